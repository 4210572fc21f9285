package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much heap is enough: a virtual machine of its own has no more, and does not run out of it. */
@Tag("once")
class BoundedHeapTest {
    private static final int STARTUPS = Effort.of(50_000, 1_000_000);
    private static final int SITES = Effort.of(100_000, 1_000_000);

    @Test
    void aHostileMegabyteNeeds64MegabytesAtMost() throws IOException, InterruptedException {
        assertThat(output("64m", ReadHostileDocuments.class))
                .isEqualTo(Stream.concat(
                                HostileDocuments.DOCUMENTS.keySet().stream(), HostileDocuments.LINES.keySet().stream())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRegisterOfAnySizeIsWrittenAndReadInTheSameHeap(int threads) throws IOException, InterruptedException {
        assertThat(output("64m", PassRegisterOn.class, String.valueOf(STARTUPS), String.valueOf(threads)))
                .isEqualTo("written and read: " + STARTUPS + "\n");
    }

    /** Blank lines and long runs of blanks are within the limits, wherever they stand; those of a standard reader too. */
    @Test
    void whiteSpaceIsNotKept() throws IOException, InterruptedException {
        assertThat(output("32m", ReadWhiteSpace.class))
                .isEqualTo(ReadWhiteSpace.cases().collect(Collectors.joining("\n", "", "\n")));
    }

    /** Sites cost room once, and not for each metric, startup or day that is asked for; the first of them have results of their own. */
    @Test
    void anyNumberOfSitesIsMeasured() throws IOException, InterruptedException {
        assertThat(output(100 + SITES / 1_000 + "m", MeasureManySites.class, String.valueOf(SITES)))
                .isEqualTo("residents of " + SITES + " sites, one by one, in a series and when prepared: 1000\n");
    }

    /** What a program writes that has so much heap. */
    static String output(String heap, Class<?> program, String... arguments) throws IOException, InterruptedException {
        return output(List.of("-Xmx" + heap), program, arguments);
    }

    /** What a program writes in a virtual machine with some options. */
    static String output(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                options,
                                List.of(
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        program.getName()),
                                List.of(arguments))
                        .flatMap(List::stream)
                        .toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.replace("\r\n", "\n");
    }

    /** Reads each hostile document and names it. */
    static final class ReadHostileDocuments {
        private ReadHostileDocuments() {}

        public static void main(String[] arguments) throws IOException {
            for (Map.Entry<String, Supplier<String>> document : HostileDocuments.DOCUMENTS.entrySet()) {
                NetworkJson.standard().read(document.getValue().get().getBytes(UTF_8));
                System.out.println(document.getKey());
            }
            for (Map.Entry<String, Supplier<String>> lines : HostileDocuments.LINES.entrySet()) {
                byte[] bytes = lines.getValue().get().getBytes(UTF_8);
                NetworkJsonLines.standard().read(new ByteArrayInputStream(bytes));
                System.out.println(lines.getKey());
            }
        }
    }

    /** Reads registers, and documents, with more white space than there is heap, and says which. */
    static final class ReadWhiteSpace {
        private static final int LENGTH = 40 << 20;
        private static final Map<String, String> BLANKS = ImmutableMap.of(
                "newlines", "\n", "CRLF", "\r\n", "spaces", " ", "lines of spaces", " ".repeat(1_000) + "\n");
        private static final Map<String, List<String>> PLACES = ImmutableMap.of(
                "before", List.of("", Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE),
                "after the first line", List.of(Documents.FRAME_LINE, Documents.STARTUP_LINE + Documents.END_LINE),
                "between", List.of(Documents.FRAME_LINE + Documents.STARTUP_LINE, Documents.END_LINE),
                "within",
                        List.of(
                                Documents.FRAME_LINE + Documents.STARTUP_LINE.substring(0, 10),
                                Documents.STARTUP_LINE.substring(10) + Documents.END_LINE),
                "after", List.of(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE, ""));

        private ReadWhiteSpace() {}

        static Stream<String> cases() {
            return Stream.concat(
                    PLACES.keySet().stream()
                            .flatMap(place -> BLANKS.keySet().stream()
                                    .flatMap(blank -> Stream.of(
                                            blank + " " + place + ", 1 thread", blank + " " + place + ", 3 threads"))),
                    BLANKS.keySet().stream().map(blank -> blank + " in a document"));
        }

        public static void main(String[] arguments) throws IOException {
            JsonLimits limits = JsonLimits.builder().documentLength(1 << 20).build();
            for (Map.Entry<String, List<String>> place : PLACES.entrySet()) {
                for (Map.Entry<String, String> blank : BLANKS.entrySet()) {
                    for (int threads : new int[] {1, 3}) {
                        boolean ofLines = !blank.getKey().equals("spaces");
                        NetworkJsonLines.Builder json =
                                NetworkJsonLines.builder().threads(threads);
                        // Without a limit of length, blank lines are bounded by their number.
                        for (NetworkJsonLines reader : ofLines
                                        && !place.getKey().equals("within")
                                ? List.of(json.build(), json.limits(limits).build())
                                : List.of(json.limits(limits).build())) {
                            refuse(reader.read(stream(place.getValue(), blank.getValue())));
                        }
                        System.out.println(blank.getKey() + " " + place.getKey() + ", " + threads
                                + (threads == 1 ? " thread" : " threads"));
                    }
                }
            }
            for (Map.Entry<String, String> blank : BLANKS.entrySet()) {
                String document = Documents.FRAME_LINE.strip();
                refuse(NetworkJson.builder()
                        .limits(limits)
                        .build()
                        .read(stream(List.of(document.substring(0, 1), document.substring(1)), blank.getValue())));
                System.out.println(blank.getKey() + " in a document");
            }
        }

        private static void refuse(ReadResult result) {
            if (result.document().isPresent() || result.findings().isEmpty()) {
                throw new AssertionError(result);
            }
        }

        private static InputStream stream(List<String> around, String blank) {
            byte[] some = blank.repeat((1 << 16) / blank.length()).getBytes(UTF_8);
            Iterator<InputStream> parts = Stream.concat(
                            Stream.of(new ByteArrayInputStream(around.get(0).getBytes(UTF_8))),
                            Stream.concat(
                                    Stream.generate(() -> new ByteArrayInputStream(some))
                                            .limit(LENGTH / some.length),
                                    Stream.of(new ByteArrayInputStream(
                                            around.get(1).getBytes(UTF_8)))))
                    .map(InputStream.class::cast)
                    .iterator();
            return new SequenceInputStream(Iterators.asEnumeration(parts));
        }
    }

    /** Writes a synthetic register into a pipe, from whose other end it is read at the same time. */
    static final class PassRegisterOn {
        /** Of so many startups one is compared, whole. */
        private static final int COMPARED = 100;

        private final SyntheticRegister register;
        private long read;

        private PassRegisterOn(SyntheticRegister register) {
            this.register = register;
        }

        public static void main(String[] arguments) throws IOException {
            SyntheticRegister register = SyntheticRegister.builder()
                    .startups(Integer.parseInt(arguments[0]))
                    .build();
            new PassRegisterOn(register).pass(Integer.parseInt(arguments[1]));
        }

        private void pass(int threads) throws IOException {
            Pipe pipe = Pipe.open();
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> write(Channels.newOutputStream(pipe.sink())));
            NetworkJsonLines lines = NetworkJsonLines.builder().threads(threads).build();
            ReadResult result;
            try (InputStream in = Channels.newInputStream(pipe.source())) {
                result = lines.read(in, frame -> {}, this::take);
            }
            writing.join();
            if (result.report().count(Severity.ERROR) > 0
                    || !result.orElseThrow().network().equals(register.frame())) {
                throw new AssertionError(result);
            }
            System.out.println("written and read: " + read);
        }

        private void write(OutputStream out) {
            try (out) {
                NetworkJsonLines.standard().write(NetworkDocument.of(register.frame()), register.startups(), out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private void take(Startup startup) {
            if (read % COMPARED == 0 && !startup.equals(register.startup(read))) {
                throw new AssertionError(startup);
            }
            read++;
        }
    }

    /** Measures a network of many sites, of which few have a resident, in each way that there is. */
    static final class MeasureManySites {
        private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
        private static final int RESIDENTS = 1_000;
        /** So many sites have results of their own. */
        private static final int LIMIT = 1_000;

        private MeasureManySites() {}

        public static void main(String[] arguments) {
            int sites = Integer.parseInt(arguments[0]);
            Network network = network(sites);
            MetricEngine engine = engine(ScopeKind.SITE);
            MetricReport report = engine.measure(network);
            PreparedRegister register = engine.prepare(network);
            boolean same = report.equals(register.measure(DAY))
                    && report.omittedScopes().equals(ImmutableMap.of(ScopeKind.SITE, (long) sites - LIMIT))
                    && engine.measureSeries(network, List.of(MetricTime.of(DAY), MetricTime.of(DAY.minusYears(1))))
                            .reports()
                            .equals(List.of(report, register.measure(DAY.minusYears(1))));
            for (int years = 2; years < 20; years++) {
                same &= residents(register.measure(DAY.minusYears(years))) == (years < 5 ? RESIDENTS : 0);
            }
            List<MetricReport> kept = engine(ScopeKind.NETWORK)
                    .prepare(network)
                    .measureSeries(IntStream.range(2, 20)
                            .mapToObj(years -> MetricTime.of(DAY.minusYears(years)))
                            .toList())
                    .reports();
            for (int i = 0; i < kept.size(); i++) {
                same &= residents(kept.get(i)) == (i < 3 ? RESIDENTS : 0);
            }
            System.out.println("residents of " + sites + " sites, "
                    + (same ? "one by one, in a series and when prepared" : "which differ") + ": " + residents(report));
        }

        private static MetricEngine engine(ScopeKind scope) {
            return MetricEngine.builder()
                    .asOf(DAY)
                    .metrics(PreparedRegister.METRICS)
                    .scopes(scope)
                    .build();
        }

        private static long residents(MetricReport report) {
            return report.get("residents").network().count().orElseThrow();
        }

        private static Network network(int sites) {
            ImmutableList.Builder<Site> all = ImmutableList.builder();
            for (int i = 0; i < sites; i++) {
                all.add(Site.builder().id("site-" + i).name("Site").build());
            }
            ImmutableList.Builder<Startup> startups = ImmutableList.builder();
            for (int i = 0; i < RESIDENTS; i++) {
                startups.add(Startup.builder()
                        .id("startup-" + i)
                        .name("Startup")
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .siteId("site-" + i * (sites / RESIDENTS))
                                .start(LocalDate.of(2020, 1, 1))
                                .build())
                        .build());
            }
            return Network.builder()
                    .id("many")
                    .name("Many sites")
                    .sites(all.build())
                    .startups(startups.build())
                    .build();
        }
    }
}
