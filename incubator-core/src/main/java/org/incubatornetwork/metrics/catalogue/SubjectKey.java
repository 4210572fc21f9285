package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.metrics.survival.EventStatus;

/**
 * What subjects of survival have in common who are counted together, as one number.
 *
 * @param kind how their observation ended, if it has
 * @param time when it ended; the day on which it began, of one that goes on
 * @param entry when they came under observation
 */
record SubjectKey(Kind kind, long time, long entry) {
    /** Days by so many, some 700,000 years, have a place in a number. */
    private static final long DAYS = 1L << 28;

    /** The end of an observation. */
    enum Kind {
        EVENT(1L, EventStatus.EVENT),
        CENSORED(2L, EventStatus.CENSORED),
        UNTIL_NOW(3L, EventStatus.CENSORED);

        private final long code;
        private final EventStatus status;

        Kind(long code, EventStatus status) {
            this.code = code;
            this.status = status;
        }

        EventStatus status() {
            return status;
        }
    }

    /** Whether the times are such that they have a {@link #number}. */
    boolean isSmall() {
        return Math.abs(time) < DAYS && entry < DAYS;
    }

    /** A number of its own, greater than any small number. */
    long number() {
        return (kind.code * 2 * DAYS + time + DAYS) * DAYS + entry;
    }

    static SubjectKey of(long number) {
        long rest = number / DAYS;
        long code = rest / (2 * DAYS);
        Kind kind = code == Kind.EVENT.code ? Kind.EVENT : code == Kind.CENSORED.code ? Kind.CENSORED : Kind.UNTIL_NOW;
        return new SubjectKey(kind, rest % (2 * DAYS) - DAYS, number % DAYS);
    }

    /** When the observation ended, or a day stopped it. */
    long timeOn(int asOfDay) {
        return kind == Kind.UNTIL_NOW ? asOfDay - time : time;
    }
}
