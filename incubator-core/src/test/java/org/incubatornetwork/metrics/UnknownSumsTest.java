package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.jobs;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.round;
import static org.incubatornetwork.metrics.Histories.site;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;
import static org.incubatornetwork.metrics.Histories.supported;
import static org.incubatornetwork.metrics.Histories.use;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.catalogue.JobsMetrics;
import org.incubatornetwork.metrics.catalogue.MoneyMetrics;
import org.incubatornetwork.metrics.catalogue.ServiceMetrics;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sum of which nothing is known is not 0, whatever days are chosen for vague ones. The day is 30 June 2023. */
class UnknownSumsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    /** Some day before the as-of date or after it. */
    private static final String PERHAPS = "[2023-01-01..2023-12-31]";

    private static final SupportPeriod SUPPORTED = supported(SupportLevel.DIRECT, "2015-01-01");
    private static final SupportPeriod PERHAPS_SUPPORTED = SUPPORTED.withStart(DateWindow.parse(PERHAPS));

    private static Network network(Startup.Builder... startups) {
        Network.Builder network = complete();
        for (int i = 0; i < startups.length; i++) {
            network.addStartups(startups[i].build().withName("S" + i));
        }
        return network.build();
    }

    private static MetricReport measure(VagueDates policy, Network network) {
        return Histories.measure(DAY, policy, network);
    }

    private static MetricResult measured(String metric, VagueDates policy, Network network) {
        return measure(policy, network).get(metric).network();
    }

    /** If it lives, its jobs are not known, and if it is closed they are 0: which of the two is not known. */
    @ParameterizedTest
    @EnumSource
    void whetherAFirmWithoutAHeadcountHasClosedLeavesItsJobsUnknown(VagueDates policy) {
        Network perhaps =
                network(startup("s").addSupportPeriods(SUPPORTED).addStatusEvents(status(VitalStatus.CLOSED, PERHAPS)));
        MetricReport report = measure(policy, perhaps);
        for (String jobs : List.of("jobs-direct", "jobs-indirect")) {
            MetricResult result = report.get(jobs).network();
            assertThat(result.noValue()).as(jobs).contains(NoValue.NOT_OBSERVED);
            assertThat(result.part("group", "OTHER").noValue()).as(jobs).contains(NoValue.NOT_OBSERVED);
            assertThat(result.part("group", "RESIDENT")).as(jobs).hasToString("0");
            assertThat(result.part("group", "GRADUATED")).as(jobs).hasToString("0");
        }
        assertThat(report.get("jobs-per-startup").network().noValue()).contains(NoValue.NOT_OBSERVED);
    }

    @ParameterizedTest
    @EnumSource
    void theJobsOfTheDeadAreKnownWhateverElseIsVague(VagueDates policy) {
        Network closed = network(
                startup("s").addSupportPeriods(SUPPORTED).addStatusEvents(status(VitalStatus.CLOSED, "2022")),
                startup("t")
                        .addSupportPeriods(resident(A, "2015-01-01", "2016-01-01", EndReason.FAILED)
                                .withStart(DateWindow.parse("2015"))));
        assertThat(measured("jobs-direct", policy, closed).figure()).hasToString("0");
    }

    /** Of it either number is known: its own if it lives, and 0 if it does not. */
    @ParameterizedTest
    @EnumSource
    void theJobsOfAFirmThatMayHaveClosedAreKnownIfTheyWereCounted(VagueDates policy) {
        Network counted = network(startup("s")
                .addSupportPeriods(SUPPORTED)
                .addJobs(jobs("2020-01-01", 5).build())
                .addStatusEvents(status(VitalStatus.CLOSED, PERHAPS)));
        assertThat(measured("jobs-direct", policy, counted).figure())
                .hasToString(policy == VagueDates.EARLIEST ? "0 (0 to 5)" : "5 (0 to 5)");
    }

    /** A count of nobody is a count, on whatever day of those that may be. */
    @ParameterizedTest
    @EnumSource
    void jobsThatAreSurelyNoneAreKnown(VagueDates policy) {
        Network none = network(startup("s")
                .addSupportPeriods(SUPPORTED)
                .addJobs(jobs("2020-01-01", 0).build().withOn(DateWindow.parse("[..2022]"))));
        MetricResult result = measured("jobs-direct", policy, none);
        assertThat(result.figure()).hasToString("0");
        assertThat(result.exclusions()).doesNotContainKey("JOBS_UNKNOWN");
    }

    /** All of its support is of exact days: it graduated, whenever its jobs were counted. */
    @ParameterizedTest
    @EnumSource
    void jobsOfVagueDaysAreInTheGroupInWhichTheFirmSurelyIs(VagueDates policy) {
        Network graduate = network(startup("s")
                .addSupportPeriods(resident(A, "2019-01-01", "2020-01-01", EndReason.GRADUATED))
                .addJobs(jobs("2021-01-01", 5).build().withOn(DateWindow.parse("2021"))));
        MetricResult result = measured("jobs-direct", policy, graduate);
        assertThat(result.part("group", "GRADUATED")).hasToString("5");
        assertThat(result.part("group", "OTHER")).hasToString("0");
        assertThat(result.part("group", "RESIDENT")).hasToString("0");
    }

    /** Beside another that may have closed as well, and had 5: both may be dead, or the first live alone, or both. */
    @ParameterizedTest
    @EnumSource
    void jobsOfWhichSomeMayBeUnknownAreARange(VagueDates policy) {
        Network two = network(
                startup("s").addSupportPeriods(SUPPORTED).addStatusEvents(status(VitalStatus.CLOSED, PERHAPS)),
                startup("t")
                        .addSupportPeriods(SUPPORTED)
                        .addJobs(jobs("2020-01-01", 5).build())
                        .addStatusEvents(status(VitalStatus.CLOSED, PERHAPS)));
        assertThat(measured("jobs-direct", policy, two).figure())
                .hasToString(policy == VagueDates.EARLIEST ? "WITHIN_RANGE (0 to 5)" : "5 (0 to 5)");
    }

    /** If it was supported nothing of it is known, and if not there was nobody. */
    @ParameterizedTest
    @EnumSource
    void whetherAnybodyWasSupportedLeavesSumsUnknown(VagueDates policy) {
        MetricReport report = measure(policy, network(startup("s").addSupportPeriods(PERHAPS_SUPPORTED)));
        assertThat(report.get("jobs-direct").network().noValue()).contains(NoValue.NOT_OBSERVED);
        for (String flow : List.of("jobs-net-created", "funding-raised", "revenue", "service-reach")) {
            assertThat(report.get(flow).network().noValue()).as(flow).contains(NoValue.NOT_RECORDED);
        }
        MetricReport nobody = measure(policy, network());
        for (String sum : List.of("jobs-direct", "jobs-net-created", "funding-raised", "revenue", "service-reach")) {
            assertThat(nobody.get(sum).network().value()).as(sum).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRoundWithoutAmountAndADeliveryWithoutLengthLeaveTheirSumsUnknown(VagueDates policy) {
        MetricReport report = measure(
                policy,
                network(startup("s")
                        .addSupportPeriods(SUPPORTED)
                        .addFundingRounds(round("2020-01-01", FundingInstrument.GRANT)
                                .build()
                                .withOn(DateWindow.parse(PERHAPS)))
                        .addServiceUses(use("x", "2020-01-01").withOn(DateWindow.parse(PERHAPS)))));
        assertThat(report.get("funding-raised").network().noValue()).contains(NoValue.NO_AMOUNT);
        MetricResult reach = report.get("service-reach").network();
        assertThat(reach.figure()).hasToString(policy == VagueDates.EARLIEST ? "1 (0 to 1)" : "0 (0 to 1)");
        assertThat(reach.part("count", "MINUTES").noValue()).contains(NoValue.NOT_RECORDED);
    }

    /** Whether any is counted is not known: if it is, it is of both. */
    @ParameterizedTest
    @EnumSource
    void amountsThatMayCountAndCannotBeAddedHaveThatReason(VagueDates policy) {
        Network two = network(
                startup("s")
                        .addSupportPeriods(PERHAPS_SUPPORTED)
                        .addFundingRounds(
                                round("2020-01-01", FundingInstrument.GRANT)
                                        .amount(Money.of(BigDecimal.ONE, "EUR"))
                                        .build(),
                                round("2020-01-02", FundingInstrument.GRANT)
                                        .amount(Money.of(BigDecimal.ONE, "MAD"))
                                        .build()),
                startup("t").addSupportPeriods(PERHAPS_SUPPORTED));
        assertThat(measured("funding-raised", policy, two).noValue()).contains(NoValue.SEVERAL_CURRENCIES);
    }

    @ParameterizedTest
    @EnumSource
    void whoMayBeThereAndDoesNotSayOnHowMuchSpaceLeavesTheOccupiedSpaceUnknown(VagueDates policy) {
        SupportPeriod perhaps = resident(A, "2020-01-01").withStart(DateWindow.parse(PERHAPS));
        Network network = network(startup("s").addSupportPeriods(perhaps))
                .withSites(site(A, "2010-01-01")
                        .area(FloorArea.builder()
                                .lettable(BigDecimal.valueOf(200))
                                .build())
                        .build());
        MetricResult area = measured("area-occupancy", policy, network);
        assertThat(area.noValue()).contains(NoValue.NOT_OBSERVED);
        assertThat(area.part("measure", "OCCUPIED").noValue()).contains(NoValue.NOT_OBSERVED);

        SupportPeriod said = perhaps.withOccupied(OccupiedSpace.builder()
                .unit(CapacityUnit.SQUARE_METRE)
                .quantity(BigDecimal.valueOf(50))
                .build());
        MetricResult known = measured(
                "area-occupancy",
                policy,
                network.withStartups(network.startups().get(0).withSupportPeriods(said)));
        assertThat(known.part("measure", "OCCUPIED"))
                .hasToString(policy == VagueDates.EARLIEST ? "50 (0 to 50)" : "0 (0 to 50)");
    }

    private static final ImmutableSet<NoValue> NOTHING_KNOWN =
            ImmutableSet.of(NoValue.NOT_OBSERVED, NoValue.NOT_RECORDED, NoValue.NO_AMOUNT);

    private static final ImmutableList<Metric> SUMS = ImmutableList.of(
            JobsMetrics.JOBS_DIRECT,
            MoneyMetrics.FUNDING_RAISED,
            MoneyMetrics.REVENUE,
            ServiceMetrics.SERVICE_REACH,
            SpaceMetrics.AREA_OCCUPANCY);

    /** Nobody counted or recorded 0 here. */
    private static Network positive(Network network) {
        return network.withStartups(network.startups().stream()
                .map(startup -> startup.withJobs(startup.jobs().stream()
                                .map(jobs -> jobs.withDirect(jobs.direct().orElseThrow() + 1))
                                .toList())
                        .withServiceUses(startup.serviceUses().stream()
                                .map(use -> use.withMinutes(use.minutes().orElseThrow() + 1))
                                .toList()))
                .toList());
    }

    @Property(tries = 100)
    void noChoiceOfDaysMakesA0OfNothing(@ForAll long seed) {
        Network network = positive(VagueNetworks.network(seed));
        List<MetricReport> reports = Stream.of(VagueDates.values())
                .map(policy -> MetricEngine.builder()
                        .asOf(DAY)
                        .metrics(SUMS)
                        .policies(Policies.DEFAULT.withVagueDates(policy))
                        .scopes(ScopeKind.NETWORK, ScopeKind.SITE, ScopeKind.PROGRAMME, ScopeKind.COHORT)
                        .build()
                        .measure(network))
                .toList();
        for (MetricReport unknowing : reports) {
            for (MetricResult none : unknowing.results()) {
                for (MetricReport report : reports) {
                    MetricResult other = report.get(none.id()).at(none.scope());
                    check(none.toString(), none.figure(), other.figure());
                    none.parts()
                            .forEach((key, figure) -> Optional.ofNullable(
                                            other.parts().get(key))
                                    .ifPresent(found -> check(none + " " + key, figure, found)));
                }
            }
        }
    }

    private static void check(String what, Figure none, Figure other) {
        if (none.noValue().filter(NOTHING_KNOWN::contains).isPresent()) {
            assertThat(other.isOpen() || other.value().orElse(1) > 0).as(what).isTrue();
        }
    }
}
