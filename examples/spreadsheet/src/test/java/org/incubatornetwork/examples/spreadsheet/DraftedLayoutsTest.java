package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Layouts of public lists, with firms that never existed, each on the whole way: a draft, what a person decides of it, the document, and
 * the report of what was found.
 */
class DraftedLayoutsTest {
    @TempDir
    Path directory;

    private Path list;
    private ObjectNode mapping;
    private int status;
    private String told = "";

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        status = Spreadsheet.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
        assertThat(err.toString(UTF_8)).isEmpty();
        return out.toString(UTF_8);
    }

    private void draft(Path sheet) {
        list = sheet;
        mapping = (ObjectNode) JsonMapper.shared().readTree(run("--draft", sheet.toString()));
    }

    /** The headers of the draft, each with its member, or an em dash if it is dropped. */
    private List<String> drafted() {
        List<String> columns = new ArrayList<>();
        mapping.get("columns")
                .forEach(column -> columns.add(column.path("header").stringValue("") + ": "
                        + column.path("member").stringValue("—")));
        return columns;
    }

    private List<String> doubts(String header) {
        List<String> doubts = new ArrayList<>();
        column(header).path("doubts").forEach(doubt -> doubts.add(doubt.stringValue()));
        return doubts;
    }

    private ObjectNode column(String header) {
        for (JsonNode column : mapping.get("columns")) {
            if (column.path("header").stringValue("").equals(header)) {
                return (ObjectNode) column;
            }
        }
        throw new IllegalArgumentException("no column " + header);
    }

    /** What a person decides: members in JSON, in place of those of the draft; no doubt is left. */
    private void decide(String members) {
        mapping.remove("doubts");
        mapping.get("columns").forEach(column -> ((ObjectNode) column).remove("doubts"));
        merge(mapping, members);
    }

    private void decide(String header, String members) {
        merge(column(header), members);
    }

    private static void merge(ObjectNode object, String members) {
        JsonMapper.shared().readTree("{" + members + "}").properties().forEach(member -> {
            if (member.getValue().isNull()) {
                object.remove(member.getKey());
            } else {
                object.set(member.getKey(), member.getValue());
            }
        });
    }

    private Network convert() throws IOException {
        Path document = directory.resolve("out.json");
        Path file = Files.writeString(directory.resolve("mapping.json"), mapping.toString());
        told = run("--mapping", file.toString(), list.toString(), "--out", document.toString());
        Network network = NetworkJson.standard().readOrThrow(document).network();
        // What is written contradicts nothing, but for sites and cohorts that are named in no frame.
        assertThat(Validator.asOf(LocalDate.of(2024, 6, 30)).validate(network).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .isEmpty();
        return network;
    }

    /** The severity, the code and the place of each finding; that each is told at length in both languages, others test. */
    private List<String> found() {
        return told.lines()
                .filter(line -> line.startsWith("list."))
                .map(line -> line.replaceFirst("list\\.[a-z]+: (.*?): (\\w+) (\\w+): .*", "$2 $3 $1"))
                .toList();
    }

    private static void startup(Network network, String id, Consumer<Startup> asserted) {
        asserted.accept(network.getStartup(StartupId.of(id)));
    }

    private static List<String> names(Network network) {
        return network.startups().stream().map(Startup::name).toList();
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return cells.toString();
    }

    private static String number(String stored, int style) {
        return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    /** A table of a region's office: titles, headers in two rows with years below what is merged over them, a total for each region, a footnote. */
    @Test
    void aTableOfRegionsWithTotalsAndYears() throws IOException {
        String none = "<c/>";
        draft(new Books(directory.resolve("list.xlsx"))
                .formats("mmm\\-yy", "0#\" \"##\" \"##\" \"##\" \"##")
                .merged("A1:G1", "D4:F4", "A4:A5", "B4:B5", "C4:C5", "A6:A7")
                .columns("<col min=\"7\" max=\"7\" hidden=\"1\"/>")
                .rows(row(texts("Startups accompagnées par région"))
                        + row(texts("Situation au 31/12/2023"))
                        + "<row/>"
                        + row(texts("Région", "Startup", "Date de création", "Emplois", "", "", "Téléphone"))
                        + row(texts("", "", "", "2021", "2022", "2023"))
                        + row(
                                texts("Souss", "Algues SARL"),
                                number("43891", 1),
                                number("3", 0),
                                number("5", 0),
                                number("8", 0),
                                number("528000001", 2))
                        + row(texts("", "Bouées"), number("44409", 1), none, number("2", 0), texts("n.d."))
                        + row(
                                texts("Total Souss :", "", ""),
                                number("3", 0),
                                number("7", 0),
                                "<c><f>SUM(F6:F7)</f><v>8</v></c>")
                        + row(texts("Nord", "Corail *"), number("2019", 0), none, none, texts("1 250"))
                        + row(texts("Total général", ""), none, number("3", 0), number("7", 0), number("1258", 0))
                        + row(texts("* Effectif provisoire"))
                        + row(texts("Source : office régional, 2024"))));
        assertThat(drafted())
                .containsExactly(
                        "Région: address.addressRegion",
                        "Startup: name",
                        "Date de création: founded",
                        "Emplois / 2021: jobs.direct",
                        "Emplois / 2022: jobs.direct",
                        "Emplois / 2023: jobs.direct",
                        "Téléphone: —");
        assertThat(mapping.get("header").toString()).isEqualTo("{\"row\":4,\"rows\":2}");
        assertThat(column("Emplois / 2022").get("on").stringValue()).isEqualTo("2022");
        assertThat(doubts("Date de création")).isEmpty();

        decide("\"network\": {\"id\": \"region\", \"name\": \"Région\"}, \"mergedCells\": \"FILL\"");
        Network network = convert();
        assertThat(found())
                .containsExactly(
                        "note ROW_ABOVE Startups!1",
                        "note ROW_ABOVE Startups!2",
                        "note DROPPED_COLUMN Startups!G4",
                        "note SHOWN_IN_PART Startups!C6",
                        "warning MERGED_CELL Startups!A7",
                        "note SHOWN_IN_PART Startups!C7",
                        "warning TOTALS_ROW Startups!8",
                        "warning TOTALS_ROW Startups!10",
                        "warning NOTE_ROW Startups!11",
                        "warning NOTE_ROW Startups!12",
                        "note KEPT_VALUES Startups!F8");
        assertThat(status).isZero();
        assertThat(names(network)).containsExactly("Algues SARL", "Bouées", "Corail *");
        startup(network, "bouees", bouees -> {
            assertThat(bouees.address().orElseThrow().addressRegion()).contains("Souss");
            assertThat(bouees.founded().orElseThrow()).hasToString("2021-08");
            assertThat(bouees.jobs()).singleElement().satisfies(jobs -> {
                assertThat(jobs.on()).hasToString("2022");
                assertThat(jobs.direct()).hasValue(2);
            });
        });
        startup(network, "corail", corail -> {
            assertThat(corail.founded().orElseThrow()).hasToString("2019");
            assertThat(corail.jobs().get(0).direct()).hasValue(1250);
        });
    }

    /** The tenants of a house of laboratories by floor: captions between them, a firm and its days in one cell, the same firm on two floors. */
    @Test
    void tenantsByFloorWithSeveralFactsInACell() throws IOException {
        draft(Files.writeString(directory.resolve("list.csv"), """
            "Harbour Labs - tenants, updated 30 June 2024",,,
            Suite,Tenant,Focus area,Contact
            Floor 2,,,
            210,Algae Bio (moved in Mar 2019),"Biotech; Marine",J. Doe
            "211, 212",Buoy Diagnostics (moved in 2020-05-04),Diagnostics,
            213,Vacant,,
            Floor 3,,,
            310,"Coral Tx (moved in 06/07/2021, moved out Aug 2023)",Biotech,K. Roe
            311,Buoy Diagnostics (moved in 2022),Diagnostics,
            """));
        assertThat(drafted()).containsExactly("Suite: —", "Tenant: name", "Focus area: sectors", "Contact: —");
        assertThat(mapping.get("header").toString()).isEqualTo("{\"row\":2,\"rows\":1}");
        assertThat(column("Contact").get("drop").stringValue()).isEqualTo("it seems to tell of persons");
        assertThat(doubts("Focus area"))
                .contains("Whether the cells of “Focus area” have several values was supposed.");

        decide("\"network\": {\"id\": \"labs\", \"name\": \"Harbour Labs\"}, \"support\": {\"level\": \"DIRECT\"},"
                + " \"list\": {\"day\": \"2024-06-30\", \"subject\": \"EVER_SUPPORTED\"}");
        String split = "\"split\": [\" (moved in \", \", moved out \", \")\"], ";
        decide("Suite", "\"drop\": \"a room, and no fact of a firm\"");
        decide("Tenant", split + "\"part\": 1, \"unknown\": [\"Vacant\"]");
        for (String part : List.of(
                "\"part\": 2, \"member\": \"supportPeriods.start\"",
                "\"part\": 3, \"member\": \"supportPeriods.end\"")) {
            merge(
                    mapping.withArray("columns").addObject(),
                    "\"header\": \"Tenant\", \"unknown\": [\"Vacant\"], " + split + part);
        }
        Network network = convert();
        assertThat(found())
                .containsExactly(
                        "note READ_AS list.csv",
                        "note ROW_ABOVE list.csv!1",
                        "note DROPPED_COLUMN list.csv!A2",
                        "note DROPPED_COLUMN list.csv!D2",
                        "warning NOTE_ROW list.csv!3",
                        "error NO_NAME list.csv!6",
                        "warning NOTE_ROW list.csv!7",
                        "warning AMBIGUOUS_DAY list.csv!B8",
                        "error DUPLICATE_KEY list.csv!9");
        assertThat(status).isEqualTo(1);
        assertThat(names(network)).containsExactly("Algae Bio", "Buoy Diagnostics", "Coral Tx");
        startup(network, "algae-bio", algae -> {
            assertThat(algae.supportPeriods().get(0).start().orElseThrow()).hasToString("2019-03");
            assertThat(algae.sectors()).hasSize(2);
        });
        startup(network, "coral-tx", coral -> {
            assertThat(coral.supportPeriods().get(0).start().orElseThrow()).hasToString("[2021-06-07..2021-07-06]");
            assertThat(coral.supportPeriods().get(0).end().orElseThrow()).hasToString("2023-08");
            assertThat(coral.metadata().sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.title()).contains("list.csv, list.csv!B8: “06/07/2021”"));
        });
    }

    /** Open data of a French region: names with underscores, an old encoding, decimal commas, thousands, and what a spreadsheet made of identifiers. */
    @Test
    void openDataOfARegionInAnOldEncoding() throws IOException {
        draft(Files.write(
                directory.resolve("list.csv"), """
            siret;nom_entreprise;commune;code_postal;date_installation;date_depart;secteur_activite;nb_emplois;ca_2022_keur;nom_dirigeant;telephone
            52548700800011;Algues & Associés;Brest;29200;15/03/2019;;Énergies marines;12;1 250,5;Durand;0298000000
            5,25487E+13;Bouées SARL;Plouzané;29280;02/01/2020;31/12/2022;Numérique;3,5;n.d.;Martin;0298000001
            52548700800045;Corail;Brest;29200;01/02/2021;;Numérique;0;85,25;;
            52548700800045;Corail bis;Brest;29200;;;;;;;
            """.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"))));
        assertThat(drafted())
                .containsExactly(
                        "siret: identifiers",
                        "nom_entreprise: name",
                        "commune: address.addressLocality",
                        "code_postal: address.postalCode",
                        "date_installation: supportPeriods.start",
                        "date_depart: supportPeriods.end",
                        "secteur_activite: sectors",
                        "nb_emplois: jobs.direct",
                        "ca_2022_keur: revenues.amount",
                        "nom_dirigeant: —",
                        "telephone: —");
        ObjectNode revenue = column("ca_2022_keur");
        assertThat(revenue.get("currency").stringValue()).isEqualTo("EUR");
        assertThat(revenue.get("year").intValue()).isEqualTo(2022);
        assertThat(revenue.at("/numbers/unit").intValue()).isEqualTo(1000);
        assertThat(doubts("ca_2022_keur"))
                .contains("That one in “ca_2022_keur” stands for 1000 was supposed; words such as k beside a number"
                        + " count as well.");
        assertThat(doubts("nb_emplois"))
                .contains("“nb_emplois” has the value 0 (cells: 1): if that stands for what is not known, “unknown” has"
                        + " to say so.");
        assertThat(column("date_installation").at("/days/order").stringValue()).isEqualTo("DMY");

        decide(
                "\"network\": {\"id\": \"region\", \"name\": \"Région\"}, \"support\": {\"level\": \"DIRECT\"}, \"days\":"
                        + " {\"order\": \"DMY\"}, \"numbers\": {\"decimal\": \",\"}, \"csv\": null, \"key\": {\"member\":"
                        + " \"identifiers\", \"scheme\": \"FR-SIRET\"}");
        decide("siret", "\"scheme\": \"FR-SIRET\", \"digits\": 14");
        decide("nb_emplois", "\"on\": \"2022\"");
        Network network = convert();
        assertThat(found())
                .containsExactly(
                        "note READ_AS list.csv",
                        "warning SUPPOSED_ENCODING list.csv",
                        "note DROPPED_COLUMN list.csv!J1",
                        "note DROPPED_COLUMN list.csv!K1",
                        "error IDENTIFIER_LOST list.csv!A3",
                        "error UNREADABLE_NUMBER list.csv!H3",
                        "error LACKING_FACT list.csv!3",
                        "error DUPLICATE_KEY list.csv!5");
        assertThat(names(network)).containsExactly("Algues & Associés", "Corail");
        startup(network, "52548700800011", algues -> {
            assertThat(algues.supportPeriods().get(0).start().orElseThrow()).hasToString("2019-03-15");
            assertThat(algues.supportPeriods().get(0).end().orElseThrow().isUnknown())
                    .isTrue();
            assertThat(algues.revenues().get(0).amount()).hasToString("1250500.00 EUR");
            assertThat(algues.address().orElseThrow().postalCode()).contains("29200");
        });
        startup(network, "52548700800045", corail -> {
            assertThat(corail.revenues().get(0).amount()).hasToString("85250.00 EUR");
            assertThat(corail.jobs().get(0).direct()).hasValue(0);
        });
    }

    /** A directory of startups: founders, mail and links to persons, words for status without a day, sentinels, amounts with words. */
    @Test
    void aDirectoryWithStatusWordsWithoutADay() throws IOException {
        draft(Files.writeString(directory.resolve("list.csv"), """
            Company,Website,One-liner,Founders,Contact email,LinkedIn,Stage,Status,Founded,HQ City,Tags,Total raised
            Algae,https://algae.example,Nets for seaweed,"Ada L., Bob M.",hello@algae.example,linkedin.example/a,Seed,Active,2019,Agadir,"agri, marine",$1.2M
            Buoys,,Sensors,Cat N.,-,,Growth,Acquired,2016,Tangier,iot,"$3,500,000"
            Cord,N/A,Ropes,,x@cord.example,,-,Deadpooled,0,,,-
            Deck,https://deck.example,Decks,Dan O.,,,Seed,active,Mar-21,Rabat,"agri, iot",undisclosed
            Algae,https://algae.example,Nets,Ada L.,,,Seed,Active,2019,Agadir,agri,
            """));
        assertThat(drafted())
                .containsExactly(
                        "Company: name",
                        "Website: url",
                        "One-liner: description",
                        "Founders: —",
                        "Contact email: —",
                        "LinkedIn: —",
                        "Stage: stages",
                        "Status: statusEvents.status",
                        "Founded: founded",
                        "HQ City: address.addressLocality",
                        "Tags: sectors",
                        "Total raised: fundingRounds.amount");
        assertThat(column("Status").get("values").toString())
                .isEqualTo("{\"Active\":\"OPERATING\",\"Acquired\":\"ACQUIRED\",\"Deadpooled\":null}");
        assertThat(doubts("Status"))
                .containsExactly("What words in “Status” stand for is to be confirmed; null is not known: Deadpooled.");
        assertThat(doubts("Founded"))
                .containsExactly("“Founded” has the value 0 (cells: 1): if that stands for what is not known, “unknown”"
                        + " has to say so.");
        assertThat(doubts("Total raised")).anyMatch(doubt -> doubt.startsWith("The currency of “Total raised”"));

        decide(
                "\"network\": {\"id\": \"hub\", \"name\": \"The Hub\"}, \"support\": {\"level\": \"DIRECT\"}, \"list\":"
                        + " {\"day\": \"2024-06-30\", \"subject\": \"EVER_SUPPORTED\"}, \"source\": {\"title\": \"Directory\"}");
        decide(
                "Status",
                "\"values\": {\"active\": \"OPERATING\", \"acquired\": \"ACQUIRED\", \"deadpooled\": \"CLOSED\"}");
        decide("Founded", "\"unknown\": [\"0\", \"-\"]");
        decide("Stage", "\"values\": {\"Seed\": \"SEED\", \"Growth\": \"GROWTH\"}");
        decide(
                "Total raised",
                "\"currency\": \"USD\", \"on\": \"[..2024-06-30]\", \"unknown\": [\"undisclosed\", \"-\"]");
        Network network = convert();
        assertThat(found())
                .containsExactly(
                        "note READ_AS list.csv",
                        "note DROPPED_COLUMN list.csv!D1",
                        "note DROPPED_COLUMN list.csv!E1",
                        "note DROPPED_COLUMN list.csv!F1",
                        "error TWO_DIGIT_YEAR list.csv!I5",
                        "error DUPLICATE_KEY list.csv!6");
        assertThat(names(network)).containsExactly("Algae", "Buoys", "Cord", "Deck");
        startup(network, "algae", algae -> {
            assertThat(algae.fundingRounds().get(0).amount().orElseThrow()).hasToString("1200000.00 USD");
            assertThat(algae.sectors()).hasSize(2);
            assertThat(algae.statusEvents().get(0).on()).hasToString("2024-06-30");
        });
        startup(network, "cord", cord -> {
            assertThat(cord.founded()).isEmpty();
            assertThat(cord.metadata().url()).isEmpty();
            // Nobody has said when it closed: by the day of the list.
            assertThat(cord.statusEvents().get(0).status()).hasToString("CLOSED");
            assertThat(cord.statusEvents().get(0).on()).hasToString("[..2024-06-30]");
            assertThat(cord.fundingRounds()).isEmpty();
        });
        assertThat(Files.readString(directory.resolve("out.json"))).doesNotContain("Ada", "Cat N.", "@", "linkedin");
    }
}
