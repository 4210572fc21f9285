package org.incubatornetwork.examples.spreadsheet.sheet;

/** A reference such as {@code B12}: the row from 1, the column from 0; -1 for what it does not say. */
record CellReference(int row, int column) {
    static CellReference of(String text) {
        int letters = 0;
        int column = 0;
        while (letters < text.length() && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z' && letters < 4) {
            column = column * 26 + text.charAt(letters) - 'A' + 1;
            letters++;
        }
        return new CellReference(Workbook.number(text.substring(letters)), column - 1);
    }
}
