package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Year;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.StaySubject;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SurvivalClock;
import org.junit.jupiter.api.Test;

/** Every figure here was computed on paper from the twelve startups of the register. */
class TinyRegisterTest {
    private static final LocalDate EXTRACT = LocalDate.of(2020, 6, 30);
    private static final Network NETWORK = CsvRegister.resource("tiny", EXTRACT);
    private static final SiteId A = SiteId.of("SITE-A");
    private static final SiteId B = SiteId.of("SITE-B");
    private static final SiteId C = SiteId.of("SITE-C");

    private static MetricReport asOf(String day) {
        return MetricEngine.builder().asOf(LocalDate.parse(day)).build().measure(NETWORK);
    }

    private static MetricReport year(int year) {
        return MetricEngine.builder().asOf(EXTRACT).year(Year.of(year)).build().measure(NETWORK);
    }

    private static long[] counts(MetricReport report, String measure) {
        MetricResults results = report.get(measure);
        return new long[] {
            results.at(A).count().orElseThrow(),
            results.at(B).count().orElseThrow(),
            results.at(C).count().orElseThrow(),
            results.network().count().orElseThrow()
        };
    }

    @Test
    void residentsLeaveOnTheDayTheirResidencyEnds() {
        // 2012-01-01: T01 has just left A, T03 has moved to C, T02 is in A, T04 and T05 in B.
        assertThat(counts(asOf("2012-01-01"), "residents")).containsExactly(1, 2, 1, 4);
        // 2013-02-28: T06 in A; T04 (until tomorrow), T05 in B; T03, T07 in C.
        assertThat(counts(asOf("2013-02-28"), "residents")).containsExactly(1, 2, 2, 5);
        // 2016-02-29: T07, T10 in A; T06, T09 in B; C has closed.
        assertThat(counts(asOf("2016-02-29"), "residents")).containsExactly(2, 2, 0, 4);
        // 2020-06-30: T10 in A; T06, T12 in B.
        assertThat(counts(asOf("2020-06-30"), "residents")).containsExactly(1, 2, 0, 3);
    }

    @Test
    void occupancyIsOfTheSitesThatAreOpen() {
        MetricResults occupancy = asOf("2016-02-29").get("occupancy");
        assertThat(occupancy.at(A).value()).hasValue(2.0 / 4);
        assertThat(occupancy.at(B).value()).hasValue(1.0);
        assertThat(occupancy.at(C).noValue()).contains(NoValue.SITE_NOT_OPEN);
        assertThat(occupancy.network().value()).hasValue(4.0 / 6);
        assertThat(asOf("2012-01-01").get("occupancy").network().value()).hasValue(4.0 / 9);
        assertThat(asOf("2012-01-01").get("free-capacity").network().count()).hasValue(5);
    }

    @Test
    void successIsGraduatedOfCompleted() {
        MetricResult success = asOf("2020-06-30").get("incubation-success-rate").network();
        // completed: T01 g, T02 g, T03 g, T04 ceased, T05 withdrew, T05 g, T07 terminated, T08 g, T09 g, T11 withdrew
        assertThat(success.numerator().orElseThrow()).isEqualByComparingTo("6");
        assertThat(success.denominator().orElseThrow()).isEqualByComparingTo("10");
        assertThat(success.interval().orElseThrow().lower()).isCloseTo(0.3126738, within(1e-7));
        assertThat(success.interval().orElseThrow().upper()).isCloseTo(0.8318197, within(1e-7));
        MetricResult atC = asOf("2020-06-30").get("incubation-success-rate").at(C);
        assertThat(atC.numerator().orElseThrow()).isEqualByComparingTo("2"); // T03, T08
        assertThat(atC.denominator().orElseThrow()).isEqualByComparingTo("2");
        assertThat(asOf("2012-01-01").get("incubation-success-rate").at(B).noValue())
                .contains(NoValue.EMPTY_DENOMINATOR);
    }

    @Test
    void flowsOfAYear() {
        MetricReport year = year(2012);
        // A: T06 enters on 02-29; T03 moved away and T01 graduated on 01-01, T02 graduated on 02-29.
        // B: T05 withdrew on 06-15. C: T03 comes from A on 01-01, T07 enters on 09-01.
        assertThat(counts(year, "admissions")).containsExactly(1, 0, 2, 2);
        assertThat(counts(year, "exits")).containsExactly(3, 1, 0, 3);
        assertThat(counts(year, "transfers")).containsExactly(1, 0, 1, 1);
        // resident-days: A: T02 31+28 = 59, T06 366-59 = 307; B: T04 366, T05 166; C: T03 366, T07 122.
        MetricResults average = year.get("average-residents");
        assertThat(average.at(A).numerator().orElseThrow()).isEqualByComparingTo("366");
        assertThat(average.at(B).numerator().orElseThrow()).isEqualByComparingTo("532");
        assertThat(average.at(C).numerator().orElseThrow()).isEqualByComparingTo("488");
        assertThat(average.network().numerator().orElseThrow()).isEqualByComparingTo("1386");
        assertThat(average.network().denominator().orElseThrow()).isEqualByComparingTo("366");
        // 2012-01-01: 4 residents; 2013-01-01: T06; T04, T05; T03, T07
        assertThat(average.under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                        .network()
                        .value())
                .hasValue(4.5);
        assertThat(year.get("resident-turnover").network().value()).hasValue(3.0 * 366 / 1386);
        assertThat(year.get("resident-turnover").at(A).value()).hasValue(3.0);
        assertThat(year.get("resident-turnover-of-capacity").network().value()).hasValue(3.0 / 9);
        assertThat(year.get("resident-replacement").network().value()).hasValue(2.0 * 366 / 1386);
        // resident at some time of 2012: T02 to T07
        assertThat(year.get("resident-churn").network().value()).hasValue(5.0 / 6);
    }

