package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.startup;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/** The stays of a cohort or programme are those that are made by the support that names it; worked by hand. */
class StaysInGroupsTest {
    private static final SiteId QUAY = SiteId.of("quay");
    private static final ProgrammeId SPRINT = ProgrammeId.of("sprint");
    private static final ProgrammeId SCALE = ProgrammeId.of("scale");
    private static final CohortId SPRING = CohortId.of("spring");

    private static SupportPeriod.Builder support(SupportLevel level, String start, String end, EndReason reason) {
        return SupportPeriod.builder()
                .level(level)
                .start(DateWindow.parse(start))
                .end(DateWindow.parse(end))
                .endReason(reason);
    }

    private static SupportPeriod.Builder direct(String start, String end, EndReason reason) {
        return support(SupportLevel.DIRECT, start, end, reason);
    }

    private static Network network(SupportPeriod.Builder... periods) {
        return complete()
                .sites(List.of(Site.builder().id(QUAY).name("The Quay").build()))
                .addProgrammes(
                        Programme.builder().id(SPRINT).name("Sprint").build(),
                        Programme.builder().id(SCALE).name("Scale").build())
                .addCohorts(Cohort.builder()
                        .id(SPRING)
                        .name("Spring 2018")
                        .programmeId(SCALE)
                        .start(LocalDate.of(2018, 1, 1))
                        .build())
                .addStartups(startup("T1")
                        .addSupportPeriods(Arrays.stream(periods)
                                .map(SupportPeriod.Builder::build)
                                .toArray(SupportPeriod[]::new))
                        .build())
                .build();
    }

    private static MetricResult measured(String metric, ProgrammeId programme, int year, Network network) {
        return MetricEngine.builder()
                .asOf(LocalDate.of(2019, 12, 31))
                .year(Year.of(year))
                .build()
                .measure(network)
                .get(metric)
                .at(Scope.of(programme));
    }

    private static long count(String metric, ProgrammeId programme, int year, Network network) {
        return measured(metric, programme, year, network).count().orElseThrow();
    }

    /**
     * Resident from 2014 to 2019; with Sprint for 181 days of 2015, of which it graduated; with Scale, in its cohort of spring, for 90
     * days of 2018, from which it withdrew.
     */
    private static final Network ONE_AFTER_THE_OTHER = network(
            support(SupportLevel.HOSTED, "2014-06-01", "2019-06-01", EndReason.TERM_REACHED)
                    .siteId(QUAY),
            direct("2015-01-01", "2015-07-01", EndReason.GRADUATED).programmeId(SPRINT),
            direct("2018-01-01", "2018-04-01", EndReason.WITHDREW).cohortId(SPRING));

    @Test
    void theExitFromOneProgrammeIsNoneFromAnother() {
        assertThat(count("exits", SPRINT, 2015, ONE_AFTER_THE_OTHER)).isEqualTo(1);
        assertThat(count("exits", SCALE, 2015, ONE_AFTER_THE_OTHER)).isZero();
        assertThat(count("exits", SPRINT, 2018, ONE_AFTER_THE_OTHER)).isZero();
        assertThat(count("exits", SCALE, 2018, ONE_AFTER_THE_OTHER)).isEqualTo(1);
        assertThat(count("admissions", SPRINT, 2015, ONE_AFTER_THE_OTHER)).isEqualTo(1);
        assertThat(count("admissions", SPRINT, 2014, ONE_AFTER_THE_OTHER)).isZero();
        assertThat(count("admissions", SCALE, 2018, ONE_AFTER_THE_OTHER)).isEqualTo(1);
    }

