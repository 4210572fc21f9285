package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.startup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/**
 * Worked on paper, of a register extracted on 30 June 2024. T1 is resident since some day of 2022. T2 was resident since some day
 * up to 2020, and graduated in 2023 or later, which is by the extraction. T3 is supported directly since some day of 2024, which is
 * from 1 January to 30 June, in the middle 31 March.
 */
class VagueExamplesTest {
    private static SupportPeriod.Builder support(SupportLevel level, String start) {
        return SupportPeriod.builder().level(level).start(DateWindow.parse(start));
    }

    private static Network register() {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2024, 6, 30))
                        .build())
                .addStartups(startup("t1")
                        .addSupportPeriods(support(SupportLevel.HOSTED, "2022").build())
                        .addJobs(
                                Jobs.builder()
                                        .on(DateWindow.parse("2022"))
                                        .direct(4)
                                        .build(),
                                Jobs.builder()
                                        .on(DateWindow.parse("2023"))
                                        .direct(7)
                                        .build())
                        .addFundingRounds(FundingRound.builder()
                                .on(DateWindow.parse("2023"))
                                .amount(Money.of(BigDecimal.valueOf(2000), "MAD"))
                                .build())
                        .build())
                .addStartups(startup("t2")
                        .addSupportPeriods(support(SupportLevel.HOSTED, "[..2020]")
                                .end(DateWindow.parse("[2023..]"))
                                .endReason(EndReason.GRADUATED)
                                .build())
                        .build())
                .addStartups(startup("t3")
                        .addSupportPeriods(support(SupportLevel.DIRECT, "2024").build())
                        .build())
                .build();
    }

    private static MetricReport measure(String day, VagueDates policy) {
        return engine(day, policy).measure(register());
    }

    private static MetricEngine engine(String day, VagueDates policy) {
        return MetricEngine.builder()
                .asOf(LocalDate.parse(day))
                .year(Year.of(2023))
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .build();
    }

    private static String figure(String day, VagueDates policy, String measure) {
        return measure(day, policy).get(measure).network().figure().toString();
    }

    /** Two years at most, and nobody knows how long: under EXCLUDE there is no length of stay, and 1 under MIDDLE. */
    @Test
    void aLengthOfTimeLeavesOutWhatHasNoDay() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addStartups(startup("t1")
                        .addSupportPeriods(support(SupportLevel.HOSTED, "2010-01-01")
                                .end(DateWindow.parse("2011"))
                                .endReason(EndReason.GRADUATED)
                                .build())
                        .build())
                .build();
        assertThat(engine("2020-01-01", VagueDates.EXCLUDE)
                        .measure(network)
                        .get("stay-length")
                        .network()
                        .noValue())
                .contains(NoValue.NO_SUBJECTS);
        // from 1 January 2010 to 2 July 2011
        assertThat(engine("2020-01-01", VagueDates.MIDDLE)
                        .measure(network)
                        .get("stay-length")
                        .network()
                        .value())
                .hasValue(547);
    }

    /** Of a capacity that ended by 2015 nothing is left in 2020; until its start is sure it is none. */
    @Test
    void aCapacityIsInForceWhileItSurelyIsWhereNoDayIsTaken() {
        Site site = Site.builder()
                .id("quay")
                .name("The Quay")
                .addCapacities(Capacity.builder()
                        .unit(CapacityUnit.STARTUP)
                        .quantity(Quantity.exactly(5))
                        .start(DateWindow.parse("[..2012]"))
                        .end(DateWindow.parse("[2015..2016]"))
                        .build())
                .build();
        Network network = Network.builder().id("n").name("N").addSites(site).build();
        for (VagueDates policy : List.of(VagueDates.EXCLUDE, VagueDates.EARLIEST)) {
            assertThat(inForce(network, "2011-06-30", policy)).isFalse();
            assertThat(inForce(network, "2013-06-30", policy)).isTrue();
            assertThat(inForce(network, "2020-06-30", policy)).isFalse();
        }
    }

    private static boolean inForce(Network network, String day, VagueDates policy) {
        return Frame.of(network, LocalDate.parse(day), policy)
                .sites()
                .get(0)
                .capacityInForce(CapacityUnit.STARTUP, LocalDate.parse(day))
                .capacity()
                .isPresent();
    }

    @Test
    void residentsAreSureFromTheLatestStartToTheEarliestEnd() {
        assertThat(figure("2022-06-30", VagueDates.EARLIEST, "residents")).isEqualTo("2 (1 to 2)");
        assertThat(figure("2022-06-30", VagueDates.MIDDLE, "residents")).isEqualTo("1 (1 to 2)");
        assertThat(figure("2022-06-30", VagueDates.EXCLUDE, "residents")).isEqualTo("1 (1 to 2)");
        assertThat(figure("2022-12-31", VagueDates.EXCLUDE, "residents")).isEqualTo("2");
        // no day is chosen for the open start of the second, which is not sure to be there any more
        assertThat(figure("2023-06-30", VagueDates.MIDDLE, "residents")).isEqualTo("1 (1 to 2)");
        assertThat(figure("2024-06-30", VagueDates.MIDDLE, "residents")).isEqualTo("1");
    }

    @Test
    void supportBeginsPossiblyOnTheFirstAndSurelyOnTheLastDayOfItsWindow() {
        assertThat(figure("2024-03-30", VagueDates.MIDDLE, "startups-supported"))
                .isEqualTo("2 (2 to 3)");
        assertThat(figure("2024-03-31", VagueDates.MIDDLE, "startups-supported"))
                .isEqualTo("3 (2 to 3)");
        assertThat(figure("2024-06-30", VagueDates.EXCLUDE, "startups-supported"))
                .isEqualTo("3");
        assertThat(measure("2024-03-31", VagueDates.MIDDLE)
                        .get("startups-supported")
                        .network()
                        .part(PartKey.of("level", "DIRECT")))
                .hasToString("1 (0 to 1)");
    }

    @Test
    void anExitOfAYearIsPossibleIfItsWindowMeetsTheYear() {
        assertThat(figure("2024-06-30", VagueDates.MIDDLE, "exits")).isEqualTo("0 (0 to 1)");
        assertThat(figure("2024-06-30", VagueDates.MIDDLE, "admissions")).isEqualTo("0");
        assertThat(figure("2024-06-30", VagueDates.MIDDLE, "outcomes")).isEqualTo("1");
    }

    @Test
    void sumsAreBoundedByWhatMayHaveComeBy() {
        MetricEngine toDate =
                MetricEngine.builder().asOf(LocalDate.of(2023, 6, 30)).build();
        MetricReport report = toDate.measure(register());
        assertThat(report.get("jobs-direct").network().figure()).hasToString("4 (4 to 7)");
        assertThat(report.get("funding-raised").network().figure()).hasToString("0 (0 to 2000.00) MAD");
        assertThat(report.get("funding-raised").network().part("count", "ROUNDS"))
                .hasToString("0 (0 to 1)");
    }

    @Test
    void ratesSayHowManyStartupsHaveVagueDays() {
        MetricResult rate = measure("2024-06-30", VagueDates.MIDDLE)
                .get("resident-turnover")
                .network();

        assertThat(rate.least()).isEmpty();
        assertThat(rate.warnings()).contains(MetricWarning.vagueDays(3));
        assertThat(MetricWarning.vagueDays(3).message(Locale.ENGLISH))
                .isEqualTo(
                        "3 startups have vague days of the kinds that the figure asks for: of each it takes the day that the"
                                + " policy chooses, if any.");
    }

    @Test
    void partsMergeToTheWhole() {
        MetricEngine engine = engine("2023-06-30", VagueDates.MIDDLE);
        MetricRun first = engine.start(register());
        MetricRun second = engine.start(register());
        register().startups().forEach(startup -> (startup.id().value().equals("t2") ? first : second).add(startup));

        assertThat(first.merge(second).report().results())
                .containsExactlyElementsOf(engine.measure(register()).results());
    }
}
