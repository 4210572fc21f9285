package org.incubatornetwork.examples.spreadsheet.register;

import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.NETWORK;
import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUP;
import static org.incubatornetwork.examples.spreadsheet.register.RegisterSheets.STARTUPS;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.register.StartupRows.Row;
import org.incubatornetwork.examples.spreadsheet.register.StartupRows.Sheet;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.sheet.Workbook;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.json.IncubatorModule;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a register from the sheets of {@link RegisterSheets}, as a person has left them: what the format refuses is found at its cell. A
 * startup at a time is made of its rows, which may stand in any order, and once: nobody knows before the last whether there is an error.
 */
public final class RegisterImport implements Closeable {
    /** Where startups stand, which have sheets of their own. */
    private static final String LIST = "/network/startups";

    private final String file;
    private final Workbook book;
    private final Told told;
    private final NetworkTree network = new NetworkTree();
    private final StartupRows rows = new StartupRows();
    private final JsonMapper format =
            Headers.mapper(IncubatorModule.builder().onFinding(this::tell).build());
    /** Where the members of the network stand, by their pointers. */
    private Map<String, Place> ofNetwork = Map.of();
    /** The number of the startup that is read; none while the network is. */
    private Optional<Integer> startup = Optional.empty();
    /** The number of the startup of which something was told last, and where its members stand. */
    private Optional<Integer> placed = Optional.empty();

    private Map<String, Place> ofPlaced = Map.of();

    /**
     * An import of a workbook.
     *
     * @param path the workbook
     * @param findings takes what is found
     * @throws IOException if it can't be read
     */
    public RegisterImport(Path path, Consumer<SheetFinding> findings) throws IOException {
        file = path.getFileName().toString();
        told = new Told(findings);
        // Whatever is no workbook is refused by name.
        SheetRows.open(path, SheetRows.Hints.NONE).close();
        if (!file.endsWith(".xlsx")) {
            throw new CannotRunException("bad.notRegister", "file", file, "sheet", STARTUPS);
        }
        book = new Workbook(path);
    }

    /** That an error was found, when all is read: what was made of the sheets is not to be taken. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private RefusedException() {
            super("an error was found");
        }
    }

    /**
     * Reads the network, and of the startups where their rows are.
     *
     * @return the document without startups; empty if an error was found
     * @throws IOException if they can't be read
     */
    public Optional<NetworkDocument> frame() throws IOException {
        for (String sheet : List.of(NETWORK, STARTUPS)) {
            if (!book.sheets().contains(sheet)) {
                throw new CannotRunException("bad.notRegister", "file", file, "sheet", sheet);
            }
        }
        if (!readNetwork()) {
            return Optional.empty();
        }
        ObjectNode root = network.object(Headers.MAPPER.createObjectNode());
        ofNetwork = network.places();
        if (!(root.get("network") instanceof ObjectNode)) {
            throw new CannotRunException("bad.notRegister", "file", file, "sheet", NETWORK);
        }
        ReadResult frame = NetworkJson.standard().read(Headers.MAPPER.writeValueAsBytes(root));
        frame.findings().forEach(this::tell);
        boolean hasStartups = readStartups();
        for (String sheet : book.sheets()) {
            if (hasStartups && !sheet.equals(NETWORK) && !sheet.equals(STARTUPS)) {
                readList(sheet);
            }
        }
        return frame.document();
    }

    /**
     * The startups, each made when it is asked for. Once an error was found no more are handed over, though the rest is read for its
     * errors; and after the last comes a {@link RefusedException}.
     *
     * @return the startups, in the order of their rows
     */
    public Stream<Startup> startups() {
        return IntStream.rangeClosed(0, rows.count()).boxed().flatMap(this::handed);
    }

    private Stream<Startup> handed(int number) {
        if (number < rows.count()) {
            Optional<Startup> read = startup(number);
            return told.hasFailed() ? Stream.empty() : read.stream();
        }
        if (told.hasFailed()) {
            throw new RefusedException();
        }
        return Stream.empty();
    }

