package org.incubatornetwork.metrics.survival;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Gathers survival observations: for each subject a time, what ended it, and optionally a late entry.
 *
 * <p>Only counts per distinct time are kept, so that memory is bounded by the number of distinct times, {@linkplain
 * #merge merging} is addition, and neither order nor partition of the observations matters. This is the one mutable
 * class of the package; it is not safe for use by several threads at once, not even to read it, as it puts its times in order when
 * it is looked at. Give each thread its own and merge; what it makes, a curve or a test, is safe:
 *
 * <pre>{@code
 * SurvivalTimes deaths = LongStream.of(120, 400, 730)
 *         .parallel()
 *         .collect(SurvivalTimes::new, (times, time) -> times.add(time, EventStatus.EVENT), SurvivalTimes::merge);
 * deaths.events();  // 3
 * }</pre>
 *
 * <p>Times are whole numbers &ge; 0 of any one unit, days in this library.
 *
 * <p><strong>Left truncation.</strong> A subject may come under observation late, at {@code entry} &gt; 0: a firm
 * founded 400 days before its admission would not be in the register, had it died on day 300. It is at risk at t if
 * entry &lt; t &le; time; a subject with entry 0 is at risk at t if t &le; time, at 0 included. The three marginal
 * counts (events, censorings and entries by time) determine every risk set: n(t) = #{time &ge; t} - #{entry &ge; t,
 * entry &gt; 0}.
 */
