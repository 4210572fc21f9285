package org.incubatornetwork.history;

/**
 * A policy of exits: whether a firm that was bought or merged still lives. By its latest status; firms that operate, are dormant or moved
 * abroad are alive, and firms that closed or became insolvent are dead, under every policy.
 */
public enum ExitPolicy {
    /**
     * Bought or merged: life ended that day, unless the firm is found operating, dormant or abroad later. A dormant firm is
     * alive, but not in business.
     */
    STRICT,
    /** Bought or merged: a success, and alive (National Business Incubation Association). */
    NBIA,
    /** Bought: alive. Merged: no longer observed from that day, and unknown in counts (Eurostat-OECD manual 2007). */
    EUROSTAT
}