    /**
     * How many startups there are.
     *
     * @return the number
     */
    public int count() {
        return rows.count();
    }

    private Optional<Startup> startup(int number) {
        startup = Optional.of(number);
        told.begin();
        try {
            return Optional.of(format.readValue(Headers.MAPPER.writeValueAsBytes(node(number)), Startup.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DatabindException e) {
            if (e.getCause() instanceof InvalidDocumentException refusal) {
                refusal.findings().forEach(this::tell);
                return Optional.empty();
            }
            throw e;
        }
    }

    private void tell(LocatedFinding located) {
        Finding finding = located.finding();
        if (told.isBroken()) {
            return;
        }
        String pointer = finding.pointer();
        Map<String, Place> places = places();
        Place place = places.get(pointer);
        while (place == null && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            place = places.get(pointer);
        }
        LocalizedText said = LocalizedText.of(finding.code() + ": " + finding.message(Locale.ENGLISH))
                .with(Locale.FRENCH, finding.code() + ": " + finding.message(Locale.FRENCH));
        told.tell(SheetFinding.of(
                finding.severity() == Severity.ERROR ? SheetCode.REFUSED_BY_FORMAT : SheetCode.DOUBTED_BY_FORMAT,
                place == null ? new Place(file, STARTUPS, 0, 0, -1, "") : place,
                finding.actual().orElse(""),
                "said",
                said));
    }

    private Map<String, Place> places() {
        if (startup.isEmpty()) {
            return ofNetwork;
        }
        if (!startup.equals(placed)) {
            placed = startup;
            ofPlaced = StartupPlaces.of(rows, startup.get(), file);
        }
        return ofPlaced;
    }

    /** Takes rows below the headers. */
    private interface Taker {
        void take(SheetRow row) throws IOException;
    }

    /** What to do with the rows of a sheet, whose headers are known. */
    private interface Opened {
        Taker open(int row, List<String> headers) throws IOException;
    }

    /** Where a row of a sheet has what it is known by. */
    private interface Keyed {
        Taker open(List<String> headers, int key) throws IOException;
    }

    private void read(String sheet, Opened opened) throws IOException {
        SheetRows read = book.find(sheet).orElseThrow();
        Optional<SheetRow> first = read.next();
        while (first.isPresent() && first.get().isBlank()) {
            first = read.next();
        }
        List<String> headers = first.map(row ->
                        row.cells().stream().map(cell -> cell.stored().strip()).toList())
                .orElse(List.of());
        Taker taker = opened.open(first.map(SheetRow::number).orElse(1), headers);
        for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
            if (!row.get().isBlank()) {
                taker.take(row.get());
            }
        }
        SheetRows.Ending ending = read.ending();
        if (ending.formulas() > 0) {
            int column = ending.column();
            String header = column < headers.size() ? headers.get(column) : "";
            told.tell(SheetFinding.of(
                    SheetCode.KEPT_VALUES,
                    new Place(file, sheet, ending.row(), 0, column, header),
                    "",
                    "formulas",
                    ending.formulas()));
        }
    }

    /** Reads a sheet whose rows are known by a column; false if it lacks that, and has rows, of which none is read. */
    private boolean read(String sheet, String key, Keyed keyed) throws IOException {
        boolean[] isRead = {true};
        int[] first = {1};
        read(sheet, (number, headers) -> {
            first[0] = number;
            int column = headers.indexOf(key);
            return column >= 0 ? keyed.open(headers, column) : row -> isRead[0] = false;
        });
        if (!isRead[0]) {
            told.tell(SheetFinding.ofKind(
                    SheetCode.WRONG_PATH,
                    ".column",
                    new Place(file, sheet, first[0], 0, -1, ""),
                    sheet,
                    "column",
                    key));
        }
        return isRead[0];
    }

    private Place place(String sheet, SheetRow row, int column, String header) {
        return new Place(file, sheet, row.number(), 0, column, header);
    }

    private boolean readNetwork() throws IOException {
        List<String> columns = NetworkTree.columns();
        return read(NETWORK, columns.get(0), (headers, key) -> row -> {
            int column = -1;
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != key && !row.cell(i).isBlank()) {
                    String header = i < headers.size() ? headers.get(i) : "";
                    if (column >= 0 || !columns.contains(header)) {
                        told.fail(
                                SheetCode.WRONG_PATH,
                                place(NETWORK, row, i, header),
                                row.cell(i).shown());
                        return;
                    }
                    column = i;
                }
            }
            String path = row.cell(key).stored();
            Place at = place(NETWORK, row, column, column < 0 ? "" : headers.get(column));
            Optional<JsonNode> value =
                    column < 0 ? Optional.empty() : CellValue.of(row.cell(column), headers.get(column), () -> at, told);
            if (NetworkTree.isIn(path, LIST) || !network.set(path, value, at)) {
                told.fail(SheetCode.WRONG_PATH, place(NETWORK, row, key, headers.get(key)), path);
            }
        });
    }

    private boolean readStartups() throws IOException {
        return read(STARTUPS, "id", (headers, column) -> {
            Sheet sheet = rows.begin(STARTUPS, headers);
            return row -> {
                Row read = new Row(sheet, row);
                String id = TypedText.id(row.cell(column));
                Optional<Integer> first = rows.find(id);
                if (first.isPresent()) {
                    int number = rows.startup(first.get()).row().number();
                    told.fail(SheetCode.DUPLICATE_KEY, read.place(file, -1), id, "first", number);
                }
                rows.addStartup(id, row);
            };
        });
    }

    private void readList(String name) throws IOException {
        read(name, STARTUP, (headers, column) -> {
            Sheet sheet = rows.begin(name, headers);
            return row -> {
                Cell cell = row.cell(column);
                Optional<Integer> startup = rows.find(TypedText.id(cell));
                if (startup.isPresent()) {
                    rows.add(startup.get(), row);
                } else {
                    told.fail(SheetCode.UNKNOWN_STARTUP, new Row(sheet, row).place(file, column), cell.stored());
                }
            };
        });
    }

    /** A startup as its rows tell it. */
    private ObjectNode node(int number) throws IOException {
        ObjectNode startup = Headers.MAPPER.createObjectNode();
        fill(startup, rows.startup(number));
        for (Row row : rows.lists(number)) {
            String name = row.sheet().name();
            JsonNode list = startup.get(name);
            if (list == null) {
                list = startup.putArray(name);
            }
            if (list instanceof ArrayNode items) {
                fill(items.addObject(), row);
            } else {
                told.fail(
                        SheetCode.WRONG_PATH,
                        row.place(file, row.sheet().headers().indexOf(STARTUP)),
                        name);
            }
        }
        return startup;
    }

    private void fill(ObjectNode object, Row row) {
        for (int i = 0; i < row.row().cells().size(); i++) {
            Cell cell = row.row().cell(i);
            int column = i;
            if (!row.isMember(i)) {
                continue;
            }
            String header = row.sheet().header(i);
            if (Blanks.isBlank(header)) {
                told.fail(SheetCode.WRONG_PATH, row.place(file, i), cell.shown());
                continue;
            }
            Optional<JsonNode> value = CellValue.of(cell, header, () -> row.place(file, column), told);
            List<String> path = row.sheet().path(i);
            ObjectNode parent = path.size() > JsonLimits.STANDARD.depth() ? null : object;
            for (int j = 0; j < path.size() - 1 && parent != null; j++) {
                JsonNode next = parent.get(path.get(j));
                next = next == null ? parent.putObject(path.get(j)) : next;
                parent = next instanceof ObjectNode inner ? inner : null;
            }
            String last = path.get(path.size() - 1);
            if (parent == null || parent.has(last)) {
                told.fail(SheetCode.WRONG_PATH, row.place(file, i), header);
            } else if (value.isPresent()) {
                parent.set(last, value.get());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (book) {
            rows.close();
        }
    }
}
