package org.incubatornetwork.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Turnbull's survival curve: the nonparametric maximum likelihood estimate from observations of which some are known
 * only as intervals. Made by {@link SurvivalIntervals#turnbull()}; immutable, and always made of at least one
 * observation.
 *
 * <p><strong>Worked example.</strong> Four firms: one had died by day 3, (-1, 3]; one died after day 2 and by day 6, (2,
 * 6]; two lived on day 3, (3, &infin;). An innermost interval goes from a start to an end, with neither in between: (2,
 * 3] and (3, 6]. With mass p on the first, the likelihood is p &middot; 1 &middot; (1 - p)&sup2;, which is greatest for p =
 * 1/3.
 *
 * <table>
 * <caption>The curve at some days</caption>
 * <tr><th>time</th><th>least S</th><th>most S</th><th>alive</th><th>dead</th><th>unknown</th></tr>
 * <tr><td>2</td><td>1</td><td>1</td><td>3</td><td>0</td><td>1</td></tr>
 * <tr><td>3</td><td>2/3</td><td>2/3</td><td>2</td><td>1</td><td>1</td></tr>
 * <tr><td>5</td><td>0</td><td>2/3</td><td>0</td><td>1</td><td>3</td></tr>
 * <tr><td>6</td><td>0</td><td>0</td><td>0</td><td>2</td><td>2</td></tr>
 * </table>
 *
 * <p>The median lies between 4 and 6, the mean restricted to 5 between 1/3 &middot; 3 + 2/3 &middot; 4 and 1/3 &middot;
 * 3 + 2/3 &middot; 5.
 *
 * <p><strong>Ranges.</strong> The likelihood depends on how much mass an {@link InnermostInterval innermost interval}
 * has, not on where in it the mass lies, and no place is made up here: a time inside one has a least and a most
 * survival. The masses themselves are always unique: each innermost interval ends where an observed one ends, which
 * starts no later, so that the probabilities of the observed intervals, in which the log-likelihood is strictly concave,
 * give the distribution function at the end of each innermost interval from what it is at the ends before. (That masses
 * may be not unique is true of intervals in two dimensions; see R. Gentleman and A. C. Vandal, "Nonparametric estimation
 * of the bivariate CDF for arbitrarily censored data", Canadian Journal of Statistics 30 (2002) 557-571.)
 *
 * <p><strong>As the Kaplan-Meier curve.</strong> If the time of every event is known, S is that of {@link SurvivalCurve}
 * up to the last time. Beyond it the mass that is left, if any, is not placed either: that curve stays where it is,
 * which is the most here, and the least is 0.
 *
 * <p><strong>Beside R.</strong> The {@code survfit(Surv(l, r, type = "interval2") ~ 1)} of R's {@code survival} package
 * (3.5-3) is self-consistency that stops once S changes by less than 5e-5 in a step, which may be long before the
 * maximum: on 500 random sets of up to 400 subjects its log-likelihood stayed up to 2.1 below this one, and was nowhere
 * above; on one it had not ended after four minutes. It puts the mass in the middle of an innermost interval, takes
 * left-censored subjects before every other time to have the event at that time exactly, and counts one subject too many
 * where nobody is known by an interval alone. Its standard errors treat the share of a subject in an innermost interval as
 * if it had been observed, and {@code summary} multiplies them by S once too often. There are none here.
 */
public final class TurnbullCurve implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    /** Two values of S that are closer are one: 2^-26, as for the median of a {@link SurvivalCurve}. */
    private static final double TOLERANCE = 0x1p-26;

    private final InnermostIntervals innermost;
    private final double[] masses;
    private final double logLikelihood;

    /** By number of innermost intervals: the mass of all others, which come after. */
    private final double[] survival;

    TurnbullCurve(InnermostIntervals innermost, double[] masses, double logLikelihood) {
        this.innermost = innermost;
        this.masses = masses;
        this.logLikelihood = logLikelihood;
        this.survival = new double[masses.length + 1];
        CompensatedSum sum = new CompensatedSum();
        for (int j = masses.length - 1; j >= 0; j--) {
            sum.add(masses[j]);
            survival[j] = Math.min(1, sum.value());
        }
        survival[0] = 1;
    }

    /**
     * The innermost intervals in ascending order, those without mass included.
     *
     * @return at least one interval; only the last can be without an end
     */
    public ImmutableList<InnermostInterval> intervals() {
        return IntStream.range(0, masses.length)
                .mapToObj(j -> new InnermostInterval(
                        innermost.after(j),
                        j < innermost.bounded() ? OptionalLong.of(innermost.upTo(j)) : OptionalLong.empty(),
                        masses[j]))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The curve at a time.
     *
     * <p>Complexity: O(log d) for d distinct intervals.
     *
     * @param time any time, at least 0
     * @return the range of the survival probability at that time, and who is known to live, to have had the event, or
     *     neither
     * @throws IllegalArgumentException if the time is negative
     */
    public TurnbullPoint at(long time) {
        requireNotNegative("time", time);
        int alive = innermost.alive(time);
        int dead = innermost.dead(time);
        return new TurnbullPoint(
                time,
                survival[innermost.startingBefore(time)],
                survival[innermost.endingAtMost(time)],
                alive,
                dead,
                innermost.subjects() - alive - dead);
    }

    /**
     * The number of subjects.
     *
     * @return all observations, at least 1
     */
    public int subjects() {
        return innermost.subjects();
    }

    /**
     * The last time of follow-up: the last at which an observed interval starts or ends.
     *
     * @return the time, at least 0; there is nothing to tell one later time from another
     */
    public long lastTime() {
        return innermost.lastTime();
    }

    /**
     * The logarithm of the likelihood: &Sigma; ln q<sub>i</sub> over the subjects, where q<sub>i</sub> is the mass in the
     * interval of i.
     *
     * @return the natural logarithm, at most 0; greater for no other masses by more than n times the {@linkplain
     *     TurnbullFit#kuhnTuckerGap() gap}
     */
    public double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The median survival time: the {@linkplain #quantile quantile} of one half.
     *
     * @return the range of the median
     */
    public TimeRange median() {
        return quantile(0.5);
    }

    /**
     * The time by which a part of the subjects has had the event, as a range. The least is the first time at which S may have
     * come down to 1 less the part, the most the first time at which it is surely below. They differ where the quantile lies
     * inside an innermost interval of more than one unit, and where S is flat at that very value; there the Kaplan-Meier
     * convention would choose the middle. Values within 2<sup>-26</sup> are the same.
     *
     * <p>Complexity: O(d) for d distinct intervals.
     *
     * @param part the part, above 0 and below 1
     * @return the range of the quantile
     * @throws IllegalArgumentException if the part is not above 0 and below 1
     */
    public TimeRange quantile(double part) {
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("part must be above 0 and below 1, but is " + part);
        }
        int first = 0;
        while (survival[first + 1] >= 1 - part + TOLERANCE) {
            first++;
        }
        int last = first;
        while (last + 1 < masses.length && survival[last + 1] > 1 - part - TOLERANCE) {
            last++;
        }
        return new TimeRange(
                innermost.after(first) + 1.0,
                last < innermost.bounded() ? OptionalDouble.of((double) innermost.upTo(last)) : OptionalDouble.empty());
    }

    /**
     * The mean survival time restricted to a horizon &tau;: the integral of S over [0, &tau;].
     *
     * <p>Complexity: O(d) for d distinct intervals.
     *
     * @param horizon the horizon &tau;, at least 0, in the unit of the times
     * @return the range of the mean
     * @throws IllegalArgumentException if the horizon is negative
     */
    public MeanRange restrictedMean(long horizon) {
        requireNotNegative("horizon", horizon);
        CompensatedSum least = new CompensatedSum();
        CompensatedSum most = new CompensatedSum();
        for (int j = 0; j < masses.length; j++) {
            least.add(masses[j] * (innermost.after(j) < horizon ? innermost.after(j) + 1 : horizon));
            most.add(masses[j] * (j < innermost.bounded() ? Math.min(innermost.upTo(j), horizon) : horizon));
        }
        return new MeanRange(horizon, least.value(), most.value());
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }

    /** Two curves are equal if they were found from the same observations and have the same masses. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TurnbullCurve that
                && innermost.equals(that.innermost)
                && Arrays.equals(masses, that.masses)
                && logLikelihood == that.logLikelihood;
    }

    @Override
    public int hashCode() {
        return Objects.hash(innermost, Arrays.hashCode(masses), logLikelihood);
    }

    /** The curve's extent, not its intervals: there may be many. */
    @Override
    public String toString() {
        return "TurnbullCurve{subjects=" + subjects() + ", intervals=" + masses.length + ", lastTime=" + lastTime()
                + ", logLikelihood=" + logLikelihood + "}";
    }
}
