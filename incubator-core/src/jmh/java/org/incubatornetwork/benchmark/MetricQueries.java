package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.ScopeKind;

/**
 * Metrics of the library as somebody would write them who has the register in {@link DuckDbTables}. Each query gives the figures
 * of one or several metrics, under the names of {@link Figures}.
 *
 * <p>What several queries need, such as stays, is computed once for a whole report, and within the query for a single metric.
 */
final class MetricQueries {
    /** Relations that queries are made from, each from tables and those before it. */
    private static final ImmutableMap<String, String> RELATIONS = ImmutableMap.<String, String>builder()
            .put("residency", """
                    SELECT n, site, mode, since,
                        CASE WHEN until <= :asOf THEN until ELSE DATE '9999-12-31' END AS until,
                        CASE WHEN until <= :asOf THEN reason END AS reason
                    FROM support
                    WHERE level = 'HOSTED' AND since <= :asOf AND (until IS NULL OR until >= since)
                    """)
            .put("stay", """
                    SELECT n, since, until, site, until < DATE '9999-12-31'
                            AND NOT coalesce(reason = 'TRANSFERRED' AND :asOf - until < 90, false) AS completed,
                        CASE WHEN completed AND reason <> 'TRANSFERRED' THEN reason END AS outcome
                    FROM (
                        SELECT n, min(since) AS since, max(until) AS until, arg_max_null(site, until) AS site,
                            arg_max_null(reason, until) AS reason
                        FROM (
                            SELECT *, count(*) FILTER (NOT coalesce(since < before
                                    OR (reason_before = 'TRANSFERRED' AND since - before <= 90), false))
                                OVER (PARTITION BY n ORDER BY since, until DESC ROWS UNBOUNDED PRECEDING) AS number
                            FROM (
                                SELECT *, max(until) OVER earlier AS before,
                                    arg_max_null(reason, until) OVER earlier AS reason_before
                                FROM residency
                                WINDOW earlier AS (PARTITION BY n ORDER BY since, until DESC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)))
                        GROUP BY n, number)
                    """)
            .put("life", """
                    WITH known AS (SELECT * FROM status WHERE day <= :asOf),
                    told AS (SELECT n, max(day) AS last,
                            arg_max(status, (day - DATE '1900-01-01') * 512
                                + CASE WHEN status IN ('CLOSED', 'INSOLVENT') THEN 256 ELSE 0 END + place) AS status
                        FROM known GROUP BY n),
                    closing AS (SELECT n, min(day) AS day FROM known AS closure
                        WHERE status IN ('CLOSED', 'INSOLVENT') AND NOT EXISTS (
                            FROM known WHERE known.n = closure.n AND known.status IN ('OPERATING', 'DORMANT')
                                AND known.day > closure.day AND known.day <= closure.day + INTERVAL 2 YEAR)
                        GROUP BY n),
                    failure AS (SELECT n, min(until) AS day FROM residency LEFT JOIN told USING (n)
                        WHERE reason = 'FAILED' AND (last IS NULL OR until > last) GROUP BY n),
                    hosted AS (SELECT n, min(since) AS admission, bool_or(until > :asOf) AS resident
                        FROM residency GROUP BY n),
                    graduated AS (SELECT n, min(until) AS day FROM stay WHERE outcome = 'GRADUATED' GROUP BY n),
                    supported AS (SELECT n, min(level) AS level,
                            min(level) FILTER (until IS NULL OR until > :asOf) AS current_level
                        FROM support WHERE since <= :asOf AND (until IS NULL OR until >= since) GROUP BY n)
                    SELECT n, startup.founded, startup.founded_latest, level, current_level, admission,
                        coalesce(resident, false) AS resident, graduated.day AS graduation,
                        least(closing.day, failure.day) AS death,
                        CASE WHEN told.status = 'UNKNOWN' AND failure.day IS NULL THEN told.last END AS lost
                    FROM startup LEFT JOIN supported USING (n) LEFT JOIN hosted USING (n) LEFT JOIN graduated USING (n)
                        LEFT JOIN closing USING (n) LEFT JOIN failure USING (n) LEFT JOIN told USING (n)
                    """)
            .buildOrThrow();

    private static final String RESIDENTS = """
            SELECT 'residents NETWORK', count(DISTINCT n) FROM residency WHERE until > :asOf
            UNION ALL
            SELECT 'residents SITE ' || site.site, count(DISTINCT n)
            FROM site LEFT JOIN residency ON residency.site = site.site AND until > :asOf GROUP BY site.site
            """;

