package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SurvivalClock;

/**
 * The metrics of {@link PreparedRegister#METRICS} in each of 240 months, as somebody would write them who has the register in {@link
 * DuckDbTables}: what queries share is computed once, and each statement gives a metric of all months. What is known on the last day of
 * a month counts, and no more: of a firm that is told to have closed and later to be back, it is known between the two that it closed.
 *
 * <p>The number of each metric itself is found, and not its parts: those of sites for residents and occupancy, survival at five years from
 * admission.
 */
final class MonthQueries {
    /** Those of a prepared register, of sites only where the queries have them, and by one clock of survival. */
    private static final ImmutableList<Metric> METRICS = PreparedRegister.METRICS.stream()
            .map(metric -> MetricQueries.metric(metric.id().value())
                    .withSideBySide(Sets.difference(metric.sideBySide(), ImmutableSet.of(PolicyKind.CLOCK))))
            .collect(ImmutableList.toImmutableList());

    /** What measures them. */
    private static final MetricEngine ENGINE = MetricEngine.builder()
            .asOf(Registers.AS_OF)
            .metrics(METRICS)
            .scopes(ScopeKind.SITE)
            .policies(Policies.builder().clock(SurvivalClock.ADMISSION).build())
            .build();

    private static final ImmutableMap<String, String> RELATIONS = ImmutableMap.<String, String>builder()
            .put("month", """
                    SELECT (DATE ':first' + i::INTEGER * INTERVAL 1 MONTH)::DATE AS year_end,
                        (year_end - INTERVAL 1 YEAR)::DATE AS year_start, year_end - 1 AS day
                    FROM range(:months) AS months(i)
                    """)
            .put("residency", """
                    SELECT n, site, mode, since, coalesce(until, DATE '9999-12-31') AS until, reason
                    FROM support WHERE level = 'HOSTED' AND (until IS NULL OR until >= since)
                    """)
            .put("stay", """
                    SELECT n, min(since) AS since, max(until) AS until, arg_max_null(reason, until) AS reason
                    FROM (
                        SELECT *, count(*) FILTER (NOT coalesce(since < before
                                OR (reason_before = 'TRANSFERRED' AND since - before <= 90), false))
                            OVER (PARTITION BY n ORDER BY since, until DESC ROWS UNBOUNDED PRECEDING) AS number
                        FROM (
                            SELECT *, max(until) OVER earlier AS before, arg_max_null(reason, until) OVER earlier AS reason_before
                            FROM residency
                            WINDOW earlier AS (PARTITION BY n ORDER BY since, until DESC
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)))
                    GROUP BY n, number
                    """)
            .put("supported", """
                    SELECT n, min(since) AS since, min(since) FILTER (level = 'HOSTED') AS admission
                    FROM support WHERE until IS NULL OR until >= since GROUP BY n
                    """)
            // what is known of the end of a firm, from a day on which something is told until the next
            .put("fate", """
                    WITH told_on AS (
                        SELECT n, day FROM status
                        UNION SELECT n, until FROM residency WHERE reason = 'FAILED'),
                    told AS (
                        SELECT told_on.n, told_on.day, max(status.day) AS last,
                            arg_max(status, (status.day - DATE '1900-01-01') * 512
                                + CASE WHEN status IN ('CLOSED', 'INSOLVENT') THEN 256 ELSE 0 END + place) AS status
                        FROM told_on LEFT JOIN status ON status.n = told_on.n AND status.day <= told_on.day
                        GROUP BY told_on.n, told_on.day),
                    closing AS (
                        SELECT closed.n, closed.day AS since, coalesce(min(back.day), DATE '9999-12-31') AS until
                        FROM status AS closed LEFT JOIN status AS back ON back.n = closed.n AND back.day > closed.day
                            AND back.status IN ('OPERATING', 'DORMANT') AND back.day <= closed.day + INTERVAL 2 YEAR
                        WHERE closed.status IN ('CLOSED', 'INSOLVENT') GROUP BY closed.n, closed.day),
                    closed AS (
                        SELECT told_on.n, told_on.day, min(since) AS closed
                        FROM told_on JOIN closing ON closing.n = told_on.n AND since <= day AND day < until
                        GROUP BY told_on.n, told_on.day),
                    failed AS (
                        SELECT told.n, told.day, min(until) AS failed
                        FROM told JOIN residency ON residency.n = told.n AND reason = 'FAILED' AND until <= day
                            AND (last IS NULL OR until > last)
                        GROUP BY told.n, told.day)
                    SELECT * FROM (
                        SELECT n, day AS since, lead(day, 1, DATE '9999-12-31') OVER (PARTITION BY n ORDER BY day) AS until,
                            least(closed, failed) AS death, CASE WHEN status = 'UNKNOWN' AND failed IS NULL THEN last END AS lost
                        FROM told LEFT JOIN closed USING (n, day) LEFT JOIN failed USING (n, day))
                    WHERE death IS NOT NULL OR lost IS NOT NULL
                    """)
            .buildOrThrow();

    private static final String RESIDENTS = """
            WITH counted AS (
                SELECT day, CASE WHEN grouping(site) = 1 THEN 'NETWORK' ELSE 'SITE ' || site END AS scope,
                    count(DISTINCT n) AS residents
                FROM month JOIN residency ON since <= day AND until > day GROUP BY GROUPING SETS ((day), (day, site)))
            SELECT day, 'residents ' || scope, coalesce(residents, 0)
            FROM month CROSS JOIN (SELECT 'NETWORK' AS scope UNION ALL SELECT 'SITE ' || site FROM site)
                LEFT JOIN counted USING (day, scope)
            """;

