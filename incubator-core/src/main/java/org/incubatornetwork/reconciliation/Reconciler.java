package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.catalogue.Comparisons;
import org.incubatornetwork.reconciliation.catalogue.Settings;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Compares the claims of a network with what its own data tell, each on the day it speaks of, and with each other.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciler.asOf(day).reconcile(network);
 * reconciliation.comparisons().forEach(comparison -> System.out.println(comparison.sentence(Locale.FRENCH)));
 * }</pre>
 *
 * <p>A published figure stands for a range: {@link org.incubatornetwork.model.Qualifier#EXACT exact} for what rounds to
 * its last digit, "about" for the {@link Builder#tolerance} on either side, "nearly" for the tolerance below, "more than"
 * for everything above, and so on. It is consistent with a computed figure if the range holds the figure; of a day that is
 * vaguely known, if the range meets what the figure is from its first to its last day.
 *
 * <p>Immutable; one reconciler may reconcile any number of networks, at once if need be. A register that is longer than the
 * memory is reconciled by a {@link ReconciliationRun}.
 */
public final class Reconciler implements NoBean {
    private final Settings settings;

    private Reconciler(Settings settings) {
        this.settings = settings;
    }

    /**
     * A reconciler with a tolerance of 5 % and the metrics of the catalogue under their default policies.
     *
     * @param day the day up to which the data are known: a claim of a later day is not computable
     * @return the reconciler
     */
    public static Reconciler asOf(LocalDate day) {
        return builder().asOf(day).build();
    }

    /**
     * A builder of a reconciler, which needs no more than an as-of date.
     *
     * @return a builder with a tolerance of 5 % and the metrics of the catalogue under their default policies
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compares the claims of a network.
     *
     * @param network the network, with its startups
     * @return what came of it
     */
    public Reconciliation reconcile(Network network) {
        return reconcile(network, network.startups());
    }

    /**
     * Compares the claims of a network whose startups come one by one. None of them is kept.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups, which are read once
     * @return what came of it
     */
    public Reconciliation reconcile(Network network, Iterable<Startup> startups) {
        ReconciliationRun run = start(network);
        startups.forEach(run::add);
        return run.report();
    }

    /**
     * Compares the claims of a network whose startups come as a stream, sequential or parallel. None of them is kept.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups; the stream is not closed
     * @return what came of it
     */
    public Reconciliation reconcile(Network network, Stream<Startup> startups) {
        return startups.collect(() -> start(network), ReconciliationRun::add, ReconciliationRun::merge)
                .report();
    }

    /**
     * Begins to reconcile a network step by step: startups are added, and parts merged, in any order.
     *
     * @param network the network; startups of its own are not looked at
     * @return a run that has seen no startup yet
     */
    public ReconciliationRun start(Network network) {
        return new ReconciliationRun(new Comparisons(network.withStartups(ImmutableList.of()), settings));
    }

    /** The day, the tolerance and how many metrics there are. */
    @Override
    public String toString() {
        return "Reconciler{asOf=" + settings.asOf() + ", tolerance=" + settings.tolerance() + ", metrics="
                + settings.metrics().size() + "}";
    }

    /** Builds {@link Reconciler}. */
    public static final class Builder {
        private @Nullable LocalDate asOf;
        private BigDecimal tolerance = new BigDecimal("0.05");
        private BigDecimal jumpFactor = BigDecimal.valueOf(2);
        private Policies policies = Policies.DEFAULT;
        private int figureLimit = 1_000;
        private ImmutableList<Metric> metrics = MetricCatalogue.metrics();

        private Builder() {}

        /**
         * Sets the day up to which the data are known: a claim of a later day is not computable. It has to be set.
         *
         * @param day the day
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder asOf(LocalDate day) {
            Objects.requireNonNull(day);
            asOf = day;
            return this;
        }

        /**
         * Sets how far "about" and "nearly" reach.
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
         * Sets how many times the published admissions a count since inception may rise by before another population must
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
         * Sets the policies under which figures are computed; what a claim itself says, such as its clock, comes first.
         *
         * @param chosen the policies
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder policies(Policies chosen) {
            policies = Objects.requireNonNull(chosen);
            return this;
        }

        /**
         * Sets how many figures are computed to hold claims against. Each is a look at every startup, so that their number is
         * bounded; so is that of the days and periods that they are of, 200, and fewer in a network of more than 2,500 sites, and that of
         * the groups of several sites together, 16.
         * What is claimed of the latest days is computed, and of any other claim the verdict is {@link
         * org.incubatornetwork.reconciliation.comparison.Verdict#NOT_COMPUTABLE}.
         *
         * @param count the greatest number of figures; 1,000 if not said
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        @CanIgnoreReturnValue
        public Builder figureLimit(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a limit of figures must be at least 1, was " + count);
            }
            figureLimit = count;
            return this;
        }

        /**
         * Sets the metrics that claims are compared with, in place of those of the {@link MetricCatalogue}.
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
         * Makes the reconciler.
         *
         * @return the reconciler
         * @throws IllegalStateException if no as-of day is set
         * @throws IllegalArgumentException if policies choose for a policy that no metric {@linkplain Metric#ownPolicies() has}, or what cannot
         *     be chosen for it
         */
        public Reconciler build() {
            if (asOf == null) {
                throw new IllegalStateException("an as-of date must be set: nothing here reads a clock");
            }
            return new Reconciler(new Settings(
                    asOf, tolerance, jumpFactor, policies, figureLimit, Maps.uniqueIndex(metrics, Metric::id)));
        }
    }
}
