package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a sheet, read one after the other; rows in which nothing stands may be left out. */
public interface SheetRows extends Closeable {
    /** The greatest number of columns that are read. */
    int WIDEST = 1_000;

    /**
     * What a reader found out about a file, and what it only supposes.
     *
     * @param sheet the name of the sheet; that of the file for CSV
     * @param charset how its texts are encoded; empty for workbooks
     * @param isCharsetSure whether the file says or proves its encoding
     * @param delimiter what stands between cells; empty for workbooks
     * @param is1904 whether days are numbers of the system of 1904; empty for CSV, which doesn't say
     * @param others the names of the other sheets of the workbook, hidden ones among them
     * @param hidden the columns that the sheet does not show, from 0
     */
    record Reading(
            String sheet,
            Optional<Charset> charset,
            boolean isCharsetSure,
            Optional<Character> delimiter,
            Optional<Boolean> is1904,
            List<String> others,
            Set<Integer> hidden) {}

    /**
     * How a file is to be read.
     *
     * @param sheet the name of the sheet of a workbook; empty for the first that is shown
     * @param charset the encoding of CSV; empty to find it out
     * @param delimiter what stands between cells of CSV; empty to find it out
     */
    record Hints(Optional<String> sheet, Optional<Charset> charset, Optional<Character> delimiter) {
        /** Nothing is known: everything is to be found out. */
        public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What was found out about the file.
     *
     * @return how it is read
     */
    Reading reading();

    /**
     * The next row.
     *
     * @return the row; empty after the last
     * @throws IOException if the file can't be read
     */
    Optional<SheetRow> next() throws IOException;

    /**
     * What is only known of a sheet after its last row.
     *
     * @param isOpen whether the file ends without the end of a line, as it does where it was cut
     * @param formulas how many cells have formulas, of which the values that were kept are read
     * @param row the row of the first of them
     * @param column its column
     */
    record Ending(boolean isOpen, int formulas, int row, int column) {}

    /**
     * What is known after the last row.
     *
     * @return how the sheet has ended
     */
    Ending ending();

    /**
     * Opens a sheet.
     *
     * @param file a file in CSV, or a workbook
     * @param hints how it is to be read
     * @return its rows
     * @throws IOException if the file can't be read
     * @throws org.incubatornetwork.examples.spreadsheet.text.CannotRunException if it is no sheet that can be read right
     */
    static SheetRows open(Path file, Hints hints) throws IOException {
        return FileKind.of(file) == FileKind.XLSX ? new Workbook(file).rows(hints.sheet()) : CsvRows.open(file, hints);
    }
}
