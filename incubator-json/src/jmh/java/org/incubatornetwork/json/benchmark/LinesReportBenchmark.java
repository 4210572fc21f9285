package org.incubatornetwork.json.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.benchmark.Registers;
import org.incubatornetwork.benchmark.ThirtyMetrics;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
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
 * Thirty metrics from a file of JSON Lines, of which no startup is kept, beside DuckDB loading the file into tables and querying
 * them. Each has one thread.
 *
 * <p>{@code .ci/benchmarks incubator-json LinesReport}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class LinesReportBenchmark {
    private final NetworkJsonLines json = NetworkJsonLines.builder().threads(1).build();
    private final MetricEngine engine = ThirtyMetrics.engine();

    /** How many startups there are. */
    @Param({"1000", "100000", "1000000"})
    public int startups;

    private Path file = Path.of("");
    private Network frame;

    /**
     * Writes the file, if it has not been written, and sees to it that both sides find the same figures.
     *
     * @throws IOException if it cannot be written
     * @throws SQLException if it cannot be loaded
     */
    @Setup
    public void setUp() throws IOException, SQLException {
        use(RegisterFiles.sample(startups));
        ThirtyMetrics.checkSame(ours(), duckDb());
        use(startups);
    }

    private void use(int size) throws IOException {
        file = RegisterFiles.lines(size);
        frame = Registers.register(size).frame();
    }

    /**
     * Ours.
     *
     * @return the report
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public MetricReport ours() throws IOException {
        List<MetricRun> run = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            json.read(
                            in,
                            document -> run.add(engine.start(document.network())),
                            startup -> run.get(0).add(startup))
                    .orElseThrow();
        }
        return run.get(0).report();
    }

    /**
     * DuckDB's.
     *
     * @return the figures
     * @throws SQLException if the file cannot be loaded
     */
    @Benchmark
    public Map<String, Double> duckDb() throws SQLException {
        return ThirtyMetrics.duckDb(frame, file);
    }
}
