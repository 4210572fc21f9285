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
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTest {
    private static final Source PORTFOLIO = Source.builder().title("Portfolio").build();
    private static final Source REPORT = Source.builder().title("Report").build();

    @TempDir
    private Path directory;

    private String told = "";

    private Network convert(String... frame) throws IOException {
        Path list =
                Files.writeString(directory.resolve("list.csv"), "id,name,status\nS1,Algae,active\nS2,Buoys,closed\n");
        Path mapping = Files.writeString(directory.resolve("mapping.json"), """
            {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "source": {"title": "Portfolio"},
             "list": {"day": "2024-06-30", "subject": "SUPPORTED"}, "support": {"level": "DIRECT"},
             "columns": [{"header": "id", "member": "id"}, {"header": "name", "member": "name"},
               {"header": "status", "member": "statusEvents.status", "values": {"active": "OPERATING", "closed": "CLOSED"}}]}\
            """);
        Path document = directory.resolve("document.json");
        List<String> arguments = new ArrayList<>(
                List.of("--mapping", mapping.toString(), list.toString(), "--out", document.toString()));
        for (String network : frame) {
            Path file = directory.resolve("frame.json");
            Files.writeString(file, """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "harbour", "name": "Harbour", %s}}\
                """.formatted(network));
            arguments.addAll(List.of("--frame", file.toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Spreadsheet.run(new PrintStream(out, true, UTF_8), System.err, arguments.toArray(String[]::new)))
                .isZero();
        told = out.toString(UTF_8);
        return NetworkJson.standard().readOrThrow(document).network();
    }

    private static List<Source> sourcesOfStatuses(Network network) {
        return network.startups().stream()
                .map(Startup::statusEvents)
                .flatMap(List::stream)
                .flatMap(event -> event.sources().stream())
                .toList();
    }

    @Test
    void theSourceOfAllFactsIsToldOnce() throws IOException {
        Network network = convert();
        assertThat(network.register().orElseThrow().sources()).containsExactly(PORTFOLIO);
        assertThat(sourcesOfStatuses(network)).isEmpty();
        assertThat(network.startups())
                .allSatisfy(startup ->
                        assertThat(startup.statusEvents().get(0).evidence()).contains("list.csv"));
    }

    @Test
    void theSourceOfAFrameOfTheSameListIsToldOnceAsWell() throws IOException {
        Network network =
                convert("\"register\": {\"coverage\": \"PARTIAL\", \"sources\": [{\"title\": \"Portfolio\"}]}");
        assertThat(network.register().orElseThrow().sources()).containsExactly(PORTFOLIO);
        assertThat(sourcesOfStatuses(network)).isEmpty();
    }

    @Test
    void ofSeveralSourcesOfARegisterItsFactsSayWhichIsTheirs() throws IOException {
        Network network = convert(
                "\"register\": {\"coverage\": \"COMPLETE\", \"since\": \"2001-10-01\","
                        + " \"extractedOn\": \"2023-12-31\", \"sources\": [{\"title\": \"Report\"}], \"url\": \"https://quay.example\"}");
        Register register = network.register().orElseThrow();
        assertThat(register.sources()).containsExactly(REPORT, PORTFOLIO);
        assertThat(sourcesOfStatuses(network)).containsExactly(PORTFOLIO, PORTFOLIO);
        assertThat(register.url()).contains("https://quay.example");
        assertThat(register.since()).contains(LocalDate.of(2001, 10, 1));
        assertThat(register.extractedOn()).contains(LocalDate.of(2024, 6, 30));
        assertThat(register.coverage()).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void startupsOfAFrameAreLeftOutAndThatIsTold() throws IOException {
        Network network = convert("\"startups\": [{\"id\": \"old\", \"name\": \"Old\"}]");
        assertThat(network.name()).isEqualTo("Harbour");
        assertThat(network.startups()).extracting(Startup::name).containsExactly("Algae", "Buoys");
        assertThat(told)
                .startsWith("frame.json: frame.json: warning FRAME_STARTUPS: Startups of the frame that are not in the"
                        + " document, which has those of the lists alone: 1. If they are to stay, list them as well.");
    }

    /** A frame in JSON Lines is read startup by startup, of which there are as many left out. */
    @Test
    void aFrameMayBeInLines() throws IOException {
        convert("\"sites\": [{\"id\": \"east\", \"name\": \"East\"}], \"startups\": [{\"id\": \"old\", \"name\":"
                + " \"Old\"}, {\"id\": \"older\", \"name\": \"Older\"}]");
        Path lines = directory.resolve("frame.jsonl");
        NetworkDocument frame = NetworkJson.standard().readOrThrow(directory.resolve("frame.json"));
        NetworkJsonLines.standard().write(frame, lines);
        for (String out : List.of("out.json", "out.jsonl")) {
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            int status = Spreadsheet.run(
                    new PrintStream(told, true, UTF_8),
                    System.err,
                    "--mapping",
                    directory.resolve("mapping.json").toString(),
                    directory.resolve("list.csv").toString(),
                    "--frame",
                    lines.toString(),
                    "--out",
                    directory.resolve(out).toString());
            assertThat(status).isZero();
            assertThat(told.toString(UTF_8))
                    .startsWith(
                            "frame.jsonl: frame.jsonl: warning FRAME_STARTUPS: Startups of the frame that are not in"
                                    + " the document, which has those of the lists alone: 2. If they are to stay, list them as"
                                    + " well.");
        }
        Network network = NetworkJson.standard()
                .readOrThrow(directory.resolve("out.json"))
                .network();
        assertThat(network.sites()).extracting(Site::name).containsExactly("East");
        assertThat(network.startups()).extracting(Startup::name).containsExactly("Algae", "Buoys");
        assertThat(NetworkJsonLines.standard()
                        .read(directory.resolve("out.jsonl"))
                        .orElseThrow()
                        .network())
                .isEqualTo(network);
        Files.writeString(lines, "{}\n");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Spreadsheet.run(
                        System.out,
                        new PrintStream(err, true, UTF_8),
                        "--mapping",
                        directory.resolve("mapping.json").toString(),
                        directory.resolve("list.csv").toString(),
                        "--frame",
                        lines.toString(),
                        "--out",
                        directory.resolve("none.jsonl").toString()))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("frame.jsonl is refused: at 1:1: ")
                .hasLineCount(1);
        assertThat(directory.resolve("none.jsonl")).doesNotExist();
    }
}
