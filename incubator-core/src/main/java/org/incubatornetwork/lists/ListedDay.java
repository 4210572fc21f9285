package org.incubatornetwork.lists;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/** What all lists of one day say of a firm together. */
final class ListedDay {
    private final LocalDate day;
    private final ImmutableList<ListEntry> entries;
    private final Set<VitalStatus> statuses;

    ListedDay(LocalDate day, List<ListEntry> entries) {
        this.day = day;
        this.entries = ImmutableList.copyOf(entries);
        EnumSet<VitalStatus> said = EnumSet.noneOf(VitalStatus.class);
        for (ListEntry entry : entries) {
            entry.status().ifPresent(said::add);
        }
        this.statuses = Sets.immutableEnumSet(said);
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
        return entries.stream().anyMatch(what);
    }

    private ImmutableList<ListEntry> those(Predicate<ListEntry> which) {
        return entries.stream().filter(which).collect(toImmutableList());
    }
}
