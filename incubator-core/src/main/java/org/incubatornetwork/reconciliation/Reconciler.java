package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.QuantityRange.Kind;
import org.incubatornetwork.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Compares the claims of a network with what its own data tell, each on the day it speaks of, and with each other.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciler.builder().asOf(day).tolerance(new BigDecimal("0.1")).build().reconcile(network);
 * reconciliation.comparisons().forEach(comparison -> System.out.println(comparison.sentence(Locale.FRENCH)));
 * }</pre>
 *
 * <p>A published figure stands for a range: {@link org.incubatornetwork.model.Qualifier#EXACT exact} for what rounds to
 * its last digit, "about" for the {@link Builder#tolerance} on either side, "nearly" for the tolerance below, "more than"
 * for everything above, and so on. It is consistent with a computed figure if the range holds the figure; of a day that is
 * vaguely known, if the range meets what the figure is from its first to its last day.
 */
public final class Reconciler {
    private final LocalDate asOf;
    private final QuantityRange ranges;
    private final BigDecimal jumpFactor;
    private final Policies policies;
    private final ImmutableMap<MeasureId, Metric> metrics;

    private Reconciler(Builder builder, LocalDate asOf) {
        this.asOf = asOf;
        this.ranges = new QuantityRange(builder.tolerance);
        this.jumpFactor = builder.jumpFactor;
        this.policies = builder.policies;
        this.metrics = Maps.uniqueIndex(builder.metrics, Metric::id);
    }

    /**
     * A builder of a reconciler.
     *
     * @return a builder with a tolerance of 5 % and the metrics of the catalogue under their default policies
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compares the claims of a network.
     *
     * @param network the network
     * @return what came of it
     */
    public Reconciliation reconcile(Network network) {
        return reconcile(network, network.startups());
    }

    /**
     * Compares the claims of a network with a register that is not held in memory.
     *
     * @param network the network, of which the startups are not asked
     * @param startups the startups, which are read once
     * @return what came of it
     */
    public Reconciliation reconcile(Network network, Iterable<Startup> startups) {
        ImmutableList.Builder<PublishedClaim> claims = ImmutableList.builder();
        for (int i = 0; i < network.claims().size(); i++) {
            claims.add(new PublishedClaim(i, network.claims().get(i)));
        }
        return Reconciliation.create(ImmutableList.<Comparison>builder()
                .addAll(new ComputedComparisons(this, claims.build()).all(network, startups))
                .addAll(new ClaimComparisons(network, this, claims.build()).all())
                .build());
    }

    /** What a claim's figure is: a rate if its metric is one, a count if it is whole. */
    Kind kind(Claim claim) {
        Metric metric = metrics.get(claim.measure());
        if (metric != null && metric.unit().equals(MetricUnit.RATIO)) {
            return Kind.RATE;
        }
        boolean whole = claim.quantity().value().scale() == 0
                && claim.quantity().upper().map(BigDecimal::scale).orElse(0) == 0;
        return whole && claim.currency().isEmpty() ? Kind.COUNT : Kind.AMOUNT;
    }

    /** The figure of a claim as it was printed. */
    LocalizedText figure(PublishedClaim published) {
        return Wording.figure(published.claim().quantity(), kind(published.claim()));
    }

    LocalDate asOf() {
        return asOf;
    }

    QuantityRange ranges() {
        return ranges;
    }

    BigDecimal jumpFactor() {
        return jumpFactor;
    }

    Policies policies() {
        return policies;
    }

    ImmutableMap<MeasureId, Metric> metrics() {
        return metrics;
    }

    /** Builds {@link Reconciler}. */
    public static final class Builder {
        private @Nullable LocalDate asOf;
        private BigDecimal tolerance = new BigDecimal("0.05");
        private BigDecimal jumpFactor = BigDecimal.valueOf(2);
        private Policies policies = Policies.DEFAULT;
        private ImmutableList<Metric> metrics = MetricCatalogue.metrics();

        private Builder() {}

        /**
         * The day up to which the data are known: a claim of a later day is not computable.
         *
         * @param day the day
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder asOf(LocalDate day) {
            asOf = day;
            return this;
        }

        /**
         * How far "about" and "nearly" reach.
         *
         * @param ratio a part of the figure, from 0 to 1; 0.05 if not said
         * @return this builder
         * @throws IllegalArgumentException if it is not from 0 to 1
         */
        @CanIgnoreReturnValue
        public Builder tolerance(BigDecimal ratio) {
            if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a tolerance must be from 0 to 1, was " + ratio);
            }
            tolerance = ratio;
            return this;
        }

        /**
         * How many times the published admissions a count since inception may rise by before another population must
         * have been counted.
         *
         * @param factor the factor, at least 1; 2 if not said
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        @CanIgnoreReturnValue
        public Builder jumpFactor(BigDecimal factor) {
            if (factor.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("a jump factor must be at least 1, was " + factor);
            }
            jumpFactor = factor;
            return this;
        }

        /**
         * The policies under which figures are computed; what a claim itself says, such as its clock, comes first.
         *
         * @param chosen the policies
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder policies(Policies chosen) {
            policies = chosen;
            return this;
        }

        /**
         * The metrics that claims are compared with.
         *
         * @param chosen the metrics
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder metrics(Iterable<Metric> chosen) {
            metrics = ImmutableList.copyOf(chosen);
            return this;
        }

        /**
         * Builds the reconciler.
         *
         * @return the reconciler
         * @throws IllegalStateException if no as-of day is set
         */
        public Reconciler build() {
            return new Reconciler(
                    this,
                    Optional.ofNullable(asOf)
                            .orElseThrow(() -> new IllegalStateException(
                                    "an as-of date must be set: nothing here reads a clock")));
        }
    }
}
