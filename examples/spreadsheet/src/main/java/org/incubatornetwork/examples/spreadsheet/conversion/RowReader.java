package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.Layout.Bound;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.VitalStatus;

/** Reads rows: each cell into the member that its column fills. */
final class RowReader {
    private final Mapping mapping;
    private final Layout layout;
    private final Optional<LocalDate> day;
    private final String file;
    private final String sheet;
    private final Consumer<SheetFinding> findings;
    private final List<CellReader> readers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    RowReader(
            Mapping mapping,
            Layout layout,
            Optional<LocalDate> day,
            String file,
            String sheet,
            Optional<Boolean> is1904,
            Consumer<SheetFinding> findings) {
        this.mapping = mapping;
        this.layout = layout;
        this.day = day;
        this.file = file;
        this.sheet = sheet;
        this.findings = findings;
        for (Bound bound : layout.columns()) {
            if (bound.column().member().isPresent()) {
                readers.add(new CellReader(bound.column(), is1904, mapping.fillsMergedCells(), findings));
                places.add(bound.index());
            }
        }
    }

    Place place(SheetRow row, int column) {
        return new Place(file, sheet, row.number(), row.line(), column, layout.header(column));
    }

    /** What a row says of a startup; empty if it names none. */
    Optional<Facts> read(SheetRow row) {
        Facts facts = new Facts(place(row, -1));
        int known = 0;
        for (int i = 0; i < readers.size(); i++) {
            CellReader reader = readers.get(i);
            Cell cell = row.cell(places.get(i));
            if (cell.kind() == Cell.Kind.BLANK) {
                continue;
            }
            Place place = place(row, places.get(i));
            Optional<Cell> value = reader.known(cell, place);
            if (value.isEmpty() && reader.member() == Member.END && !cell.isBlank()) {
                // A word for what is not known is no blank: support may have ended.
                facts.end = Optional.of(new At<>(DateWindow.unknown(), place, cell.shown()));
            }
            if (value.isPresent()) {
                known++;
                boolean isRead = fill(facts, reader, value.get(), place);
                if (isRead) {
                    reader.doubt()
                            .ifPresent(doubt -> facts.sources.add(Source.builder()
                                    .title(doubt.place().file() + ", "
                                            + doubt.place().reference() + ": “" + doubt.actual() + "”")
                                    .build()));
                }
            }
        }
        if (facts.name.isEmpty()) {
            findings.accept(SheetFinding.of(SheetCode.NO_NAME, facts.place, ""));
            return Optional.empty();
        }
        if (known == 1 && readers.size() > 2 && layout.headers().size() > 2) {
            findings.accept(SheetFinding.of(SheetCode.LONE_NAME, facts.place, facts.name.get()));
        }
        check(facts);
        return Optional.of(facts);
    }

    private void check(Facts facts) {
        if (facts.status.isEmpty()) {
            facts.statusOn.ifPresent(at -> lacking(at, "statusEvents.status"));
            facts.counterparty.ifPresent(at -> lacking(at, "statusEvents.status"));
            facts.evidence.ifPresent(at -> lacking(at, "statusEvents.status"));
        }
        boolean tells = facts.site.isPresent() || facts.start.isPresent() || facts.end.isPresent();
        if (tells && facts.level.isEmpty() && mapping.support().isEmpty()) {
            findings.accept(SheetFinding.of(
                    SheetCode.LACKING_FACT, facts.place, facts.name.orElseThrow(), "lacking", "supportPeriods.level"));
        }
    }

    private void lacking(At<?> at, String lacking) {
        findings.accept(SheetFinding.of(SheetCode.LACKING_FACT, at.place(), at.actual(), "lacking", lacking));
    }

    /** Parts that no column reads. */
    void checkParts(SheetRow row) {
        for (int i = 0; i < readers.size(); i++) {
            CellReader reader = readers.get(i);
            if (reader.column().part() == 0) {
                continue;
            }
            int last = 0;
            boolean isFirst = true;
            for (int j = 0; j < readers.size(); j++) {
                if (places.get(j).equals(places.get(i))) {
                    isFirst &= j >= i;
                    last = Math.max(last, readers.get(j).column().part());
                }
            }
            Cell cell = row.cell(places.get(i));
            if (isFirst && !cell.isBlank() && reader.parts(cell).size() > last) {
                findings.accept(SheetFinding.of(
                        SheetCode.PARTS_LEFT,
                        place(row, places.get(i)),
                        Blanks.tidy(cell.shown()),
                        "parts",
                        reader.parts(cell).size(),
                        "read",
                        last));
            }
        }
    }

    private boolean fill(Facts facts, CellReader reader, Cell cell, Place place) {
        switch (reader.member().kind()) {
            case DAY -> {
                if (reader.member() == Member.END && reader.isOpen(cell)) {
                    facts.isEndOpen = true;
                    return true;
                }
                Optional<DateWindow> on = reader.day(cell);
                on.ifPresent(window -> day(facts, reader.member(), new At<>(window, place, cell.shown())));
                if (on.isEmpty() && reader.member() == Member.END) {
                    facts.end = Optional.of(new At<>(DateWindow.unknown(), place, cell.shown()));
                }
                return on.isPresent();
            }
            case COUNT -> {
                OptionalLong count = reader.count(cell);
                if (count.isPresent()) {
                    count(facts, reader, count);
                }
                return count.isPresent();
            }
            case MONEY -> {
                Optional<Money> money = reader.money(cell);
                money.ifPresent(amount -> money(facts, reader, amount));
                return money.isPresent();
            }
            case TEXTS -> {
                for (String text : reader.texts(cell)) {
                    texts(facts, reader, text);
                }
                return true;
            }
            case IDENTIFIER -> {
                for (String text : reader.texts(cell)) {
                    reader.identifier(cell, text)
                            .ifPresent(id -> facts.identifiers.merge(
                                    reader.column().scheme().orElseThrow(), id, (one, other) -> one));
                }
                return true;
            }
            default -> {
                return text(facts, reader, cell, place);
            }
        }
    }

