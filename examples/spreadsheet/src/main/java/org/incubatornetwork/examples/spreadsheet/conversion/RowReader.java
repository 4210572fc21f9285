package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.conversion.Facts.At;
import org.incubatornetwork.examples.spreadsheet.conversion.Layout.Bound;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.model.DateWindow;

/** Reads rows: each cell into the member that its column fills. */
final class RowReader {
    private final Mapping mapping;
    private final Layout layout;
    private final Consumer<SheetFinding> findings;
    private final Optional<LocalDate> day;
    private final Optional<Boolean> is1904;
    /** The columns that are read; first that of the currency of amounts, if there is one. */
    private final List<Bound> bounds;

    /** Of each of them the column under which what it tells is kept; none where that is not. */
    private final List<Optional<Column>> keptUnder;

    private final List<ColumnReader<?>> readers;
    /** What was told of cells of the row that several columns read, which tell the same of it. */
    private final Set<SheetFinding> toldOfShared = new HashSet<>();

    private final Map<String, List<ColumnReader<?>>> byCurrency = new HashMap<>();

    RowReader(
            Mapping mapping,
            Layout layout,
            Optional<LocalDate> day,
            Optional<Boolean> is1904,
            Consumer<SheetFinding> findings,
            boolean keepsTold) {
        this.mapping = mapping;
        this.layout = layout;
        this.day = day;
        this.is1904 = is1904;
        this.findings = findings;
        bounds = layout.columns().stream()
                .filter(bound -> bound.column().member().isPresent())
                .sorted(Comparator.comparing(bound -> bound.column().member().get() != Member.CURRENCY))
                .toList();
        keptUnder = bounds.stream()
                .map(bound -> keepsTold ? Optional.of(bound.column()) : Optional.<Column>empty())
                .toList();
        readers = bounds.stream()
                .<ColumnReader<?>>map(bound -> reader(bound.column(), bound.index()))
                .toList();
    }

    private ColumnReader<?> reader(Column column, int place) {
        boolean isShared =
                bounds.stream().filter(bound -> bound.index() == place).count() > 1;
        CellReader cells =
                new CellReader(column, place, is1904, mapping.fillsMergedCells(), isShared ? this::tellOnce : findings);
        return Columns.reader(column, place, cells, day);
    }

    private void tellOnce(SheetFinding finding) {
        if (toldOfShared.add(finding)) {
            findings.accept(finding);
        }
    }

    /** The readers of a row whose amounts are in a currency. */
    private List<ColumnReader<?>> in(String currency) {
        List<ColumnReader<?>> known = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            Column column = bounds.get(i).column();
            boolean isAmount = column.member().orElseThrow().kind() == Member.Kind.MONEY;
            known.add(isAmount ? reader(column.in(currency), bounds.get(i).index()) : readers.get(i));
        }
        return known;
    }

    /** What a row says of a startup; empty if it names none. */
    Optional<Facts> read(SheetRow row, RowPlace place) {
        Facts facts = new Facts(place);
        if (!toldOfShared.isEmpty()) {
            toldOfShared.clear();
        }
        int known = 0;
        List<ColumnReader<?>> inCurrency = readers;
        for (int i = 0; i < readers.size(); i++) {
            known += inCurrency.get(i).read(row, facts, keptUnder.get(i)) ? 1 : 0;
            if (i == 0 && facts.currency.isPresent()) {
                inCurrency = byCurrency.computeIfAbsent(facts.currency.get(), this::in);
            }
        }
        if (facts.name.isEmpty()) {
            findings.accept(SheetFinding.of(SheetCode.NO_NAME, facts.place(), ""));
            return Optional.empty();
        }
        if (known == 1 && readers.size() > 2 && layout.headers().size() > 2) {
            findings.accept(SheetFinding.of(SheetCode.LONE_NAME, facts.place(), facts.name.get()));
        }
        check(facts);
        return Optional.of(facts);
    }

    /** A row with what this reads of it, and no more. */
    SheetRow needed(SheetRow row) {
        Cell[] cells = new Cell[row.cells().size()];
        Arrays.fill(cells, Cell.BLANK);
        for (ColumnReader<?> reader : readers) {
            if (reader.place() < cells.length) {
                cells[reader.place()] = row.cell(reader.place());
            }
        }
        return new SheetRow(row.number(), row.line(), row.isHidden(), List.of(cells));
    }

    private void check(Facts facts) {
        for (StatusFacts status : facts.statuses()) {
            if (status.status.isEmpty()) {
                status.details().forEach(this::lacking);
            }
        }
        facts.endBeforeStart()
                .ifPresent(support -> findings.accept(SheetFinding.of(
                        SheetCode.END_BEFORE_START,
                        support.end.orElseThrow().place(),
                        support.end.get().actual(),
                        "start",
                        support.start.orElseThrow().actual())));
        if (mapping.support().isEmpty()) {
            for (SupportFacts support : facts.supports()) {
                if ((support.isTold() || facts.shared.isTold())
                        && facts.period(support, Optional.empty()).isEmpty()) {
                    lackingLevel(support, facts);
                }
            }
        }
    }

    /** Support of no level is not written: told at its days, or at the row if it has none. */
    private void lackingLevel(SupportFacts support, Facts facts) {
        List<At<DateWindow>> days =
                Stream.of(support.start, support.end).flatMap(Optional::stream).toList();
        if (days.isEmpty()) {
            findings.accept(SheetFinding.ofKind(
                    SheetCode.LACKING_FACT, ".supportOfRow", facts.place(), facts.name.orElseThrow()));
        }
        for (At<DateWindow> day : days) {
            findings.accept(SheetFinding.ofKind(SheetCode.LACKING_FACT, ".support", day.place(), day.actual()));
        }
    }

    private void lacking(At<?> at) {
        findings.accept(
                SheetFinding.of(SheetCode.LACKING_FACT, at.place(), at.actual(), "lacking", "statusEvents.status"));
    }

    /** Tells what whole columns show, each at its header. */
    void tellColumns(IntFunction<Place> headers) {
        for (ColumnReader<?> reader : readers) {
            reader.whole().tell(headers.apply(reader.place()), findings);
        }
    }

    /** Parts that no column reads. */
    void checkParts(SheetRow row, RowPlace place) {
        for (int i = 0; i < readers.size(); i++) {
            ColumnReader<?> reader = readers.get(i);
            if (reader.column().part() == 0) {
                continue;
            }
            int last = 0;
            boolean isFirst = true;
            for (int j = 0; j < readers.size(); j++) {
                if (readers.get(j).place() == reader.place()) {
                    isFirst &= j >= i;
                    last = Math.max(last, readers.get(j).column().part());
                }
            }
            Cell cell = row.cell(reader.place());
            if (isFirst && !cell.isBlank() && reader.parts(row) > last) {
                findings.accept(SheetFinding.of(
                        SheetCode.PARTS_LEFT,
                        place.cell(reader.place()),
                        Blanks.tidy(cell.shown()),
                        "parts",
                        reader.parts(row),
                        "read",
                        last));
            }
        }
    }
}
