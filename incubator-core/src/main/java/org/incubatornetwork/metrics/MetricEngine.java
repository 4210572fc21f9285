package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Measures networks: chosen metrics, as of a day, over a period, under policies, in one pass over the startups. Immutable; one
 * engine may measure any number of networks, at once if need be.
 */
public final class MetricEngine implements NoBean {
    private final MetricTime time;
    private final ImmutableList<Policies> policies;
    private final ImmutableSet<ScopeKind> scopes;
    private final ImmutableList<Metric> metrics;
    private final int scopeLimit;

    private MetricEngine(Builder builder, LocalDate asOf) {
        this.time = builder.period == null ? MetricTime.of(asOf) : MetricTime.of(asOf, builder.period);
        this.policies = ImmutableList.copyOf(builder.policies);
        this.scopes = Sets.immutableEnumSet(builder.scopes);
        this.metrics = ImmutableList.copyOf(builder.metrics);
        this.scopeLimit = builder.scopeLimit;
        OwnChoices.check(metrics, policies);
    }

    /**
     * An engine with every metric of the {@link MetricCatalogue}, all scopes, default policies and no period.
     *
     * @param day the as-of date; nothing dated later is known
     * @return the engine
     */
    public static MetricEngine asOf(LocalDate day) {
        return builder().asOf(day).build();
    }

    /**
     * A builder of an engine, which needs no more than an as-of date.
     *
     * @return a builder with every metric of the {@link MetricCatalogue}, all scopes, default policies and no period
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Measures a network.
     *
     * @param network the network, with its startups
     * @return the report
     */
    public MetricReport measure(Network network) {
        return measure(network, network.startups());
    }

    /**
     * Measures a network whose startups come one by one. None of them is kept.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups, from a stream or the lines of a file
     * @return the report
     */
    public MetricReport measure(Network network, Iterable<Startup> startups) {
        MetricRun run = start(network);
        startups.forEach(run::add);
        return run.report();
    }

    /**
     * Measures a network whose startups come as a stream, sequential or parallel. None of them is kept.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups; the stream is not closed
     * @return the report
     */
    public MetricReport measure(Network network, Stream<Startup> startups) {
        return startups.collect(() -> start(network), MetricRun::add, MetricRun::merge)
                .report();
    }

    /**
     * Begins to measure a network step by step: startups are added, and parts merged, in any order.
     *
     * @param network the network; startups of its own are not looked at
     * @return a run that has seen no startup yet
     */
    public MetricRun start(Network network) {
        return new MetricRun(frame(network), time, selection(network), new MetricLog());
    }

    /**
     * Measures a network at several times, in one pass over the startups.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups
     * @param times the times, each of which takes the place of the engine's own as-of date and period
     * @return the reports in the order of the times
     */
    public MetricSeries measureSeries(Network network, Iterable<Startup> startups, List<MetricTime> times) {
        return start(network, times).addAll(startups.iterator()).report();
    }

    /**
     * Measures a network at several times, whose startups come as a stream, sequential or parallel.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups; the stream is not closed
     * @param times the times, each of which takes the place of the engine's own as-of date and period
     * @return the reports in the order of the times
     */
    public MetricSeries measureSeries(Network network, Stream<Startup> startups, List<MetricTime> times) {
        return startups.collect(() -> start(network, times), MetricSeriesRun::add, MetricSeriesRun::merge)
                .report();
    }

    /**
     * Begins to measure a network at several times step by step: startups are added, and parts merged, in any order. If times are
     * many, the metrics of which it is known on which days they turn are asked of a {@link PreparedRegister} in the end.
     *
     * @param network the network; startups of its own are not looked at
     * @param times the times, each of which takes the place of the engine's own as-of date and period
     * @return a run that has seen no startup yet
     */
    public MetricSeriesRun start(Network network, List<MetricTime> times) {
        return MetricSeriesRun.of(frame(network), selection(network), times);
    }

    /**
     * Begins to compute single figures step by step: startups are added, and parts merged, in any order. What the engine would
     * measure by itself is left out.
     *
     * @param network the network; startups of its own are not looked at
     * @param requests the figures that are asked for; one asked for twice is computed once
     * @return a run that has seen no startup yet, whose reports are those of the requests' times, in their order
     */
    public MetricSeriesRun start(Network network, Collection<MetricRequest> requests) {
        return MetricSeriesRun.of(
                frame(network), MetricRequest.selections(requests, policies.get(0), Variant.unitsOf(network)));
    }

    private Frame frame(Network network) {
        return Frame.of(network, time.asOf(), policies.get(0).vagueDates());
    }

    /**
     * Measures a network at several times.
     *
     * @param network the network, with its startups
     * @param times the times, each of which takes the place of the engine's own as-of date and period
     * @return the reports in the order of the times
     */
    public MetricSeries measureSeries(Network network, List<MetricTime> times) {
        return measureSeries(network, network.startups(), times);
    }

    private Selection selection(Network network) {
        return Selection.of(policies, scopes, scopeLimit, metrics, Variant.unitsOf(network));
    }

    /**
     * Prepares a network to be asked for any day and any period, whatever the engine's own: see {@link PreparedRegister}.
     *
     * @param network the network, with its startups
     * @return the prepared register
     */
    public PreparedRegister prepare(Network network) {
        RegisterPreparation preparation = startPreparation(network);
        network.startups().forEach(preparation::add);
        return preparation.prepared();
    }

