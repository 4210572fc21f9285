package org.incubatornetwork.metrics.survival;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Gathers survival observations of which some are known only as intervals: a firm that was seen operating on one day
 * and closed on another died in between, on nobody knows which day.
 *
 * <p>Each subject is an interval (after, upTo] that holds the time of its event: after &lt; time &le; upTo. An event at a
 * known time t is (t - 1, t]; no event by t is (t, &infin;); an event at an unknown time from the origin to t is (-1, t].
 * Only counts per distinct interval are kept, so that memory is bounded by the number of distinct intervals, {@linkplain
 * #merge merging} is addition, and neither order nor partition of the observations matters. Not safe for use by several
 * threads at once: give each thread its own and merge, as with {@link SurvivalTimes}.
 *
 * <pre>{@code
 * // One closed by day 3, two operating on day 3, one operating on day 2 and closed by day 6.
 * SurvivalIntervals firms = new SurvivalIntervals()
 *         .addInterval(-1, 3)
 *         .add(3, EventStatus.CENSORED)
 *         .add(3, EventStatus.CENSORED)
 *         .addInterval(2, 6);
 * TurnbullCurve curve = firms.turnbull().curve().orElseThrow();
 * curve.at(3).least();                    // 0.6666...
 * }</pre>
 *
 * <p>Times are whole numbers &ge; 0 of any one unit, days in this library. Everybody is under observation from time 0: a
 * late entry cannot be told. If the {@linkplain #exactTimes() times of all events are known}, the Kaplan-Meier curve is
 * the same, and has errors and limits as well.
 */
public final class SurvivalIntervals implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    /** Those whose event is known to the unit, and those without. */
    private final SurvivalTimes exact = new SurvivalTimes();

    /** Those whose event lies in an interval longer than one unit. */
    private final IntervalCounts windows = new IntervalCounts();

    /** Starts with no observation. */
    public SurvivalIntervals() {}

    /**
     * Adds a subject whose event happened at a known time, or had not happened by that time.
     *
     * <p>Complexity: O(1).
     *
     * @param time when the observation ended, at least 0
     * @param status what ended it; an event is the interval (time - 1, time], a censoring (time, &infin;)
     * @return this
     * @throws IllegalArgumentException if the time is negative
     * @throws ArithmeticException if there are 2,147,483,647 subjects already
     */
    @CanIgnoreReturnValue
    public SurvivalIntervals add(long time, EventStatus status) {
        requireRoomFor(1);
        exact.add(time, status);
        return this;
    }

    /**
     * Adds a subject whose event happened in the interval (after, upTo].
     *
     * <p>Complexity: O(1).
     *
     * @param after the last time at which the event had not happened; -1, or any other negative number, if it may have
     *     happened at any time from 0 on
     * @param upTo the first time by which it had happened, at least 0
     * @return this
     * @throws IllegalArgumentException if upTo is negative or not after the start, so that the interval holds no time
     * @throws ArithmeticException if there are 2,147,483,647 subjects already
     */
    @CanIgnoreReturnValue
    public SurvivalIntervals addInterval(long after, long upTo) {
        if (upTo < 0 || upTo <= after) {
            throw new IllegalArgumentException("the interval (" + after + ", " + upTo + "] holds no time from 0 on");
        }
        requireRoomFor(1);
        long start = Math.max(-1, after);
        if (upTo - start == 1) {
            exact.add(upTo, EventStatus.EVENT);
        } else {
            windows.add(start, upTo, 1);
        }
        return this;
    }

    /**
     * Adds all observations of another gathering, which stays as it is.
     *
     * <p>Complexity: O(d) for d distinct intervals.
     *
     * @param other the observations to add; may be this object itself, which doubles it
     * @return this
     * @throws ArithmeticException if there would be more than 2,147,483,647 subjects; nothing is added then
     */
    @CanIgnoreReturnValue
    public SurvivalIntervals merge(SurvivalIntervals other) {
        requireRoomFor(other.subjects());
        exact.merge(other.exact);
        windows.addAll(other.windows);
        return this;
    }

    /**
     * Adds all observations of a gathering of plain times, which stays as it is.
     *
     * <p>Complexity: O(d) for d distinct times.
     *
     * @param times the observations to add, all of them from time 0 on
     * @return this
     * @throws IllegalArgumentException if a subject came under observation late: nothing is added then
     * @throws ArithmeticException if there would be more than 2,147,483,647 subjects; nothing is added then
     */
    @CanIgnoreReturnValue
    public SurvivalIntervals merge(SurvivalTimes times) {
        if (times.lateEntries() > 0) {
            throw new IllegalArgumentException(
                    "late entries cannot be told beside intervals, but there are " + times.lateEntries());
        }
        requireRoomFor(times.subjects());
        exact.merge(times);
        return this;
    }

    private void requireRoomFor(int more) {
        if ((long) subjects() + more > Integer.MAX_VALUE) {
            throw new ArithmeticException("more than " + Integer.MAX_VALUE + " subjects");
        }
    }

    /**
     * The number of subjects.
     *
     * @return all observations, at least 0
     */
    public int subjects() {
        return exact.subjects() + windows.total();
    }

    /**
     * The number of events, whether their time is known or not.
     *
     * @return the observations that ended with the event, at least 0
     */
    public int events() {
        return exact.events() + windows.total();
    }

    /**
     * The number of events whose time is known only as an interval of more than one unit.
     *
     * @return those observations, at least 0
     */
    public int windows() {
        return windows.total();
    }

    /**
     * The number of censorings.
     *
     * @return the observations that ended without the event, at least 0
     */
    public int censorings() {
        return exact.censorings();
    }

    /**
     * Whether there is no observation.
     *
     * @return true if there are no subjects
     */
    public boolean isEmpty() {
        return subjects() == 0;
    }

    /**
     * The same observations as plain times, if the time of every event is known: Turnbull's estimate is then the
     * Kaplan-Meier curve.
     *
     * @return a copy of the observations; empty if an event is known only as an interval of more than one unit
     */
    public Optional<SurvivalTimes> exactTimes() {
        return windows.total() > 0 ? Optional.empty() : Optional.of(new SurvivalTimes().merge(exact));
    }

    /**
     * Turnbull's estimate: the nonparametric maximum likelihood estimate of the survival function. The fit is a
     * snapshot: observations added later do not change it.
     *
     * <p>Complexity: memory O(d) for d distinct intervals; time O(d log d) for each of some tens of steps, beside the
     * passes over the intervals that solve the equations of a step.
     *
     * @return the fit, with a curve or the reason why there is none
     */
    public TurnbullFit turnbull() {
        return turnbull(TurnbullFit.MAX_STEPS);
    }

    /** Turnbull's estimate, if it takes no more than a number of steps. */
    TurnbullFit turnbull(int maxSteps) {
        return isEmpty() ? TurnbullFit.ofNothing() : TurnbullFit.of(list(), maxSteps);
    }

    private IntervalList list() {
        RiskTable table = exact.riskTable();
        IntervalList list = new IntervalList(2 * table.rows() + windows.distinct());
        for (int row = 0; row < table.rows(); row++) {
            list.add(table.time(row) - 1, table.time(row), table.events(row));
        }
        windows.forEach(list::add);
        for (int row = 0; row < table.rows(); row++) {
            list.addOpen(table.time(row), table.censored(row));
        }
        return list;
    }

    /** Two gatherings are equal if they hold the same intervals, each as often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurvivalIntervals that && exact.equals(that.exact) && windows.equals(that.windows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exact, windows);
    }

    /** The counts, not the observations: there may be many. */
    @Override
    public String toString() {
        return "SurvivalIntervals{subjects=" + subjects() + ", events=" + events() + ", windows=" + windows()
                + ", censorings=" + censorings() + "}";
    }
}
