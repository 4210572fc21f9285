package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;

/** What is asked of the supports of a startup together. */
final class Supports {
    private static final Comparator<Support> BY_END =
            Comparator.comparingInt(Support::earliestEndDay).thenComparingInt(Support::latestEndDay);

    private Supports() {}

    /** All as they are recorded, as known in a frame. Most startups are supported once, and need no builder. */
    static ImmutableList<Support> of(List<SupportPeriod> periods, Frame frame) {
        if (periods.size() == 1) {
            return ImmutableList.of(new Support(periods.get(0), 0, frame));
        }
        ImmutableList.Builder<Support> all = ImmutableList.builderWithExpectedSize(periods.size());
        for (int i = 0; i < periods.size(); i++) {
            all.add(new Support(periods.get(i), i, frame));
        }
        return all.build();
    }

    /** Whether any is what is asked for. */
    static boolean any(List<Support> supports, Predicate<Support> isAsked) {
        for (int i = 0; i < supports.size(); i++) {
            if (isAsked.test(supports.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Those that are asked for, in their order; most often all of them, and then no other list. */
    static ImmutableList<Support> those(ImmutableList<Support> supports, Predicate<Support> isAsked) {
        int count = 0;
        for (int i = 0; i < supports.size(); i++) {
            count += isAsked.test(supports.get(i)) ? 1 : 0;
        }
        if (count == supports.size()) {
            return supports;
        }
        ImmutableList.Builder<Support> those = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < supports.size(); i++) {
            if (isAsked.test(supports.get(i))) {
                those.add(supports.get(i));
            }
        }
        return those.build();
    }

    /** By start, then by end, and where these do not tell by content, so that no order of a list shows; most often they are in order. */
    static ImmutableList<Support> byStart(ImmutableList<Support> supports) {
        boolean isInOrder = true;
        for (int i = 1; i < supports.size(); i++) {
            isInOrder &= supports.get(i - 1).startDay() < supports.get(i).startDay();
        }
        if (isInOrder) {
            return supports;
        }
        ContentDigester digester = new ContentDigester();
        return ImmutableList.sortedCopyOf(
                Comparator.comparingInt(Support::startDay)
                        .thenComparingInt(Support::recordedEndDay)
                        .thenComparing(Support::period, digester::compare),
                supports);
    }

    /** Of those that are asked for, the first that may have ended, and of several the first that surely has; null if there is none. */
    static @Nullable Support firstToEnd(List<Support> supports, Predicate<Support> isAsked) {
        Support first = null;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (support.earliestEndDay() != EpochDay.NEVER
                    && isAsked.test(support)
                    && (first == null || BY_END.compare(support, first) < 0)) {
                first = support;
            }
        }
        return first;
    }

    /** The closest level of those that are asked for; empty if there is none. */
    static Optional<SupportLevel> closestLevel(List<Support> supports, Predicate<Support> isAsked) {
        @Nullable SupportLevel closest = null;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (isAsked.test(support) && (closest == null || support.level().compareTo(closest) < 0)) {
                closest = support.level();
            }
        }
        return Optional.ofNullable(closest);
    }
}
