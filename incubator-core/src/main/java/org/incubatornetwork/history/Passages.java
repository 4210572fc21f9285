package org.incubatornetwork.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.style.NoBean;

/**
 * The comings and goings of a startup at a place, where days of its residencies are vague: how certain it is of each residency
 * that an admission, a departure or a transfer came with it.
 *
 * <p>Of a startup with one residency that is as certain as the residency's days are. Where several may be linked, overlapping or by
 * a transfer, what comes with one of them is sure only if no other can be linked with it, wherever the days lie, and possible
 * unless another surely is: the bounds may be wider than what can be.
 */
public final class Passages implements NoBean {
    /** Of as many residencies each is compared with each; of more it is not asked how they are linked. */
    private static final int FEW = 64;

    private final int known;
    private final List<Support> all = new ArrayList<>();
    private final List<Support> here = new ArrayList<>();
    /** Whether it is not asked how they are linked: there are too many, or it is open which of them make the stays. */
    private final boolean areLinksOpen;

    private Passages(StartupHistory history) {
        this.known = history.frame().knownDay();
        boolean isOpen = false;
        for (Support support : history.inNetwork().recordedSupports()) {
            if (isCandidate(support, history)) {
                all.add(support);
                isOpen |= !history.makesStays(support).isSure();
                if (Presence.isThere(support, history)) {
                    here.add(support);
                }
            }
        }
        this.areLinksOpen = isOpen || all.size() > FEW;
    }

    /**
     * The comings and goings of a startup.
     *
     * @param history the startup, as seen from a place
     * @return what comes with each of its residencies
     */
    public static Passages of(StartupHistory history) {
        return new Passages(history);
    }

