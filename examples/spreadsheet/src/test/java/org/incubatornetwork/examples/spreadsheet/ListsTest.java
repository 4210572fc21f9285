package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
    @TempDir
    Path directory;

    private String told = "";
    private String refused = "";
    private String language = "en";

    private Network convert(String mapping, String... lists) throws IOException {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--lang",
                language,
                "--mapping",
                Files.writeString(directory.resolve("mapping.json"), mapping).toString(),
                "--out",
                directory.resolve("out.json").toString()));
        for (int i = 0; i < lists.length; i += 2) {
            Path list = Files.writeString(directory.resolve("list" + i / 2 + ".csv"), lists[i + 1]);
            arguments.addAll(List.of("--list", lists[i], list.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Spreadsheet.run(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments.toArray(String[]::new));
        told = out.toString(UTF_8);
        refused = err.toString(UTF_8);
        return refused.isEmpty()
                ? NetworkJson.standard()
                        .readOrThrow(directory.resolve("out.json"))
                        .network()
                : Network.builder().id("none").name("None").build();
    }

    private static String mapping(boolean isComplete) {
        return """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
             "list": {"subject": "SUPPORTED", "complete": %s}, "support": {"level": "DIRECT"}, "source": {"title": "Portfolio"},
             "columns": [{"header": "ceo", "drop": "names a person", "optional": true}, {"header": "name", "member": "name"},
               {"header": "status", "member": "statusEvents.status", "values": {"active": "OPERATING", "closed": "CLOSED"}},
               {"header": "jobs", "member": "jobs.direct"}]}\
            """.formatted(isComplete);
    }

    private static final String SPRING =
            "name,status,jobs\nAlgae,active,3\nBuoys,active,4\nCord,closed,\nDeck,active,1\nDeck,closed,2\n";
    private static final String WINTER = "name,status,jobs\nALGAE,closed,0\nCord,active,5\nEel,active,\n";

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.startsWith("list") && !line.contains("READ_AS"))
                .toList();
    }

    @Test
    void whatHappenedHappenedBetweenTheListsThatShowIt() throws IOException {
        Network network = convert(mapping(true), "2021-04-01", SPRING, "2022-12-01", WINTER);
        Startup algae = network.getStartup(StartupId.of("algae"));
        StatusEvent closing = algae.statusEvents().get(1);
        assertThat(closing.on()).isEqualTo(DateWindow.parse("[2021-04-02..2022-12-01]"));
        assertThat(closing.observedOn()).containsExactly(LocalDate.of(2021, 4, 1), LocalDate.of(2022, 12, 1));
        assertThat(closing.evidence()).contains("list0.csv; list1.csv");
        assertThat(algae.jobs()).hasSize(2);
        SupportPeriod buoys =
                network.getStartup(StartupId.of("buoys")).supportPeriods().get(0);
        assertThat(buoys.start()).contains(DateWindow.parse("[..2021-04-01]"));
        assertThat(buoys.end()).contains(DateWindow.parse("[2021-04-02..2022-12-01]"));
        SupportPeriod eel =
                network.getStartup(StartupId.of("eel")).supportPeriods().get(0);
        assertThat(eel.start()).contains(DateWindow.parse("[2021-04-02..2022-12-01]"));
        assertThat(eel.end()).isEmpty();
        assertThat(network.startups()).hasSize(5);
        assertThat(network.register().orElseThrow().extractedOn()).contains(LocalDate.of(2022, 12, 1));
    }

    @Test
    void whatIsOddBetweenListsIsFound() throws IOException {
        convert(mapping(true), "2022-12-01", WINTER, "2021-04-01", SPRING);
        assertThat(findings())
                .containsExactly(
                        "list1.csv: list1.csv!6: error DUPLICATE_KEY: “deck” stands in row 5 already: the row is left"
                                + " out; mend one of the two.",
                        "list0.csv: list0.csv!A2: note CHANGED_DETAIL: “ALGAE” in the list of 2022-12-01, after"
                                + " “Algae” in that of 2021-04-01; what is said last was taken.",
                        "list0.csv: list0.csv!B3: warning FLIPPED_BACK: OPERATING on 2022-12-01, after it was CLOSED"
                                + " on 2021-04-01.",
                        "list1.csv: list1.csv!3: note NOT_SEEN_SINCE: “Buoys” was last seen on 2021-04-01, and is not"
                                + " in the complete list of 2022-12-01.",
                        "list1.csv: list1.csv!5: note NOT_SEEN_SINCE: “Deck” was last seen on 2021-04-01, and is not"
                                + " in the complete list of 2022-12-01.");
    }

    @Test
    void aListThatIsNotCompleteSaysNothingOfWhoItLacks() throws IOException {
        Network network = convert(mapping(false), "2021-04-01", SPRING, "2022-12-01", WINTER);
        assertThat(network.getStartup(StartupId.of("buoys"))
                        .supportPeriods()
                        .get(0)
                        .end())
                .isEmpty();
        assertThat(findings())
                .contains("list0.csv: list0.csv!3: note NOT_SEEN_SINCE: “Buoys” was last seen on 2021-04-01, and is not"
                        + " in the list of 2022-12-01: that says nothing of what became of it.");
    }

    @Test
    void listsHaveToSayWhoTheyList() throws IOException {
        convert(
                mapping(true).replace("\"list\": {\"subject\": \"SUPPORTED\", \"complete\": true},", ""),
                "2021-04-01",
                SPRING,
                "2022-12-01",
                WINTER);
        assertThat(refused.strip())
                .isEqualTo(
                        "spreadsheet: mapping.json: several lists make a register only if “list” says which firms they"
                                + " list.");
    }

    /** What a later list leaves blank is what the earlier said; what it says otherwise is told. */
    @Test
    void nothingThatAnEarlierListSaysIsLostInSilence() throws IOException {
        Network network = convert(
                """
                {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
                 "list": {"subject": "SUPPORTED"}, "support": {"level": "DIRECT"},
                 "columns": [{"header": "name", "member": "name"}, {"header": "in", "member": "supportPeriods.start"},
                   {"header": "web", "member": "url"}, {"header": "about", "member": "description"},
                   {"header": "stage", "member": "stages"}, {"header": "raised", "member": "fundingRounds.amount", "currency": "EUR"}]}\
                """,
                "2021-04-01",
                "name,in,web,about,stage,raised\nAlgae,2019,https://a.example,Nets,SEED,100\n",
                "2022-04-01",
                "name,in,web,about,stage,raised\nAlgae,,,Ropes,GROWTH,\n");
        Startup algae = network.getStartup(StartupId.of("algae"));
        assertThat(algae.supportPeriods().get(0).start()).contains(DateWindow.parse("2019"));
        assertThat(algae.metadata().url()).contains("https://a.example");
        assertThat(algae.description()).contains("Ropes");
        assertThat(algae.stages())
                .extracting(step -> step.stage().code() + " " + step.start().orElseThrow())
                .containsExactly("SEED [..2021-04-01]", "GROWTH [..2022-04-01]");
        assertThat(algae.fundingRounds()).hasSize(1);
        assertThat(findings())
                .containsExactly(
                        "list1.csv: list1.csv!D2: note CHANGED_DETAIL: “Ropes” in the list of 2022-04-01, after"
                                + " “Nets” in that of 2021-04-01; what is said last was taken.");
    }

    /** So it is with statuses, each by its number. */
    @Test
    void whatAnEarlierListTellsOfStatusesIsNotLostEither() throws IOException {
        Network network = convert(
                """
                {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
                 "list": {"subject": "EVER_SUPPORTED"}, "support": {"level": "DIRECT"},
                 "columns": [{"header": "name", "member": "name"},
                   {"header": "was", "member": "statusEvents.status", "item": 1, "values": {"asleep": "DORMANT"}},
                   {"header": "wason", "member": "statusEvents.on", "item": 1},
                   {"header": "is", "member": "statusEvents.status", "item": 2, "values": {"active": "OPERATING", "sold": "ACQUIRED"}},
                   {"header": "since", "member": "statusEvents.on", "item": 2},
                   {"header": "by", "member": "statusEvents.counterparty", "item": 2}]}\
                """,
                "2020-06-30",
                "name,was,wason,is,since,by\n"
                        + "Algae,asleep,2018-05-01,active,2019-01-01,\n"
                        + "Buoys,,,sold,2019-03-01,Harbour\n",
                "2022-06-30",
                "name,was,wason,is,since,by\nAlgae,,,active,,\nBuoys,,,sold,,\n");
        assertThat(refused).isEmpty();
        assertThat(network.getStartup(StartupId.of("algae")).statusEvents())
                .extracting(event -> event.status() + " " + event.on())
                .contains("DORMANT 2018-05-01", "OPERATING 2019-01-01");
        StatusEvent sale =
                network.getStartup(StartupId.of("buoys")).statusEvents().get(0);
        assertThat(sale.on()).isEqualTo(DateWindow.parse("2019-03-01"));
        assertThat(sale.counterparty()).contains("Harbour");
    }

    private static final String FACTS = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"},
         "list": {"subject": "EVER_SUPPORTED"}, "support": {"level": "DIRECT"},
         "columns": [{"header": "id", "member": "id"}, {"header": "name", "member": "name"},
           {"header": "in", "member": "supportPeriods.start"}, {"header": "out", "member": "supportPeriods.end"},
           {"header": "class", "member": "supportPeriods.cohortId"},
           {"header": "is", "member": "statusEvents.status", "values": {"active": "OPERATING", "sold": "ACQUIRED", "closed": "CLOSED"}},
           {"header": "since", "member": "statusEvents.on"}, {"header": "by", "member": "statusEvents.counterparty"},
           {"header": "jobs", "member": "jobs.direct", "on": "2020"}, {"header": "jobs beside", "member": "jobs.indirect", "on": "2020"},
           {"header": "women", "member": "founders.women", "on": "2019"},
           {"header": "sales", "member": "revenues.amount", "currency": "EUR", "year": 2020},
           {"header": "street", "member": "address.streetAddress"}, {"header": "town", "member": "address.addressLocality"}]}\
        """;

    private static final String HEADERS = "id,name,in,out,class,is,since,by,jobs,jobs beside,women,sales,street,town\n";

    /** Each fact that two lists tell differently is told at the cell of the later, with both values. */
    @Test
    void whatTwoListsTellDifferentlyIsToldAtTheCell() throws IOException {
        Network network = convert(
                FACTS,
                "2021-06-30",
                HEADERS + "1,Algae,2018,2020-05-01,a,sold,2019-03-01,Harbour,3,7,1,100,Quay 1,Agadir\n",
                "2022-06-30",
                HEADERS + "1,Algae,2019,2020-06-01,b,sold,2019-04-01,Port,5,,2,200,,Safi\n");
        assertThat(refused).isEmpty();
        assertThat(findings())
                .containsExactlyElementsOf(List.of(
                                "C2 2019 2018",
                                "D2 2020-06-01 2020-05-01",
                                "E2 b a",
                                "G2 2019-04-01 2019-03-01",
                                "H2 Port Harbour",
                                "I2 5 3",
                                "K2 2 1",
                                "L2 200 100",
                                "N2 Safi Agadir")
                        .stream()
                        .map(cell -> cell.split(" "))
                        .map(cell -> "list1.csv: list1.csv!" + cell[0] + ": note CHANGED_DETAIL: “" + cell[1]
                                + "” in the list of 2022-06-30, after “" + cell[2]
                                + "” in that of 2021-06-30; what is said last was taken.")
                        .toList());
        Startup algae = network.getStartup(StartupId.of("1"));
        assertThat(algae.jobs().get(0).direct()).hasValue(5);
        // What the later list leaves blank is what the earlier said, cell by cell.
        assertThat(algae.jobs().get(0).indirect()).hasValue(7);
        assertThat(algae.address().orElseThrow().streetAddress()).contains("Quay 1");
        assertThat(algae.address().orElseThrow().addressLocality()).contains("Safi");
    }

    @Test
    void itIsToldInFrenchToo() throws IOException {
        language = "fr";
        convert(
                FACTS,
                "2021-06-30",
                HEADERS + "1,Algae,2018,2019-05-01,,,,,,,,,,\n",
                "2022-06-30",
                HEADERS + "1,Algae,2020,,,,,,,,,,,\n");
        assertThat(findings())
                .containsExactly(
                        "list1.csv: list1.csv!C2: note CHANGED_DETAIL: « 2020 » dans la liste du 2022-06-30, après"
                                + " « 2018 » dans celle du 2021-06-30 ; ce qui est dit en dernier a été pris.",
                        "list1.csv: list1.csv!D2: note CHANGED_DETAIL: La liste du 2021-06-30 dit ici « 2019-05-01 »,"
                                + " et celle du 2022-06-30 rien : cela est laissé de côté, car c’était dit d’un"
                                + " accompagnement commencé un autre jour.");
    }

    /** A status that has changed since keeps what the list of its time told of it. */
    @Test
    void whatWasToldOfAStatusStaysWithIt() throws IOException {
        Network network = convert(
                FACTS,
                "2020-06-30",
                HEADERS + "1,Algae,,,,active,2018-01-01,,,,,,,\n",
                "2021-06-30",
                HEADERS + "1,Algae,,,,sold,2021-03-01,Harbour,,,,,,\n",
                "2022-06-30",
                HEADERS + "1,Algae,,,,closed,2022-02-01,,,,,,,\n");
        assertThat(findings()).isEmpty();
        assertThat(network.getStartup(StartupId.of("1")).statusEvents())
                .extracting(event -> event.status() + " " + event.on()
                        + event.counterparty().map(by -> " by " + by).orElse(""))
                .containsExactly(
                        "OPERATING 2018-01-01",
                        "OPERATING 2020-06-30",
                        "ACQUIRED 2021-03-01 by Harbour",
                        "CLOSED 2022-02-01");
    }

    /** What went on in one list has ended in the next, and that is no contradiction; an end before the earlier list is. */
    @Test
    void anEndAfterSupportThatWentOnIsOneIfItIsEarlier() throws IOException {
        String mapping = FACTS.replace(
                "\"member\": \"supportPeriods.end\"",
                "\"member\": \"supportPeriods.end\", \"values\": {\"now\": \"GOES_ON\"}");
        convert(
                mapping,
                "2021-06-30",
                HEADERS + "1,Algae,,now,,,,,,,,,,\n2,Buoys,,now,,,,,,,,,,\n",
                "2022-06-30",
                HEADERS + "1,Algae,,2021-12-31,,,,,,,,,,\n2,Buoys,,2020-12-31,,,,,,,,,,\n");
        assertThat(findings())
                .contains("list1.csv: list1.csv!D3: note CHANGED_DETAIL: “2020-12-31” in the list of 2022-06-30, after"
                        + " “now” in that of 2021-06-30; what is said last was taken.")
                .noneMatch(finding -> finding.contains("!D2"));
    }

    @Test
    void aFirmThatComesBackIsFound() throws IOException {
        String with = "name,status,jobs\nAlgae,active,\nBuoys,active,\n";
        String without = "name,status,jobs\nBuoys,active,\n";
        Network network = convert(mapping(true), "2021-01-01", with, "2022-01-01", without, "2023-01-01", with);
        assertThat(network.getStartup(StartupId.of("algae")).supportPeriods()).hasSize(2);
        assertThat(findings())
                .containsExactly("list2.csv: list2.csv!2: warning SEEN_AGAIN: “Algae” is in the list of 2023-01-01"
                        + " again, after that of 2021-01-01; the complete list of 2022-01-01 lacks it: its support is"
                        + " written as ended and begun again between them.");
        convert(mapping(false), "2021-01-01", with, "2022-01-01", without, "2023-01-01", with);
        assertThat(findings()).isEmpty();
        String ever = mapping(true).replace("SUPPORTED", "EVER_SUPPORTED");
        network = convert(ever, "2021-01-01", with, "2022-01-01", without, "2023-01-01", with);
        assertThat(network.getStartup(StartupId.of("algae")).supportPeriods()).hasSize(1);
        assertThat(findings())
                .containsExactly(
                        "list2.csv: list2.csv!2: warning LISTS_DISAGREE: Lists disagree about the firm: “list0.csv” of"
                                + " 2021-01-01 has it as OPERATING; “list1.csv” of 2022-01-01 is declared complete and"
                                + " lacks it.");
    }

    /** What a list between leaves blank is no other word; the lists may be given in any order. */
    @Test
    void threeListsAreComparedByTheirDays() throws IOException {
        Network network = convert(
                FACTS,
                "2023-06-30",
                HEADERS + "1,Algae,2020,,,,,,,,,,,Safi\n",
                "2021-06-30",
                HEADERS + "1,Algae,2018,,,,,,3,,,,,Agadir\n",
                "2022-06-30",
                HEADERS + "1,Algae,2019,,,,,,,,,,,\n");
        assertThat(findings())
                .containsExactly(
                        "list2.csv: list2.csv!C2: note CHANGED_DETAIL: “2019” in the list of 2022-06-30, after “2018”"
                                + " in that of 2021-06-30; what is said last was taken.",
                        "list0.csv: list0.csv!C2: note CHANGED_DETAIL: “2020” in the list of 2023-06-30, after “2019”"
                                + " in that of 2022-06-30; what is said last was taken.",
                        "list0.csv: list0.csv!N2: note CHANGED_DETAIL: “Safi” in the list of 2023-06-30, after “Agadir”"
                                + " in that of 2021-06-30; what is said last was taken.");
        Startup algae = network.getStartup(StartupId.of("1"));
        assertThat(algae.supportPeriods().get(0).start()).contains(DateWindow.parse("2020"));
        assertThat(algae.jobs().get(0).direct()).hasValue(3);
    }

    @Test
    void listsOfOneDayThatContradictEachOtherAreTold() throws IOException {
        convert(
                FACTS,
                "2021-06-30",
                HEADERS + "1,Algae,,,,active,,,,,,,,\n",
                "2021-06-30",
                HEADERS + "1,Algae,,,,closed,,,,,,,,\n");
        assertThat(findings())
                .containsExactly(
                        "list1.csv: list1.csv!F2: note CHANGED_DETAIL: “closed” in the list of 2021-06-30, after"
                                + " “active” in that of 2021-06-30; what is said last was taken.",
                        "list1.csv: list1.csv!2: warning LISTS_DISAGREE: Lists disagree about the firm: “list0.csv” of"
                                + " 2021-06-30 has it as OPERATING; “list1.csv” of 2021-06-30 has it as CLOSED.");
    }
}
