package org.incubatornetwork.examples.spreadsheet.conversion;

import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.mapping.Column;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/**
 * A row and the sheet in which it is: the place of a cell is made of it when something is found there.
 *
 * @param sheet the headers of the sheet
 * @param file the name of the file
 * @param name the name of the sheet
 * @param number the number of the row
 * @param line the line of the file on which it starts; 0 where lines mean nothing
 */
record RowPlace(Layout sheet, String file, String name, int number, long line) {
    static RowPlace of(Layout sheet, String file, String name, SheetRow row) {
        return new RowPlace(sheet, file, name, row.number(), row.line());
    }

    /** The place of the row as a whole. */
    Place whole() {
        return cell(-1);
    }

    /** The place of its cell in a column of the mapping; of the row if the sheet lacks that. */
    Place cell(Column column) {
        return sheet.columns().stream()
                .filter(bound -> bound.column() == column)
                .findFirst()
                .map(bound -> cell(bound.index()))
                .orElseGet(this::whole);
    }

    /** The place of its cell in a column. */
    Place cell(int column) {
        return new Place(file, name, number, line, column, sheet.header(column));
    }
}
