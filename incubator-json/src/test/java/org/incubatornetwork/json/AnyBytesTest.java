package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Bytes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for any bytes at all. The build tries the cases of the conformance kit, and what fuzzing once found; with the
 * environment variable {@code JAZZER_FUZZ=1} Jazzer looks for more, from these on.
 */
class AnyBytesTest {
    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();
    private static final NetworkJson STRICT =
            NetworkJson.builder().unknownMembers(UnknownMembers.REJECT).build();
    private static final String FRAME = Documents.network("");
    private static final ImmutableSet<String> CODES =
            Arrays.stream(FormatCode.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** An escaped character has up to six. */
    private static final int LONGEST_ACTUAL = 6 * 120 + 1;

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)*", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069&&[^\n]]");

    static final Schema REPORT = schema("report/report-1.0.schema.json");

    private static Schema schema(String resource) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(NetworkJson.class.getResourceAsStream(resource));
    }

    static Stream<byte[]> documents() throws IOException {
        return ConformanceTest.cases().filter(example -> !example.isLines()).map(ConformanceTest.Case::document);
    }

    static Stream<byte[]> lines() throws IOException {
        return ConformanceTest.cases().filter(ConformanceTest.Case::isLines).map(ConformanceTest.Case::document);
    }

    @MethodSource("documents")
    @FuzzTest
    void areADocumentOrFoundToBeNone(byte[] bytes) {
        ReadResult result = JSON.read(bytes);

        assertSound(result, bytes);
        if (result.document().isPresent()) {
            NetworkDocument document = result.orElseThrow();
            assertThat(JSON.readOrThrow(bytes)).isEqualTo(document);
            assertThat(JSON.readOrThrow(new String(bytes, UTF_8))).isEqualTo(document);
            for (NetworkJson json : List.of(JSON, NetworkJson.standard())) {
                byte[] written = json.writeBytes(document);
                assertThat(json.readOrThrow(written)).isEqualTo(document);
                assertThat(json.writeBytes(json.readOrThrow(written))).isEqualTo(written);
            }
            assertThat(SchemaTest.admits(new String(bytes, UTF_8))).isTrue();
        } else {
            assertThatThrownBy(() -> JSON.readOrThrow(bytes))
                    .isInstanceOfSatisfying(
                            InvalidDocumentException.class,
                            invalid -> assertThat(invalid.findings()).isEqualTo(result.findings()));
        }
        ReadResult strict = STRICT.read(bytes);
        assertSound(strict, bytes);
        boolean isKnown = !strict.report().counts().containsKey(FormatCode.UNKNOWN_MEMBER.name());
        assertThat(strict.document()).isEqualTo(isKnown ? result.document() : strict.document());
        assertThat(strict.document().isPresent())
                .isEqualTo(isKnown && result.document().isPresent());
    }

    @MethodSource("lines")
    @FuzzTest
    void areTheSameLinesToAnyNumberOfThreads(byte[] bytes) throws IOException {
        ReadResult result = areTheSameLines(JsonLimits.STANDARD, bytes);
        areTheSameLines(
                JsonLimits.builder()
                        .documentLength(FRAME.length() + 6)
                        .brokenLines(2)
                        .build(),
                bytes);

        if (result.document().isPresent()) {
            NetworkDocument document = result.orElseThrow();
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            NetworkJsonLines.standard().write(document, written);
            assertThat(read(NetworkJsonLines.builder(), written.toByteArray()).document())
                    .contains(document);
            assertThat(JSON.readOrThrow(JSON.writeBytes(document))).isEqualTo(document);
        }
    }

    private static ReadResult areTheSameLines(JsonLimits limits, byte[] bytes) throws IOException {
        ReadResult result = read(NetworkJsonLines.builder().limits(limits), bytes);
        // A last line that is missing is found to be where it would have been.
        assertSound(result, Bytes.concat(bytes, "\n".getBytes(UTF_8)));
        for (int chunk : new int[] {4, 50, 300}) {
            for (int threads : new int[] {1, 2, 3}) {
                ReadResult same = read(
                        NetworkJsonLines.builder().limits(limits).chunk(chunk).threads(threads), bytes);
                assertThat(same.document()).isEqualTo(result.document());
                assertThat(same.findings()).isEqualTo(result.findings());
                assertThat(same.report().counts()).isEqualTo(result.report().counts());
            }
        }
        return result;
    }

    @MethodSource("lines")
    @FuzzTest
    void areTheSameStartupsByThemselvesAsWithinARegister(byte[] bytes) throws IOException {
        List<Startup> startups = new ArrayList<>();

        ReadResult result = NetworkJsonLines.standard()
                .readStartups(new ByteArrayInputStream(bytes), 0, JSON.readOrThrow(FRAME), startups::add);

        ReadResult whole = read(NetworkJsonLines.builder(), register(bytes, startups.size()));
        assertThat(result.findings())
                .isEqualTo(whole.findings().stream()
                        .filter(finding -> !finding.code().equals(FormatCode.WRONG_END.name()))
                        .toList());
        assertThat(whole.document().isPresent()).isEqualTo(result.document().isPresent());
        if (whole.network().isPresent()) {
            assertThat(whole.network().get().startups()).isEqualTo(startups);
        }
    }

    @MethodSource("documents")
    @FuzzTest
    void areReportedInEveryForm(byte[] bytes) {
        ReadResult result = JSON.read(bytes);
        SourceText source = SourceText.of("any \u202e bytes", bytes);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Report.Builder reading = Report.builder(source).locale(locale).reading(result);
            assertSound(reading.build());
            if (result.network().isPresent()) {
                Network network = result.network().get();
                Reconciliation verdicts = Reconciler.builder().asOf(DAY).build().reconcile(network);
                assertSound(reading.validation(
                                Validator.asOf(DAY).validate(network, network.startups(), verdicts.findings()))
                        .reconciliation(verdicts)
                        .build());
            }
        }
    }

    private static void assertSound(Report report) {
        assertPrintable(report.writeString(ReportFormat.TEXT));
        String json = report.writeString(ReportFormat.JSON);
        assertThat(REPORT.validate(json, InputFormat.JSON, OutputFormat.BOOLEAN))
                .as(json)
                .isTrue();
        assertThat(JsonMapper.shared()
                        .readTree(report.writeString(ReportFormat.SARIF))
                        .at("/version")
                        .asString())
                .isEqualTo("2.1.0");
    }

    private static ReadResult read(NetworkJsonLines.Builder lines, byte[] bytes) throws IOException {
        return lines.build().read(new ByteArrayInputStream(bytes));
    }

    /** Some lines between a first and a last one. */
    private static byte[] register(byte[] bytes, int startups) throws IOException {
        int end = bytes.length;
        while (end > 0 && " \t\r\n".indexOf(bytes[end - 1]) >= 0) {
            end--;
        }
        ByteArrayOutputStream register = new ByteArrayOutputStream();
        register.write((FRAME + "\n").getBytes(UTF_8));
        register.write(bytes, 0, end);
        register.write((end == 0 ? "" : "\n").getBytes(UTF_8));
        register.write(("{\"end\":{\"startups\":" + startups + "}}").getBytes(UTF_8));
        return register.toByteArray();
    }

    /** There is a document if and only if there is no error, and findings are what they are documented to be. */
    private static void assertSound(ReadResult result, byte[] bytes) {
        assertThat(result.document().isPresent()).isEqualTo(result.report().count(Severity.ERROR) == 0);
        for (LocatedFinding finding : result.findings()) {
            assertThat(CODES).contains(finding.code());
            assertThat(finding.pointer()).matches(POINTER);
            assertThat(finding.finding().actual().orElse("")).hasSizeLessThanOrEqualTo(LONGEST_ACTUAL);
            assertThat(finding.finding().message(Locale.FRENCH)).isNotEmpty();
            assertWithin(finding.location().orElseThrow(), bytes);
        }
    }

    /** A place is a character of a line, or the end of it. */
    private static void assertWithin(SourceLocation place, byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < bytes.length && line < place.line(); i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        assertThat(place.line()).isEqualTo(line);
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        assertThat(place.column()).isBetween(1, end - start + 1);
    }

    /** Nothing that stood in a document reaches a terminal as a command. */
    private static void assertPrintable(String text) {
        assertThat(text).doesNotContainPattern(UNPRINTABLE);
    }
}
