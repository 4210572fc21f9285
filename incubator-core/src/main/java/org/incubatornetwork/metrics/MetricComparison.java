package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;

/**
 * Figures side by side: of any number of reports, or of scopes of one. Networks, sites, programmes, cohorts and years are laid beside
 * each other, each under a label. Two figures have a difference and a ratio where their definitions, policies, units and times
 * agree, and otherwise the reasons why they have none. Nothing is merged by it: each figure is as it was reported.
 *
 * <pre>{@code
 * MetricReport harbour = MetricEngine.asOf(day).measure(network);
 * MetricReport valley = MetricEngine.asOf(day).measure(network.withStartups());
 * MetricComparison networks = MetricComparison.builder()
 *         .add("Harbour", harbour)
 *         .add("Valley", valley)
 *         .build();
 * MetricComparison.Row residents = networks.rows("residents").get(0);
 * residents.between(0, 1).difference();
 *
 * MetricComparison.ofScopes(harbour, ScopeKind.SITE);
 * }</pre>
 */
public final class MetricComparison implements NoBean {
    private final ImmutableList<Column> columns;
    private final ImmutableList<Row> rows;

    private MetricComparison(ImmutableList<Column> columns) {
        this.columns = columns;
        this.rows = rows(columns);
    }

    /**
     * A column: what is laid beside others.
     *
     * @param label by what people know it
     * @param report the report that has its figures
     * @param scope the part of the report's network that they are about
     */
    public record Column(String label, MetricReport report, Scope scope) {

        /**
         * Accepts a column.
         *
         * @param label by what people know it
         * @param report the report that has its figures
         * @param scope the part of the report's network that they are about
         */
        public Column {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(scope, "scope");
        }
    }

    /**
     * A row: a measure, by one choice of those policies by which its metric is measured side by side.
     *
     * @param measure the measure
     * @param variant the choices; empty for most metrics
     * @param columns the columns of the comparison
     * @param results of each column its result; empty where the column has none
     */
    public record Row(
            MeasureId measure,
            ImmutableMap<PolicyKind, String> variant,
            ImmutableList<Column> columns,
            ImmutableList<Optional<MetricResult>> results) {

        /**
         * Accepts a row.
         *
         * @param measure the measure
         * @param variant the choices
         * @param columns the columns of the comparison
         * @param results of each column its result
         */
        public Row {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(columns, "columns");
            Objects.requireNonNull(results, "results");
        }

        /**
         * The metric that was measured.
         *
         * @return the metric of the first result
         */
        public Optional<Metric> metric() {
            return results.stream().flatMap(Optional::stream).findFirst().flatMap(MetricResult::metric);
        }

        /**
         * Two figures of the row, held against each other.
         *
         * @param from the place of the column that is held against, from 0
         * @param to the place of the other
         * @return how they differ, or why that cannot be said
         * @throws IndexOutOfBoundsException if there is no such column
         */
        public FigureDifference between(int from, int to) {
            Optional<MetricResult> left = results.get(from);
            Optional<MetricResult> right = results.get(to);
            return new FigureDifference(left, right, obstacles(left, right, isOneNetwork(from, to)));
        }

        private boolean isOneNetwork(int from, int to) {
            Network left = columns.get(from).report().network();
            Network right = columns.get(to).report().network();
            return left.id().equals(right.id());
        }
    }

