package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.FoundingDay;
import org.incubatornetwork.history.LifeStep;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.SurvivalClock;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of survival: how long firms live after graduation, admission or founding.
 *
 * <p><b>Worked example</b>: as of 1 January 2022, three firms graduated on 1 January 2020. One closed on 31 December 2020, after 365
 * days; one was last seen on 1 July 2021, after 547 days; the third lives, 731 days on. At 365 days three are at risk and one dies: S =
 * 2/3, which is the survival at one year, with Greenwood's error 2/3 &middot; &radic;(1/(3 &middot; 2)) = 0.2722. Nobody dies later, so
 * that the curve stays there, and a warning says that nobody was observed for five years. At the first anniversary, 1 January 2021,
 * two of three live, and none is unknown.
 *
 * <p><b>Worked example of deaths that are known as windows</b>: four firms graduated on 1 January 2020. One closed in 2020, by day 365:
 * (-1, 365]. One closed in 2021: (365, 730]. One was last seen on 31 December 2020: (365, &infin;). One lives on 1 January 2022, after 731
 * days: (731, &infin;). Mass can only lie in (-1, 365], (365, 730] and beyond 731 days; with p, q and r on them the likelihood is p &middot;
 * q &middot; r &middot; (q + r), greatest for p = 1/4 and q = r = 3/8. S is 3/4 at one year, somewhere from 3/8 to 3/4 at 18 months, 3/8 at
 * two years, and from 0 to 3/8 at three; the median lies from 366 to 730 days, the mean restricted to three years, 1096 days, from 3/8
 * &middot; 366 + 3/8 &middot; 732 = 411.75 to 1/4 &middot; 365 + 3/8 &middot; 730 + 3/8 &middot; 1096 = 776. On the first anniversary, 1
 * January 2021, one is dead, one lives, one was lost, and the one that closed in 2021 may do either: from 1/3 to 2/3.
 */