public final class SurvivalTimes implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    private final TimeCounts events = new TimeCounts();
    private final TimeCounts censorings = new TimeCounts();
    private final TimeCounts lateEntries = new TimeCounts();
    private int subjects;

    /** Starts with no observation. */
    public SurvivalTimes() {}

    /**
     * Adds a subject who was under observation from time 0.
     *
     * <p>Complexity: O(log d) on average for d distinct times, O(1) where they ascend.
     *
     * @param time when the observation ended, at least 0
     * @param status what ended it
     * @return this
     * @throws IllegalArgumentException if the time is negative
     * @throws ArithmeticException if there are 2,147,483,647 subjects already
     */
    @CanIgnoreReturnValue
    public SurvivalTimes add(long time, EventStatus status) {
        return addLateEntry(0, time, status);
    }

    /**
     * Adds a subject who came under observation at {@code entry} (left truncation).
     *
     * <p>Complexity: O(log d) on average for d distinct times, O(1) where they ascend.
     *
     * @param entry when the subject came under observation, at least 0; 0 is the same as {@link #add}
     * @param time when the observation ended; must be after the entry, unless that is 0
     * @param status what ended it
     * @return this
     * @throws IllegalArgumentException if a time is negative, or the subject was {@linkplain #everAtRisk never at risk}
     * @throws ArithmeticException if there are 2,147,483,647 subjects already
     */
    @CanIgnoreReturnValue
    public SurvivalTimes addLateEntry(long entry, long time, EventStatus status) {
        return addAlike(1, entry, time, status);
    }

    /**
     * Adds subjects who came under observation at {@code entry}, and whose observation ended alike.
     *
     * <p>Complexity: O(log d) on average for d distinct times, O(1) where they ascend, however many subjects they are of.
     *
     * @param alike how many subjects
     * @param entry when they came under observation, at least 0; 0 if they always were
     * @param time when the observation ended; must be after the entry, unless that is 0
     * @param status what ended it
     * @return this
     * @throws IllegalArgumentException if a number is negative, or the subjects were {@linkplain #everAtRisk never at risk}
     * @throws ArithmeticException if there were more than 2,147,483,647 subjects
     */
    @CanIgnoreReturnValue
    public SurvivalTimes addAlike(int alike, long entry, long time, EventStatus status) {
        Objects.requireNonNull(status, "status");
        requireNotNegative("alike", alike);
        if (!everAtRisk(entry, time)) {
            throw new IllegalArgumentException("time " + time + " is not after the late entry at " + entry
                    + ", so that the subject was never at risk");
        }
        subjects = sum(subjects, alike);
        (status == EventStatus.EVENT ? events : censorings).add(time, alike);
        if (entry > 0) {
            lateEntries.add(entry, alike);
        }
        return this;
    }

    /**
     * Says of subjects who were added, or will be, as if they had always been under observation, that they came under it late. Which
     * of them they are makes no difference to any risk set, as long as their observation ends after that.
     *
     * <p>Complexity: O(log d) on average for d distinct times, O(1) where they ascend, however many subjects they are of.
     *
     * @param alike how many subjects
     * @param entry when they came under observation, above 0
     * @return this
     * @throws IllegalArgumentException if the number is negative, or the entry is not above 0
     */
    @CanIgnoreReturnValue
    public SurvivalTimes enterLate(int alike, long entry) {
        requireNotNegative("alike", alike);
        if (entry <= 0) {
            throw new IllegalArgumentException("a late entry must be above 0, but is " + entry);
        }
        lateEntries.add(entry, alike);
        return this;
    }

    /**
     * The times of all events, or of all censorings.
     *
     * @param status which
     * @return how many there were at each time, by time
     */
    public ImmutableSortedMap<Long, Integer> counts(EventStatus status) {
        Objects.requireNonNull(status);
        return ImmutableSortedMap.copyOfSorted((status == EventStatus.EVENT ? events : censorings).sorted());
    }

    /**
     * Whether a subject would be in any risk set at all: entry = 0 or entry &lt; time. A caller who leaves out, and
     * counts, those who would not, asks here first.
     *
     * @param entry when the subject came under observation, at least 0
     * @param time when the observation ended, at least 0
     * @return false exactly if 0 &lt; entry and time &le; entry
     * @throws IllegalArgumentException if a time is negative
     */
    public static boolean everAtRisk(long entry, long time) {
        requireNotNegative("entry", entry);
        requireNotNegative("time", time);
        return entry == 0 || entry < time;
    }

    /**
     * Adds all observations of another gathering, which stays as it is.
     *
     * <p>Complexity: O(d) for d distinct times.
     *
     * @param other the observations to add; may be this object itself, which doubles it
     * @return this
     * @throws ArithmeticException if there would be more than 2,147,483,647 subjects; nothing is added then
     */
    @CanIgnoreReturnValue
    public SurvivalTimes merge(SurvivalTimes other) {
        subjects = sum(subjects, other.subjects);
        events.addAll(other.events);
        censorings.addAll(other.censorings);
        lateEntries.addAll(other.lateEntries);
        return this;
    }

    /**
     * The number of subjects.
     *
     * @return all observations, at least 0
     */
    public int subjects() {
        return subjects;
    }

    /**
     * The number of events.
     *
     * @return the observations that ended with the event, at least 0
     */
    public int events() {
        return events.total();
    }

    /**
     * The number of censorings.
     *
     * @return the observations that ended without the event, at least 0
     */
    public int censorings() {
        return censorings.total();
    }

    /**
     * The number of left-truncated subjects.
     *
     * @return the observations with an entry above 0, at least 0
     */
    public int lateEntries() {
        return lateEntries.total();
    }

    /**
     * Whether there is no observation.
     *
     * @return true if there are no subjects
     */
    public boolean isEmpty() {
        return subjects == 0;
    }

    /**
     * The product-limit estimate of the survival function, with its companions. The curve is a snapshot: observations
     * added later do not change it.
     *
     * <p>Complexity: O(d log d) for d distinct times.
     *
     * @return the curve; empty, because there is nothing to estimate from, when there are no subjects
     */
    public Optional<SurvivalCurve> kaplanMeier() {
        return isEmpty() ? Optional.empty() : Optional.of(new SurvivalCurve(riskTable()));
    }

    /** The counts by time in ascending order, from which curve and tests are computed. */
    RiskTable riskTable() {
        return new RiskTable(events, censorings, lateEntries);
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }

    private static int sum(int a, int b) {
        long sum = (long) a + b;
        if (sum > Integer.MAX_VALUE) {
            throw new ArithmeticException("more than " + Integer.MAX_VALUE + " subjects");
        }
        return (int) sum;
    }

    /** Two gatherings are equal if they hold the same observations, as far as any risk set can tell. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurvivalTimes that
                && events.equals(that.events)
                && censorings.equals(that.censorings)
                && lateEntries.equals(that.lateEntries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(events, censorings, lateEntries);
    }

    /** The counts, not the observations: there may be many. */
    @Override
    public String toString() {
        return "SurvivalTimes{subjects=" + subjects + ", events=" + events() + ", censorings=" + censorings()
                + ", lateEntries=" + lateEntries() + "}";
    }
}
