package org.incubatornetwork.model;

import java.io.Serializable;

/** A day that whoever tells it may have marked: as uncertain {@code ?}, approximate {@code ~}, or both {@code %}. */
abstract sealed class MarkedDay implements Serializable permits DateWindow {
    static final char NO_MARK = 0;

    private static final long serialVersionUID = 1L;

    final char mark;

    MarkedDay(char mark) {
        this.mark = mark;
    }

    /**
     * Whether the day is marked as uncertain, by {@code ?} or {@code %}.
     *
     * @return true if whoever says so doubts it
     */
    public boolean isUncertain() {
        return mark == '?' || mark == '%';
    }

    /**
     * Whether the day is marked as approximate, by {@code ~} or {@code %}.
     *
     * @return true if it is an estimate
     */
    public boolean isApproximate() {
        return mark == '~' || mark == '%';
    }
}
