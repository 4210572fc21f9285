package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists with each kind of fault, each of which is found at its cell. */
class ConversionTest {
    private static final String COLUMNS = """
        {"header": "N°", "member": "id"},
        {"header": "Nom", "member": "name"},
        {"header": "ICE", "member": "identifiers", "scheme": "MA-ICE", "digits": 15, "optional": true},
        {"header": "Entrée", "member": "supportPeriods.start", "optional": true},
        {"header": "Sortie", "member": "supportPeriods.end", "optional": true, "values": {"en cours": "GOES_ON"}},
        {"header": "Statut", "member": "statusEvents.status", "values": {"Active": "OPERATING", "Fermée": "CLOSED", "?": null},
         "refused": ["test"], "optional": true},
        {"header": "Secteurs", "member": "sectors", "scheme": "local", "split": [",", "/"], "optional": true},
        {"header": "Emplois 2023", "member": "jobs.direct", "on": "2023", "optional": true},
        {"header": "CA 2023", "member": "revenues.amount", "currency": "MAD", "year": 2023, "optional": true},
        {"header": "Gérant", "drop": "names a person", "optional": true}\
        """;

    @TempDir
    Path directory;

    private int status;
    private String told = "";
    private String refused = "";

    private Network convert(String file, String mapping, String... options) throws IOException {
        Path map = Files.writeString(directory.resolve("mapping.json"), mapping);
        Path out = directory.resolve("out.json");
        Files.deleteIfExists(out);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        List<String> arguments = new java.util.ArrayList<>(
                List.of("--mapping", map.toString(), directory.resolve(file).toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        status = Spreadsheet.run(
                new PrintStream(text, true, UTF_8),
                new PrintStream(errors, true, UTF_8),
                arguments.toArray(String[]::new));
        told = text.toString(UTF_8);
        refused = errors.toString(UTF_8);
        return status == 2
                ? Network.builder().id("none").name("None").build()
                : NetworkJson.standard().readOrThrow(out).network();
    }

    private Network csv(String rows, String more) throws IOException {
        Files.writeString(directory.resolve("list.csv"), rows);
        return convert("list.csv", mapping(more));
    }

    static String mapping(String more) {
        return "{\"mapping\": \"1.0\", \"network\": {\"id\": \"quay\", \"name\": \"The Quay\"},"
                + " \"support\": {\"level\": \"HOSTED\", \"siteId\": \"quay\"}," + more + " \"columns\": [" + COLUMNS
                + "]}";
    }

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.matches("list\\.\\S+: .*") && !line.contains("READ_AS"))
                .toList();
    }

    private static Startup startup(Network network, String id) {
        return network.getStartup(StartupId.of(id));
    }

