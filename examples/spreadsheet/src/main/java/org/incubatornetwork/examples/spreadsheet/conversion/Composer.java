package org.incubatornetwork.examples.spreadsheet.conversion;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
import org.incubatornetwork.examples.spreadsheet.conversion.Lists.Seen;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.lists.ListDisagreement;
import org.incubatornetwork.lists.ListEntry;
import org.incubatornetwork.lists.ListSubject;
import org.incubatornetwork.lists.ListedFirm;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.text.LocalizedText;

/** Makes startups of what rows say of them: where they are rows of a list, only what the list can tell on its day. */
final class Composer {
    private static final Optional<DateWindow> UNKNOWN = Optional.of(DateWindow.unknown());

    private final Frame frame;
    private final Mapping mapping;
    private final Consumer<SheetFinding> findings;
    private final Set<Integer> openIfBlank;

    Composer(Frame frame, Consumer<SheetFinding> findings) {
        this.frame = frame;
        mapping = frame.mapping();
        openIfBlank = mapping.columns().stream()
                .filter(Column::isBlankOpen)
                .map(column -> Math.max(column.item(), 1))
                .collect(Collectors.toSet());
        this.findings = findings;
    }

    FirmList list(String name, LocalDate day) {
        Mapping.ListRules rules = mapping.list().orElseThrow();
        FirmList list = rules.subject() == ListSubject.SUPPORTED
                ? FirmList.ofSupported(name, day)
                : FirmList.ofEverSupported(name, day);
        return (rules.isComplete() ? list.asComplete() : list).withSource(frame.sourceOfFacts());
    }

    static ListEntry entry(FirmList list, Facts facts) {
        return facts.status().map(status -> ListEntry.seen(list, status)).orElseGet(() -> ListEntry.seen(list));
    }

    Startup startup(Listed listed, Optional<FirmList> list) {
        return list.isPresent()
                ? startup(
                        List.of(new Seen(list.get(), listed.facts())),
                        listed.facts(),
                        listed.id(),
                        ListedFirm.of(List.of(entry(list.get(), listed.facts()))))
                : register(listed);
    }

    /** A startup of a register, whose columns have days of their own. */
    private Startup register(Listed listed) {
        Facts facts = listed.facts();
        for (SupportFacts support : facts.supports()) {
            period(facts, support).ifPresent(facts.startup()::addSupportPeriod);
        }
        for (StatusFacts status : facts.statuses()) {
            if (status.status.isPresent()) {
                facts.startup()
                        .addStatusEvent(status.event(status.day().map(At::value).orElseGet(DateWindow::unknown)));
            }
        }
        return facts.startup(listed.id());
    }

    /** A time of support as the row tells it: where it says nothing of its end, nobody knows whether that has come. */
    private Optional<SupportPeriod> period(Facts facts, SupportFacts support) {
        boolean goesOn = support.isOpen || openIfBlank.contains(support.number);
        return facts.period(support, mapping.support(), goesOn ? Optional.empty() : UNKNOWN);
    }

    /**
     * A startup as lists show it.
     *
     * @param seen the lists that have it, by their days
     * @param facts what they say of it
     */
    Startup startup(List<Seen> seen, Facts facts, StartupId id, ListedFirm firm) {
        Startup startup = facts.startup(id).withSupportPeriods(periods(facts, firm));
        for (ListDisagreement disagreement : firm.disagreements()) {
            findings.accept(SheetFinding.of(
                    SheetCode.LISTS_DISAGREE,
                    facts.place(),
                    startup.name(),
                    "said",
                    LocalizedText.of(disagreement.message(Locale.ENGLISH))
                            .with(Locale.FRENCH, disagreement.message(Locale.FRENCH))));
        }
        return startup.withStatusEvents(events(seen, facts, firm));
    }

    /**
     * The support: what lists show is the last that the row tells of, or all that it does not tell apart; the earlier is told by the row
     * alone, and lists from before the last began show nothing of that.
     */
    private List<SupportPeriod> periods(Facts facts, ListedFirm firm) {
        List<SupportFacts> told = facts.supports();
        List<SupportPeriod> periods = new ArrayList<>();
        for (SupportFacts earlier : told.subList(0, told.size() - 1)) {
            period(facts, earlier).ifPresent(period -> {
                boolean isLater = period.start()
                        .filter(start -> !start.overlaps(DateWindow.notAfter(day(firm))))
                        .isPresent();
                if (isLater) {
                    outside(earlier.start.orElseThrow(), firm);
                }
                periods.add(isLater ? period.withStart(Optional.empty()) : period);
            });
        }
        SupportFacts last = told.get(told.size() - 1);
        Optional<DateWindow> start = last.start.map(At::value);
        ListedFirm since =
                told.size() == 1 || start.flatMap(DateWindow::earliest).isEmpty()
                        ? firm
                        : ListedFirm.of(firm.entries().stream()
                                .filter(entry -> !entry.list()
                                        .day()
                                        .isBefore(start.get().earliest().orElseThrow()))
                                .toList());
        facts.period(last, mapping.support())
                .ifPresent(
                        pattern -> periods.addAll(listed(last, since.entries().isEmpty() ? firm : since, pattern)));
        return periods;
    }

