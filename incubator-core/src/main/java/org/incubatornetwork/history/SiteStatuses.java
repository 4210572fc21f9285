package org.incubatornetwork.history;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.text.ByText;

/**
 * The statuses that a site may have on a day, wherever the vague days of its lifecycle lie. The days follow the order of the
 * list, but for a step that is surely earlier than one before it; equal steps are one, and a step without a day may have been
 * taken on any.
 */
final class SiteStatuses {
    private static final ImmutableMap<SiteStatus, Certainty> NONE = ImmutableMap.of();

    private SiteStatuses() {}

    /**
     * How certain each status is, given the one that is assumed if there is one.
     *
     * @param recorded the steps as they are recorded, of which equal ones are one
     * @param narrowed the same steps with their windows narrowed
     */
    static ImmutableMap<SiteStatus, Certainty> on(
            int day, List<LifecycleStep> recorded, List<LifecycleStep> narrowed, Optional<SiteStatus> assumed) {
        if (Lifecycles.isExact(narrowed)) {
            return assumed.map(status -> ImmutableMap.of(status, Certainty.SURE))
                    .orElse(NONE);
        }
        List<LifecycleStep> steps = new ArrayList<>(narrowed.size());
        Set<ByText> seen = new HashSet<>();
        for (int i = 0; i < narrowed.size(); i++) {
            if (seen.add(new ByText(recorded.get(i)))) {
                steps.add(narrowed.get(i));
            }
        }
        Set<SiteStatus> possible = possible(day, steps);
        boolean noneTaken = steps.stream().allMatch(step -> Lifecycles.latest(step) > day);
        boolean only = possible.size() == 1 && !noneTaken;
        ImmutableMap.Builder<SiteStatus, Certainty> statuses = ImmutableMap.builder();
        for (SiteStatus status : possible) {
            statuses.put(status, Certainty.of(only, assumed.equals(Optional.of(status)), true));
        }
        return statuses.buildOrThrow();
    }

    /** The statuses of the steps that may be the last that was taken by the day. */
    private static Set<SiteStatus> possible(int day, List<LifecycleStep> steps) {
        int[] takenAfter = takenAfter(day, steps);
        Set<SiteStatus> possible = EnumSet.noneOf(SiteStatus.class);
        // of the steps before one: the latest bound from below of those surely taken, the earliest of those surely not
        int taken = EpochDay.BEFORE_ALL;
        int notTaken = EpochDay.NEVER;
        for (int i = 0; i < steps.size(); i++) {
            int earliest = Lifecycles.earliest(steps.get(i));
            int latest = Lifecycles.latest(steps.get(i));
            boolean followed = takenAfter[i] != EpochDay.BEFORE_ALL && takenAfter[i] >= earliest;
            boolean inOrder = taken <= latest && (notTaken == EpochDay.NEVER || notTaken > latest);
            if (earliest <= day && inOrder && !followed) {
                possible.add(steps.get(i).status());
            }
            if (latest <= day) {
                taken = Math.max(taken, earliest);
            } else if (earliest > day) {
                notTaken = Math.min(notTaken, earliest);
            }
        }
        return possible;
    }

    /** For each step the latest bound of those after it in the list that were surely taken by the day. */
    private static int[] takenAfter(int day, List<LifecycleStep> steps) {
        int[] takenAfter = new int[steps.size()];
        int latestTaken = EpochDay.BEFORE_ALL;
        for (int i = steps.size() - 1; i >= 0; i--) {
            takenAfter[i] = latestTaken;
            int latest = Lifecycles.latest(steps.get(i));
            latestTaken = latest <= day ? Math.max(latestTaken, latest) : latestTaken;
        }
        return takenAfter;
    }
}
