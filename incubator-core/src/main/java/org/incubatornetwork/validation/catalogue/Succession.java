package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.validation.rule.Glance;
import org.jspecify.annotations.Nullable;

/** What comes after each of a startup's residencies, which are in the order of their starts. Most often they follow each other. */
final class Succession {
    /** A startup that was supported more than once, as few were. */
    static final Glance<StartupInNetwork> HAS_SEVERAL =
            history -> history.recordedSupports().size() > 1;

    private final List<Support> residencies;
    /** Of each, the next that is recorded to end later; null if no two have a day in common. */
    private final int @Nullable [] outlastedBy;
    /** Up to each, the last day on which one is recorded to end; null likewise. */
    private final int @Nullable [] longest;
    /** Of residencies with vague days, and once it is asked for. */
    private @Nullable Reach reach;

    private Succession(List<Support> residencies, int @Nullable [] outlastedBy, int @Nullable [] longest) {
        this.residencies = residencies;
        this.outlastedBy = outlastedBy;
        this.longest = longest;
    }

    static Succession of(List<Support> residencies) {
        if (areApart(residencies)) {
            return new Succession(residencies, null, null);
        }
        int count = residencies.size();
        int[] outlastedBy = new int[count];
        int[] longest = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            int next = i + 1;
            while (next < count && end(residencies, next) <= end(residencies, i)) {
                next = outlastedBy[next];
            }
            outlastedBy[i] = next;
        }
        for (int i = 0; i < count; i++) {
            longest[i] = i == 0 ? end(residencies, i) : Math.max(longest[i - 1], end(residencies, i));
        }
        return new Succession(residencies, outlastedBy, longest);
    }

    /**
     * The residencies of a startup by the last days on which they may start, those included that are surely there since some day
     * though none can be taken for their start. Most often they are in this order already.
     */
    static List<Support> byLatestStart(StartupInNetwork history) {
        List<Support> all = withUndated(history);
        boolean isInOrder = true;
        for (int i = 1; i < all.size(); i++) {
            isInOrder &= all.get(i - 1).latestStartDay() < all.get(i).latestStartDay();
        }
        if (isInOrder) {
            return all;
        }
        ContentDigester digester = new ContentDigester();
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(Support::latestStartDay)
                        .thenComparingInt(Support::recordedEndDay)
                        .thenComparing(Support::period, digester::compare),
                all);
    }

    private static List<Support> withUndated(StartupInNetwork history) {
        List<Support> recorded = history.recordedSupports();
        ImmutableList.Builder<Support> all = null;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            if (support.isResidency()
                    && support.standing() == Support.Standing.WITHOUT_START
                    && support.surelyCovers(support.latestStartDay())) {
                all = all == null ? ImmutableList.<Support>builder().addAll(history.soundResidencies()) : all;
                all.add(support);
            }
        }
        return all == null ? history.soundResidencies() : all.build();
    }

    /** Whether each starts when those before it have ended; one without a day for its start is not known to. */
    static boolean areApart(List<Support> residencies) {
        for (int i = 1; i < residencies.size(); i++) {
            if (residencies.get(i).standing() == Support.Standing.WITHOUT_START
                    || residencies.get(i).startDay() < end(residencies, i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static int end(List<Support> residencies, int index) {
        return residencies.get(index).recordedEndDay();
    }

    /** The first that starts when one has ended, unless another goes on beyond that end. */
    Optional<Support> next(int index) {
        int next = firstFrom(end(residencies, index), index + 1);
        boolean isOutlasted = outlastedBy != null && outlastedBy[index] < next;
        return isOutlasted || next == residencies.size() ? Optional.empty() : Optional.of(residencies.get(next));
    }

    /** Whether another starts within some days of the end of one, or goes on beyond it. */
    boolean isFollowed(int index, int days) {
        int end = end(residencies, index);
        int next = firstFrom(end, 0);
        next += next == index ? 1 : 0;
        return (next < residencies.size() && residencies.get(next).startDay() - (long) end <= days)
                || (longest != null
                        && outlastedBy != null
                        && (longest[index] > end
                                || (outlastedBy[index] < residencies.size()
                                        && residencies.get(outlastedBy[index]).startDay() <= end)));
    }

    /**
     * Whether another may start within some days of the end of one, or go on beyond it, wherever their days lie.
     *
     * @param days how many
     */
    boolean mayBeFollowed(int index, int days) {
        if (isExact()) {
            return isFollowed(index, days);
        }
        Reach known = reach;
        if (known == null) {
            known = Reach.of(residencies);
            reach = known;
        }
        Support left = residencies.get(index);
        return known.isBeyond(index, DayOrder.earliestEnd(left), DayOrder.latestEnd(left), days);
    }

    private boolean isExact() {
        for (int i = 0; i < residencies.size(); i++) {
            if (!residencies.get(i).isExact()) {
                return false;
            }
        }
        return true;
    }

    /** The first of those from an index on that starts on a day or later. */
    private int firstFrom(int day, int from) {
        int low = from;
        int high = residencies.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (residencies.get(middle).startDay() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
