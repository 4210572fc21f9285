package org.incubatornetwork.examples.spreadsheet.draft;

import java.util.List;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/**
 * Where the headers of a sheet seem to stand.
 *
 * @param first the place of their first row among the rows that are not blank
 * @param number how many rows of them there are, 1 or 2
 */
record HeaderRows(int first, int number) {
    private static final int ABOVE = 15;
    /** So many rows are enough to find them. */
    static final int SOUGHT = ABOVE + 2;

    static HeaderRows of(List<SheetRow> rows) {
        int first = header(rows);
        return new HeaderRows(first, hasTwo(rows, first) ? 2 : 1);
    }

    /** The row of the first with most known headers, or the one above if it has some where that is blank; the first if none has any. */
    private static int header(List<SheetRow> rows) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(rows.size(), ABOVE); i++) {
            long known = known(rows.get(i));
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best > 0 && hasOthers(rows.get(best - 1), rows.get(best)) ? best - 1 : Math.max(best, 0);
    }

    /** How many of the cells of a row are known headers. */
    static long known(SheetRow row) {
        return row.cells().stream()
                .map(cell -> Blanks.tidy(cell.shown()))
                .filter(text -> Headings.isPersonal(Headings.plain(text))
                        || Headings.named(text).isPresent())
                .count();
    }

    /** Whether a row has known headers where the row below has nothing. */
    private static boolean hasOthers(SheetRow above, SheetRow below) {
        for (int i = 0; i < above.cells().size(); i++) {
            if (below.cell(i).isBlank()
                    && Headings.named(Blanks.tidy(above.cell(i).shown())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row below the headers has days or headers alone, and one of the two has blanks where the other has none. */
    private static boolean hasTwo(List<SheetRow> rows, int header) {
        if (header + 1 >= rows.size()) {
            return false;
        }
        SheetRow above = rows.get(header);
        SheetRow below = rows.get(header + 1);
        boolean hasAny = false;
        boolean hasBlank = false;
        for (int i = 0; i < below.cells().size(); i++) {
            Cell cell = below.cell(i);
            String text = Blanks.tidy(cell.shown());
            if (text.isEmpty() || cell.kind() == Cell.Kind.MERGED) {
                hasBlank = true;
            } else if (HeaderDay.of(Headings.plain(text)).isAlone()
                    || Headings.named(text).isPresent()) {
                hasAny = true;
                hasBlank |= above.cell(i).isBlank() || above.cell(i).kind() == Cell.Kind.MERGED;
            } else {
                return false;
            }
        }
        return hasAny && hasBlank;
    }
}
