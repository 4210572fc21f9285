package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.FoundingDay;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.model.SurvivalClock;

/**
 * The metrics of survival: how long firms live after graduation, admission or founding.
 *
 * <p><b>Worked example</b>: as of 1 January 2022, three firms graduated on 1 January 2020. One closed on 31 December 2020, after 365
 * days; one was last seen on 1 July 2021, after 547 days; the third lives, 731 days on. At 365 days three are at risk and one dies: S =
 * 2/3, which is the survival at one year, with Greenwood's error 2/3 &middot; &radic;(1/(3 &middot; 2)) = 0.2722. Nobody dies later, so
 * that the curve stays there, and a warning says that nobody was observed for five years. At the first anniversary, 1 January 2021,
 * two of three live, and none is unknown.
 */
public final class SurvivalMetrics {
    /** Survival: the Kaplan-Meier estimate of the share of firms alive after some time. */
    public static final Metric SURVIVAL = metric("survival")
            .basis(TimeBasis.COHORT)
            .formula("S(t) = product over death days t_j <= t of (1 - d_j/n_j), at t = floor(months * 487/16 + 1/2);"
                    + " RESTRICTED_MEAN: area under S from 0 to the day of the longest horizon")
            .addReferences(
                    "E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the"
                            + " American Statistical Association 53 (1958) 457-481",
                    "M. Greenwood, The natural duration of cancer, Reports on Public Health and Medical Subjects 33 (1926)")
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
                    "horizon=P1Y|P3Y|P5Y", "statistic=MEDIAN|MEDIAN_LOWER|MEDIAN_UPPER|RESTRICTED_MEAN|SUBJECTS|EVENTS")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.FOUNDING)
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
        };
    }

    /** Whether a startup has what the clock needs: a graduation, or else an admission, at the place looked from. */
    static boolean isSubject(StartupHistory history, Policies policies) {
        return (policies.clock() == SurvivalClock.GRADUATION ? history.graduationDay() : history.admissionDay())
                != EpochDay.NEVER;
    }

    /** The observations of the subjects of a clock, and who was left out. */
    static final class Observations implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final Policies policies;
        private final FollowUp followUp;
        private final SurvivalTimes times = new SurvivalTimes();
        private long subjects;
        private long followedUp;
        private long unknownFounding;
        private long vagueFounding;
        private long deadBefore;
        private long neverAtRisk;

        Observations(Question question) {
            this.policies = question.policies();
            this.followUp = question.followUp();
        }

        /** Adds a subject. */
        void add(StartupHistory history) {
            subjects++;
            followedUp += history.life().isFollowedUp(policies.exits()) ? 1 : 0;
            int origin = origin(history, policies);
            if (origin == FoundingDay.UNKNOWN) {
                unknownFounding++;
                return;
            }
            if (origin == FoundingDay.VAGUE) {
                vagueFounding++;
                return;
            }
            int death = history.life().deathDay(policies.exits());
            if (death < origin) {
                deadBefore++;
                return;
            }
            boolean dead = death != EpochDay.NEVER;
            int end = dead ? death : Math.max(origin, history.life().observedUntilDay(policies.exits(), followUp));
            int entry = policies.clock() == SurvivalClock.FOUNDING ? Math.max(0, history.admissionDay() - origin) : 0;
            int time = end - origin;
            if (!SurvivalTimes.everAtRisk(entry, time)) {
                neverAtRisk++;
                return;
            }
            times.addLateEntry(entry, time, dead ? EventStatus.EVENT : EventStatus.CENSORED);
        }

        void merge(Observations other) {
            times.merge(other.times);
            subjects += other.subjects;
            followedUp += other.followedUp;
            unknownFounding += other.unknownFounding;
            vagueFounding += other.vagueFounding;
            deadBefore += other.deadBefore;
            neverAtRisk += other.neverAtRisk;
        }

        SurvivalTimes times() {
            return times;
        }

        void describe(MetricResult.Builder result) {
            result.populationSize(subjects)
                    .coverage(Coverage.of(followedUp, subjects))
                    .exclude("FOUNDING_UNKNOWN", unknownFounding)
                    .exclude("FOUNDING_VAGUE", vagueFounding)
                    .exclude("DEAD_BEFORE_ORIGIN", deadBefore)
                    .exclude("NEVER_AT_RISK", neverAtRisk);
        }
    }

    private static final class Survival implements Accumulator<Survival> {
        private static final long serialVersionUID = 1L;

        private final Question question;
        private final Observations observations;
        private final Deaths deaths;

        Survival(Question question) {
            this.question = question;
            this.deaths = new Deaths(question.policies().exits());
            this.observations = new Observations(question);
        }

        @Override
        public void add(StartupHistory history) {
            if (isSubject(history, question.policies())) {
                observations.add(history);
                deaths.add(history);
            }
        }

        @Override
        public void merge(Survival other) {
            observations.merge(other.observations);
            deaths.merge(other.deaths);
        }

        @Override
        public void report(MetricResult.Builder result) {
            CurveReading reading = CurveReading.of(observations.times(), question.policies());
            reading.describe(result);
            observations.describe(result);
            deaths.describe(result);
            result.figure(
                    question.policies().horizons().isEmpty()
                            ? reading.median()
                            : reading.at(question.policies().horizons().last()));
        }
    }
}
