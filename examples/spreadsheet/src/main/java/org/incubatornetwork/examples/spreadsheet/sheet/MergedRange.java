package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Merged cells: rows from 1, columns from 0, both ends included. */
record MergedRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final byte[] NAME = "mergeCell".getBytes(US_ASCII);

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    boolean startsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    /** Whether the name stands anywhere in a sheet, which it does after all of its rows: finding that out is cheap. */
    static boolean mayBeIn(InputStream sheet) throws IOException {
        try (sheet) {
            byte[] buffer = new byte[1 << 16];
            int matched = 0;
            for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    // No letter of the name but the first is an m.
                    matched = buffer[i] == NAME[matched] ? matched + 1 : buffer[i] == NAME[0] ? 1 : 0;
                    if (matched == NAME.length) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The merged cells of a sheet, by their first row; those in columns that are not read are left out. */
    static List<MergedRange> all(XMLStreamReader xml) throws XMLStreamException {
        List<MergedRange> all = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                String[] ends = Workbook.attribute(xml, "ref").orElse("").split(":", 2);
                CellReference first = CellReference.of(ends[0]);
                CellReference last = CellReference.of(ends[ends.length - 1]);
                if (first.column() >= 0 && last.column() >= 0 && first.column() < SheetRows.WIDEST && first.row() > 0) {
                    all.add(new MergedRange(
                            first.row(), last.row(), first.column(), Math.min(last.column(), SheetRows.WIDEST - 1)));
                }
            }
        }
        all.sort(Comparator.comparingInt(MergedRange::firstRow));
        return all;
    }
}
