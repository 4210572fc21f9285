package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SurvivalClock;
import org.junit.jupiter.api.Test;

/** How many parts of a network are looked at, and that what is left out is said. */
class ScopeLimitTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    @Test
    void aBreakdownHasItsFirstThousandParts() {
        Network network = complete()
                .startups(IntStream.range(1_000, 2_500)
                        .mapToObj(i -> startup("s" + i)
                                .addSupportPeriods(resident(A, "2020-01-01"))
                                .addSectors(Sector.of("s", "x" + i))
                                .build())
                        .toList())
                .build();
        MetricResult shares = MetricEngine.builder()
                .asOf(DAY)
                .scopes(ScopeKind.NETWORK)
                .build()
                .measure(network)
                .get("sector-share")
                .network();

        assertThat(shares.parts()).hasSize(1_000);
        assertThat(shares.part("sector", "x1999").numerator()).contains(BigDecimal.ONE);
        assertThat(shares.part("sector", "x2000").numerator()).isEmpty();
        assertThat(shares.warnings())
                .extracting(warning -> warning.message(Locale.ENGLISH))
                .contains("500 parts of the breakdown are left out: it has the first 1,000.");
        assertThat(shares.warnings())
                .extracting(warning -> warning.message(Locale.FRENCH))
                .contains("500 parties de la ventilation sont omises : elle donne les 1\u202f000 premières.");
    }

    @Test
    void theFirstOfEachKindAreMeasuredWhateverTheOrder() {
        Network network = network(40);
        MetricEngine engine = MetricEngine.builder().asOf(DAY).scopeLimit(3).build();
        MetricReport report = engine.measure(network);

        assertThat(report.scopes())
                .contains(Scope.of(CohortId.of("c10")), Scope.of(CohortId.of("c11")), Scope.of(CohortId.of("c12")))
                .contains(Scope.of(Sector.of("s", "x10")), Scope.of(Sector.of("s", "x12")))
                .doesNotContain(Scope.of(CohortId.of("c13")), Scope.of(Sector.of("s", "x13")));
        assertThat(report.omittedScopes())
                .containsEntry(ScopeKind.SITE, 39L)
                .containsEntry(ScopeKind.COHORT, 37L)
                .containsEntry(ScopeKind.SECTOR, 37L)
                .hasSize(3);
        assertThat(report.get("residents").of(CohortId.of("c13")).noValue()).contains(NoValue.SCOPE_NOT_MEASURED);
        assertThat(report.get("residents").network().count()).hasValue(40);
        Random random = new Random(7);
        for (int turn = 0; turn < 10; turn++) {
            List<Startup> shuffled = new ArrayList<>(network.startups());
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            MetricRun one = engine.start(network);
            shuffled.subList(0, cut).forEach(one::add);
            MetricRun other = engine.start(network);
            shuffled.subList(cut, shuffled.size()).forEach(other::add);
            assertThat(one.merge(other).report()).isEqualTo(report);
        }
    }

    @Test
    void ofAnOrdinaryNetworkNothingIsLeftOut() {
        MetricReport report = MetricEngine.asOf(DAY).measure(network(40));

        assertThat(report.omittedScopes()).isEmpty();
        assertThat(report.omittedMemberships()).isZero();
        assertThatThrownBy(() -> MetricEngine.builder().scopeLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit of scopes must be at least 1, was 0");
    }

    @Test
    void aThousandOfEachKindAreMeasuredUnlessMoreAreAskedFor() {
        Network network = network(1_001);
        MetricEngine.Builder engine =
                MetricEngine.builder().asOf(DAY).metrics(ImmutableList.of(MetricCatalogue.getMetric("residents")));

        assertThat(engine.build().measure(network).omittedScopes()).containsEntry(ScopeKind.COHORT, 1L);
        assertThat(engine.scopeLimit(1_010).build().measure(network).omittedScopes())
                .isEmpty();
    }

    @Test
    void aStartupCountsInSixteenCohortsAndSectors() {
        Startup manifold = startup("m")
                .addAllSupportPeriods(IntStream.range(10, 30)
                        .mapToObj(i -> resident(A, "2020-01-01").withCohortId(CohortId.of("c" + i)))
                        .toList())
                .addAllSectors(IntStream.range(0, 17)
                        .mapToObj(i -> Sector.of("s" + (char) ('z' - i), "x"))
                        .toList())
                .build();
        MetricReport report =
                MetricEngine.asOf(DAY).measure(complete().addStartup(manifold).build());

        assertThat(report.omittedMemberships()).isEqualTo(4 + 1);
        assertThat(report.scopes())
                .contains(Scope.of(CohortId.of("c25")), Scope.of(Sector.of("sy", "x")))
                .doesNotContain(Scope.of(CohortId.of("c26")), Scope.of(Sector.of("sz", "x")));
    }

    @Test
    void aStartupCountsAtTheSixteenSitesWhereItCameFirst() {
        List<Site> sites = IntStream.range(10, 30)
                .mapToObj(i ->
                        Site.builder().id(SiteId.of("q" + i)).name("Quay " + i).build())
                .toList();
        // the last of the network came first, and of those of one day the last three come last by their ids
        Startup manifold = startup("m")
                .addAllSupportPeriods(IntStream.range(10, 30)
                        .mapToObj(i -> resident(SiteId.of("q" + i), i == 29 ? "2019-01-01" : "2020-01-01"))
                        .toList())
                .build();
        MetricReport report = MetricEngine.asOf(DAY)
                .measure(complete().addAllSites(sites).addStartup(manifold).build());

        assertThat(report.omittedMemberships()).isEqualTo(4);
        assertThat(IntStream.range(10, 30)
                        .filter(i -> report.get("residents")
                                        .at(SiteId.of("q" + i))
                                        .count()
                                        .orElse(0)
                                == 1))
                .containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 29);
        assertThat(report.get("residents").network().count()).hasValue(1);
    }

    @Test
    void groupsOfAComparisonAreBounded() {
        MetricReport bounded = MetricEngine.asOf(DAY).measure(network(200));
        MetricReport beyond = MetricEngine.asOf(DAY).measure(network(201));

        assertThat(cohorts(bounded).noValue()).contains(NoValue.NO_EVENTS);
        assertThat(cohorts(beyond).noValue()).contains(NoValue.TOO_MANY_GROUPS);
        assertThat(NoValue.TOO_MANY_GROUPS.message(Locale.FRENCH))
                .isEqualTo("Non calculé : il y a plus de 200 groupes à comparer.");
    }

    private static Figure cohorts(MetricReport report) {
        return report.get("survival-comparison")
                .under(policies -> policies.withClock(SurvivalClock.ADMISSION))
                .network()
                .part("groups", "COHORT");
    }

    @Test
    void whatIsRequestedAloneIsComputed() {
        Network network = network(40);
        MetricTime time = MetricTime.of(DAY);
        MetricReport all = MetricEngine.asOf(DAY).measure(network);
        ImmutableList<MetricRequest> requests = ImmutableList.of(
                new MetricRequest(
                        time, Scope.of(CohortId.of("c39")), MetricCatalogue.getMetric("residents"), Policies.DEFAULT),
                new MetricRequest(time, Scope.of(A), MetricCatalogue.getMetric("occupancy"), Policies.DEFAULT));

        MetricSeriesRun run = MetricEngine.asOf(DAY.minusYears(1)).start(network, requests);
        network.startups().forEach(run::add);
        MetricReport report = run.report().reports().get(0);

        assertThat(report.asOf()).isEqualTo(DAY);
        assertThat(report.get("residents").all())
                .hasSize(1)
                .containsExactly(all.get("residents").of(CohortId.of("c39")));
        assertThat(report.get("occupancy").at(A)).isEqualTo(all.get("occupancy").at(A));
        assertThat(report.get("residents").network().noValue()).contains(NoValue.SCOPE_NOT_MEASURED);
        assertThat(report.get("exits").network().noValue()).contains(NoValue.NOT_MEASURED);
    }

    /** Each startup is in a cohort and a sector of its own. */
    private static Network network(int startups) {
        Network.Builder network = complete();
        for (int i = 10; i < 10 + startups; i++) {
            CohortId cohort = CohortId.of("c" + i);
            network.addSite(Site.builder().id("site" + i).name("S").build())
                    .addCohort(Cohort.builder().id(cohort).name("C").build())
                    .addStartup(startup("t" + i)
                            .addSupportPeriod(resident(A, "2020-01-01").withCohortId(cohort))
                            .addSector(Sector.of("s", "x" + i))
                            .build());
        }
        return network.build();
    }
}
