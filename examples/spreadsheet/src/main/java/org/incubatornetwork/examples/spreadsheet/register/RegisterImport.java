package org.incubatornetwork.examples.spreadsheet.register;

import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.NETWORK;
import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUP;
import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUPS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.sheet.Workbook;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a register from the sheets of {@link RegisterSheets}, as a person has left them: what the format refuses is found at its cell. */
public final class RegisterImport {
    private final String file;
    private final Workbook book;
    private final Consumer<SheetFinding> findings;
    private final ObjectNode root = Headers.MAPPER.createObjectNode();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, ObjectNode> startupsById = new HashMap<>();
    private final Map<String, String> pointersById = new HashMap<>();
    private boolean hasFailed;

    private RegisterImport(String file, Workbook book, Consumer<SheetFinding> findings) {
        this.file = file;
        this.book = book;
        this.findings = findings;
    }

    /**
     * Reads a workbook.
     *
     * @param path the workbook
     * @param findings takes what is found
     * @return the document; empty if an error was found
     * @throws IOException if it can't be read
     */
    public static Optional<NetworkDocument> read(Path path, Consumer<SheetFinding> findings) throws IOException {
        String file = path.getFileName().toString();
        // Whatever is no workbook is refused by name.
        SheetRows.open(path, SheetRows.Hints.NONE).close();
        if (!file.endsWith(".xlsx")) {
            throw new CannotRunException("bad.notRegister", "file", file, "sheet", STARTUPS);
        }
        try (Workbook book = new Workbook(path)) {
            for (String sheet : List.of(NETWORK, STARTUPS)) {
                if (!book.sheets().contains(sheet)) {
                    throw new CannotRunException("bad.notRegister", "file", file, "sheet", sheet);
                }
            }
            return new RegisterImport(file, book, findings).document();
        }
    }

    private Optional<NetworkDocument> document() throws IOException {
        readNetwork();
        JsonNode network = root.get("network");
        if (!(network instanceof ObjectNode object)) {
            throw new CannotRunException("bad.notRegister", "file", file, "sheet", NETWORK);
        }
        ArrayNode startups = Headers.MAPPER.createArrayNode();
        readStartups(startups);
        for (String sheet : book.sheets()) {
            if (!sheet.equals(NETWORK) && !sheet.equals(STARTUPS)) {
                readList(sheet);
            }
        }
        if (!startups.isEmpty()) {
            object.set(STARTUPS, startups);
        }
        if (hasFailed) {
            return Optional.empty();
        }
        ReadResult result = NetworkJson.standard().read(Headers.MAPPER.writeValueAsBytes(root));
        for (LocatedFinding found : result.findings()) {
            tell(found.finding());
        }
        return result.document();
    }

    private void tell(Finding finding) {
        String pointer = finding.pointer();
        Place place = places.get(pointer);
        while (place == null && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            place = places.get(pointer);
        }
        LocalizedText said = LocalizedText.of(finding.code() + ": " + finding.message(Locale.ENGLISH))
                .with(Locale.FRENCH, finding.code() + ": " + finding.message(Locale.FRENCH));
        findings.accept(SheetFinding.of(
                finding.severity() == Severity.ERROR ? SheetCode.REFUSED_BY_FORMAT : SheetCode.DOUBTED_BY_FORMAT,
                place == null ? new Place(file, STARTUPS, 0, 0, -1, "") : place,
                finding.actual().orElse(""),
                "said",
                said));
    }

    private void fail(SheetCode code, Place place, String actual, java.io.Serializable... arguments) {
        hasFailed = true;
        findings.accept(SheetFinding.of(code, place, actual, arguments));
    }

    /** Rows below the headers, each with what its cells say. */
    private interface Row {
        void read(SheetRow row, List<String> headers);
    }