    private static final String LEVELS = """
            SELECT unnest(['residents-by-support-level NETWORK level=' || level, 'startups-supported NETWORK level=' || level]),
                unnest([coalesce(current, 0), coalesce(ever, 0)])
            FROM (SELECT unnest(enum_range(NULL::LEVEL)) AS level)
                LEFT JOIN (SELECT current_level AS level, count(*) AS current FROM life GROUP BY 1) USING (level)
                LEFT JOIN (SELECT level, count(*) AS ever FROM life GROUP BY 1) USING (level)
            UNION ALL
            SELECT unnest(['residents-by-support-level NETWORK', 'startups-supported NETWORK']),
                unnest([count(current_level), count(level)]) FROM life
            """;

    private static final String SUPPORTED = """
            SELECT 'startups-supported NETWORK level=' || level, coalesce(startups, 0)
            FROM (SELECT unnest(enum_range(NULL::LEVEL)) AS level)
                LEFT JOIN (SELECT level, count(*) AS startups FROM life GROUP BY level) USING (level)
            UNION ALL
            SELECT 'startups-supported NETWORK', count(level) FROM life
            """;

    private static final String SPACE = """
            WITH offered AS (
                SELECT site, quantity FROM site JOIN capacity USING (site)
                WHERE opened <= :asOf AND (closed IS NULL OR closed > :asOf)
                    AND (since IS NULL OR since <= :asOf) AND (until IS NULL OR until > :asOf)),
            taken AS (
                SELECT n, site FROM residency JOIN offered USING (site)
                WHERE until > :asOf AND mode IS DISTINCT FROM 'VIRTUAL'),
            space AS (
                SELECT 'NETWORK' AS scope, (SELECT sum(quantity) FROM offered) AS capacity, count(DISTINCT n) AS occupied
                FROM taken
                UNION ALL
                SELECT 'SITE ' || offered.site, any_value(quantity), count(DISTINCT n)
                FROM offered LEFT JOIN taken USING (site) GROUP BY offered.site)
            """;

    private static final String OCCUPANCY = SPACE + """
            SELECT unnest([label, label || ' measure=CAPACITY', label || ' measure=OCCUPIED']),
                unnest([occupied / capacity, capacity, occupied])
            FROM (SELECT *, 'occupancy ' || scope || ' CAPACITY_UNIT=STARTUP' AS label FROM space)
            """;

    private static final String FREE_CAPACITY = SPACE + """
            SELECT unnest([label, label || ' measure=CAPACITY', label || ' measure=OCCUPIED']),
                unnest([capacity - occupied, capacity, occupied])
            FROM (SELECT *, 'free-capacity ' || scope || ' CAPACITY_UNIT=STARTUP' AS label FROM space)
            """;

    private static final String SUCCESS = """
            SELECT 'incubation-success-rate ' || CASE WHEN grouping(site) = 1 THEN 'NETWORK' ELSE 'SITE ' || site END,
                count(*) FILTER (outcome = 'GRADUATED') / count(outcome)
            FROM stay WHERE completed GROUP BY GROUPING SETS ((), (site))
            """;

    private static final String OUTCOMES = """
            WITH outcome AS (
                SELECT reason, coalesce(stays, 0) AS stays
                FROM (SELECT unnest(enum_range(NULL::REASON)) AS reason UNION ALL SELECT NULL) AS listed
                    LEFT JOIN (SELECT outcome, count(*) AS stays FROM stay WHERE completed GROUP BY outcome)
                        ON reason IS NOT DISTINCT FROM outcome
                WHERE reason IS DISTINCT FROM 'TRANSFERRED')
            SELECT 'outcomes NETWORK reason=' || coalesce(reason::VARCHAR, 'UNKNOWN'),
                stays / (SELECT sum(stays) FROM outcome) FROM outcome
            UNION ALL
            SELECT unnest(['outcomes NETWORK', 'attrition-rate NETWORK']), unnest([sum(stays),
                sum(stays) FILTER (reason IN ('WITHDREW', 'EXPELLED', 'FAILED')) / sum(stays) FILTER (reason IS NOT NULL)])
            FROM outcome
            """;

