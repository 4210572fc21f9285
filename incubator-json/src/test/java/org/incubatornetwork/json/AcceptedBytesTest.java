package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.report.CsvReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.text.CharacterSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for any bytes that are accepted, in all that is done with them once they are read: they are validated, measured, reconciled
 * and reported in each form, as a document and as JSON Lines. The build tries the conformance kit, a sample of the {@linkplain HostileFamily
 * hostile family}, what was once found, and some documents mixed from all of these. With {@code -Dincubator.fuzz=PT1H} they are mixed for so
 * long; with the environment variable {@code JAZZER_FUZZ=1} Jazzer looks for more, from these on.
 */
@Tag("once")
class AcceptedBytesTest {
    private static final int LENGTH_OF_A_SEED = 500;
    private static final int MIXED = 100;
    private static final int PART = 16;

    private static final int COLUMNS = 100;

    /** What is accepted of the kit, and the hostile family; of both a part where nothing more is looked for. */
    static Stream<byte[]> seeds() throws IOException {
        boolean isFuzzing = System.getProperty("incubator.fuzz") != null || System.getenv("JAZZER_FUZZ") != null;
        List<byte[]> kit = AnyBytesTest.documents()
                .filter(bytes -> NetworkJson.standard().read(bytes).document().isPresent())
                .toList();
        List<IntFunction<String>> family = (isFuzzing ? HostileFamily.documents() : HostileFamily.sample())
                .values()
                .asList();
        return Stream.concat(
                IntStream.range(0, kit.size())
                        .filter(i -> isFuzzing || i % PART == 0)
                        .mapToObj(kit::get),
                IntStream.range(0, family.size())
                        .filter(i -> isFuzzing || i % 2 == 0)
                        .mapToObj(i -> family.get(i).apply(LENGTH_OF_A_SEED).getBytes(UTF_8)));
    }

    /** What is not accepted is worked on in no way, and would be no seed of anything. */
    @Test
    void startFromDocumentsThatAreAccepted() throws IOException {
        List<byte[]> seeds = seeds().toList();

        assertThat(seeds).hasSizeGreaterThan(50);
        for (byte[] seed : seeds) {
            ReadResult result = NetworkJson.standard().read(seed);
            assertThat(result.document())
                    .as(() -> result.findings() + "\n" + new String(seed, UTF_8))
                    .isPresent();
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void areWorkedOnInEveryWay(byte[] bytes) {
        ReadResult result = NetworkJson.standard().read(bytes);
        if (result.document().isPresent()) {
            assertSound(bytes, result);
        }
    }

    @Test
    void areWorkedOnInEveryWayHoweverMixed() throws IOException {
        Duration time = Duration.parse(System.getProperty("incubator.fuzz", "PT0S"));
        long start = System.nanoTime();
        long seed = time.isZero() ? 1 : start;
        DocumentMutations mutations = new DocumentMutations(
                Stream.concat(seeds(), RobustnessTest.tenDocuments().stream()).toList(), seed);
        int accepted = 0;
        int tried = 0;
        while (time.isZero() ? tried < MIXED : System.nanoTime() - start < time.toNanos()) {
            byte[] bytes = mutations.next();
            tried++;
            ReadResult result = NetworkJson.standard().read(bytes);
            if (result.document().isPresent()) {
                accepted++;
                try {
                    assertSound(bytes, result);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("the document " + new String(bytes, UTF_8), e);
                }
            }
        }
        if (!time.isZero()) {
            System.out.println("mixed " + tried + " documents, of which " + accepted + " were accepted");
        }
        assertThat(accepted).isGreaterThan(tried / 4);
    }

    private static void assertSound(byte[] bytes, ReadResult result) {
        Pipeline document = new Pipeline("any \u202e bytes", bytes, result);
        // What throws is isolated, and would else not be seen.
        assertThat(document.validate().count("RULE_FAILED"))
                .as(() -> document.validate().findings().toString())
                .isZero();
        assertThat(document.measure().results()).noneMatch(AcceptedBytesTest::hasFailed);
        document.reconcile();
        assertSound(document.report(Locale.ENGLISH));
        assertReadable(document.report(Locale.FRENCH).writeString(ReportFormat.TEXT));
        assertTable(CsvReport.ofFigures(document.measure(), Locale.FRENCH));
        assertTable(CsvReport.ofFindings(SourceText.of("n", bytes), document.validate(), Locale.ENGLISH));
        Network network = result.orElseThrow().network();
        Network bare = Network.builder().id("bare").name("Bare").build();
        assertNothingHidden(NetworkDiff.between(network, bare).text(Locale.ENGLISH));

        Pipeline lines = Pipeline.ofLines("lines", HostileFamilyCosts.lines(result.orElseThrow()));
        assertThat(lines.validate()).isEqualTo(document.validate());
        assertThat(lines.measure().results()).isEqualTo(document.measure().results());
        assertThat(lines.reconcile()).isEqualTo(document.reconcile());
        assertReadable(lines.report(Locale.ENGLISH).writeString(ReportFormat.TEXT));
    }

    private static boolean hasFailed(MetricResult result) {
        return result.noValue()
                .filter(reason -> reason.code().equals("METRIC_FAILED"))
                .isPresent();
    }

    private static void assertSound(Report report) {
        assertReadable(report.writeString(ReportFormat.TEXT));
        String json = report.writeString(ReportFormat.JSON);
        assertNothingHidden(json);
        assertThat(AnyBytesTest.REPORT.validate(json, InputFormat.JSON, OutputFormat.BOOLEAN))
                .isTrue();
        String sarif = report.writeString(ReportFormat.SARIF);
        assertNothingHidden(sarif);
        assertThat(JsonMapper.shared().readTree(sarif).at("/version").asString())
                .isEqualTo("2.1.0");
    }

    private static void assertReadable(String text) {
        assertNothingHidden(text);
        assertThat(text.lines().mapToInt(AcceptedBytesTest::columns).max().orElse(0))
                .isLessThanOrEqualTo(COLUMNS);
    }

    private static void assertTable(CsvReport table) {
        assertNothingHidden(table.writeString().replace("\r\n", "\n"));
    }

    private static void assertNothingHidden(String form) {
        assertThat(form.codePoints()
                        .filter(character -> character != '\n' && CharacterSet.HIDDEN.contains(character))
                        .findFirst())
                .isEmpty();
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(character -> CharacterSet.MARK.contains(character) || isJoinedJamo(character)
                        ? 0
                        : CharacterSet.WIDE.contains(character) ? 2 : 1)
                .sum();
    }

    /** Vowels and final consonants of Korean syllables that are written in parts. */
    private static boolean isJoinedJamo(int character) {
        return (character >= 0x1160 && character <= 0x11ff) || (character >= 0xd7b0 && character <= 0xd7fb);
    }
}
