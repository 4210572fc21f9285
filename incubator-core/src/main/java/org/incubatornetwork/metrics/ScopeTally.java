package org.incubatornetwork.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Register;
import org.jspecify.annotations.Nullable;

/**
 * All accumulators of one scope. One that throws has no figure, and says so in its result; the others go on. What the machine
 * lacks, such as memory, is nobody's failure here: it goes up, as everywhere in this library.
 */
final class ScopeTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final MetricTime time;
    private final Scope scope;
    private final ImmutableList<Variant> variants;
    /** By variant; null where there is nothing to gather. */
    private final @Nullable Accumulator<?>[] accumulators;
    /** By variant; what was thrown, if anything: of several the least text. */
    private final @Nullable String[] failures;

    /** By variant: whether it depends on which levels make stays. */
    private final boolean[] byLevels;

    /** By variant: what its accumulator has to answer; null as long as nobody asked. */
    private final @Nullable Question[] questions;

    private final MemberCounts counts = new MemberCounts();

    /** The places of the variants of the part that was asked for last; null if none was. */
    private transient int @Nullable [] ofPart;

    private transient @Nullable Sweep lastPart;

    ScopeTally(Frame frame, MetricTime time, Scope scope, ImmutableList<Variant> variants, MetricLog log) {
        this.frame = frame;
        this.time = time;
        this.scope = scope;
        this.variants = variants;
        this.accumulators = new Accumulator<?>[variants.size()];
        this.failures = new String[variants.size()];
        this.byLevels = new boolean[variants.size()];
        this.questions = new Question[variants.size()];
        for (int i = 0; i < accumulators.length; i++) {
            Metric metric = variants.get(i).metric();
            byLevels[i] = variants.get(i).isByLevels();
            if (metric.isMeasuredAt(scope.kind()) && periodProblem(metric) == null) {
                try {
                    accumulators[i] = metric.accumulator().start(question(i));
                } catch (RuntimeException | StackOverflowError e) {
                    fail(i, e, log);
                }
            }
        }
    }

    private Question question(int variant) {
        Question question = questions[variant];
        if (question == null) {
            question = Question.of(
                    frame, time.period(), scope, variants.get(variant).policies());
            questions[variant] = question;
        }
        return question;
    }

    /** Why a metric cannot be measured over the frame's period. */
    private @Nullable NoValue periodProblem(Metric metric) {
        if (metric.basis() != TimeBasis.PERIOD && metric.basis() != TimeBasis.DAY_OR_PERIOD) {
            return null;
        }
        Optional<ReportingPeriod> period = time.period();
        if (period.isEmpty()) {
            return metric.basis() == TimeBasis.PERIOD ? NoValue.NO_PERIOD : null;
        }
        return period.get().isOverBy(time.asOf()) ? null : NoValue.PERIOD_NOT_OVER;
    }

    /** Adds a startup that is a member of the scope, or may be. */
    void add(StartupHistory history, Certainty membership, @Nullable Sweep part, MetricLog log) {
        if (part == null || part.isBase()) {
            counts.add(history, membership);
        }
        StartupHistory hosted = history.hosted();
        for (int i : variantsOf(part)) {
            Accumulator<?> accumulator = accumulators[i];
            if (accumulator != null) {
                try {
                    StartupScopes.add(byLevels[i] ? history : hosted, membership, accumulator);
                } catch (RuntimeException | StackOverflowError e) {
                    fail(i, e, log);
                }
            }
        }
    }

    /** The places of the variants of a part, which is asked of all startups before another is. */
    private int[] variantsOf(@Nullable Sweep part) {
        if (ofPart == null || !Objects.equals(part, lastPart)) {
            int[] covered = new int[accumulators.length];
            int count = 0;
            for (int i = 0; i < covered.length; i++) {
                if (part == null || part.covers(variants.get(i), time)) {
                    covered[count++] = i;
                }
            }
            ofPart = Arrays.copyOf(covered, count);
            lastPart = part;
        }
        return ofPart;
    }

    NumberedAccumulator.Numbers taker(int variant, String name) {
        if (variant == TallyKey.SCOPE) {
            return counts::take;
        }
        if (!(accumulators[variant] instanceof NumberedAccumulator<?> numbered)) {
            return (key, number) -> {};
        }
        return name.isEmpty() ? numbered::take : (key, number) -> numbered.takeOf(name, key, number);
    }

    /** A metric that failed is shown the other startups as well: which failure is told must not depend on their order. */
    private void fail(int variant, Throwable failure, MetricLog log) {
        log.tell(variants.get(variant).metric(), failure);
        remember(variant, failure.toString());
    }

    private void remember(int variant, String failure) {
        String known = failures[variant];
        failures[variant] = known == null || failure.compareTo(known) < 0 ? failure : known;
    }

    void merge(ScopeTally other, MetricLog log) {
        counts.merge(other.counts);
        for (int i = 0; i < accumulators.length; i++) {
            String failure = other.failures[i];
            Accumulator<?> mine = accumulators[i];
            Accumulator<?> another = other.accumulators[i];
            if (failure != null) {
                remember(i, failure);
            } else if (failures[i] == null && mine != null && another != null) {
                try {
                    merge(mine, another);
                } catch (RuntimeException | StackOverflowError e) {
                    fail(i, e, log);
                }
            }
        }
    }

    /** Both were made by one factory, and are of one type. */
    @SuppressWarnings("unchecked")
    private static <A extends Accumulator<A>> void merge(Accumulator<?> mine, Accumulator<?> other) {
        ((A) mine).merge((A) other);
    }

    /** Takes over for a report what another tally of the scope gathered of those metrics alone that can't be swept. */
    void borrow(ScopeTally unswept) {
        int next = 0;
        for (int i = 0; i < accumulators.length; i++) {
            if (!Sweep.isSwept(variants.get(i).metric(), time)) {
                accumulators[i] = unswept.accumulators[next];
                failures[i] = unswept.failures[next];
                next++;
            }
        }
    }

    void report(
            Completeness coverage, boolean areLevelsOpen, ImmutableList.Builder<MetricResult> results, MetricLog log) {
        VagueParts vague = new VagueParts(Suppliers.memoize(this::vagueSites), Suppliers.memoize(this::vagueCohorts));
        for (int i = 0; i < accumulators.length; i++) {
            Metric metric = variants.get(i).metric();
            if (metric.isMeasuredAt(scope.kind())) {
                results.add(result(i, metric, coverage, areLevelsOpen, vague, log));
            }
        }
    }

    private MetricResult result(
            int variant, Metric metric, Completeness coverage, boolean areLevelsOpen, VagueParts vague, MetricLog log) {
        Question question = question(variant);
        Accumulator<?> accumulator = accumulators[variant];
        String failure = failures[variant];
        boolean register = metric.data() == Metric.Data.REGISTER;
        MetricResult.Builder result = MetricResult.builder(metric, question);
        NoValue problem = periodProblem(metric);
        if (register && coverage == Completeness.NONE) {
            return result.noValue(NoValue.NO_REGISTER).build();
        }
        if (problem != null) {
            return result.noValue(problem).build();
        }
        Optional<NoValue> notStarted = notStarted(metric);
        if (notStarted.isPresent()) {
            return result.noValue(notStarted.get()).build();
        }
        if (failure == null && accumulator != null) {
            try {
                accumulator.report(result);
                if (register) {
                    sayWhatIsMissing(metric, accumulator, result, coverage);
                    if (areLevelsOpen && (byLevels[variant] || scope.kind() == ScopeKind.YEAR)) {
                        result.addWarning(MetricWarning.LEVELS_OPEN);
                    }
                }
                sayWhatIsVague(metric, question.policies(), vague, result);
                result.addAllWarnings(metric.caveats());
                MetricResult found = result.build();
                return found.coverage().map(Coverage::isLow).orElse(false)
                        ? found.withWarnings(withLowCoverage(found))
                        : found;
            } catch (RuntimeException | StackOverflowError e) {
                log.tell(metric, e);
                failure = e.toString();
            }
        }
        return MetricResult.builder(metric, question)
                .noValue(NoValue.metricFailed(String.valueOf(failure)))
                .build();
    }

    private static List<MetricWarning> withLowCoverage(MetricResult result) {
        Coverage coverage = result.coverage().orElseThrow();
        return ImmutableList.<MetricWarning>builder()
                .addAll(result.warnings())
                .add(MetricWarning.lowCoverage(coverage))
                .build();
    }

    private void sayWhatIsMissing(
            Metric metric, Accumulator<?> accumulator, MetricResult.Builder result, Completeness coverage) {
        long undated = accumulator.countsUndatedSupport() ? counts.withoutStartNorSurelyBegun : counts.withoutStart;
        long endVague = accumulator.isOfSupportNow() ? counts.endVagueNow : counts.endVague;
        result.exclude("SUPPORT_WITHOUT_START", undated)
                .exclude("SUPPORT_END_VAGUE", metric.days().contains(DayKind.SUPPORT_END) ? endVague : 0)
                .exclude("SUPPORT_ENDS_BEFORE_START", counts.endsBeforeStart)
                .exclude("SUPPORT_AFTER_EXTRACTION", counts.afterExtraction);
        if (coverage == Completeness.PARTIAL) {
            result.addWarning(MetricWarning.PARTIAL_REGISTER);
        }
        if (counts.withoutSite > 0) {
            result.addWarning(MetricWarning.residenciesWithoutSite(counts.withoutSite));
        }
        frame.network().register().flatMap(Register::extractedOn).ifPresent(extracted -> {
            if (time.asOf().isAfter(extracted)) {
                result.addWarning(MetricWarning.afterExtraction(extracted));
            }
        });
        frame.network().register().flatMap(Register::since).ifPresent(since -> {
            if (time.asOf().isBefore(since)) {
                result.addWarning(MetricWarning.beforeRegister(since));
            }
        });
    }

    /** The sites of the scope, and the cohorts, that have vague days. */
    private record VagueParts(Supplier<VagueCounts> sites, Supplier<VagueCounts> cohorts) {}

    private VagueCounts vagueSites() {
        VagueCounts counted = new VagueCounts();
        if (!variants.isEmpty()) {
            question(0).sites().forEach(site -> counted.add(site.vagueDays(), 1));
        }
        return counted;
    }

    private VagueCounts vagueCohorts() {
        VagueCounts counted = new VagueCounts();
        frame.network().cohorts().stream()
                .filter(this::isAsked)
                .forEach(cohort -> counted.add(DayKind.vague(cohort), 1));
        return counted;
    }

    /** A figure with a least and a most says itself what vague days leave open. */
    private void sayWhatIsVague(Metric metric, Policies policies, VagueParts vague, MetricResult.Builder result) {
        if (metric.bounds() == Bounds.REACHED || metric.bounds() == Bounds.WIDER) {
            return;
        }
        long startups = counts.vague.chosenFor(metric, policies);
        if (startups > 0) {
            result.addWarning(MetricWarning.vagueDays(startups));
        }
        long sites = vague.sites.get().chosenFor(metric, policies);
        if (sites > 0) {
            result.addWarning(MetricWarning.vagueDaysOfSites(sites));
        }
        long cohorts =
                metric.days().contains(DayKind.COHORT) ? vague.cohorts.get().chosenFor(metric, policies) : 0;
        if (cohorts > 0) {
            result.addWarning(MetricWarning.vagueDaysOfCohorts(cohorts));
        }
    }

    private boolean isAsked(Cohort cohort) {
        return scope.cohortId().isEmpty() || scope.cohortId().get().equals(cohort.id());
    }

    /** A cohort or programme is there from its start, or else from that of its first member; what it says of itself needs no member. */
    private Optional<NoValue> notStarted(Metric metric) {
        boolean isCohort = scope.kind() == ScopeKind.COHORT;
        if (!isCohort && scope.kind() != ScopeKind.PROGRAMME) {
            return Optional.empty();
        }
        Optional<DateWindow> start = isCohort
                ? scope.cohortId().flatMap(frame.network()::findCohort).flatMap(Cohort::start)
                : scope.programmeId().flatMap(frame.network()::findProgramme).flatMap(Programme::start);
        if (start.isEmpty()) {
            return counts.members == 0 && metric.data() == Metric.Data.REGISTER
                    ? Optional.of(NoValue.NO_MEMBER)
                    : Optional.empty();
        }
        return start.get().mayHaveComeBy(time.asOf())
                ? Optional.empty()
                : Optional.of(isCohort ? NoValue.COHORT_NOT_STARTED : NoValue.PROGRAMME_NOT_STARTED);
    }
}
