package org.incubatornetwork.history;

/**
 * A policy of exits: whether a firm that was bought or merged still lives. The latest status of a firm decides: under every policy firms
 * that operate, are dormant or moved abroad are alive, and firms that closed or became insolvent are dead.
 */
public enum ExitPolicy {
    /**
     * The life of a firm that was bought or merged ended that day, unless the firm is found operating, dormant or abroad later.
     * A dormant firm is alive, but not in business.
     */
    STRICT,
    /** A firm that was bought or merged is a success, and alive (National Business Incubation Association). */
    NBIA,
    /**
     * A firm that was bought is alive; one that merged is no longer observed from that day, and unknown in counts
     * (Eurostat-OECD manual 2007).
     */
    EUROSTAT
}
