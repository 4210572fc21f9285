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
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Amounts of one column in several currencies, which another column tells. */
class CurrencyTest {
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"}, "columns": [
          {"header": "Nom", "member": "name"},
          {"header": "CA", "member": "revenues.amount", "currency": "MAD", "year": 2023},
          {"header": "Devise", "member": "currency", "values": {"euros": "EUR"}},
          {"header": "Levée", "member": "fundingRounds.amount", "currency": "MAD"}]}\
        """;

    @TempDir
    Path directory;

    private String run(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Spreadsheet.run(new PrintStream(told, true, UTF_8), System.err, arguments);
        return told.toString(UTF_8);
    }

    @Test
    void amountsAreInTheCurrencyOfTheirRow() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), """
            Nom;CA;Devise;Levée
            Algae;100;EUR;2000
            Buoys;100;;2000 DH
            Corail;100 €;Euros;2 k€
            Dunes;100;dinars;100 €
            Écume;100;-;
            Fjord;100 €;MAD;
            Galets;100;EUR;
            """);
        Path out = directory.resolve("out.json");
        String told = run(
                "--mapping",
                Files.writeString(directory.resolve("mapping.json"), MAPPING).toString(),
                list.toString(),
                "--out",
                out.toString());
        assertThat(NetworkJson.standard().readOrThrow(out).network().startups())
                .extracting(startup -> startup.name() + " "
                        + startup.revenues().stream()
                                .map(revenue -> revenue.amount().toString())
                                .toList()
                        + startup.fundingRounds().stream()
                                .flatMap(round -> round.amount().stream())
                                .map(Object::toString)
                                .toList())
                .containsExactly(
                        "Algae [100.00 EUR][2000.00 EUR]",
                        "Buoys [100.00 MAD][2000.00 MAD]",
                        "Corail [100.00 EUR][2000.00 EUR]",
                        "Dunes [100 XXX][]",
                        "Écume [100 XXX][]",
                        "Fjord [][]",
                        "Galets [100.00 EUR][]");
        assertThat(told.lines().filter(line -> line.contains(" error ")).toList())
                .containsExactly(
                        "list.csv: list.csv!C5: error UNKNOWN_WORD: The mapping has no “dinars” here: it is left out.",
                        "list.csv: list.csv!D5: error OTHER_CURRENCY: “100 €” is not in XXX: it is left out.",
                        "list.csv: list.csv!B7: error OTHER_CURRENCY: “100 €” is not in MAD: it is left out.");
    }

    @Test
    void aDraftTellsWhatStandsBesideNumbers() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), """
            Nom;CA 2023;Devise;Statut
            Algae;1 000 €;EUR;En sommeil
            Buoys;12 M DH;Dirhams;Active
            Corail;3;MAD;Active
            """);
        JsonNode columns =
                JsonMapper.shared().readTree(run("--draft", list.toString())).get("columns");
        assertThat(columns.get(1).get("doubts").values())
                .extracting(JsonNode::stringValue)
                .containsExactly(
                        "“CA 2023” was supposed to be revenues.amount, and is often said of something else.",
                        "The currency of “CA 2023” is not said: XXX stands for none.",
                        "In “CA 2023” there is beside numbers: DH, M, €. Amounts in another currency than the column’s are left out.");
        assertThat(columns.get(2).get("member").stringValue()).isEqualTo("currency");
        assertThat(columns.get(2).get("values").properties().toString()).isEqualTo("[Dirhams=null]");
        assertThat(columns.get(3).get("values").properties().toString())
                .isEqualTo("[En sommeil=\"DORMANT\", Active=\"OPERATING\"]");
    }

    /** In two rows of headers, that below says more. */
    @Test
    void ofTwoHeadersTheLowerCounts() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), """
            Entreprise;;Emplois;
            Nom;Entrée;2022;2023
            Algae;2021-03-25;3;4
            """);
        JsonNode columns =
                JsonMapper.shared().readTree(run("--draft", list.toString())).get("columns");
        assertThat(columns.values())
                .extracting(column -> column.get("header").stringValue() + ": "
                        + column.path("member").asString("dropped"))
                .isEqualTo(List.of(
                        "Entreprise / Nom: name",
                        "Entreprise / Entrée: supportPeriods.start",
                        "Emplois / 2022: jobs.direct",
                        "Emplois / 2023: jobs.direct"));
    }

    /** In a workbook the format of a cell may say another currency than the column's, or thousands, and nothing else does. */
    @Test
    void theFormatOfACellSaysItsCurrency() throws IOException {
        StringBuilder rows = new StringBuilder(
                "<row><c t=\"inlineStr\"><is><t>Nom</t></is></c><c t=\"inlineStr\"><is><t>CA" + "</t></is></c></row>");
        List<String> formats = List.of(
                "#,##0.00\\ \"DH\"",
                "[$$-409]#,##0.00",
                "#,##0\\ [$\u20ac-40C]",
                "0.0\\ \"kDH\"",
                "#,##0,\\ \"kDH\"",
                "0\\ \"\u20ac\"",
                "#,##0.00",
                "[$MAD]\\ #,##0;[Red]-[$MAD]\\ #,##0",
                "0.00E+00");
        for (int i = 1; i <= formats.size(); i++) {
            rows.append(
                    "<row><c t=\"inlineStr\"><is><t>N" + i + "</t></is></c><c s=\"" + i + "\"><v>1250.5</v></c></row>");
        }
        Path list = new Books(directory.resolve("list.xlsx"))
                .formats(formats.toArray(String[]::new))
                .rows(rows.toString());
        Path out = directory.resolve("out.json");
        Path mapping = Files.writeString(directory.resolve("mapping.json"), """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"}, "columns": [
              {"header": "Nom", "member": "name"},
              {"header": "CA", "member": "revenues.amount", "currency": "MAD", "year": 2023, "unknown": ["0"]}]}\
            """);
        String told = run("--mapping", mapping.toString(), list.toString(), "--out", out.toString());
        assertThat(NetworkJson.standard().readOrThrow(out).network().startups())
                .extracting(startup -> startup.revenues().stream()
                        .map(revenue -> revenue.amount().toString())
                        .findFirst()
                        .orElse(""))
                .containsExactly(
                        "1250.50 MAD",
                        "",
                        "",
                        "1250500.00 MAD",
                        "1250.50 MAD",
                        "",
                        "1250.50 MAD",
                        "1250.50 MAD",
                        "1250.50 MAD");
        assertThat(told.lines().filter(line -> line.contains(" error ")))
                .containsExactly(
                        "list.xlsx: Startups!B3: error OTHER_CURRENCY: “$1250.5” is not in MAD: it is left out.",
                        "list.xlsx: Startups!B4: error OTHER_CURRENCY: “1250.5 €” is not in MAD: it is left out.",
                        "list.xlsx: Startups!B7: error OTHER_CURRENCY: “1250.5 €” is not in MAD: it is left out.");
        assertThat(run("--draft", list.toString())).contains("there is beside numbers: $, DH, MAD, kDH, €.");
    }

    /** The amounts of a column, or what was found at the cell: of each a code of a format, a bar and what is stored. */
    private List<String> amounts(String column, String... cells) throws IOException {
        StringBuilder rows = new StringBuilder(
                "<row><c t=\"inlineStr\"><is><t>Nom</t></is></c><c t=\"inlineStr\"><is><t>CA</t></is></c></row>");
        Books book = new Books(directory.resolve("formats.xlsx"));
        for (int i = 0; i < cells.length; i++) {
            int bar = cells[i].lastIndexOf('|');
            book.formats(cells[i].substring(0, bar).replace("<", "&lt;"));
            rows.append("<row><c t=\"inlineStr\"><is><t>N" + i + "</t></is></c><c s=\"" + (i + 1) + "\"><v>"
                    + cells[i].substring(bar + 1) + "</v></c></row>");
        }
        Path list = book.rows(rows.toString());
        Path out = directory.resolve("formats.json");
        Path mapping = Files.writeString(directory.resolve("formats-mapping.json"), """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"}, "columns": [
              {"header": "Nom", "member": "name"},
              {"header": "CA", "member": "revenues.amount", "year": 2023, %s}]}\
            """.formatted(column));
        String told = run("--mapping", mapping.toString(), list.toString(), "--out", out.toString());
        List<Startup> startups =
                NetworkJson.standard().readOrThrow(out).network().startups();
        List<String> amounts = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String place = "formats.xlsx: Startups!B" + (i + 2) + ": error ";
            amounts.add(startups.get(i).revenues().stream()
                    .map(revenue -> revenue.amount().toString())
                    .findFirst()
                    .orElseGet(() -> told.lines()
                            .filter(line -> line.startsWith(place))
                            .map(line -> line.substring(place.length(), line.indexOf(':', place.length())))
                            .findFirst()
                            .orElse("nothing")));
        }
        return amounts;
    }

    /** A comma after the last place before the point shows thousands, of which the format may have the word as well. */
    @Test
    void thousandsThatTheFormatShowsAreNotCountedTwice() throws IOException {
        assertThat(amounts(
                        "\"currency\": \"EUR\"",
                        "0,.0\\ \"k€\"|85500",
                        "#,##0,\"k€\"|85500",
                        "0.0,,\"M€\"|85500000",
                        "0,.0|85500",
                        "#,##0.0\" k€\"|85.5",
                        "0,.0\" €\"|85500",
                        "0,\"k$\"|85500"))
                .containsExactly(
                        "85500.00 EUR",
                        "85500.00 EUR",
                        "85500000.00 EUR",
                        "85500.00 EUR",
                        "85500.00 EUR",
                        "AMBIGUOUS_NUMBER",
                        "OTHER_CURRENCY");
    }

    /** The format says the currency and thousands, and nothing else: the number is the stored one, without its noise. */
    @Test
    void theNumberIsTheStoredOne() throws IOException {
        assertThat(amounts(
                        "\"currency\": \"EUR\"",
                        "#,##0.00 \"€\"|0.30000000000000004",
                        "#,##0.00 \"€\"|1.2505E3",
                        "#\\.##0 \"€\"|1250",
                        "0\"00 €\"|12",
                        "General\\ \"€\"|1250.5",
                        "General\\ \"$\"|1250.5",
                        "0.00E+00\\ \"$\"|1250.5",
                        "#,##0.00\\ \"€\";(#,##0.00\\ \"€\")|-1250.5",
                        "_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-|0"))
                .containsExactly(
                        "0.30 EUR",
                        "1250.50 EUR",
                        "AMBIGUOUS_NUMBER",
                        "AMBIGUOUS_NUMBER",
                        "1250.50 EUR",
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "-1250.50 EUR",
                        "0.00 EUR");
    }

    /** Where one stands for a thousand by the mapping, a k in the format may be the same thousand. */
    @Test
    void aFactorOfTheFormatBesideThatOfTheMappingIsADoubt() throws IOException {
        assertThat(amounts(
                        "\"currency\": \"EUR\", \"numbers\": {\"unit\": 1000}",
                        "0.0\" k€\"|85.5",
                        "0.0\" €\"|85.5",
                        "0.0,\" k€\"|85500",
                        "0.0|85.5"))
                .containsExactly("AMBIGUOUS_NUMBER", "85500.00 EUR", "AMBIGUOUS_NUMBER", "85500.00 EUR");
    }

    /** Whatever the format says that is not known to be the currency of the column: the amount may be in another. */
    @Test
    void signsOfOtherCurrenciesAreNotReadOver() throws IOException {
        assertThat(amounts(
                        "\"currency\": \"EUR\"",
                        "[$US$-409]#,##0.00|12.5",
                        "[$R$-416]\\ #,##0.00|12.5",
                        "#,##0.00\\ [$kr-41D]|12.5",
                        "#,##0.00\\ [$zł-415]|12.5",
                        "#,##0.00\\ [$₽-419]|12.5",
                        "[$Fr.-100C]\\ #,##0.00|12.5",
                        "#,##0.00\\ \"HT\"|12.5"))
                .containsExactly(
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "OTHER_CURRENCY",
                        "UNREADABLE_NUMBER");
        assertThat(amounts("\"currency\": \"SEK\"", "#,##0.00\\ [$kr-41D]|12.5"))
                .containsExactly("12.50 SEK");
        assertThat(amounts("\"currency\": \"USD\"", "[$US$-409]#,##0.00|12.5", "[$R$-416]\\ #,##0.00|12.5"))
                .containsExactly("12.50 USD", "OTHER_CURRENCY");
    }

    /** Each number is shown by the section for it, whether it has a fraction or is below zero. */
    @Test
    void theSectionIsChosenForEveryNumber() throws IOException {
        String either = "[>=1000]0.0\" k€\";0.0\" €\"|";
        assertThat(amounts(
                        "\"currency\": \"EUR\"",
                        either + "85.5",
                        either + "-85.5",
                        either + "2000",
                        "[<100.5]0.0\" €\";0.0\" $\"|100.25",
                        "[<100.5]0.0\" €\";0.0\" $\"|101.5",
                        "0.0\" k€\";-0.0\" €\"|-85.5",
                        "[>100]0.0\" k€\";[<0]0.0\" $\";0.0\" €\"|85.5",
                        "[>100]0.0\" k€\";0.0\" $\";0.0\" €\"|85.5"))
                .containsExactly(
                        "85.50 EUR",
                        "-85.50 EUR",
                        "2000000.00 EUR",
                        "100.25 EUR",
                        "OTHER_CURRENCY",
                        "-85.50 EUR",
                        "85.50 EUR",
                        "85.50 EUR");
    }

    /** What a merged cell says of its currency and thousands it says of all rows. */
    @Test
    void theFormatOfAMergedCellCountsInAllItsRows() throws IOException {
        StringBuilder rows = new StringBuilder(
                "<row><c t=\"inlineStr\"><is><t>Nom</t></is></c><c t=\"inlineStr\"><is><t>CA</t></is></c></row>");
        for (String cell : List.of("<c s=\"1\"><v>85.5</v></c>", "", "<c s=\"2\"><v>85.5</v></c>", "")) {
            rows.append("<row><c t=\"inlineStr\"><is><t>N" + rows.length() + "</t></is></c>" + cell + "</row>");
        }
        Path list = new Books(directory.resolve("merged.xlsx"))
                .formats("0.0\" k€\"", "0.0\" $\"")
                .merged("B2:B3", "B4:B5")
                .rows(rows.toString());
        Path mapping = Files.writeString(directory.resolve("merged.json"), """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
             "mergedCells": "FILL", "columns": [{"header": "Nom", "member": "name"},
              {"header": "CA", "member": "revenues.amount", "currency": "EUR", "year": 2023}]}\
            """);
        Path out = directory.resolve("merged-out.json");
        run("--mapping", mapping.toString(), list.toString(), "--out", out.toString());
        assertThat(NetworkJson.standard().readOrThrow(out).network().startups())
                .extracting(startup -> startup.revenues().stream()
                        .map(revenue -> revenue.amount().toString())
                        .findFirst()
                        .orElse(""))
                .containsExactly("85500.00 EUR", "85500.00 EUR", "", "");
    }
}