    /** Days of residents of the year, in the network and by site; a day on which two residencies overlap counts once. */
    private static final String FLOWS = """
            WITH seen AS (
                SELECT n, site, since, until,
                    max(until) OVER (PARTITION BY n ORDER BY since, until DESC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
                    max(until) OVER (PARTITION BY n, site ORDER BY since, until DESC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_here
                FROM residency WHERE since <= :to AND until > :from),
            presence AS (
                SELECT 'NETWORK' AS scope, count(DISTINCT n) FILTER (since < :to) AS stock,
                    sum(greatest(0, least(until, :to) - greatest(since, :from, before))) AS days,
                    count(DISTINCT n) FILTER (since <= :from) AS at_start, count(DISTINCT n) FILTER (until > :to) AS at_end
                FROM seen
                UNION ALL
                SELECT 'SITE ' || site.site, count(DISTINCT n) FILTER (since < :to),
                    coalesce(sum(greatest(0, least(until, :to) - greatest(since, :from, before_here)))
                        FILTER (n IS NOT NULL), 0),
                    count(DISTINCT n) FILTER (since <= :from), count(DISTINCT n) FILTER (until > :to)
                FROM site LEFT JOIN seen ON seen.site = site.site
                WHERE opened < :to AND (closed IS NULL OR closed > :from) GROUP BY site.site),
            average AS (
                SELECT scope, 'DAILY' AS method, days / (:to - :from) AS residents FROM presence
                UNION ALL SELECT scope, 'ENDPOINTS', (at_start + at_end) / 2 FROM presence),
            flow AS (
                SELECT count(*) FILTER (since >= :from AND since < :to) AS admissions,
                    count(*) FILTER (completed AND until >= :from AND until < :to) AS exits FROM stay)
            SELECT 'average-residents ' || scope || ' AVERAGE=' || method, residents FROM average
            UNION ALL
            SELECT unnest(['admissions NETWORK', 'admissions NETWORK origin=EXTERNAL', 'exits NETWORK',
                    'exits NETWORK destination=EXTERNAL', 'resident-churn NETWORK', 'implied-stay NETWORK']),
                unnest([admissions, admissions, exits, exits, (admissions + exits) / stock, days / admissions])
            FROM flow, presence WHERE scope = 'NETWORK'
            UNION ALL
            SELECT unnest([label, label || ' flow=ADMISSIONS', label || ' flow=EXITS']),
                unnest([turned / residents, admissions, exits])
            FROM (SELECT *, 'resident-turnover NETWORK AVERAGE=' || method AS label, exits AS turned FROM flow, average
                UNION ALL SELECT *, 'resident-replacement NETWORK AVERAGE=' || method, least(admissions, exits)
                    FROM flow, average)
            WHERE scope = 'NETWORK'
            UNION ALL
            SELECT 'exits NETWORK reason=' || reason, count(n)
            FROM (SELECT unnest(enum_range(NULL::REASON)::VARCHAR[] || ['UNKNOWN']) AS reason)
                LEFT JOIN (SELECT n, coalesce(outcome::VARCHAR, 'UNKNOWN') AS reason FROM stay
                    WHERE completed AND until >= :from AND until < :to) USING (reason)
            WHERE reason <> 'TRANSFERRED' GROUP BY reason
            """;

