package org.incubatornetwork.metrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.startup;

import java.time.LocalDate;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/** What vague ends leave open of who graduated. The day is 30 June 2023. */
class VagueGraduationTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final CohortId SPRING = CohortId.of("spring");
    private static final SupportPeriod MEMBER = SupportPeriod.builder()
            .level(SupportLevel.DIRECT)
            .cohortId(SPRING)
            .start(LocalDate.of(2020, 1, 1))
            .build();

    private static SupportPeriod graduate(String end) {
        return MEMBER.withEnd(DateWindow.parse(end)).withEndReason(EndReason.GRADUATED);
    }

    private static Network cohort(SupportPeriod... periods) {
        Network.Builder network =
                complete().addCohorts(Cohort.builder().id(SPRING).name("Spring").build());
        for (int i = 0; i < periods.length; i++) {
            network.addStartups(startup("s" + i).addSupportPeriods(periods[i]).build());
        }
        return network.build();
    }

    private static MetricResult rate(SupportPeriod... periods) {
        return MetricEngine.asOf(DAY)
                .measure(cohort(periods))
                .get("cohort-graduation-rate")
                .network();
    }

    private static Figure ofCompleted(MetricResult result) {
        return requireNonNull(result.parts().get(PartKey.of("of", "COMPLETED")));
    }

    @Test
    void exactEndsLeaveNothingOpen() {
        MetricResult exact = rate(graduate("2021-01-01"), MEMBER);
        assertThat(exact.figure()).hasToString("0.5");
        assertThat(ofCompleted(exact)).hasToString("1.0");
    }

    @Test
    void whereADayIsTakenTheRateHasALeastAndAMost() {
        MetricResult before = rate(graduate("2021"), graduate("[2022..2023]"), MEMBER, MEMBER);
        assertThat(before.figure()).hasToString("0.5 (0.25 to 0.5)");
        assertThat(before.warnings()).isEmpty();
        assertThat(rate(graduate("2021"), graduate("[2022..2026]"), MEMBER, MEMBER)
                        .figure())
                .hasToString("0.25 (0.25 to 0.5)");
        assertThat(ofCompleted(rate(graduate("[2022..2026]"), MEMBER.withEnd(DateWindow.parse("2021")))))
                .hasToString("0.0 (0.0 to 0.5)");
    }

    /** All that is known of them is that they graduated, and nobody knows when: then nobody knows whether they had by the day. */
    @Test
    void whereNoDayIsTakenTheLeastAndTheMostStandInItsPlace() {
        MetricResult open = rate(graduate("[..]"), graduate("[2021..]"), MEMBER, MEMBER);
        assertThat(open.figure()).hasToString("WITHIN_RANGE (0.0 to 0.5)");
        assertThat(ofCompleted(open)).hasToString("WITHIN_RANGE (0.0 to 1.0)");
    }

    @Test
    void whatHadEndedByTheExtractionIsKnown() {
        Network extracted = cohort(graduate("[..]"), graduate("[2021..]"), MEMBER, MEMBER);
        Network known =
                extracted.withRegister(extracted.register().orElseThrow().withExtractedOn(DAY));
        assertThat(MetricEngine.asOf(DAY)
                        .measure(known)
                        .get("cohort-graduation-rate")
                        .network()
                        .figure())
                .hasToString("0.5");
    }

    /** Whether it has ended is open, but not that it is no graduation. */
    @Test
    void anEndOfWhichNoReasonIsToldLeavesOpenWhoHasLeftAlone() {
        MetricResult open = rate(graduate("2021-01-01"), MEMBER.withEnd(DateWindow.unknown()));
        assertThat(open.figure()).hasToString("0.5");
        assertThat(ofCompleted(open)).hasToString("WITHIN_RANGE (0.5 to 1.0)");
    }
}
