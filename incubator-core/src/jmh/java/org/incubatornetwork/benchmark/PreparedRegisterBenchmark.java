package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.model.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Seven metrics of the network and of each site in each of 240 months, of the year until then where they are of a period: of a prepared
 * register, and as a report of each month of its own.
 *
 * <p>{@code .ci/benchmarks incubator-core PreparedRegister}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class PreparedRegisterBenchmark {
    private static final ImmutableList<MetricTime> MONTHS = AskedMonths.MONTHS;
    private static final MetricEngine ENGINE = AskedMonths.DASHBOARD;
    private static final int SAMPLE = 3000;

    /** How many startups there are. */
    @Param({"3000", "100000"})
    public int startups;

    private AskedMonths asked;
    private Network network;
    private PreparedRegister register;

    /** Makes the register, prepares it, and makes sure that both find the same of as many startups as are asked one by one. */
    @Setup
    public void setUp() {
        asked = AskedMonths.dashboard(startups);
        network = asked.network;
        register = ENGINE.prepare(network);
        List<MetricTime> some = ImmutableList.of(MONTHS.get(0), MONTHS.get(119), MONTHS.get(239));
        Network compared = network.withStartups(network.startups().subList(0, Math.min(startups, SAMPLE)));
        if (!ENGINE.prepare(compared).measureSeries(some).equals(oneByOne(compared, some))) {
            throw new IllegalStateException("a prepared register finds something else");
        }
    }

    /**
     * The preparation.
     *
     * @return the prepared register
     */
    @Benchmark
    public PreparedRegister prepare() {
        return ENGINE.prepare(network);
    }

    /**
     * All months, preparation included, of which no result is looked at.
     *
     * @return the reports
     */
    @Benchmark
    public Object inOneSweep() {
        return asked.get();
    }

    /**
     * All months, preparation included, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void inOneSweepAndLookedAt(Blackhole look) {
        asked.accept(look::consume);
    }

    /**
     * One month of a register that is prepared, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void oneMonth(Blackhole look) {
        Figures.lookAt(register.measure(MONTHS.get(200)), look::consume);
    }

    /**
     * All months of a register that is prepared, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void allMonths(Blackhole look) {
        for (MetricReport report : register.measureSeries(MONTHS).reports()) {
            Figures.lookAt(report, look::consume);
        }
    }

    /**
     * All months, each of which every startup is asked for.
     *
     * @return the reports
     */
    @Benchmark
    public MetricSeries monthByMonth() {
        return oneByOne(network, MONTHS);
    }

    private static MetricSeries oneByOne(Network network, List<MetricTime> times) {
        return new MetricSeries(times.stream()
                .map(time -> ENGINE.measureSeries(network, ImmutableList.of(time))
                        .reports()
                        .get(0))
                .collect(ImmutableList.toImmutableList()));
    }
}
