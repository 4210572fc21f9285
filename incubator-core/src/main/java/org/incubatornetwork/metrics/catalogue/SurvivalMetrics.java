package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.FoundingDay;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.model.EndReason;
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
        for (Spell stay : history.stays()) {
            if (stay.endDay() == history.graduationDay()
                    && stay.reason().equals(Optional.of(EndReason.GRADUATED))
                    && stay.stay().last().hasChosenEnd()) {
                return true;
            }
        }
        return false;
    }

    /** The observations of the subjects of a clock, and who was left out. */
    static final class Observations implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final Policies policies;
        private final FollowUp followUp;
        private final int asOfDay;
        /** The observations of all subjects; null as long as there is one at most. */
        private @Nullable SurvivalTimes times;
        /** Deaths that are known as windows of more than a day; null as long as there are none. */
        private @Nullable SurvivalIntervals windows;

        private long subjects;
        private long followedUp;
        private long unknownFounding;
        private long vagueFounding;
        private long deadBefore;
        private long neverAtRisk;
        private long undatedDeaths;
        /** How the observation of the first subject ended, if it has; null as long as there is none. */
        private SubjectKey.@Nullable Kind firstKind;

        private int firstTime;
        private int firstEntry;

        Observations(Question question) {
            this.policies = question.policies();
            this.followUp = question.followUp();
            this.asOfDay = question.asOfDay();
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
            LifeCourse life = history.life();
            int death = life.earliestDeathDay(policies.exits());
            int dead = life.latestDeathDay(policies.exits());
            if (dead < origin) {
                deadBefore++;
                return;
            }
            int entry = policies.clock() == SurvivalClock.FOUNDING ? Math.max(0, history.admissionDay() - origin) : 0;
            if (death == EpochDay.NEVER) {
                int observed = Math.max(origin, life.observedUntilDay(policies.exits(), followUp));
                boolean goesOn = observed == asOfDay;
                add(entry, observed - origin, goesOn ? SubjectKey.Kind.UNTIL_NOW : SubjectKey.Kind.CENSORED);
            } else if (dead != EpochDay.NEVER) {
                addDeath(entry, Math.max(-1, (long) death - 1 - origin), dead - origin);
            } else if (death > origin) {
                // it died some time after the eve of that day, which is all that is known
                add(entry, death - 1 - origin, SubjectKey.Kind.CENSORED);
            } else {
                undatedDeaths++;
            }
        }

        /** Adds a death after a time and at another at the latest. */
        private void addDeath(int entry, long after, int upTo) {
            if (upTo - after == 1) {
                add(entry, upTo, SubjectKey.Kind.EVENT);
            } else if (SurvivalTimes.everAtRisk(entry, upTo)) {
                windows = windows == null ? new SurvivalIntervals() : windows;
                windows.addInterval(after, upTo);
            } else {
                neverAtRisk++;
            }
        }

        private void add(int entry, int time, SubjectKey.Kind kind) {
            if (!SurvivalTimes.everAtRisk(entry, time)) {
                neverAtRisk++;
            } else if (firstKind == null && times == null) {
                firstKind = kind;
                firstTime = time;
                firstEntry = entry;
            } else {
                times().addLateEntry(entry, time, status(kind));
            }
        }

        private static EventStatus status(SubjectKey.Kind kind) {
            return kind == SubjectKey.Kind.EVENT ? EventStatus.EVENT : EventStatus.CENSORED;
        }

        void merge(Observations other) {
            times().merge(other.times());
            if (other.windows != null) {
                windows = windows == null ? other.windows : windows.merge(other.windows);
            }
            subjects += other.subjects;
            followedUp += other.followedUp;
            unknownFounding += other.unknownFounding;
            vagueFounding += other.vagueFounding;
            deadBefore += other.deadBefore;
            neverAtRisk += other.neverAtRisk;
            undatedDeaths += other.undatedDeaths;
            if (firstKind == null) {
                firstKind = other.firstKind;
                firstTime = other.firstTime;
                firstEntry = other.firstEntry;
            }
        }

        /** Tells the observation of one startup: of one that goes on as the as-of date does, the day from which it does. */
        boolean tell(NumberedAccumulator.Numbers numbers) {
            numbers.add(0, subjects);
            numbers.add(1, followedUp);
            numbers.add(2, unknownFounding);
            numbers.add(3, vagueFounding);
            numbers.add(4, deadBefore);
            numbers.add(5, neverAtRisk);
            numbers.add(6, undatedDeaths);
            boolean single = windows == null && (times == null || times.subjects() <= 1);
            if (!single || firstKind == null) {
                return single;
            }
            boolean goesOn = firstKind == SubjectKey.Kind.UNTIL_NOW;
            SubjectKey end = new SubjectKey(firstKind, goesOn ? (long) asOfDay - firstTime : firstTime);
            SubjectKey entry = new SubjectKey(SubjectKey.Kind.LATE_ENTRY, firstEntry);
            numbers.add(end.number(), 1);
            numbers.add(entry.number(), firstEntry > 0 ? 1 : 0);
            return end.isSmall() && entry.isSmall();
        }

        void take(long key, long number) {
            switch ((int) Math.min(key, 7)) {
                case 0 -> subjects += number;
                case 1 -> followedUp += number;
                case 2 -> unknownFounding += number;
                case 3 -> vagueFounding += number;
                case 4 -> deadBefore += number;
                case 5 -> neverAtRisk += number;
                case 6 -> undatedDeaths += number;
                default -> take(SubjectKey.of(key), Math.toIntExact(number));
            }
        }

        private void take(SubjectKey subject, int number) {
            switch (subject.kind()) {
                case LATE_ENTRY -> times().enterLate(number, subject.time());
                case UNTIL_NOW -> times().addAlike(number, 0, asOfDay - subject.time(), EventStatus.CENSORED);
                case EVENT, CENSORED -> times().addAlike(number, 0, subject.time(), status(subject.kind()));
            }
        }

        /** How many were added, be they left out or not. */
        long subjects() {
            return subjects;
        }

        /** Whether of some death only a window of more than a day is known. */
        boolean isIntervalCensored() {
            return windows != null;
        }

        /** The observations whose times are known: all, unless {@linkplain #isIntervalCensored some are not}. */
        SurvivalTimes times() {
            SurvivalTimes known = times;
            if (known == null) {
                known = new SurvivalTimes();
                if (firstKind != null) {
                    known.addLateEntry(firstEntry, firstTime, status(firstKind));
                }
                times = known;
            }
            return known;
        }

        /** The curve: Kaplan and Meier's, or Turnbull's if it has to be. */
        CurveReading reading() {
            if (windows == null) {
                return new KaplanMeierReading(times(), policies);
            }
            return policies.clock() == SurvivalClock.FOUNDING
                    ? TurnbullReading.ofLateEntries(times(), windows, policies)
                    : TurnbullReading.of(times(), windows, policies);
        }

        void describe(MetricResult.Builder result) {
            result.populationSize(subjects)
                    .coverage(Coverage.of(followedUp, subjects))
                    .exclude("FOUNDING_UNKNOWN", unknownFounding)
                    .exclude("FOUNDING_VAGUE", vagueFounding)
                    .exclude("DEAD_BEFORE_ORIGIN", deadBefore)
                    .exclude("NEVER_AT_RISK", neverAtRisk)
                    .exclude("DEATH_UNDATED", undatedDeaths);
        }
    }

    private static final class Survival extends AccumulatorWithDeaths<Survival> {
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
