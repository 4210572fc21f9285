package org.incubatornetwork.metrics.metric;

import org.incubatornetwork.history.StartupHistory;

/**
 * An accumulator whose state is numbers, each known by a key. What it has gathered of some startups can be told as numbers, added up
 * with those of others, and taken by another accumulator, which then reports as if it had seen them all. A {@link
 * CountingAccumulator} is one.
 *
 * @param <A> its own type
 */
public interface NumberedAccumulator<A extends Accumulator<A>> extends Accumulator<A> {

    /**
     * Of a metric of a period, the first key of numbers that are levels and not flows: what is told of a day is by how much it changes. Of a
     * period they are taken as what they have come to on four days: on the eve of the period by four times the key's distance from this one,
     * and on its first day, its last day and the day after it, if that has come, by the three keys that follow. So the keys of flows are
     * less than this one. Of metrics that are not of a period any key is one of its own.
     */
    long LEVELS = 1L << 24;

    /**
     * Whether anything may be counted of a startup. Where it may not, nothing is asked, so that a startup is told on no more days and in no
     * more scopes than it has to be.
     *
     * @param history what is known of the startup, as seen from the scope, on whatever day
     * @return false only if the startup adds nothing under any certainty of its membership, and in any period; true by default
     */
    default boolean mayCount(StartupHistory history) {
        return true;
    }

    /**
     * Begins anew, with nothing gathered, so that startups by the million need not have an accumulator each for each day.
     *
     * @param question what it has to answer, which differs from what it had to before in its day and its period alone
     * @return false if it can't, as by default; then it is not used any more
     */
    default boolean begin(Question question) {
        return false;
    }

    /**
     * Tells what was gathered. What depends on the as-of date itself, such as a time until then, is told by what does not.
     *
     * @param numbers is given each number that is not 0
     * @return false if something can't be told in whole numbers; then none of them is used
     */
    boolean tell(Numbers numbers);

    /**
     * Adds to what was gathered.
     *
     * @param key the key of a number, as it was told by an accumulator of the same metric
     * @param number what is added, which may be more than one accumulator told
     */
    void take(long key, long number);

    /**
     * Adds to what was gathered of something that is known by a name.
     *
     * @param name the name, as numbers were told {@linkplain Numbers#of of} it
     * @param key the key of a number
     * @param number what is added
     */
    default void takeOf(String name, long key, long number) {
        throw new IllegalStateException("no numbers were told of " + name);
    }

    /** What numbers are told to. */
    @FunctionalInterface
    interface Numbers {
        /**
         * Adds to the number of a key.
         *
         * @param key the key
         * @param number the number
         */
        void add(long key, long number);

        /**
         * The numbers of something that is known by a name and not by a number, such as a sector.
         *
         * @param name the name, which is not empty
         * @return what the numbers of that are told to, right away
         */
        default Numbers of(String name) {
            throw new IllegalStateException("no numbers can be told of " + name);
        }
    }
}
