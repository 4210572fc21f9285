package org.incubatornetwork.examples.spreadsheet.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a register as a workbook: a sheet of startups, one for each list that they have (periods, statuses, jobs and so on), and one for
 * the rest of the network, member by member.
 */
public final class RegisterSheets {
    static final String NETWORK = "network";
    static final String STARTUPS = "startups";
    static final String STARTUP = "startup";

    private RegisterSheets() {}

    /**
     * Writes a document.
     *
     * @param document the document
     * @param out takes the workbook; it is closed
     * @throws IOException if it can't be written
     */
    public static void write(NetworkDocument document, OutputStream out) throws IOException {
        JsonNode root = Headers.MAPPER.readTree(NetworkJson.standard().writeBytes(document));
        Table startups = new Table();
        Map<String, Table> lists = new LinkedHashMap<>();
        JsonNode network = root.get("network");
        if (network.get(STARTUPS) != null) {
            for (JsonNode startup : network.get(STARTUPS)) {
                add((ObjectNode) startup, startups, lists);
            }
            ((ObjectNode) network).remove(STARTUPS);
        }
        try (WorkbookWriter writer = new WorkbookWriter(out)) {
            writer.sheet(STARTUPS);
            startups.write(writer);
            for (Map.Entry<String, Table> list : lists.entrySet()) {
                writer.sheet(list.getKey());
                list.getValue().write(writer);
            }
            writer.sheet(NETWORK);
            writer.row(List.of(Cell.text("path"), Cell.text("value"), Cell.text("value" + Headers.JSON)));
            writeLeaves("", root, writer);
        }
    }

    private static void add(ObjectNode startup, Table startups, Map<String, Table> lists) {
        String id = startup.get("id").stringValue();
        ObjectNode rest = startup.objectNode();
        for (Map.Entry<String, JsonNode> member : startup.properties()) {
            if (isList(member.getKey(), member.getValue(), lists.keySet())) {
                Table table = lists.computeIfAbsent(member.getKey(), none -> new Table());
                for (JsonNode item : member.getValue()) {
                    table.begin();
                    table.put(STARTUP, Cell.text(id));
                    Headers.walk(item, table::put);
                }
            } else {
                rest.set(member.getKey(), member.getValue());
            }
        }
        startups.begin();
        Headers.walk(rest, startups::put);
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
                writeLeaves(path + "/" + NetworkPath.escaped(member.getKey()), member.getValue(), writer);
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
        private final List<Map<Integer, Cell>> rows = new ArrayList<>();

        void begin() {
            rows.add(new LinkedHashMap<>());
        }

        void put(String header, Cell cell) {
            Integer column = columns.computeIfAbsent(header, none -> columns.size());
            rows.get(rows.size() - 1).put(column, cell);
        }

        void write(WorkbookWriter writer) throws IOException {
            writer.row(columns.keySet().stream().map(Cell::text).toList());
            for (Map<Integer, Cell> row : rows) {
                Cell[] cells = new Cell[columns.size()];
                Arrays.fill(cells, Cell.BLANK);
                row.forEach((column, cell) -> cells[column] = cell);
                writer.row(List.of(cells));
            }
        }
    }
}
