package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/**
 * Reads one column: its cells to values, by what the mapping says of it, and each value to its place among what the row says. What a text
 * was read as is remembered, if nothing was to be told of it.
 *
 * @param <V> what a cell is read to
 */
final class ColumnReader<V> {
    /** Where values go. */
    interface Taker<V> {
        void take(Facts facts, V value, Cell cell);
    }

    /** What a cell says: whether that is anything but a word for what is not known, and its value if it can be read. */
    private record Reading<V>(boolean isKnown, Optional<V> value) {}

    private final int place;
    private final CellReader cells;
    private final Function<Cell, Optional<V>> values;
    private final Taker<V> taker;
    private final Consumer<Facts> ifNone;
    private final Remembered<Reading<V>> remembered = new Remembered<>();
    private final WholeColumn whole = new WholeColumn();
    private final boolean isWatched;

    /**
     * A reader of a column.
     *
     * @param place the place of the column in the sheet, from 0
     * @param cells reads its cells
     * @param values makes the value of a cell whose content is known
     * @param taker takes the value
     * @param ifNone told where something stands in a cell, and it has no value
     */
    ColumnReader(
            int place, CellReader cells, Function<Cell, Optional<V>> values, Taker<V> taker, Consumer<Facts> ifNone) {
        this.place = place;
        this.cells = cells;
        this.values = values;
        this.taker = taker;
        this.ifNone = ifNone;
        isWatched = WholeColumn.tellsOf(cells.column());
    }

    int place() {
        return place;
    }

    Column column() {
        return cells.column();
    }

    /** What all of its cells together show. */
    WholeColumn whole() {
        return whole;
    }

    /** How many parts the column's cell of a row has. */
    int parts(SheetRow row) {
        return cells.parts(row.cell(place)).size();
    }

    /** Takes what a cell was read as. */
    void take(Facts facts, Optional<V> value, Cell cell) {
        if (value.isPresent()) {
            taker.take(facts, value.get(), cell);
        } else {
            ifNone.accept(facts);
        }
    }

    /**
     * Reads its cell of a row; whether anything stands in it but a word for what is not known.
     *
     * @param of the column of the mapping, under which what the cell tells is kept; empty for not at all
     */
    boolean read(SheetRow row, Facts facts, Optional<Column> of) {
        Cell cell = row.cell(place);
        if (cell.kind() == Cell.Kind.BLANK) {
            return false;
        }
        boolean mayComeAgain = cell.kind() == Cell.Kind.TEXT && remembered.isOfUse(cell.stored());
        Reading<V> reading = mayComeAgain ? remembered.get(cell.stored()) : null;
        if (reading != null) {
            take(facts, reading.value(), cell, of);
            return reading.isKnown();
        }
        boolean isKnown = cells.isKnown(cell, facts.row());
        Optional<V> value = isKnown ? values.apply(cell) : Optional.empty();
        if (value.isPresent() && cells.doubt().isPresent()) {
            facts.cite(place, cells.doubt().get());
        }
        if (mayComeAgain && cells.isSilent()) {
            remembered.put(cell.stored(), new Reading<>(isKnown, value));
        }
        take(facts, value, cell, of);
        return isKnown;
    }

    private void take(Facts facts, Optional<V> value, Cell cell, Optional<Column> of) {
        if (isWatched) {
            value.ifPresent(whole::take);
        }
        if (value.isPresent() || !Blanks.isBlank(cell.shown())) {
            take(facts, value, cell);
            if (of.isPresent()) {
                facts.tell(of.get(), this, value, cell);
            }
        }
    }
}
