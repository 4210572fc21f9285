package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;

/**
 * A metric: what it means, and how it is gathered. Those of the {@link org.incubatornetwork.metrics.catalogue.MetricCatalogue} are made as any other.
 *
 * <pre>{@code
 * final class DormantResidents implements Accumulator<DormantResidents> {
 *     private long dormant;
 *
 *     @Override
 *     public void add(StartupHistory history) {
 *         if (history.isResident() && history.latestStatus().equals(Optional.of(VitalStatus.DORMANT))) {
 *             dormant++;
 *         }
 *     }
 *
 *     @Override
 *     public void merge(DormantResidents other) {
 *         dormant += other.dormant;
 *     }
 *
 *     @Override
 *     public void report(MetricResult.Builder result) {
 *         result.count(dormant);
 *     }
 * }
 *
 * Metric dormant = Metric.builder()
 *         .id("dormant-residents")
 *         .version(1)
 *         .unit(MetricUnit.STARTUPS)
 *         .name(LocalizedText.of("Dormant residents").with(Locale.FRENCH, "Résidents en sommeil"))
 *         .definition(LocalizedText.of("Residents whose latest status is dormant.")
 *                 .with(Locale.FRENCH, "Résidents dont le dernier état connu est en sommeil."))
 *         .formula("#{resident on D, latest status DORMANT}")
 *         .accumulator(question -> new DormantResidents())
 *         .build();
 * MetricReport report = MetricEngine.builder().asOf(day).addMetrics(dormant).build().measure(network);
 * report.get("dormant-residents").network().count();  // OptionalLong[...]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Metric implements Serializable, WithMetric, NoBean permits ImmutableMetric {
    Metric() {}

    /**
     * The metric's id, which is never renamed or reused.
     *
     * @return the id, by which claims name it as well
     */
    public abstract MeasureId id();

    /**
     * The version of the metric's definition.
     *
     * @return 1, and one more whenever the definition changes what comes out
     */
    public abstract int version();

    /**
     * The unit of the metric's figure.
     *
     * @return the unit
     */
    public abstract MetricUnit unit();

    /**
     * The time that the metric speaks of.
     *
     * @return the basis, {@link TimeBasis#DAY} by default
     */
    @Value.Default
    public TimeBasis basis() {
        return TimeBasis.DAY;
    }

    /**
     * The metric's name.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * The definition in words: what the metric measures.
     *
     * @return the definition
     */
    public abstract LocalizedText definition();

    /**
     * The definition as a formula, the same in all languages.
     *
     * @return the formula; empty where words do
     */
    public abstract Optional<String> formula();

    /**
     * The population: whom the metric counts.
     *
     * @return the population, in words
     */
    @Value.Default
    public LocalizedText population() {
        return MetricTexts.text("population.default");
    }

    /**
     * The source of the definition: by whose authority it is so.
     *
     * @return the source; empty where there is none
     */
    public abstract Optional<LocalizedText> source();

    /**
     * The publications in which to read more.
     *
     * @return publications
     */
    public abstract ImmutableList<String> references();

    /**
     * The caveats: what a reader has to know that no figure of the metric tells.
     *
     * @return the warnings that every result carries
     */
    public abstract ImmutableList<MetricWarning> caveats();

    /**
     * The meanings of the metric's exclusions, where this library has no words for them.
     *
     * @return the words for the codes that its accumulator {@linkplain MetricResult.Builder#exclude excludes} under
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, LocalizedText> exclusions();

    /**
     * The policies that the metric's figure depends on.
     *
     * @return the kinds of policy
     */
    public abstract ImmutableSet<PolicyKind> policies();

    /**
     * The policies of which every alternative is measured in one report.
     *
     * @return some of {@link #policies()}
     */
    public abstract ImmutableSet<PolicyKind> sideBySide();

    /**
     * The parameters that the metric was made with, such as a horizon or a threshold of one's own. Results tell them, and metrics that differ
     * in them are not merged.
     *
     * @return the values as text, by the names of the parameters; none in the catalogue, whose metrics have {@link #policies()}
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> parameters();

    /**
     * The parameters that results under some policies tell.
     *
     * @param policies the policies
     * @return {@link #parameters()}, and what the policies choose for each of {@link #ownPolicies()}
     */
    public final ImmutableSortedMap<String, String> parameters(Policies policies) {
        Objects.requireNonNull(policies);
        ImmutableSortedMap.Builder<String, String> told = ImmutableSortedMap.naturalOrder();
        ownPolicies().forEach(policy -> told.put(policy.name(), policy.choice(policies)));
        return told.putAll(parameters()).buildOrThrow();
    }

    /**
     * The policies that the metric has of its own. Its accumulator asks for the choice in the {@linkplain Question#policies() policies} of the
     * question; results tell it among their parameters.
     *
     * @return the policies; none in the catalogue
     */
    public abstract ImmutableSet<OwnPolicy> ownPolicies();

    /**
     * The breakdown: what the parts of a result are found under.
     *
     * @return dimensions and their values, such as {@code reason=GRADUATED|...}; two dimensions of one part are joined by a
     *     comma
     */
    public abstract ImmutableList<String> breakdown();

    /**
     * The days that the metric needs.
     *
     * @return the kinds of days; empty if it needs none that may be vague, or does not say so
     */
    public abstract ImmutableSet<DayKind> days();

    /**
     * What vague days make of the metric's figure.
     *
     * @return whether its counts and sums have a least and a most, {@link Bounds#NONE} by default
     */
    @Value.Default
    public Bounds bounds() {
        return Bounds.NONE;
    }

    /**
     * The kinds of scope in which the metric makes sense.
     *
     * @return the kinds of scope; empty: all of them
     */
    public abstract ImmutableSet<ScopeKind> scopes();

    /**
     * Whether the metric makes sense in a kind of scope.
     *
     * @param kind the kind of scope
     * @return true if it names the kind, or none
     */
    public final boolean isMeasuredAt(ScopeKind kind) {
        Objects.requireNonNull(kind);
        return scopes().isEmpty() || scopes().contains(kind);
    }

    /**
     * The data that the metric is computed from.
     *
     * @return {@link Data#REGISTER} by default
     */
    @Value.Default
    public Data data() {
        return Data.REGISTER;
    }

    /**
     * The kinds of days on which what the metric counts of a startup may turn, as the as-of date moves: on no other day may it. With
     * them, and accumulators that are {@linkplain NumberedAccumulator numbered}, the metric can be asked of a {@link
     * org.incubatornetwork.metrics.PreparedRegister} and takes part in long series in one sweep. Of a metric of {@link
     * TimeBasis#PERIOD} it also says that its counts are flows: what is counted of a startup with exact days in a period is the sum of
     * what is counted on each day, and that is nothing but on days of its support; or {@linkplain NumberedAccumulator#LEVELS levels}, which are
     * told by how they change. Of one of {@link TimeBasis#DAY_OR_PERIOD} it speaks of times without a period.
     *
     * <p>All metrics of the catalogue have some. Those of {@link TimeBasis#DAY_OR_PERIOD} ({@code funding-raised}, {@code revenue}, {@code
     * revenue-growth} and {@code service-reach}) are asked of each startup at times with a period: whom they leave out is not told by days.
     *
     * @return the kinds of days; empty if they are not known, so that each day is asked for itself
     */
    public abstract ImmutableSet<Turning> turnings();

    /**
     * The factory of what gathers the metric.
     *
     * @return the factory of its accumulators
     */
    @Value.Auxiliary
    public abstract AccumulatorFactory accumulator();

    @Value.Check
    void check() {
        if (version() < 1) {
            throw new IllegalArgumentException("a metric's version must be at least 1, was " + version());
        }
        EnumSet<Turning> never = EnumSet.of(Turning.NEVER);
        EnumSet<Turning> possible = data() == Data.DESCRIPTION ? never : EnumSet.complementOf(never);
        if (!possible.containsAll(turnings())) {
            throw new IllegalArgumentException(
                    "a metric turns on days of startups, or, if it is of the network's description, NEVER; " + this
                            + " says " + turnings());
        }
        Set<String> told = new HashSet<>(parameters().keySet());
        if (!ownPolicies().stream().map(OwnPolicy::name).allMatch(told::add)) {
            throw new IllegalArgumentException(
                    "a metric's parameters and policies of its own must have different names");
        }
        if (!policies().containsAll(sideBySide())) {
            throw new IllegalArgumentException("a metric must use the policies that it lays side by side");
        }
    }

    /**
     * A builder of a metric.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A place where a metric's data come from. */
    public enum Data {
        /** The register of startups: without one, nothing can be computed. */
        REGISTER,
        /** The network's description: sites and cohorts. */
        DESCRIPTION
    }

    /** The id and the version, as in {@code residents v1}. */
    @Override
    public final String toString() {
        return id() + " v" + version();
    }

    /** Builds {@link Metric}. */
    public static final class Builder extends ImmutableMetric.Builder {
        Builder() {}

        /**
         * Sets the metric's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is not in kebab-case
         */
        public Builder id(String id) {
            return id(MeasureId.of(id));
        }
    }
}
