package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkJsonLinesTest {
    private static final NetworkJsonLines LINES = NetworkJsonLines.standard();
    private static final String FRAME =
            "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\",\"name\":\"N\"}}";

    private static Startup startup(int i) {
        return Startup.builder()
                .id("s-" + i)
                .name("Société " + i)
                .legalForm("SARL")
                .build();
    }

    private static byte[] written(Network network) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            LINES.write(NetworkDocument.of(network), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static ReadResult read(NetworkJsonLines lines, byte[] bytes) {
        try {
            return lines.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReadResult read(String... lines) {
        return read(LINES, String.join("\n", lines).getBytes(UTF_8));
    }

    private static Stream<String> found(ReadResult result) {
        return result.findings().stream()
                .map(finding -> finding.location().orElseThrow() + " " + finding.code() + " " + finding.pointer());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRegisterIsValidatedAsItIsRead(int threads) throws IOException {
        Network network = SyntheticRegister.builder()
                .seed(9)
                .startups(700)
                .faultShare(0.5)
                .build()
                .network();
        Validator validator = Validator.asOf(LocalDate.of(2023, 1, 1));
        AtomicReference<ValidationRun> run = new AtomicReference<>();

        NetworkJsonLines.builder()
                .threads(threads)
                .build()
                .read(
                        new ByteArrayInputStream(written(network)),
                        frame -> run.set(validator.start(frame.network())),
                        startup -> run.get().add(startup));

        assertThat(run.get().report()).isEqualTo(validator.validate(network));
    }

    @Test
    void linesAreTheDocumentThenAStartupALineThenTheEnd() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addStartups(startup(1), startup(2))
                .build();

        assertThat(new String(written(network), UTF_8))
                .isEqualTo(FRAME + "\n"
                        + "{\"id\":\"s-1\",\"name\":\"Société 1\",\"legalForm\":\"SARL\"}\n"
                        + "{\"id\":\"s-2\",\"name\":\"Société 2\",\"legalForm\":\"SARL\"}\n"
                        + "{\"end\":{\"startups\":2}}\n");
    }

    @Test
    void whatWasWrittenIsReadBackEqual() {
        for (Network network : List.of(Samples.minimalNetwork(), Samples.maximalNetwork())) {
            ReadResult result = read(LINES, written(network));

            assertThat(result.findings().stream().map(LocatedFinding::severity).map(Enum::name))
                    .doesNotContain("ERROR");
            assertThat(result.network()).contains(network);
        }
    }

    @Test
    void someLinesAreReadAsThoseOfTheWhole() throws IOException {
        NetworkDocument frame = NetworkJson.standard().readOrThrow(FRAME);
        List<Startup> startups = new ArrayList<>();
        String lines = "{\"id\":\"s-7\",\"name\":\"Seven\"}\n{\"id\":\"s-8\",\"name\":\"Eight\"}";
        ReadResult result =
                LINES.readStartups(new ByteArrayInputStream(lines.getBytes(UTF_8)), 7, frame, startups::add);
        assertThat(result.document()).contains(frame);
        assertThat(startups).extracting(Startup::name).containsExactly("Seven", "Eight");

        String faulty = "{\"id\":\"s-7\",\"name\":\"Seven\"}\n{\"id\":8,\"name\":\"Eight\"}\n";
        result = LINES.readStartups(new ByteArrayInputStream(faulty.getBytes(UTF_8)), 7, frame, startup -> {});
        assertThat(result.document()).isEmpty();
        assertThat(found(result)).containsExactly("10:7 WRONG_TYPE /network/startups/8/id");

        result = LINES.readStartups(InputStream.nullInputStream(), 7, frame, startup -> {});
        assertThat(result.document()).contains(frame);
    }

    @Test
    void anyNumberOfThreadsReadsTheSameInTheSameOrder() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addAllStartups(IntStream.range(0, 60_000)
                        .mapToObj(NetworkJsonLinesTest::startup)
                        .toList())
                .build();
        byte[] bytes = written(network);
        byte[] broken = bytes.clone();
        for (int i = 0; i < 20; i++) {
            broken[bytes.length / 21 * (i + 1)] = '\u0001';
        }
        for (byte[] input : List.of(bytes, broken)) {
            ReadResult expected = read(LINES, input);
            for (int threads : new int[] {2, 3}) {
                ReadResult result =
                        read(NetworkJsonLines.builder().threads(threads).build(), input);

                assertThat(result.document()).isEqualTo(expected.document());
                assertThat(result.findings()).isEqualTo(expected.findings());
                assertThat(result.report().counts()).isEqualTo(expected.report().counts());
            }
        }
        assertThat(read(LINES, bytes).network()).contains(network);
        assertThat(read(LINES, broken).findings()).hasSizeBetween(10, 20);
    }

    @Test
    void theFrameComesBeforeTheStartups() throws IOException {
        List<String> events = new ArrayList<>();

        LINES.read(
                new ByteArrayInputStream(written(Samples.maximalNetwork())),
                frame -> events.add(frame.network().sites().size() + " sites"),
                startup -> events.add(startup.id().value()));

        assertThat(events).containsExactly("2 sites", "s-1", "s-2");
    }

    @Test
    void everyLineIsReadWhateverStandsOnOthers() {
        ReadResult result = read(
                FRAME,
                "{\"id\":\"a\",\"name\":\"A\",\"x\":1}",
                "{\"id\":\"b\",\"name\":1}",
                "{\"id\":\"c\",",
                "\"name\":\"C\"}",
                "{\"id\":\"d\",\"name\":\"D\"} {\"id\":\"e\",\"name\":\"E\"}",
                "",
                "[]",
                "{\"id\":\"f\",\"name\":\"F\",\"jobs\":[{\"on\":\"2024-02-30\"}]}\r",
                "{\"end\":{\"startups\":7}}",
                "");

        assertThat(found(result))
                .containsExactly(
                        "2:22 UNKNOWN_MEMBER /network/startups/0/x",
                        "3:18 WRONG_TYPE /network/startups/1/name",
                        "4:11 CUT_DOCUMENT /network/startups/2/id",
                        "5:1 WRONG_TYPE /network/startups/3",
                        "5:7 TRAILING_CONTENT /network/startups/3",
                        "6:23 TRAILING_CONTENT /network/startups/4",
                        "7:1 EMPTY_DOCUMENT /network/startups/5",
                        "8:1 WRONG_TYPE /network/startups/6",
                        "9:36 INVALID_DATE_WINDOW /network/startups/7/jobs/0/on");
        assertThat(result.document()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void linesWithWarningsAreReadAsThoseOfADocument(int every) {
        int startups = 2_500;
        List<String> rows = IntStream.range(0, startups)
                .mapToObj(i -> "{\"id\":\"s-" + i + "\",\"name\":\"N\"" + (i % every == 0 ? ",\"x\":1}" : "}"))
                .toList();
        String document =
                FRAME.substring(0, FRAME.length() - 2) + ",\"startups\":[\n" + String.join(",\n", rows) + "]}}";

        ReadResult lines = read(FRAME, String.join("\n", rows), "{\"end\":{\"startups\":" + startups + "}}");

        ReadResult whole = NetworkJson.standard().read(document);
        assertThat(lines.report().counts())
                .containsExactly(entry("UNKNOWN_MEMBER", (long) (startups + every - 1) / every))
                .isEqualTo(whole.report().counts());
        assertThat(lines.findings()).isEqualTo(whole.findings());
        assertThat(lines.network()).isEqualTo(whole.network());
    }

    @Test
    void linesOfNothingAreFoundWhereverTheyStand() {
        assertThat(found(read(FRAME, "", " ", "{\"id\":\"a\",\"name\":\"A\"}", "", "\t", "{\"end\":{\"startups\":1}}")))
                .containsExactly(
                        "2:1 EMPTY_DOCUMENT /network/startups/0",
                        "3:1 EMPTY_DOCUMENT /network/startups/1",
                        "5:1 EMPTY_DOCUMENT /network/startups/3",
                        "6:1 EMPTY_DOCUMENT /network/startups/4");
    }

    @Test
    void aLineOfNothingIsNoStartup() {
        ReadResult result = read(FRAME, "", "{\"id\":\"a\",\"name\":\"A\"}", " ", "{\"end\":{\"startups\":3}}");

        assertThat(found(result))
                .containsExactly(
                        "2:1 EMPTY_DOCUMENT /network/startups/0",
                        "4:1 EMPTY_DOCUMENT /network/startups/2",
                        "5:20 WRONG_END /end/startups");
        assertThat(result.findings().get(2).finding().message(Locale.ENGLISH))
                .isEqualTo("The last line says 3 startups, but there is 1.");
        assertThat(read(FRAME, "", "{\"id\":\"a\",\"name\":\"A\"}", "")
                        .findings()
                        .get(1)
                        .finding()
                        .expected())
                .contains("{\"end\":{\"startups\":1}}");
    }

    @Test
    void anEncodingFaultIsOneLinesAffair() {
        byte[] bytes = (FRAME
                        + "\n{\"id\":\"a\",\"name\":\"#\"}\n{\"id\":\"b\",\"name\":\"é\"}\n{\"id\":\"c\",\"name\":1}\n{\"end\":{\"startups\":3}}\n")
                .getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('#')] = (byte) 0xff;

        assertThat(found(read(LINES, bytes)))
                .containsExactly("2:19 NOT_UTF_8 /network/startups/0", "4:18 WRONG_TYPE /network/startups/2/name");
    }

    @Tag("once")
    @Test
    void aCutFileIsNoticed() {
        byte[] bytes = written(Samples.maximalNetwork());
        String[] lines = new String(bytes, UTF_8).lines().toArray(String[]::new);

        assertThat(found(read(lines[0], lines[1], lines[2]))).contains("4:1 CUT_DOCUMENT ");
        assertThat(found(read(lines[0], lines[1]))).contains("3:1 CUT_DOCUMENT ");
        assertThat(found(read(lines[0]))).contains("2:1 CUT_DOCUMENT ");
        assertThat(found(read(lines[0], lines[1], lines[3]))).contains("3:20 WRONG_END /end/startups");
        for (int length = 0; length < bytes.length - 1; length += Effort.of(97, 31)) {
            assertThat(read(LINES, Arrays.copyOf(bytes, length)).document())
                    .as("%d", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"end":{}}                         | 2:8 MISSING_MEMBER /end
            {"end":{"startups":null}}          | 2:20 NULL_VALUE /end/startups
            {"end":1}                          | 2:8 WRONG_TYPE /end
            {"end":{"startups":-1}}            | 2:20 WRONG_END /end/startups
            {"end":{"startups":1}}             | 2:20 WRONG_END /end/startups
            {"end":{"startups":"0"}}           | 2:20 WRONG_TYPE /end/startups
            {"end":{"startups":0.0}}           | 2:20 INVALID_COUNT /end/startups
            {"end":{"startups":0}} x           | 2:24 TRAILING_CONTENT
            {"end":{"startups":0},"x":1}       | 2:23 UNKNOWN_MEMBER /x
            { "end" : {"startups":0, "x":1} }  | 2:26 UNKNOWN_MEMBER /end/x
            {"end"                             | 2:7 CUT_DOCUMENT /end
            """)
    void aLastLineAtFault(String end, String expected) {
        ReadResult result = read(FRAME, end);
        assertThat(found(result).map(String::strip)).containsExactly(expected);
        assertThat(result.document().isPresent()).isEqualTo(expected.contains("UNKNOWN_MEMBER"));
    }

    @Test
    void unknownMembersOfTheLastLineCanBeRejectedAndAreExpectedOfANewerVersion() {
        String end = "{\"end\":{\"startups\":0,\"x\":1}}";
        NetworkJsonLines strict =
                NetworkJsonLines.builder().unknownMembers(UnknownMembers.REJECT).build();

        assertThat(read(strict, (FRAME + "\n" + end).getBytes(UTF_8)).document())
                .isEmpty();
        assertThat(found(read(FRAME.replace("1.0", "1.1"), end))).containsExactly("1:47 NEWER_VERSION /formatVersion");
    }

    @Test
    void theFirstLineHasNoStartups() {
        assertThat(found(read(
                        "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\",\"name\":\"N\",\"startups\":[{\"id\":\"a\",\"name\":\"A\"}]}}",
                        "{\"end\":{\"startups\":0}}")))
                .containsExactly("1:95 STARTUPS_IN_FIRST_LINE /network/startups");
    }

    @Test
    void anIndentedDocumentIsNoJsonLines() {
        byte[] document = NetworkJson.standard().writeBytes(NetworkDocument.of(Samples.maximalNetwork()));
        assertThat(read(LINES, document).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("CUT_DOCUMENT"));
        assertThat(read(LINES, new byte[0]).findings()).hasSize(1);
    }

    @Test
    void aNewerMinorVersionIsSaidOnce() {
        ReadResult result = read(
                FRAME.replace("1.0", "1.2"),
                "{\"id\":\"a\",\"name\":\"A\",\"x\":1}",
                "{\"id\":\"b\",\"name\":\"B\",\"x\":1}",
                "{\"end\":{\"startups\":2}}");

        assertThat(found(result)).containsExactly("1:47 NEWER_VERSION /formatVersion");
        assertThat(result.orElseThrow().network().startups().get(1).unknownMembers())
                .hasSize(1);
    }

    @Test
    void nothingIsHandedOverOnceAnErrorIsFound() throws IOException {
        List<Startup> startups = new ArrayList<>();

        LINES.read(
                new ByteArrayInputStream((FRAME
                                + "\n{\"id\":\"?\",\"name\":\"\"}\n{\"id\":\"a\",\"name\":\"A\"}\n{\"end\":{\"startups\":2}}")
                        .getBytes(UTF_8)),
                frame -> {},
                startups::add);

        assertThat(startups).isEmpty();
    }

    @Test
    void depthIsCountedAsInADocument() {
        String nested = "[".repeat(59) + "]".repeat(59);
        String deeper = "[" + nested + "]";
        String end = "{\"end\":{\"startups\":1}}";
        assertThat(found(read(FRAME, "{\"id\":\"a\",\"name\":\"A\",\"extensions\":{\"x\":" + nested + "}}", end)))
                .isEmpty();
        assertThat(read(FRAME, "{\"id\":\"a\",\"name\":\"A\",\"extensions\":{\"x\":" + deeper + "}}", end)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("DEPTH_LIMIT"));
    }

    @Test
    void aLineIsLimitedAsADocumentIs() {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().documentLength(3 << 20).build())
                .build();
        String longest = "{\"id\":\"a\",\"name\":\"A\",\"extensions\":{\"x\":[" + "0,".repeat(2 << 20) + "0]}}";
        byte[] bytes = (FRAME + "\n" + longest + "\n{\"end\":{\"startups\":1}}").getBytes(UTF_8);

        assertThat(found(read(limited, bytes))).containsExactly("2:1 DOCUMENT_LIMIT /network/startups/0");
        assertThat(read(LINES, bytes).document()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "1, 1000000", "3, 4", "3, 1000000"})
    void tooManyBrokenLinesEndTheReading(int threads, int chunk) {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().brokenLines(3).findingsPerCode(10).build())
                .threads(threads)
                .chunk(chunk)
                .build();
        String good = "{\"id\":\"a\",\"name\":\"A\"}\n";
        String start = FRAME + "\n" + good + "[\n" + good + "{\"id\":\"?\",\"name\":\"\"}\n" + "\n" + good + "{} x\n";

        assertThat(found(read(limited, (start + good + "{\"end\":{\"startups\":9}}").getBytes(UTF_8))))
                .as("no more broken lines than are admitted")
                .containsExactly(
                        "3:2 CUT_DOCUMENT /network/startups/1",
                        "5:7 INVALID_ID /network/startups/3/id",
                        "6:1 EMPTY_DOCUMENT /network/startups/4",
                        "8:1 MISSING_MEMBER /network/startups/6",
                        "8:1 MISSING_MEMBER /network/startups/6",
                        "8:4 TRAILING_CONTENT /network/startups/6",
                        "10:20 WRONG_END /end/startups");
        ReadResult tooMany = read(limited, (start + good + "[\n" + "[\n".repeat(10_000)).getBytes(UTF_8));
        assertThat(found(tooMany))
                .endsWith(
                        "8:4 TRAILING_CONTENT /network/startups/6",
                        "10:1 BROKEN_LINE_LIMIT /network/startups/8",
                        "10:2 CUT_DOCUMENT /network/startups/8")
                .hasSize(8);
        assertThat(tooMany.report().counts()).containsEntry("CUT_DOCUMENT", 2L);
        assertThat(tooMany.findings().get(6).finding().expected()).contains("<= 3");
    }

    /** Also where a line is cut into chunks before its end is known. */
    @ParameterizedTest
    @CsvSource({"1, 4", "1, 100", "1, 1000000", "3, 4", "3, 1000000"})
    void aLineThatIsTooLongEndsTheReading(int threads, int chunk) {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().documentLength(100).build())
                .threads(threads)
                .chunk(chunk)
                .build();
        String start = FRAME + "\n"
                + "{\"id\":\"a\",\"name\":\"%s\"}\n".formatted("A".repeat(60)).repeat(9);
        String tooLong = "{\"id\":\"b\",\"name\":\"" + "B".repeat(90) + "\"}";

        assertThat(found(read(limited, (start + "{\"end\":{\"startups\":9}}\n\n \n" + " ".repeat(70)).getBytes(UTF_8))))
                .isEmpty();
        assertThat(found(
                        read(limited, (start + "{\"end\":{\"startups\":9}}\n\n \n" + " ".repeat(200)).getBytes(UTF_8))))
                .endsWith("14:1 DOCUMENT_LIMIT /network/startups/12");
        assertThat(found(read(limited, (start + tooLong + "\n[\n[\n").getBytes(UTF_8))))
                .containsExactly("11:1 DOCUMENT_LIMIT /network/startups/9");
        assertThat(found(read(limited, (start + "{\"end\":" + " ".repeat(100) + "{\"startups\":9}}").getBytes(UTF_8))))
                .containsExactly("11:1 DOCUMENT_LIMIT /network/startups/9");
    }

    /** What came before decided already, and what comes may never come. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void noMoreIsTakenFromTheStreamThanIsNeeded(int threads) {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().brokenLines(3).build())
                .chunk(16)
                .threads(threads)
                .build();
        InputStream lines = Documents.broken((FRAME + "\n" + "[\n".repeat(1_000)).getBytes(UTF_8));

        assertThatCode(() -> limited.read(lines)).doesNotThrowAnyException();
    }

    @Test
    void aValueThatBytesFollowIsBroken() {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().brokenLines(2).build())
                .build();

        ReadResult result = read(limited, (FRAME + "\n" + "{} \u00ff\n".repeat(9)).getBytes(ISO_8859_1));

        assertThat(result.report().counts())
                .containsEntry("NOT_UTF_8", 3L)
                .containsEntry("BROKEN_LINE_LIMIT", 1L)
                .doesNotContainKey("CUT_DOCUMENT");
    }

    @Test
    void aPositionCountsFromZero() throws IOException {
        NetworkDocument frame = NetworkDocument.of(Samples.minimalNetwork());
        assertThatThrownBy(() -> LINES.readStartups(InputStream.nullInputStream(), -1, frame, startup -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a position counts from 0, was -1");
        ReadResult far = LINES.readStartups(
                new ByteArrayInputStream("[\n".getBytes(UTF_8)), 3_000_000_000L, frame, startup -> {});
        assertThat(found(far)).containsExactly("2147483647:2 CUT_DOCUMENT /network/startups/3000000000");
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "1, 1000000", "3, 4", "3, 1000000"})
    void partsOfARegisterAreLimitedAsWell(int threads, int chunk) throws IOException {
        NetworkJsonLines limited = NetworkJsonLines.builder()
                .limits(JsonLimits.builder().brokenLines(1).build())
                .threads(threads)
                .chunk(chunk)
                .build();

        ReadResult result = limited.readStartups(
                new ByteArrayInputStream("[\n[\n[\n[\n".getBytes(UTF_8)),
                7,
                NetworkDocument.of(Samples.minimalNetwork()),
                startup -> {});

        assertThat(result.report().counts()).containsExactly(entry("BROKEN_LINE_LIMIT", 1L), entry("CUT_DOCUMENT", 2L));
        assertThat(found(result)).contains("10:1 BROKEN_LINE_LIMIT /network/startups/8");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void errorsOfTheStreamEscape(int threads) {
        byte[] start = (FRAME + "\n" + "{\"id\":\"a\",\"name\":\"A\"}\n".repeat(100_000)).getBytes(UTF_8);
        InputStream broken = Documents.broken(start);
        assertThatThrownBy(() ->
                        NetworkJsonLines.builder().threads(threads).build().read(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void aRegisterOfANewerVersionIsWrittenBackAsItWas() throws IOException {
        byte[] lines = new String(written(Samples.maximalNetwork()), UTF_8)
                .replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"1.1\"")
                .replaceAll("\"étiquette\":\"Essaouira\"", "$0,\"added in 1.1\":[{\"deep\":[1.0]}]")
                .getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ReadResult result = read(LINES, lines);
        LINES.write(result.orElseThrow(), out);

        assertThat(result.report().counts()).containsOnlyKeys("NEWER_VERSION");
        assertThat(out.toString(UTF_8)).isEqualTo(new String(lines, UTF_8));
    }

    @Test
    void aRefusalHasThePointerOfItsStartup() {
        Network network =
                Samples.minimalNetwork().withStartups(startup(1), startup(2).withNames(Name.of("\ud800")));

        assertThatThrownBy(() -> LINES.write(NetworkDocument.of(network), new ByteArrayOutputStream()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("INVALID_TEXT /network/startups/1/names/0/text");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoeverInterruptsIsToldSoWithAnyNumberOfThreads(int threads) {
        byte[] register = """
                {"format":"incubator-network","formatVersion":"1.0","network":{"id":"n","name":"N"}}
                {"id":"s1","name":"S"}
                {"id":"s2","name":"S"}
                {"end":{"startups":2}}
                """.getBytes(UTF_8);
        List<Startup> taken = new ArrayList<>();
        NetworkJsonLines reader =
                NetworkJsonLines.builder().threads(threads).chunk(4).build();
        boolean stillInterrupted;
        Throwable thrown;
        Thread.currentThread().interrupt();
        try {
            thrown = catchThrowable(() -> reader.read(new ByteArrayInputStream(register), frame -> {}, taken::add));
        } finally {
            stillInterrupted = Thread.interrupted();
        }

        assertThat(thrown).isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while reading");
        assertThat(stillInterrupted).isTrue();
        assertThat(taken).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // for those whose compiler does not look
    void nullIsRefusedWhereItEnters() {
        assertThatNullPointerException()
                .isThrownBy(() -> NetworkJsonLines.builder().limits(null));
        assertThatNullPointerException().isThrownBy(() -> NetworkJson.builder().layout(null));
        assertThatNullPointerException()
                .isThrownBy(() -> NetworkJsonLines.standard().read(InputStream.nullInputStream(), frame -> {}, null));
    }
}
