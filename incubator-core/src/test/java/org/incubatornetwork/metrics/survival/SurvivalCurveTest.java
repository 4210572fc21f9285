package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.incubatornetwork.metrics.survival.EventStatus.CENSORED;
import static org.incubatornetwork.metrics.survival.EventStatus.EVENT;
import static org.incubatornetwork.metrics.survival.SurvivalLimits.LOG;
import static org.incubatornetwork.metrics.survival.SurvivalLimits.LOG_LOG;
import static org.incubatornetwork.metrics.survival.SurvivalLimits.PLAIN;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurvivalCurveTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE_PERCENT;
    private static final Offset<Double> EXACT = Offset.offset(1e-15);

    private static SurvivalCurve curve(String text) {
        return Literature.parse(text).kaplanMeier().orElseThrow();
    }

    /** The worked example of the class's documentation. */
    @Nested
    class Five_subjects_by_hand {

        private final SurvivalCurve curve = curve("1 2 2+ 4 5+");

        @Test
        void have_one_row_per_distinct_time() {
            assertThat(curve.rows()).extracting(SurvivalPoint::time).containsExactly(1L, 2L, 4L, 5L);
            assertThat(curve.rows()).extracting(SurvivalPoint::atRisk).containsExactly(5, 4, 2, 1);
            assertThat(curve.rows()).extracting(SurvivalPoint::events).containsExactly(1, 1, 1, 0);
            assertThat(curve.rows()).extracting(SurvivalPoint::censored).containsExactly(0, 1, 0, 1);
            assertThat(curve.lastTime()).isEqualTo(5);
        }

        @Test
        void survive_by_the_product() {
            assertThat(curve.at(0).survival()).isOne();
            assertThat(curve.at(1).survival()).isCloseTo(0.8, EXACT);
            assertThat(curve.at(2).survival()).isCloseTo(0.6, EXACT);
            assertThat(curve.at(3).survival()).isCloseTo(0.6, EXACT);
            assertThat(curve.at(4).survival()).isCloseTo(0.3, EXACT);
            assertThat(curve.at(1000).survival()).isCloseTo(0.3, EXACT);
        }

        @Test
        void have_greenwoods_errors() {
            // 1/(5*4) + 1/(4*3) + 1/(2*1) = 3/60 + 5/60 + 30/60 = 38/60
            SurvivalPoint point = curve.at(4);
            assertThat(point.logStandardError().orElseThrow()).isCloseTo(Math.sqrt(38 / 60.0), EXACT);
            assertThat(point.standardError().orElseThrow()).isCloseTo(0.3 * Math.sqrt(38 / 60.0), EXACT);
            assertThat(curve.at(0).standardError()).hasValue(0);
        }

        @Test
        void accumulate_hazard() {
            SurvivalPoint point = curve.at(5);
            assertThat(point.cumulativeHazard()).isCloseTo(0.95, EXACT);
            assertThat(point.cumulativeHazardError()).isCloseTo(Math.sqrt(1 / 25.0 + 1 / 16.0 + 1 / 4.0), EXACT);
        }

        @Test
        void are_at_risk_until_their_time() {
            assertThat(curve.at(0).atRisk()).isEqualTo(5);
            assertThat(curve.at(2).atRisk()).isEqualTo(4);
            assertThat(curve.at(3).atRisk()).isEqualTo(2);
            assertThat(curve.at(3).events()).isZero();
            assertThat(curve.at(3).censored()).isZero();
            assertThat(curve.at(6).atRisk()).isZero();
        }

        @Test
        void have_a_median_and_a_restricted_mean() {
            assertThat(curve.median()).hasValue(4);
            RestrictedMean mean = curve.restrictedMean(5);
            assertThat(mean.mean()).isCloseTo(3.3, EXACT);
            // A = 2.3, 1.5 and 0.3 from the event times on
            double variance = 2.3 * 2.3 / 20 + 1.5 * 1.5 / 12 + 0.3 * 0.3 / 2;
            assertThat(mean.variance()).isCloseTo(variance, EXACT);
            assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), EXACT);
        }

        @Test
        void print_their_extent() {
            assertThat(curve)
                    .hasToString("SurvivalCurve{rows=4, lastTime=5, survival="
                            + curve.at(5).survival() + "}");
            assertThat(curve.at(0)).hasToString("SurvivalPoint{time=0, atRisk=5, events=0, censored=0, survival=1.0}");
        }
    }

    @Nested
    class Published_curves {

        /** D. G. Kleinbaum and M. Klein, Survival Analysis (3rd ed. 2012), chapter 2; errors as R prints them. */
        @ParameterizedTest
        @CsvSource({
            "6, 21, 3, .857, .0764",
            "7, 17, 1, .807, .0869",
            "10, 15, 1, .753, .0963",
            "13, 12, 1, .690, .1068",
            "16, 11, 1, .627, .1141",
            "22, 7, 1, .538, .1282",
            "23, 6, 1, .448, .1346"
        })
        void remission_under_6_mp(long time, int atRisk, int events, double survival, double error) {
            SurvivalPoint point = Literature.MERCAPTOPURINE
                    .times()
                    .kaplanMeier()
                    .orElseThrow()
                    .at(time);
            assertThat(point.atRisk()).isEqualTo(atRisk);
            assertThat(point.events()).isEqualTo(events);
            assertThat(point.survival()).isCloseTo(survival, Offset.offset(5e-4));
            assertThat(point.standardError().orElseThrow()).isCloseTo(error, Offset.offset(5e-5));
        }

        @Test
        void median_remission_is_23_weeks_under_6_mp_and_8_under_placebo() {
            SurvivalCurve treated =
                    Literature.MERCAPTOPURINE.times().kaplanMeier().orElseThrow();
            assertThat(treated.median(LOG, LEVEL))
                    .isEqualTo(new MedianSurvival(
                            OptionalDouble.of(23), OptionalDouble.of(16), OptionalDouble.empty(), LOG, LEVEL));
            SurvivalCurve placebo = Literature.PLACEBO.times().kaplanMeier().orElseThrow();
            assertThat(placebo.median(LOG, LEVEL))
                    .isEqualTo(new MedianSurvival(
                            OptionalDouble.of(8), OptionalDouble.of(4), OptionalDouble.of(12), LOG, LEVEL));
        }

        /** Without censoring, S is the share of those left, to the last bit. */
        @Test
        void without_censoring_survival_is_a_share() {
            SurvivalCurve placebo = Literature.PLACEBO.times().kaplanMeier().orElseThrow();
            assertThat(placebo.at(8).survival()).isEqualTo(8 / 21.0);
            assertThat(placebo.at(22).survival()).isEqualTo(1 / 21.0);
            assertThat(placebo.at(23).survival()).isZero();
        }

        /** Collett, tables 2.2 and 2.3. */
        @ParameterizedTest
        @CsvSource({
            "10, .9444, .0540",
            "19, .8815, .0790",
            "30, .8137, .0978",
            "36, .7459, .1107",
            "59, .6526, .1303",
            "75, .5594, .1412",
            "93, .4662, .1452",
            "97, .3729, .1430",
            "107, .2486, .1392"
        })
        void use_of_a_device(long time, double survival, double error) {
            SurvivalPoint point =
                    Literature.DEVICE.times().kaplanMeier().orElseThrow().at(time);
            assertThat(point.survival()).isCloseTo(survival, Offset.offset(5.1e-5));
            assertThat(point.standardError().orElseThrow()).isCloseTo(error, Offset.offset(5.1e-5));
        }

        /** R's {@code survfit(Surv(time, status) ~ 1, aml)} and {@code ~ x}. */
        @Test
        void remission_of_acute_myelogenous_leukaemia() {
            SurvivalTimes all = Literature.MAINTAINED.times().merge(Literature.NOT_MAINTAINED.times());
            assertThat(all.kaplanMeier().orElseThrow().median(LOG, LEVEL))
                    .isEqualTo(new MedianSurvival(
                            OptionalDouble.of(27), OptionalDouble.of(18), OptionalDouble.of(45), LOG, LEVEL));
            SurvivalCurve maintained =
                    Literature.MAINTAINED.times().kaplanMeier().orElseThrow();
            assertThat(maintained.median(LOG, LEVEL).value()).hasValue(31);
            ConfidenceInterval limits = maintained.at(31).limits(LOG, LEVEL).orElseThrow();
            assertThat(limits.lower()).isCloseTo(0.2549, Offset.offset(5e-5));
            assertThat(limits.upper()).isCloseTo(0.946, Offset.offset(5e-4));
        }
    }

    @Nested
    class Ties_and_zeros {

        @Test
        void events_come_before_censorings_at_the_same_time() {
            SurvivalPoint point = curve("3 3+ 3+").at(3);
            assertThat(point.atRisk()).isEqualTo(3);
            assertThat(point.survival()).isEqualTo(2 / 3.0);
        }

        @Test
        void an_event_at_zero_lowers_the_curve_at_once() {
            SurvivalCurve curve = curve("0 0+ 4 5");
            assertThat(curve.at(0).survival()).isEqualTo(0.75);
            assertThat(curve.at(0).atRisk()).isEqualTo(4);
            assertThat(curve.at(1).atRisk()).isEqualTo(2);
            assertThat(curve.restrictedMean(4).mean()).isEqualTo(3);
        }

        @Test
        void whoever_is_censored_at_zero_is_at_risk_at_zero_only() {
            SurvivalCurve curve = curve("0+ 0+ 1");
            assertThat(curve.at(0).atRisk()).isEqualTo(3);
            assertThat(curve.at(1).atRisk()).isOne();
            assertThat(curve.at(1).survival()).isZero();
        }

        @Test
        void censorings_alone_keep_the_curve_at_one() {
            SurvivalCurve curve = curve("2+ 7+ 7+");
            assertThat(curve.rows()).hasSize(2);
            assertThat(curve.at(7).survival()).isOne();
            assertThat(curve.at(7).standardError()).hasValue(0);
            assertThat(curve.median()).isEmpty();
            assertThat(curve.restrictedMean(10)).isEqualTo(new RestrictedMean(10, 10, 0));
        }

        @Test
        void no_time_before_zero_can_be_asked_for() {
            SurvivalCurve curve = curve("1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> curve.at(-1))
                    .withMessage("time must not be negative, but is -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> curve.restrictedMean(-1))
                    .withMessage("horizon must not be negative, but is -1");
        }
    }

    @Nested
    class Confidence_limits {

        /** S = 1/2 of two subjects: s² = 1/(2*1), S s = 0.5 * sqrt(0.5); with z = 1 all limits are simple. */
        @Test
        void by_hand_at_one_standard_error() {
            ConfidenceLevel oneDeviation = ConfidenceLevel.of(0.68268949213708589717);
            SurvivalPoint point = curve("1 2+").at(1);
            double s = Math.sqrt(0.5);
            Offset<Double> close = Offset.offset(1e-14);
            ConfidenceInterval plain = point.limits(PLAIN, oneDeviation).orElseThrow();
            assertThat(plain.lower()).isCloseTo(0.5 - 0.5 * s, close);
            assertThat(plain.upper()).isCloseTo(0.5 + 0.5 * s, close);
            ConfidenceInterval log = point.limits(LOG, oneDeviation).orElseThrow();
            assertThat(log.lower()).isCloseTo(0.5 * Math.exp(-s), close);
            assertThat(log.upper()).isOne();
            ConfidenceInterval logLog = point.limits(LOG_LOG, oneDeviation).orElseThrow();
            assertThat(logLog.lower()).isCloseTo(Math.pow(0.5, Math.exp(s / Math.log(2))), close);
            assertThat(logLog.upper()).isCloseTo(Math.pow(0.5, Math.exp(-s / Math.log(2))), close);
            assertThat(logLog.level()).isEqualTo(oneDeviation);
        }

        @Test
        void plain_limits_are_clipped() {
            ConfidenceInterval limits = curve("1 2+").at(1).limits(PLAIN, LEVEL).orElseThrow();
            assertThat(limits).isEqualTo(new ConfidenceInterval(0, 1, LEVEL));
        }

        @Test
        void before_the_first_event_log_log_limits_are_undefined_and_the_others_are_one() {
            SurvivalPoint point = curve("2 3").at(1);
            assertThat(point.limits(PLAIN, LEVEL)).contains(new ConfidenceInterval(1, 1, LEVEL));
            assertThat(point.limits(LOG, LEVEL)).contains(new ConfidenceInterval(1, 1, LEVEL));
            assertThat(point.limits(LOG_LOG, LEVEL)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void at_zero_survival_all_are_undefined(SurvivalLimits method) {
            SurvivalPoint point = curve("2 3").at(3);
            assertThat(point.survival()).isZero();
            assertThat(point.standardError()).isEmpty();
            assertThat(point.logStandardError()).isEmpty();
            assertThat(point.limits(method, LEVEL)).isEmpty();
        }
    }

    @Nested
    class Median {

        @Test
        void is_the_midpoint_of_a_flat_piece_at_one_half() {
            assertThat(curve("1 2 5 9").median()).hasValue(3.5);
        }

        @Test
        void does_not_end_the_flat_piece_at_a_censoring() {
            assertThat(curve("1 2 4+ 9").median()).hasValue(5.5);
        }

        @Test
        void is_its_start_if_the_curve_stays_at_one_half() {
            assertThat(curve("1 2 5+ 9+").median()).hasValue(2);
        }

        /** 2/3 * 3/4 = 1/2, but the product of the rounded factors need not be: three at risk at 1, four at 2. */
        @Test
        void meets_one_half_within_a_tolerance() {
            SurvivalTimes times = new SurvivalTimes()
                    .add(1, EVENT)
                    .add(9, CENSORED)
                    .add(9, CENSORED)
                    .addLateEntry(1, 2, EVENT)
                    .addLateEntry(1, 7, EVENT);
            SurvivalCurve curve = times.kaplanMeier().orElseThrow();
            assertThat(curve.at(2).survival()).isCloseTo(0.5, Offset.offset(1e-15));
            assertThat(curve.median()).hasValue(4.5);
        }

        @Test
        void is_zero_if_half_have_the_event_at_once() {
            assertThat(curve("0 0 0 1").median()).hasValue(0);
        }

        @Test
        void is_undefined_above_one_half() {
            SurvivalCurve curve = curve("1 2+ 2+");
            assertThat(curve.median()).isEmpty();
            assertThat(curve.median(PLAIN, LEVEL).upper()).isEmpty();
        }

        @Test
        void limits_leave_out_rows_without_a_band() {
            // S is 0 at the only event, where no band is defined.
            assertThat(curve("1").median(LOG, LEVEL))
                    .isEqualTo(new MedianSurvival(
                            OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty(), LOG, LEVEL));
        }
    }

    @Nested
    class Restricted_mean {

        @Test
        void goes_on_flat_after_the_last_time() {
            assertThat(curve("1 2+").restrictedMean(11).mean()).isEqualTo(6);
        }

        @Test
        void to_zero_is_zero() {
            assertThat(curve("0 1 2").restrictedMean(0)).isEqualTo(new RestrictedMean(0, 0, 0));
        }

        @Test
        void before_the_first_time_is_the_horizon() {
            assertThat(curve("5 6").restrictedMean(3)).isEqualTo(new RestrictedMean(3, 3, 0));
        }

        /** Without censoring and beyond the last event: the plain mean, and the variance with divisor n twice. */
        @Test
        void without_censoring_is_the_mean() {
            RestrictedMean mean = curve("1 2 6").restrictedMean(100);
            assertThat(mean.mean()).isCloseTo(3, EXACT);
            assertThat(mean.variance()).isCloseTo((4 + 1 + 9) / 9.0, EXACT);
        }
    }

    /** Three firms: one seen from 0 to 4, one from 2 to 5, one from 5 to 8; the first and the last die. */
    @Nested
    class Left_truncation {

        private final SurvivalCurve curve = new SurvivalTimes()
                .add(4, EVENT)
                .addLateEntry(2, 5, CENSORED)
                .addLateEntry(5, 8, EVENT)
                .addLateEntry(5, 9, CENSORED)
                .kaplanMeier()
                .orElseThrow();

        @Test
        void puts_at_risk_after_the_entry_only() {
            assertThat(curve.at(0).atRisk()).isEqualTo(1);
            assertThat(curve.at(2).atRisk()).isEqualTo(1);
            assertThat(curve.at(3).atRisk()).isEqualTo(2);
            assertThat(curve.at(5).atRisk()).isEqualTo(1);
            assertThat(curve.at(6).atRisk()).isEqualTo(2);
        }

        @Test
        void enters_the_product() {
            assertThat(curve.at(4).survival()).isEqualTo(0.5);
            assertThat(curve.at(8).survival()).isEqualTo(0.25);
            assertThat(curve.at(8).cumulativeHazard()).isEqualTo(1);
        }

        @Test
        void has_no_row_for_an_entry() {
            assertThat(curve.rows()).extracting(SurvivalPoint::time).containsExactly(4L, 5L, 8L, 9L);
        }

        @Test
        void zero_survival_stays_zero_when_the_risk_set_fills_again() {
            SurvivalCurve extinct = new SurvivalTimes()
                    .add(1, EVENT)
                    .addLateEntry(3, 7, EVENT)
                    .addLateEntry(4, 8, CENSORED)
                    .kaplanMeier()
                    .orElseThrow();
            assertThat(extinct.at(2).atRisk()).isZero();
            assertThat(extinct.at(7).atRisk()).isEqualTo(2);
            assertThat(extinct.at(7).survival()).isZero();
            assertThat(extinct.at(7).standardError()).isEmpty();
            assertThat(extinct.at(7).cumulativeHazard()).isEqualTo(1.5);
            assertThat(extinct.median()).hasValue(1);
            assertThat(extinct.restrictedMean(10)).isEqualTo(new RestrictedMean(10, 1, 0));
        }
    }
}
