package org.incubatornetwork.history;

import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.SiteStatus;

/**
 * Days on which a site is open, from a first to a last, both included.
 *
 * @param first the first day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if open
 * @param last the last day as a number; {@link EpochDay#NEVER} if open
 */
public record OpenDays(int first, int last) {
    private static Optional<OpenDays> before(int first, int end) {
        return first < end ? Optional.of(new OpenDays(first, end == EpochDay.NEVER ? end : end - 1)) : Optional.empty();
    }

    /** From the earliest opening to the latest day of a closing for good, as far as the steps tell them. */
    static Optional<OpenDays> perhaps(SiteHistory site) {
        int opening = site.site().lifecycle().isEmpty()
                ? site.site().plannedOpening().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL)
                : site.notOpenBeforeDay();
        return before(opening, site.closedFromDay());
    }

    /** From the one opening, wherever in its window it lies, to the next step that may be later. */
    static Optional<OpenDays> surely(List<LifecycleStep> narrowed) {
        List<LifecycleStep> openings = narrowed.stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .toList();
        if (openings.size() != 1) {
            return Optional.empty();
        }
        int first = Lifecycles.latest(openings.get(0));
        int next = narrowed.stream()
                .filter(step -> step.status() != SiteStatus.OPERATIONAL && Lifecycles.latest(step) > first)
                .mapToInt(Lifecycles::earliest)
                .min()
                .orElse(EpochDay.NEVER);
        return before(first, next);
    }
}
