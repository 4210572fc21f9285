package org.incubatornetwork.examples.spreadsheet.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1, as a spreadsheet shows it
 * @param line the line of the file on which it starts; 0 where lines mean nothing
 * @param isHidden whether the sheet doesn't show it
 * @param cells its cells from the first column on; those after the last are blank
 */
public record SheetRow(int number, long line, boolean isHidden, List<Cell> cells) {
    /**
     * The cell of a column.
     *
     * @param column the column, from 0
     * @return the cell
     */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /**
     * Whether nothing stands in it.
     *
     * @return true if all of its cells are blank
     */
    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The letters of a column, as a spreadsheet shows them.
     *
     * @param column the column, from 0
     * @return {@code A} for the first, {@code AA} for the 27th
     */
    public static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }

    /**
     * The column of some letters.
     *
     * @param letters the letters
     * @return the column, from 0
     */
    public static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
