package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.SurvivalClock;

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
            .accumulator(FixedCohort::new)
            .build();

    /** Naive survival: those not known to have died, by all ever supported; which is no survival. */
    public static final Metric SURVIVAL_NAIVE = metric("survival-naive")
            .formula("#{supported, not dead by D} / #{supported}")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.EXITS)
            .addCaveat(CatalogueTexts.warning("NAIVE_SURVIVAL"))
            .addDays(DayKind.SUPPORT_START, DayKind.STATUS)
            .bounds(Bounds.INSTEAD)
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

    /** Who was looked at, who of them was lost, and who lives. */
    static final class Tally implements java.io.Serializable {
        private static final long serialVersionUID = 1L;
        final Living living = new Living();
        long eligible;
        long lost;

        void add(StartupHistory history, int day, Question question) {
            ExitPolicy exits = question.policies().exits();
            LifeCourse life = history.life();
            eligible++;
            if (life.isUnknownOn(day, exits, question.followUp()) && !life.isDeathUncertainOn(day, exits)) {
                lost++;
            } else {
                living.add(life, day, exits);
            }
        }

        void merge(Tally other) {
            eligible += other.eligible;
            lost += other.lost;
            living.merge(other.living);
        }

        /** Those of whom nobody knows whether they lived: they were lost, or died on a day in a window around that day. */
        long unknown() {
            return lost + living.perhaps();
        }

        /**
         * Whoever is known to have died is not left out because the day isn't known: that would leave out the dead alone, and call
         * the rest a survival. The share is a range then.
         */
        Figure figure(Policies policies) {
            return policies.unknowns() == UnknownPolicy.KNOWN
                    ? living.of(eligible - lost, policies)
                    : Figure.proportion(living.surely(), eligible, policies);
        }

        /** The population, how much of it is known, and what the policy leaves out. */
        void describe(MetricResult.Builder result, Policies policies) {
            result.populationSize(eligible).coverage(Coverage.of(eligible - unknown(), eligible));
            if (policies.unknowns() == UnknownPolicy.KNOWN) {
                result.exclude("STATUS_UNKNOWN", lost);
            }
        }
    }

    private static final class AtAnniversary implements Accumulator<AtAnniversary> {
        private static final long serialVersionUID = 1L;

        private final Question question;
        private final ImmutableList<Integer> horizons;
        private final Tally[] tallies;
        private final Deaths deaths;
        private long deadBefore;

        AtAnniversary(Question question) {
            this.question = question;
            this.deaths = new Deaths(question);
            this.horizons = question.policies().horizons().asList();
            this.tallies = new Tally[horizons.size()];
            for (int i = 0; i < tallies.length; i++) {
                tallies[i] = new Tally();
            }
        }

        @Override
        public void add(StartupHistory history) {
            Policies policies = question.policies();
            if (policies.clock() == SurvivalClock.FOUNDING || !SurvivalMetrics.isSubject(history, policies)) {
                return;
            }
            deaths.add(history);
            int origin = SurvivalMetrics.origin(history, policies);
            if (history.life().latestDeathDay(policies.exits()) < origin) {
                deadBefore++;
                return;
            }
            for (int i = 0; i < tallies.length; i++) {
                int anniversary = EpochDay.plusMonths(origin, horizons.get(i));
                if (anniversary <= question.asOfDay()) {
                    tallies[i].add(history, anniversary, question);
                }
            }
        }

        @Override
        public void merge(AtAnniversary other) {
            deaths.merge(other.deaths);
            deadBefore += other.deadBefore;
            for (int i = 0; i < tallies.length; i++) {
                tallies[i].merge(other.tallies[i]);
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            Policies policies = question.policies();
            if (policies.clock() == SurvivalClock.FOUNDING) {
                // whoever died before admission is not in the register: the count would have no denominator
                result.noValue(NoValue.NOT_FOR_CLOCK);
                return;
            }
            for (int i = 0; i < tallies.length; i++) {
                Tally tally = tallies[i];
                PartKey key = PartKey.of("horizon", Policies.horizonCode(horizons.get(i)));
                result.putPart(key, tally.figure(policies))
                        .putPart(key.and("count", "ELIGIBLE"), Figure.count(MetricUnit.STARTUPS, tally.eligible))
                        .putPart(key.and("count", "UNKNOWN"), Figure.count(MetricUnit.STARTUPS, tally.unknown()));
                if (tally.living.perhaps() > 0) {
                    result.putPart(
                            key.and("count", "DEATH_IN_WINDOW"),
                            Figure.count(MetricUnit.STARTUPS, tally.living.perhaps()));
                }
            }
            deaths.describe(result);
            result.exclude("DEAD_BEFORE_ORIGIN", deadBefore);
            if (tallies.length == 0) {
                result.noValue(NoValue.SEE_BREAKDOWN);
            } else {
                Tally last = tallies[tallies.length - 1];
                last.describe(result, policies);
                result.figure(last.figure(policies));
            }
        }
    }

    private static final class FixedCohort implements Accumulator<FixedCohort> {
        private static final long serialVersionUID = 1L;
        private static final int MONTHS = 12;

        private final Question question;
        /** In years. */
        private final ImmutableList<Integer> horizons;
        /** By year of graduation, for each horizon. */
        private final TreeMap<Integer, Tally[]> years = new TreeMap<>();

        private final Deaths deaths;
        /** The last that is over. */
        private final int lastYear;

        private long deadBefore;

        FixedCohort(Question question) {
            this.question = question;
            this.lastYear = EpochDay.year(question.asOfDay() + 1) - 1;
            this.deaths = new Deaths(question);
            this.horizons = question.policies().horizons().stream()
                    .filter(months -> months % MONTHS == 0)
                    .map(months -> months / MONTHS)
                    .collect(ImmutableList.toImmutableList());
        }

        private Tally[] tallies(int year) {
            return years.computeIfAbsent(year, graduation -> {
                Tally[] tallies = new Tally[horizons.size()];
                for (int i = 0; i < tallies.length; i++) {
                    tallies[i] = new Tally();
                }
                return tallies;
            });
        }

        @Override
        public void add(StartupHistory history) {
            if (!SurvivalMetrics.hasGraduationDay(history)) {
                return;
            }
            int graduation = history.graduationDay();
            deaths.add(history);
            if (history.life().latestDeathDay(question.policies().exits()) < graduation) {
                deadBefore++;
                return;
            }
            int year = EpochDay.year(graduation);
            Tally[] tallies = tallies(year);
            for (int i = 0; i < tallies.length; i++) {
                if (isOver(year + horizons.get(i))) {
                    tallies[i].add(history, EpochDay.newYear(year + horizons.get(i)), question);
                }
            }
        }

        private boolean isOver(int year) {
            return year <= lastYear;
        }

        @Override
        public void merge(FixedCohort other) {
            deaths.merge(other.deaths);
            deadBefore += other.deadBefore;
            other.years.forEach((year, theirs) -> {
                Tally[] ours = tallies(year);
                for (int i = 0; i < ours.length; i++) {
                    ours[i].merge(theirs[i]);
                }
            });
        }

        @Override
        public void report(MetricResult.Builder result) {
            Policies policies = question.policies();
            deaths.describe(result);
            result.exclude("DEAD_BEFORE_ORIGIN", deadBefore);
            Tally pooled = new Tally();
            for (int i = 0; i < horizons.size(); i++) {
                pooled = new Tally();
                PartKey key = PartKey.of("horizon", Policies.horizonCode(MONTHS * horizons.get(i)));
                for (Map.Entry<Integer, Tally[]> year : years.entrySet()) {
                    if (isOver(year.getKey() + horizons.get(i))) {
                        pooled.merge(year.getValue()[i]);
                        result.putPart(key.and("year", year.getKey().toString()), year.getValue()[i].figure(policies));
                    }
                }
                result.putPart(key, pooled.figure(policies));
            }
            if (horizons.isEmpty()) {
                result.noValue(NoValue.SEE_BREAKDOWN);
            } else {
                pooled.describe(result, policies);
                result.figure(pooled.figure(policies));
            }
        }
    }

    private static final class Naive implements Accumulator<Naive> {
        private static final long serialVersionUID = 1L;

        private final Question question;
        private final Deaths deaths;
        private final Living living = new Living();
        private long supported;

        Naive(Question question) {
            this.question = question;
            this.deaths = new Deaths(question);
        }

        @Override
        public void add(StartupHistory history) {
            if (history.isSupported()) {
                supported++;
                living.add(
                        history.life(), question.asOfDay(), question.policies().exits());
                deaths.add(history);
            }
        }

        @Override
        public void merge(Naive other) {
            supported += other.supported;
            living.merge(other.living);
            deaths.merge(other.deaths);
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
