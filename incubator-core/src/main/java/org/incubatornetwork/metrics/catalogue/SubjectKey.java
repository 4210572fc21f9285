package org.incubatornetwork.metrics.catalogue;

/**
 * What subjects of survival have in common who are counted together, as one number. Who is at risk is told by how many began to be
 * observed and ended at each time, whoever they are: so what is known of a subject's beginning and of its end are two numbers.
 *
 * @param kind what it tells
 * @param time when the observation ended, or began if it began late; the day on which the time began, of one that goes on
 */
record SubjectKey(Kind kind, long time) {
    /** Days by so many, some 700,000 years, have a place in a number. */
    private static final long DAYS = 1L << 28;

    /** What is told of an observation: its end, if it has one, or its late beginning. */
    enum Kind {
        EVENT(1L),
        CENSORED(2L),
        UNTIL_NOW(3L),
        LATE_ENTRY(4L);

        private final long code;

        Kind(long code) {
            this.code = code;
        }

        static Kind of(long code) {
            return switch ((int) code) {
                case 1 -> EVENT;
                case 2 -> CENSORED;
                case 3 -> UNTIL_NOW;
                case 4 -> LATE_ENTRY;
                default -> throw new IllegalArgumentException("no kind of key is " + code);
            };
        }
    }

    /** Whether the time is such that it has a {@link #number}. */
    boolean isSmall() {
        return Math.abs(time) < DAYS;
    }

    /** A number of its own, greater than any small number; of each kind in the order of how long subjects were observed. */
    long number() {
        return kind.code * 2 * DAYS + (kind == Kind.UNTIL_NOW ? -time : time) + DAYS;
    }

    static SubjectKey of(long number) {
        Kind kind = Kind.of(number / (2 * DAYS));
        long time = number % (2 * DAYS) - DAYS;
        return new SubjectKey(kind, kind == Kind.UNTIL_NOW ? -time : time);
    }
}
