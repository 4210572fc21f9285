package org.incubatornetwork.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final int DECIMALS = 2;

    private final Connection connection;

    private DuckDbTables(Connection connection) {
        this.connection = connection;
    }

    static DuckDbTables load(Network network) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        DuckDbTables tables = new DuckDbTables(connection);
        tables.execute(TABLES.formatted(
                names(SupportLevel.values()),
                names(SupportMode.values()),
                names(EndReason.values()),
                names(VitalStatus.values()),
                names(network.sites().stream().map(Site::id).toArray())));
        try (Loader loader = new Loader((DuckDBConnection) connection)) {
            loader.addFrame(network);
            network.startups().forEach(loader::addStartup);
        }
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
                            capacity.start().orElse(null),
                            capacity.end().orElse(null));
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
                    .flatMap(step -> step.on().day())
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
                        period.start().orElse(null),
                        period.end().orElse(null),
                        period.mode().orElse(null),
                        period.endReason().orElse(null));
            }
            byte place = 0;
            for (StatusEvent event : startup.statusEvents()) {
                row("status", n, place++, event.status(), event.on());
            }
            place = 0;
            for (Jobs jobs : startup.jobs()) {
                row(
                        "jobs",
                        n,
                        place++,
                        jobs.on(),
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
                        round.on(),
                        round.amount().map(Money::amount).orElse(null),
                        round.amount().map(Money::currency).orElse(null),
                        round.instrument().map(FundingInstrument::code).orElse(null));
            }
            for (ServiceUse use : startup.serviceUses()) {
                row("delivery", n, use.serviceId(), use.on(), number(use.minutes()));
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
