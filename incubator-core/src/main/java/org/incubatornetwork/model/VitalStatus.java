package org.incubatornetwork.model;

/**
 * The status of a firm: what became of it; unlike {@link EndReason}, nothing about its incubation. A closed list: no 1.x
 * version of the model extends it.
 */
public enum VitalStatus {
    /** The firm is in business. */
    OPERATING(Sort.LIFE),
    /** The firm is inactive but not closed. */
    DORMANT(Sort.LIFE),
    /** The firm was bought by another. */
    ACQUIRED(Sort.SALE),
    /** The firm merged into another. */
    MERGED(Sort.SALE),
    /** The firm is closed; the event's day is the first inactive one. */
    CLOSED(Sort.CLOSING),
    /** The firm is insolvent or liquidated. */
    INSOLVENT(Sort.CLOSING),
    /** The firm is in business abroad. */
    RELOCATED_ABROAD(Sort.LIFE),
    /** The firm was lost to follow-up; the event's day is the last on which it was known to be active. */
    UNKNOWN(Sort.NOTHING);

    private final Sort sort;

    VitalStatus(Sort sort) {
        this.sort = sort;
    }

    /** What a status tells of the firm. */
    private enum Sort {
        LIFE,
        SALE,
        CLOSING,
        NOTHING
    }

    /**
     * Whether the firm lives, and is still its own: in business, here or abroad, or dormant.
     *
     * @return true of {@link #OPERATING}, {@link #DORMANT} and {@link #RELOCATED_ABROAD}
     */
    public boolean isIndependentLife() {
        return sort == Sort.LIFE;
    }

    /**
     * Whether the firm passed to another.
     *
     * @return true of {@link #ACQUIRED} and {@link #MERGED}
     */
    public boolean isSale() {
        return sort == Sort.SALE;
    }

    /**
     * Whether the firm went out of business.
     *
     * @return true of {@link #CLOSED} and {@link #INSOLVENT}
     */
    public boolean isClosing() {
        return sort == Sort.CLOSING;
    }

    /**
     * Whether nothing is left of the firm that could be heard of: of one that is insolvent or was bought there is.
     *
     * @return true of {@link #CLOSED} and {@link #MERGED}
     */
    public boolean isEnd() {
        return this == CLOSED || this == MERGED;
    }
}
