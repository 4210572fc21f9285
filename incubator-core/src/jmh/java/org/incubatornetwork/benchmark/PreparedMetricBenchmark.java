package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.MetricEngine;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One count on one day, asked of a register that is prepared, beside DuckDB's query for the same on loaded tables. Each has one thread.
 *
 * <p>{@code .ci/benchmarks incubator-core PreparedMetric}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PreparedMetricBenchmark {
    private static final MetricTime TIME = MetricTime.of(Registers.AS_OF);

    /** A register that is prepared for one metric. */
    @State(Scope.Benchmark)
    public static class Prepared {
        /** How many startups there are. */
        @Param("100000")
        public int startups;

        /** Which metric. */
        @Param({"residents", "occupancy", "startups-supported", "jobs-direct"})
        public String metric;

        private PreparedRegister register;

        /** Prepares the register. */
        @Setup
        public void setUp() {
            register = prepare(Registers.network(startups), metric);
        }
    }

    /** The same register as tables. */
    @State(Scope.Benchmark)
    public static class Tables {
        /** How many startups there are. */
        @Param("100000")
        public int startups;

        /** Which metric. */
        @Param({"residents", "occupancy", "startups-supported", "jobs-direct"})
        public String metric;

        private DuckDbTables tables;
        private MetricQueries queries;

        /**
         * Loads the tables, and sees to it that both sides find the same figures.
         *
         * @throws SQLException if the tables cannot be loaded
         */
        @Setup
        public void setUp() throws SQLException {
            Network network = Registers.network(startups);
            tables = DuckDbTables.load(network);
            queries = new MetricQueries(tables);
            Figures.checkSame(Figures.of(prepare(network, metric).measure(TIME)), queries.single(metric));
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
    }

    private static PreparedRegister prepare(Network network, String metric) {
        return MetricEngine.builder()
                .asOf(Registers.AS_OF)
                .metrics(ImmutableList.of(MetricQueries.metric(metric)))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build()
                .prepare(network);
    }

    /**
     * Ours, of which every figure is looked at.
     *
     * @param prepared the register
     * @param look takes them
     */
    @Benchmark
    public void ours(Prepared prepared, Blackhole look) {
        Figures.lookAt(prepared.register.measure(TIME), look::consume);
    }

    /**
     * DuckDB's.
     *
     * @param tables the register
     * @return the figures
     * @throws SQLException if the query fails
     */
    @Benchmark
    public Map<String, Double> duckDb(Tables tables) throws SQLException {
        return tables.queries.single(tables.metric);
    }
}
