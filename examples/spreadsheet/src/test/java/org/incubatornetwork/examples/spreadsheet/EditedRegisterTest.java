package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.incubatornetwork.examples.spreadsheet.SavedBook.Program;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A register that a person edits between export and import, and saves with a program of his own. */
class EditedRegisterTest {
    private static final String DOCUMENT = """
        {"format": "incubator-network", "formatVersion": "1.0",
         "network": {"id": "quay", "name": "The Quay", "sites": [%s],
           "startups": [
             {"id": "001", "name": " Algae & <Co>\\n_x0041_", "founded": "2019~",
              "supportPeriods": [{"level": "HOSTED", "siteId": "s0", "start": "2020"}, {"level": "DIRECT"}],
              "jobs": [{"on": "2023", "direct": 12, "baseline": true}, {"on": "2024", "direct": 14}],
              "identifiers": [{"scheme": "MA-ICE", "id": "001525487000088"}]},
             {"id": "002", "name": "Buoys", "jobs": [{"on": "2024", "direct": 3}]}, {"id": "003", "name": "Cord"}]}}\
        """.formatted(String.join(
            ", ",
            IntStream.range(0, 12)
                    .mapToObj(i -> "{\"id\": \"s" + i + "\", \"name\": \"Site " + i + "\"}")
                    .toList()));

    @TempDir
    Path directory;

    private NetworkDocument document = NetworkJson.standard().readOrThrow(DOCUMENT);
    private SavedBook book;
    private int status;
    private String told = "";

