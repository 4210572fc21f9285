package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incubatornetwork.json.NetworkJson;
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
}
