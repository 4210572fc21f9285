package org.incubatornetwork.examples.spreadsheet.conversion;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.incubatornetwork.examples.spreadsheet.conversion.Layout.Bound;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.model.StartupId;

/** Reads a list row by row: what each says of a startup, under an id and a key that no other row of the list has. */
final class ListReader implements Closeable {
    private final Mapping mapping;
    private final SheetRows rows;
    private final String file;
    private final Consumer<SheetFinding> findings;
    private final RowReader reader;
    private final Layout layout;
    private final SheetRow header;
    /** The columns among those with headers that have none. */
    private final int[] withoutHeader;

    private final RowNumbers rowsById = new RowNumbers();
    private final RowNumbers rowsByKey = new RowNumbers();
    private final OtherRows others;
    private final Optional<LocalDate> day;
    private final boolean hasParts;
    private boolean hasEnded;
    private SheetRow row = new SheetRow(0, 0, false, List.of());

    /** A startup of a list. */
    record Listed(StartupId id, String key, Facts facts) {}

    ListReader(Mapping mapping, Path path, Optional<LocalDate> day, Consumer<SheetFinding> findings)
            throws IOException {
        this.mapping = mapping;
        this.day = day;
        this.findings = findings;
        file = path.getFileName().toString();
        rows = SheetRows.open(path, mapping.hints());
        try {
            tellReading();
            List<SheetRow> headers = headers();
            header = headers.get(0);
            layout = Layout.of(mapping, Layout.headers(headers), day);
            withoutHeader = IntStream.range(0, layout.headers().size())
                    .filter(layout::isUnknown)
                    .toArray();
            others = new OtherRows(mapping, layout, headers, findings, this::whole);
            reader = new RowReader(mapping, layout, day, rows.reading().is1904(), findings, false);
            hasParts = mapping.columns().stream().anyMatch(column -> column.part() > 0);
            tellColumns();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private Place place(int row, long line, int column, String header) {
        return new Place(file, rows.reading().sheet(), row, line, column, header);
    }

    private Place whole(SheetRow row) {
        return place(row.number(), row.line(), -1, "");
    }

    /** The place of the header of a column. */
    private Place header(int column) {
        return place(header.number(), header.line(), column, layout.header(column));
    }

    private void tellReading() {
        SheetRows.Reading reading = rows.reading();
        reading.charset().ifPresent(charset -> {
            Place place = place(0, 0, -1, "");
            String delimiter = reading.delimiter()
                    .filter(mark -> mark != '\t')
                    .map(String::valueOf)
                    .orElse("tab");
            findings.accept(
                    SheetFinding.of(SheetCode.READ_AS, place, "", "charset", charset.name(), "delimiter", delimiter));
            if (!reading.isCharsetSure()) {
                findings.accept(SheetFinding.of(SheetCode.SUPPOSED_ENCODING, place, "", "charset", charset.name()));
            }
        });
        boolean isNamed = mapping.hints().sheet().isPresent();
        for (String other : reading.others()) {
            findings.accept(SheetFinding.of(
                    isNamed ? SheetCode.DROPPED_SHEET : SheetCode.UNREAD_SHEET,
                    new Place(file, other, 0, 0, -1, ""),
                    other,
                    "sheet",
                    reading.sheet()));
        }
        mapping.doubts()
                .forEach(doubt -> findings.accept(SheetFinding.of(
                        SheetCode.OPEN_DOUBT,
                        new Place(mapping.file(), mapping.file(), 0, 0, -1, ""),
                        "",
                        "doubt",
                        doubt)));
    }

    private List<SheetRow> headers() throws IOException {
        List<SheetRow> headers = new ArrayList<>();
        while (headers.size() < mapping.headerRows()) {
            Optional<SheetRow> row = rows.next();
            if (row.isEmpty() || (headers.isEmpty() && row.get().number() > mapping.headerRow())) {
                throw new CannotRunException("map.noHeaders", "file", file, "row", mapping.headerRow());
            }
            if (row.get().number() >= mapping.headerRow()) {
                headers.add(row.get());
            } else if (!row.get().isBlank()) {
                findings.accept(SheetFinding.of(
                        SheetCode.ROW_ABOVE,
                        place(row.get().number(), row.get().line(), -1, ""),
                        OtherRows.first(row.get())));
            }
        }
        return headers;
    }

    private void tellColumns() {
        for (int column : layout.unmapped()) {
            tell(SheetCode.UNMAPPED_COLUMN, column);
        }
        for (int column : rows.reading().hidden()) {
            if (layout.isRead(column)) {
                tell(SheetCode.HIDDEN_COLUMN, column);
            }
        }
        for (Bound bound : layout.columns()) {
            Column column = bound.column();
            column.drop().ifPresent(why -> {
                Place at = header(bound.index());
                findings.accept(SheetFinding.of(SheetCode.DROPPED_COLUMN, at, at.header(), "why", why));
            });
            boolean needsDay = column.member()
                    .filter(member ->
                            member.kind() == Member.Kind.COUNT || (member == Member.STATUS && !hasDay(column)))
                    .isPresent();
            if (needsDay && column.on().isEmpty() && day.isEmpty()) {
                tell(SheetCode.UNDATED_FACT, bound.index());
            }
        }
    }

    /** Whether a column tells the day of a column's statuses. */
    private boolean hasDay(Column status) {
        return mapping.columns().stream()
                .anyMatch(column -> column.member().equals(Optional.of(Member.STATUS_ON))
                        && Math.max(column.item(), 1) == Math.max(status.item(), 1));
    }

    private void tell(SheetCode code, int column) {
        Place at = header(column);
        findings.accept(SheetFinding.of(code, at, at.header()));
    }

    /** The next startup; empty after the last. */
    Optional<Listed> next() throws IOException {
        for (Optional<SheetRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            row = next.get();
            if (row.isBlank() || others.has(row)) {
                continue;
            }
            RowPlace place = place(row);
            tellCellsWithoutHeader(row, place);
            if (hasParts) {
                reader.checkParts(row, place);
            }
            Optional<Facts> facts = reader.read(row, place);
            Optional<Listed> listed = facts.isPresent() ? listed(facts.get()) : Optional.empty();
            if (listed.isPresent()) {
                return listed;
            }
        }
        if (!hasEnded) {
            hasEnded = true;
            tellEnding();
        }
        return Optional.empty();
    }

    private RowPlace place(SheetRow read) {
        return RowPlace.of(layout, file, rows.reading().sheet(), read);
    }

    /** The row of the startup that was read last. */
    SheetRow row() {
        return row;
    }

    /** A reader of rows that were read before: it tells nothing, and keeps what each column told. */
    RowReader again() {
        return new RowReader(mapping, layout, day, rows.reading().is1904(), finding -> {}, true);
    }

    /** What one of the list's rows says to a reader of rows. */
    Optional<Facts> read(SheetRow kept, RowReader by) {
        return by.read(kept, place(kept));
    }

    /** What is known of the sheet now that its last row was read. */
    private void tellEnding() {
        reader.tellColumns(this::header);
        SheetRows.Ending ending = rows.ending();
        if (ending.isOpen() && !row.isBlank()) {
            String last = row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .reduce((before, after) -> after)
                    .map(cell -> Blanks.tidy(cell.shown()))
                    .orElse("");
            findings.accept(SheetFinding.of(SheetCode.OPEN_END, whole(row), last));
        }
        if (ending.formulas() > 0) {
            String header = layout.header(ending.column());
            findings.accept(SheetFinding.of(
                    SheetCode.KEPT_VALUES,
                    place(ending.row(), 0, ending.column(), header),
                    "",
                    "formulas",
                    ending.formulas()));
        }
    }

    private void tellCellsWithoutHeader(SheetRow row, RowPlace place) {
        for (int column : withoutHeader) {
            tellCellWithoutHeader(row, place, column);
        }
        for (int i = layout.headers().size(); i < row.cells().size(); i++) {
            if (layout.isUnknown(i)) {
                tellCellWithoutHeader(row, place, i);
            }
        }
    }

    private void tellCellWithoutHeader(SheetRow row, RowPlace place, int column) {
        Cell cell = row.cell(column);
        if (!cell.isBlank()) {
            findings.accept(
                    SheetFinding.of(SheetCode.CELL_WITHOUT_HEADER, place.cell(column), Blanks.tidy(cell.shown())));
        }
    }

    private Optional<Listed> listed(Facts facts) {
        Optional<String> key = mapping.key() == Member.ID
                ? facts.id.map(StartupId::value)
                : mapping.key() == Member.NAME
                        ? facts.name.map(MappingReader::word)
                        : facts.identifier(mapping.keyScheme().orElseThrow()).map(Blanks::remove);
        if (key.isEmpty()) {
            findings.accept(SheetFinding.ofKind(
                    SheetCode.LACKING_FACT,
                    ".key",
                    facts.place(),
                    facts.name.orElseThrow(),
                    "lacking",
                    mapping.key().path()));
            return Optional.empty();
        }
        StartupId id = id(facts, key.get());
        int row = facts.row().number();
        int first = rowsById.putIfAbsent(id.value(), row);
        first = first == RowNumbers.NONE && !id.value().equals(key.get())
                ? rowsByKey.putIfAbsent(key.get(), row)
                : first;
        if (first != RowNumbers.NONE) {
            findings.accept(SheetFinding.of(SheetCode.DUPLICATE_KEY, facts.place(), key.get(), "first", first));
            return Optional.empty();
        }
        return Optional.of(new Listed(id, key.get(), facts));
    }

    /** The id of a startup: its own, or made of its key. */
    static StartupId id(Facts facts, String key) {
        return facts.id.orElseGet(() -> StartupId.of(MadeId.of(key)));
    }

    @Override
    public void close() throws IOException {
        rowsById.clear();
        rowsByKey.clear();
        rows.close();
    }
}
