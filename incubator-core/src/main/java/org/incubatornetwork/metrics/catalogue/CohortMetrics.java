package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.breakdown;
import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Funnel;
import org.incubatornetwork.history.Graduation;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;

/**
 * The metrics of cohorts: what becomes of those who were admitted together.
 *
 * <p><b>Worked example</b>: of the five members of a cohort three have graduated with it, one of them is resident again, without it,
 * one left, and one is still supported with it: the graduation rate is 3/5 of all, and 3/4 of the four whose support has ended. A startup first admitted on 29
 * February 2012 that left on 1 March 2013 is resident on its first anniversary, 28 February 2013, and not on its second.
 */
public final class CohortMetrics {
    /** Graduation rate of a cohort: its members that have graduated, by all of them. */
    public static final Metric COHORT_GRADUATION_RATE = metric("cohort-graduation-rate")
            .basis(TimeBasis.COHORT)
            .formula("#{member: support with the cohort or programme ended GRADUATED by D} / #{member supported by D};"
                    + " COMPLETED: the same of those whose support with it has ended")
            .addPolicies(PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addScopes(ScopeKind.NETWORK, ScopeKind.PROGRAMME, ScopeKind.COHORT)
            .addBreakdown("of=ALL|COMPLETED")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.COHORT)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.COHORT)
            .accumulator(GraduationRate::new)
            .build();

    /** Retention by year of admission: those still supported, or alive, on anniversaries of their admission. */
    public static final Metric COHORT_RETENTION = metric("cohort-retention")
            .basis(TimeBasis.COHORT)
            .formula(
                    "first admission f in Y, 31 Dec Y+k <= D, a = f + k years: #{supported on a} / all; #{alive on a} / all")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.EXITS, PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addBreakdown("year=<year of admission>,anniversary=0|...|10,state=SUPPORTED|ALIVE")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.YEAR_END)
            .accumulator(Retention::new)
            .build();

    /** Selection funnel: how many of those at one stage reach the next. */
    public static final Metric SELECTION_FUNNEL = metric("selection-funnel")
            .basis(TimeBasis.COHORT)
            .formula("admitted / applied; parts: stage / stage before")
            .data(Metric.Data.DESCRIPTION)
            .addScopes(ScopeKind.NETWORK, ScopeKind.PROGRAMME, ScopeKind.COHORT)
            .addBreakdown(breakdown("stage", Selection.STEPS))
            .addDays(DayKind.COHORT)
            .addTurnings(Turning.NEVER)
            .accumulator(Selection::new)
            .build();

    private CohortMetrics() {}

    /**
     * The metrics of cohorts.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(COHORT_GRADUATION_RATE, COHORT_RETENTION, SELECTION_FUNNEL);
    }

    private static final class GraduationRate extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int GRADUATED = 0;
        private static final int OTHERS = 1;
        private static final int GRADUATED_AND_LEFT = 2;
        private static final int OTHERS_WHO_LEFT = 3;
        /** Of these some end has no day, so that it is not said whether they have graduated. */
        private static final int OPEN = 4;
        /** Of these some end has no day, so that it is not said whether they have left. */
        private static final int OPEN_LEFT = 5;

        GraduationRate(Question question) {
            super(question, 6);
        }

        /** The cohorts of the scope: a cohort is none but itself, a programme those that name it, or a part of it. */
        private static ImmutableList<Cohort> cohorts(Question question) {
            Scope scope = question.scope();
            return switch (scope.kind()) {
                case COHORT ->
                    scope.cohortId().flatMap(question.frame()::findCohort).stream()
                            .collect(ImmutableList.toImmutableList());
                case PROGRAMME ->
                    question.network().cohorts().stream()
                            .filter(cohort -> isOf(cohort, scope.programmeId().orElseThrow(), question.network()))
                            .collect(ImmutableList.toImmutableList());
                default -> question.network().cohorts();
            };
        }

        private static boolean isOf(Cohort cohort, ProgrammeId programme, Network network) {
            return cohort.programmeId()
                    .filter(id -> network.isWithin(id, programme))
                    .isPresent();
        }

        @Override
        public void add(StartupHistory history) {
            Graduation graduation = question()
                    .scope()
                    .programmeId()
                    .map(programme -> history.inNetwork().fromProgrammes(programme::equals))
                    .orElseGet(() -> history.inNetwork().fromCohorts(cohort -> isAsked(cohort, history.frame())));
            Certainty graduated = graduation.member().and(graduation.graduated());
            Certainty other = graduation.member().and(graduated.not());
            count(GRADUATED, graduated);
            count(OTHERS, other);
            count(GRADUATED_AND_LEFT, graduated.and(graduation.left()));
            count(OTHERS_WHO_LEFT, other.and(graduation.left()));
            if (!graduation.hasChosenEnds()) {
                count(OPEN, graduated == Certainty.POSSIBLE ? 1 : 0);
                count(OPEN_LEFT, graduation.left() == Certainty.POSSIBLE ? 1 : 0);
            }
        }

        /** How certain it is that a startup is a member, its graduation tells. */
        @Override
        public void add(StartupHistory history, Certainty isMember) {
            add(history);
        }

        private boolean isAsked(CohortId cohort, Frame frame) {
            return question()
                    .scope()
                    .cohortId()
                    .map(cohort::equals)
                    .orElseGet(() -> frame.findCohort(cohort)
                            .map(known -> known.mayHaveStartedBy(frame.asOf()))
                            .orElse(true));
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            Figure ofAll = share(GRADUATED, OTHERS, OPEN);
            result.figure(ofAll)
                    .populationSize(total(GRADUATED) + total(OTHERS))
                    .part("of", "ALL", ofAll)
                    .part("of", "COMPLETED", share(GRADUATED_AND_LEFT, OTHERS_WHO_LEFT, OPEN_LEFT));
        }

        /** By the days that are taken, with what it is at least and at most; where no day is taken for some, these alone. */
        private Figure share(int graduates, int others, int open) {
            OpenShare share = new OpenShare(question().policies())
                    .add(true, least(graduates), total(graduates), most(graduates))
                    .add(false, least(others), total(others), most(others));
            return total(open) > 0 ? share.range() : share.figure();
        }
    }

    private static final class Selection extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        /** The steps after the first: of each is told how many of those before it reached it. */
        private static final ImmutableList<FunnelStep> STEPS =
                FunnelStep.known().stream().skip(1).collect(ImmutableList.toImmutableList());

        Selection(Question question) {
            super(question, 0);
        }

        @Override
        public void add(StartupHistory history) {
            // the funnel is told by the cohort itself
        }

        @Override
        public void report(MetricResult.Builder result) {
            ImmutableList.Builder<Funnel> started = ImmutableList.builder();
            long notStarted = 0;
            long withoutFunnel = 0;
            long negative = 0;
            for (Cohort cohort : GraduationRate.cohorts(question())) {
                if (!cohort.mayHaveStartedBy(question().asOf())) {
                    notStarted++;
                } else if (cohort.funnel().isEmpty()) {
                    withoutFunnel++;
                } else {
                    started.add(Funnel.of(cohort.funnel()));
                    negative += belowZero(cohort.funnel());
                }
            }
            ImmutableList<Funnel> funnels = started.build();
            if (funnels.isEmpty()) {
                ImmutableList<ImmutableList<FunnelStage>> own = ownFunnels();
                funnels = own.stream().map(Funnel::of).collect(ImmutableList.toImmutableList());
                negative += own.stream().mapToLong(Selection::belowZero).sum();
            }
            FunnelStep before = FunnelStep.APPLIED;
            for (FunnelStep step : STEPS) {
                result.part("stage", step.code(), rate(funnels, step, before));
                before = step;
            }
            result.figure(rate(funnels, FunnelStep.ADMITTED, FunnelStep.APPLIED))
                    .exclude("COHORT_NOT_STARTED", notStarted)
                    .exclude("COHORT_WITHOUT_FUNNEL", withoutFunnel)
                    .exclude(Fault.NEGATIVE.name(), negative);
        }

        /** What is told of the whole programme or network, where no cohort tells anything; of a network else what its programmes tell. */
        private ImmutableList<ImmutableList<FunnelStage>> ownFunnels() {
            Network network = question().network();
            if (question().scope().kind() != ScopeKind.NETWORK) {
                return question().scope().programmeId().flatMap(network::findProgramme).stream()
                        .map(Programme::funnel)
                        .collect(ImmutableList.toImmutableList());
            }
            return network.funnel().isEmpty()
                    ? network.programmes().stream().map(Programme::funnel).collect(ImmutableList.toImmutableList())
                    : ImmutableList.of(network.funnel());
        }

        private static long belowZero(List<FunnelStage> stages) {
            return stages.stream()
                    .filter(stage -> stage.quantity().value().signum() < 0)
                    .count();
        }

        private static Figure rate(ImmutableList<Funnel> funnels, FunnelStep step, FunnelStep before) {
            BigDecimal reached = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            boolean known = false;
            for (Funnel funnel : funnels) {
                if (funnel.isOfOneUnit(step, before)) {
                    known = true;
                    reached = reached.add(BigDecimal.valueOf(funnel.number(step).orElseThrow()));
                    all = all.add(BigDecimal.valueOf(funnel.number(before).orElseThrow()));
                }
            }
            return known
                    ? Figure.ratio(MetricUnit.RATIO, reached, all)
                    : Figure.missing(MetricUnit.RATIO, NoValue.NO_FUNNEL);
        }
    }
}
