package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Strings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.ReadingProgress.State;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingProgressTest {
    private static final NetworkDocument DOCUMENT = NetworkDocument.of(
            SyntheticRegister.builder().seed(3).startups(2_000).build().network());
    private static final int STEP = 1 << 18;
    private static final byte[] LINES = lines();
    private static final String FRAME =
            "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\",\"name\":\"N\"}}\n";

    private final List<ReadingProgress> told = new ArrayList<>();

    @TempDir
    Path directory = Path.of("");

    private static byte[] lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            NetworkJsonLines.standard().write(DOCUMENT, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static List<ReadingProgress> told(byte[] lines, int threads, int chunk) throws IOException {
        List<ReadingProgress> told = new ArrayList<>();
        NetworkJsonLines.builder()
                .threads(threads)
                .chunk(chunk)
                .progress(told::add)
                .build()
                .read(new ByteArrayInputStream(lines), frame -> {}, startup -> {});
        return told;
    }

    private static void assertGrows(List<ReadingProgress> told) {
        assertThat(told).extracting(ReadingProgress::bytes).isSorted();
        assertThat(told).extracting(ReadingProgress::startups).isSorted();
        assertThat(told.subList(0, told.size() - 1))
                .extracting(ReadingProgress::state)
                .containsOnly(State.READING);
    }

    @Property(tries = 20)
    void theSameIsToldWithAnyNumberOfThreads(
            @ForAll @IntRange(min = 2, max = 4) int threads, @ForAll @IntRange(min = 2_000, max = 300_000) int chunk)
            throws IOException {
        List<ReadingProgress> one = told(LINES, 1, chunk);

        assertThat(told(LINES, threads, chunk)).isEqualTo(one);
        assertGrows(one);
        assertThat(one).hasSizeGreaterThan(2);
        assertThat(one.get(one.size() - 1))
                .isEqualTo(new ReadingProgress(State.ENDED, 2_000, LINES.length, OptionalLong.empty()));
    }

    @Test
    void linesAreToldWhenTheirStartupsHaveBeenHandedOver() throws IOException {
        List<String> order = new ArrayList<>();
        String lines =
                FRAME + "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\",\"name\":\"B\"}\n{\"end\":{\"startups\":2}}\n";
        NetworkJsonLines.builder()
                .chunk(4)
                .progress(progress -> order.add(progress.state() + " " + progress.startups() + " " + progress.bytes()))
                .build()
                .read(
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        frame -> order.add("frame"),
                        startup -> order.add(startup.name()));

        assertThat(order).contains("frame", "A", "B").endsWith("ENDED 2 " + lines.length());
        assertThat(order.indexOf("B")).isGreaterThan(order.indexOf("A"));
    }

    @Test
    void ofAFileItIsKnownHowLongItIs() throws IOException {
        Path file = Files.write(directory.resolve("register.jsonl"), LINES);
        NetworkJsonLines reader = NetworkJsonLines.builder().progress(told::add).build();

        assertThat(reader.read(file).document()).contains(DOCUMENT);

        assertGrows(told);
        assertThat(told).extracting(ReadingProgress::totalBytes).containsOnly(OptionalLong.of(LINES.length));
    }

    @Test
    void aDocumentTellsHowFarItIsParsed() throws IOException {
        byte[] document = NetworkJson.standard().writeBytes(DOCUMENT);
        NetworkJson reader = NetworkJson.builder().progress(told::add).build();

        reader.read(document);
        List<ReadingProgress> ofBytes = List.copyOf(told);
        told.clear();
        reader.read(new String(document, UTF_8));

        assertThat(told).isEqualTo(ofBytes).hasSizeGreaterThan(2);
        assertGrows(told);
        assertThat(told.get(told.size() - 1))
                .isEqualTo(new ReadingProgress(State.ENDED, 2_000, document.length, OptionalLong.of(document.length)));
    }

    /** Of a stream it is known how long it is when all of it is there, of a file before. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDocumentTellsHowFarItHasComeInBeforeItIsParsed(boolean isFile) throws IOException {
        byte[] document = NetworkJson.standard().writeBytes(DOCUMENT);
        Path file = Files.write(directory.resolve("register.json"), document);
        NetworkJson reader = NetworkJson.builder().progress(told::add).build();

        reader.read(document);
        List<ReadingProgress> parsed = List.copyOf(told);
        told.clear();
        assertThat((isFile ? reader.read(file) : reader.read(new ByteArrayInputStream(document))).document())
                .contains(DOCUMENT);

        OptionalLong total = isFile ? OptionalLong.of(document.length) : OptionalLong.empty();
        List<ReadingProgress> received = new ArrayList<>();
        for (long bytes = STEP; bytes <= document.length; bytes += STEP) {
            received.add(new ReadingProgress(State.RECEIVING, 0, bytes, total));
        }
        assertThat(received).hasSizeGreaterThan(2);
        assertThat(told).startsWith(received.toArray(ReadingProgress[]::new));
        assertThat(told.subList(received.size(), told.size())).isEqualTo(parsed);
    }

    @Property(tries = 20)
    void aDocumentIsTheSameHoweverItComesIn(
            @ForAll @IntRange(min = 0, max = 3) int steps, @ForAll @IntRange(min = 0, max = 1) int more)
            throws IOException {
        byte[] document = Strings.padEnd("{}", steps * STEP + more, ' ').getBytes(UTF_8);

        assertThat(NetworkJson.standard()
                        .read(new ByteArrayInputStream(document))
                        .findings())
                .isEqualTo(NetworkJson.standard().read(document).findings());
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVING", "READING"})
    void whoeverInterruptsADocumentIsToldThatItWasStopped(State when) {
        byte[] document = NetworkJson.standard().writeBytes(DOCUMENT);
        NetworkJson reader = NetworkJson.builder()
                .progress(progress -> {
                    told.add(progress);
                    if (progress.state() == when) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();
        Throwable thrown;
        try {
            thrown = catchThrowable(() -> reader.read(new ByteArrayInputStream(document)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(thrown).isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while reading");
        assertThat(told).filteredOn(progress -> progress.state() == when).hasSize(1);
        assertThat(told).last().extracting(ReadingProgress::state).isEqualTo(State.STOPPED);
    }

    static Stream<String> longWithoutStartups() {
        String text = "\"" + "x".repeat(40) + "\"";
        return Stream.of(
                repeated("\"sites\":[", i -> "{\"id\":\"s" + i + "\",\"name\":" + text + "}", "]"),
                repeated("\"later\":[", i -> "123456.75", "]"),
                repeated("\"later\":{", i -> "\"m" + i + "\":" + text, "}"),
                repeated("", i -> "\"m" + i + "\":" + text, ""),
                repeated(
                        "\"startups\":[{\"id\":\"a\",\"name\":\"A\",\"statusEvents\":[{\"status\":\"ALIVE\",\"observedOn\":[",
                        i -> "\"2021-03-01\"",
                        "]}]}]"));
    }

    /** A document with a part that is longer than a megabyte. */
    private static String repeated(String start, IntFunction<String> item, String end) {
        return FRAME.strip().replace("}}", "," + start)
                + IntStream.range(0, 200_000).mapToObj(item).collect(Collectors.joining(","))
                + end + "}}";
    }

    @ParameterizedTest
    @MethodSource("longWithoutStartups")
    void whateverADocumentIsLongByItTellsAndCanBeInterrupted(String document) throws IOException {
        byte[] bytes = document.getBytes(UTF_8);
        NetworkJson.builder().progress(told::add).build().read(bytes);
        assertThat(told).hasSizeBetween(bytes.length / STEP, bytes.length / STEP + 1);
        assertThat(told.subList(0, told.size() - 1))
                .allSatisfy(progress -> assertThat(progress.bytes() % STEP).isLessThan(STEP / 8));
        told.clear();
        NetworkJson reader = NetworkJson.builder()
                .progress(progress -> {
                    told.add(progress);
                    if (progress.bytes() > bytes.length - STEP && progress.state() == State.RECEIVING) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();
        Throwable thrown;
        try {
            thrown = catchThrowable(() -> reader.read(new ByteArrayInputStream(bytes)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(thrown).isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while reading");
        assertThat(told).extracting(ReadingProgress::state).doesNotContain(State.READING);
        assertThat(told).last().extracting(ReadingProgress::state).isEqualTo(State.STOPPED);
    }

    /** No stream is waited for, and nobody told that it may fail. */
    @Test
    void whatIsInMemoryIsReadAndWrittenToItsEndThoughInterrupted() {
        byte[] document = NetworkJson.standard().writeBytes(DOCUMENT);
        Thread.currentThread().interrupt();
        try {
            assertThat(NetworkJson.standard().read(document).document()).contains(DOCUMENT);
            assertThat(NetworkJson.standard().writeBytes(DOCUMENT)).isEqualTo(document);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whoeverInterruptsAWriteFindsTheFileAsItWas() throws IOException {
        Path file = Files.writeString(directory.resolve("register.json"), "before");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowable(() -> NetworkJson.standard().write(DOCUMENT, file)))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("interrupted while writing");
            assertThat(catchThrowable(() -> NetworkJsonLines.standard().write(DOCUMENT, file)))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(catchThrowable(() -> NetworkJson.standard().write(DOCUMENT, out)))
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(file).hasContent("before");
        assertThat(out.size()).isBetween(1, STEP);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aDocumentThatIsReadAgainForABrokenNameTellsNothingTwice() {
        String document = NetworkJson.standard().writeString(DOCUMENT);
        int last = document.lastIndexOf("\"name\"");
        NetworkJson reader = NetworkJson.builder().progress(told::add).build();

        ReadResult result = reader.read(document.substring(0, last) + "\"\\ud800\": 1, " + document.substring(last));

        assertThat(result.findings())
                .extracting(finding -> finding.code().toString())
                .contains("INVALID_TEXT");
        assertGrows(told);
        assertThat(told.get(told.size() - 1).startups()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoeverInterruptsIsToldThatItWasStopped(int threads) {
        NetworkJsonLines reader = NetworkJsonLines.builder()
                .threads(threads)
                .chunk(20_000)
                .progress(progress -> {
                    told.add(progress);
                    if (told.size() == 2) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build();
        Throwable thrown;
        try {
            thrown = catchThrowable(() -> reader.read(new ByteArrayInputStream(LINES), frame -> {}, startup -> {}));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(thrown).isInstanceOf(InterruptedIOException.class).hasMessage("interrupted while reading");
        assertThat(told)
                .extracting(ReadingProgress::state)
                .containsExactly(State.READING, State.READING, State.STOPPED);
        assertThat(told.get(2).startups()).isEqualTo(told.get(1).startups());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatAListenerThrowsStopsARead(int threads) {
        IllegalStateException enough = new IllegalStateException("enough");
        NetworkJsonLines lines = NetworkJsonLines.builder()
                .threads(threads)
                .progress(progress -> {
                    throw enough;
                })
                .build();
        NetworkJson document = NetworkJson.builder()
                .progress(progress -> {
                    throw enough;
                })
                .build();

        assertThat(catchThrowable(() -> lines.read(new ByteArrayInputStream(LINES), frame -> {}, startup -> {})))
                .isSameAs(enough);
        assertThat(catchThrowable(() -> document.read(NetworkJson.standard().writeBytes(DOCUMENT))))
                .isSameAs(enough);
    }

    @Test
    void aSourceThatFailsIsToldAsStopped() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThat(catchThrowable(
                        () -> NetworkJson.builder().progress(told::add).build().read(failing)))
                .hasMessage("the disk is gone");
        assertThat(told).containsExactly(new ReadingProgress(State.STOPPED, 0, 0, OptionalLong.empty()));
    }

    @Test
    void whatIsFoundEndsARead() throws IOException {
        String lines = FRAME + "{\"id\":\"a\",\"name\":\"A\"}\n{\"id\":\"b\"";

        assertThat(told(lines.getBytes(UTF_8), 1, 1 << 18))
                .endsWith(new ReadingProgress(State.ENDED, 2, lines.length(), OptionalLong.empty()));
        assertThat(told("{".getBytes(UTF_8), 1, 1 << 18))
                .containsExactly(new ReadingProgress(State.ENDED, 0, 1, OptionalLong.empty()));
    }
}