    private void run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        status = Spreadsheet.run(new PrintStream(out, true, UTF_8), new PrintStream(out, true, UTF_8), arguments);
        told = out.toString(UTF_8);
    }

    @BeforeEach
    void export() throws IOException {
        NetworkJson.standard().write(document, directory.resolve("in.json"));
        run(
                "--export",
                directory.resolve("in.json").toString(),
                "--out",
                directory.resolve("sheets.xlsx").toString());
        book = SavedBook.open(directory.resolve("sheets.xlsx"));
    }

    private void importFrom(Program program) throws IOException {
        Path edited = book.save(directory.resolve("edited.xlsx"), program);
        run(
                "--import",
                edited.toString(),
                "--out",
                directory.resolve("out.json").toString());
    }

    private Network imported() throws IOException {
        assertThat(status).describedAs(told).isZero();
        return NetworkJson.standard().readOrThrow(directory.resolve("out.json")).network();
    }

    private List<String> findings() {
        return told.lines().filter(line -> line.startsWith("edited.xlsx: ")).toList();
    }

    private static Startup startup(Network network, String id) {
        return network.getStartup(StartupId.of(id));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedByAnotherProgramComesBackAsItWas(Program program) throws IOException {
        importFrom(program);
        assertThat(imported()).isEqualTo(document.network());
        assertThat(findings()).isEmpty();
    }

    /** Whatever the order of the columns of each sheet, and of the rows of that of the network. */
    @ParameterizedTest
    @EnumSource
    void columnsAndRowsOfTheNetworkMayStandInAnyOrder(Program program) throws IOException {
        SyntheticRegister synthetic = SyntheticRegister.builder()
                .startups(40)
                .extractedOn(LocalDate.of(2024, 6, 30))
                .richness(20)
                .vagueShare(0.3)
                .build();
        document = NetworkDocument.of(
                synthetic.frame().withStartups(synthetic.startups().toList()));
        export();
        Random random = new Random(7);
        for (String sheet : book.sheets().keySet()) {
            List<Integer> columns = new ArrayList<>(
                    IntStream.range(0, book.columns(sheet)).boxed().toList());
            Collections.shuffle(columns, random);
            book.order(sheet, columns);
        }
        List<List<Cell>> network = book.rows("network");
        Collections.shuffle(network.subList(1, network.size()), random);
        importFrom(program);
        assertThat(status).describedAs(told).isZero();
        // Members that the format does not know may be in another order.
        assertThat(JsonMapper.shared().readTree(directory.resolve("out.json").toFile()))
                .isEqualTo(JsonMapper.shared()
                        .readTree(directory.resolve("in.json").toFile()));
    }

    /** A person sorts the startups, corrects one, takes one out with its rows, and adds another; the rest is as it was. */
    @ParameterizedTest
    @EnumSource
    void aRegisterIsEditedAsAnySheet(Program program) throws IOException {
        List<List<Cell>> startups = book.rows("startups");
        startups.subList(1, startups.size())
                .sort(Comparator.comparing((List<Cell> row) -> row.get(0).stored())
                        .reversed());
        book.set("startups", 1, "name", Cell.text("Cordage"));
        book.set("startups", 1, "legalForm", Cell.text("SARL"));
        startups.remove(2);
        book.set("startups", 3, "id", Cell.text("004"));
        book.set("startups", 3, "name", Cell.text("Deck"));
        List<List<Cell>> jobs = book.rows("jobs");
        jobs.removeIf(row -> row.get(0).stored().equals("002"));
        book.set("jobs", 3, "startup", Cell.text("004"));
        book.set("jobs", 3, "on", Cell.text("2024-06"));
        book.set("jobs", 3, "direct (number)", new Cell(Cell.Kind.NUMBER, "5", "5"));
        book.set("jobs", 3, "baseline (true or false)", Cell.text("VRAI"));
        importFrom(program);
        Network network = imported();
        assertThat(network.startups())
                .extracting(startup -> startup.id().value())
                .containsExactly("003", "001", "004");
        assertThat(startup(network, "001")).isEqualTo(startup(document.network(), "001"));
        assertThat(startup(network, "003").legalForm()).contains("SARL");
        assertThat(startup(network, "003").name()).isEqualTo("Cordage");
        assertThat(startup(network, "004").jobs()).singleElement().satisfies(added -> {
            assertThat(added.on()).hasToString("2024-06");
            assertThat(added.direct()).hasValue(5);
            assertThat(added.baseline()).isTrue();
        });
        assertThat(network.sites()).isEqualTo(document.network().sites());
    }

    /** What is taken out of a list in the sheet of the network leaves the others where they are. */
    @Test
    void aSiteMayBeTakenOutOfTheMiddle() throws IOException {
        book.rows("network").removeIf(row -> row.get(0).stored().startsWith("/network/sites/[5]/"));
        book.rows("network").add(new ArrayList<>(List.of(Cell.text("/network/sites/[20]/name"), Cell.text("New"))));
        book.rows("network").add(new ArrayList<>(List.of(Cell.text("/network/sites/[20]/id"), Cell.text("new"))));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(imported().sites())
                .extracting(Site::name)
                .hasSize(12)
                .endsWith("Site 11", "New")
                .doesNotContain("Site 5");
        // What is wrong is told where it stands, whatever its number is now.
        int last = book.rows("network").size() - 1;
        book.set("network", last, "value", Cell.text("not an id"));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(status).isOne();
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .singleElement()
                .asString()
                .startsWith("edited.xlsx: network!B" + (last + 1) + ": error REFUSED_BY_FORMAT: INVALID_ID: ");
    }

    @Test
    void whatTheNetworkHasNoPlaceForIsToldAtItsCell() throws IOException {
        book.set("network", 3, "remark", Cell.text("seen"));
        book.set("network", 4, "value (JSON)", Cell.text("1"));
        importFrom(Program.EXCEL);
        assertThat(status).isOne();
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .containsExactly(
                        "edited.xlsx: network!D4: error WRONG_PATH: “seen” leads nowhere, or to what another cell says"
                                + " already.",
                        "edited.xlsx: network!C5: error WRONG_PATH: “1” leads nowhere, or to what another cell says"
                                + " already.");
    }

    /** A program may have made numbers of ids; those that it shows with their zeros are found all the same. */
    @Test
    void rowsAreFoundByIdsAsTheyAreShown() throws IOException {
        book.set("startups", 2, "id", new Cell(Cell.Kind.NUMBER, "2", "002"));
        book.set("jobs", 1, "startup", Cell.text(" 001 "));
        importFrom(Program.EXCEL);
        assertThat(imported().startups()).isEqualTo(document.network().startups());
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith("edited.xlsx: startups!A3: warning NUMBER_AS_TEXT: ");
        book.set("startups", 2, "id", Cell.BLANK);
        book.set("startups", 3, "id", Cell.BLANK);
        importFrom(Program.EXCEL);
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .containsExactly(
                        "edited.xlsx: jobs!A4: error UNKNOWN_STARTUP: No row of the sheet startups has the id “002”.",
                        "edited.xlsx: startups!3: error REFUSED_BY_FORMAT: MISSING_MEMBER: The member id is missing.",
                        "edited.xlsx: startups!4: error REFUSED_BY_FORMAT: MISSING_MEMBER: The member id is missing.");
    }

    /** Whether a truth is typed as such or as a text, in English or in French. */
    @Test
    void truthsAreTypedInEitherLanguage() throws IOException {
        book.set("jobs", 1, "baseline (true or false)", new Cell(Cell.Kind.BOOLEAN, "false", "false"));
        book.set("jobs", 2, "baseline (true or false)", Cell.text("True"));
        book.set("jobs", 3, "baseline (true or false)", Cell.text("faux"));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(imported().startups().stream().flatMap(startup -> startup.jobs().stream()))
                .extracting(Jobs::baseline)
                .containsExactly(false, true, false);
        book.set("jobs", 3, "baseline (true or false)", Cell.text("perhaps"));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .singleElement()
                .asString()
                .startsWith("edited.xlsx: jobs!D4: error REFUSED_BY_FORMAT: ");
    }

    /** A sheet of notes, or one whose headers are gone, is one finding; a blank row above them is none. */
    @Test
    void aSheetWithoutItsHeadersIsOneFinding() throws IOException {
        book.rows("jobs").add(0, new ArrayList<>());
        importFrom(Program.LIBRE_OFFICE);
        assertThat(imported()).isEqualTo(document.network());
        book.sheets().put("Notes", List.of(List.of(Cell.text("ask Ada")), List.of(Cell.text("ask Bob"))));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(status).isOne();
        assertThat(findings())
                .containsExactly(
                        "edited.xlsx: Notes!1: error WRONG_PATH: The first row of the sheet “Notes” has no header"
                                + " “startup”, by which rows are known: none of them was read; if the sheet is no part of the"
                                + " register, take it out of the workbook.");
        book.sheets()
                .put("Notes", List.of(List.of(), List.of(), List.of(Cell.text("ask")), List.of(Cell.text("ask Bob"))));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(findings()).singleElement().asString().startsWith("edited.xlsx: Notes!3: error WRONG_PATH: ");
        book.sheets().remove("Notes");
        book.rows("startups").remove(0);
        importFrom(Program.LIBRE_OFFICE);
        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(
                        "edited.xlsx: startups!1: error WRONG_PATH: The first row of the sheet “startups” has no header"
                                + " “id”");
    }

    @Test
    void formulasAreToldOfEachSheet() throws IOException {
        book.set("startups", 3, "name", Cell.text("=Cordage"));
        importFrom(Program.EXCEL);
        assertThat(startup(imported(), "003").name()).isEqualTo("Cordage");
        assertThat(findings())
                .containsExactly(
                        "edited.xlsx: startups!B4: note KEPT_VALUES: 1 cell has a formula, the first of them here: the value"
                                + " that was kept when the sheet was last saved was read.");
    }

    /** Of merged cells the first alone has a value, and nobody has said that the others have it too. */
    @Test
    void mergedCellsAreRefusedAtEachOfThem() throws IOException {
        book.merge("C2:C3");
        importFrom(Program.EXCEL);
        assertThat(status).isOne();
        assertThat(findings())
                .contains(
                        "edited.xlsx: jobs!C3: error REFUSED_BY_FORMAT: The cell is merged with one above or before it: its value"
                                + " is not taken for this one as well; undo the merge, and fill each cell.");
    }

    /** Deeper than any document no path leads, in the sheet of the network or in a header. */
    @Test
    void pathsDeeperThanAnyDocumentAreRefusedAtTheirCells() throws IOException {
        List<List<Cell>> network = book.rows("network");
        network.add(new ArrayList<>(List.of(Cell.text("/network" + "/a".repeat(16_000)), Cell.text("1"))));
        network.add(new ArrayList<>(List.of(Cell.text("/network" + "/[0]".repeat(8_000)), Cell.text("1"))));
        int last = network.size();
        book.set("startups", 2, "a" + ".a".repeat(16_000), Cell.text("1"));
        importFrom(Program.LIBRE_OFFICE);
        assertThat(status).isOne();
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .extracting(line -> line.substring(0, line.indexOf(" error ") + 17))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("edited.xlsx: network!A" + (last - 1) + ": error WRONG_PATH"),
                        line -> assertThat(line).startsWith("edited.xlsx: network!A" + last + ": error WRONG_PATH"),
                        line -> assertThat(line)
                                .startsWith("edited.xlsx: startups!")
                                .endsWith("3: error WRONG_PATH"));
    }

    /** A row without a value is no item: the findings of those after it stand at their own cells. */
    @Test
    void findingsStandAtTheirCellsAfterABlankItem() throws IOException {
        List<List<Cell>> network = book.rows("network");
        int first = network.size();
        for (Cell value : List.of(Cell.BLANK, Cell.text("one"), Cell.text("two"))) {
            Cell path = Cell.text("/network/sites/[" + (70 + network.size()) + "]");
            network.add(new ArrayList<>(List.of(path, value)));
        }
        importFrom(Program.LIBRE_OFFICE);
        assertThat(status).isOne();
        assertThat(findings())
                .filteredOn(line -> line.contains(" error "))
                .extracting(line -> line.substring(0, line.indexOf(" error ")))
                .containsExactlyInAnyOrder(
                        "edited.xlsx: network!B" + (first + 2) + ":", "edited.xlsx: network!B" + (first + 3) + ":");
    }

    /** JSON in a cell that is deeper than any document, alone or with the path to it. */
    @Test
    void deepJsonIsRefusedAtItsCell() throws IOException {
        for (int depth : List.of(60, 300, 460, 600, 8_000)) {
            String json = "[".repeat(depth) + "]".repeat(depth);
            book = SavedBook.open(directory.resolve("sheets.xlsx"));
            List<List<Cell>> network = book.rows("network");
            network.add(new ArrayList<>(List.of(Cell.text("/network" + "/a".repeat(50)), Cell.BLANK, Cell.text(json))));
            importFrom(Program.EXCEL);
            assertThat(status).isOne();
            assertThat(findings())
                    .describedAs(told)
                    .anyMatch(line -> line.startsWith("edited.xlsx: network!C30: error "));
            book = SavedBook.open(directory.resolve("sheets.xlsx"));
            book.set("startups", 2, "x" + ".x".repeat(50) + " (JSON)", Cell.text(json));
            importFrom(Program.EXCEL);
            assertThat(status).isOne();
            assertThat(findings()).describedAs(told).anyMatch(line -> line.contains(" error "));
        }
    }
}
