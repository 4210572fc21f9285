package org.incubatornetwork.reconciliation.catalogue;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.model.SiteStatus;

/**
 * When a site was closed or had left the network, and when it may have been open, as its history tells it. Days are {@linkplain
 * EpochDay numbers}. Of a site that has too many steps it stays uncertain.
 *
 * @param history what is known of the site
 * @param hasParts whether other sites are parts of it
 */
record SiteLife(SiteHistory history, boolean hasParts) {
    private boolean isTooLong() {
        return history.site().lifecycle().size() > SiteLives.MOST_STEPS;
    }

    /**
     * Whether it was surely closed, or had left the network, on all of the days from one to another, also if a vague step was taken
     * later than the extraction.
     */
    boolean isClosed(int first, int last) {
        return !isTooLong()
                && !history.site().isStatusUncertainOn(EpochDay.date(first))
                && !history.site().isStatusUncertainOn(EpochDay.date(last))
                && history.statuses(first).containsValue(Certainty.SURE)
                && isOverOn(first)
                && history.turningDays().subSet(first, false, last, true).stream()
                        .allMatch(this::isOverOn);
    }

    private boolean isOverOn(int day) {
        return history.statuses(day).keySet().stream()
                .allMatch(status -> status.phase() == SiteStatus.Phase.OVER && status.supposesOpening());
    }

    /** A site that tells no step may be open, unless it is what its parts are: these are on the list as well. */
    boolean mayBeOpenOn(int day) {
        if (history.site().lifecycle().isEmpty() && hasParts) {
            return false;
        }
        return isTooLong() || SiteLives.openness(history.statuses(day)).isPossible();
    }

    /** The days from which on it may be otherwise than before. */
    NavigableSet<Integer> turns() {
        NavigableSet<Integer> turns = isTooLong() ? new TreeSet<>() : history.turningDays();
        turns.add(EpochDay.BEFORE_ALL);
        return turns;
    }
}
