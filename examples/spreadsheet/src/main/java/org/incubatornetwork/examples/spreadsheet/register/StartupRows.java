package org.incubatornetwork.examples.spreadsheet.register;

import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUP;
import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUPS;

import com.google.common.io.Closer;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.RowStore;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/**
 * The rows of each startup in all sheets, in whatever order they stand there: the rows are kept in a file for each sheet, and in memory
 * the ids of the startups and where their rows are.
 */
final class StartupRows implements Closeable {
    private static final int NONE = -1;

    /** A sheet: its name, the headers of its columns and the members to which they lead, and its rows. */
    record Sheet(String name, List<String> headers, List<List<String>> paths, RowStore rows) {
        List<String> path(int column) {
            return column < paths.size() ? paths.get(column) : List.of("");
        }

        String header(int column) {
            return column >= 0 && column < headers.size() ? headers.get(column) : "";
        }
    }

    /** A row of a startup, and the sheet in which it stands. */
    record Row(Sheet sheet, SheetRow row) {
        /** The place of its cell in a column; of all of it for one before the first. */
        Place place(String file, int column) {
            return new Place(file, sheet.name(), row.number(), 0, column, sheet.header(column));
        }

        /** Whether something stands in a column, and it is not which startup a list is of. */
        boolean isMember(int column) {
            return row.cell(column).kind() != Cell.Kind.BLANK
                    && (sheet.name().equals(STARTUPS) || !sheet.header(column).equals(STARTUP));
        }
    }

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> startups = new HashMap<>();
    /** Of each row of a startup the number of its sheet, its place there, and the number of the startup's next row. */
    private int[] sheetOf = new int[1_024];

    private long[] placeOf = new long[1_024];
    private int[] next = new int[1_024];
    private int rows;
    /** Of each startup the numbers of its first and its last row. */
    private int[] first = new int[256];

    private int[] last = new int[256];
    private int count;

    /** Begins a sheet, to which rows are added from now on. */
    Sheet begin(String name, List<String> headers) throws IOException {
        sheets.add(new Sheet(name, headers, headers.stream().map(Headers::path).toList(), new RowStore()));
        return sheets.get(sheets.size() - 1);
    }

    /** How many startups there are. */
    int count() {
        return count;
    }

    /** The number of the startup of an id. */
    Optional<Integer> find(String id) {
        return Optional.ofNullable(startups.get(id));
    }

    /** Adds a startup by its row; the first of an id is the one that is found. */
    void addStartup(String id, SheetRow row) throws IOException {
        if (!id.isEmpty()) {
            startups.putIfAbsent(id, count);
        }
        if (count == first.length) {
            first = Arrays.copyOf(first, 2 * count);
            last = Arrays.copyOf(last, 2 * count);
        }
        first[count] = rows;
        last[count] = rows;
        count++;
        keep(row);
    }

    /** Adds a row to those of a startup. */
    void add(int startup, SheetRow row) throws IOException {
        next[last[startup]] = rows;
        last[startup] = rows;
        keep(row);
    }

    private void keep(SheetRow row) throws IOException {
        if (rows == next.length) {
            sheetOf = Arrays.copyOf(sheetOf, 2 * rows);
            placeOf = Arrays.copyOf(placeOf, 2 * rows);
            next = Arrays.copyOf(next, 2 * rows);
        }
        int sheet = sheets.size() - 1;
        sheetOf[rows] = sheet;
        placeOf[rows] = sheets.get(sheet).rows().add(row);
        next[rows] = NONE;
        rows++;
    }

    /** The row of a startup itself. */
    Row startup(int startup) throws IOException {
        return row(first[startup]);
    }

    /** The rows of its lists, in the order of the sheets. */
    List<Row> lists(int startup) throws IOException {
        List<Row> lists = new ArrayList<>();
        for (int row = next[first[startup]]; row != NONE; row = next[row]) {
            lists.add(row(row));
        }
        return lists;
    }

    private Row row(int number) throws IOException {
        Sheet sheet = sheets.get(sheetOf[number]);
        return new Row(sheet, sheet.rows().row(placeOf[number]));
    }

    @Override
    public void close() throws IOException {
        Closer closer = Closer.create();
        sheets.forEach(sheet -> closer.register(sheet.rows()));
        closer.close();
    }
}
