package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;

/**
 * The lifecycle of a site with its vague days narrowed, or chosen. A step that is told was taken by the day on which the register
 * was extracted, unless all of its window is later; one without a day, by then or else by the as-of date. Works may be planned:
 * that they begin or are delivered is not narrowed. The days follow the order of the list, but for a step that is surely earlier
 * than the one before it.
 */
final class Lifecycles {
    private Lifecycles() {}

    /** The first day on which a step may have been taken, open where it has no day. */
    static int earliest(LifecycleStep step) {
        return step.on().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
    }

    /** The last day on which a step may have been taken, open where it has no day. */
    static int latest(LifecycleStep step) {
        return step.on().map(EpochDay::latest).orElse(EpochDay.NEVER);
    }

    /** The site with its steps narrowed; itself if every day is known. */
    static Site narrowed(Site site, int extractionDay, int asOfDay) {
        List<LifecycleStep> steps = site.lifecycle();
        if (isExact(steps)) {
            return site;
        }
        int[] earliest = new int[steps.size()];
        int[] latest = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            LifecycleStep step = steps.get(i);
            int by = step.on().isEmpty() && extractionDay == EpochDay.NEVER ? asOfDay : extractionDay;
            earliest[i] = earliest(step);
            latest[i] = latest(step);
            latest[i] = (!step.status().mayBePlanned() && earliest[i] <= by) ? Math.min(latest[i], by) : latest[i];
        }
        return site.withLifecycle(told(steps, earliest, latest));
    }

    /** Whether some step may have been taken by any as-of date: it has no day, and no extraction is told. */
    static boolean movesWithDay(List<LifecycleStep> steps, int extractionDay) {
        return extractionDay == EpochDay.NEVER
                && steps.stream().anyMatch(step -> step.on().isEmpty());
    }

    /** The first day on which any step may have been taken. */
    static int firstStep(List<LifecycleStep> steps) {
        int first = steps.isEmpty() ? EpochDay.BEFORE_ALL : EpochDay.NEVER;
        for (LifecycleStep step : steps) {
            first = Math.min(first, earliest(step));
        }
        return first;
    }

    /** The first day on which a site may have opened. */
    static int notOpenBefore(List<LifecycleStep> steps) {
        int opened = EpochDay.NEVER;
        boolean leftOpening = false;
        for (LifecycleStep step : steps) {
            if (step.status() == SiteStatus.OPERATIONAL) {
                opened = Math.min(opened, earliest(step));
            }
            leftOpening |= step.status().supposesOpening();
        }
        boolean untold = opened == EpochDay.NEVER && (leftOpening || steps.isEmpty());
        return untold ? EpochDay.BEFORE_ALL : opened;
    }

    private static ImmutableList<LifecycleStep> told(List<LifecycleStep> steps, int[] earliest, int[] latest) {
        ImmutableList.Builder<LifecycleStep> told = ImmutableList.builderWithExpectedSize(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            told.add(steps.get(i).withOn(window(earliest[i], latest[i])));
        }
        return told.build();
    }

    /**
     * Each step is on or after each one before it in the list, unless it is surely earlier. What the list contradicts stays as it
     * is.
     */
    private static void orderByList(int[] earliest, int[] latest) {
        TreeSet<Integer> before = new TreeSet<>();
        int[] from = new int[earliest.length];
        for (int i = 0; i < from.length; i++) {
            Integer bound = before.floor(latest[i]);
            from[i] = bound == null ? earliest[i] : Math.max(earliest[i], bound);
            before.add(earliest[i]);
        }
        TreeSet<Integer> after = new TreeSet<>();
        for (int i = from.length - 1; i >= 0; i--) {
            Integer bound = after.ceiling(earliest[i]);
            after.add(latest[i]);
            int until = bound == null ? latest[i] : Math.min(latest[i], bound);
            if (from[i] <= until) {
                earliest[i] = from[i];
                latest[i] = until;
            }
        }
    }

    private static Optional<DateWindow> window(int earliest, int latest) {
        DateWindow window = EpochDay.window(earliest, latest);
        return window.isUnknown() ? Optional.empty() : Optional.of(window);
    }

    /** The narrowed site with each step on the day that is taken for it; where none is, it stays vague. */
    static Site chosen(Site narrowed, VagueDates policy) {
        List<LifecycleStep> steps = narrowed.lifecycle();
        if (isExact(steps)) {
            return narrowed;
        }
        int[] earliest = new int[steps.size()];
        int[] latest = new int[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            earliest[i] = earliest(steps.get(i));
            latest[i] = latest(steps.get(i));
        }
        orderByList(earliest, latest);
        for (int i = 0; i < steps.size(); i++) {
            int day = policy.dayOf(earliest[i], latest[i]);
            earliest[i] = day == EpochDay.NEVER ? earliest[i] : day;
            latest[i] = day == EpochDay.NEVER ? latest[i] : day;
        }
        return narrowed.withLifecycle(told(steps, earliest, latest));
    }

    /** Whether every step has a day that is known. */
    static boolean isExact(List<LifecycleStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).on().isEmpty() || !steps.get(i).on().get().isExact()) {
                return false;
            }
        }
        return true;
    }

    /** The last closing or leaving; of a site that closed once it had left, the leaving. */
    static int lastClosing(List<LifecycleStep> steps) {
        int closing = -1;
        for (int i = 0; i < steps.size(); i++) {
            SiteStatus status = steps.get(i).status();
            boolean hadLeft =
                    closing >= 0 && closing == i - 1 && steps.get(closing).status() == SiteStatus.LEFT;
            if (status == SiteStatus.LEFT || (status == SiteStatus.CLOSED && !hadLeft)) {
                closing = i;
            }
        }
        return closing;
    }

    /**
     * The latest day of a closing, unless the site may have opened again: by a step later in the list, if that is not surely before the
     * closing, or by one that may be as late.
     */
    static int closedFrom(List<LifecycleStep> steps, int closing) {
        LifecycleStep over = steps.get(closing);
        int closed = latest(over);
        for (int i = 0; i < steps.size(); i++) {
            LifecycleStep step = steps.get(i);
            int bound = i > closing ? earliest(over) : closed;
            if (isReturn(over.status(), step.status()) && latest(step) >= bound) {
                return EpochDay.NEVER;
            }
        }
        return closed;
    }

    /** Whoever left may come back to be in use later. */
    private static boolean isReturn(SiteStatus before, SiteStatus after) {
        return after == SiteStatus.OPERATIONAL || (before == SiteStatus.LEFT && after == SiteStatus.SUSPENDED);
    }

    /** The latest day of a closing at or after a step. */
    static int goneFrom(List<LifecycleStep> steps, int closing) {
        for (int i = closing; i < steps.size(); i++) {
            if (steps.get(i).status() == SiteStatus.CLOSED) {
                return Math.max(latest(steps.get(closing)), latest(steps.get(i)));
            }
        }
        return EpochDay.NEVER;
    }
}