    /** Kaplan and Meier's estimate from observations by label, with late entries. */
    private static final String CURVES = """
            counted AS (
                SELECT label, t, sum(deaths) AS deaths, sum(leaving) AS leaving, sum(entering) AS entering
                FROM (SELECT label, time AS t, count(*) FILTER (event) AS deaths, count(*) AS leaving, 0 AS entering
                        FROM observation GROUP BY label, time
                    UNION ALL SELECT label, entry, 0, 0, count(*) FROM observation GROUP BY label, entry)
                GROUP BY label, t),
            risk AS (
                SELECT label, t, deaths, CASE WHEN t = 0 THEN entering
                    ELSE sum(entering - leaving) OVER (PARTITION BY label ORDER BY t
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) END AS at_risk
                FROM counted),
            curve AS (
                SELECT label, t, product(CASE WHEN deaths = 0 THEN 1 ELSE 1 - deaths / at_risk END)
                    OVER (PARTITION BY label ORDER BY t ROWS UNBOUNDED PRECEDING) AS survival FROM risk),
            reading AS (
                SELECT label, horizon, arg_max(survival, t) AS survival
                FROM curve JOIN (VALUES ('P1Y', 365), ('P3Y', 1096), ('P5Y', 1826)) AS horizons(horizon, day) ON t <= day
                GROUP BY label, horizon),
            median AS (SELECT label, min(t) FILTER (survival <= 0.5) AS days FROM curve GROUP BY label),
            steps AS (
                SELECT label, t, survival, coalesce(lead(t) OVER (PARTITION BY label ORDER BY t), 1826) AS next,
                    row_number() OVER (PARTITION BY label ORDER BY t) = 1 AS first
                FROM curve),
            mean AS (
                SELECT label, sum(survival * greatest(0, least(next, 1826) - least(t, 1826))
                    + CASE WHEN first THEN least(t, 1826) ELSE 0 END) AS days
                FROM steps GROUP BY label),
            totals AS (SELECT label, count(*) AS subjects, count(*) FILTER (event) AS events FROM observation GROUP BY label)
            SELECT label || ' horizon=' || horizon, survival FROM reading
            UNION ALL
            SELECT label || ' statistic=MEDIAN', days FROM median
            UNION ALL
            SELECT label || ' statistic=RESTRICTED_MEAN', days FROM mean
            UNION ALL
            SELECT unnest([label || ' statistic=SUBJECTS', label || ' statistic=EVENTS']), unnest([subjects, events])
            FROM totals
            UNION ALL
            """;

    private static final String SURVIVAL = """
            WITH origins AS (
                SELECT 'ADMISSION' AS clock, admission AS origin, admission, death, lost FROM life
                UNION ALL SELECT 'GRADUATION', graduation, admission, death, lost FROM life
                UNION ALL SELECT 'FOUNDING', founded, admission, death, lost FROM (
                    SELECT founded + ((least(founded_latest, :asOf) - founded) // 2)::INTEGER AS founded, admission, death, lost FROM life
                    WHERE admission IS NOT NULL) WHERE founded <= :asOf),
            observation AS (
                SELECT * FROM (
                    SELECT 'survival NETWORK CLOCK=' || clock AS label,
                        CASE WHEN clock = 'FOUNDING' THEN greatest(0, admission - origin) ELSE 0 END AS entry,
                        coalesce(death, greatest(origin, least(:asOf, lost))) - origin AS time,
                        death IS NOT NULL AS event
                    FROM origins WHERE origin IS NOT NULL AND (death IS NULL OR death >= origin))
                WHERE entry = 0 OR entry < time),
            """ + CURVES + """
            SELECT label, survival FROM reading WHERE horizon = 'P5Y'
            """;

    private static final String STAY_LENGTH = """
            WITH observation AS (
                SELECT 'stay-length NETWORK SUBJECT=STAY' AS label, 0 AS entry,
                    CASE WHEN completed THEN until ELSE :asOf END - since AS time, completed AS event FROM stay
                UNION ALL
                SELECT 'stay-length NETWORK SUBJECT=PERIOD', 0, least(until, :asOf) - since, until <= :asOf
                FROM residency),
            """ + CURVES + """
            SELECT label, days FROM median
            """;

    private static final String ANNIVERSARIES = """
            WITH observed AS (
                SELECT clock, horizon, origin + months * INTERVAL 1 MONTH AS day, death, lost
                FROM (SELECT 'ADMISSION' AS clock, admission AS origin, death, lost FROM life
                        UNION ALL SELECT 'GRADUATION', graduation, death, lost FROM life),
                    (VALUES ('P1Y', 12), ('P3Y', 36), ('P5Y', 60)) AS horizons(horizon, months)
                WHERE origin IS NOT NULL AND (death IS NULL OR death >= origin) AND day <= :asOf),
            counts AS (
                SELECT 'survival-at-anniversary NETWORK CLOCK=' || clock || ' UNKNOWNS=' AS label, horizon,
                    count(*) AS eligible,
                    count(*) FILTER (death IS NULL AND least(:asOf, lost) < day) AS unknown,
                    count(*) FILTER (death > day OR (death IS NULL AND least(:asOf, lost) >= day)) AS alive
                FROM observed GROUP BY clock, horizon),
            parts AS (
                SELECT label || policy AS label, horizon, eligible, unknown,
                    alive / (CASE WHEN policy = 'KNOWN' THEN eligible - unknown ELSE eligible END) AS share
                FROM counts, (VALUES ('KNOWN'), ('STRICT_ON_UNKNOWN')) AS policies(policy))
            SELECT unnest([label || ' horizon=' || horizon, label || ' count=ELIGIBLE,horizon=' || horizon,
                label || ' count=UNKNOWN,horizon=' || horizon]), unnest([share, eligible, unknown]) FROM parts
            UNION ALL
            SELECT label, share FROM parts WHERE horizon = 'P5Y'
            """;

