package org.incubatornetwork.history;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.jspecify.annotations.Nullable;

/**
 * The latest number of jobs of one kind and basis that is known. A number below zero is none, and of several of one day that
 * differ nobody knows which is right: then an earlier one is the latest, and what would have been is counted by its fault.
 */
final class LatestJobs {
    private int on = EpochDay.BEFORE_ALL;
    private long number;
    private int @Nullable [] faults;

    /** The latest of the numbers that headcounts of a basis tell. */
    static LatestJobs of(List<Jobs> headcounts, JobsBasis basis, Function<Jobs, OptionalLong> kind, Frame frame) {
        LatestJobs latest = new LatestJobs();
        boolean sound = true;
        boolean dated = true;
        for (int i = 0; i < headcounts.size(); i++) {
            Jobs jobs = headcounts.get(i);
            OptionalLong count = kind.apply(jobs);
            int day = frame.dayOf(jobs.on());
            if (count.isEmpty() || jobs.countedBy() != basis || day > frame.asOfDay()) {
                dated &= day != EpochDay.NEVER;
                continue;
            }
            if (frame.isAfterExtraction(day)) {
                latest.add(Fault.AFTER_EXTRACTION, 1);
            } else if (day >= latest.on) {
                sound &= count.getAsLong() >= 0 && (day > latest.on || count.getAsLong() == latest.number);
                latest.on = day;
                latest.number = count.getAsLong();
            }
        }
        if (!sound) {
            latest.settle(
                    headcounts.stream()
                            .filter(jobs -> jobs.countedBy() == basis
                                    && kind.apply(jobs).isPresent()
                                    && frame.dayOf(jobs.on()) <= frame.knownDay())
                            .sorted(Comparator.comparingInt((Jobs jobs) -> frame.dayOf(jobs.on()))
                                    .reversed())
                            .toList(),
                    kind,
                    frame);
        }
        if (!dated) {
            latest.addUndated(headcounts, basis, kind, frame);
        }
        return latest;
    }

    /** Where no number has a day, it is the one that is the latest on whatever days they were counted; else those without are left out. */
    private void addUndated(List<Jobs> headcounts, JobsBasis basis, Function<Jobs, OptionalLong> kind, Frame frame) {
        OptionalLong sure = on == EpochDay.BEFORE_ALL
                ? OpenJobs.surelyLatest(headcounts, basis, kind, frame)
                : OptionalLong.empty();
        if (sure.isPresent()) {
            on = frame.knownDay();
            number = sure.getAsLong();
            return;
        }
        for (Jobs jobs : headcounts) {
            boolean mayBeLatest = EpochDay.earliest(jobs.on()) <= frame.knownDay() && frame.latestDay(jobs.on()) >= on;
            if (mayBeLatest
                    && frame.dayOf(jobs.on()) == EpochDay.NEVER
                    && jobs.countedBy() == basis
                    && kind.apply(jobs).isPresent()) {
                add(Fault.DAY_UNKNOWN, 1);
            }
        }
    }

    /** The different numbers of baselines that count. */
    static ImmutableSortedSet<Long> baselines(List<Jobs> headcounts, JobsBasis basis, Frame frame) {
        ImmutableSortedSet.Builder<Long> told = null;
        for (int i = 0; i < headcounts.size(); i++) {
            Jobs jobs = headcounts.get(i);
            if (jobs.baseline()
                    && jobs.direct().orElse(-1) >= 0
                    && jobs.countedBy() == basis
                    && frame.dayOf(jobs.on()) <= frame.knownDay()) {
                told = told == null ? ImmutableSortedSet.naturalOrder() : told;
                told.add(jobs.direct().orElseThrow());
            }
        }
        return told == null ? ImmutableSortedSet.of() : told.build();
    }

    /** Goes back from the last day to the first on which one number stands. */
    private void settle(List<Jobs> lastFirst, Function<Jobs, OptionalLong> kind, Frame frame) {
        on = EpochDay.BEFORE_ALL;
        for (int first = 0; first < lastFirst.size() && on == EpochDay.BEFORE_ALL; ) {
            int day = frame.dayOf(lastFirst.get(first).on());
            int after = first + 1;
            while (after < lastFirst.size() && frame.dayOf(lastFirst.get(after).on()) == day) {
                after++;
            }
            long[] all = lastFirst.subList(first, after).stream()
                    .mapToLong(jobs -> kind.apply(jobs).orElseThrow())
                    .toArray();
            long[] sound = Arrays.stream(all).filter(count -> count >= 0).toArray();
            add(Fault.NEGATIVE, all.length - sound.length);
            if (Arrays.stream(sound).distinct().count() > 1) {
                add(Fault.CONTRADICTED, sound.length);
            } else if (sound.length > 0) {
                on = day;
                number = sound[0];
            }
            first = after;
        }
    }

    @SuppressWarnings("EnumOrdinal") // places in an array of counts
    private void add(Fault fault, int count) {
        faults = faults == null ? new int[Fault.values().length] : faults;
        faults[fault.ordinal()] += count;
    }

    OptionalLong number() {
        return on == EpochDay.BEFORE_ALL ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** How many numbers are left out by a fault, of those that would have been the latest. */
    @SuppressWarnings("EnumOrdinal") // places in an array of counts
    int faults(Fault fault) {
        return faults == null ? 0 : faults[fault.ordinal()];
    }
}
