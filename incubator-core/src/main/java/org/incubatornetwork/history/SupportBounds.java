package org.incubatornetwork.history;

import java.util.Optional;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.SupportPeriod;

/**
 * The days between which support began and ended, where one of them is not known exactly. Windows are narrowed by what cannot be:
 * an end is not before its start, and what has happened is not after the day on which the register was extracted. What has
 * happened is a start, unless all of its window is later, and an end that tells a reason; any other may be agreed beforehand. The
 * as-of date narrows no window that is told: what is known of a day does not depend on when it is asked for.
 *
 * <p>Support without a start, or of whose start nothing is known, began within its cohort's days, as far as these are known, and
 * had when the register was extracted, unless the cohort is one to come. That it is told at all is then all that says when it
 * began; so if no extraction is told, it had by the as-of date, of which it is told.
 *
 * @param earliestStart the first day on which it may have begun; {@link EpochDay#BEFORE_ALL} if open
 * @param latestStart the last day on which it may have begun; {@link EpochDay#NEVER} if open
 * @param earliestEnd the first day on which it may have ended; {@link EpochDay#NEVER} if no end is recorded
 * @param latestEnd the last day on which it may have ended; {@link EpochDay#NEVER} if open, or no end is recorded
 * @param knownDay the last day of which anything is known
 */
record SupportBounds(int earliestStart, int latestStart, int earliestEnd, int latestEnd, int knownDay) {
    static SupportBounds of(SupportPeriod period, Frame frame) {
        DateWindow end = period.end().orElse(null);
        int earliestEnd = end == null ? EpochDay.NEVER : EpochDay.earliest(end);
        int latestEnd = end == null ? EpochDay.NEVER : EpochDay.latest(end);
        SupportBounds recorded;
        if (period.start().isPresent() && !period.start().get().isUnknown()) {
            DateWindow start = period.start().get();
            recorded = new SupportBounds(
                    EpochDay.earliest(start), frame.latestDay(start), earliestEnd, latestEnd, frame.knownDay());
        } else {
            recorded = byCohort(period.cohortId().flatMap(frame::findCohort), earliestEnd, latestEnd, frame);
        }
        return recorded.narrowed(period.endReason().isPresent(), frame.extractionDay());
    }

    private static SupportBounds byCohort(Optional<Cohort> cohort, int earliestEnd, int latestEnd, Frame frame) {
        int earliest = cohort.flatMap(Cohort::start).map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
        int after = cohort.flatMap(Cohort::end).map(EpochDay::latest).orElse(EpochDay.NEVER);
        int latest = after == EpochDay.NEVER ? after : Math.max(earliest, after - 1);
        int told = frame.extractionDay() == EpochDay.NEVER ? frame.asOfDay() : frame.extractionDay();
        if (earliest > latestEnd || earliest > after) {
            // it had ended before the cohort began, or the cohort had: then its days tell nothing
            return new SupportBounds(
                    EpochDay.BEFORE_ALL, Math.min(told, latestEnd), earliestEnd, latestEnd, frame.knownDay());
        }
        return new SupportBounds(
                earliest, earliest <= told ? Math.min(latest, told) : latest, earliestEnd, latestEnd, frame.knownDay());
    }

    /** Narrowed once is narrowed for good. */
    private SupportBounds narrowed(boolean hasEnded, int extraction) {
        if (isReversed()) {
            return this;
        }
        int end = hasEnded && earliestEnd <= extraction && earliestStart <= extraction
                ? Math.min(latestEnd, extraction)
                : latestEnd;
        return new SupportBounds(
                earliestStart, Math.min(latestStart, end), Math.max(earliestEnd, earliestStart), end, knownDay);
    }

    /** The first day on which it may have ended, if anything is known of that. */
    int earliestKnownEnd() {
        return earliestEnd <= knownDay ? earliestEnd : EpochDay.NEVER;
    }

    /** The last day on which it may have ended, if anything is known of that. */
    int latestKnownEnd() {
        return latestEnd <= knownDay ? latestEnd : EpochDay.NEVER;
    }

    DateWindow endWindow() {
        return EpochDay.window(earliestEnd, latestEnd);
    }

    /** Whether it surely ended before it began. */
    boolean isReversed() {
        return latestEnd < earliestStart;
    }
}
