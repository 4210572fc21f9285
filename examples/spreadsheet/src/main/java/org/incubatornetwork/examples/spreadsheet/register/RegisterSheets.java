package org.incubatornetwork.examples.spreadsheet.register;

import com.google.common.io.Closer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.RowStore;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Startup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a register as a workbook: a sheet of startups, one for each list that they have (periods, statuses, jobs and so on), and one for
 * the rest of the network, member by member. Startups are taken one by one; their rows are in files until it is known which columns there
 * are.
 */
public final class RegisterSheets implements Closeable {
    static final String NETWORK = "network";
    static final String STARTUPS = "startups";
    static final String STARTUP = "startup";

    private final Table startups = new Table();
    private final Map<String, Table> lists = new LinkedHashMap<>();

    /**
     * Sheets without startups.
     *
     * @throws IOException if no file can be made for their rows
     */
    public RegisterSheets() throws IOException {}

    /**
     * Takes a startup.
     *
     * @param added the startup
     * @throws IOException if its rows can't be kept
     */
    public void add(Startup added) throws IOException {
        ObjectNode startup = (ObjectNode) Headers.MAPPER.readTree(Headers.MAPPER.writeValueAsBytes(added));
        String id = startup.get("id").stringValue();
        ObjectNode rest = startup.objectNode();
        for (Map.Entry<String, JsonNode> member : startup.properties()) {
            if (isList(member.getKey(), member.getValue(), lists.keySet())) {
                Table table = lists.get(member.getKey());
                if (table == null) {
                    table = new Table();
                    lists.put(member.getKey(), table);
                }
                for (JsonNode item : member.getValue()) {
                    table.put(STARTUP, Cell.text(id));
                    Headers.walk(item, table::put);
                    table.end();
                }
            } else {
                rest.set(member.getKey(), member.getValue());
            }
        }
        Headers.walk(rest, startups::put);
        startups.end();
    }

    /**
     * Writes the startups that were taken, in their document.
     *
     * @param document the document; startups of its own are not written
     * @param out takes the workbook; it is closed
     * @throws IOException if it can't be written
     */
    public void write(NetworkDocument document, OutputStream out) throws IOException {
        NetworkDocument frame = document.withNetwork(document.network().withStartups(List.of()));
        JsonNode root = Headers.MAPPER.readTree(NetworkJson.standard().writeBytes(frame));
        try (WorkbookWriter writer = new WorkbookWriter(out)) {
            startups.write(STARTUPS, writer);
            for (Map.Entry<String, Table> list : lists.entrySet()) {
                list.getValue().write(list.getKey(), writer);
            }
            writer.sheet(NETWORK);
            writer.row(NetworkTree.columns().stream().map(Cell::text).toList());
            writeLeaves("", root, writer);
        }
    }

    @Override
    public void close() throws IOException {
        Closer closer = Closer.create();
        closer.register(startups.rows);
        lists.values().forEach(list -> closer.register(list.rows));
        closer.close();
    }

    /** Whether a member is a list of objects that can have a sheet of its name. */
    private static boolean isList(String name, JsonNode value, Set<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isNamed = known.contains(name)
                || (Headers.isPlain(name)
                        && name.length() <= 31
                        && name.chars().allMatch(letter -> letter > ' ' && "[]:*?/\\'".indexOf(letter) < 0)
                        && !lower.equals(NETWORK)
                        && !lower.equals(STARTUPS)
                        && known.stream().noneMatch(other -> other.equalsIgnoreCase(name)));
        if (!isNamed || !value.isArray() || value.isEmpty()) {
            return false;
        }
        for (JsonNode item : value) {
            if (!item.isObject() || !Headers.isPlain(item) || item.has(STARTUP)) {
                return false;
            }
        }
        return true;
    }

    /** A row for each value of the network that is no object and no list; an index of a list stands in brackets. */
    private static void writeLeaves(String path, JsonNode node, WorkbookWriter writer) throws IOException {
        if (node.isObject() && !node.isEmpty()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                writeLeaves(path + "/" + NetworkTree.escaped(member.getKey()), member.getValue(), writer);
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                writeLeaves(path + "/[" + i + "]", node.get(i), writer);
            }
        } else if (node.isString() && !node.stringValue().isEmpty()) {
            writer.row(List.of(Cell.text(path), Cell.text(node.stringValue())));
        } else {
            writer.row(List.of(Cell.text(path), Cell.BLANK, Cell.text(node.toString())));
        }
    }

    /** Rows whose columns are found as they come. */
    private static final class Table {
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final List<Cell> row = new ArrayList<>();
        private final RowStore rows = new RowStore();

        Table() throws IOException {}

        void put(String header, Cell cell) {
            int column = columns.computeIfAbsent(header, none -> columns.size());
            while (row.size() <= column) {
                row.add(Cell.BLANK);
            }
            row.set(column, cell);
        }

        void end() throws IOException {
            rows.add(new SheetRow(0, 0, false, row));
            row.clear();
        }

        void write(String name, WorkbookWriter writer) throws IOException {
            BitSet numbers = new BitSet();
            columns.forEach((header, column) ->
                    numbers.set(column, header.endsWith(Headers.NUMBER) || header.endsWith(Headers.TRUTH)));
            writer.sheet(name, numbers);
            writer.row(columns.keySet().stream().map(Cell::text).toList());
            rows.forEach(kept -> writer.row(kept.cells()));
        }
    }
}