    private static final String RETENTION = """
            WITH anniversary AS (
                SELECT n, year(admission) AS year, k, (admission + k * INTERVAL 1 YEAR)::DATE AS day, death
                FROM life, range(11) AS ks(k)
                WHERE admission IS NOT NULL AND make_date(year(admission) + k, 12, 31) <= :asOf),
            alive AS (SELECT year, k, count(*) AS startups, count(*) FILTER (death IS NULL OR death > day) AS alive
                FROM anniversary GROUP BY year, k),
            resident AS (SELECT year, k, count(DISTINCT n) AS residents
                FROM anniversary JOIN residency USING (n) WHERE since <= day AND day < until GROUP BY year, k),
            parts AS (
                SELECT 'cohort-retention NETWORK anniversary=' || k || ',state=' AS label, ',year=' || year AS year,
                    alive / startups AS alive, coalesce(residents, 0) / startups AS resident
                FROM alive LEFT JOIN resident USING (year, k))
            SELECT unnest([label || 'SUPPORTED' || year, label || 'ALIVE' || year]), unnest([resident, alive]) FROM parts
            """;

    /** The latest jobs of a startup that is supported; none if it has closed. */
    private static final String LATEST_JOBS = """
            WITH latest AS (
                SELECT n, arg_max(direct, (day - DATE '1900-01-01') * 256 + place) AS direct,
                    arg_max(indirect, (day - DATE '1900-01-01') * 256 + place) AS indirect,
                    arg_min(direct, (day - DATE '1900-01-01') * 256 - place) FILTER (baseline) AS baseline
                FROM jobs WHERE day <= :asOf AND NOT fte GROUP BY n),
            employer AS (
                SELECT CASE WHEN resident THEN 'RESIDENT' WHEN graduation IS NOT NULL THEN 'GRADUATED' ELSE 'OTHER' END AS part,
                    resident, baseline, CASE WHEN death IS NULL THEN direct ELSE 0 END AS direct,
                    CASE WHEN death IS NULL THEN indirect ELSE 0 END AS indirect
                FROM life LEFT JOIN latest USING (n) WHERE level IS NOT NULL)
            """;

    private static final String JOBS_DIRECT = LATEST_JOBS + """
            SELECT 'jobs-direct NETWORK' || CASE WHEN grouping(part) = 1 THEN '' ELSE ' group=' || part END, sum(direct)
            FROM employer GROUP BY GROUPING SETS ((), (part))
            """;

    private static final String JOBS = LATEST_JOBS + """
            SELECT unnest(['jobs-direct NETWORK' || part, 'jobs-indirect NETWORK' || part]), unnest([direct, indirect])
            FROM (SELECT CASE WHEN grouping(part) = 1 THEN '' ELSE ' group=' || part END AS part,
                    sum(direct) AS direct, sum(indirect) AS indirect
                FROM employer GROUP BY GROUPING SETS ((), (part)))
            UNION ALL
            SELECT unnest(['jobs-per-startup NETWORK POPULATION=SUPPORTED', 'jobs-per-startup NETWORK POPULATION=RESIDENTS',
                    'jobs-net-created NETWORK']),
                unnest([avg(direct), avg(direct) FILTER (resident),
                    sum(coalesce(direct, 0) - baseline) FILTER (baseline IS NOT NULL)])
            FROM employer
            """;