    private static final String OCCUPANCY = """
            WITH offered AS (
                SELECT day, site, quantity FROM month JOIN site ON opened <= day AND (closed IS NULL OR closed > day)
                    JOIN capacity USING (site) WHERE (since IS NULL OR since <= day) AND (until IS NULL OR until > day)),
            taken AS (
                SELECT day, site, n FROM offered JOIN residency USING (site)
                WHERE since <= day AND until > day AND mode IS DISTINCT FROM 'VIRTUAL'),
            occupied AS (
                SELECT day, site, count(DISTINCT n) AS occupied FROM taken GROUP BY GROUPING SETS ((day), (day, site))),
            space AS (
                SELECT day, site, sum(quantity) AS capacity FROM offered GROUP BY GROUPING SETS ((day), (day, site)))
            SELECT space.day, 'occupancy ' || coalesce('SITE ' || space.site, 'NETWORK') || ' CAPACITY_UNIT=STARTUP',
                coalesce(occupied, 0) / capacity
            FROM space LEFT JOIN occupied ON occupied.day = space.day AND occupied.site IS NOT DISTINCT FROM space.site
            """;

    private static final String ADMISSIONS = """
            SELECT day, 'admissions NETWORK', count(since)
            FROM month LEFT JOIN stay ON since >= year_start AND since < year_end GROUP BY day
            """;

    /** Whoever was transferred has left once nobody was seen to take him in within 90 days. */
    private static final String EXITS = """
            SELECT day, 'exits NETWORK', count(until)
            FROM month LEFT JOIN stay ON until >= year_start AND until < year_end
                AND (reason IS DISTINCT FROM 'TRANSFERRED' OR day - until >= 90)
            GROUP BY day
            """;

    private static final String SUPPORTED = """
            SELECT day, 'startups-supported NETWORK', count(n) FROM month LEFT JOIN supported ON since <= day GROUP BY day
            """;

    /** The latest jobs of those that were ever supported, and live as far as is known. */
    private static final String JOBS_DIRECT = """
            WITH figure AS (
                SELECT n, day AS told, lead(day, 1, DATE '9999-12-31') OVER (PARTITION BY n ORDER BY day, place) AS until, direct
                FROM jobs WHERE NOT fte AND direct IS NOT NULL),
            employed AS (
                SELECT n, greatest(told, since) AS since, until, direct FROM figure JOIN supported USING (n)
                WHERE greatest(told, since) < until),
            lost AS (
                SELECT n, greatest(employed.since, fate.since) AS since, least(employed.until, fate.until) AS until, -direct AS direct
                FROM employed JOIN fate USING (n) WHERE death IS NOT NULL),
            part AS (SELECT since, until, direct FROM employed UNION ALL SELECT since, until, direct FROM lost WHERE since < until)
            SELECT day, 'jobs-direct NETWORK', sum(direct) FROM month JOIN part ON since <= day AND day < until GROUP BY day
            """;

    /** Kaplan and Meier's estimate at five years from admission: at risk are those that were observed so long or longer. */
    private static final String SURVIVAL = """
            WITH observation AS (
                SELECT month.day, coalesce(death, greatest(admission, least(month.day, lost))) - admission AS time,
                    death IS NOT NULL AS event
                FROM month JOIN supported ON admission <= day
                    LEFT JOIN fate ON fate.n = supported.n AND fate.since <= month.day AND month.day < fate.until
                WHERE death IS NULL OR death >= admission),
            counted AS (
                SELECT day, least(time, 1827) AS t, count(*) AS leaving, count(*) FILTER (event) AS deaths
                FROM observation GROUP BY day, t),
            risk AS (
                SELECT day, t, deaths, sum(leaving) OVER (PARTITION BY day ORDER BY t DESC ROWS UNBOUNDED PRECEDING) AS at_risk
                FROM counted)
            SELECT day, 'survival NETWORK', coalesce(product(1 - deaths / at_risk) FILTER (deaths > 0 AND t <= 1826), 1)
            FROM risk GROUP BY day
            """;

    private static final ImmutableList<String> STATEMENTS =
            ImmutableList.of(RESIDENTS, OCCUPANCY, ADMISSIONS, EXITS, SUPPORTED, JOBS_DIRECT, SURVIVAL);

    private final Connection connection;

    MonthQueries(DuckDbTables tables) {
        this.connection = tables.connection();
    }

    /** The figures of all months, by day, metric and scope. */
    Map<String, Double> series() throws SQLException {
        Map<String, Double> figures = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> relation : RELATIONS.entrySet()) {
                statement.execute(
                        "CREATE OR REPLACE TEMP TABLE " + relation.getKey() + " AS " + dated(relation.getValue()));
            }
            for (String query : STATEMENTS) {
                read(statement, dated(query), figures);
            }
            for (String relation : RELATIONS.keySet()) {
                statement.execute("DROP TABLE " + relation);
            }
        }
        return figures;
    }

    private static void read(Statement statement, String query, Map<String, Double> figures) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                double value = rows.getDouble(3);
                if (!rows.wasNull()) {
                    figures.put(rows.getString(1) + " " + rows.getString(2), value);
                }
            }
        }
    }

    private static String dated(String sql) {
        LocalDate first = AskedMonths.MONTHS.get(0).asOf().plusDays(1);
        return sql.replace(":first", first.toString()).replace(":months", Integer.toString(AskedMonths.MONTHS.size()));
    }

    /** Ours of the same, under the same names. */
    static Map<String, Double> ours(Network network) {
        Map<String, Double> figures = new HashMap<>();
        for (MetricReport report :
                ENGINE.measureSeries(network, AskedMonths.MONTHS).reports()) {
            for (MetricResult result : report.results()) {
                OptionalDouble value = result.figure().value();
                if (value.isPresent()) {
                    figures.put(report.asOf() + " " + Figures.key(result), value.getAsDouble());
                }
            }
        }
        return figures;
    }
}