    /** What stands in the way of holding two results of a measure against each other. */
    private static ImmutableSet<Incomparable> obstacles(
            Optional<MetricResult> one, Optional<MetricResult> other, boolean oneNetwork) {
        if (one.isEmpty() || other.isEmpty()) {
            return ImmutableSet.of(Incomparable.NOT_MEASURED);
        }
        MetricResult left = one.get();
        MetricResult right = other.get();
        ImmutableSet.Builder<Incomparable> obstacles = ImmutableSet.builder();
        add(
                obstacles,
                Incomparable.NO_VALUE,
                left.value().isEmpty() || right.value().isEmpty());
        add(
                obstacles,
                Incomparable.OTHER_DEFINITION,
                !left.metric().map(Metric::version).equals(right.metric().map(Metric::version)));
        add(
                obstacles,
                Incomparable.OTHER_POLICIES,
                !choices(left).equals(choices(right)) || !left.parameters().equals(right.parameters()));
        add(
                obstacles,
                Incomparable.OTHER_LEVELS,
                !Objects.equals(
                        left.policiesUsed().get(PolicyKind.LEVELS),
                        right.policiesUsed().get(PolicyKind.LEVELS)));
        add(
                obstacles,
                Incomparable.OTHER_DAYS,
                left.policies().vagueDates() != right.policies().vagueDates() && asksForDays(left));
        add(obstacles, Incomparable.OTHER_UNIT, !left.unit().equals(right.unit()));
        add(
                obstacles,
                Incomparable.OTHER_CURRENCY,
                !left.figure().currency().equals(right.figure().currency()));
        add(obstacles, Incomparable.OTHER_TIME, !isOfLikeTime(left, right, oneNetwork));
        return obstacles.build();
    }

    private static void add(ImmutableSet.Builder<Incomparable> obstacles, Incomparable obstacle, boolean stands) {
        if (stands) {
            obstacles.add(obstacle);
        }
    }

    private static Map<PolicyKind, String> choices(MetricResult result) {
        Map<PolicyKind, String> choices = new LinkedHashMap<>(result.policiesUsed());
        choices.remove(PolicyKind.LEVELS);
        choices.remove(PolicyKind.VAGUE_DATES);
        return choices;
    }

    /** The figures of two choices of days differ by the choice, as they may wherever a metric asks for days. */
    private static boolean asksForDays(MetricResult result) {
        return result.metric().filter(metric -> !metric.days().isEmpty()).isPresent();
    }

    /** One network is compared with itself at other times, over periods of one length; two networks at one time. */
    private static boolean isOfLikeTime(MetricResult left, MetricResult right, boolean oneNetwork) {
        return oneNetwork
                ? left.period()
                        .map(MetricComparison::length)
                        .equals(right.period().map(MetricComparison::length))
                : left.asOf().equals(right.asOf()) && left.period().equals(right.period());
    }

    private static Period length(ReportingPeriod period) {
        return Period.between(period.start(), period.end());
    }

    /** By what results of different columns stand in one row. */
    private record Key(MeasureId measure, ImmutableMap<PolicyKind, String> variant) {
        static Key of(MetricResult result) {
            Set<PolicyKind> sideBySide = result.metric().map(Metric::sideBySide).orElse(ImmutableSet.of());
            ImmutableMap.Builder<PolicyKind, String> variant = ImmutableMap.builder();
            result.policiesUsed().forEach((kind, choice) -> {
                if (sideBySide.contains(kind)) {
                    variant.put(kind, choice);
                }
            });
            return new Key(result.id(), variant.buildOrThrow());
        }
    }

    private static ImmutableList<Row> rows(ImmutableList<Column> columns) {
        Map<Key, List<Optional<MetricResult>>> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            for (MetricResult result :
                    columns.get(i).report().results(columns.get(i).scope())) {
                List<Optional<MetricResult>> row = cells.computeIfAbsent(Key.of(result), key -> new ArrayList<>());
                if (row.size() <= i) {
                    fill(row, i);
                    row.add(Optional.of(result));
                }
            }
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        cells.forEach((key, row) -> {
            fill(row, columns.size());
            rows.add(new Row(key.measure(), key.variant(), columns, ImmutableList.copyOf(row)));
        });
        return rows.build();
    }

    private static void fill(List<Optional<MetricResult>> row, int size) {
        while (row.size() < size) {
            row.add(Optional.empty());
        }
    }