    private static final String MONEY = """
            WITH raised AS (
                SELECT currency, coalesce('instrument=' || instrument, 'without=instrument') AS instrument, amount
                FROM funding JOIN life USING (n) WHERE level IS NOT NULL AND day >= :from AND day < :to),
            told AS (SELECT * FROM revenue WHERE until > :from AND until <= :to AND since < until),
            sold AS (
                SELECT currency, sum(amount) AS amount FROM told JOIN life USING (n)
                WHERE level IS NOT NULL AND NOT EXISTS (
                    FROM told AS longer WHERE longer.n = told.n AND longer.since < told.until AND longer.until > told.since
                        AND longer.until - longer.since > told.until - told.since)
                GROUP BY currency)
            SELECT 'funding-raised NETWORK currency=' || currency
                || CASE WHEN grouping(instrument) = 1 THEN '' ELSE ',' || instrument END, sum(amount)
            FROM raised WHERE amount IS NOT NULL GROUP BY GROUPING SETS ((currency), (currency, instrument))
            UNION ALL
            SELECT unnest(['funding-raised NETWORK', 'funding-raised NETWORK count=ROUNDS']),
                unnest([CASE WHEN count(DISTINCT currency) = 1 THEN sum(amount) END, count(*)]) FROM raised
            UNION ALL
            SELECT 'revenue NETWORK currency=' || currency, amount FROM sold
            UNION ALL
            SELECT 'revenue NETWORK', CASE WHEN count(*) = 1 THEN sum(amount) END FROM sold
            """;

    private static final String SECTORS = """
            WITH main AS (
                SELECT n, scheme, arg_min(code, place) AS code FROM sector GROUP BY n, scheme),
            counts AS (
                SELECT population, scheme, code, count(*) AS startups
                FROM main JOIN life USING (n), (VALUES ('SUPPORTED'), ('RESIDENTS')) AS populations(population)
                WHERE level IS NOT NULL AND (population = 'SUPPORTED' OR resident) GROUP BY population, scheme, code),
            sizes AS (
                SELECT unnest(['SUPPORTED', 'RESIDENTS']) AS population,
                    unnest([count(level), count(*) FILTER (resident)]) AS startups FROM life),
            chosen AS (
                SELECT population, arg_max(scheme, known) AS scheme
                FROM (SELECT population, scheme, sum(startups) AS known FROM counts GROUP BY population, scheme)
                GROUP BY population),
            codes AS (SELECT population, code, startups FROM counts JOIN chosen USING (population, scheme))
            SELECT 'sector-share NETWORK POPULATION=' || population || ' sector=' || code, codes.startups / sizes.startups
            FROM codes JOIN sizes USING (population)
            UNION ALL
            SELECT 'sector-share NETWORK POPULATION=' || population || ' without=sector',
                (any_value(sizes.startups) - sum(codes.startups)) / any_value(sizes.startups)
            FROM codes JOIN sizes USING (population) GROUP BY population
            UNION ALL
            SELECT 'sector-concentration NETWORK POPULATION=' || population,
                sum(startups * startups) / (sum(startups) * sum(startups)) FROM codes GROUP BY population
            """;

    private static final String SERVICES = """
            WITH reach AS (
                SELECT CASE WHEN grouping(service) = 0 THEN 'offering=' || service
                        WHEN grouping(category) = 0 THEN 'category=' || category ELSE '' END AS part,
                    count(DISTINCT n) AS startups, count(*) AS deliveries, coalesce(sum(minutes), 0) AS minutes
                FROM delivery JOIN life USING (n) LEFT JOIN service USING (service)
                WHERE level IS NOT NULL AND day >= :from AND day < :to
                GROUP BY GROUPING SETS ((), (service), (category))),
            labelled AS (
                SELECT *, CASE WHEN part = '' THEN '' ELSE ' ' || part END AS whole,
                    CASE WHEN starts_with(part, 'category') THEN part || ',' ELSE '' END AS before,
                    CASE WHEN starts_with(part, 'offering') THEN ',' || part ELSE '' END AS after
                FROM reach)
            SELECT unnest(['service-reach NETWORK' || whole, 'service-reach NETWORK ' || before || 'count=DELIVERIES' || after,
                'service-reach NETWORK ' || before || 'count=MINUTES' || after]), unnest([startups, deliveries, minutes])
            FROM labelled
            """;

    private static final String FOLLOW_UP = """
            WITH evidence AS (
                SELECT n, max(day) AS day FROM (
                    SELECT n, day FROM status
                    UNION ALL SELECT n, least(until, :asOf) FROM residency
                    UNION ALL SELECT n, day FROM jobs
                    UNION ALL SELECT n, day FROM delivery
                    UNION ALL SELECT n, until FROM revenue
                    UNION ALL SELECT n, day FROM funding)
                WHERE day <= :asOf GROUP BY n)
            SELECT unnest(['follow-up-coverage NETWORK', 'survival-naive NETWORK']), unnest([
                count(*) FILTER (death IS NOT NULL OR day >= :asOf - INTERVAL 24 MONTH) / count(*),
                count(*) FILTER (death IS NULL) / count(*)])
            FROM life LEFT JOIN evidence USING (n) WHERE level IS NOT NULL
            """;