public final class SurvivalMetrics {
    /** Survival: the Kaplan-Meier estimate of the share of firms alive after some time. */
    public static final Metric SURVIVAL = metric("survival")
            .basis(TimeBasis.COHORT)
            .formula("S(t) = product over death days t_j <= t of (1 - d_j/n_j), at t = floor(months * 487/16 + 1/2);"
                    + " with a death known as [a, b], b > a: S of the greatest product of S(a - 1) - S(b);"
                    + " RESTRICTED_MEAN: area under S from 0 to the day of the longest horizon")
            .addReferences(
                    "E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the"
                            + " American Statistical Association 53 (1958) 457-481",
                    "M. Greenwood, The natural duration of cancer, Reports on Public Health and Medical Subjects 33 (1926)",
                    "B. W. Turnbull, The empirical distribution function with arbitrarily grouped, censored and truncated"
                            + " data, Journal of the Royal Statistical Society B 38 (1976) 290-295",
                    "P. Groeneboom and J. A. Wellner, Information Bounds and Nonparametric Maximum Likelihood Estimation"
                            + " (1992)",
                    "J. A. Wellner and Y. Zhan, A hybrid algorithm for computation of the nonparametric maximum likelihood"
                            + " estimator from censored data, Journal of the American Statistical Association 92 (1997)"
                            + " 945-959")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.CLOCK,
                    PolicyKind.EXITS,
                    PolicyKind.FOLLOW_UP,
                    PolicyKind.VAGUE_DATES,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.SURVIVAL_LIMITS,
                    PolicyKind.HORIZONS)
            .addSideBySide(PolicyKind.CLOCK)
            .addBreakdown(
                    "horizon=P1Y|P3Y|P5Y",
                    "statistic=MEDIAN|MEDIAN_LOWER|MEDIAN_UPPER|RESTRICTED_MEAN|SUBJECTS|EVENTS|WINDOWS")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.FOUNDING)
            .bounds(Bounds.INSTEAD)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.FOLLOW_UP)
            .accumulator(Survival::new)
            .build();

    private SurvivalMetrics() {}

    /**
     * The metrics of survival.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(SURVIVAL);
    }

    /** The day from which a startup's life is counted, or a reason of {@link FoundingDay}. */
    static int origin(StartupHistory history, Policies policies) {
        return switch (policies.clock()) {
            case ADMISSION, UNSTATED -> history.admissionDay();
            case GRADUATION -> history.graduationDay();
            case FOUNDING -> FoundingDay.of(history.startup(), history.frame());
            case EXIT -> throw new IllegalStateException("policies refuse it");
        };
    }

    /** Whether a startup has what the clock needs: a graduation, or else an admission, at the place looked from. */
    static boolean isSubject(StartupHistory history, Policies policies) {
        return policies.clock() == SurvivalClock.GRADUATION
                ? hasGraduationDay(history)
                : history.admissionDay() != EpochDay.NEVER;
    }

    /** Whether a startup has graduated at the place looked from, on a day that is known or taken: no time is counted from another. */
    static boolean hasGraduationDay(StartupHistory history) {
        if (history.graduationDay() == EpochDay.NEVER) {
            return false;
        }
        List<Spell> stays = history.stays();
        for (int i = 0; i < stays.size(); i++) {
            Spell stay = stays.get(i);
            if (history.isGraduation(stay) && stay.stay().last().hasChosenEnd()) {
                return true;
            }
        }
        return false;
    }

    private static final class Survival extends AccumulatorWithDeaths<Survival> implements DatedAccumulator<Survival> {
        private static final long serialVersionUID = 1L;

        /** Null as long as there is no subject. */
        private @Nullable Observations observations;

        Survival(Question question) {
            super(question);
        }

        private Observations observations() {
            Observations known = observations == null ? new Observations(question) : observations;
            observations = known;
            return known;
        }

        @Override
        public boolean mayCount(StartupHistory history) {
            return isSubject(history, question.policies());
        }

        @Override
        public boolean begin(Question other) {
            clear(other);
            observations = null;
            return true;
        }

        @Override
        public void add(StartupHistory history) {
            if (mayCount(history)) {
                observations().add(history);
                deaths.add(history);
            }
        }

        /**
         * Tells a subject by the steps in which its life was known. Of a life that is counted from the founding, what is observed turns as
         * well when that is known otherwise, and on the day after admission, from which on the firm is at risk.
         */
        @Override
        public boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            if (question.followUp() == FollowUp.LAST_EVIDENCE) {
                return false;
            }
            StartupHistory whole = history.whole();
            if (!isSubject(whole, question.policies())) {
                return true;
            }
            int since = question.policies().clock() == SurvivalClock.GRADUATION
                    ? whole.graduationDay()
                    : whole.admissionDay();
            numbers.from(since).add(Observations.Counted.SUBJECTS.key(), 1);
            List<LifeStep> steps = history.lives();
            boolean told = true;
            for (int i = 0; i < steps.size() && told; i++) {
                LifeStep step = steps.get(i);
                int day = Math.max(since, step.from());
                tellDeaths(step, day, history, numbers);
                while (day < step.until() && told) {
                    int next = Math.min(step.until(), nextTurn(day, since, whole));
                    told = tellObserved(step, day, next, since, whole, numbers);
                    day = next;
                }
            }
            return told;
        }

        private int nextTurn(int day, int since, StartupHistory whole) {
            if (question.policies().clock() != SurvivalClock.FOUNDING) {
                return EpochDay.NEVER;
            }
            return day == since ? since + 1 : FoundingDay.nextTurnAfter(whole.startup(), whole.frame(), day);
        }

        /** Tells what goes on with the day from its first: on the second it is seen whether it does. */
        private boolean tellObserved(
                LifeStep step, int day, int next, int since, StartupHistory whole, DatedNumbers numbers) {
            int second = day + 1 < next ? day + 1 : day;
            int origin = question.policies().clock() == SurvivalClock.FOUNDING ? step.foundingDayOn(second) : since;
            Observations observed = observations();
            observed.clear(second);
            observed.observe(
                    origin,
                    whole.admissionDay(),
                    step.life(),
                    step.observedUntilDayOn(second, question.policies().exits()));
            return observed.tell(numbers.during(day, next));
        }

        private void tellDeaths(LifeStep step, int from, DatedHistory history, DatedNumbers numbers) {
            if (from >= step.until()) {
                return;
            }
            deaths.clear();
            deaths.add(step.life());
            deaths.tell(numbers.during(from, step.until()));
            if (step.life().earliestDeathDay(question.policies().exits()) == EpochDay.NEVER) {
                history.followedUp()
                        .within(
                                from,
                                step.until(),
                                (first, after) ->
                                        numbers.during(first, after).add(Observations.Counted.FOLLOWED_UP.key(), 1));
            } else {
                numbers.during(from, step.until()).add(Observations.Counted.FOLLOWED_UP.key(), 1);
            }
        }

        @Override
        boolean tellOwn(Numbers numbers) {
            return observations == null || observations.tell(numbers);
        }

        @Override
        void takeOwn(long key, long number) {
            observations().take(key, number);
        }

        @Override
        void mergeOwn(Survival other) {
            if (other.observations != null) {
                observations().merge(other.observations);
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            CurveReading reading = observations().reading();
            reading.describe(result);
            observations().describe(result);
            deaths.describe(result);
            result.figure(
                    question.policies().horizons().isEmpty()
                            ? reading.median()
                            : reading.at(question.policies().horizons().last()));
        }
    }
}
