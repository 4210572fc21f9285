package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;

import java.time.LocalDate;
import java.util.Arrays;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures of who lives, where more turns on the vague day of a status than the day of a death. */
class VagueStatusesTest {
    /** Resident from 2014 until 1 June 2015, with statuses as in {@code OPERATING 2016, CLOSED [2017..2018]}. */
    private static Startup firm(EndReason reason, String statuses) {
        return startup("T")
                .addSupportPeriods(resident(A, "2014-01-01", "2015-06-01", reason))
                .addStatusEvents(Arrays.stream(statuses.split(", "))
                        .map(each -> each.split(" "))
                        .map(each -> status(VitalStatus.valueOf(each[0]), each[1]))
                        .toArray(StatusEvent[]::new))
                .build();
    }

    private static MetricResult measured(String metric, ExitPolicy exits, String asOf, Startup firm) {
        return MetricEngine.builder()
                .asOf(LocalDate.parse(asOf))
                .policies(Policies.DEFAULT.withExits(exits))
                .build()
                .measure(complete().addStartups(firm).build())
                .get(metric)
                .network();
    }

    /** Each firm is dead by some of the days and not by others, or is so by a window that its death need not have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the failure is the last that was heard of the firm, or it was operating after it
                "FAILED | NBIA | OPERATING [2015-05-01..2015-07-01]",
                "FAILED | NBIA | DORMANT [2015-06-01..2017-01-01]",
                // back by the end of 2016, or not yet known to be so when asked
                "WITHDREW | NBIA | CLOSED 2016-01-01, OPERATING [2015-12-01..2016-02-01]",
                "WITHDREW | NBIA | CLOSED 2016-01-01, OPERATING [2016-12-01..2018-01-01]",
                // by itself again after the sale, so that its closing was no striking-off
                "WITHDREW | NBIA | ACQUIRED 2016-01-01, OPERATING [2015-12-01..2016-02-01], CLOSED 2016-12-01",
                "WITHDREW | STRICT | ACQUIRED 2016-01-01, OPERATING [2015-12-01..2016-02-01]",
                // which of the two windows is the first
                "WITHDREW | NBIA | CLOSED [2015-12-01..2016-12-01], INSOLVENT 2016-02-01",
            })
    void whatTurnsOnTheDayOfAStatusSaysSo(EndReason reason, ExitPolicy exits, String statuses) {
        for (String metric : new String[] {"survival-naive", "survival", "graduates-in-business"}) {
            MetricResult result = measured(metric, exits, "2016-12-31", firm(reason, statuses));
            assertThat(result.restsOnVagueDays()).as(metric).isTrue();
            assertThat(result.warnings()).extracting(MetricWarning::code).contains("VAGUE_DAYS");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // surely before the failure: 1 June is the first day on which it was not supported any more
                "FAILED | NBIA | 0 | OPERATING [2015-01-01..2015-05-31]",
                // back at most two years after the closing, and no day later counts
                "WITHDREW | NBIA | 0 | CLOSED 2015-06-01, OPERATING [2017-06-02..2017-12-31]",
                "WITHDREW | NBIA | 0 | OPERATING [2015-01-01..2015-05-31], CLOSED 2015-06-01",
                // surely sold before it was struck off, and surely by itself before it was sold
                "WITHDREW | NBIA | 1 | OPERATING [2015-01-01..2015-05-31], ACQUIRED 2015-06-01, CLOSED 2015-06-01",
                // whatever the day, it is dormant, operating or sold, and lives
                "WITHDREW | NBIA | 1 | DORMANT [2015-01-01..2016-05-31]",
                "WITHDREW | NBIA | 1 | ACQUIRED [2015-01-01..2016-05-31]",
                // the first window is first, whatever else happened later
                "WITHDREW | NBIA | 0 | CLOSED [2015-12-01..2015-12-31], INSOLVENT 2016-02-01",
                "WITHDREW | NBIA | 0 | CLOSED [2015-12-01..2016-02-01], INSOLVENT 2016-02-01",
            })
    void whatDoesNotTurnOnItIsSure(EndReason reason, ExitPolicy exits, double alive, String statuses) {
        MetricResult naive = measured("survival-naive", exits, "2017-12-31", firm(reason, statuses));
        assertThat(naive.restsOnVagueDays()).isFalse();
        assertThat(naive.value()).hasValue(alive);
    }

    /** Dormant is out of business under STRICT, and a merged firm is unknown under EUROSTAT: from a day that is taken. */
    @Test
    void whatPoliciesFollowIntoSaleAndDormancyTurnsOnItsDay() {
        Startup dormant = firm(EndReason.GRADUATED, "DORMANT [2016-01-01..2018-01-01]");
        assertThat(measured("graduates-in-business", ExitPolicy.STRICT, "2017-06-30", dormant)
                        .restsOnVagueDays())
                .isTrue();
        assertThat(measured("graduates-in-business", ExitPolicy.NBIA, "2017-06-30", dormant)
                        .restsOnVagueDays())
                .isFalse();
        Startup merged = firm(EndReason.GRADUATED, "MERGED [2016-01-01..2018-01-01]");
        assertThat(measured("graduates-in-business", ExitPolicy.EUROSTAT, "2017-06-30", merged)
                        .restsOnVagueDays())
                .isTrue();
    }

    /** An UNKNOWN is of the last day on which the firm was known to be active, however long firms count as observed. */
    @ParameterizedTest
    @EnumSource(FollowUp.class)
    void aFirmIsLostFromTheDayAfterTheLastOnWhichItWasActive(FollowUp followUp) {
        Startup lost = firm(EndReason.GRADUATED, "UNKNOWN 2016-01-01");
        for (int day = 1; day <= 2; day++) {
            Figure inBusiness = MetricEngine.builder()
                    .asOf(LocalDate.of(2016, 1, day))
                    .policies(Policies.DEFAULT.withFollowUp(followUp))
                    .build()
                    .measure(complete().addStartups(lost).build())
                    .get("graduates-in-business")
                    .network()
                    .figure();
            assertThat(inBusiness.noValue().isEmpty())
                    .as("%s %s", followUp, day)
                    .isEqualTo(day == 1);
        }
    }

    /** Insolvent by the day or later; a sale before it makes a striking-off of a closing alone. */
    @Test
    void anInsolvencyAfterASaleMayBeADeath() {
        Startup firm = firm(EndReason.WITHDREW, "ACQUIRED 2016-01-01, INSOLVENT [2017-01-01..2019-01-01]");
        Figure alive =
                measured("survival-naive", ExitPolicy.NBIA, "2017-06-30", firm).figure();
        assertThat(alive.noValue()).contains(NoValue.WITHIN_RANGE);
        assertThat(alive.least().orElseThrow()).isZero();
        assertThat(alive.most().orElseThrow()).isEqualByComparingTo("1");
    }

    /** Of two ends by the day that is taken the window that begins first is the death's: from July to the first day of 2018. */
    @Test
    void ofTwoEndsOfOneDayTheEarlierWindowIsTheDeaths() {
        Startup firm = firm(EndReason.GRADUATED, "CLOSED [2017-07-01..2018-01-01], INSOLVENT 2017-10-01");
        MetricResult survival = measured("survival", ExitPolicy.NBIA, "2020-12-31", firm);
        // days from 1 June 2015 to 1 July 2017, and to 1 January 2018
        Figure median = survival.part("statistic", "MEDIAN");
        assertThat(median.least().orElseThrow()).isEqualByComparingTo("761");
        assertThat(median.most().orElseThrow()).isEqualByComparingTo("945");
    }
}