    /**
     * Prepares a network whose startups come as a stream, sequential or parallel.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups; the stream is not closed
     * @return the prepared register
     */
    public PreparedRegister prepare(Network network, Stream<Startup> startups) {
        return startups.collect(() -> startPreparation(network), RegisterPreparation::add, RegisterPreparation::merge)
                .prepared();
    }

    /**
     * Begins to prepare a network step by step: startups are added, and parts merged, in any order.
     *
     * @param network the network; startups of its own are not looked at
     * @return a preparation that has seen no startup yet
     */
    public RegisterPreparation startPreparation(Network network) {
        return RegisterPreparation.ofAll(frame(network), selection(network));
    }

    /**
     * Measures a prepared register at several times.
     *
     * @param network the network of the register; startups of its own are not looked at
     * @param register the register, which an engine like this one prepared
     * @param times the times, each of which takes the place of the engine's own as-of date and period
     * @return the reports in the order of the times
     * @throws IllegalArgumentException if the register is of another network, or was prepared for something else
     */
    public MetricSeries measureSeries(Network network, PreparedRegister register, List<MetricTime> times) {
        register.check(frame(network), selection(network));
        return register.measureSeries(times);
    }

    /** The day, the period, how many metrics there are and the kinds of scope. */
    @Override
    public String toString() {
        String period = time.period().map(each -> ", period=" + each).orElse("");
        return "MetricEngine{asOf=" + time.asOf() + period + ", metrics=" + metrics.size() + ", scopes=" + scopes + "}";
    }

    /** Builds {@link MetricEngine}. */
    public static final class Builder {
        private @Nullable LocalDate asOf;
        private @Nullable ReportingPeriod period;
        private final List<Policies> policies = new ArrayList<>();
        private ImmutableSet<ScopeKind> scopes = Sets.immutableEnumSet(Arrays.asList(ScopeKind.values()));
        private final List<Metric> metrics = new ArrayList<>();
        private int scopeLimit = 1_000;

        private Builder() {
            policies.add(Policies.DEFAULT);
            metrics.addAll(MetricCatalogue.metrics());
        }

        /**
         * Sets the day whose knowledge is asked for. It has to be set.
         *
         * @param day the as-of date; nothing dated later is known
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder asOf(LocalDate day) {
            asOf = Objects.requireNonNull(day);
            return this;
        }

        /**
         * Sets the period of the metrics that have one. Without it they say that none was given.
         *
         * @param start the first day
         * @param end the first day after
         * @return this builder
         * @throws IllegalArgumentException if the end is not after the start
         */
        @CanIgnoreReturnValue
        public Builder period(LocalDate start, LocalDate end) {
            period = ReportingPeriod.of(start, end);
            return this;
        }

        /**
         * Sets the period to a calendar year.
         *
         * @param year the year
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder year(Year year) {
            period = ReportingPeriod.of(year);
            return this;
        }

        /**
         * Sets the policies.
         *
         * @param chosen the policies, which are those of the report
         * @param others further policies under which everything is measured as well; a vague day is the same day in all
         * @return this builder
         * @throws IllegalArgumentException if they do not agree on {@link Policies#vagueDates()}
         */
        @CanIgnoreReturnValue
        public Builder policies(Policies chosen, Policies... others) {
            var days = chosen.vagueDates();
            if (Arrays.stream(others).anyMatch(other -> other.vagueDates() != days)) {
                throw new IllegalArgumentException("policies of one run must have the same VAGUE_DATES");
            }
            policies.clear();
            policies.addAll(Lists.asList(chosen, others));
            return this;
        }

        /**
         * Sets what is looked at; the network always is.
         *
         * @param kinds the kinds of scope
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder scopes(ScopeKind... kinds) {
            scopes = ImmutableSortedSet.<ScopeKind>naturalOrder()
                    .add(ScopeKind.NETWORK)
                    .add(kinds)
                    .build();
            return this;
        }

        /**
         * Sets how many sites, cohorts, sectors and years are looked at, of each kind. Those that come first in the report are,
         * and it says how many others there are: {@link MetricReport#omittedScopes()}. Of the network, everything is counted
         * either way.
         *
         * @param count the greatest number of parts of one kind; 1,000 if not said
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        @CanIgnoreReturnValue
        public Builder scopeLimit(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a limit of scopes must be at least 1, was " + count);
            }
            scopeLimit = count;
            return this;
        }

        /**
         * Sets the metrics, in place of those of the {@link MetricCatalogue}.
         *
         * @param chosen the metrics
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder metrics(Iterable<Metric> chosen) {
            metrics.clear();
            chosen.forEach(this::addMetrics);
            return this;
        }

        /**
         * Adds metrics to those that are measured. One of an id that is there already takes its place.
         *
         * @param more the metrics
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder addMetrics(Metric... more) {
            for (Metric metric : more) {
                metrics.removeIf(other -> other.id().equals(metric.id()));
                metrics.add(metric);
            }
            return this;
        }

        /**
         * Makes the engine.
         *
         * @return the engine
         * @throws IllegalStateException if no as-of date was set
         * @throws IllegalArgumentException if policies choose for a policy that no metric {@linkplain Metric#ownPolicies() has}
         */
        public MetricEngine build() {
            if (asOf == null) {
                throw new IllegalStateException("an as-of date must be set: nothing here reads a clock");
            }
            return new MetricEngine(this, asOf);
        }
    }
}
