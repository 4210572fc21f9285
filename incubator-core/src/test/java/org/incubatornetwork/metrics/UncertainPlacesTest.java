package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.B;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.places;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.site;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/** Why nothing is said of places that may be there, and what is left out of those who may be. The day is 30 June 2023. */
class UncertainPlacesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final List<String> OF_CAPACITY =
            List.of("occupancy", "free-capacity", "resident-turnover-of-capacity");

    private static MetricReport measure(VagueDates policy, Network network) {
        return MetricEngine.builder()
                .asOf(DAY)
                .period(DAY.minusYears(1), DAY)
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .build()
                .measure(network);
    }

    private static Network network(Site... sites) {
        return complete()
                .sites(List.of(sites))
                .addStartups(startup("s")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .build();
    }

    private static Site quay(Capacity... capacities) {
        return site(A, "2010-01-01").build().withCapacities(capacities);
    }

    // ---- capacities

    private static final Capacity FROM_JUNE = places(10).withStart(DateWindow.parse("[2023-06-01..2023-12-31]"));

    /** Ten places are there or not; one is taken of them if they are. */
    @Test
    void aCapacityThatMayBeInForceIsNotNone() {
        MetricReport report = measure(VagueDates.MIDDLE, network(quay(FROM_JUNE)));
        for (String metric : List.of("occupancy", "resident-turnover-of-capacity")) {
            assertThat(report.get(metric).network().noValue()).as(metric).contains(NoValue.CAPACITY_UNCERTAIN);
        }
        assertThat(report.get("free-capacity").network().figure()).hasToString("WITHIN_RANGE (-1 to 10)");
        assertThat(report.get("occupancy").network().exclusions())
                .containsExactly(entry("SITE_CAPACITY_UNCERTAIN", 1L));
        assertThat(NoValue.CAPACITY_UNCERTAIN.message(Locale.ENGLISH))
                .isEqualTo("Not computable: a vague day leaves open whether a capacity of this unit is in force.");
        assertThat(report.get("occupancy")
                        .network()
                        .exclusion("SITE_CAPACITY_UNCERTAIN")
                        .in(Locale.FRENCH))
                .isEqualTo(
                        "sites dont on ne sait pas, un jour étant imprécis, si une capacité dans l'unité est en vigueur");
        MetricReport earliest = measure(VagueDates.EARLIEST, network(quay(FROM_JUNE)));
        assertThat(earliest.get("occupancy").network().value()).hasValue(0.1);
    }

    @Test
    void aCapacityThatCannotCountIsNone() {
        Capacity about = FROM_JUNE.withQuantity(Quantity.of(Qualifier.MORE_THAN, 10));
        Capacity later = FROM_JUNE.withStart(DateWindow.parse("[2023-07-01..2023-12-31]"));
        for (Capacity capacity : List.of(about, later)) {
            MetricReport report = measure(VagueDates.MIDDLE, network(quay(capacity)));
            for (String metric : OF_CAPACITY) {
                assertThat(report.get(metric).network().noValue()).as(metric).contains(NoValue.NO_CAPACITY);
            }
        }
    }

    @Test
    void ofSitesWithoutCapacityOneMayHaveSome() {
        MetricReport report = measure(
                VagueDates.MIDDLE,
                network(quay(FROM_JUNE), site(B, "2010-01-01").build()));
        assertThat(report.get("occupancy").network().noValue()).contains(NoValue.CAPACITY_UNCERTAIN);
        assertThat(report.get("occupancy").network().exclusions())
                .containsExactly(entry("SITE_CAPACITY_UNCERTAIN", 1L), entry("SITE_NO_CAPACITY", 1L));
    }

    // ---- sites

    private static void assertReason(NoValue reason, Site... sites) {
        MetricReport report = measure(VagueDates.MIDDLE, network(sites).withStartups());
        for (String metric : List.of(
                "occupancy",
                "free-capacity",
                "resident-turnover-of-capacity",
                "average-residents",
                "resident-turnover")) {
            assertThat(report.get(metric).at(sites[0].id()).noValue())
                    .as(metric)
                    .contains(reason);
        }
    }

    /** Whatever else is vague of a site that is surely not open, it is not open. */
    @Test
    void aSiteThatIsSurelyNotOpenIsNotUncertain() {
        assertReason(
                NoValue.SITE_NOT_OPEN,
                quay(places(4))
                        .withLifecycle(
                                step(SiteStatus.OPERATIONAL, "2010"),
                                step(SiteStatus.SUSPENDED, "2012"),
                                step(SiteStatus.CLOSED, "[2014..]")));
        assertReason(
                NoValue.SITE_NOT_OPEN,
                quay(places(4))
                        .withLifecycle(
                                step(SiteStatus.ANNOUNCED, "2010"),
                                LifecycleStep.builder()
                                        .status(SiteStatus.UNDER_CONSTRUCTION)
                                        .build(),
                                step(SiteStatus.OPERATIONAL, "2025")));
    }

    /** It closed later, and so was open: since when nobody says. */
    @Test
    void aSiteThatClosesLaterMayBeOpenThoughItTellsNoOpening() {
        assertReason(NoValue.SITE_UNCERTAIN, quay(places(4)).withLifecycle(step(SiteStatus.CLOSED, "2024-01-01")));
        assertReason(NoValue.SITE_NOT_OPEN, quay(places(4)).withLifecycle(step(SiteStatus.CLOSED, "2020-01-01")));
    }

    /** It counts as what it may be, as in its other figures. */
    @Test
    void aSiteThatClosesLaterMayBeCounted() {
        Site later = quay(places(4)).withLifecycle(step(SiteStatus.CLOSED, "2024-01-01"));
        MetricResult count =
                measure(VagueDates.MIDDLE, network(later)).get("site-count").network();
        assertThat(count.figure()).hasToString("0 (0 to 1)");
        assertThat(count.part("status", "OPERATIONAL")).hasToString("0 (0 to 1)");
        assertThat(count.exclusions()).containsEntry("SITE_UNCERTAIN", 1L);
    }

    @Test
    void aWholeWhosePartsAreClosedIsNotOpen() {
        Site whole = Site.builder()
                .id("whole")
                .name("Whole")
                .addCapacities(places(4))
                .build();
        Site closed = site(B, "2010-01-01")
                .addLifecycle(step(SiteStatus.CLOSED, "2012-01-01"))
                .partOf(whole.id())
                .build();
        assertReason(NoValue.SITE_NOT_OPEN, whole, closed);
        assertReason(NoValue.SITE_UNCERTAIN, whole, closed.withLifecycle());
    }

    // ---- ends of support

    private static MetricResult of(String metric, SupportPeriod support) {
        Network network = complete()
                .addStartups(startup("s").addSupportPeriods(support).build())
                .build();
        return measure(VagueDates.MIDDLE, network).get(metric).network();
    }

    private static boolean leavesOutEnd(String metric, SupportPeriod support) {
        return of(metric, support).exclusions().containsKey("SUPPORT_END_VAGUE");
    }

    /** No day is taken for an end of which one bound is open; but who left by 2013 is not there in 2023. */
    @Test
    void anEndThatHasSurelyComeLeavesOutNobodyOfThoseWhoAreThere() {
        SupportPeriod left = resident(A, "2010-01-01", "2013-01-01", EndReason.WITHDREW)
                .withStart(DateWindow.parse("[..2010]"))
                .withEnd(DateWindow.parse("[..2013]"));
        for (String ofNow : List.of("residents", "residents-by-support-level", "occupancy", "free-capacity")) {
            assertThat(leavesOutEnd(ofNow, left)).as(ofNow).isFalse();
        }
        assertThat(leavesOutEnd("stay-length", left)).isTrue();
        assertThat(leavesOutEnd("outcomes", left)).isTrue();
        SupportPeriod perhaps = resident(A, "2010-01-01").withEnd(DateWindow.parse("[2013..]"));
        assertThat(leavesOutEnd("residents", perhaps)).isTrue();
    }

    @Test
    void whatSurelyComesLaterLeavesNothingOut() {
        SupportPeriod goesOn = resident(A, "2010-01-01").withEnd(DateWindow.parse("[2030..]"));
        for (String metric : List.of("residents", "exits", "outcomes", "stay-length")) {
            assertThat(leavesOutEnd(metric, goesOn)).as(metric).isFalse();
        }
        Cohort later = Cohort.builder()
                .id("later")
                .name("Later")
                .start(DateWindow.parse("[2030..]"))
                .build();
        SupportPeriod undated = SupportPeriod.builder()
                .level(goesOn.level())
                .siteId(A)
                .cohortId(CohortId.of("later"))
                .build();
        Network network = complete()
                .addCohorts(later)
                .addStartups(startup("s").addSupportPeriods(undated).build())
                .build();
        assertThat(measure(VagueDates.MIDDLE, network)
                        .get("admissions")
                        .network()
                        .exclusions())
                .doesNotContainKey("SUPPORT_WITHOUT_START");
        assertThat(of("admissions", undated).exclusions()).containsKey("SUPPORT_WITHOUT_START");
    }
}