    private void read(String sheet, Row reader) throws IOException {
        SheetRows rows = book.find(sheet).orElseThrow();
        Optional<SheetRow> first = rows.next();
        List<String> headers = first.map(
                        row -> row.cells().stream().map(Cell::stored).toList())
                .orElse(List.of());
        for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!row.get().isBlank()) {
                reader.read(row.get(), headers);
            }
        }
    }

    private Place place(String sheet, SheetRow row, int column, List<String> headers) {
        return new Place(
                file,
                sheet,
                row.number(),
                0,
                column,
                column >= 0 && column < headers.size() ? headers.get(column) : "");
    }

    private void readNetwork() throws IOException {
        read(NETWORK, (row, headers) -> {
            String path = row.cell(0).stored();
            boolean isJson = row.cell(1).kind() == Cell.Kind.BLANK;
            Place place = place(NETWORK, row, isJson ? 2 : 1, headers);
            Optional<JsonNode> value = value(row.cell(isJson ? 2 : 1), isJson ? Headers.JSON : "", place);
            if (value.isPresent() && !NetworkPath.set(root, path, value.get())) {
                fail(SheetCode.WRONG_PATH, place(NETWORK, row, 0, headers), path);
            }
            String pointer = NetworkPath.pointer(path);
            for (; !pointer.isEmpty(); pointer = pointer.substring(0, pointer.lastIndexOf('/'))) {
                places.putIfAbsent(pointer, place);
            }
        });
    }

    private void readStartups(ArrayNode startups) throws IOException {
        read(STARTUPS, (row, headers) -> {
            String pointer = "/network/startups/" + startups.size();
            ObjectNode startup = startups.addObject();
            fill(startup, pointer, STARTUPS, row, headers);
            String id = startup.path("id").asString("");
            if (startupsById.putIfAbsent(id, startup) != null) {
                fail(
                        SheetCode.DUPLICATE_KEY,
                        place(STARTUPS, row, -1, headers),
                        id,
                        "first",
                        places.get(pointersById.get(id)).row());
            }
            pointersById.putIfAbsent(id, pointer);
        });
    }

    private void readList(String sheet) throws IOException {
        read(sheet, (row, headers) -> {
            int column = headers.indexOf(STARTUP);
            Cell cell = column < 0 ? Cell.BLANK : row.cell(column);
            ObjectNode startup = startupsById.get(cell.stored());
            if (startup == null) {
                fail(SheetCode.UNKNOWN_STARTUP, place(sheet, row, column, headers), cell.stored());
                return;
            }
            JsonNode list = startup.get(sheet);
            if (list == null) {
                list = startup.putArray(sheet);
            }
            if (!(list instanceof ArrayNode items)) {
                fail(SheetCode.WRONG_PATH, place(sheet, row, column, headers), sheet);
                return;
            }
            String pointer = pointersById.get(cell.stored()) + "/" + sheet + "/" + items.size();
            places.putIfAbsent(pointer.substring(0, pointer.lastIndexOf('/')), place(sheet, row, -1, headers));
            fill(items.addObject(), pointer, sheet, row, headers);
        });
    }

    private void fill(ObjectNode object, String pointer, String sheet, SheetRow row, List<String> headers) {
        places.put(pointer, place(sheet, row, -1, headers));
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            String header = i < headers.size() ? headers.get(i) : "";
            if (cell.kind() == Cell.Kind.BLANK || (header.equals(STARTUP) && !sheet.equals(STARTUPS))) {
                continue;
            }
            Place place = place(sheet, row, i, headers);
            if (Blanks.isBlank(header)) {
                fail(SheetCode.WRONG_PATH, place, cell.shown());
                continue;
            }
            Optional<JsonNode> value = value(cell, header, place);
            List<String> path = Headers.path(header);
            ObjectNode parent = object;
            StringBuilder at = new StringBuilder(pointer);
            for (int j = 0; j < path.size() - 1 && parent != null; j++) {
                at.append('/').append(path.get(j));
                JsonNode next = parent.get(path.get(j));
                next = next == null ? parent.putObject(path.get(j)) : next;
                parent = next instanceof ObjectNode inner ? inner : null;
            }
            String last = path.get(path.size() - 1);
            if (parent == null || parent.has(last)) {
                fail(SheetCode.WRONG_PATH, place, header);
            } else if (value.isPresent()) {
                parent.set(last, value.get());
            }
            places.put(
                    at.append('/')
                            .append(last.replace("~", "~0").replace("/", "~1"))
                            .toString(),
                    place);
        }
    }

    /** What a cell says, by the mark of its header. A number in a column of texts is one that a spreadsheet made of a text. */
    private Optional<JsonNode> value(Cell cell, String header, Place place) {
        JsonMapper json = Headers.MAPPER;
        String text = cell.stored();
        switch (cell.kind()) {
            case ERROR:
                fail(SheetCode.ERROR_CELL, place, text);
                return Optional.empty();
            case UNCACHED:
                fail(SheetCode.UNCACHED_FORMULA, place, "");
                return Optional.empty();
            case MERGED:
                fail(SheetCode.MERGED_CELL, place, cell.shown());
                return Optional.empty();
            case BOOLEAN:
                return Optional.of(json.getNodeFactory().booleanNode(text.equals("true")));
            default:
                break;
        }
        if (header.endsWith(Headers.JSON)) {
            try {
                return Optional.of(json.readTree(text));
            } catch (JacksonException e) {
                fail(SheetCode.REFUSED_BY_FORMAT, place, text, "said", Texts.of("notJson"));
                return Optional.empty();
            }
        }
        String digits = Blanks.tidy(text);
        return Optional.of(
                header.endsWith(Headers.NUMBER) && digits.matches("-?\\d{1,15}")
                        ? json.getNodeFactory().numberNode(Long.parseLong(digits))
                        : json.getNodeFactory().stringNode(text.replace("\r\n", "\n")));
    }
}