    @Test
    void whatBecameOfAStayIsWhatBecameOfItThere() {
        assertThat(measured("incubation-success-rate", SPRINT, 2018, ONE_AFTER_THE_OTHER)
                        .value())
                .hasValue(1);
        assertThat(measured("incubation-success-rate", SCALE, 2018, ONE_AFTER_THE_OTHER)
                        .value())
                .hasValue(0);
        assertThat(measured("attrition-rate", SPRINT, 2018, ONE_AFTER_THE_OTHER).value())
                .hasValue(0);
        assertThat(measured("attrition-rate", SCALE, 2018, ONE_AFTER_THE_OTHER).value())
                .hasValue(1);
        assertThat(count("outcomes", SPRINT, 2018, ONE_AFTER_THE_OTHER)).isEqualTo(1);
        assertThat(measured("stay-length", SPRINT, 2018, ONE_AFTER_THE_OTHER).value())
                .hasValue(181);
        assertThat(measured("stay-length", SCALE, 2018, ONE_AFTER_THE_OTHER).value())
                .hasValue(90);
        assertThat(measured("graduates-in-business", SPRINT, 2018, ONE_AFTER_THE_OTHER)
                        .populationSize())
                .hasValue(1);
        assertThat(measured("graduates-in-business", SCALE, 2018, ONE_AFTER_THE_OTHER)
                        .populationSize())
                .hasValue(0);
    }

    /** Its stays in the network are its residencies, of which there is one, and where it resides names no programme. */
    @Test
    void theStaysOfTheNetworkAndTheResidentsAreTheStartups() {
        MetricReport report = MetricEngine.builder()
                .asOf(LocalDate.of(2018, 12, 31))
                .year(Year.of(2018))
                .build()
                .measure(ONE_AFTER_THE_OTHER);
        assertThat(report.get("exits").network().count()).hasValue(0);
        assertThat(report.get("admissions").network().count()).hasValue(0);
        assertThat(report.get("residents").at(Scope.of(SPRINT)).count()).hasValue(1);
        assertThat(report.get("average-residents").at(Scope.of(SCALE)).value()).hasValue(1);
    }

    /** The second says that Sprint's support ended in a transfer, and what follows names no programme: it is Sprint's stay all the same. */
    @Test
    void aTransferGoesOnInTheProgrammeThatItLeftFrom() {
        Network moved = network(
                direct("2015-01-01", "2015-07-01", EndReason.TRANSFERRED).programmeId(SPRINT),
                direct("2015-07-01", "2016-01-01", EndReason.GRADUATED),
                direct("2017-01-01", "2017-07-01", EndReason.WITHDREW));
        assertThat(count("exits", SPRINT, 2015, moved)).isZero();
        assertThat(count("exits", SPRINT, 2016, moved)).isEqualTo(1);
        assertThat(measured("stay-length", SPRINT, 2015, moved).value()).hasValue(365);
        assertThat(measured("outcomes", SPRINT, 2015, moved)
                        .part("reason", "GRADUATED")
                        .value())
                .hasValue(1);
        assertThat(measured("cohort-graduation-rate", SPRINT, 2015, moved).value())
                .hasValue(1);
        assertThat(count("exits", SPRINT, 2017, moved)).isZero();
    }

    /** It left Sprint at some time of 2015, and Scale on a day that is known: only Sprint's exits are open. */
    @Test
    void aVagueDayOfOneProgrammeLeavesAnotherAlone() {
        Network vague = network(
                direct("2015-01-01", "[2015-07-01..2016-06-30]", EndReason.GRADUATED)
                        .programmeId(SPRINT),
                direct("2018-01-01", "2018-04-01", EndReason.WITHDREW).programmeId(SCALE));
        MetricResult sprint = measured("exits", SPRINT, 2015, vague);
        assertThat(sprint.figure().least())
                .hasValueSatisfying(least -> assertThat(least).isZero());
        assertThat(sprint.figure().most())
                .hasValueSatisfying(most -> assertThat(most).isOne());
        MetricResult scale = measured("exits", SCALE, 2015, vague);
        assertThat(scale.figure().most())
                .hasValueSatisfying(most -> assertThat(most).isZero());
        assertThat(measured("exits", SCALE, 2018, vague).figure().least())
                .hasValueSatisfying(least -> assertThat(least).isOne());
    }
}