    private static final ImmutableList<String> REPORT = ImmutableList.of(
            RESIDENTS,
            LEVELS,
            OCCUPANCY,
            FREE_CAPACITY,
            SUCCESS,
            OUTCOMES,
            FLOWS,
            SURVIVAL,
            STAY_LENGTH,
            ANNIVERSARIES,
            RETENTION,
            JOBS,
            MONEY,
            SECTORS,
            SERVICES,
            FOLLOW_UP);

    private static final ImmutableMap<String, String> SINGLE = ImmutableMap.of(
            "residents", RESIDENTS,
            "occupancy", OCCUPANCY,
            "incubation-success-rate", SUCCESS,
            "survival", SURVIVAL,
            "startups-supported", SUPPORTED,
            "jobs-direct", JOBS_DIRECT);

    /** Measured at each site as well as in the network. */
    private static final ImmutableSet<String> BY_SITE =
            ImmutableSet.of("residents", "occupancy", "free-capacity", "incubation-success-rate", "average-residents");

    /** The metrics of {@link #REPORT}: of each the figures of the network, and of those above the ones of its sites. */
    static final ImmutableList<Metric> METRICS = Stream.of(
                    "residents",
                    "residents-by-support-level",
                    "startups-supported",
                    "occupancy",
                    "free-capacity",
                    "incubation-success-rate",
                    "outcomes",
                    "attrition-rate",
                    "admissions",
                    "exits",
                    "average-residents",
                    "resident-turnover",
                    "resident-replacement",
                    "resident-churn",
                    "implied-stay",
                    "survival",
                    "stay-length",
                    "survival-at-anniversary",
                    "survival-naive",
                    "cohort-retention",
                    "jobs-direct",
                    "jobs-indirect",
                    "jobs-per-startup",
                    "jobs-net-created",
                    "funding-raised",
                    "revenue",
                    "sector-share",
                    "sector-concentration",
                    "service-reach",
                    "follow-up-coverage")
            .map(MetricQueries::metric)
            .collect(ImmutableList.toImmutableList());

    private final Connection connection;

    MetricQueries(DuckDbTables tables) {
        this.connection = tables.connection();
    }

    /** A metric of the library, looked at where the queries look. */
    static Metric metric(String id) {
        Metric metric = MetricCatalogue.getMetric(id);
        return BY_SITE.contains(id)
                ? metric.withScopes(ScopeKind.NETWORK, ScopeKind.SITE)
                : metric.withScopes(ScopeKind.NETWORK);
    }

    /** The figures of all the metrics. */
    Map<String, Double> report() throws SQLException {
        Map<String, Double> figures = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> relation : RELATIONS.entrySet()) {
                statement.execute(
                        "CREATE OR REPLACE TEMP TABLE " + relation.getKey() + " AS " + dated(relation.getValue()));
            }
            for (String query : REPORT) {
                read(statement, query, figures);
            }
            for (String relation : RELATIONS.keySet()) {
                statement.execute("DROP TABLE " + relation);
            }
        }
        return figures;
    }

    /** The figures of one of them. */
    Map<String, Double> single(String id) throws SQLException {
        String relations = RELATIONS.entrySet().stream()
                .map(relation -> relation.getKey() + " AS (" + relation.getValue() + ")")
                .collect(Collectors.joining(", "));
        Map<String, Double> figures = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            read(statement, "WITH " + relations + " SELECT * FROM (" + SINGLE.get(id) + ")", figures);
        }
        return figures;
    }

    private static void read(Statement statement, String query, Map<String, Double> figures) throws SQLException {
        try (ResultSet rows = statement.executeQuery(dated(query))) {
            while (rows.next()) {
                double value = rows.getDouble(2);
                if (!rows.wasNull()) {
                    figures.put(rows.getString(1), value);
                }
            }
        }
    }

    private static String dated(String sql) {
        return sql.replace(":asOf", date(Registers.AS_OF))
                .replace(":from", date(Registers.YEAR.atDay(1)))
                .replace(":to", date(Registers.YEAR.plusYears(1).atDay(1)));
    }

    private static String date(LocalDate day) {
        return "DATE '" + day + "'";
    }
}
