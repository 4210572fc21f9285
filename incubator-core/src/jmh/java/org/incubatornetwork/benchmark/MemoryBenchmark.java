package org.incubatornetwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.incubatornetwork.model.Startup;
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
 * What startups take in memory, beside plain records of the same. The time is that of the weighing, and of no interest.
 *
 * <p>{@code .ci/benchmarks incubator-core Memory}
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Djol.magicFieldOffset=true", "-Djol.skipDynamicAttach=true"})
@State(Scope.Benchmark)
public class MemoryBenchmark {
    /** How many startups there are. */
    @Param({"1000", "10000"})
    public int startups;

    private List<Startup> model;
    private List<StartupRecord> records;

    /** The result. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Weight {
        /** Bytes by startup: everything that can be reached from the list of them. */
        public double bytesPerStartup;
    }

    /** Makes the register. */
    @Setup
    public void setUp() {
        model = new ArrayList<>(Registers.network(startups).startups());
        records = model.stream().map(StartupRecord::of).collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Ours.
     *
     * @param weight the result
     */
    @Benchmark
    public void ours(Weight weight) {
        weight.bytesPerStartup = weigh(model);
    }

    /**
     * The records.
     *
     * @param weight the result
     */
    @Benchmark
    public void records(Weight weight) {
        weight.bytesPerStartup = weigh(records);
    }

    private double weigh(Object root) {
        return (double) GraphLayout.parseInstance(root).totalSize() / startups;
    }
}
