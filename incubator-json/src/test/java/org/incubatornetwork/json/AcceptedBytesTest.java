package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.text.CharacterSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for any bytes that are accepted, in all that is done with them once they are read: they are validated, measured, reconciled
 * and reported in each form, as a document and as JSON Lines. The build tries the conformance kit, a sample of the {@linkplain HostileFamily
 * hostile family}, what was once found, and some documents mixed from all of these. With {@code -Dincubator.fuzz=PT1H} they are mixed for so
 * long; with the environment variable {@code JAZZER_FUZZ=1} Jazzer looks for more, from these on.
 */
class AcceptedBytesTest {
    private static final int LENGTH_OF_A_SEED = 500;
    private static final int MIXED = Effort.of(300, 10_000);

    /** A report as text is so many columns wide, and a wide character does not stand half in the last one. */
    private static final int COLUMNS = 100;

    private static final Schema REPORT = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(NetworkJson.class.getResourceAsStream("report/report-1.0.schema.json"));

    static Stream<byte[]> seeds() throws IOException {
        return Stream.concat(
                AnyBytesTest.documents(),
                HostileFamily.sample().values().stream().map(AcceptedBytesTest::seed));
    }

    private static byte[] seed(IntFunction<String> document) {
        return document.apply(LENGTH_OF_A_SEED).getBytes(UTF_8);
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
        DocumentMutations mutations = new DocumentMutations(acceptedSeeds(), seed);
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

    private static List<byte[]> acceptedSeeds() throws IOException {
        return Stream.concat(seeds(), RobustnessTest.tenDocuments().stream())
                .filter(bytes -> NetworkJson.standard().read(bytes).document().isPresent())
                .toList();
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
        assertSound(document.report(Locale.FRENCH));

        Pipeline lines = Pipeline.ofLines("lines", HostileFamilyCosts.lines(result.orElseThrow()));
        assertThat(lines.validate()).isEqualTo(document.validate());
        assertThat(lines.measure().results()).isEqualTo(document.measure().results());
        assertThat(lines.reconcile()).isEqualTo(document.reconcile());
        assertSound(lines.report(Locale.ENGLISH));
    }

    private static boolean hasFailed(MetricResult result) {
        return result.noValue()
                .filter(reason -> reason.code().equals("METRIC_FAILED"))
                .isPresent();
    }

    private static void assertSound(Report report) {
        String text = report.writeString(ReportFormat.TEXT);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(COLUMNS));
        String json = report.writeString(ReportFormat.JSON);
        assertThat(REPORT.validate(json, InputFormat.JSON, OutputFormat.BOOLEAN)).isTrue();
        String sarif = report.writeString(ReportFormat.SARIF);
        assertThat(JsonMapper.shared().readTree(sarif).at("/version").asString())
                .isEqualTo("2.1.0");
        for (String form : List.of(text, json, sarif)) {
            assertThat(form.codePoints())
                    .noneMatch(character -> character != '\n' && CharacterSet.HIDDEN.contains(character));
        }
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
