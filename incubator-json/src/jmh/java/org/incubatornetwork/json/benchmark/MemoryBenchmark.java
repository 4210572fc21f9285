package org.incubatornetwork.json.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jol.info.GraphLayout;

/**
 * What reading a document allocates and what the document then takes in memory, beside the records that Jackson binds. The time
 * is that of the weighing, and of no interest.
 *
 * <p>{@code .ci/benchmarks incubator-json Memory}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Djol.magicFieldOffset=true", "-XX:+EnableDynamicAgentLoading"})
@State(Scope.Benchmark)
public class MemoryBenchmark {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UPS = 5;
    private static final Pattern HISTOGRAM_LINE = Pattern.compile("^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

    /** How many startups there are. */
    @Param({"1000", "100000"})
    public int startups;

    private final Library.Binding records = Library.JACKSON_3.binding();
    private byte[] json = {};

    /** The result, by byte of JSON. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Weight {
        /** What reading allocates. */
        public double allocated;

        /** What can be reached from the document. */
        public double retained;
    }

    /** Something that reads. */
    private interface Reading {
        Object read() throws IOException;
    }

    /**
     * Loads the document.
     *
     * @throws IOException if there is no room for its file
     */
    @Setup
    public void setUp() throws IOException {
        json = RegisterFiles.document(startups);
    }

    /**
     * Ours.
     *
     * @param weight the result
     * @throws IOException never
     */
    @Benchmark
    public void ours(Weight weight) throws IOException {
        weigh(weight, "ours", () -> Documents.JSON.readOrThrow(json));
    }

    /**
     * The records.
     *
     * @param weight the result
     * @throws IOException never
     */
    @Benchmark
    public void records(Weight weight) throws IOException {
        weigh(weight, "records", () -> records.read(json));
    }

    /** Weighs once what compiled code reads. */
    private void weigh(Weight weight, String name, Reading reading) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            reading.read();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Object document = reading.read();
        weight.allocated = (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / json.length;
        GraphLayout retained = GraphLayout.parseInstance(document);
        weight.retained = (double) retained.totalSize() / json.length;
        String directory = System.getProperty("benchmark.weights", "");
        if (!directory.isEmpty()) {
            Files.write(
                    Path.of(directory, "MemoryBenchmark." + name + " startups=" + startups + ".classes"),
                    byClass(retained, reading));
        }
    }

    /** Each class with the bytes that reading once more allocates, and those that are retained. */
    private static List<String> byClass(GraphLayout retained, Reading reading) throws IOException {
        Map<String, Long> kept = retained.getClasses().stream()
                .collect(Collectors.toMap(
                        Class::getName, type -> retained.getClassSizes().count(type)));
        System.gc(); // so that none comes while it reads, which takes less than the young generation has
        Map<String, Long> before = heap();
        Object again = reading.read();
        Map<String, Long> allocated = heap();
        before.forEach((type, bytes) -> allocated.merge(type, -bytes, Long::sum));
        Reference.reachabilityFence(again);
        return Stream.concat(kept.keySet().stream(), allocated.keySet().stream())
                .distinct()
                .map(type -> type + "\t" + Math.max(0, allocated.getOrDefault(type, 0L)) + "\t"
                        + kept.getOrDefault(type, 0L))
                .toList();
    }

    /** What is in the heap by class, reachable or not: what the virtual machine's own histogram says. */
    private static Map<String, Long> heap() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[] {"-all"}},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(HISTOGRAM_LINE::matcher)
                    .filter(Matcher::find)
                    .collect(Collectors.toMap(
                            line -> line.group(2), line -> Long.parseLong(line.group(1)), Long::sum, HashMap::new));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
