package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.util.EnumSet;
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

    /** What is counted of subjects; those from the third on are left out, and called so. */
    enum Counted {
        SUBJECTS,
        FOLLOWED_UP,
        FOUNDING_UNKNOWN,
        FOUNDING_VAGUE,
        DEAD_BEFORE_ORIGIN,
        NEVER_AT_RISK,
        DEATH_UNDATED;

        /** The key by which it is told. */
        @SuppressWarnings("EnumOrdinal") // a place among counts
        long key() {
            return ordinal();
        }
    }

    private static final int COUNTS = Counted.values().length;

    private final Policies policies;
    private final FollowUp followUp;
    private int asOfDay;
    /** The observations of all subjects; null as long as there is one at most. */
    private @Nullable SurvivalTimes times;
    /** Deaths that are known as windows of more than a day; null as long as there are none. */
    private @Nullable SurvivalIntervals windows;

    private final CountsOf<Counted> counts = new CountsOf<>(COUNTS);
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
        counts.add(Counted.SUBJECTS);
        LifeCourse life = history.life();
        counts.addIf(life.isFollowedUp(policies.exits()), Counted.FOLLOWED_UP);
        int until = life.observedUntilDay(policies.exits(), followUp);
        observe(SurvivalMetrics.origin(history, policies), history.admissionDay(), life, until);
    }

    /** Forgets all but the question, and goes on as of another day. */
    void clear(int day) {
        asOfDay = day;
        times = null;
        windows = null;
        firstKind = null;
        counts.clear();
    }

    /**
     * Adds how long a subject was observed, of which it is counted elsewhere that there is one.
     *
     * @param until the day until which it was observed, unless it is dead
     */
    void observe(int origin, int admissionDay, LifeCourse life, int until) {
        if (origin == FoundingDay.UNKNOWN) {
            counts.add(Counted.FOUNDING_UNKNOWN);
            return;
        }
        if (origin == FoundingDay.VAGUE) {
            counts.add(Counted.FOUNDING_VAGUE);
            return;
        }
        int death = life.earliestDeathDay(policies.exits());
        int dead = life.latestDeathDay(policies.exits());
        if (dead < origin) {
            counts.add(Counted.DEAD_BEFORE_ORIGIN);
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
            counts.add(Counted.DEATH_UNDATED);
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
            counts.add(Counted.NEVER_AT_RISK);
        }
    }

    private void add(int entry, int time, SubjectKey.Kind kind) {
        if (!SurvivalTimes.everAtRisk(entry, time)) {
            counts.add(Counted.NEVER_AT_RISK);
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
        counts.merge(other.counts);
        if (firstKind == null) {
            firstKind = other.firstKind;
            firstTime = other.firstTime;
            firstEntry = other.firstEntry;
        }
    }

    /** Tells the observation of one startup: of one that goes on as the as-of date does, the day from which it does. */
    boolean tell(NumberedAccumulator.Numbers numbers) {
        counts.tell(numbers, 0);
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
        if (key < COUNTS) {
            counts.take(key, number);
        } else {
            take(SubjectKey.of(key), Math.toIntExact(number));
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
        return counts.of(Counted.SUBJECTS);
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
        result.populationSize(subjects()).coverage(Coverage.of(counts.of(Counted.FOLLOWED_UP), subjects()));
        EnumSet.range(Counted.FOUNDING_UNKNOWN, Counted.DEATH_UNDATED)
                .forEach(left -> result.exclude(left.name(), counts.of(left)));
    }
}
