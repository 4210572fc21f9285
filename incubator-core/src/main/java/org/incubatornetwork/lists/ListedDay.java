package org.incubatornetwork.lists;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/** What all lists of one day say of a firm together. */
final class ListedDay {
    private final LocalDate day;
    private final ImmutableList<ListEntry> entries;
    private final Set<VitalStatus> statuses = EnumSet.noneOf(VitalStatus.class);

    ListedDay(LocalDate day, ImmutableList<ListEntry> entries) {
        this.day = day;
        this.entries = entries;
        for (ListEntry entry : entries) {
            entry.status().ifPresent(statuses::add);
        }
    }

    LocalDate day() {
        return day;
    }

    /** The status that all lists agree on which say one; empty if they don't, or none says one. */
    Optional<VitalStatus> status() {
        return statuses.size() == 1 ? Optional.of(statuses.iterator().next()) : Optional.empty();
    }

    boolean isSeen() {
        return any(ListEntry::isSeen);
    }

    /** Whether it is supported: a list of such firms has it, and none has it as closed. */
    boolean isSupported() {
        return !statuses.contains(VitalStatus.CLOSED) && any(ListedDay::isAmongSupported);
    }

    /** Whether it isn't supported: it is closed, or a complete list of supported firms lacks it and no other has it. */
    boolean isUnsupported() {
        return status().equals(Optional.of(VitalStatus.CLOSED))
                || (any(ListedDay::isMissedAmongSupported) && !any(ListedDay::isAmongSupported));
    }

    /** Whether a complete list of all firms ever supported lacks it. */
    boolean isNeverSupported() {
        return any(ListedDay::isMissedAmongAll);
    }

    private static boolean isAmongSupported(ListEntry entry) {
        return entry.isSeen()
                && entry.isOf(ListSubject.SUPPORTED)
                && !entry.status().equals(Optional.of(VitalStatus.CLOSED));
    }

    private static boolean isMissedAmongSupported(ListEntry entry) {
        return entry.isMissed() && entry.isOf(ListSubject.SUPPORTED);
    }

    private static boolean isMissedAmongAll(ListEntry entry) {
        return entry.isMissed() && entry.isOf(ListSubject.EVER_SUPPORTED);
    }

    /** The entries that say the status, in their order. */
    ImmutableList<ListEntry> witnesses() {
        return those(entry -> entry.status().isPresent());
    }

    /**
     * The disagreements that show on the day.
     *
     * @param before the first day on which a list has the firm, if that is an earlier one: whoever was ever supported stays so
     */
    ImmutableList<ListDisagreement> disagreements(@Nullable ListedDay before) {
        ImmutableList.Builder<ListDisagreement> found = ImmutableList.builder();
        if (statuses.size() > 1) {
            found.add(new ListDisagreement(day, witnesses()));
        }
        ListedDay seen = isSeen() ? this : before;
        if (isNeverSupported() && seen != null) {
            found.add(disagreement(seen.those(ListEntry::isSeen), those(ListedDay::isMissedAmongAll)));
        }
        if (any(ListedDay::isAmongSupported) && any(ListedDay::isMissedAmongSupported)) {
            found.add(disagreement(those(ListedDay::isAmongSupported), those(ListedDay::isMissedAmongSupported)));
        }
        return found.build();
    }

    private ListDisagreement disagreement(ImmutableList<ListEntry> having, ImmutableList<ListEntry> lacking) {
        return new ListDisagreement(
                day,
                ImmutableList.<ListEntry>builder()
                        .addAll(having)
                        .addAll(lacking)
                        .build());
    }

    private boolean any(Predicate<ListEntry> what) {
        for (ListEntry entry : entries) {
            if (what.test(entry)) {
                return true;
            }
        }
        return false;
    }

    private ImmutableList<ListEntry> those(Predicate<ListEntry> which) {
        ImmutableList.Builder<ListEntry> those = ImmutableList.builderWithExpectedSize(entries.size());
        for (ListEntry entry : entries) {
            if (which.test(entry)) {
                those.add(entry);
            }
        }
        return those.build();
    }
}
