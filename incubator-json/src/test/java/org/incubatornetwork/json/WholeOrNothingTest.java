package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.report.ComparisonReport;
import org.incubatornetwork.json.report.CsvReport;
import org.incubatornetwork.json.report.DiffReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was refused or failed never reads as whole, and a file has what it had until all of the new is there. */
@Tag("once")
class WholeOrNothingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Network SMALL = Samples.minimalNetwork().withStartups(startups(5));
    private static final Policies POLICIES =
            Policies.DEFAULT.withVagueDates(VagueDates.EARLIEST).withHorizons(ImmutableSet.of(12, 60));
    private static final String HALF = "\ud800";

    /** At so many offsets about a stream fails. */
    private static final int OFFSETS = Effort.of(100, 500);

    @TempDir
    Path folder;

    /** Something that is written. */
    @FunctionalInterface
    interface Write {
        void to(OutputStream out) throws IOException;
    }

    /** Something that is written to a file. */
    @FunctionalInterface
    interface FileWrite {
        void to(Path file) throws IOException;
    }

    /** What bytes say, if they read as whole. */
    @FunctionalInterface
    interface Read {
        Optional<?> from(byte[] bytes) throws IOException;
    }

    /** A writer, and how what it wrote is read. */
    record Writer(String name, Write write, FileWrite fileWrite, Read read) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static ImmutableList<Startup> startups(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Startup.builder().id("s" + i).name("Startup " + i).build())
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<Writer> writers() {
        return Stream.of(SMALL, SMALL.withStartups(startups(600))).flatMap(WholeOrNothingTest::writers);
    }

    private static Stream<Writer> writers(Network network) {
        NetworkDocument document = NetworkDocument.of(network);
        NetworkJson indented = NetworkJson.standard();
        NetworkJson compact = NetworkJson.builder().layout(Layout.COMPACT).build();
        NetworkJsonLines lines = NetworkJsonLines.standard();
        NetworkJsonLines parallel = NetworkJsonLines.builder().threads(2).build();
        ConfigurationJson json = ConfigurationJson.standard();
        ValidationConfiguration configuration = ValidationConfiguration.DEFAULT.accepting(Validator.asOf(DAY)
                .validate(network.withStartups(network.startups().stream()
                        .map(startup -> startup.withName(""))
                        .toList())));
        SourceText source = SourceText.of("n.json", indented.writeBytes(document));
        ValidationReport validation = Validator.asOf(DAY).validate(network);
        MetricReport metrics = MetricEngine.asOf(DAY).measure(network);
        ComparisonReport comparison = ComparisonReport.of(
                MetricComparison.builder()
                        .add("one", metrics)
                        .add("other", metrics)
                        .build(),
                Locale.ENGLISH);
        Report report = Report.builder(source)
                .sites(network, DAY)
                .validation(validation)
                .metrics(metrics)
                .reconciliation(Reconciler.asOf(DAY).reconcile(network))
                .build();
        DiffReport diff =
                DiffReport.of(NetworkDiff.between(network, network.withStartups(startups(9))), Locale.ENGLISH);
        return Stream.of(
                new Writer(
                        "document, indented",
                        out -> indented.write(document, out),
                        file -> indented.write(document, file),
                        bytes -> indented.read(bytes).document()),
                new Writer(
                        "document, compact",
                        out -> compact.write(document, out),
                        file -> compact.write(document, file),
                        bytes -> compact.read(bytes).document()),
                new Writer(
                        "document, its startups handed over",
                        out -> compact.write(document, network.startups().stream(), out),
                        file -> compact.write(document, network.startups().stream(), file),
                        bytes -> compact.read(bytes).document()),
                new Writer(
                        "lines",
                        out -> lines.write(document, out),
                        file -> lines.write(document, file),
                        bytes -> lines.read(new ByteArrayInputStream(bytes)).document()),
                new Writer(
                        "lines, read in parallel",
                        out -> parallel.write(document, network.startups().stream(), out),
                        file -> parallel.write(document, network.startups().stream(), file),
                        bytes -> parallel.read(new ByteArrayInputStream(bytes)).document()),
                new Writer(
                        "configuration",
                        out -> json.write(configuration, out),
                        file -> json.write(configuration, file),
                        bytes -> settings(json, bytes)),
                new Writer(
                        "policies",
                        out -> PoliciesJson.standard().write(POLICIES, out),
                        file -> PoliciesJson.standard().write(POLICIES, file),
                        bytes -> settings(PoliciesJson.standard(), bytes)),
                new Writer(
                        "report as text",
                        out -> report.write(ReportFormat.TEXT, out),
                        file -> report.write(ReportFormat.TEXT, file),
                        WholeOrNothingTest::ended),
                new Writer(
                        "report as JSON",
                        out -> report.write(ReportFormat.JSON, out),
                        file -> report.write(ReportFormat.JSON, file),
                        WholeOrNothingTest::tree),
                new Writer(
                        "report as SARIF",
                        out -> report.write(ReportFormat.SARIF, out),
                        file -> report.write(ReportFormat.SARIF, file),
                        WholeOrNothingTest::tree),
                new Writer(
                        "comparison as text",
                        out -> comparison.write(ReportFormat.TEXT, out),
                        file -> comparison.write(ReportFormat.TEXT, file),
                        WholeOrNothingTest::ended),
                new Writer(
                        "comparison as JSON",
                        out -> comparison.write(ReportFormat.JSON, out),
                        file -> comparison.write(ReportFormat.JSON, file),
                        WholeOrNothingTest::tree),
                new Writer(
                        "difference as text",
                        out -> diff.write(ReportFormat.TEXT, out),
                        file -> diff.write(ReportFormat.TEXT, file),
                        bytes -> sameAs(diff.writeString(ReportFormat.TEXT), bytes)),
                new Writer(
                        "difference as JSON",
                        out -> diff.write(ReportFormat.JSON, out),
                        file -> diff.write(ReportFormat.JSON, file),
                        WholeOrNothingTest::tree),
                table("figures as CSV", CsvReport.ofFigures(metrics, Locale.ENGLISH)),
                table("findings as CSV", CsvReport.ofFindings(source, validation, Locale.ENGLISH)));
    }

    /** What does not say where it ends: only who knows the whole knows that it is cut. */
    private static Optional<?> sameAs(String whole, byte[] bytes) {
        return Optional.of(new String(bytes, UTF_8)).filter(whole::equals);
    }

    private static Writer table(String name, CsvReport table) {
        String whole = table.writeString();
        return new Writer(name, out -> table.write(out), file -> table.write(file), bytes -> sameAs(whole, bytes));
    }

    private static Optional<?> settings(SettingsJson<?> json, byte[] bytes) {
        try {
            return Optional.of(json.readOrThrow(bytes));
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<?> ended(byte[] text) {
        return Optional.of(new String(text, UTF_8).strip())
                .filter(written -> written.endsWith("\n\nEnd of the report."));
    }

    private static Optional<?> tree(byte[] json) {
        try {
            return Optional.of(JsonMapper.shared().readTree(json)).filter(tree -> !tree.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** At some offsets; if everything is tried, of what is short at each, and of what is long also where a buffer may end. */
    @ParameterizedTest
    @MethodSource("writers")
    void aStreamThatFailsIsLeftCut(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write().to(out);
        byte[] whole = out.toByteArray();
        Optional<?> all = writer.read().from(whole);
        assertThat(all).isPresent();

        int step = Math.max(1, whole.length / OFFSETS);
        for (int offset = 0; offset < whole.length; offset += offset % 1_000 < 2 ? 1 : step) {
            for (FailingStream failing :
                    new FailingStream[] {FailingStream.onceAt(offset), FailingStream.from(offset)}) {
                assertThatThrownBy(() -> writer.write().to(failing))
                        .isInstanceOf(IOException.class)
                        .hasMessage("disk full");
                assertThat(failing.through()).hasSize(offset).isEqualTo(Arrays.copyOf(whole, offset));
                // All may be there but the newline at the end.
                writer.read()
                        .from(failing.through())
                        .ifPresent(read -> assertThat(read).isEqualTo(all.get()));
            }
        }
    }

    /** It would go on behind what was lost, and tell nobody. */
    @ParameterizedTest
    @MethodSource("writers")
    void aPrintStreamThatFailsIsLeftCutAsWell(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write().to(out);
        byte[] whole = out.toByteArray();

        for (int offset = 0; offset < whole.length; offset += 1 + whole.length / 50) {
            FailingStream failing = FailingStream.onceAt(offset);

            assertThatThrownBy(() -> writer.write().to(new PrintStream(failing, false, UTF_8)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the stream has failed, now or before");
            assertThat(failing.through()).isEqualTo(Arrays.copyOf(whole, offset));
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void nothingIsWrittenAfterAFailureOfAnyKind(Writer writer) {
        ByteArrayOutputStream through = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            private boolean failed;

            @Override
            public void write(int b) {
                through.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("closed");
                }
                through.write(bytes, from, length);
            }
        };

        assertThat(catchThrowable(() -> writer.write().to(broken))).isInstanceOf(IllegalStateException.class);
        assertThat(through.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aFileHasWhatAStreamHas(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write().to(out);
        Path file = Files.writeString(folder.resolve("file"), "what was there before, and is longer than nothing");

        writer.fileWrite().to(file);

        assertThat(file).hasBinaryContent(out.toByteArray());
        assertThat(folder).isDirectoryContaining("glob:**/file").satisfies(WholeOrNothingTest::hasOneFile);
    }

    private static void hasOneFile(Path folder) {
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    private static ValidationConfiguration unwritable() {
        return ValidationConfiguration.builder()
                .suppress("0123456789abcdef", HALF)
                .build();
    }

    static Stream<Write> refusals() {
        Network broken = SMALL.withStartups(Stream.concat(
                        Stream.concat(
                                startups(2).stream(),
                                Stream.of(Startup.builder().id("x").name(HALF).build())),
                        startups(2).stream())
                .toList());
        NetworkDocument document = NetworkDocument.of(broken);
        ValidationConfiguration configuration =
                unwritable().accepting(Validator.asOf(DAY).validate(SMALL));
        return Stream.of(
                out -> NetworkJson.standard().write(document, out),
                out -> NetworkJson.builder().layout(Layout.COMPACT).build().write(document, out),
                out -> NetworkJsonLines.standard().write(document, out),
                out -> ConfigurationJson.standard().write(configuration, out),
                out -> JsonMapper.builder().findAndAddModules().build().writeValue(out, broken));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsRefusedIsLeftCut(Write write) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(catchThrowable(() -> write.to(out))).isInstanceOf(RuntimeException.class);

        byte[] left = out.toByteArray();
        assertThat(NetworkJson.standard().read(left).document()).isEmpty();
        assertThat(NetworkJsonLines.standard()
                        .read(new ByteArrayInputStream(left))
                        .document())
                .isEmpty();
        assertThatThrownBy(() -> ConfigurationJson.standard().readOrThrow(left))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(tree(left)).isEmpty();
    }

    @Test
    void aFileStaysAsItWasIfSomethingIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        NetworkDocument refused = NetworkDocument.of(SMALL.withName(HALF));
        NetworkDocument good = NetworkDocument.of(SMALL);
        Supplier<Stream<Startup>> failing = () -> Stream.of(1, 2).map(i -> {
            throw new IllegalStateException("no more");
        });

        assertStays(file, () -> NetworkJson.standard().write(refused, file), InvalidDocumentException.class);
        assertStays(file, () -> NetworkJsonLines.standard().write(refused, file), InvalidDocumentException.class);
        assertStays(file, () -> NetworkJson.standard().write(good, failing.get(), file), IllegalStateException.class);
        assertStays(
                file, () -> NetworkJsonLines.standard().write(good, failing.get(), file), IllegalStateException.class);
        assertStays(file, () -> ConfigurationJson.standard().write(unwritable(), file), InvalidDocumentException.class);
        assertStays(file, () -> sideBySide().write(ReportFormat.SARIF, file), IllegalArgumentException.class);
        assertStays(file, () -> same().write(ReportFormat.SARIF, file), IllegalArgumentException.class);
    }

    @Test
    void aFileStaysAsItWasIfAPartCannotBeMergedIntoIt(@TempDir Path parts) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        LinesMerge merge = LinesMerge.of(NetworkMerge.standard());
        Path good = parts.resolve("good");
        NetworkJsonLines.standard().write(NetworkDocument.of(SMALL), good);
        byte[] lines = Files.readAllBytes(good);
        Path cut = Files.write(parts.resolve("cut"), Arrays.copyOf(lines, lines.length - 9));

        assertStays(file, () -> merge.write(parts(good, cut), file), InvalidDocumentException.class);
        assertStays(file, () -> merge.write(parts(good, parts.resolve("none")), file), NoSuchFileException.class);
        assertStays(file, () -> merge.write(List.of(), file), IllegalArgumentException.class);

        // a part may be what is written, as it has been read when it is replaced
        merge.write(parts(good, Files.write(cut, lines)), good);
        assertThat(good).hasBinaryContent(lines);
    }

    private static List<LinesPart> parts(Path one, Path other) {
        return List.of(LinesPart.of("one", one), LinesPart.of("other", other));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without its checks may do
    void argumentsAreCheckedBeforeAnythingIsOpened() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        NetworkDocument document = NetworkDocument.of(SMALL);
        Report report = Report.builder(SourceText.named("n")).build();
        Class<NullPointerException> refusal = NullPointerException.class;

        assertStays(file, () -> NetworkJson.standard().write(null, file), refusal);
        assertStays(file, () -> NetworkJson.standard().write(document, null, file), refusal);
        assertStays(file, () -> NetworkJson.standard().write(null, Stream.of(), file), refusal);
        assertStays(file, () -> NetworkJsonLines.standard().write(null, file), refusal);
        assertStays(file, () -> NetworkJsonLines.standard().write(document, null, file), refusal);
        assertStays(file, () -> NetworkJsonLines.standard().write(null, Stream.of(), file), refusal);
        assertStays(file, () -> ConfigurationJson.standard().write(null, file), refusal);
        assertStays(file, () -> PoliciesJson.standard().write(null, file), refusal);
        assertStays(file, () -> report.write(null, file), refusal);
        assertStays(file, () -> sideBySide().write(null, file), refusal);
        assertStays(file, () -> same().write(null, file), refusal);
        assertStays(file, () -> LinesMerge.of(NetworkMerge.standard()).write(null, file), refusal);
        assertStays(file, () -> LinesMerge.of(NetworkMerge.standard()).write(List.of(), null), refusal);
        assertStays(file, () -> report.write(ReportFormat.TEXT, (Path) null), refusal);
        assertStays(file, () -> NetworkJson.standard().write(document, (OutputStream) null), refusal);
        assertStays(file, () -> NetworkJsonLines.standard().write(document, (OutputStream) null), refusal);
    }

    private static ComparisonReport sideBySide() {
        return ComparisonReport.of(MetricComparison.builder().build(), Locale.ENGLISH);
    }

    private static DiffReport same() {
        return DiffReport.of(NetworkDiff.between(SMALL, SMALL), Locale.ENGLISH);
    }

    private void assertStays(Path file, ThrowingCallable write, Class<? extends Throwable> refusal) {
        assertThatThrownBy(write).isInstanceOf(refusal);
        assertThat(file).hasContent("before");
        hasOneFile(folder);
    }

    @Test
    void aLinkStaysAndWhatItLinksToIsReplaced() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("file"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there", "file"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link-to-link"), link);

        NetworkJson.standard().write(NetworkDocument.of(SMALL), linkToLink);

        assertThat(link).isSymbolicLink();
        assertThat(linkToLink).isSymbolicLink();
        assertThat(NetworkJson.standard().readOrThrow(target).network()).isEqualTo(SMALL);
        hasOneFile(folder.resolve("there"));
    }

    @Test
    void aLinkToNothingIsFollowedAndACircleOfLinksRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new"));
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));

        NetworkJson.standard().write(NetworkDocument.of(SMALL), link);

        assertThat(folder.resolve("new")).isRegularFile();
        assertThatThrownBy(() -> NetworkJson.standard().write(NetworkDocument.of(SMALL), circle))
                .isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void permissionsStayAndThoseOfANewFileAreTheUsualOnes() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path secret = Files.writeString(folder.resolve("secret"), "before");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        Path usual = Files.createFile(folder.resolve("usual"));
        Path made = folder.resolve("new");

        NetworkJson.standard().write(NetworkDocument.of(SMALL), secret);
        NetworkJson.standard().write(NetworkDocument.of(SMALL), made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-r-----");
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aFileThatMayNotBeWrittenIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "before");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file));

        assertStays(
                file, () -> NetworkJson.standard().write(NetworkDocument.of(SMALL), file), AccessDeniedException.class);
    }

    @Test
    void aFileWithoutAFolderIsToldByItsOwnName() {
        Path file = folder.resolve("none").resolve("file");

        assertThatThrownBy(() -> NetworkJson.standard().write(NetworkDocument.of(SMALL), file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file + ": there is no folder for it");
    }

    @Test
    void whatIsNoRegularFileIsWrittenTo() throws IOException {
        Path nothing = Path.of("/dev/null");
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(nothing) && Files.isWritable(full));

        NetworkJson.standard().write(NetworkDocument.of(SMALL), nothing);

        assertThat(Files.isRegularFile(nothing, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThatThrownBy(() -> NetworkJson.standard().write(NetworkDocument.of(SMALL), full))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> NetworkJson.standard().write(NetworkDocument.of(SMALL), folder))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileMayBeOfAnotherFileSystem() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("documents.zip").toUri());
        try (FileSystem documents = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path file = documents.getPath("n.json");
            NetworkJson.standard().write(NetworkDocument.of(SMALL.withName("before")), file);
            NetworkJson.standard().write(NetworkDocument.of(SMALL), file);
            assertThat(NetworkJson.standard().readOrThrow(file).network()).isEqualTo(SMALL);
        }
    }
}
