package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.metric.ScopeKind;
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
    private static final ImmutableList<MetricTime> MONTHS = MonthQueries.MONTHS;
    private static final MetricEngine ENGINE = MetricEngine.builder()
            .asOf(Registers.AS_OF)
            .metrics(PreparedRegister.METRICS)
            .scopes(ScopeKind.SITE)
            .build();

    /** How many startups there are. */
    @Param({"3000", "100000"})
    public int startups;

    private Network network;
    private PreparedRegister register;

    /** Makes the register, prepares it, and makes sure that both find the same. */
    @Setup
    public void setUp() {
        network = Registers.network(startups);
        register = ENGINE.prepare(network);
        List<MetricTime> some = ImmutableList.of(MONTHS.get(0), MONTHS.get(119), MONTHS.get(239));
        if (!register.measureSeries(some).equals(oneByOne(some))) {
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
    public MetricSeries inOneSweep() {
        return ENGINE.measureSeries(network, MONTHS);
    }

    /**
     * All months, preparation included, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void inOneSweepAndLookedAt(Blackhole look) {
        lookAt(ENGINE.measureSeries(network, MONTHS), look);
    }

    /**
     * One month of a register that is prepared, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void oneMonth(Blackhole look) {
        Figures.lookAt(register.measure(MONTHS.get(200)), look);
    }

    /**
     * All months of a register that is prepared, of which everything is looked at.
     *
     * @param look takes it
     */
    @Benchmark
    public void allMonths(Blackhole look) {
        lookAt(register.measureSeries(MONTHS), look);
    }

    /**
     * All months, each of which every startup is asked for.
     *
     * @return the reports
     */
    @Benchmark
    public MetricSeries monthByMonth() {
        return oneByOne(MONTHS);
    }

    private MetricSeries oneByOne(List<MetricTime> times) {
        return new MetricSeries(times.stream()
                .map(time -> ENGINE.measureSeries(network, ImmutableList.of(time))
                        .reports()
                        .get(0))
                .collect(ImmutableList.toImmutableList()));
    }

    private static void lookAt(MetricSeries series, Blackhole look) {
        for (MetricReport report : series.reports()) {
            Figures.lookAt(report, look);
        }
    }
}