    /**
     * Parts of one network side by side, in the order of their report.
     *
     * @param report the report
     * @param kind what parts: sites, programmes, cohorts, years
     * @return the comparison of all that the report measured, each under its name, or where two have one name, its id as well
     */
    public static MetricComparison ofScopes(MetricReport report, ScopeKind kind) {
        Objects.requireNonNull(kind);
        Builder comparison = builder();
        Set<String> names = new HashSet<>();
        for (Scope scope : report.scopes()) {
            if (scope.kind() == kind) {
                String name = name(scope, report.network());
                comparison.add(names.add(name) ? name : name + " (" + scope + ")", report, scope);
            }
        }
        return comparison.build();
    }

    /**
     * The times of a series side by side.
     *
     * @param series the series
     * @param scope what part of the network
     * @return the comparison of its reports in their order, each under its period, or else its as-of date, or where two have the same
     *     period, both; a time that comes again is left out
     */
    public static MetricComparison ofTimes(MetricSeries series, Scope scope) {
        Objects.requireNonNull(scope);
        Builder comparison = builder();
        Set<String> labels = new HashSet<>();
        for (MetricReport report : series.reports()) {
            String day = report.asOf().toString();
            String label = report.period().map(ReportingPeriod::toString).orElse(day);
            String longer = report.period().isPresent() ? label + " (" + day + ")" : label;
            if (labels.add(longer)) {
                comparison.add(longer.equals(label) || labels.add(label) ? label : longer, report, scope);
            }
        }
        return comparison.build();
    }

    private static String name(Scope scope, Network network) {
        return scope.siteId()
                .flatMap(network::findSite)
                .map(site -> site.name())
                .or(() -> scope.programmeId().flatMap(network::findProgramme).map(programme -> programme.name()))
                .or(() -> scope.cohortId().flatMap(network::findCohort).map(cohort -> cohort.name()))
                .or(() -> scope.year().map(Object::toString))
                .or(() -> scope.sector().map(sector -> sector.scheme() + " " + sector.code()))
                .orElseGet(scope::toString);
    }

    /**
     * What is laid side by side.
     *
     * @return what is side by side, in the order in which it was added
     */
    public ImmutableList<Column> columns() {
        return columns;
    }

    /**
     * The rows of figures.
     *
     * @return every measure that some column has a result of, in the order of the first that has it
     */
    public ImmutableList<Row> rows() {
        return rows;
    }

    /**
     * The rows of one measure.
     *
     * @param measure the measure's id
     * @return a row for each choice of the policies by which its metric is measured side by side; empty if no column has it
     * @throws IllegalArgumentException if the text is not in kebab-case
     */
    public ImmutableList<Row> rows(String measure) {
        MeasureId id = MeasureId.of(measure);
        return rows.stream().filter(row -> row.measure().equals(id)).collect(ImmutableList.toImmutableList());
    }

    /**
     * A builder of a comparison.
     *
     * @return a builder without columns
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The labels and the number of rows, without the figures, which are many. */
    @Override
    public String toString() {
        return "MetricComparison" + columns.stream().map(Column::label).toList() + ", rows=" + rows.size();
    }

    /** Builds {@link MetricComparison}. */
    public static final class Builder {
        private final Map<String, Column> columns = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a whole network.
         *
         * @param label by what people know it
         * @param report its report
         * @return this builder
         * @throws IllegalArgumentException if there is a column of that label
         */
        @CanIgnoreReturnValue
        public Builder add(String label, MetricReport report) {
            return add(label, report, Scope.network());
        }

        /**
         * Adds a part of a network.
         *
         * @param label by what people know it
         * @param report the report of the network
         * @param scope the part
         * @return this builder
         * @throws IllegalArgumentException if there is a column of that label
         */
        @CanIgnoreReturnValue
        public Builder add(String label, MetricReport report, Scope scope) {
            if (columns.putIfAbsent(label, new Column(label, report, scope)) != null) {
                throw new IllegalArgumentException("two columns with the label " + label);
            }
            return this;
        }

        /**
         * The comparison of what was added.
         *
         * @return the comparison
         */
        public MetricComparison build() {
            return new MetricComparison(ImmutableList.copyOf(columns.values()));
        }
    }
}