    @Test
    void survivalOfGraduates() {
        MetricResult survival = asOf("2020-06-30").get("survival").network();
        // days from graduation: T02 365 dead (2012-02-29 to 2013-02-28), T03 732 dead (2014-12-31 to 2017-01-01),
        // T08 1612 dead (2015-01-01 to 2019-06-01), T09 0 dead; T01 lost at 1642, T05 lost at 1096.
        assertThat(survival.part("statistic", "SUBJECTS").count()).hasValue(6);
        assertThat(survival.part("statistic", "EVENTS").count()).hasValue(4);
        assertThat(survival.part("horizon", "P1Y").value().orElseThrow()).isCloseTo(4.0 / 6, within(1e-15));
        assertThat(survival.part("horizon", "P1Y").numberAtRisk()).hasValue(5);
        assertThat(survival.part("horizon", "P3Y").value().orElseThrow()).isCloseTo(3.0 / 6, within(1e-15));
        assertThat(survival.part("horizon", "P3Y").numberAtRisk()).hasValue(3);
        assertThat(survival.part("horizon", "P5Y").value().orElseThrow()).isCloseTo(0.25, within(1e-15));
        // flat at one half from 732 to 1612
        assertThat(survival.part("statistic", "MEDIAN").value()).hasValue((732 + 1612) / 2.0);
        // 365 * 5/6 + 367 * 4/6 + 880 * 3/6 + 214 * 1/4
        assertThat(survival.part("statistic", "RESTRICTED_MEAN").value().orElseThrow())
                .isCloseTo(365 * 5 / 6.0 + 367 * 4 / 6.0 + 880 / 2.0 + 214 / 4.0, within(1e-9));
        assertThat(asOf("2012-01-01").get("survival").network().noValue()).isEmpty();
        assertThat(asOf("2012-01-01").get("survival").at(C).noValue()).contains(NoValue.NO_SUBJECTS);
    }

    @Test
    void survivalFromAdmission() {
        MetricResult survival = asOf("2020-06-30")
                .get("survival")
                .under(p -> p.withClock(SurvivalClock.ADMISSION))
                .network();
        assertThat(survival.part("statistic", "SUBJECTS").count()).hasValue(12);
        // T02, T03, T04, T07, T08, T09
        assertThat(survival.part("statistic", "EVENTS").count()).hasValue(6);
    }

    @Test
    void jobsOfTheLatestCount() {
        MetricReport report = asOf("2012-01-01");
        // T01 6, T02 4, T03 1, T04 1, T05 none yet
        assertThat(report.get("jobs-direct").network().count()).hasValue(12);
        assertThat(report.get("jobs-direct")
                        .network()
                        .part("group", "GRADUATED")
                        .count())
                .hasValue(6);
        assertThat(report.get("jobs-direct").network().coverage()).contains(Coverage.of(4, 5));
        assertThat(report.get("jobs-indirect").network().count()).hasValue(3 + 2 + 0 + 1);
        assertThat(counts(report, "jobs-direct")).containsExactly(4, 1, 1, 12);
    }

    @Test
    void supportedSinceInception() {
        assertThat(counts(asOf("2020-06-30"), "startups-supported")).containsExactly(7, 5, 3, 12);
    }

    @Test
    void lengthOfResidenciesAndStays() {
        MetricResult stays = asOf("2013-02-28").get("stay-length").network();
        // T01 730, T02 789, T05 366 completed; T03 1095, T04 730, T05 58, T06 365, T07 180 so far
        assertThat(stays.part("statistic", "SUBJECTS").count()).hasValue(8);
        assertThat(stays.part("statistic", "EVENTS").count()).hasValue(3);
        MetricResult residencies = asOf("2013-02-28")
                .get("stay-length")
                .under(p -> p.withSubject(StaySubject.PERIOD))
                .network();
        assertThat(residencies.part("statistic", "SUBJECTS").count()).hasValue(9);
        assertThat(residencies.part("statistic", "EVENTS").count()).hasValue(4);
        assertThat(asOf("2013-02-28")
                        .get("stay-length")
                        .at(A)
                        .part("statistic", "SUBJECTS")
                        .count())
                .hasValue(4);
    }

    @Test
    void followUpCoverage() {
        // On 2020-06-30, since 2018-06-30: dead T02 T03 T04 T07 T08 T09; resident T06 T10 T12; T05 seen 2018-12-31;
        // T11 left 2020-01-01; T01 was last seen in 2016.
        assertThat(asOf("2020-06-30").get("follow-up-coverage").network().value())
                .hasValue(11.0 / 12);
    }
}
