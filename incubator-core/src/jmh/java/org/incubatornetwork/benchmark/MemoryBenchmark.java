package org.incubatornetwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
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
 * What startups take in memory, beside plain records of the same, and what a register takes that is prepared of them. The time is that of the weighing, and of no interest.
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

    private Network network;

    /** The result. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Weight {
        /** Bytes by startup: everything that can be reached from the list of them, or from what was prepared. */
        public double bytesPerStartup;

        /** How many startups a prepared register keeps whole. */
        public double aside;
    }

    /** Makes the register. */
    @Setup
    public void setUp() {
        network = Registers.network(startups);
    }

    /**
     * Ours.
     *
     * @param weight the result
     */
    @Benchmark
    public void ours(Weight weight) {
        weight.bytesPerStartup = weigh(new ArrayList<>(network.startups())) / startups;
    }

    /**
     * The records.
     *
     * @param weight the result
     */
    @Benchmark
    public void records(Weight weight) {
        weight.bytesPerStartup = weigh(network.startups().stream()
                        .map(StartupRecord::of)
                        .collect(Collectors.toCollection(ArrayList::new)))
                / startups;
    }

    /**
     * What is prepared of the startups for seven metrics of the network and of each site.
     *
     * @param weight the result
     */
    @Benchmark
    public void prepared(Weight weight) {
        weigh(PreparedRegister.METRICS, weight);
    }

    /**
     * The same for all metrics that can be prepared.
     *
     * @param weight the result
     */
    @Benchmark
    public void preparedForAll(Weight weight) {
        weigh(
                MetricCatalogue.metrics().stream()
                        .filter(metric -> !metric.turnings().isEmpty())
                        .toList(),
                weight);
    }

    /** By how much the startups make a prepared register heavier. */
    private void weigh(List<Metric> metrics, Weight weight) {
        MetricEngine engine = MetricEngine.builder()
                .asOf(Registers.AS_OF)
                .metrics(metrics)
                .scopes(ScopeKind.SITE)
                .build();
        PreparedRegister register = engine.prepare(network);
        double none = weigh(engine.prepare(network, Stream.of()));
        weight.bytesPerStartup = (weigh(register) - none) / startups;
        weight.aside = register.startupsAside();
    }

    private static double weigh(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }
}
