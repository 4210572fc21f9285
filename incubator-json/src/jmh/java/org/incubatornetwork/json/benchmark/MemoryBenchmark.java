package org.incubatornetwork.json.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
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
        weigh(weight, () -> Documents.JSON.readOrThrow(json));
    }

    /**
     * The records.
     *
     * @param weight the result
     * @throws IOException never
     */
    @Benchmark
    public void records(Weight weight) throws IOException {
        weigh(weight, () -> records.read(json));
    }

    /** Weighs once what compiled code reads. */
    private void weigh(Weight weight, Reading reading) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            reading.read();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Object document = reading.read();
        weight.allocated = (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / json.length;
        weight.retained = (double) GraphLayout.parseInstance(document).totalSize() / json.length;
    }
}
