package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * Single metrics of a register in memory, beside DuckDB's query for the same on loaded tables. Each has one thread.
 *
 * <p>{@code .ci/benchmarks incubator-core SingleMetric}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class SingleMetricBenchmark {
    /** How many startups there are. */
    @Param("100000")
    public int startups;

    /** Which metric. */
    @Param({"residents", "occupancy", "incubation-success-rate", "survival", "jobs-direct"})
    public String metric;

    private Network network;
    private MetricEngine engine;
    private DuckDbTables tables;
    private MetricQueries queries;

    /**
     * Makes the register, and sees to it that both sides find the same figures.
     *
     * @throws SQLException if the tables cannot be loaded
     */
    @Setup
    public void setUp() throws SQLException {
        network = Registers.network(startups);
        engine = MetricEngine.builder()
                .asOf(Registers.AS_OF)
                .year(Registers.YEAR)
                .metrics(ImmutableList.of(MetricQueries.metric(metric)))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build();
        tables = DuckDbTables.load(network);
        queries = new MetricQueries(tables);
        Figures.checkSame(Figures.of(ours()), duckDb());
    }

    /**
     * Drops the tables.
     *
     * @throws SQLException if they cannot be dropped
     */
    @TearDown
    public void tearDown() throws SQLException {
        tables.close();
    }

    /**
     * Ours.
     *
     * @return the report
     */
    @Benchmark
    public MetricReport ours() {
        return engine.measure(network);
    }

    /**
     * DuckDB's.
     *
     * @return the figures
     * @throws SQLException if the query fails
     */
    @Benchmark
    public Map<String, Double> duckDb() throws SQLException {
        return queries.single(metric);
    }
}
