package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.incubatornetwork.examples.spreadsheet.draft.Draft;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures: of which day their headers say they are, and what the words beside them count. */
class FiguresTest {
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"}, "numbers": {"decimal": ","},
         "columns": [{"header": "Nom", "member": "name"}, %s]}\
        """;

    private static final String LIST = "\"list\": {\"day\": \"2023-12-31\", \"subject\": \"EVER_SUPPORTED\"}, ";

    @TempDir
    Path directory;

    private int status;
    private String told = "";

    private JsonNode draft(String list, Locale language) throws IOException {
        return JsonMapper.shared().readTree(Draft.of(Files.writeString(directory.resolve("list.csv"), list), language));
    }

    /** The column of a header in a draft, beside one of names. */
    private JsonNode column(String header, String cell) throws IOException {
        return draft("Nom;" + header + "\nAlgae;" + cell + "\n", Locale.ENGLISH)
                .get("columns")
                .get(1);
    }

    private static List<String> doubts(JsonNode column) {
        List<String> doubts = new ArrayList<>();
        column.path("doubts").forEach(doubt -> doubts.add(doubt.stringValue()));
        return doubts;
    }

    private void convert(String list, String columns) throws IOException {
        convert(list, columns, "");
    }

    private void convert(String list, String columns, String more) throws IOException {
        Files.writeString(directory.resolve("list.csv"), list);
        Files.writeString(
                directory.resolve("m.json"), MAPPING.formatted(columns).replace("\"columns\"", more + "\"columns\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.deleteIfExists(directory.resolve("out.json"));
        status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(out, true, UTF_8),
                "--mapping",
                directory.resolve("m.json").toString(),
                directory.resolve("list.csv").toString(),
                "--out",
                directory.resolve("out.json").toString());
        told = out.toString(UTF_8);
    }

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.startsWith("list.csv: list.csv!"))
                .toList();
    }

    private List<Jobs> jobs(int startup) throws IOException {
        Startup read = NetworkJson.standard()
                .readOrThrow(directory.resolve("out.json"))
                .network()
                .startups()
                .get(startup);
        return read.jobs();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Effectif au 31/12/2023 | jobs.direct | 2023-12-31",
                "Effectif (au 31.12.2023) | jobs.direct | 2023-12-31",
                "Employees as of 31 Dec 2023 | jobs.direct | 2023-12-31",
                "Jobs at December 31st, 2023 | jobs.direct | 2023-12-31",
                "jobs_2021-06-30 | jobs.direct | 2021-06-30",
                "nb_emplois_2021_06_30 | jobs.direct | 2021-06-30",
                "jobs_20210630 | jobs.direct | 2021-06-30",
                "Emplois : 1er juin 2021 | jobs.direct | 2021-06-01",
                "Salariés à fin décembre 2022 | jobs.direct | 2022-12",
                "Emplois T4 2022 | jobs.direct | [2022-10..2022-12]",
                "Headcount (end of 2022) | jobs.direct | 2022",
                "Effectif 2022 | jobs.direct | 2022",
                "Nombre de fondateurs au 05/05/2021 | founders.total | 2021-05-05",
                "Levée de fonds 2022 (EUR) | fundingRounds.amount | 2022",
                "Statut au 31/12/2023 | statusEvents.status | [..2023-12-31]",
                "Status 2023 | statusEvents.status | [..2023-12-31]",
                "Stade en juin 2023 | stages | [..2023-06-30]"
            })
    void theDayOfAHeaderIsThatOfItsFacts(String header, String member, String on) throws IOException {
        JsonNode column = column(header, "3");
        assertThat(column.get("member").stringValue()).isEqualTo(member);
        assertThat(column.path("on").stringValue("")).isEqualTo(on);
        assertThat(doubts(column)).noneMatch(doubt -> doubt.contains("“on”"));
    }

    /** 03/04/2021 is either of two days, and 31/12/23 of a century that nobody has said. */
    @Test
    void aDayThatCanBeReadInTwoWaysIsADoubt() throws IOException {
        JsonNode column = column("Effectif au 03/04/2021", "3");
        assertThat(column.get("on").stringValue()).isEqualTo("[2021-03-04..2021-04-03]");
        assertThat(doubts(column))
                .contains("“Effectif au 03/04/2021” is of 2021-04-03 or 2021-03-04: “on” is a day between them until it"
                        + " is known which.");
        column = column("Jobs 31/12/23", "3");
        assertThat(column.get("member").stringValue()).isEqualTo("jobs.direct");
        assertThat(column.has("on")).isFalse();
        assertThat(doubts(column))
                .contains("Of which day the figures in “Jobs 31/12/23” are is not said: “on” has to, or “list”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Effectif 2022/2023", "Effectif 2022-23", "Effectif 2021 et 2022", "Effectif 2011-12"})
    void twoYearsAreNoDay(String header) throws IOException {
        JsonNode column = column(header, "3");
        assertThat(column.has("on")).isFalse();
        assertThat(doubts(column)).isNotEmpty();
    }

    @Test
    void salesAreOfACalendarYearOrADoubt() throws IOException {
        JsonNode column = column("CA 2022 (MDH)", "3");
        assertThat(column.get("year").intValue()).isEqualTo(2022);
        assertThat(column.at("/numbers/unit").intValue()).isEqualTo(1_000_000);
        assertThat(doubts(column)).noneMatch(doubt -> doubt.contains("year"));
        assertThat(doubts(column("CA au 31/12/2022", "3"))).noneMatch(doubt -> doubt.contains("year"));
        column = column("CA au 30/06/2022", "3");
        assertThat(column.get("year").intValue()).isEqualTo(2022);
        assertThat(doubts(column))
                .contains("That the figures in “CA au 30/06/2022” are of the calendar year 2022 was supposed.");
        column = column("CA (2022/2023)", "3");
        assertThat(column.get("year").intValue()).isEqualTo(1);
        assertThat(doubts(column))
                .contains("Of which year the figures in “CA (2022/2023)” are is not said: 1 stands for none.");
    }

    /** Headers in two rows may have days in the second. */
    @Test
    void daysBelowAHeaderAreHeaders() throws IOException {
        JsonNode draft = draft("Nom;Effectif;\n;31/12/2022;31/12/2023\nAlgae;3;4\n", Locale.ENGLISH);
        assertThat(draft.at("/header/rows").intValue()).isEqualTo(2);
        assertThat(draft.at("/columns/1/on").stringValue()).isEqualTo("2022-12-31");
        assertThat(draft.at("/columns/2/on").stringValue()).isEqualTo("2023-12-31");
    }

    /** What is counted is proposed by the words beside numbers, and confirmed by a person. */
    @Test
    void wordsBesideNumbersOfJobsAreProposed() throws IOException {
        JsonNode column = column("Emplois 2023", "7 ETP\nBuoys;12,5 ETP");
        assertThat(column.at("/numbers/words").toString()).isEqualTo("[\"ETP\"]");
        assertThat(column.get("basis").stringValue()).isEqualTo("FTE");
        assertThat(doubts(column))
                .containsExactly(
                        "It was supposed by the words beside its numbers that “Emplois 2023” counts full-time equivalents.",
                        "It was supposed that these words beside numbers in “Emplois 2023” only name what is counted:"
                                + " ETP.");
        column = column("Jobs 2023", "15 persons\nBuoys;1 person");
        assertThat(column.get("basis").stringValue()).isEqualTo("HEADCOUNT");
        assertThat(doubts(column))
                .contains("It was supposed by the words beside its numbers that “Jobs 2023” counts persons.");
        column = column("Emplois 2023", "3 emplois\nBuoys;env. 12\nCord;2 ETP");
        assertThat(column.at("/numbers/words").toString()).isEqualTo("[\"ETP\",\"emplois\"]");
        assertThat(column.has("basis")).isFalse();
        assertThat(doubts(column))
                .contains(
                        "Beside or instead of numbers “Emplois 2023” has: env. Words such as k, mille, lakh or M beside"
                                + " a number count as thousands or millions; cells with any other are left out until “words” of"
                                + " “numbers”, “unknown” or “values” says what it is.");
        column = column("Effectif (ETP) 2023", "7");
        assertThat(column.get("basis").stringValue()).isEqualTo("FTE");
        assertThat(doubts(column)).noneMatch(doubt -> doubt.contains("words"));
        column = draft("Nom;Emplois 2023\nAlgae;7 ETP\n", Locale.FRENCH)
                .get("columns")
                .get(1);
        assertThat(doubts(column))
                .containsExactly(
                        "On a supposé, par les mots à côté de ses nombres, que « Emplois 2023 » compte des équivalents"
                                + " temps plein.",
                        "On a supposé que ces mots à côté de nombres de « Emplois 2023 » ne font que nommer ce qui est"
                                + " compté : ETP.");
    }

    /** Persons and full-time equivalents of one day are two figures; a third column has no room, and is dropped. */
    @Test
    void columnsOfOneDayAreToldApartByWhatTheyCount() throws IOException {
        JsonNode draft = draft("Nom;Effectif 2023;ETP 2023;Emplois 2023\nAlgae;9;7;9\n", Locale.ENGLISH);
        assertThat(draft.at("/columns/1/member").stringValue()).isEqualTo("jobs.direct");
        assertThat(draft.at("/columns/2/basis").stringValue()).isEqualTo("FTE");
        assertThat(draft.at("/columns/3/drop").stringValue()).isEqualTo("nobody has said what it means");
        convert("Nom;Effectif;ETP\nAlgae;9;7\n", """
                {"header": "Effectif", "member": "jobs.direct", "on": "2023"},
                {"header": "ETP", "member": "jobs.direct", "on": "2023", "basis": "FTE"}""");
        assertThat(jobs(0)).extracting(Jobs::countedBy).containsExactly(JobsBasis.HEADCOUNT, JobsBasis.FTE);
        convert("Nom;Effectif;Personnes\nAlgae;9;7\n", """
                {"header": "Effectif", "member": "jobs.direct", "on": "2023"},
                {"header": "Personnes", "member": "jobs.direct", "on": "2023", "basis": "HEADCOUNT"}""");
        assertThat(status).isEqualTo(2);
        convert("Nom;Effectif;Emplois\nAlgae;9;7\n", """
                {"header": "Effectif", "member": "jobs.direct"},
                {"header": "Emplois", "member": "jobs.direct", "on": "2023-12-31"}""", LIST);
        assertThat(status).isEqualTo(2);
        assertThat(told).contains("two columns of the sheet fill “jobs.direct” of one day");
        convert("Nom;Effectif;Emplois\nAlgae;9;7\n", """
                {"header": "Effectif", "member": "jobs.direct"},
                {"header": "Emplois", "member": "jobs.direct", "on": "2022-12-31"}""", LIST);
        assertThat(jobs(0)).extracting(Jobs::direct).containsExactly(OptionalLong.of(9), OptionalLong.of(7));
        convert("Nom;Effectif;Emplois\nAlgae;9;7\n", """
                {"header": "Effectif", "member": "jobs.direct", "on": "2023"},
                {"header": "Emplois", "member": "jobs.direct", "on": "2023"}""");
        assertThat(status).isEqualTo(2);
        assertThat(told)
                .isEqualTo(
                        "spreadsheet: m.json, /columns/2: two columns of the sheet fill “jobs.direct” of one day, which"
                                + " has one value; say by “on” or “basis” how they differ.\n");
    }

    /** A word that the mapping names is read over; any other is found at its cell. */
    @Test
    void wordsThatTheMappingNamesMayStandBesideNumbers() throws IOException {
        convert(
                "Nom;Emplois\nAlgae;7 ETP\nBuoys;12,5 ETP\nCord;équivalents temps plein : 3\nDeck;15 personnes\nEel;~4\nFin;0,5\n",
                """
                {"header": "Emplois", "member": "jobs.direct", "on": "2023", "basis": "FTE",
                 "numbers": {"words": ["ETP", "Équivalents temps plein :"]}}""");
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!B3: note ROUNDED: “12,5 ETP” was rounded to 13: jobs are whole, also as"
                                + " full-time equivalents.",
                        "list.csv: list.csv!B5: error UNREADABLE_NUMBER: “15 personnes” is no number that can stand"
                                + " here: it is left out.",
                        "list.csv: list.csv!B6: error UNREADABLE_NUMBER: “~4” is no number that can stand here: it is"
                                + " left out.",
                        "list.csv: list.csv!B7: note ROUNDED: “0,5” was rounded to 1: jobs are whole, also as full-time"
                                + " equivalents.");
        assertThat(jobs(0)).singleElement().satisfies(jobs -> {
            assertThat(jobs.direct()).hasValue(7);
            assertThat(jobs.basis()).contains(JobsBasis.FTE);
        });
        assertThat(jobs(1).get(0).direct()).hasValue(13);
        assertThat(jobs(2).get(0).direct()).hasValue(3);
        assertThat(jobs(3)).isEmpty();
        // Persons are whole, or no count.
        convert("Nom;Emplois\nAlgae;12,5 emplois\n", """
                {"header": "Emplois", "member": "jobs.direct", "on": "2023", "numbers": {"words": ["emplois"]}}""");
        assertThat(findings()).singleElement().asString().contains("B2: error UNREADABLE_NUMBER: “12,5 emplois”");
    }

    @Test
    void onlyJobsHaveABasis() throws IOException {
        convert("Nom;Femmes\nAlgae;1\n", """
                {"header": "Femmes", "member": "founders.women", "on": "2023", "basis": "FTE"}""");
        assertThat(status).isEqualTo(2);
        assertThat(told)
                .isEqualTo(
                        "spreadsheet: m.json, /columns/1/basis: only jobs have a “basis”; “founders.women” is none of"
                                + " them.\n");
    }

    /** Those who work full time are not all jobs in full-time equivalents, and women are not all founders. */
    @Test
    void wordsThatCountAPartAreNotProposed() throws IOException {
        assertThat(column("Emplois à temps plein 2023", "7").has("basis")).isFalse();
        assertThat(column("Jobs (full-time) 2023", "7").has("basis")).isFalse();
        assertThat(column("Jobs (full-time equivalents) 2023", "7").get("basis").stringValue())
                .isEqualTo("FTE");
        JsonNode column = column("Emplois 2023", "7 temps plein");
        assertThat(column.has("basis")).isFalse();
        assertThat(column.has("numbers")).isFalse();
        assertThat(column("Emplois 2023", "7 équivalents temps plein")
                        .get("basis")
                        .stringValue())
                .isEqualTo("FTE");
        for (String word : List.of("femmes", "hommes", "men", "women", "cofondatrices")) {
            column = column("Nombre de fondateurs 2023", "2 " + word);
            assertThat(column.get("member").stringValue()).isEqualTo("founders.total");
            assertThat(column.has("numbers")).describedAs(word).isFalse();
        }
        column = column("Nombre de femmes 2023", "2 femmes");
        assertThat(column.get("member").stringValue()).isEqualTo("founders.women");
        assertThat(column.at("/numbers/words").toString()).isEqualTo("[\"femmes\"]");
        assertThat(column("Nombre de femmes 2023", "2 hommes").has("numbers")).isFalse();
    }

    @Test
    void aLongHeaderIsATextAndSaysNoDay() throws IOException {
        assertThat(column("Effectif 2022", "3").has("on")).isTrue();
        JsonNode column = column("Effectif (" + "x".repeat(180) + ") 2022", "3");
        assertThat(column.get("on").stringValue()).isEqualTo("2022");
        assertThat(column("Effectif (" + "x".repeat(200) + ") 2022", "3").has("on"))
                .isFalse();
    }

    /** Less than half a job becomes none, which is cited. */
    @Test
    void aPartOfAJobThatBecomesNoneIsCited() throws IOException {
        convert("Nom;Emplois\nAlgae;0,4\nBuoys;0,6\n", """
                {"header": "Emplois", "member": "jobs.direct", "on": "2023", "basis": "FTE"}""");
        assertThat(jobs(0).get(0).direct()).hasValue(0);
        assertThat(Files.readString(directory.resolve("out.json")))
                .contains("list.csv, list.csv!B2: “0,4”")
                .doesNotContain("“0,6”");
    }
}
