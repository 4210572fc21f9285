package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.draft.Draft;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that tell of several times of support, several statuses, and several funding rounds. */
class ItemsTest {
    private static final String COLUMNS = """
        "columns": [{"header": "id", "member": "id"}, {"header": "name", "member": "name"},
          {"header": "site", "member": "supportPeriods.siteId", "optional": true},
          {"header": "in 1", "member": "supportPeriods.start", "item": 1}, {"header": "out 1", "member": "supportPeriods.end", "item": 1},
          {"header": "in 2", "member": "supportPeriods.start", "item": 2},
          {"header": "out 2", "member": "supportPeriods.end", "item": 2, "values": {"now": "GOES_ON"}}]}\
        """;
    private static final String MAPPING =
            "{\"mapping\": \"1.0\", \"network\": {\"id\": \"quay\", \"name\": \"The Quay\"}, \"support\": {\"level\":"
                    + " \"HOSTED\", \"siteId\": \"quay\"}, ";

    @TempDir
    Path directory;

    private String told = "";

    private Network convert(String mapping, String... lists) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--mapping",
                Files.writeString(directory.resolve("mapping.json"), mapping).toString(),
                "--out",
                directory.resolve("out.json").toString()));
        for (int i = 0; i < lists.length; i += 2) {
            Path list = Files.writeString(directory.resolve("list" + i / 2 + ".csv"), lists[i + 1]);
            arguments.addAll(
                    lists[i].isEmpty() ? List.of(list.toString()) : List.of("--list", lists[i], list.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Spreadsheet.run(new PrintStream(out, true, UTF_8), System.err, arguments.toArray(String[]::new)))
                .isLessThan(2);
        told = out.toString(UTF_8);
        return NetworkJson.standard().readOrThrow(directory.resolve("out.json")).network();
    }

    private static List<String> support(Network network, String id) {
        return network.getStartup(StartupId.of(id)).supportPeriods().stream()
                .map(ItemsTest::text)
                .toList();
    }

    private static String text(SupportPeriod period) {
        return period.siteId().map(site -> site.value() + " ").orElse("")
                + period.start().map(Object::toString).orElse("-") + " to "
                + period.end().map(Object::toString).orElse("-");
    }

    @Test
    void aRowTellsOfEachTimeOfSupportThatItsCellsTellOf() throws IOException {
        Network network = convert(MAPPING + COLUMNS, "", """
            id,name,in 1,out 1,in 2,out 2
            1,Algae,2015,2017-06,2020-03,now
            2,Buoys,2015,,,
            3,Cord,2015,2016,-,n/a
            4,Deck,,,2021,2022
            5,Eel,,,,
            6,Fin,2015,2016,2018,soon
            """);
        assertThat(support(network, "1")).containsExactly("quay 2015 to 2017-06", "quay 2020-03 to -");
        assertThat(support(network, "2")).containsExactly("quay 2015 to [..]");
        assertThat(support(network, "3")).containsExactly("quay 2015 to 2016");
        assertThat(support(network, "4")).containsExactly("quay 2021 to 2022");
        assertThat(support(network, "5")).containsExactly("quay - to [..]");
        assertThat(support(network, "6")).containsExactly("quay 2015 to 2016", "quay 2018 to [..]");
        assertThat(told.lines().filter(line -> line.startsWith("list") && !line.contains("READ_AS")))
                .containsExactly(
                        "list0.csv: list0.csv!F7: error UNREADABLE_DAY: “soon” is no day that the mapping can read: it"
                                + " is left out.");
    }

    @Test
    void whatHasNoNumberIsSaidOfAll() throws IOException {
        Network network = convert(MAPPING + COLUMNS, "", """
            id,name,site,in 1,out 1,in 2,out 2
            1,Algae,north,2015,2017,2020,2021
            """);
        assertThat(support(network, "1")).containsExactly("north 2015 to 2017", "north 2020 to 2021");
        network = convert(
                MAPPING + COLUMNS.replace("\"supportPeriods.siteId\"", "\"supportPeriods.siteId\", \"item\": 2"),
                "",
                """
                id,name,site,in 1,out 1,in 2,out 2
                1,Algae,north,2015,2017,2020,2021
                """);
        assertThat(support(network, "1")).containsExactly("quay 2015 to 2017", "north 2020 to 2021");
    }

    /** The list of 2016 shows the first time, that of 2022 the second. */
    @Test
    void whatListsShowIsTheLastTimeThatTheRowTellsOf() throws IOException {
        Network network = convert(
                MAPPING + "\"list\": {\"subject\": \"SUPPORTED\", \"complete\": true}, " + COLUMNS,
                "2016-06-30",
                "id,name,in 1,out 1,in 2,out 2\n1,Algae,2015,,,\n2,Buoys,2015,,,\n",
                "2022-06-30",
                "id,name,in 1,out 1,in 2,out 2\n1,Algae,2015,2017-06,2020-03,\n3,Cord,2023,2024,2025,\n",
                "2023-06-30",
                "id,name,in 1,out 1,in 2,out 2\n3,Cord,2023,2024,2025,\n");
        assertThat(support(network, "1")).containsExactly("quay 2015 to 2017-06", "quay 2020-03 to [2022-07..2023-06]");
        assertThat(support(network, "2")).containsExactly("quay 2015 to [2016-07..2022-06]");
        assertThat(told)
                .contains("list2.csv: list2.csv!E2: error OUTSIDE_LIST: “2025” contradicts the list, which is of"
                        + " 2023-06-30: it is left out.");
    }

    @Test
    void aRowTellsOfEachFundingRound() throws IOException {
        Network network = convert(
                MAPPING + """
            "columns": [{"header": "id", "member": "id"}, {"header": "name", "member": "name"},
              {"header": "seed on", "member": "fundingRounds.on", "item": 1},
              {"header": "seed", "member": "fundingRounds.amount", "currency": "EUR", "item": 1},
              {"header": "A", "member": "fundingRounds.amount", "currency": "EUR", "item": 2, "on": "2022"},
              {"header": "A by", "member": "fundingRounds.investors", "split": ["/"], "item": 2}]}\
            """,
                "",
                "id,name,seed on,seed,A,A by\n1,Algae,2019,50000,250000,X/Y\n2,Buoys,2019,,,\n3,Cord,,,,X\n");
        List<FundingRound> rounds = network.getStartup(StartupId.of("1")).fundingRounds();
        assertThat(rounds).extracting(round -> round.on().toString()).containsExactly("2019", "2022");
        assertThat(rounds)
                .extracting(round -> round.amount().orElseThrow().toString())
                .containsExactly("50000.00 EUR", "250000.00 EUR");
        assertThat(rounds.get(1).investors()).containsExactly("X", "Y");
        assertThat(network.getStartup(StartupId.of("2")).fundingRounds()).hasSize(1);
        assertThat(network.getStartup(StartupId.of("3")).fundingRounds()).hasSize(1);
    }

    private static final String STATUSES = """
        "columns": [{"header": "id", "member": "id"}, {"header": "name", "member": "name"},
          {"header": "was", "member": "statusEvents.status", "item": 1, "on": "2019"},
          {"header": "is", "member": "statusEvents.status", "item": 2}, {"header": "since", "member": "statusEvents.on", "item": 2},
          {"header": "by", "member": "statusEvents.counterparty", "item": 2}]}\
        """;

    private static List<String> statuses(Network network, String id) {
        return network.getStartup(StartupId.of(id)).statusEvents().stream()
                .map(event -> event.status() + " " + event.on()
                        + event.counterparty().map(firm -> " by " + firm).orElse(""))
                .toList();
    }

    @Test
    void aRowTellsOfEachStatus() throws IOException {
        Network network = convert(MAPPING + STATUSES, "", """
            id,name,was,is,since,by
            1,Algae,OPERATING,ACQUIRED,2021-03,Harbour
            2,Buoys,OPERATING,,2022,Harbour
            3,Cord,,CLOSED,,
            4,Deck,-,-,-,-
            """);
        assertThat(statuses(network, "1")).containsExactly("OPERATING 2019", "ACQUIRED 2021-03 by Harbour");
        assertThat(statuses(network, "2")).containsExactly("OPERATING 2019");
        assertThat(statuses(network, "3")).containsExactly("CLOSED [..]");
        assertThat(statuses(network, "4")).isEmpty();
        assertThat(told.lines().filter(line -> line.startsWith("list") && !line.contains("READ_AS")))
                .containsExactly(
                        "list0.csv: list0.csv!E3: error LACKING_FACT: “2022” is left out: without"
                                + " statusEvents.status, which the row does not tell, it says nothing.",
                        "list0.csv: list0.csv!F3: error LACKING_FACT: “Harbour” is left out: without"
                                + " statusEvents.status, which the row does not tell, it says nothing.");
        convert(
                MAPPING + STATUSES.replace(", \"on\": \"2019\"", ""),
                "",
                "id,name,was,is,since,by\n1,Algae,OPERATING,,,\n");
        assertThat(told.lines().filter(line -> line.contains("UNDATED_FACT:")))
                .containsExactly("list0.csv: list0.csv!C1: warning UNDATED_FACT: What stands in the column “was” has no"
                        + " day: the mapping has neither “on” for it nor “list”.");
    }

    /** The list of 2020 shows the first status, that of 2022 the second. */
    @Test
    void whatListsShowIsTheLastStatusThatTheRowTellsOf() throws IOException {
        Network network = convert(
                MAPPING + "\"list\": {\"subject\": \"EVER_SUPPORTED\"}, " + STATUSES,
                "2020-06-30",
                "id,name,was,is,since,by\n1,Algae,OPERATING,,,\n2,Buoys,,CLOSED,,\n",
                "2022-06-30",
                "id,name,was,is,since,by\n1,Algae,OPERATING,ACQUIRED,2021-03,Harbour\n2,Buoys,CLOSED,OPERATING,,\n");
        assertThat(statuses(network, "1"))
                .containsExactly("OPERATING 2019", "OPERATING 2020-06-30", "ACQUIRED 2021-03 by Harbour");
        assertThat(statuses(network, "2"))
                .containsExactly("CLOSED 2019", "CLOSED [..2020-06-30]", "OPERATING 2022-06-30");
        assertThat(told)
                .contains(
                        "list1.csv: list1.csv!D3: warning FLIPPED_BACK: OPERATING on 2022-06-30, after it was CLOSED on"
                                + " 2020-06-30.");
        // Of a status without a day lists say all that is known.
        network = convert(
                MAPPING + "\"list\": {\"subject\": \"EVER_SUPPORTED\"}, " + STATUSES.replace(", \"on\": \"2019\"", ""),
                "2020-06-30",
                "id,name,was,is,since,by\n2,Buoys,,CLOSED,,\n",
                "2022-06-30",
                "id,name,was,is,since,by\n1,Algae,OPERATING,CLOSED,2021,\n2,Buoys,CLOSED,OPERATING,,\n");
        assertThat(statuses(network, "1")).containsExactly("OPERATING [..2022-06-30]", "CLOSED 2021");
        assertThat(statuses(network, "2")).containsExactly("CLOSED [..2020-06-30]", "OPERATING 2022-06-30");
        convert(
                MAPPING + "\"list\": {\"day\": \"2018-06-30\", \"subject\": \"EVER_SUPPORTED\"}, " + STATUSES,
                "",
                "id,name,was,is,since,by\n1,Algae,OPERATING,CLOSED,,\n");
        assertThat(told)
                .contains("list0.csv: list0.csv!C2: error OUTSIDE_LIST: “2019” contradicts the list, which is of"
                        + " 2018-06-30: it is left out.");
    }

    @Test
    void aNumberIsOfSupportStatusesOrOfFundingRoundsAndHasOneColumn() throws IOException {
        Path mapping = directory.resolve("m.json");
        Files.writeString(mapping, MAPPING + COLUMNS.replace("\"item\": 2", "\"item\": 1"));
        assertThatThrownBy(() -> MappingReader.read(mapping))
                .hasMessage("m.json, /columns/5/member: two columns fill “supportPeriods.start”, which has one value.");
        Files.writeString(
                mapping, MAPPING + COLUMNS.replace(", \"item\": 1", "").replace("item\": 2", "item\": 1"));
        assertThatThrownBy(() -> MappingReader.read(mapping))
                .hasMessage("m.json, /columns/5/member: two columns fill “supportPeriods.start”, which has one value.");
        Files.writeString(
                mapping, MAPPING + COLUMNS.replace("\"member\": \"name\"", "\"member\": \"name\", \"item\": 2"));
        assertThatThrownBy(() -> MappingReader.read(mapping))
                .hasMessage("m.json, /columns/1/item: only members of supportPeriods, statusEvents and fundingRounds"
                        + " have a number; “name” is none of them.");
    }

    @Test
    void aDraftProposesNumbersWithADoubtForEach() throws IOException {
        assertThat(proposed("Nom;Entrée;Sortie;Entrée 2;Sortie (2);3rd entry;CA 2023\nAlgae;2015;2016;2018;2019;;5\n"))
                .containsExactly(
                        "name",
                        "supportPeriods.start",
                        "supportPeriods.end",
                        "supportPeriods.start 2",
                        "supportPeriods.end 2",
                        "supportPeriods.start 3",
                        "revenues.amount");
        assertThat(proposed("Nom;Entrée;Sortie;Entrée;Sortie\nAlgae;2015;2016;2018;2019\n"))
                .containsExactly(
                        "name",
                        "supportPeriods.start",
                        "supportPeriods.end",
                        "supportPeriods.start 2",
                        "supportPeriods.end 2");
        assertThat(proposed("Nom;Statut;Statut 2\nAlgae;actif;actif\n"))
                .containsExactly("name", "statusEvents.status", "statusEvents.status 2");
        assertThat(proposed("Nom;Séjour 1;;Séjour 2;\n;Entrée;Sortie;Entrée;Sortie\nAlgae;2015;2016;2018;2019\n"))
                .containsExactly(
                        "name",
                        "supportPeriods.start 1",
                        "supportPeriods.end 1",
                        "supportPeriods.start 2",
                        "supportPeriods.end 2");
    }

    @Test
    void aStatusOfAYearMayHaveBegunBeforeIt() throws IOException {
        Path list = Files.writeString(
                directory.resolve("list.csv"),
                "Nom;Statut 2022;Statut 2023\nAlgae;active;closed\nBuoys;active;active\n");
        Network network = convert(Draft.of(list, Locale.ENGLISH), "", Files.readString(list));
        assertThat(statuses(network, "algae")).containsExactly("OPERATING [..2022-12-31]", "CLOSED [..2023-12-31]");
        assertThat(told).doesNotContain("UNDATED_FACT");
    }

    private List<String> proposed(String list) throws IOException {
        Path file = Files.writeString(directory.resolve("list.csv"), list);
        List<String> proposed = new ArrayList<>();
        for (JsonNode column :
                JsonMapper.shared().readTree(Draft.of(file, Locale.ENGLISH)).get("columns")) {
            Optional<Integer> item = Optional.ofNullable(column.get("item")).map(JsonNode::intValue);
            proposed.add(column.path("member").asString("dropped")
                    + item.map(number -> " " + number).orElse(""));
            assertThat(column.path("doubts").toString().contains("was supposed to be of the number"))
                    .isEqualTo(item.isPresent());
        }
        return proposed;
    }
}
