package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.metrics.survival.LogRankTest;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SurvivalClock;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of differences of survival: whether the firms of different sites, cohorts or sectors survive alike.
 *
 * <p><b>Worked example</b>: two graduates of site A died after 100 and 200 days, two of site B after 300 and 400. At 100 days 2 of 4 at
 * risk are A's, so that 1/2 of a death is expected there; at 200 days 1 of 3; later none. Expected are 5/6 against 2 observed, the
 * variance is 1/4 + 2/9 = 17/36, and &chi;&sup2; = (7/6)&sup2; / (17/36) = 49/17 = 2.882 on 1 degree of freedom: p = 0.0896.
 */
public final class ComparisonMetrics {
    /** Comparison of survival: the log-rank test between sites, cohorts and sectors. */
    public static final Metric SURVIVAL_COMPARISON = metric("survival-comparison")
            .basis(TimeBasis.COHORT)
            .formula("p of the log-rank statistic (O - E)' V^-1 (O - E)")
            .addReferences(
                    "N. Mantel, Evaluation of survival data and two new rank order statistics arising in its consideration,"
                            + " Cancer Chemotherapy Reports 50 (1966) 163-170")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.CLOCK,
                    PolicyKind.EXITS,
                    PolicyKind.FOLLOW_UP,
                    PolicyKind.VAGUE_DATES,
                    PolicyKind.SECTOR_SCHEME)
            .addSideBySide(PolicyKind.CLOCK)
            .addScopes(ScopeKind.NETWORK)
            .addBreakdown("groups=SITE|COHORT|SECTOR", "groups=...,statistic=CHI_SQUARED|DEGREES_OF_FREEDOM")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.FOUNDING)
            .bounds(Bounds.REFUSED)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.FOLLOW_UP)
            .accumulator(Comparison::new)
            .build();

    private ComparisonMetrics() {}

    /**
     * The metrics of differences of survival.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(SURVIVAL_COMPARISON);
    }

    private static final class Comparison extends AccumulatorWithDeaths<Comparison> {
        private static final long serialVersionUID = 1L;
        private static final String SITE = "SITE";
        private static final String COHORT = "COHORT";
        private static final String SECTOR = "SECTOR";
        /** Every group is compared with every other: what more would cost is out of proportion, and would tell nothing. */
        private static final int MOST_GROUPS = 200;

        /** By dimension and, for sectors, scheme; then by group. */
        private final TreeMap<String, TreeMap<String, Observations>> groups = new TreeMap<>();

        private long subjects;
        private long inSeveralCohorts;

        Comparison(Question question) {
            super(question);
        }

        @Override
        public void add(StartupHistory history) {
            if (!SurvivalMetrics.isSubject(history, question.policies())) {
                return;
            }
            subjects++;
            deaths.add(history);
            StartupInNetwork whole = history.inNetwork();
            Optional<SiteId> site = question.policies().clock() == SurvivalClock.GRADUATION
                    ? whole.graduationSite()
                    : whole.admissionSite();
            site.ifPresent(id -> add(SITE, outermost(id).value(), history));
            List<CohortId> cohorts = history.cohorts().asList();
            if (!cohorts.isEmpty()) {
                add(COHORT, cohorts.get(0).value(), history);
            }
            inSeveralCohorts += cohorts.size() > 1 ? 1 : 0;
            List<Sector> sectors = history.sectors();
            for (int i = 0; i < sectors.size(); i++) {
                Sector sector = sectors.get(i);
                add(SECTOR + ' ' + sector.scheme(), sector.code(), history);
            }
        }

        /** Sites are compared with their parts. */
        private SiteId outermost(SiteId site) {
            Frame frame = question.frame();
            int outermost = frame.parts().outermost(frame.ordinal(site));
            return outermost == Frame.NO_SITE
                    ? site
                    : frame.sites().get(outermost).site().id();
        }

        private void add(String dimension, String group, StartupHistory history) {
            observations(dimension, group).add(history);
        }

        private Observations observations(String dimension, String group) {
            return groups.computeIfAbsent(dimension, name -> new TreeMap<>())
                    .computeIfAbsent(group, name -> new Observations(question));
        }

        @Override
        boolean tellOwn(Numbers numbers) {
            numbers.add(0, subjects);
            numbers.add(1, inSeveralCohorts);
            boolean told = true;
            for (Map.Entry<String, TreeMap<String, Observations>> dimension : groups.entrySet()) {
                for (Map.Entry<String, Observations> group :
                        dimension.getValue().entrySet()) {
                    String name = new PairName(dimension.getKey(), group.getKey()).text();
                    told &= group.getValue().tell(numbers.of(name));
                }
            }
            return told;
        }

        @Override
        void takeOwn(long key, long number) {
            if (key == 0) {
                subjects += number;
            } else {
                inSeveralCohorts += number;
            }
        }

        @Override
        public void takeOf(String name, long key, long number) {
            PairName group = PairName.of(name);
            observations(group.first(), group.second()).take(key, number);
        }

        @Override
        void mergeOwn(Comparison other) {
            subjects += other.subjects;
            inSeveralCohorts += other.inSeveralCohorts;
            other.groups.forEach((dimension, theirs) -> theirs.forEach(
                    (group, observations) -> observations(dimension, group).merge(observations)));
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.populationSize(subjects).figure(report(result, SITE, SITE));
            report(result, COHORT, COHORT);
            String scheme = scheme();
            report(result, SECTOR, scheme == null ? SECTOR : SECTOR + ' ' + scheme);
            deaths.describe(result);
            if (inSeveralCohorts > 0) {
                result.addWarning(CatalogueTexts.warning("OVERLAPPING_GROUPS"));
            }
        }

        private @Nullable String scheme() {
            Optional<String> chosen = question.policies().sectorScheme();
            if (chosen.isPresent()) {
                return chosen.get();
            }
            String most = null;
            long count = 0;
            for (Map.Entry<String, TreeMap<String, Observations>> entry : groups.entrySet()) {
                long grouped = entry.getValue().values().stream()
                        .mapToLong(Observations::subjects)
                        .sum();
                if (entry.getKey().startsWith(SECTOR + ' ') && grouped > count) {
                    most = entry.getKey().substring(SECTOR.length() + 1);
                    count = grouped;
                }
            }
            return most;
        }

        /** The p-value, with the test behind it among the parts. */
        private Figure report(MetricResult.Builder result, String name, String dimension) {
            TreeMap<String, Observations> found = groups.getOrDefault(dimension, new TreeMap<>());
            if (found.size() > MOST_GROUPS) {
                return missing(result, name, NoValue.TOO_MANY_GROUPS);
            }
            if (found.values().stream().anyMatch(Observations::isIntervalCensored)) {
                return missing(result, name, NoValue.INTERVAL_CENSORED);
            }
            TreeMap<String, SurvivalTimes> times = new TreeMap<>();
            found.forEach((group, observations) -> times.put(group, observations.times()));
            LogRankTest test = LogRankTest.of(times);
            PartKey key = PartKey.of("groups", name);
            Figure pValue = figure(test, test.pValue());
            result.putComparison(name, test)
                    .putPart(key, pValue)
                    .putPart(key.and("statistic", "CHI_SQUARED"), figure(test, test.statistic()));
            test.degreesOfFreedom()
                    .ifPresent(degrees -> result.putPart(
                            key.and("statistic", "DEGREES_OF_FREEDOM"), Figure.count(MetricUnit.NUMBER, degrees)));
            return pValue;
        }

        private static Figure missing(MetricResult.Builder result, String name, NoValue reason) {
            Figure missing = Figure.missing(MetricUnit.NUMBER, reason);
            result.putPart(PartKey.of("groups", name), missing);
            return missing;
        }

        private static Figure figure(LogRankTest test, OptionalDouble value) {
            if (value.isPresent()) {
                return Figure.estimate(MetricUnit.NUMBER, value.getAsDouble());
            }
            return Figure.missing(
                    MetricUnit.NUMBER,
                    switch (test.undefinedBecause().orElse(LogRankTest.Undefined.SINGULAR_VARIANCE)) {
                        case FEWER_THAN_TWO_GROUPS -> NoValue.FEWER_THAN_TWO_GROUPS;
                        case NO_EVENTS -> NoValue.NO_EVENTS;
                        case SINGULAR_VARIANCE -> NoValue.SINGULAR_VARIANCE;
                    });
        }
    }
}
