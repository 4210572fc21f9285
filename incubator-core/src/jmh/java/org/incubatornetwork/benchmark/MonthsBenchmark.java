package org.incubatornetwork.benchmark;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * Seven metrics in each of 240 months, of a register in memory that nothing was prepared of, beside DuckDB's queries for the same on
 * loaded tables. Both end with every figure in a map. Each has one thread.
 *
 * <p>{@code .ci/benchmarks incubator-core MonthsBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MonthsBenchmark {
    /** Results are compared on registers of this size where those that are timed are larger. */
    private static final int SAMPLE = 100_000;

    /** The same register as tables, once both sides have found the same figures. */
    @State(Scope.Benchmark)
    public static class Tables {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        private DuckDbTables tables;
        MonthQueries queries;

        /**
         * Loads the tables.
         *
         * @throws SQLException if they cannot be loaded
         */
        @Setup
        public void setUp() throws SQLException {
            Network sample = Registers.network(Math.min(startups, SAMPLE));
            try (DuckDbTables compared = DuckDbTables.load(sample)) {
                Figures.checkSame(MonthQueries.ours(sample), new MonthQueries(compared).series());
            }
            tables = DuckDbTables.load(startups == SAMPLE ? sample : Registers.network(startups));
            queries = new MonthQueries(tables);
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
     * Ours, preparation included.
     *
     * @param register the register
     * @return the figures
     */
    @Benchmark
    public Map<String, Double> ours(MetricReportBenchmark.Register register) {
        return MonthQueries.ours(register.network);
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
        return tables.queries.series();
    }
}
