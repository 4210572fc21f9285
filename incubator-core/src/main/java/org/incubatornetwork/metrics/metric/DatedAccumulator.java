package org.incubatornetwork.metrics.metric;

import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;

/**
 * An accumulator that can tell a startup at once for all days, by what changes when, so that a register is prepared without asking the
 * startup on each of the days on which something turns.
 *
 * @param <A> its own type
 */
public interface DatedAccumulator<A extends Accumulator<A>> extends NumberedAccumulator<A> {

    /**
     * Tells a startup for all days. What is told comes to the numbers that {@link #tell} tells on each day, where the startup as known on
     * that day is all that was added; of a metric of a period, on each day as a period of its own. Nothing may be counted before the
     * first day on which anything is recorded of the startup.
     *
     * @param history the startup, of which everything is known when it happens, as seen from the scope
     * @param numbers is given what changes when
     * @return false if it can't be told so; then none of it is used, and the startup is asked on each of its days, as it is if this throws
     */
    boolean tellDated(DatedHistory history, DatedNumbers numbers);

    /** What dated numbers are told to. */
    @FunctionalInterface
    interface DatedNumbers {
        /**
         * The numbers of some days.
         *
         * @param from the first of the days, as an {@linkplain EpochDay epoch day}
         * @param until the first day after, as a number; {@link EpochDay#NEVER} if there is none
         * @return what the numbers of these days are told to, right away
         */
        Numbers during(int from, int until);

        /**
         * The numbers from a day on: of a metric of a period, those of what happens on the day.
         *
         * @param day the day, as an epoch day
         * @return what the numbers are told to, right away
         */
        default Numbers from(int day) {
            return during(day, EpochDay.NEVER);
        }
    }
}
