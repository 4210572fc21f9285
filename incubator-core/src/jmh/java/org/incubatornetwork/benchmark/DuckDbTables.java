package org.incubatornetwork.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a network that its metrics look at, as tables of DuckDB in memory: a table for each list of a startup, closed
 * lists as enumerations, startups as numbers. It works with one thread.
 */
final class DuckDbTables implements AutoCloseable {
    private static final String TABLES = """
            SET threads = 1;
            CREATE TYPE LEVEL AS ENUM (%s);
            CREATE TYPE MODE AS ENUM (%s);
            CREATE TYPE REASON AS ENUM (%s);
            CREATE TYPE STATUS AS ENUM (%s);
            CREATE TYPE SITE AS ENUM (%s);
            CREATE TABLE site (site SITE, opened DATE, closed DATE);
            CREATE TABLE capacity (site SITE, quantity DECIMAL(12, 2), since DATE, until DATE);
            CREATE TABLE service (service VARCHAR, category VARCHAR);
            CREATE TABLE startup (n INTEGER, founded DATE, founded_latest DATE);
            CREATE TABLE support (n INTEGER, level LEVEL, site SITE, since DATE, until DATE, mode MODE, reason REASON);
            CREATE TABLE status (n INTEGER, place UTINYINT, status STATUS, day DATE);
            CREATE TABLE jobs (n INTEGER, place UTINYINT, day DATE, direct BIGINT, indirect BIGINT, fte BOOLEAN,
                    baseline BOOLEAN);
            CREATE TABLE revenue (n INTEGER, since DATE, until DATE, amount DECIMAL(18, 2), currency VARCHAR);
            CREATE TABLE funding (n INTEGER, day DATE, amount DECIMAL(18, 2), currency VARCHAR, instrument VARCHAR);
            CREATE TABLE delivery (n INTEGER, service VARCHAR, day DATE, minutes BIGINT);
            CREATE TABLE sector (n INTEGER, place UTINYINT, scheme VARCHAR, code VARCHAR);
            """;
    private static final String LINES = """
            CREATE MACRO first_day(text) AS
                TRY_CAST(text || CASE length(text) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS DATE);
            CREATE MACRO final_day(text) AS
                CASE length(text) WHEN 7 THEN last_day(first_day(text)) WHEN 4 THEN TRY_CAST(text || '-12-31' AS DATE)
                ELSE TRY_CAST(text AS DATE) END;
            CREATE TEMP TABLE line AS SELECT (row_number() OVER ())::INTEGER AS n, * EXCLUDE (id)
                FROM read_ndjson('%s', columns = {
                    id: 'VARCHAR', founded: 'VARCHAR', sectors: 'STRUCT(scheme VARCHAR, code VARCHAR)[]',
                    supportPeriods: 'STRUCT(level VARCHAR, siteId VARCHAR, "start" DATE, "end" DATE, mode VARCHAR,
                        endReason VARCHAR)[]',
                    statusEvents: 'STRUCT(status VARCHAR, "on" DATE)[]',
                    jobs: 'STRUCT("on" DATE, direct BIGINT, indirect BIGINT, basis VARCHAR, baseline BOOLEAN)[]',
                    revenues: 'STRUCT("start" DATE, "end" DATE, amount STRUCT(amount DECIMAL(18, 2), currency VARCHAR))[]',
                    fundingRounds: 'STRUCT("on" DATE, instrument VARCHAR,
                        amount STRUCT(amount DECIMAL(18, 2), currency VARCHAR))[]',
                    serviceUses: 'STRUCT(serviceId VARCHAR, "on" DATE, minutes BIGINT)[]'})
                WHERE id IS NOT NULL;
            INSERT INTO startup SELECT n, first_day(split_part(span, '..', 1)), final_day(split_part(span, '..', -1))
                FROM (SELECT n, trim(founded, '[]') AS span FROM line);
            INSERT INTO support SELECT n, e.level::LEVEL, e.siteId::SITE, e."start", e."end", e.mode::MODE, e.endReason::REASON
                FROM (SELECT n, unnest(supportPeriods) AS e FROM line);
            INSERT INTO status SELECT n, place - 1, e.status::STATUS, e."on"
                FROM (SELECT n, unnest(statusEvents) AS e, generate_subscripts(statusEvents, 1) AS place FROM line);
            INSERT INTO jobs SELECT n, place - 1, e."on", e.direct, e.indirect, coalesce(e.basis = 'FTE', false),
                    coalesce(e.baseline, false)
                FROM (SELECT n, unnest(jobs) AS e, generate_subscripts(jobs, 1) AS place FROM line);
            INSERT INTO revenue SELECT n, e."start", e."end", e.amount.amount, e.amount.currency
                FROM (SELECT n, unnest(revenues) AS e FROM line);
            INSERT INTO funding SELECT n, e."on", e.amount.amount, e.amount.currency, e.instrument
                FROM (SELECT n, unnest(fundingRounds) AS e FROM line);
            INSERT INTO delivery SELECT n, e.serviceId, e."on", e.minutes
                FROM (SELECT n, unnest(serviceUses) AS e FROM line);
            INSERT INTO sector SELECT n, place - 1, e.scheme, e.code
                FROM (SELECT n, unnest(sectors) AS e, generate_subscripts(sectors, 1) AS place FROM line);
            DROP TABLE line;
            """;
    private static final int DECIMALS = 2;

    private final Connection connection;

    private DuckDbTables(Connection connection) {
        this.connection = connection;
    }

