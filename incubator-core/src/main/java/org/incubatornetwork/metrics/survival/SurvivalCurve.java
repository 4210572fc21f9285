package org.incubatornetwork.metrics.survival;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A Kaplan-Meier survival curve with its Greenwood errors, and the Nelson-Aalen cumulative hazard beside it. Made by
 * {@link SurvivalTimes#kaplanMeier()}; immutable, and always made of at least one observation.
 *
 * <p><strong>Worked example.</strong> Of five subjects three have the event, at 1, 2 and 4; one is censored at 2, one
 * at 5.
 *
 * <table>
 * <caption>The curve's rows</caption>
 * <tr><th>time</th><th>at risk</th><th>events</th><th>censored</th><th>S</th><th>cumulative hazard</th></tr>
 * <tr><td>1</td><td>5</td><td>1</td><td>0</td><td>4/5</td><td>1/5</td></tr>
 * <tr><td>2</td><td>4</td><td>1</td><td>1</td><td>4/5 &middot; 3/4 = 3/5</td><td>1/5 + 1/4 = 9/20</td></tr>
 * <tr><td>4</td><td>2</td><td>1</td><td>0</td><td>3/5 &middot; 1/2 = 3/10</td><td>9/20 + 1/2 = 19/20</td></tr>
 * <tr><td>5</td><td>1</td><td>0</td><td>1</td><td>3/10</td><td>19/20</td></tr>
 * </table>
 *
 * <p>The median is 4; the mean restricted to 5 is 1 + 4/5 + 2 &middot; 3/5 + 3/10 = 3.3.
 *
 * <p><strong>Left truncation.</strong> The risk set may grow, and may run empty and fill again. If everyone of a small
 * early risk set has the event, S is 0 from there on, whoever enters later; the cumulative hazard goes on. R's {@code
 * survfit} does the same; {@link #emptyAfter()} says where it happens.
 */
public final class SurvivalCurve implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    /** R's tolerance for "equal to one half", the square root of the double's machine epsilon: 2^-26. */
    private static final double TOLERANCE = 0x1p-26;

    /** Upper limits are not below S: where that is this or more, they do not meet one half. */
    private static final double NEAR_HALF = 0.5 + 2 * TOLERANCE;

    private final RiskTable table;

    // By row of the table:
    private final double[] survival;
    private final double[] logError;
    private final double[] hazard;
    private final double[] hazardError;

    SurvivalCurve(RiskTable table) {
        this.table = table;
        int rows = table.rows();
        this.survival = new double[rows];
        this.logError = new double[rows];
        this.hazard = new double[rows];
        this.hazardError = new double[rows];
        CompensatedSum logVariance = new CompensatedSum();
        CompensatedSum cumulativeHazard = new CompensatedSum();
        CompensatedSum hazardVariance = new CompensatedSum();
        // As long as nobody is censored or enters between events, the factors (n - d)/n telescope. One division for a
        // whole
        // such run, in place of one rounding for each event time, makes a curve without censoring exact: S = r/n.
        double before = 1;
        int atStart = 0;
        int left = -1;
        double s = 1;
        double error = 0;
        double errorOfHazard = 0;
        boolean extinct = false;
        for (int row = 0; row < rows; row++) {
            int d = table.events(row);
            if (d > 0) {
                int n = table.atRiskIn(row);
                if (n != left) {
                    before = s;
                    atStart = n;
                }
                left = n - d;
                s = before * ((double) left / atStart);
                extinct |= left == 0;
                if (!extinct) {
                    logVariance.add(RiskTable.greenwoodTerm(d, n));
                }
                cumulativeHazard.add((double) d / n);
                hazardVariance.add(d / ((double) n * n));
                error = extinct ? Double.POSITIVE_INFINITY : Math.sqrt(logVariance.value());
                errorOfHazard = Math.sqrt(hazardVariance.value());
            }
            survival[row] = s;
            logError[row] = error;
            hazard[row] = cumulativeHazard.value();
            hazardError[row] = errorOfHazard;
        }
    }

    /**
     * The rows of the curve: one per distinct time in ascending order, times with censorings only included.
     *
     * <p>Complexity: O(d log d) for d distinct times, at each call.
     *
     * @return at least one row
     */
    public ImmutableList<SurvivalPoint> rows() {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> at(table.time(row)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The curve at a time. Between its rows it keeps the estimates of the row before, before the first row S is 1, and
     * after the last row it stays where it is; the number at risk is that of the very time asked for, 0 after the last
     * row.
     *
     * <p>Complexity: O(log d) for d distinct times.
     *
     * @param time any time, at least 0
     * @return the estimates at that time; its events and censorings are those at exactly that time
     * @throws IllegalArgumentException if the time is negative
     */
    public SurvivalPoint at(long time) {
        requireNotNegative("time", time);
        int row = table.lastRowUpTo(time);
        int atRisk = table.atRisk(time);
        if (row < 0) {
            return new SurvivalPoint(time, atRisk, 0, 0, 1, 0, 0, 0);
        }
        boolean exactly = table.time(row) == time;
        return new SurvivalPoint(
                time,
                atRisk,
                exactly ? table.events(row) : 0,
                exactly ? table.censored(row) : 0,
                survival[row],
                logError[row],
                hazard[row],
                hazardError[row]);
    }

    double survival(int row) {
        return survival[row];
    }

    /**
     * The last time of follow-up.
     *
     * @return the time of the last row, at least 0
     */
    public long lastTime() {
        return table.time(table.rows() - 1);
    }

    /**
     * The time after which the risk set is empty although others enter later, as only left truncation brings about: the first, if
     * there are several. From there on the curve goes on where it stood, and stays at 0 if everyone at risk had the event.
     *
     * <p>Complexity: O(d) for d distinct times.
     *
     * @return the time, at least 0; empty if somebody is at risk at any time from the first row to the last
     */
    public OptionalLong emptyAfter() {
        int row = table.firstEmptyAfter();
        return row < 0 ? OptionalLong.empty() : OptionalLong.of(table.time(row));
    }

    /**
     * The median survival time: the first time t<sub>0</sub> at which S falls to one half or below. If S is one half
     * there, and falls below at a later time t<sub>1</sub>, the median is the midpoint (t<sub>0</sub> +
     * t<sub>1</sub>)/2 of the flat piece; if S stays at one half to the end of follow-up, it is t<sub>0</sub>. One half
     * is met within 2<sup>-26</sup> (about 1.5e-8), so that a rounded product does not miss the flat piece. This is the
     * convention of R's {@code print.survfit}.
     *
     * <p>Complexity: O(d) for d distinct times.
     *
     * @return the median, in the unit of the times; empty, because undefined, if S stays above one half
     */
    public OptionalDouble median() {
        return half(row -> survival[row]);
    }

    /**
     * The median survival time with confidence limits: the rule of {@link #median()} applied to the lower limits of S
     * gives the lower limit, and applied to the upper limits of S the upper one. Rows without limits are left out; the
     * first crossing counts, even if the band rises again later.
     *
     * <p>Source: R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38
     * (1982) 29-41, who invert the test that plain limits come from; the other scales in the manner of R's {@code
     * survfit}.
     *
     * <p>Complexity: O(d) for d distinct times.
     *
     * @param method the scale of the limits of S
     * @param level the confidence level
     * @return median and limits, each of which may be undefined
     */
    public MedianSurvival median(SurvivalLimits method, ConfidenceLevel level) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(level, "level");
        double z = level.normalQuantile();
        return new MedianSurvival(
                median(),
                half(row ->
                        method.isDefinedAt(survival[row]) && !method.isSurelyAboveHalf(survival[row], logError[row], z)
                                ? method.lower(survival[row], logError[row], z)
                                : Double.NaN),
                half(row -> method.isDefinedAt(survival[row]) && survival[row] < NEAR_HALF
                        ? method.upper(survival[row], logError[row], z)
                        : Double.NaN),
                method,
                level);
    }

    /**
     * The mean survival time restricted to a horizon &tau;: the integral of S over [0, &tau;], where S goes on flat
     * after the last row. Its variance is &Sigma; A<sub>i</sub>² d<sub>i</sub> / (n<sub>i</sub> (n<sub>i</sub> -
     * d<sub>i</sub>)) over the event times t<sub>i</sub> &le; &tau;, A<sub>i</sub> the integral of S over
     * [t<sub>i</sub>, &tau;]; times at which everyone at risk has the event add 0.
     *
     * <p>Complexity: O(d log d) for d distinct times.
     *
     * @param horizon the horizon &tau;, at least 0, in the unit of the times
     * @return mean and variance, which are always defined
     * @throws IllegalArgumentException if the horizon is negative
     */
    public RestrictedMean restrictedMean(long horizon) {
        requireNotNegative("horizon", horizon);
        CompensatedSum area = new CompensatedSum();
        CompensatedSum variance = new CompensatedSum();
        long end = horizon;
        for (int row = table.lastRowUpTo(horizon); row >= 0; row--) {
            long time = table.time(row);
            area.add(survival[row] * (end - time));
            end = time;
            int d = table.events(row);
            int n = table.atRiskIn(row);
            if (d > 0 && d < n) {
                double after = area.value();
                variance.add(after * after * RiskTable.greenwoodTerm(d, n));
            }
        }
        area.add((double) end);
        return new RestrictedMean(horizon, area.value(), variance.value());
    }

    /**
     * The rule for the median, applied to a series over the rows, of which rows with NaN are left out. Between events nothing falls, so
     * that their rows are all that is looked at, and no further than it takes.
     */
    private OptionalDouble half(IntToDoubleFunction series) {
        int first = -1;
        double there = 0;
        for (int row = 0; row < table.rows(); row++) {
            double v = table.events(row) == 0 ? Double.NaN : series.applyAsDouble(row);
            if (first < 0) {
                if (v < 0.5 + TOLERANCE) {
                    first = row;
                    there = v;
                    if (Math.abs(v - 0.5) >= TOLERANCE) {
                        break;
                    }
                }
            } else if (v < there) {
                return OptionalDouble.of(((double) table.time(first) + table.time(row)) / 2);
            }
        }
        return first < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) table.time(first));
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }

    /** Two curves are equal if they were made from the same observations: these decide every number of a curve. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurvivalCurve that && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    /** The curve's extent, not its rows: there may be many. */
    @Override
    public String toString() {
        return "SurvivalCurve{rows=" + table.rows() + ", lastTime=" + lastTime() + ", survival="
                + survival[table.rows() - 1] + "}";
    }
}
