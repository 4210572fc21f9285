package org.incubatornetwork.history;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.StatusEvent;

/**
 * The least and the most that the jobs of a firm may be, where vague days leave open which number is the latest or whether the
 * firm is closed. What cannot be told counts as 0, as in a sum.
 *
 * @param least the least number of jobs
 * @param most the greatest number of jobs
 */
public record OpenJobs(long least, long most) {
    /** Of as many headcounts each is compared with each; of more any may be the latest. */
    private static final int FEW = 64;

    private static final OpenJobs NONE = new OpenJobs(0, 0);

    /**
     * Whether days are vague that decide how many jobs a firm has and where it counts.
     *
     * @param history the startup
     * @return true if a day of its support, its statuses or its headcounts is vague
     */
    public static boolean areOpen(StartupHistory history) {
        for (DayKind kind : history.inNetwork().vagueDays()) {
            if (kind == DayKind.HEADCOUNT
                    || kind == DayKind.STATUS
                    || kind == DayKind.SUPPORT_START
                    || kind == DayKind.SUPPORT_END) {
                return true;
            }
        }
        return false;
    }

    /**
     * The latest number of jobs of a firm: 0 if it is closed or none is known.
     *
     * @param history the startup
     * @param basis how jobs are counted
     * @param kind which jobs
     * @return the least and the most that it may be
     */
    public static OpenJobs latest(StartupHistory history, JobsBasis basis, Function<Jobs, OptionalLong> kind) {
        Certainty closed = closed(history);
        if (closed.isSure()) {
            return NONE;
        }
        OpenJobs latest = Headcounts.of(history.startup().jobs(), basis, kind, history.frame())
                .latest();
        return closed.isPossible() ? latest.orNone() : latest;
    }

    /**
     * Whether a firm may live without any number of its jobs being known.
     *
     * @param history the startup
     * @param basis how jobs are counted
     * @param kind which jobs
     * @return false if it is surely closed, or some number is known on whatever days jobs were counted
     */
    public static boolean mayBeUnknown(StartupHistory history, JobsBasis basis, Function<Jobs, OptionalLong> kind) {
        return !closed(history).isSure()
                && !Headcounts.of(history.startup().jobs(), basis, kind, history.frame())
                        .isKnown();
    }

    /** The latest number of jobs, if on whatever days they were counted it is one. */
    static OptionalLong surelyLatest(
            List<Jobs> headcounts, JobsBasis basis, Function<Jobs, OptionalLong> kind, Frame frame) {
        Headcounts told = Headcounts.of(headcounts, basis, kind, frame);
        OpenJobs latest = told.latest();
        return told.isKnown() && latest.least == latest.most ? OptionalLong.of(latest.most) : OptionalLong.empty();
    }

    /**
     * The jobs that a firm created: the latest number less that of its baseline; 0 if one of them is not known.
     *
     * @param history the startup
     * @param basis how jobs are counted
     * @return the least and the most that it may be
     */
    public static OpenJobs net(StartupHistory history, JobsBasis basis) {
        Frame frame = history.frame();
        long least = Long.MAX_VALUE;
        long most = -1;
        boolean sure = false;
        for (Jobs jobs : history.startup().jobs()) {
            long number = jobs.direct().orElse(-1);
            if (jobs.baseline()
                    && number >= 0
                    && jobs.countedBy() == basis
                    && EpochDay.earliest(jobs.on()) <= frame.knownDay()) {
                least = Math.min(least, number);
                most = Math.max(most, number);
                sure |= frame.latestDay(jobs.on()) <= frame.knownDay();
            }
        }
        if (most < 0) {
            return NONE;
        }
        OpenJobs latest = latest(history, basis, Jobs::direct);
        OpenJobs net = new OpenJobs(latest.least - most, latest.most - least);
        return sure && least == most && !mayBeUnknown(history, basis, Jobs::direct) ? net : net.orNone();
    }

    /**
     * The same jobs, if the firm counts.
     *
     * @param counts how certain it is that the firm counts
     * @return these jobs, with 0 among them unless it counts surely
     */
    public OpenJobs of(Certainty counts) {
        return counts.isSure() ? this : counts.isPossible() ? orNone() : NONE;
    }