    static DuckDbTables load(Network network) throws SQLException {
        DuckDbTables tables = of(network);
        try (Loader loader = new Loader((DuckDBConnection) tables.connection)) {
            loader.addFrame(network);
            network.startups().forEach(loader::addStartup);
        }
        return tables;
    }

    /** The startups of a file of JSON Lines, which DuckDB reads; the rest of its network is given. */
    static DuckDbTables load(Network frame, Path lines) throws SQLException {
        DuckDbTables tables = of(frame);
        try (Loader loader = new Loader((DuckDBConnection) tables.connection)) {
            loader.addFrame(frame);
        }
        tables.execute(LINES.formatted(lines));
        return tables;
    }

    private static DuckDbTables of(Network network) throws SQLException {
        DuckDbTables tables = new DuckDbTables(DriverManager.getConnection("jdbc:duckdb:"));
        tables.execute(TABLES.formatted(
                names(SupportLevel.values()),
                names(SupportMode.values()),
                names(EndReason.values()),
                names(VitalStatus.values()),
                names(network.sites().stream().map(Site::id).toArray())));
        return tables;
    }

    private static String names(Object[] values) {
        return Stream.of(values).map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Fills the tables, a row at a time. */
    private static final class Loader implements AutoCloseable {
        private final DuckDBConnection connection;
        private final Map<String, DuckDBAppender> appenders = new HashMap<>();
        private int number;

        Loader(DuckDBConnection connection) {
            this.connection = connection;
        }

        private void row(String table, @Nullable Object... values) {
            try {
                DuckDBAppender row = appenders.get(table);
                if (row == null) {
                    row = connection.createAppender(table);
                    appenders.put(table, row);
                }
                row.beginRow();
                for (Object value : values) {
                    append(row, value);
                }
                row.endRow();
            } catch (SQLException e) {
                throw new IllegalStateException("a row of " + table, e);
            }
        }

        private static void append(DuckDBAppender row, @Nullable Object value) throws SQLException {
            if (value == null) {
                row.appendNull();
            } else if (value instanceof Integer number) {
                row.append(number.intValue());
            } else if (value instanceof Byte place) {
                row.append(place.byteValue());
            } else if (value instanceof Long number) {
                row.append(number.longValue());
            } else if (value instanceof Boolean flag) {
                row.append(flag.booleanValue());
            } else if (value instanceof LocalDate day) {
                row.append(day);
            } else if (value instanceof BigDecimal amount) {
                row.append(amount.setScale(DECIMALS, RoundingMode.UNNECESSARY));
            } else {
                row.append(value.toString());
            }
        }

        void addFrame(Network network) {
            for (Site site : network.sites()) {
                row("site", site.id(), since(site, SiteStatus.OPERATIONAL), since(site, SiteStatus.CLOSED));
                for (Capacity capacity : site.capacities()) {
                    row(
                            "capacity",
                            site.id(),
                            capacity.quantity().value(),
                            capacity.start().flatMap(DateWindow::day).orElse(null),
                            capacity.end().flatMap(DateWindow::day).orElse(null));
                }
            }
            for (ServiceOffering service : network.services()) {
                row(
                        "service",
                        service.id(),
                        service.category().map(ServiceCategory::code).orElse(null));
            }
        }

        private static @Nullable LocalDate since(Site site, SiteStatus status) {
            return site.lifecycle().stream()
                    .filter(step -> step.status() == status)
                    .findFirst()
                    .flatMap(LifecycleStep::on)
                    .flatMap(DateWindow::day)
                    .orElse(null);
        }

        void addStartup(Startup startup) {
            int n = number++;
            Optional<DateWindow> founded = startup.founded();
            row(
                    "startup",
                    n,
                    founded.flatMap(DateWindow::earliest).orElse(null),
                    founded.flatMap(DateWindow::latest).orElse(null));
            for (SupportPeriod period : startup.supportPeriods()) {
                row(
                        "support",
                        n,
                        period.level(),
                        period.siteId().orElse(null),
                        period.start().flatMap(DateWindow::day).orElse(null),
                        period.end().flatMap(DateWindow::day).orElse(null),
                        period.mode().orElse(null),
                        period.endReason().orElse(null));
            }
            byte place = 0;
            for (StatusEvent event : startup.statusEvents()) {
                row("status", n, place++, event.status(), event.on().day().orElseThrow());
            }
            place = 0;
            for (Jobs jobs : startup.jobs()) {
                row(
                        "jobs",
                        n,
                        place++,
                        jobs.on().day().orElseThrow(),
                        number(jobs.direct()),
                        number(jobs.indirect()),
                        jobs.basis().equals(Optional.of(JobsBasis.FTE)),
                        jobs.baseline());
            }
            for (Revenue revenue : startup.revenues()) {
                row(
                        "revenue",
                        n,
                        revenue.start(),
                        revenue.end(),
                        revenue.amount().amount(),
                        revenue.amount().currency());
            }
            for (FundingRound round : startup.fundingRounds()) {
                row(
                        "funding",
                        n,
                        round.on().day().orElseThrow(),
                        round.amount().map(Money::amount).orElse(null),
                        round.amount().map(Money::currency).orElse(null),
                        round.instrument().map(FundingInstrument::code).orElse(null));
            }
            for (ServiceUse use : startup.serviceUses()) {
                row("delivery", n, use.serviceId(), use.on().day().orElseThrow(), number(use.minutes()));
            }
            place = 0;
            for (Sector sector : startup.sectors()) {
                row("sector", n, place++, sector.scheme(), sector.code());
            }
        }

        private static @Nullable Long number(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }

        @Override
        public void close() throws SQLException {
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
        }
    }
}
