package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;

/**
 * The metrics of those who live: how many do so on anniversaries, in calendar years, on the day.
 *
 * <p><b>Worked example</b>: T1 graduated on 1 January 2012 and was last seen on 30 June 2016; T2 graduated on 29 February 2012 and
 * closed on 28 February 2013; as of 30 June 2020. The first anniversary of T2 is 28 February 2013, and its first inactive day is that
 * day: it is not alive. T1 is: 1/2. On the fifth anniversary T1, 1 January 2017, is unknown: of the known 0/1 live, of all 0/2. In
 * calendar years T2 has survived one year, because it was active in January 2013: 2/2.
 */
public final class AnniversaryMetrics {
    /** Survival at an anniversary: those alive on it, by those whose anniversary has come. */
    public static final Metric SURVIVAL_AT_ANNIVERSARY = metric("survival-at-anniversary")
            .basis(TimeBasis.COHORT)
            .formula("a = origin + n months; #{a <= D, alive on a} / #{a <= D, KNOWN: status on a known}")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.CLOCK,
                    PolicyKind.UNKNOWNS,
                    PolicyKind.EXITS,
                    PolicyKind.FOLLOW_UP,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.PROPORTION_LIMITS,
                    PolicyKind.HORIZONS)
            .addSideBySide(PolicyKind.CLOCK, PolicyKind.UNKNOWNS)
            .addBreakdown("horizon=P1Y|P3Y|P5Y", "horizon=...,count=ELIGIBLE|UNKNOWN|DEATH_IN_WINDOW")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.EVIDENCE, Turning.ANNIVERSARY)
            .accumulator(AtAnniversary::new)
            .build();

    /** Survival of calendar-year cohorts: graduates active in the n-th year after theirs, by all of the year. */
    public static final Metric SURVIVAL_FIXED_COHORT = metric("survival-fixed-cohort")
            .basis(TimeBasis.COHORT)
            .formula(
                    "graduates of year Y, 31 Dec Y+n <= D: #{active on some day of Y+n} / #{KNOWN: known on 1 Jan Y+n}")
            .addReferences("Eurostat-OECD, Manual on Business Demography Statistics (2007)")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.UNKNOWNS,
                    PolicyKind.EXITS,
                    PolicyKind.FOLLOW_UP,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.PROPORTION_LIMITS,
                    PolicyKind.HORIZONS)
            .addSideBySide(PolicyKind.UNKNOWNS)
            .addBreakdown("horizon=P1Y|P3Y|P5Y", "horizon=...,year=<year of graduation>")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.EVIDENCE, Turning.YEAR_END)
            .accumulator(FixedCohort::new)
            .build();

    /** Naive survival: those not known to have died, by all ever supported; which is no survival. */
    public static final Metric SURVIVAL_NAIVE = metric("survival-naive")
            .formula("#{supported, not dead by D} / #{supported}")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.EXITS)
            .addCaveat(CatalogueTexts.warning("NAIVE_SURVIVAL"))
            .addDays(DayKind.SUPPORT_START, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.SUPPORT, Turning.STATUS)
            .accumulator(Naive::new)
            .build();

    /** Graduates in business: those alive and in business on the day, by all graduates. */
    public static final Metric GRADUATES_IN_BUSINESS = metric("graduates-in-business")
            .formula("#{graduated by D, alive and in business on D} / #{graduated by D, KNOWN: status known}")
            .addReferences(
                    "National Business Incubation Association, Measuring Your Business Incubator's Economic Impact"
                            + ": A Toolkit (2005)")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.EXITS,
                    PolicyKind.UNKNOWNS,
                    PolicyKind.FOLLOW_UP,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.PROPORTION_LIMITS)
            .addSideBySide(PolicyKind.EXITS, PolicyKind.UNKNOWNS)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.EVIDENCE, Turning.LOSS)
            .accumulator(GraduatesInBusiness::new)
            .build();

    private AnniversaryMetrics() {}

    /**
     * The metrics of those who live on a day.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(SURVIVAL_AT_ANNIVERSARY, SURVIVAL_FIXED_COHORT, SURVIVAL_NAIVE, GRADUATES_IN_BUSINESS);
    }

    private static final class Naive extends AccumulatorWithDeaths<Naive> {
        private static final long serialVersionUID = 1L;

        private final Living living = new Living();
        private long supported;

        Naive(Question question) {
            super(question);
        }

        @Override
        public void add(StartupHistory history) {
            if (history.isSupported()) {
                supported++;
                living.add(
                        history.life(),
                        history.frame().asOfDay(),
                        question.policies().exits());
                deaths.add(history);
            }
        }

        @Override
        boolean tellOwn(Numbers numbers) {
            numbers.add(0, supported);
            numbers.add(1, living.surely());
            numbers.add(2, living.perhaps());
            return true;
        }

        @Override
        void takeOwn(long key, long number) {
            if (key == 0) {
                supported += number;
            } else if (key == 1) {
                living.addSurely(number);
            } else {
                living.addPerhaps(number);
            }
        }

        @Override
        void mergeOwn(Naive other) {
            supported += other.supported;
            living.merge(other.living);
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            deaths.describe(result);
            Figure share = living.of(supported, question.policies());
            result.figure(share.withInterval(Optional.empty())).populationSize(supported);
        }
    }
}
