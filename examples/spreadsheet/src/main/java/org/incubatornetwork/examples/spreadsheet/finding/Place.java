package org.incubatornetwork.examples.spreadsheet.finding;

import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.text.PointerSegment;

/**
 * Where something stands.
 *
 * @param file the name of the file
 * @param sheet the name of the sheet; that of the file for CSV
 * @param row the number of the row, from 1; 0 for the sheet as a whole
 * @param line the line of the file; 0 where lines mean nothing
 * @param column the column, from 0; -1 for the row as a whole
 * @param header the header of the column; empty for none
 */
public record Place(String file, String sheet, int row, long line, int column, String header) {
    /**
     * A place as spreadsheets write it.
     *
     * @return such as {@code Startups!C12}; the row alone or the name of the sheet for what is not in a cell
     */
    public String reference() {
        String cell = (column < 0 ? "" : SheetRow.letters(column)) + (row == 0 ? "" : row);
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /**
     * The place as the library writes places, a JSON Pointer: the sheet, the row, and the column by its header.
     *
     * @return such as {@code /Startups/12/Founded}, or {@code /Startups/12/C} for a column without a header; without row and column for
     *     what is not of one
     */
    public String pointer() {
        String named =
                column < 0 ? "" : "/" + (header.isEmpty() ? SheetRow.letters(column) : PointerSegment.of(header));
        return "/" + PointerSegment.of(sheet) + (row == 0 ? "" : "/" + row) + named;
    }
}
