package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
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
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.text.LocalizedText;

/** Makes startups of what rows say of them: where they are rows of a list, only what the list can tell on its day. */
final class Composer {
    private final Mapping mapping;
    private final Consumer<SheetFinding> findings;
    private final boolean isBlankEndOpen;

    Composer(Mapping mapping, Consumer<SheetFinding> findings) {
        this.mapping = mapping;
        isBlankEndOpen = mapping.columns().stream().anyMatch(Column::isBlankOpen);
        this.findings = findings;
    }

    FirmList list(String name, LocalDate day) {
        Mapping.ListRules rules = mapping.list().orElseThrow();
        FirmList list = rules.subject() == ListSubject.SUPPORTED
                ? FirmList.ofSupported(name, day)
                : FirmList.ofEverSupported(name, day);
        return (rules.isComplete() ? list.asComplete() : list).withSource(mapping.source());
    }

    static ListEntry entry(FirmList list, Facts facts) {
        return facts.status.map(status -> ListEntry.seen(list, status)).orElseGet(() -> ListEntry.seen(list));
    }

    Startup startup(Listed listed, Optional<FirmList> list) {
        return list.isPresent()
                ? startup(
                        listed.facts().startup(listed.id()),
                        listed.facts(),
                        ListedFirm.of(List.of(entry(list.get(), listed.facts()))))
                : register(listed);
    }

    /** A startup of a register, whose columns have days of their own. */
    private Startup register(Listed listed) {
        Facts facts = listed.facts();
        facts.support(mapping.support())
                .ifPresent(support -> facts.startup.addSupportPeriods(
                        support.end().isPresent() || facts.isEndOpen || isBlankEndOpen
                                ? support
                                : support.withEnd(DateWindow.unknown())));
        if (facts.status.isPresent()) {
            facts.startup.addStatusEvents(
                    event(facts, facts.statusOn.map(At::value).orElseGet(DateWindow::unknown)));
        }
        return facts.startup(listed.id());
    }

    private static StatusEvent event(Facts facts, DateWindow on) {
        return StatusEvent.builder()
                .status(facts.status.orElseThrow())
                .on(on)
                .counterparty(facts.counterparty.map(At::value))
                .evidence(facts.evidence.map(At::value))
                .build();
    }

    /** A startup as lists show it; what its row says beside is that of the last list which has it. */
    Startup startup(Startup details, Facts facts, ListedFirm firm) {
        Startup startup = details;
        Optional<SupportPeriod> support = facts.support(mapping.support());
        if (support.isPresent()) {
            List<SupportPeriod> periods = new ArrayList<>(firm.supportPeriods(support.get()));
            int last = periods.size() - 1;
            if (facts.isEndOpen
                    && last >= 0
                    && periods.get(last).end().flatMap(DateWindow::latest).isEmpty()) {
                // The row says that it goes on, and no later list that it doesn't.
                periods.set(last, periods.get(last).withEnd(Optional.empty()));
            }
            check(
                    facts.start,
                    periods.stream()
                            .map(SupportPeriod::start)
                            .flatMap(Optional::stream)
                            .toList(),
                    firm);
            check(
                    facts.end,
                    periods.stream()
                            .map(SupportPeriod::end)
                            .flatMap(Optional::stream)
                            .toList(),
                    firm);
            startup = startup.withSupportPeriods(periods);
        }
        for (ListDisagreement disagreement : firm.disagreements()) {
            findings.accept(SheetFinding.of(
                    SheetCode.LISTS_DISAGREE,
                    facts.place,
                    startup.name(),
                    "said",
                    LocalizedText.of(disagreement.message(Locale.ENGLISH))
                            .with(Locale.FRENCH, disagreement.message(Locale.FRENCH))));
        }
        return startup.withStatusEvents(events(facts, firm));
    }

    private List<StatusEvent> events(Facts facts, ListedFirm firm) {
        List<StatusEvent> events = new ArrayList<>(firm.statusEvents());
        if (facts.status.isEmpty()) {
            return events;
        }
        VitalStatus status = facts.status.get();
        int last = events.size() - 1;
        if (last < 0 || events.get(last).status() != status) {
            return events;
        }
        StatusEvent event = events.get(last);
        if (facts.counterparty.isPresent()) {
            event = event.withCounterparty(facts.counterparty.map(At::value));
        }
        if (facts.evidence.isPresent()) {
            event = event.withEvidence(facts.evidence.get().value()
                    + event.evidence().map(list -> "; " + list).orElse(""));
        }
        if (facts.statusOn.isPresent()) {
            DateWindow on = facts.statusOn.get().value();
            Optional<DateWindow> narrowed = event.on().narrowedTo(on);
            Optional<DateWindow> begun = event.on().latest().flatMap(day -> on.narrowedTo(DateWindow.notAfter(day)));
            boolean isLasting = status == VitalStatus.OPERATING
                    || status == VitalStatus.DORMANT
                    || status == VitalStatus.RELOCATED_ABROAD;
            if (isLasting && begun.isPresent()) {
                // What goes on has begun before the list was made: both days are told.
                events.add(
                        last,
                        StatusEvent.builder().status(status).on(begun.get()).build());
                last++;
            } else if (!isLasting && narrowed.isPresent()) {
                event = event.withOn(narrowed.get());
            } else {
                outside(facts.statusOn.get(), firm);
            }
        }
        events.set(last, event);
        return events;
    }

    /** That a day which a column tells is among those that were written. */
    private void check(Optional<At<DateWindow>> at, List<DateWindow> written, ListedFirm firm) {
        if (at.isPresent()
                && !at.get().value().isUnknown()
                && written.stream().noneMatch(window -> window.overlaps(at.get().value()))) {
            outside(at.get(), firm);
        }
    }

    private void outside(At<DateWindow> at, ListedFirm firm) {
        LocalDate day = firm.entries().get(firm.entries().size() - 1).list().day();
        findings.accept(SheetFinding.of(SheetCode.OUTSIDE_LIST, at.place(), at.actual(), "day", day));
    }
}
