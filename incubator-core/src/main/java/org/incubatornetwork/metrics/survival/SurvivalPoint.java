package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SurvivalCurve} at one time: who was at risk, what happened, and the estimates with their errors.
 *
 * <p>Below, n<sub>j</sub> and d<sub>j</sub> are the numbers at risk and of events at the event time t<sub>j</sub>, and
 * sums run over t<sub>j</sub> &le; t.
 */
public final class SurvivalPoint implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    private final long time;
    private final int atRisk;
    private final int events;
    private final int censored;
    private final double survival;
    private final double logError;
    private final double cumulativeHazard;
    private final double cumulativeHazardError;

    SurvivalPoint(
            long time,
            int atRisk,
            int events,
            int censored,
            double survival,
            double logError,
            double cumulativeHazard,
            double cumulativeHazardError) {
        this.time = time;
        this.atRisk = atRisk;
        this.events = events;
        this.censored = censored;
        this.survival = survival;
        this.logError = logError;
        this.cumulativeHazard = cumulativeHazard;
        this.cumulativeHazardError = cumulativeHazardError;
    }

    /**
     * The time t of the point.
     *
     * @return t, at least 0, in the unit of the times
     */
    public long time() {
        return time;
    }

    /**
     * The number at risk at t, those with an event or censored at t included.
     *
     * @return #{entry &lt; t &le; time}, where an entry of 0 comes before everything
     */
    public int atRisk() {
        return atRisk;
    }

    /**
     * The number of events at exactly t.
     *
     * @return d, at least 0
     */
    public int events() {
        return events;
    }

    /**
     * The number of censorings at exactly t.
     *
     * @return the censored, at least 0
     */
    public int censored() {
        return censored;
    }

    /**
     * The survival probability S(t) = &Pi; (1 - d<sub>j</sub>/n<sub>j</sub>), events at t included; 1 before the first
     * event.
     *
     * <p>Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
     * American Statistical Association 53 (1958) 457-481.
     *
     * @return a probability; 0 from the first time on at which everyone at risk has the event
     */
    public double survival() {
        return survival;
    }

    /**
     * Greenwood's standard error of ln S(t): &radic;&Sigma; d<sub>j</sub> / (n<sub>j</sub> (n<sub>j</sub> -
     * d<sub>j</sub>)).
     *
     * @return the standard error, 0 before the first event; empty, because it is infinite, once S = 0
     */
    public OptionalDouble logStandardError() {
        return survival == 0 ? OptionalDouble.empty() : OptionalDouble.of(logError);
    }

    /**
     * Greenwood's standard error of S(t): S(t) times that of ln S(t).
     *
     * <p>Source: M. Greenwood, "The natural duration of cancer", Reports on Public Health and Medical Subjects 33
     * (1926) 1-26.
     *
     * @return the standard error, 0 before the first event; empty, because undefined, once S = 0
     */
    public OptionalDouble standardError() {
        return survival == 0 ? OptionalDouble.empty() : OptionalDouble.of(survival * logError);
    }

    /**
     * The Nelson-Aalen estimate of the cumulative hazard: &Sigma; d<sub>j</sub>/n<sub>j</sub>.
     *
     * <p>Sources: W. Nelson, "Theory and applications of hazard plotting for censored failure data", Technometrics 14
     * (1972) 945-966; O. O. Aalen, "Nonparametric inference for a family of counting processes", Annals of Statistics 6
     * (1978) 701-726.
     *
     * @return the cumulative hazard, at least 0
     */
    public double cumulativeHazard() {
        return cumulativeHazard;
    }

    /**
     * The standard error of the cumulative hazard: &radic;&Sigma; d<sub>j</sub>/n<sub>j</sub>².
     *
     * @return the standard error, at least 0; always defined
     */
    public double cumulativeHazardError() {
        return cumulativeHazardError;
    }

    /**
     * Pointwise confidence limits of S(t).
     *
     * @param method the scale on which they are taken
     * @param level the confidence level
     * @return limits within [0, 1] that enclose S(t); empty, because undefined, once S = 0, and for
     *     {@link SurvivalLimits#LOG_LOG} also while S = 1
     */
    public Optional<ConfidenceInterval> limits(SurvivalLimits method, ConfidenceLevel level) {
        return method.around(survival, logError, level);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurvivalPoint that
                && time == that.time
                && atRisk == that.atRisk
                && events == that.events
                && censored == that.censored
                && Double.compare(survival, that.survival) == 0
                && Double.compare(logError, that.logError) == 0
                && Double.compare(cumulativeHazard, that.cumulativeHazard) == 0
                && Double.compare(cumulativeHazardError, that.cumulativeHazardError) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                time, atRisk, events, censored, survival, logError, cumulativeHazard, cumulativeHazardError);
    }

    @Override
    public String toString() {
        return "SurvivalPoint{time=" + time + ", atRisk=" + atRisk + ", events=" + events + ", censored=" + censored
                + ", survival=" + survival + "}";
    }
}