    /** Neither kept in silence nor taken for nothing: the mapping can say what they stand for. */
    @Test
    void aTimeOfDayIsDroppedWhateverTheOrderOfTheDay() throws IOException {
        Network network = csv("""
            N°;Nom;Entrée
            1;Algae;25/03/2021 10:30
            2;Buoys;25/03/2021 0:00:00
            3;Corail;2021-03-25T10:30:00Z
            4;Dunes;2021-03-25 00:00
            5;Écume;25 mars 2021 9:05 PM
            6;Fjord;10:30
            """, "\"days\": {\"order\": \"DMY\"},");
        assertThat(network.startups().subList(0, 5))
                .allSatisfy(startup ->
                        assertThat(startup.supportPeriods().get(0).start()).contains(DateWindow.parse("2021-03-25")));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!C2: note TIME_DROPPED: The time of day of “25/03/2021 10:30” is left out.",
                        "list.csv: list.csv!C4: note TIME_DROPPED: The time of day of “2021-03-25T10:30:00Z” is left"
                                + " out.",
                        "list.csv: list.csv!C6: note TIME_DROPPED: The time of day of “25 mars 2021 9:05 PM” is left"
                                + " out.",
                        "list.csv: list.csv!C7: error UNREADABLE_DAY: “10:30” is no day that the mapping can read: it"
                                + " is left out.");
    }

    /** Identifiers are written in groups, or not. */
    @Test
    void rowsOfOneIdentifierAreOfOneFirm() throws IOException {
        Network network = csv("""
            N°;Nom;ICE
            ;Algae;001525487000088
            ;Algae SA;001 525 487 000 088
            """, "\"key\": {\"member\": \"identifiers\", \"scheme\": \"MA-ICE\"},");
        assertThat(network.startups()).hasSize(1);
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!3: error DUPLICATE_KEY: “001525487000088” stands in row 2 already: the row"
                                + " is left out; mend one of the two.");
    }

    @Test
    void daysThatStandForNoneAreTold() throws IOException {
        String rows = """
            N°,Nom,Entrée,Sortie
            1,Algae,01/01/1900,31/12/9999
            2,Buoys,1970-01-01,2024-01-01
            """;
        Network network = csv(rows, "\"days\": {\"order\": \"DMY\"},");
        assertThat(startup(network, "1").supportPeriods().get(0).start()).contains(DateWindow.parse("1900-01-01"));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!C2: warning PLACEHOLDER_DAY: “01/01/1900” is a day that programs write"
                                + " where none is known: written as it stands; say by “unknown” or “values” if it is"
                                + " none.",
                        "list.csv: list.csv!D2: warning PLACEHOLDER_DAY: “31/12/9999” is a day that programs write"
                                + " where none is known: written as it stands; say by “unknown” or “values” if it is"
                                + " none.",
                        "list.csv: list.csv!C3: warning PLACEHOLDER_DAY: “1970-01-01” is a day that programs write"
                                + " where none is known: written as it stands; say by “unknown” or “values” if it is"
                                + " none.");
        network = csv(
                rows, "\"days\": {\"order\": \"DMY\"}, \"unknown\": [\"01/01/1900\", \"1970-01-01\", \"31/12/9999\"],");
        assertThat(startup(network, "1").supportPeriods().get(0).start()).isEmpty();
        assertThat(startup(network, "1").supportPeriods().get(0).end()).contains(DateWindow.unknown());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTidyListHasNothingToTell() throws IOException {
        Network network = csv("""
            N°;Nom;ICE;Entrée;Sortie;Statut;Secteurs;Emplois 2023;CA 2023
            1;Algae;001525487000088;2021-03-04;2022-07;Fermée;Eau, Énergie/Eau;12;1 250 000,50
            2;Buoys;;25/03/2021;en cours;Active;;;
            """, "\"days\": {\"order\": \"DMY\"},");
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!F1: warning UNDATED_FACT: What stands in the column “Statut” has no day:"
                                + " the mapping has neither “on” for it nor “list”.");
        assertThat(status).isZero();
        Startup algae = startup(network, "1");
        assertThat(algae.name()).isEqualTo("Algae");
        assertThat(algae.metadata().identifiers().get(0).id()).isEqualTo("001525487000088");
        assertThat(algae.supportPeriods().get(0).start()).contains(DateWindow.parse("2021-03-04"));
        assertThat(algae.supportPeriods().get(0).end()).contains(DateWindow.parse("2022-07"));
        assertThat(algae.statusEvents().get(0).on()).isEqualTo(DateWindow.unknown());
        assertThat(algae.sectors()).extracting(sector -> sector.code()).containsExactly("Eau", "Énergie");
        assertThat(algae.jobs().get(0).direct()).hasValue(12);
        assertThat(algae.revenues().get(0).amount()).hasToString("1250000.50 MAD");
        assertThat(startup(network, "2").supportPeriods().get(0).end()).isEmpty();
    }

    @Test
    void whatIsBlankMayHaveEnded() throws IOException {
        Network network = csv("N°;Nom;Sortie\n1;Algae;\n2;Buoys;n.c.\n3;Cord;peut-être\n", "");
        assertThat(network.startups())
                .allSatisfy(startup ->
                        assertThat(startup.supportPeriods().get(0).end()).contains(DateWindow.unknown()));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!C4: error UNREADABLE_DAY: “peut-être” is no day that the mapping can read:"
                                + " it is left out.");
        assertThat(status).isOne();
    }

    @Test
    void everyFaultIsFoundAtItsCell() throws IOException {
        Network network = csv("""
            N°;Nom;ICE;Entrée;Sortie;Statut;Secteurs;Emplois 2023;CA 2023;Gérant;Note
            1;Algae;1,52E+14;03/04/2021;03/04/21;Test;a;10-20;12 000 €;X;y
            1;Algae bis;;;;;;;;;
            é;Buoys;1525487000088;44197;2021-03-04 10:30;Perdue;;1,234;;;
            4;;;;;;;;;;
            Total;2;;;;;;24;;;
            N°;Nom;ICE;Entrée;Sortie;Statut;Secteurs;Emplois 2023;CA 2023;Gérant;Note
            5;Cord;;;;#N/A;;;;;;stray
            6;De\u0001ck;;;;;;;;;
            7;Eel;;31/02/2021;;?;;;;;
            """, "");
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!K1: warning UNMAPPED_COLUMN: The mapping says nothing of the column"
                                + " “Note”: it is left out.",
                        "list.csv: list.csv!F1: warning UNDATED_FACT: What stands in the column “Statut” has no day:"
                                + " the mapping has neither “on” for it nor “list”.",
                        "list.csv: list.csv!J1: note DROPPED_COLUMN: The column “Gérant” is dropped: names a person.",
                        "list.csv: list.csv!C2: error IDENTIFIER_LOST: “1,52E+14” is what a spreadsheet makes of an"
                                + " identifier, whose other digits are gone: it is left out; look it up where it came"
                                + " from.",
                        "list.csv: list.csv!D2: warning AMBIGUOUS_DAY: “03/04/2021” is 2021-04-03 or 2021-03-04:"
                                + " written as a day between them; say by “order” which it is.",
                        "list.csv: list.csv!E2: error TWO_DIGIT_YEAR: “03/04/21” has a year of two digits, and the"
                                + " mapping has no “century”: it is left out.",
                        "list.csv: list.csv!F2: error REFUSED_WORD: The mapping refuses “Test” here: it is left out.",
                        "list.csv: list.csv!H2: error UNREADABLE_NUMBER: “10-20” is no number that can stand here: it"
                                + " is left out.",
                        "list.csv: list.csv!I2: error OTHER_CURRENCY: “12 000 €” is not in MAD: it is left out.",
                        "list.csv: list.csv!3: error DUPLICATE_KEY: “1” stands in row 2 already: the row is left out;"
                                + " mend one of the two.",
                        "list.csv: list.csv!A4: error INVALID_ID: “é” can be no id, which is made of letters without"
                                + " accents, digits and . _ : ~ -, 128 at most; map it to one by “values”.",
                        "list.csv: list.csv!C4: warning SHORT_IDENTIFIER: “1525487000088” has fewer than 15 digits:"
                                + " zeros at its start may be gone.",
                        "list.csv: list.csv!D4: warning SERIAL_DAY: “44197” is a day as a number: written as"
                                + " [2021-01-01..2025-01-02].",
                        "list.csv: list.csv!E4: note TIME_DROPPED: The time of day of “2021-03-04 10:30” is left out.",
                        "list.csv: list.csv!F4: error UNKNOWN_WORD: The mapping has no “Perdue” here: it is left out.",
                        "list.csv: list.csv!H4: error AMBIGUOUS_NUMBER: “1,234” is 1.234 or 1234: it is left out; say"
                                + " by “numbers” what the comma and the point are.",
                        "list.csv: list.csv!4: error LACKING_FACT: The row of “Buoys” has no id, by which rows are"
                                + " told apart: it is left out; fill it, or make another member the “key”.",
                        "list.csv: list.csv!5: error NO_NAME: The row names no startup, and is left out.",
                        "list.csv: list.csv!6: warning TOTALS_ROW: A row of totals, “Total”, is no startup, and is"
                                + " left out.",
                        "list.csv: list.csv!7: warning REPEATED_HEADER: The headers stand here again; the row is left"
                                + " out.",
                        "list.csv: list.csv!L8: warning CELL_WITHOUT_HEADER: “stray” stands in a column without a"
                                + " header, and is left out.",
                        "list.csv: list.csv!B9: error INVALID_TEXT: “De\\u0001ck” has characters that no document may"
                                + " have: it is left out.",
                        "list.csv: list.csv!9: error NO_NAME: The row names no startup, and is left out.",
                        "list.csv: list.csv!D10: error UNREADABLE_DAY: “31/02/2021” is no day that the mapping can"
                                + " read: it is left out.");
        Startup algae = startup(network, "1");
        assertThat(algae.supportPeriods().get(0).start()).contains(DateWindow.parse("[2021-03-04..2021-04-03]"));
        assertThat(algae.metadata().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.title()).contains("list.csv, list.csv!D2: “03/04/2021”"));
        assertThat(network.startups()).extracting(Startup::name).containsExactly("Algae", "Cord", "Eel");
    }

    @Test
    void everyFaultOfAWorkbookIsFoundAtItsCell() throws IOException {
        new Books(directory.resolve("list.xlsx"))
                .formats("dd/mm/yyyy", "000000000000000")
                .merged("D2:D3")
                .rows("<row>" + texts("N°", "Nom", "ICE", "Entrée", "Statut", "Emplois 2023") + "</row><row>"
                        + texts("1", "Algae")
                        + "<c s=\"2\"><v>1525487000088</v></c><c"
                        + " s=\"1\"><v>44259</v></c><c><f>A1</f></c><c><v>12</v></c></row><row"
                        + " hidden=\"1\">" + texts("2", "Buoys")
                        + "<c><v>1.52548700008812E+15</v></c><c/><c t=\"e\"><v>#REF!</v></c><c><v>1.5</v></c></row>"
                        + "<row>" + texts("3", "Cord") + "<c/><c><v>44259</v></c></row>");
        Network network = convert("list.xlsx", mapping(""));
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!E1: warning UNDATED_FACT: What stands in the column “Statut” has no day:"
                                + " the mapping has neither “on” for it nor “list”.",
                        "list.xlsx: Startups!E2: error UNCACHED_FORMULA: The cell has a formula whose value was not"
                                + " kept: open the sheet and save it.",
                        "list.xlsx: Startups!3: warning HIDDEN_ROW: The sheet hides this row; it was read all the"
                                + " same, “hiddenRows” may say not to.",
                        "list.xlsx: Startups!C3: error IDENTIFIER_LOST: “1.52548700008812E+15” is what a spreadsheet"
                                + " makes of an identifier, whose other digits are gone: it is left out; look it up where"
                                + " it came from.",
                        "list.xlsx: Startups!D3: warning MERGED_CELL: The cell is merged with one above or before it,"
                                + " whose “04/03/2021” was not read here; “mergedCells” may say to.",
                        "list.xlsx: Startups!E3: error ERROR_CELL: The cell has the error #REF! in place of a value.",
                        "list.xlsx: Startups!F3: error UNREADABLE_NUMBER: “1.5” is no number that can stand here: it"
                                + " is left out.",
                        "list.xlsx: Startups!D4: warning SERIAL_DAY: “44259” is a day as a number: written as"
                                + " 2021-03-04.");
        assertThat(startup(network, "1").metadata().identifiers().get(0).id()).isEqualTo("001525487000088");
        assertThat(startup(network, "1").supportPeriods().get(0).start()).contains(DateWindow.parse("2021-03-04"));

        network = convert("list.xlsx", mapping("\"hiddenRows\": \"SKIP\", \"mergedCells\": \"FILL\","));
        assertThat(network.startups()).extracting(Startup::name).containsExactly("Algae", "Cord");
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return cells.toString();
    }

    @Test
    void headersInTwoRowsAreReadTogether() throws IOException {
        Files.writeString(directory.resolve("list.csv"), """
            Liste des startups;;;
            Nom;Emplois;;Ville
            ;2022;2023;
            Algae;3;5;Agadir
            """);
        Network network = convert("list.csv", """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "header": {"row": 2, "rows": 2}, "key": {"member": "name"},
             "columns": [{"header": "Nom", "member": "name"}, {"header": "Ville", "member": "address.addressLocality"},
               {"header": "Emplois / 2022", "member": "jobs.direct", "on": "2022-12-31"},
               {"header": "Emplois / 2023", "member": "jobs.direct", "on": "2023-12-31"}]}\
            """);
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!1: note ROW_ABOVE: The row stands above the headers, and is left out:"
                                + " “Liste des startups”.");
        assertThat(startup(network, "algae").jobs()).hasSize(2);
        assertThat(startup(network, "algae").address()).isPresent();
    }

    @Test
    void aListOfADayTellsNoMoreThanItsDay() throws IOException {
        Network network = csv(
                "N°;Nom;Entrée;Statut\n1;Algae;2019;Active\n2;Buoys;;Fermée\n3;Cord;2025-01;Active\n",
                "\"list\": {\"day\": \"2024-06-30\", \"subject\": \"SUPPORTED\"},");
        assertThat(startup(network, "1").supportPeriods().get(0).start()).contains(DateWindow.parse("2019"));
        assertThat(startup(network, "1").statusEvents().get(0).on()).isEqualTo(DateWindow.parse("2024-06-30"));
        assertThat(startup(network, "2").statusEvents().get(0).on()).isEqualTo(DateWindow.parse("[..2024-06-30]"));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!C4: error OUTSIDE_LIST: “2025-01” contradicts the list, which is of"
                                + " 2024-06-30: it is left out.");
        assertThat(network.register().orElseThrow().extractedOn()).contains(java.time.LocalDate.of(2024, 6, 30));
    }

    @Test
    void supportGoesOnOnlyWhereTheRowOrTheListSaysSo() throws IOException {
        Network network = csv(
                "N°;Nom;Sortie\n1;Algae;en cours\n2;Buoys;\n",
                "\"list\": {\"day\": \"2024-06-30\", \"subject\": \"EVER_SUPPORTED\"},");
        assertThat(startup(network, "1").supportPeriods().get(0).end()).isEmpty();
        assertThat(startup(network, "2").supportPeriods().get(0).end()).contains(DateWindow.unknown());
    }

    @Test
    void whatIsFoundIsToldInFrenchAndForPrograms() throws IOException {
        Files.writeString(directory.resolve("list.csv"), "N°;Nom;Entrée\n1;Algae;bientôt {0} [x](y)\n");
        convert("list.csv", mapping(""), "--lang", "fr");
        assertThat(told).isEqualTo("""
            list.csv: list.csv: note READ_AS: Le fichier a été lu comme UTF-8, ses cellules séparées par ;.
            list.csv: list.csv!C2: erreur UNREADABLE_DAY: « bientôt {0} [x](y) » n’est pas un jour que la correspondance sache lire : il est laissé de côté.

              READ_AS: 1
              UNREADABLE_DAY (Entrée): 1

            1 startup ; erreurs : 1, avertissements : 0, notes : 1.
            """);
        convert("list.csv", mapping(""), "--format", "json");
        assertThat(told)
                .contains(
                        "\"code\" : \"UNREADABLE_DAY\"",
                        "\"row\" : 2",
                        "\"column\" : \"C\"",
                        "\"header\" : \"Entrée\"",
                        "\"actual\" : \"bientôt {0} [x](y)\"",
                        "\"startups\" : 1",
                        "\"ERROR\" : 1");
        JsonNode report = JsonMapper.shared().readTree(told);
        assertThat(report.at("/format").stringValue()).isEqualTo("incubator-network-sheet-report");
        assertThat(report.at("/formatVersion").stringValue()).isEqualTo("1.0");
        assertThat(report.at("/language").stringValue()).isEqualTo("en");
        assertThat(report.at("/document").stringValue()).isEqualTo("out.json");
        assertThat(report.at("/findings/1/pointer").stringValue()).isEqualTo("/list.csv/2/Entrée");
        assertThat(report.at("/codes/1").toString())
                .isEqualTo("{\"code\":\"UNREADABLE_DAY\",\"severity\":\"ERROR\",\"header\":\"Entrée\",\"count\":1}");
        assertThat(report.at("/findings/1/remedy").stringValue())
                .isEqualTo("Mend the cell; or say by “days” how days are written, or by “unknown” or “values” what the"
                        + " word stands for.");
        String fingerprint = report.at("/findings/1/fingerprint").stringValue();
        assertThat(fingerprint).matches("[0-9a-f]{16}");
        convert("list.csv", mapping(""), "--format", "sarif");
        assertThat(told)
                .contains(
                        "\"ruleId\" : \"UNREADABLE_DAY\"",
                        "\"startLine\" : 2",
                        "\"fullyQualifiedName\" : \"list.csv!C2\"",
                        "bientôt {{0}} \\\\[x\\\\](y)");
        JsonNode run = JsonMapper.shared().readTree(told).at("/runs/0");
        assertThat(run.get("results").size()).isEqualTo(2);
        assertThat(run.at("/automationDetails/id").stringValue()).isEqualTo("incubator-network-spreadsheet/out.json/");
        assertThat(run.at("/columnKind").stringValue()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/results/1/partialFingerprints/finding~1v1").stringValue())
                .isEqualTo(fingerprint);
        assertThat(run.at("/results/1/partialFingerprints/primaryLocationLineHash")
                        .stringValue())
                .isEqualTo(fingerprint + ":1");
        // The same in another row is the same finding.
        Files.writeString(directory.resolve("list.csv"), "N°;Nom;Entrée\n0;Buoys;2020\n1;Algae;bientôt {0} [x](y)\n");
        convert("list.csv", mapping(""), "--format", "sarif");
        assertThat(told).contains("\"startLine\" : 3", "\"" + fingerprint + ":1\"");
    }

    /** Below a line for Excel, and a cell of two lines; the row has a number of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theRegionOfAFindingIsTheLineOfItsRowOrOfItsHeader(String language) throws IOException {
        Files.writeString(
                directory.resolve("list.csv"),
                "sep=;\nN°;Nom;Entrée;Tél\n1;\"Algae\nof the sea\";2020;x\n2;Buoys;bientôt;y\n");
        convert("list.csv", mapping("\"header\": {\"row\": 2},"), "--lang", language, "--format", "sarif");
        List<String> lines = new ArrayList<>();
        for (JsonNode result : JsonMapper.shared().readTree(told).at("/runs/0/results")) {
            JsonNode location = result.at("/locations/0");
            lines.add(result.get("ruleId").stringValue() + " "
                    + location.at("/physicalLocation/region/startLine").asString("none") + " "
                    + location.at("/logicalLocations/0/fullyQualifiedName").stringValue());
        }
        assertThat(lines)
                .containsExactly(
                        "READ_AS none list.csv", "UNMAPPED_COLUMN 2 list.csv!D2", "UNREADABLE_DAY 5 list.csv!C4");
    }

    @Test
    void whatProgramsAreToldIsInFrenchToo() throws IOException {
        Files.writeString(directory.resolve("list.csv"), "N°;Nom;Entrée\n1;Algae;bientôt\n2;Buoys;bientôt\n");
        convert("list.csv", mapping(""), "--lang", "fr", "--format", "json");
        JsonNode report = JsonMapper.shared().readTree(told);
        assertThat(report.at("/language").stringValue()).isEqualTo("fr");
        assertThat(report.at("/findings/1/message").stringValue())
                .isEqualTo("« bientôt » n’est pas un jour que la correspondance sache lire : il est laissé de côté.");
        convert("list.csv", mapping(""), "--lang", "fr", "--format", "sarif");
        JsonNode run = JsonMapper.shared().readTree(told).at("/runs/0");
        assertThat(run.at("/language").stringValue()).isEqualTo("fr");
        JsonNode second = run.at("/results/2");
        JsonNode rule = run.at("/tool/driver/rules/" + second.get("ruleIndex").intValue());
        assertThat(rule.at("/name").stringValue()).isEqualTo("UnreadableDay");
        assertThat(rule.at("/shortDescription/text").stringValue())
                .isEqualTo("Un texte qui n’est pas un jour, autant que la correspondance le sache.");
        assertThat(rule.at("/fullDescription/text").stringValue())
                .isEqualTo("Un texte qui n’est pas un jour, autant que la correspondance le sache. Ce où cela a été"
                        + " trouvé n’est pas dans le document.");
        assertThat(second.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":3,\"snippet\":{\"text\":\"bientôt\"}}");
        assertThat(rule.at("/help/text").stringValue())
                .isEqualTo(
                        "Corrigez la cellule ; ou dites par « days » comment les jours s’écrivent, ou par « unknown »"
                                + " ou « values » ce que le mot désigne.");
        assertThat(second.at("/locations/0/properties").toString())
                .isEqualTo("{\"row\":3,\"column\":\"C\",\"header\":\"Entrée\"}");
        assertThat(second.at("/locations/0/logicalLocations/0").toString())
                .isEqualTo("{\"fullyQualifiedName\":\"list.csv!C3\",\"kind\":\"cell\"}");
        // Equal ones are told apart by their number.
        assertThat(second.at("/partialFingerprints/primaryLocationLineHash").stringValue())
                .isEqualTo(run.at("/results/1/partialFingerprints/finding~1v1").stringValue() + ":2");
    }

    /** What may have been meant stands apart, as in reports of the library. */
    @Test
    void aWordThatIsNotKnownHasItsNearestAsAHint() throws IOException {
        Files.writeString(directory.resolve("list.csv"), "N°;Nom;Statut\n1;Algae;Activ\n");
        convert("list.csv", mapping(""), "--lang", "fr", "--format", "json");
        JsonNode finding = JsonMapper.shared().readTree(told).at("/findings/2");
        assertThat(finding.at("/code").stringValue()).isEqualTo("UNKNOWN_WORD");
        assertThat(finding.at("/hint").stringValue()).isEqualTo("active");
        assertThat(finding.at("/remedy").stringValue())
                .isEqualTo("Dites par « values » ce que le mot désigne, null si cela n’est pas connu.");
        assertThat(finding.at("/message").stringValue())
                .isEqualTo("La correspondance n’a pas « Activ » ici : la valeur est laissée de côté. Vouliez-vous dire"
                        + " active ?");
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndNothingIsWritten() throws IOException {
        Files.writeString(directory.resolve("list.csv"), "N°;Nom\n1;Algae\n2;\"Buoys\n");
        convert("list.csv", mapping(""));
        assertThat(refused)
                .isEqualTo(
                        "spreadsheet: list.csv is cut or damaged: a quotation mark opened in row 3 is never closed, or"
                                + " closed in the middle of a cell; or a cell has more than a million characters."
                                + System.lineSeparator());
        assertThat(told).isEmpty();
        assertThat(directory.resolve("out.json")).doesNotExist();
        convert("list.csv", mapping(""), "--lang", "fr");
        assertThat(refused).startsWith("spreadsheet: list.csv est coupé ou abîmé : ");

        Files.writeString(directory.resolve("list.csv"), "N°;Noms\n1;Algae\n");
        convert("list.csv", mapping(""));
        assertThat(refused.strip())
                .isEqualTo("spreadsheet: mapping.json, /columns/1: the sheet has no column “Nom”. Did you mean Noms?");
        Files.writeString(directory.resolve("list.csv"), "N°;Nom;Nom\n1;Algae;x\n");
        convert("list.csv", mapping(""));
        assertThat(refused.strip())
                .isEqualTo(
                        "spreadsheet: mapping.json, /columns/1: the sheet has two columns “Nom”: name the one that is"
                                + " meant by its letters in “column”.");
        convert("nothing.csv", mapping(""));
        assertThat(refused).contains("There is no file ").contains("nothing.csv.");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void partsThatNoColumnReadsAndRowsOfANameAloneAreTold() throws IOException {
        Files.writeString(
                directory.resolve("list.csv"),
                "Nom;Ville;Statut\nAlgae;Agadir / Souss / Maroc;x\nListe provisoire;;\n");
        convert("list.csv", """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
             "columns": [{"header": "Nom", "member": "name"},
               {"header": "Ville", "member": "address.addressLocality", "split": ["/"], "part": 1},
               {"header": "Ville", "member": "address.addressRegion", "split": ["/"], "part": 2},
               {"header": "Statut", "member": "description"}]}\
            """);
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!B2: warning PARTS_LEFT: “Agadir / Souss / Maroc” has 3 parts, of which the"
                                + " mapping reads 2.",
                        "list.csv: list.csv!3: warning LONE_NAME: The row has nothing but “Liste provisoire”: if it is"
                                + " a note, it should not be in the list.");
    }

    /** What a day was only supposed to be is a vague day of the document, of which figures warn. */
    @Test
    void figuresWarnOfWhatWasSupposed() throws IOException {
        String list = "N°;Nom;Entrée\n1;Algae;03/04/2021\n";
        assertThat(warnings(csv(list, ""))).contains("VAGUE_DAYS");
        assertThat(findings()).hasSize(1);
        assertThat(warnings(csv(list, "\"days\": {\"order\": \"DMY\"},"))).doesNotContain("VAGUE_DAYS");
        assertThat(findings()).isEmpty();
    }

    private static List<String> warnings(Network network) {
        return MetricEngine.asOf(LocalDate.of(2021, 3, 20)).measure(network).results().stream()
                .flatMap(result -> result.warnings().stream())
                .map(MetricWarning::code)
                .distinct()
                .toList();
    }
}