    private OpenJobs orNone() {
        return new OpenJobs(Math.min(0, least), Math.max(0, most));
    }

    /** How certain it is that a firm is closed or insolvent. */
    private static Certainty closed(StartupHistory history) {
        Frame frame = history.frame();
        boolean possible = false;
        boolean sure = false;
        int lastStatus = lastStatusDay(history);
        for (Support support : history.inNetwork().recordedSupports()) {
            boolean failed = history.levels().contains(support.level())
                    && support.period().isEndedBy(EndReason.FAILED);
            possible |= failed && support.earliestEndDay() <= frame.knownDay();
            sure |= failed && support.latestEndDay() <= frame.knownDay() && lastStatus < support.earliestEndDay();
        }
        int lastLife = EpochDay.BEFORE_ALL;
        for (StatusEvent event : history.startup().statusEvents()) {
            if (event.status().isIndependentLife() && EpochDay.earliest(event.on()) <= frame.knownDay()) {
                lastLife = Math.max(lastLife, frame.latestDay(event.on()));
            }
        }
        for (StatusEvent event : history.startup().statusEvents()) {
            if (event.status().isClosing()) {
                possible |= EpochDay.earliest(event.on()) <= frame.knownDay();
                sure |= frame.latestDay(event.on()) <= frame.knownDay() && lastLife <= EpochDay.earliest(event.on());
            }
        }
        return Certainty.of(sure, history.life().isClosed(), possible);
    }

    /** The last day of which a status may be. */
    private static int lastStatusDay(StartupHistory history) {
        int last = EpochDay.BEFORE_ALL;
        for (StatusEvent event : history.startup().statusEvents()) {
            if (EpochDay.earliest(event.on()) <= history.frame().knownDay()) {
                last = Math.max(last, history.frame().latestDay(event.on()));
            }
        }
        return last;
    }

    /** Numbers of jobs that are told and not below zero, with the days on which they may have been counted. */
    private static final class Headcounts {
        private final Frame frame;
        private final List<Jobs> told = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        private Headcounts(Frame frame) {
            this.frame = frame;
        }

        static Headcounts of(List<Jobs> headcounts, JobsBasis basis, Function<Jobs, OptionalLong> kind, Frame frame) {
            Headcounts told = new Headcounts(frame);
            for (Jobs jobs : headcounts) {
                if (jobs.countedBy() == basis) {
                    kind.apply(jobs).ifPresent(number -> told.add(jobs, number));
                }
            }
            return told;
        }

        private void add(Jobs jobs, long number) {
            if (number >= 0 && EpochDay.earliest(jobs.on()) <= frame.knownDay()) {
                told.add(jobs);
                numbers.add(number);
            }
        }

        private int earliest(int index) {
            return EpochDay.earliest(told.get(index).on());
        }

        private int latest(int index) {
            return frame.latestDay(told.get(index).on());
        }

        OpenJobs latest() {
            int superseded = EpochDay.BEFORE_ALL;
            boolean known = false;
            for (int i = 0; i < told.size(); i++) {
                if (isSure(i)) {
                    known = true;
                    superseded = Math.max(superseded, earliest(i));
                }
            }
            long least = known ? Long.MAX_VALUE : 0;
            long most = 0;
            for (int i = 0; i < told.size(); i++) {
                if (latest(i) >= superseded) {
                    least = Math.min(least, numbers.get(i));
                    most = Math.max(most, numbers.get(i));
                }
            }
            return new OpenJobs(least, most);
        }

        /** Whether some number is known on whatever days they were counted. */
        boolean isKnown() {
            boolean known = false;
            for (int i = 0; i < told.size() && !known; i++) {
                known = isSure(i);
            }
            return known;
        }

        private boolean isSure(int index) {
            return told.size() <= FEW && latest(index) <= frame.knownDay() && !mayBeContradicted(index);
        }

        /** Whether another number may be of the same day, so that nobody knows which is right. */
        private boolean mayBeContradicted(int index) {
            for (int i = 0; i < told.size(); i++) {
                if (!numbers.get(i).equals(numbers.get(index))
                        && earliest(i) <= latest(index)
                        && earliest(index) <= latest(i)) {
                    return true;
                }
            }
            return false;
        }
    }
}
