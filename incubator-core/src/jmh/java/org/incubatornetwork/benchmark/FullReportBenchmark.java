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
 * The report as it is by default: every metric of the network, of each site, cohort and sector, and of each year of admission; by exact
 * days, and of the same register by vague ones.
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

    /** How the days are told. */
    @Param({"EXACT", "VAGUE"})
    public Days days;

    private Network network;

    /** What is known of the days. */
    public enum Days {
        /** Each is known. */
        EXACT(0),
        /** Of each a month, a year, a span or a bound is told. */
        VAGUE(1);

        private final double vagueShare;

        Days(double vagueShare) {
            this.vagueShare = vagueShare;
        }
    }

    /** Makes the register. */
    @Setup
    public void setUp() {
        network = Registers.vague(startups, days.vagueShare);
    }

    /**
     * Ours.
     *
     * @return the report
     */
    @Benchmark
    public MetricReport ours() {
        return engine().measure(network);
    }

    /**
     * Ours, with the startups as a parallel stream: by as many threads as there are processors.
     *
     * @return the report
     */
    @Benchmark
    public MetricReport oursInParallel() {
        return engine().measure(network, network.startups().parallelStream());
    }

    private static MetricEngine engine() {
        return MetricEngine.builder().asOf(Registers.AS_OF).year(Registers.YEAR).build();
    }
}
