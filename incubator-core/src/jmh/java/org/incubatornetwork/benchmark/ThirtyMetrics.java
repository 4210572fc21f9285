package org.incubatornetwork.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;

/** The metrics of {@link MetricReportBenchmark}, for those who have the register in a file. */
public final class ThirtyMetrics {
    private ThirtyMetrics() {}

    /**
     * Our engine.
     *
     * @return the engine
     */
    public static MetricEngine engine() {
        return MetricReportBenchmark.engine();
    }

    /**
     * DuckDB's figures: a file is loaded by one thread into tables of a database in memory, which are queried and dropped.
     *
     * @param frame the network of the startups
     * @param lines the file of JSON Lines that has them
     * @return the figures
     * @throws SQLException if it cannot be loaded
     */
    public static Map<String, Double> duckDb(Network frame, Path lines) throws SQLException {
        try (DuckDbTables tables = DuckDbTables.load(frame, lines)) {
            return new MetricQueries(tables).report();
        }
    }

    /**
     * Throws unless both found the same.
     *
     * @param ours our report
     * @param theirs DuckDB's figures
     */
    public static void checkSame(MetricReport ours, Map<String, Double> theirs) {
        Figures.checkSame(Figures.of(ours), theirs);
    }
}
