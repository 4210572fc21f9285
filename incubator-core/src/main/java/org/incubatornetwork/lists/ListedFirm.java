package org.incubatornetwork.lists;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A firm as lists show it: where it was seen and where not, and what follows from that about its support and its status.
 *
 * <p>A list says something of its own day alone:
 *
 * <ul>
 *   <li>A list that has the firm says that it has been supported by its day, and a list of {@link ListSubject#SUPPORTED} firms
 *       that it is supported on it, unless it is {@link VitalStatus#CLOSED} there. Between two such days no break is supposed
 *       without a list that shows it.
 *   <li>A list that lacks the firm says nothing: lists are rarely whole. Only if it {@linkplain FirmList#isComplete() is
 *       complete} the firm is not supported on its day, or, by a list of {@link ListSubject#EVER_SUPPORTED} firms, has not been
 *       supported by then. It never says that a firm is closed.
 *   <li>A list that has the firm as closed says that it is not supported on its day.
 * </ul>
 *
 * <p>Where lists {@linkplain #disagreements() disagree}, those of one day that differ about the status say nothing of it, and a
 * list that has the firm outweighs one that lacks it.
 *
 * <p>What is told more than once counts once, and the order of what is told does not matter.
 */
public final class ListedFirm implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private static final Comparator<ListEntry> ORDER = Comparator.comparing(
                    (ListEntry entry) -> entry.list().day())
            .thenComparing(entry -> entry.list().name())
            .thenComparing(entry -> entry.list().subject())
            .thenComparing(entry -> entry.list().isComplete())
            .thenComparing(ListEntry::toString)
            .thenComparing(entry -> entry.list().source().toString());

    private final ImmutableList<ListEntry> entries;

    private ListedFirm(ImmutableList<ListEntry> entries) {
        this.entries = entries;
    }

    /**
     * The firm as some lists show it.
     *
     * @param entries the firm in each list that was looked through, in any order
     * @return the firm
     */
    public static ListedFirm of(Iterable<ListEntry> entries) {
        return new ListedFirm(ImmutableList.sortedCopyOf(ORDER, ImmutableSet.copyOf(entries)));
    }

    /**
     * The entries of lists that tell of the firm.
     *
     * @return the entries by day and name of their lists, each once
     */
    public ImmutableList<ListEntry> entries() {
        return entries;
    }

    /** What lists say day by day: those of one day stand beside each other. */
    private List<ListedDay> days() {
        List<ListedDay> days = new ArrayList<>();
        int next = 0;
        for (int first = 0; first < entries.size(); first = next) {
            LocalDate day = entries.get(first).list().day();
            while (next < entries.size() && entries.get(next).list().day().equals(day)) {
                next++;
            }
            days.add(new ListedDay(day, entries.subList(first, next)));
        }
        return days;
    }

    /**
     * The disagreements of the lists: of one day about the status; of one that is complete and lacks the firm with one that has
     * it, of the same day or, since a firm that was ever supported stays so, of an earlier one.
     *
     * @return the disagreements by day
     */
    public ImmutableList<ListDisagreement> disagreements() {
        ImmutableList.Builder<ListDisagreement> found = ImmutableList.builder();
        ListedDay first = null;
        for (ListedDay day : days()) {
            found.addAll(day.disagreements(first));
            first = first == null && day.isSeen() ? day : first;
        }
        return found.build();
    }

    /**
     * The status events of the firm. That it is operating, dormant or abroad is evidence of the day of each list that says so. An
     * end (closed, insolvent, acquired, merged) came about after the day of the last list that has another status, and on or
     * before that of the first which has it: both are days on which the status was observed. The names of the lists are the
     * evidence, and their sources those of the event.
     *
     * @return the events, by day
     */
    public ImmutableList<StatusEvent> statusEvents() {
        ImmutableList.Builder<StatusEvent> events = ImmutableList.builder();
        ListedDay before = null;
        for (ListedDay day : days()) {
            VitalStatus status = day.status().orElse(null);
            if (status == null) {
                continue;
            }
            if (!status.isClosing() && !status.isSale()) {
                events.add(event(status, DateWindow.of(day.day()), ImmutableList.of(day)));
            } else if (before == null || !before.status().equals(day.status())) {
                events.add(end(status, before, day));
            }
            before = day;
        }
        return events.build();
    }

    private static StatusEvent end(VitalStatus status, @Nullable ListedDay before, ListedDay day) {
        return before == null
                ? event(status, DateWindow.notAfter(day.day()), ImmutableList.of(day))
                : event(status, DateWindow.between(before.day().plusDays(1), day.day()), ImmutableList.of(before, day));
    }

    private static StatusEvent event(VitalStatus status, DateWindow on, ImmutableList<ListedDay> observed) {
        List<LocalDate> days = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<Source> sources = new LinkedHashSet<>();
        for (ListedDay day : observed) {
            days.add(day.day());
            for (ListEntry witness : day.witnesses()) {
                names.add(witness.list().name());
                witness.list().source().ifPresent(sources::add);
            }
        }
        return StatusEvent.builder()
                .status(status)
                .on(on)
                .observedOn(days)
                .evidence(String.join("; ", names))
                .metadata(Metadata.none().withSources(sources))
                .build();
    }

    /**
     * The support of the firm: a period for each time without a break. It starts after the day of the last list that shows that
     * it had not begun, and on or before that of the first which has the firm; it ends after the day of the last list of
     * supported firms that has it, and on or before that of the next which shows that it is over. Without such a list it goes
     * on, as far as is known; but where only lists of firms ever supported have the firm, nobody knows whether it has ended: it may
     * have on any day from the first that it can have begun on, and may go on.
     *
     * @param pattern what else is known of each period: its level, site or cohort. Where its start and its end are known better,
     *     they narrow those that the lists show, unless they lie outside of them
     * @return the periods, by day
     */
    public ImmutableList<SupportPeriod> supportPeriods(SupportPeriod pattern) {
        Objects.requireNonNull(pattern);
        SupportInLists support = new SupportInLists();
        days().forEach(support::add);
        return support.periods(pattern);
    }

    /** The lists and what they have. */
    @Override
    public String toString() {
        return entries.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedFirm firm && entries.equals(firm.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }
}
