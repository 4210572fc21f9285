package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.examples.spreadsheet.draft.Draft;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftTest {
    @TempDir
    Path directory;

    private String draft(String list, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("list.csv"), list);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("--draft", file.toString()));
        arguments.addAll(List.of(options));
        assertThat(Spreadsheet.run(new PrintStream(out, true, UTF_8), System.err, arguments.toArray(String[]::new)))
                .isZero();
        Files.writeString(directory.resolve("mapping.json"), out.toString(UTF_8));
        return out.toString(UTF_8);
    }

    private static List<String> members(String draft) {
        List<String> members = new ArrayList<>();
        for (JsonNode column : JsonMapper.shared().readTree(draft).get("columns")) {
            members.add(column.path("member").asString("dropped"));
        }
        return members;
    }

    private static List<String> doubts(String draft, int column) {
        List<String> doubts = new ArrayList<>();
        JsonMapper.shared()
                .readTree(draft)
                .get("columns")
                .get(column)
                .path("doubts")
                .forEach(doubt -> doubts.add(doubt.stringValue()));
        return doubts;
    }

    @Test
    void headersInFrenchAreUnderstood() throws IOException {
        String draft = draft("""
            Nom de la startup;Date d’entrée;Date de sortie;Ville;Secteur d’activité;Statut;Effectif 2023;CA 2023 (MAD);Gérant;E-mail;Remarques
            Algae;25/03/2021;03/04/21;Agadir;Eau, Énergie;Active;12;1 000;X;x@example.org;rien
            Buoys;13/01/2020;;Rabat;Eau;Perdue;3;;Y;y@example.org;
            """, "--lang", "fr");
        assertThat(members(draft))
                .containsExactly(
                        "name",
                        "supportPeriods.start",
                        "supportPeriods.end",
                        "address.addressLocality",
                        "sectors",
                        "statusEvents.status",
                        "jobs.direct",
                        "revenues.amount",
                        "dropped",
                        "dropped",
                        "dropped");
        JsonNode columns = JsonMapper.shared().readTree(draft).get("columns");
        assertThat(columns.get(1).at("/days/order").stringValue()).isEqualTo("DMY");
        assertThat(columns.get(2).path("days").isMissingNode()).isTrue();
        assertThat(doubts(draft, 1))
                .containsExactly(
                        "Certains jours de « Date d’entrée » ne peuvent être que DMY ; que tous le soient a été"
                                + " supposé.");
        assertThat(doubts(draft, 2))
                .containsExactly(
                        "Tous les nombres de « Date de sortie » peuvent être des jours et des mois : « order » doit"
                                + " dire ce qui vient d’abord.",
                        "Les années de « Date de sortie » ont deux chiffres : « century » doit dire de quels cent"
                                + " ans.");
        assertThat(columns.get(5).get("values").toString()).isEqualTo("{\"Active\":\"OPERATING\",\"Perdue\":null}");
        assertThat(columns.get(7).get("currency").stringValue()).isEqualTo("MAD");
        assertThat(columns.get(7).get("year").intValue()).isEqualTo(2023);
        assertThat(columns.get(8).get("drop").stringValue()).isEqualTo("elle semble parler de personnes");
        assertThat(doubts(draft, 10)).hasSize(1);
    }

    /** The number of a firm by its register, figures of a day, a word in two cases, and words for what is not known. */
    @Test
    void whatFrenchHeadersSayBesideIsUnderstood() throws IOException {
        String draft = draft("""
            Raison sociale;N° SIREN;Situation;Effectif au 31/12/2023;CA fin 2022 (k€)
            Péniche;812345678;En activité;7;n.c.
            Écluse;823456789;Cessation d'activité;3;12,5
            Halage;834567890;en activité;12;NC
            """);
        assertThat(members(draft))
                .containsExactly("name", "identifiers", "statusEvents.status", "jobs.direct", "revenues.amount");
        JsonNode columns = JsonMapper.shared().readTree(draft).get("columns");
        assertThat(columns.get(1).get("scheme").stringValue()).isEqualTo("N° SIREN");
        assertThat(columns.get(2).get("values").toString())
                .isEqualTo("{\"En activité\":\"OPERATING\",\"Cessation d'activité\":\"CLOSED\"}");
        assertThat(columns.get(3).get("on").stringValue()).isEqualTo("2023-12-31");
        assertThat(columns.get(4).get("year").intValue()).isEqualTo(2022);
        assertThat(doubts(draft, 4))
                .containsExactly(
                        "“CA fin 2022 (k€)” was supposed to be revenues.amount, and is often said of something else.",
                        "That one in “CA fin 2022 (k€)” stands for 1000 was supposed; words such as k beside"
                                + " a number count as well.");
    }

    @Test
    void headersInEnglishAreUnderstoodAndPersonsDroppedByTheirValues() throws IOException {
        String draft = draft("""
            S.No,Name of the Startup,Founder Name,Reach,Date of Incorporation,Batch,Gender,Funding (INR),Number of women founders
            1,Algae,X,x@example.org,03/14/2021,B1,F,"12,34,567",1
            2,Buoys,Y,y@example.org,04/03/2020,B2,M,5 lakh,
            """);
        assertThat(members(draft))
                .containsExactly(
                        "id",
                        "name",
                        "dropped",
                        "dropped",
                        "founded",
                        "supportPeriods.cohortId",
                        "dropped",
                        "fundingRounds.amount",
                        "founders.women");
        JsonNode columns = JsonMapper.shared().readTree(draft).get("columns");
        assertThat(columns.get(4).at("/days/order").stringValue()).isEqualTo("MDY");
        assertThat(columns.get(3).get("drop").stringValue()).isEqualTo("it seems to tell of persons");
        assertThat(doubts(draft, 5))
                .containsExactly("What words in “Batch” stand for is to be confirmed; null is not known: B1, B2.");
    }

    /** A draft is a mapping: it reads its own sheet, and tells its doubts as findings. */
    @Test
    void aDraftReadsItsOwnSheetAndTellsItsDoubts() throws IOException {
        draft("Liste 2023;;;\nNom;Emplois;;Tel\n;2022;2023;\nAlgae;3;5;+212 6 00 00 00 00\n");
        assertThat(MappingReader.read(directory.resolve("mapping.json")).doubts())
                .isNotEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                System.err,
                "--mapping",
                directory.resolve("mapping.json").toString(),
                directory.resolve("list.csv").toString(),
                "--out",
                directory.resolve("out.jsonl").toString());
        assertThat(status).describedAs(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("OPEN_DOUBT", "list.csv!D2: note DROPPED_COLUMN", "1 startup; errors: 0");
        assertThat(Files.readString(directory.resolve("out.jsonl")))
                .contains("\"on\":\"2022\"", "\"on\":\"2023\"")
                .doesNotContain("212");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom du fondateur",
                "Nom et prénom",
                "Founder's name",
                "Name of founder(s)",
                "Co-founder",
                "Directeur général",
                "Contact No",
                "Mobile number",
                "Tél.",
                "N° de téléphone",
                "Email ID",
                "Adresse mail",
                "Date of birth",
                "Né(e) le",
                "Âge",
                "H/F",
                "Genre du porteur",
                "CIN",
                "LinkedIn",
                "Représentant légal"
            })
    void whatTellsOfPersonsIsDropped(String header) throws IOException {
        assertThat(members(draft("Nom;" + header + "\nAlgae;x\n"))).containsExactly("name", "dropped");
        assertThat(JsonMapper.shared()
                        .readTree(draft("Nom;" + header + "\nAlgae;x\n"))
                        .at("/columns/1/drop")
                        .stringValue())
                .isEqualTo("it seems to tell of persons");
    }

    /** A number of a row is no id, and a state may be of a firm or of a country. */
    @Test
    void aHeaderOfMoreThanOneMeaningIsADoubt() throws IOException {
        String draft = draft("S.No,Name,State,Date of Incorporation\n1,Algae,Goa,2021\n");
        assertThat(doubts(draft, 0))
                .containsExactly("“S.No” was supposed to be id, and is often said of something else.");
        assertThat(doubts(draft, 1)).isEmpty();
        assertThat(doubts(draft, 2))
                .containsExactly(
                        "“State” was supposed to be address.addressRegion, and is often said of something else.");
        assertThat(doubts(draft, 3)).isEmpty();
    }

    @Test
    void whatIsSupposedOfTheFileIsADoubtToo() throws IOException {
        assertThat(JsonMapper.shared()
                        .readTree(draft("1,2\n3,4\n"))
                        .get("doubts")
                        .toString())
                .contains("Where the headers stand was supposed.");
        Files.write(directory.resolve("list.csv"), "Nom;Ville\nAlgues;Fès\n".getBytes(Charset.forName("windows-1252")));
        JsonNode draft = JsonMapper.shared().readTree(Draft.of(directory.resolve("list.csv"), Locale.ENGLISH));
        assertThat(draft.at("/csv/charset").stringValue()).isEqualTo("windows-1252");
        assertThat(draft.get("doubts").toString()).contains("That the file is in windows-1252 was supposed.");
        try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(directory.resolve("list.xlsx")))) {
            for (String sheet : List.of("2023", "2024")) {
                writer.sheet(sheet);
                writer.row(List.of(Cell.text("Nom")));
            }
        }
        draft = JsonMapper.shared().readTree(Draft.of(directory.resolve("list.xlsx"), Locale.ENGLISH));
        assertThat(draft.get("sheet").stringValue()).isEqualTo("2023");
        assertThat(draft.get("doubts").toString()).contains("The sheet “2023” was taken, and not: 2024.");
    }

    /** What the first thousand rows don't show, the last may. */
    @Test
    void allRowsAreLookedThrough() throws IOException {
        String draft = draft("Nom,Entrée,Statut\n" + "Algae,03/04/2021,active\n".repeat(5_000)
                + "Buoys,25/12/2021,closed\nCord,0,sold\n");
        JsonNode columns = JsonMapper.shared().readTree(draft).get("columns");
        assertThat(columns.get(1).at("/days/order").stringValue()).isEqualTo("DMY");
        assertThat(doubts(draft, 1))
                .containsExactly(
                        "“Entrée” has the value 0 (cells: 1): if that stands for what is not known, “unknown” has to"
                                + " say so.",
                        "Some days in “Entrée” can be DMY only; that all are was supposed.");
        assertThat(columns.get(2).get("values").toString())
                .isEqualTo("{\"active\":\"OPERATING\",\"closed\":\"CLOSED\",\"sold\":null}");
    }

    @Test
    void zerosAreADoubtOfDaysAndFigures() throws IOException {
        String draft = draft("Name,Founded,Jobs 2023,Sales 2023 (EUR)\n0,00/00/0000,0,\"0,00\"\nAlgae,2019,3,5\n");
        assertThat(List.of(0, 1, 2, 3))
                .allSatisfy(column -> assertThat(doubts(draft, column).stream()
                                .filter(doubt -> doubt.contains(" has the value 0 (cells: 1)")))
                        .hasSize(column == 0 ? 0 : 1));
    }
}