    private static void day(Facts facts, Member member, At<DateWindow> at) {
        switch (member) {
            case FOUNDED -> facts.startup.founded(at.value());
            case START -> facts.start = Optional.of(at);
            case END -> facts.end = Optional.of(at);
            case STATUS_ON -> facts.statusOn = Optional.of(at);
            default -> {
                facts.roundOn = Optional.of(at.value());
                facts.round();
            }
        }
    }

    private void count(Facts facts, CellReader reader, OptionalLong count) {
        DateWindow on = reader.column().on().orElseGet(() -> Facts.day(day));
        switch (reader.member()) {
            case FOUNDERS -> facts.addFounders(on, count, OptionalLong.empty());
            case FOUNDERS_WOMEN -> facts.addFounders(on, OptionalLong.empty(), count);
            case JOBS -> facts.addJobs(on, count, OptionalLong.empty());
            default -> facts.addJobs(on, OptionalLong.empty(), count);
        }
    }

    private static void money(Facts facts, CellReader reader, Money amount) {
        if (reader.member() == Member.REVENUE) {
            LocalDate start = LocalDate.of(reader.column().year().orElseThrow(), 1, 1);
            facts.revenues.add(Revenue.builder()
                    .start(start)
                    .end(start.plusYears(1))
                    .amount(amount)
                    .build());
        } else {
            facts.round().amount(amount);
            facts.roundOn = facts.roundOn.or(() -> reader.column().on());
        }
    }

    private static void texts(Facts facts, CellReader reader, String text) {
        switch (reader.member()) {
            case NAMES -> facts.names.add(text);
            case SECTORS ->
                reader.made(
                                Optional.of(text),
                                SheetCode.INVALID_TEXT,
                                code -> Sector.of(reader.column().scheme().orElseThrow(), code))
                        .filter(sector -> !facts.sectors.contains(sector))
                        .ifPresent(facts.sectors::add);
            default -> {
                facts.investors.add(text);
                facts.round();
            }
        }
    }

    private boolean text(Facts facts, CellReader reader, Cell cell, Place place) {
        Optional<String> text = reader.text(cell);
        switch (reader.member()) {
            case ID ->
                facts.id = reader.made(
                        text.flatMap(id -> reader.identifier(cell, id)),
                        SheetCode.INVALID_ID,
                        id -> StartupId.of(id).value());
            case NAME -> facts.name = text.map(Blanks::tidy).or(() -> facts.name);
            case KIND ->
                reader.made(text, SheetCode.INVALID_TEXT, StartupKind::of).ifPresent(facts.startup::kind);
            case LEGAL_FORM -> text.ifPresent(facts.startup::legalForm);
            case DESCRIPTION -> text.ifPresent(facts.startup::description);
            case URL -> facts.url = text;
            case STREET ->
                facts.address = facts.address.toBuilder().streetAddress(text).build();
            case LOCALITY ->
                facts.address = facts.address.toBuilder().addressLocality(text).build();
            case REGION ->
                facts.address = facts.address.toBuilder().addressRegion(text).build();
            case POSTAL_CODE ->
                facts.address = facts.address.toBuilder().postalCode(text).build();
            case COUNTRY ->
                facts.address = facts.address.toBuilder().addressCountry(text).build();
            case STAGE ->
                reader.made(text, SheetCode.INVALID_TEXT, Stage::of)
                        .ifPresent(stage -> facts.stages.add(StageStep.builder()
                                .stage(stage)
                                .start(reader.column().on().or(() -> day.map(DateWindow::notAfter)))
                                .build()));
            case LEVEL -> facts.level = text.map(SupportLevel::valueOf);
            case MODE -> facts.mode = text.map(SupportMode::valueOf);
            case END_REASON -> facts.endReason = text.map(EndReason::valueOf);
            case SITE -> facts.site = reader.made(text, SheetCode.INVALID_ID, SiteId::of);
            case PROGRAMME -> facts.programme = reader.made(text, SheetCode.INVALID_ID, ProgrammeId::of);
            case COHORT -> facts.cohort = reader.made(text, SheetCode.INVALID_ID, CohortId::of);
            case STATUS -> {
                facts.status = text.map(VitalStatus::valueOf);
                facts.statusAt = facts.status.map(status -> new At<>(status, place, cell.shown()));
            }
            case COUNTERPARTY -> facts.counterparty = text.map(value -> new At<>(value, place, value));
            case EVIDENCE -> facts.evidence = text.map(value -> new At<>(value, place, value));
            default -> {
                reader.made(text, SheetCode.INVALID_TEXT, FundingInstrument::of)
                        .ifPresent(instrument -> facts.round().instrument(instrument));
            }
        }
        return text.isPresent();
    }
}
