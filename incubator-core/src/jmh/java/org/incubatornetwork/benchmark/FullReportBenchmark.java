package org.incubatornetwork.benchmark;

import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The report as it is by default: every metric of the network, of each site, cohort and sector, and of each year of admission.
 *
 * <p>{@code .ci/benchmarks incubator-core FullReport}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class FullReportBenchmark {
    /** How many startups there are. */
    @Param({"1000", "100000"})
    public int startups;

    private Network network;

    /** Makes the register. */
    @Setup
    public void setUp() {
        network = Registers.network(startups);
    }

    /**
     * Ours.
     *
     * @return the report
     */
    @Benchmark
    public MetricReport ours() {
        return MetricEngine.builder()
                .asOf(Registers.AS_OF)
                .year(Registers.YEAR)
                .build()
                .measure(network);
    }
}
