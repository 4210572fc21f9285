package org.incubatornetwork.json.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
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
 * A file of JSON Lines read into memory, with every check of the format, beside DuckDB loading it into a table.
 *
 * <p>{@code .ci/benchmarks incubator-json Lines}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinesBenchmark {

    /** The file. */
    @State(Scope.Benchmark)
    public static class Lines {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        Path file;

        /**
         * Writes the file, if it has not been written.
         *
         * @throws IOException if it cannot be written
         */
        @Setup
        public void setUp() throws IOException {
            file = RegisterFiles.lines(startups);
        }
    }

    /** Our reader. */
    @State(Scope.Benchmark)
    public static class Reader {
        /** How many threads parse. */
        @Param({"1", "2"})
        public int threads;

        NetworkJsonLines reader;

        /**
         * Sees to it that what was written is read.
         *
         * @param lines the file
         * @throws IOException if it cannot be read
         */
        @Setup
        public void setUp(Lines lines) throws IOException {
            reader = NetworkJsonLines.builder().threads(threads).build();
            int sample = RegisterFiles.sample(lines.startups);
            Same.check(Documents.JSON.readOrThrow(RegisterFiles.document(sample)), read(RegisterFiles.lines(sample)));
        }

        NetworkDocument read(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return reader.read(in).orElseThrow();
            }
        }
    }

    /** DuckDB in memory: a row for each startup, lists of structures as the file has them. */
    @State(Scope.Benchmark)
    public static class DuckDb {
        private static final String LOAD = """
                CREATE OR REPLACE TABLE startup AS SELECT * FROM read_ndjson('%s', columns = {
                    id: 'VARCHAR', name: 'VARCHAR',
                    names: 'STRUCT("text" VARCHAR, kind VARCHAR, "language" VARCHAR, "start" VARCHAR, "end" VARCHAR)[]',
                    kind: 'VARCHAR', legalForm: 'VARCHAR', founded: 'VARCHAR',
                    sectors: 'STRUCT(scheme VARCHAR, code VARCHAR)[]', stage: 'VARCHAR',
                    supportPeriods: 'STRUCT(id VARCHAR, level VARCHAR, siteId VARCHAR, "start" DATE, "end" DATE,
                        cohortId VARCHAR, mode VARCHAR, occupied STRUCT(unit VARCHAR, quantity DECIMAL(18, 6)),
                        terms STRUCT(kind VARCHAR, amount STRUCT(amount DECIMAL(18, 2), currency VARCHAR),
                            share DECIMAL(18, 6))[],
                        endReason VARCHAR)[]',
                    statusEvents: 'STRUCT(status VARCHAR, "on" DATE, observedOn DATE[], counterparty VARCHAR,
                        evidence VARCHAR)[]',
                    jobs: 'STRUCT("on" DATE, direct BIGINT, indirect BIGINT, baseline BOOLEAN, "method" VARCHAR)[]',
                    revenues: 'STRUCT("start" DATE, "end" DATE, amount STRUCT(amount DECIMAL(18, 2), currency VARCHAR),
                        exportAmount STRUCT(amount DECIMAL(18, 2), currency VARCHAR))[]',
                    fundingRounds: 'STRUCT("on" DATE, instrument VARCHAR,
                        amount STRUCT(amount DECIMAL(18, 2), currency VARCHAR), investors VARCHAR[])[]',
                    serviceUses: 'STRUCT(serviceId VARCHAR, "on" DATE, minutes BIGINT)[]',
                    identifiers: 'STRUCT(scheme VARCHAR, id VARCHAR)[]'})
                WHERE id IS NOT NULL
                """;
        private static final String TOTALS = """
                SELECT count(*), sum(len(supportPeriods)), sum(len(statusEvents)), sum(len(sectors)), sum(len(serviceUses)),
                    sum(list_sum(list_transform(jobs, lambda job: job.direct))),
                    sum(list_sum(list_transform(revenues, lambda revenue: revenue.amount.amount)))::BIGINT
                FROM startup
                """;

        /** How many threads it has. */
        @Param({"1", "2"})
        public int threads;

        private Connection connection;
        private String load;

        /**
         * Sees to it that what was written is loaded.
         *
         * @param lines the file
         * @throws SQLException if it cannot be loaded
         * @throws IOException if it cannot be written
         */
        @Setup
        public void setUp(Lines lines) throws SQLException, IOException {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            execute("SET threads = " + threads);
            int sample = RegisterFiles.sample(lines.startups);
            execute(LOAD.formatted(RegisterFiles.lines(sample)));
            Same.check(
                    totals(Documents.JSON
                            .readOrThrow(RegisterFiles.document(sample))
                            .network()),
                    totals());
            load = LOAD.formatted(lines.file);
        }

        /**
         * Drops the table.
         *
         * @throws SQLException if it cannot be dropped
         */
        @TearDown
        public void tearDown() throws SQLException {
            connection.close();
        }

        void load() throws SQLException {
            execute(load);
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private List<Long> totals() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(TOTALS)) {
                row.next();
                return List.of(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        }

        private static List<Long> totals(Network network) {
            long[] totals = new long[7];
            network.startups().forEach(startup -> {
                totals[0]++;
                totals[1] += startup.supportPeriods().size();
                totals[2] += startup.statusEvents().size();
                totals[3] += startup.sectors().size();
                totals[4] += startup.serviceUses().size();
                startup.jobs().forEach(jobs -> totals[5] += jobs.direct().orElse(0));
                startup.revenues()
                        .forEach(revenue ->
                                totals[6] += revenue.amount().amount().longValueExact());
            });
            return java.util.Arrays.stream(totals).boxed().toList();
        }
    }

    /**
     * Ours.
     *
     * @param lines the file
     * @param reader our reader
     * @return what it says
     * @throws IOException if it cannot be read
     */
    @Benchmark
    public NetworkDocument ours(Lines lines, Reader reader) throws IOException {
        return reader.read(lines.file);
    }

    /**
     * DuckDB's.
     *
     * @param lines the file
     * @param database the database
     * @throws SQLException if it cannot be loaded
     */
    @Benchmark
    public void duckDb(Lines lines, DuckDb database) throws SQLException {
        database.load();
    }
}
