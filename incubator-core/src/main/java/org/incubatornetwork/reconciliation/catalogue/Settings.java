package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.catalogue.ReadClaim.Said;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;

/**
 * The settings of a reconciler.
 *
 * @param asOf the day up to which the data are known
 * @param tolerance how far "about" and "nearly" reach, as a ratio of the figure
 * @param jumpFactor how many times the published admissions a count since inception may rise by
 * @param policies the policies under which figures are computed
 * @param figureLimit the greatest number of figures that are computed
 * @param metrics the metrics that claims are compared with, by their ids
 */
public record Settings(
        LocalDate asOf,
        BigDecimal tolerance,
        BigDecimal jumpFactor,
        Policies policies,
        int figureLimit,
        ImmutableMap<MeasureId, Metric> metrics)
        implements Serializable {

    /**
     * Settings that an engine takes.
     *
     * @throws IllegalArgumentException if policies choose for a policy that no metric has, or what it does not have
     */
    public Settings {
        Objects.requireNonNull(engine(asOf, policies, metrics)); // which refuses what is not to be chosen
    }

    /** Computes the figures that claims are compared with. */
    MetricEngine engine() {
        return engine(asOf, policies, metrics);
    }

    private static MetricEngine engine(LocalDate asOf, Policies policies, ImmutableMap<MeasureId, Metric> metrics) {
        return MetricEngine.builder()
                .asOf(asOf)
                .metrics(metrics.values())
                .policies(policies)
                .build();
    }

    Optional<String> findDifference(Settings other) {
        if (!asOf.equals(other.asOf)) {
            return Optional.of("the day");
        } else if (tolerance.compareTo(other.tolerance) != 0) {
            return Optional.of("the tolerance");
        } else if (jumpFactor.compareTo(other.jumpFactor) != 0) {
            return Optional.of("the jump factor");
        } else if (!policies.equals(other.policies)) {
            return Optional.of("the policies");
        }
        return metrics.equals(other.metrics) ? Optional.empty() : Optional.of("the metrics");
    }

    Optional<Metric> metric(MeasureId measure) {
        return Optional.ofNullable(metrics.get(measure));
    }

    ReadClaim read(Said said, List<PublishedClaim> published, ContentDigester digester) {
        return new ReadClaim(said, published, kind(said), new QuantityRange(tolerance), digester);
    }

    /** What a claim's figure is: a rate if its measure is one, a count if it is whole. */
    private Kind kind(Said said) {
        MeasureId measure = said.terms().measure();
        Optional<MetricUnit> unit = metric(measure)
                .map(Metric::unit)
                .or(() -> Measures.findMeasure(measure).map(Measure::unit));
        if (unit.equals(Optional.of(MetricUnit.RATIO))) {
            return Kind.RATE;
        }
        boolean whole = said.quantity()
                .filter(figure -> figure.value().scale() == 0
                        && figure.upper().map(BigDecimal::scale).orElse(0) == 0)
                .isPresent();
        return whole && said.terms().currency().isEmpty() ? Kind.COUNT : Kind.AMOUNT;
    }
}
