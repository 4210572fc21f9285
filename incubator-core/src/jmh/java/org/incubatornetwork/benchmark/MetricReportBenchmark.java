package org.incubatornetwork.benchmark;

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
 * Thirty metrics of a register in memory, in one pass over its startups, beside DuckDB's queries for the same figures on loaded
 * tables. Each has one thread.
 *
 * <p>{@code .ci/benchmarks incubator-core MetricReport}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MetricReportBenchmark {

    static MetricEngine engine() {
        return MetricEngine.builder()
                .asOf(Registers.AS_OF)
                .year(Registers.YEAR)
                .metrics(MetricQueries.METRICS)
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build();
    }

    /** A register as objects. */
    @State(Scope.Benchmark)
    public static class Register {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        Network network;

        /** Makes the register. */
        @Setup
        public void setUp() {
            network = Registers.network(startups);
        }
    }

    /** The same register as tables, once both sides have found the same figures. */
    @State(Scope.Benchmark)
    public static class Tables {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        MetricQueries queries;
        private DuckDbTables tables;

        /**
         * Loads the tables.
         *
         * @throws SQLException if they cannot be loaded
         */
        @Setup
        public void setUp() throws SQLException {
            Network network = Registers.network(startups);
            tables = DuckDbTables.load(network);
            queries = new MetricQueries(tables);
            Figures.checkSame(Figures.of(engine().measure(network)), queries.report());
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

    /**
     * Ours.
     *
     * @param register the register
     * @return the report
     */
    @Benchmark
    public MetricReport ours(Register register) {
        return engine().measure(register.network);
    }

    /**
     * DuckDB's.
     *
     * @param tables the register
     * @return the figures
     * @throws SQLException if a query fails
     */
    @Benchmark
    public Map<String, Double> duckDb(Tables tables) throws SQLException {
        return tables.queries.report();
    }
}
