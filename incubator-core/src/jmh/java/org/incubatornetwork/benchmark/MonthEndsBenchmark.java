package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
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
 * The report as it is by default at the ends of 24 months, of the year until then: in one series, and each by itself. Of both everything
 * is looked at.
 *
 * <p>{@code .ci/benchmarks incubator-core MonthEnds}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class MonthEndsBenchmark {
    private static final ImmutableList<MetricTime> MONTHS = AskedMonths.LAST_MONTHS;
    private static final int SAMPLE = 100;
    private static final MetricEngine ENGINE = AskedMonths.DEFAULT;

    /** How many startups there are. */
    @Param("2995")
    public int startups;

    private AskedMonths asked;

    /** Makes the register, and makes sure that both find the same of a part of it. */
    @Setup
    public void setUp() {
        asked = AskedMonths.defaults(startups);
        Network network = asked.network;
        Network some = network.withStartups(network.startups().subList(0, SAMPLE));
        ImmutableList<MetricReport> series = ENGINE.measureSeries(some, MONTHS).reports();
        for (int i = 0; i < MONTHS.size(); i++) {
            if (!series.get(i).equals(report(some, MONTHS.get(i)))) {
                throw new IllegalStateException("a series finds something else of " + MONTHS.get(i));
            }
        }
    }

    /**
     * All in one series.
     *
     * @param look takes what they say
     */
    @Benchmark
    public void inOneSeries(Blackhole look) {
        asked.accept(look::consume);
    }

    /**
     * Each by itself.
     *
     * @param look takes what they say
     */
    @Benchmark
    public void oneByOne(Blackhole look) {
        for (MetricTime month : MONTHS) {
            Figures.lookAt(report(asked.network, month), look::consume);
        }
    }

    private static MetricReport report(Network network, MetricTime month) {
        return MetricEngine.builder()
                .asOf(month.asOf())
                .period(
                        month.period().orElseThrow().start(),
                        month.period().orElseThrow().end())
                .build()
                .measure(network);
    }
}