    /**
     * Whether a startup has residencies with vague days, so that its comings and goings may be uncertain.
     *
     * @param history the startup, as seen from a place
     * @return true if some residency, at whatever place, has a vague day
     */
    public static boolean areOpen(StartupHistory history) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        for (int i = 0; i < recorded.size(); i++) {
            if (!recorded.get(i).isExact() && isCandidate(recorded.get(i), history)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCandidate(Support support, StartupHistory history) {
        return history.makesStays(support).isPossible()
                && support.mayCount()
                && support.earliestStartDay() <= history.frame().knownDay();
    }

    /**
     * The residencies at the place that may have begun.
     *
     * @return the residencies in the order of the document
     */
    public List<Support> residencies() {
        return here;
    }

    /**
     * The certainty that an admission came with a residency in a period.
     *
     * @param residency one of the {@link #residencies()}
     * @param from the first day of the period, as a {@linkplain EpochDay number}
     * @param to the last day of the period, as a number
     * @return sure, possible or impossible
     */
    public Certainty admission(Support residency, int from, int to) {
        Certainty started = started(residency, from, to);
        return unlinked(started, residency, Passages::mayLeadTo, Passages::beginsWithin);
    }

    /**
     * The certainty that a departure from the network came with the end of a residency in a period.
     *
     * @param residency one of the {@link #residencies()}
     * @param from the first day of the period, as a {@linkplain EpochDay number}
     * @param to the last day of the period, as a number
     * @return sure, possible or impossible
     */
    public Certainty departure(Support residency, int from, int to) {
        int last = isTransfer(residency) ? known - Stay.LONGEST_TRANSFER : known;
        Certainty ended = ended(residency, from, Math.min(to, last));
        return unlinked(ended, residency, Passages::mayFollow, Passages::endsWithin);
    }

    /**
     * The certainty that a residency began with a transfer from another site in a period.
     *
     * @param residency one of the {@link #residencies()}
     * @param from the first day of the period, as a {@linkplain EpochDay number}
     * @param to the last day of the period, as a number
     * @return possible or impossible
     */
    public Certainty transferIn(Support residency, int from, int to) {
        return all.size() == 1
                ? Certainty.IMPOSSIBLE
                : started(residency, from, to).and(Certainty.POSSIBLE);
    }

    /**
     * The certainty that a residency ended with a transfer to another site in a period.
     *
     * @param residency one of the {@link #residencies()}
     * @param from the first day of the period, as a {@linkplain EpochDay number}
     * @param to the last day of the period, as a number
     * @return sure, possible or impossible
     */
    public Certainty transferOut(Support residency, int from, int to) {
        if (all.size() > 1) {
            return ended(residency, from, Math.min(to, known)).and(Certainty.POSSIBLE);
        }
        return isTransfer(residency)
                ? ended(residency, Math.max(from, known - Stay.LONGEST_TRANSFER + 1), Math.min(to, known))
                : Certainty.IMPOSSIBLE;
    }

    /**
     * Whether another residency may have the days of one, and tell another reason, so that nobody knows which is right.
     *
     * @param residency one of the {@link #residencies()}
     * @return true if the reason of a departure with it may be unknown
     */
    public boolean mayBeContradicted(Support residency) {
        return areLinksOpen || isSome(residency, Passages::mayContradict);
    }

    private static boolean mayContradict(Support residency, Support other) {
        return other.period().siteId().equals(residency.period().siteId())
                && !other.period().endReason().equals(residency.period().endReason())
                && other.earliestStartDay() <= residency.latestStartDay()
                && residency.earliestStartDay() <= other.latestStartDay()
                && other.earliestEndDay() <= residency.latestEndDay()
                && residency.earliestEndDay() <= other.latestEndDay();
    }

    private boolean isSome(Support residency, BiPredicate<Support, Support> condition) {
        for (int i = 0; i < all.size(); i++) {
            Support other = all.get(i);
            if (other.index() != residency.index() && condition.test(residency, other)) {
                return true;
            }
        }
        return false;
    }

    /** What comes with a residency on a certain day unless another may be linked, and surely does not if another is. */
    private Certainty unlinked(
            Certainty day,
            Support residency,
            BiPredicate<Support, Support> mayBeLinked,
            BiPredicate<Support, Support> isLinked) {
        if (areLinksOpen) {
            return day.and(Certainty.POSSIBLE);
        }
        if (all.size() == 1 || day == Certainty.IMPOSSIBLE) {
            return day;
        }
        if (isSome(residency, isLinked)) {
            return Certainty.IMPOSSIBLE;
        }
        return isSome(residency, mayBeLinked) ? Certainty.POSSIBLE : day;
    }

    private Certainty started(Support residency, int from, int to) {
        return Certainty.within(
                residency.earliestStartDay(), EpochDay.NEVER, residency.latestStartDay(), from, Math.min(to, known));
    }

    private static Certainty ended(Support residency, int from, int to) {
        return residency.earliestEndDay() == EpochDay.NEVER
                ? Certainty.IMPOSSIBLE
                : Certainty.within(residency.earliestEndDay(), EpochDay.NEVER, residency.latestEndDay(), from, to);
    }

    private static boolean isTransfer(Support residency) {
        return residency.period().isEndedBy(EndReason.TRANSFERRED);
    }

    /** Unless the other begins later, or is over before and does not lead here. */
    private static boolean mayLeadTo(Support residency, Support other) {
        int start = residency.earliestStartDay();
        return other.earliestStartDay() <= residency.latestStartDay()
                && (other.latestEndDay() > start || mayTransfer(other, start));
    }

    /** Whether a residency begins within the other, wherever the days lie. */
    private static boolean beginsWithin(Support residency, Support other) {
        return other.latestStartDay() < residency.earliestStartDay()
                && other.earliestEndDay() > residency.latestStartDay();
    }

    /** Unless the other ends before, or begins after and is not led to; on its first day it has what is of no length. */
    private static boolean mayFollow(Support residency, Support other) {
        int start = other.earliestStartDay();
        return other.latestEndDay() >= residency.earliestEndDay()
                && (residency.latestEndDay() > start
                        || (residency.latestEndDay() == start && mayBeOfNoLength(residency))
                        || mayTransfer(residency, start));
    }

    private static boolean mayBeOfNoLength(Support residency) {
        return residency.latestStartDay() >= residency.earliestEndDay();
    }

    /** Whether a residency ends within the other, wherever the days lie. */
    private static boolean endsWithin(Support residency, Support other) {
        return other.latestStartDay() < residency.earliestEndDay() && other.earliestEndDay() > residency.latestEndDay();
    }

    private static boolean mayTransfer(Support residency, int start) {
        return isTransfer(residency) && (long) start - residency.latestEndDay() <= Stay.LONGEST_TRANSFER;
    }
}
