package org.incubatornetwork.json.benchmark;

import java.io.IOException;
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
 * What a document takes in memory once it is read, beside the records that Jackson binds. The time is that of the weighing, and
 * of no interest.
 *
 * <p>{@code .ci/benchmarks incubator-json Memory}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Djol.magicFieldOffset=true", "-XX:+EnableDynamicAgentLoading"})
@State(Scope.Benchmark)
public class MemoryBenchmark {
    /** How many startups there are. */
    @Param({"1000", "100000"})
    public int startups;

    private byte[] json = {};

    /** The result. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Weight {
        /** Everything that can be reached from the document. */
        public double bytesPerByteOfJson;
    }

    /**
     * Writes the document.
     *
     * @throws IOException never
     */
    @Setup
    public void setUp() throws IOException {
        json = Documents.json(Documents.document(startups));
    }

    /**
     * Ours.
     *
     * @param weight the result
     */
    @Benchmark
    public void ours(Weight weight) {
        weight.bytesPerByteOfJson = weigh(Documents.JSON.readOrThrow(json).network());
    }

    /**
     * The records.
     *
     * @param weight the result
     * @throws IOException never
     */
    @Benchmark
    public void records(Weight weight) throws IOException {
        weight.bytesPerByteOfJson = weigh(Library.JACKSON_3.binding().read(json));
    }

    private double weigh(Object root) {
        return (double) GraphLayout.parseInstance(root).totalSize() / json.length;
    }
}
