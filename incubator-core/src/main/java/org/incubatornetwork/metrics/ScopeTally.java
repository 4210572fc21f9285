package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
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
    private final Question[] questions;
    /** By variant; null where there is nothing to gather. */
    private final @Nullable Accumulator<?>[] accumulators;
    /** By variant; what was thrown, if anything: of several the least text. */
    private final @Nullable String[] failures;

    private long withoutStart;
    private long withoutStartNorSurelyBegun;
    private long endVague;
    private long endsBeforeStart;
    private long afterExtraction;
    private long withoutSite;
    private long members;
    /** How many startups have vague days, by the set of their kinds; null as long as none has. */
    private @Nullable Map<ImmutableSet<DayKind>, Long> vague;

    ScopeTally(Frame frame, MetricTime time, Scope scope, ImmutableList<Variant> variants, MetricFailureLog log) {
        this.frame = frame;
        this.time = time;
        this.scope = scope;
        this.variants = variants;
        this.questions = new Question[variants.size()];
        this.accumulators = new Accumulator<?>[variants.size()];
        this.failures = new String[variants.size()];
        for (int i = 0; i < questions.length; i++) {
            Metric metric = variants.get(i).metric();
            Question question =
                    Question.of(frame, time.period(), scope, variants.get(i).policies());
            questions[i] = question;
            if (metric.isMeasuredAt(scope.kind()) && periodProblem(metric) == null) {
                try {
                    accumulators[i] = metric.accumulator().start(question);
                } catch (RuntimeException | StackOverflowError e) {
                    fail(i, e, log);
                }
            }
        }
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

    void add(StartupHistory history, MetricFailureLog log) {
        members++;
        ImmutableSet<DayKind> vagueDays = history.inNetwork().vagueDays();
        if (!vagueDays.isEmpty()) {
            addVague(vagueDays, 1);
        }
        List<Support> recorded = history.inNetwork().recordedSupports();
        for (int i = 0; i < recorded.size(); i++) {
            if (isAt(history, recorded.get(i))) {
                leaveOut(recorded.get(i));
            }
        }
        if (history instanceof StartupInNetwork whole) {
            withoutSite += whole.residenciesAtNoSite();
        }
        StartupHistory hosted = history.withLevels(Policies.LEVELS_WITH_RESIDENCIES);
        for (int i = 0; i < accumulators.length; i++) {
            Accumulator<?> accumulator = accumulators[i];
            if (accumulator != null) {
                try {
                    accumulator.add(variants.get(i).isByLevels() ? history : hosted);
                } catch (RuntimeException | StackOverflowError e) {
                    fail(i, e, log);
                }
            }
        }
    }

    private void addVague(ImmutableSet<DayKind> days, long startups) {
        vague = vague == null ? new HashMap<>() : vague;
        vague.merge(days, startups, Long::sum);
    }

    /** How many startups have a vague day of a kind of which a metric takes a day that is chosen. */
    private long vagueFor(Metric metric) {
        Set<DayKind> chosen = metric.bounds() == Bounds.INSTEAD
                ? Sets.difference(metric.days(), ImmutableSet.of(DayKind.STATUS))
                : metric.days();
        long startups = 0;
        if (vague != null) {
            for (Map.Entry<ImmutableSet<DayKind>, Long> entry : vague.entrySet()) {
                startups += Collections.disjoint(entry.getKey(), chosen) ? 0 : entry.getValue();
            }
        }
        return startups;
    }

    private static boolean isAt(StartupHistory history, Support support) {
        return !(history instanceof StartupAtSite view) || view.isHere(support);
    }

    private void leaveOut(Support support) {
        boolean undated = support.standing() == Support.Standing.WITHOUT_START;
        withoutStart += undated ? 1 : 0;
        withoutStartNorSurelyBegun += undated && !support.hasBegun() ? 1 : 0;
        endVague += !support.hasChosenEnd() ? 1 : 0;
        endsBeforeStart += support.standing() == Support.Standing.ENDS_BEFORE_START ? 1 : 0;
        afterExtraction += support.hasDayAfterExtraction() ? 1 : 0;
    }

    /** A metric that failed is shown the other startups as well: which failure is told must not depend on their order. */
    private void fail(int variant, Throwable failure, MetricFailureLog log) {
        log.tell(variants.get(variant).metric(), failure);
        remember(variant, failure.toString());
    }

    private void remember(int variant, String failure) {
        String known = failures[variant];
        failures[variant] = known == null || failure.compareTo(known) < 0 ? failure : known;
    }

    void merge(ScopeTally other, MetricFailureLog log) {
        members += other.members;
        if (other.vague != null) {
            other.vague.forEach(this::addVague);
        }
        withoutStart += other.withoutStart;
        withoutStartNorSurelyBegun += other.withoutStartNorSurelyBegun;
        endVague += other.endVague;
        endsBeforeStart += other.endsBeforeStart;
        afterExtraction += other.afterExtraction;
        withoutSite += other.withoutSite;
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

    void report(Completeness coverage, ImmutableList.Builder<MetricResult> results, MetricFailureLog log) {
        for (int i = 0; i < questions.length; i++) {
            Metric metric = variants.get(i).metric();
            if (metric.isMeasuredAt(scope.kind())) {
                results.add(result(i, metric, coverage, log));
            }
        }
    }

    private MetricResult result(int variant, Metric metric, Completeness coverage, MetricFailureLog log) {
        Question question = questions[variant];
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
                }
                sayWhatIsVague(metric, result);
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
        long undated = accumulator.countsUndatedSupport() ? withoutStartNorSurelyBegun : withoutStart;
        result.exclude("SUPPORT_WITHOUT_START", undated)
                .exclude("SUPPORT_END_VAGUE", metric.days().contains(DayKind.SUPPORT_END) ? endVague : 0)
                .exclude("SUPPORT_ENDS_BEFORE_START", endsBeforeStart)
                .exclude("SUPPORT_AFTER_EXTRACTION", afterExtraction);
        if (coverage == Completeness.PARTIAL) {
            result.addWarning(MetricWarning.PARTIAL_REGISTER);
        }
        if (withoutSite > 0) {
            result.addWarning(MetricWarning.residenciesWithoutSite(withoutSite));
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

    /** A figure with a least and a most says itself what vague days leave open. */
    private void sayWhatIsVague(Metric metric, MetricResult.Builder result) {
        boolean open = metric.bounds() == Bounds.REACHED || metric.bounds() == Bounds.WIDER;
        long startups = open ? 0 : vagueFor(metric);
        if (startups > 0) {
            result.addWarning(MetricWarning.vagueDays(startups));
        }
        long sites = open
                ? 0
                : questions[0].sites().stream()
                        .filter(site -> isVague(metric, kind -> kind.isVague(site.site())))
                        .count();
        if (sites > 0) {
            result.addWarning(MetricWarning.vagueDaysOfSites(sites));
        }
        long cohorts = open
                ? 0
                : frame.network().cohorts().stream()
                        .filter(this::isAsked)
                        .filter(cohort -> isVague(metric, kind -> kind.isVague(cohort)))
                        .count();
        if (cohorts > 0) {
            result.addWarning(MetricWarning.vagueDaysOfCohorts(cohorts));
        }
    }

    private static boolean isVague(Metric metric, Predicate<DayKind> vague) {
        return metric.days().stream().anyMatch(vague);
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
        boolean notStarted = start.isPresent()
                ? !start.get().mayHaveComeBy(time.asOf())
                : members == 0 && metric.data() == Metric.Data.REGISTER;
        return notStarted
                ? Optional.of(isCohort ? NoValue.COHORT_NOT_STARTED : NoValue.PROGRAMME_NOT_STARTED)
                : Optional.empty();
    }
}