    private List<SupportPeriod> listed(SupportFacts support, ListedFirm firm, SupportPeriod pattern) {
        List<SupportPeriod> periods = new ArrayList<>(firm.supportPeriods(pattern));
        int last = periods.size() - 1;
        if (support.isOpen
                && last >= 0
                && periods.get(last).end().flatMap(DateWindow::latest).isEmpty()) {
            // The row says that it goes on, and no later list that it doesn't.
            periods.set(last, periods.get(last).withEnd(Optional.empty()));
        }
        check(support.start, periods, SupportPeriod::start, firm);
        check(support.end, periods, SupportPeriod::end, firm);
        return periods;
    }

    /** The statuses: what lists show is the last that each row tells of; the earlier are told by the last row alone. */
    private List<StatusEvent> events(List<Seen> seen, Facts facts, ListedFirm firm) {
        Optional<StatusFacts> last = facts.lastStatus();
        if (last.isEmpty()) {
            return firm.statusEvents();
        }
        List<StatusEvent> shown = new ArrayList<>(firm.statusEvents());
        StatusFacts run = last.get();
        FirmList list = seen.get(seen.size() - 1).list();
        for (Seen earlier : Lists.reverse(seen)) {
            Optional<StatusFacts> told = earlier.facts().lastStatus();
            if (told.isPresent() && told.get().isOf(run)) {
                run.addMissing(told.get());
            } else if (told.isPresent()) {
                listed(shown, run, list, firm);
                run = told.get();
                list = earlier.list();
            }
        }
        listed(shown, run, list, firm);
        List<StatusEvent> events = new ArrayList<>();
        for (StatusFacts earlier : facts.statuses()) {
            if (earlier != last.get() && earlier.status.isPresent() && !isShown(earlier, firm)) {
                StatusEvent event = earlier(earlier, firm);
                if (!shown.contains(event)) {
                    events.add(event);
                }
            }
        }
        events.addAll(shown);
        return events;
    }

    /** Whether an event is that of a status which a list has. */
    private static boolean isShownBy(StatusEvent event, StatusFacts told, FirmList list) {
        return event.status() == told.status.orElseThrow().value()
                && event.observedOn().stream().noneMatch(day -> day.isAfter(list.day()));
    }

    /** Whether a row tells no more of a status than earlier lists show, of better days. */
    private static boolean isShown(StatusFacts status, ListedFirm firm) {
        return status.day().isEmpty()
                && status.details().findAny().isEmpty()
                && firm.statusEvents().stream()
                        .anyMatch(event ->
                                event.status() == status.status.orElseThrow().value());
    }

    /** What a row tells of before its last status was so by the day of the list, and may have begun on a day of its own. */
    private StatusEvent earlier(StatusFacts status, ListedFirm firm) {
        DateWindow by = DateWindow.notAfter(day(firm));
        Optional<At<DateWindow>> told = status.day();
        Optional<DateWindow> on = told.flatMap(at -> at.value().narrowedTo(by));
        if (told.isPresent() && on.isEmpty()) {
            outside(told.get(), firm);
        }
        return status.event(on.orElse(by));
    }

    /** Adds to the last event by which lists show a status until one of them what that one's row tells of it beside. */
    private void listed(List<StatusEvent> events, StatusFacts told, FirmList list, ListedFirm firm) {
        VitalStatus status = told.status.orElseThrow().value();
        int last = events.size() - 1;
        while (last >= 0 && !isShownBy(events.get(last), told, list)) {
            last--;
        }
        if (last < 0) {
            return;
        }
        StatusEvent event = events.get(last);
        if (told.counterparty.isPresent()) {
            event = event.withCounterparty(told.counterparty.map(At::value));
        }
        if (told.evidence.isPresent()) {
            event = event.withEvidence(told.evidence.get().value()
                    + event.evidence().map(lists -> "; " + lists).orElse(""));
        }
        if (told.day().isPresent()) {
            DateWindow on = told.day().get().value();
            Optional<DateWindow> narrowed = event.on().narrowedTo(on);
            Optional<DateWindow> begun = event.on().latest().flatMap(day -> on.narrowedTo(DateWindow.notAfter(day)));
            if (status.isIndependentLife() && begun.isPresent()) {
                // What goes on has begun before the list was made: both days are told.
                events.add(
                        last,
                        StatusEvent.builder().status(status).on(begun.get()).build());
                last++;
            } else if (!status.isIndependentLife() && narrowed.isPresent()) {
                event = event.withOn(narrowed.get());
            } else {
                outside(told.day().get(), firm);
            }
        }
        events.set(last, event);
    }

    /** That a day which a column tells is among those that were written. */
    private void check(
            Optional<At<DateWindow>> at,
            List<SupportPeriod> written,
            Function<SupportPeriod, Optional<DateWindow>> day,
            ListedFirm firm) {
        if (at.isPresent()
                && !at.get().value().isUnknown()
                && written.stream()
                        .noneMatch(period -> day.apply(period)
                                .filter(window -> window.overlaps(at.get().value()))
                                .isPresent())) {
            outside(at.get(), firm);
        }
    }

    private void outside(At<DateWindow> at, ListedFirm firm) {
        findings.accept(SheetFinding.of(SheetCode.OUTSIDE_LIST, at.place(), at.actual(), "day", day(firm)));
    }

    /** The day of the last list that was looked through. */
    private static LocalDate day(ListedFirm firm) {
        return firm.entries().get(firm.entries().size() - 1).list().day();
    }
}
