package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.FoundingDay;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.model.SurvivalClock;
import org.jspecify.annotations.Nullable;

/** The observations of the subjects of a clock, and who was left out. */
final class Observations implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The keys of subjects, and of those that are followed up. */
    static final int SUBJECTS = 0;

    static final int FOLLOWED_UP = 1;

    private final Policies policies;
    private final FollowUp followUp;
    private int asOfDay;
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
        LifeCourse life = history.life();
        followedUp += life.isFollowedUp(policies.exits()) ? 1 : 0;
        int until = life.observedUntilDay(policies.exits(), followUp);
        observe(SurvivalMetrics.origin(history, policies), history.admissionDay(), life, until);
    }

    /** Forgets all but the question, and goes on as of another day. */
    void clear(int day) {
        asOfDay = day;
        times = null;
        windows = null;
        firstKind = null;
        subjects = 0;
        followedUp = 0;
        unknownFounding = 0;
        vagueFounding = 0;
        deadBefore = 0;
        neverAtRisk = 0;
        undatedDeaths = 0;
    }

    /**
     * Adds how long a subject was observed, of which it is counted elsewhere that there is one.
     *
     * @param until the day until which it was observed, unless it is dead
     */
    void observe(int origin, int admissionDay, LifeCourse life, int until) {
        if (origin == FoundingDay.UNKNOWN) {
            unknownFounding++;
            return;
        }
        if (origin == FoundingDay.VAGUE) {
            vagueFounding++;
            return;
        }
        int death = life.earliestDeathDay(policies.exits());
        int dead = life.latestDeathDay(policies.exits());
        if (dead < origin) {
            deadBefore++;
            return;
        }
        int entry = policies.clock() == SurvivalClock.FOUNDING ? Math.max(0, admissionDay - origin) : 0;
        if (death == EpochDay.NEVER) {
            int observed = Math.max(origin, until);
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
        numbers.add(SUBJECTS, subjects);
        numbers.add(FOLLOWED_UP, followedUp);
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
        return tell(firstKind, goesOn ? (long) asOfDay - firstTime : firstTime, numbers)
                && (firstEntry == 0 || tell(SubjectKey.Kind.LATE_ENTRY, firstEntry, numbers));
    }

    private static boolean tell(SubjectKey.Kind kind, long time, NumberedAccumulator.Numbers numbers) {
        SubjectKey key = new SubjectKey(kind, time);
        numbers.add(key.number(), 1);
        return key.isSmall();
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
