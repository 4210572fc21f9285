package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
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
    private static final MetricEngine ENGINE = MetricEngine.builder()
            .asOf(Registers.AS_OF)
            .metrics(PreparedRegister.METRICS)
            .scopes(ScopeKind.SITE)
            .build();

    private static final ImmutableList<MetricTime> MONTHS = IntStream.rangeClosed(1, 240)
            .mapToObj(months -> Registers.AS_OF.withDayOfMonth(1).minusMonths(240L - months))
            .map(PreparedRegisterBenchmark::yearUntil)
            .collect(ImmutableList.toImmutableList());

    /** So many times are too few to be worth a preparation. */
    private static final int NOT_SWEPT = 60;

    /** How many startups there are. */
    @Param({"3000", "100000"})
    public int startups;

    private Network network;
    private PreparedRegister register;

    private static MetricTime yearUntil(LocalDate end) {
        return MetricTime.of(end.minusDays(1), ReportingPeriod.of(end.minusYears(1), end));
    }

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
     * All months, preparation included.
     *
     * @return the reports
     */
    @Benchmark
    public MetricSeries inOneSweep() {
        return ENGINE.measureSeries(network, MONTHS);
    }

    /**
     * One month of a register that is prepared.
     *
     * @return the report
     */
    @Benchmark
    public MetricReport oneMonth() {
        return register.measure(MONTHS.get(200));
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
        return new MetricSeries(Lists.partition(times, NOT_SWEPT).stream()
                .flatMap(some -> ENGINE.measureSeries(network, some).reports().stream())
                .collect(ImmutableList.toImmutableList()));
    }
}
