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
        void haveOneRowPerDistinctTime() {
            assertThat(curve.rows()).extracting(SurvivalPoint::time).containsExactly(1L, 2L, 4L, 5L);
            assertThat(curve.rows()).extracting(SurvivalPoint::atRisk).containsExactly(5, 4, 2, 1);
            assertThat(curve.rows()).extracting(SurvivalPoint::events).containsExactly(1, 1, 1, 0);
            assertThat(curve.rows()).extracting(SurvivalPoint::censored).containsExactly(0, 1, 0, 1);
            assertThat(curve.lastTime()).isEqualTo(5);
        }

        @Test
        void surviveByTheProduct() {
            assertThat(curve.at(0).survival()).isOne();
            assertThat(curve.at(1).survival()).isCloseTo(0.8, EXACT);
            assertThat(curve.at(2).survival()).isCloseTo(0.6, EXACT);
            assertThat(curve.at(3).survival()).isCloseTo(0.6, EXACT);
            assertThat(curve.at(4).survival()).isCloseTo(0.3, EXACT);
            assertThat(curve.at(1000).survival()).isCloseTo(0.3, EXACT);
        }

        @Test
        void haveGreenwoodsErrors() {
            // 1/(5*4) + 1/(4*3) + 1/(2*1) = 3/60 + 5/60 + 30/60 = 38/60
            SurvivalPoint point = curve.at(4);
            assertThat(point.logStandardError().orElseThrow()).isCloseTo(Math.sqrt(38 / 60.0), EXACT);
            assertThat(point.standardError().orElseThrow()).isCloseTo(0.3 * Math.sqrt(38 / 60.0), EXACT);
            assertThat(curve.at(0).standardError()).hasValue(0);
        }

        @Test
        void accumulateHazard() {
            SurvivalPoint point = curve.at(5);
            assertThat(point.cumulativeHazard()).isCloseTo(0.95, EXACT);
            assertThat(point.cumulativeHazardError()).isCloseTo(Math.sqrt(1 / 25.0 + 1 / 16.0 + 1 / 4.0), EXACT);
        }

        @Test
        void areAtRiskUntilTheirTime() {
            assertThat(curve.at(0).atRisk()).isEqualTo(5);
            assertThat(curve.at(2).atRisk()).isEqualTo(4);
            assertThat(curve.at(3).atRisk()).isEqualTo(2);
            assertThat(curve.at(3).events()).isZero();
            assertThat(curve.at(3).censored()).isZero();
            assertThat(curve.at(6).atRisk()).isZero();
        }

        @Test
        void haveAMedianAndARestrictedMean() {
            assertThat(curve.median()).hasValue(4);
            RestrictedMean mean = curve.restrictedMean(5);
            assertThat(mean.mean()).isCloseTo(3.3, EXACT);
            // A = 2.3, 1.5 and 0.3 from the event times on
            double variance = 2.3 * 2.3 / 20 + 1.5 * 1.5 / 12 + 0.3 * 0.3 / 2;
            assertThat(mean.variance()).isCloseTo(variance, EXACT);
            assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), EXACT);
        }

        @Test
        void printTheirExtent() {
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
        void remissionUnder6Mp(long time, int atRisk, int events, double survival, double error) {
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
        void medianRemissionIs23WeeksUnder6MpAnd8UnderPlacebo() {
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
        void withoutCensoringSurvivalIsAShare() {
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
        void useOfADevice(long time, double survival, double error) {
            SurvivalPoint point =
                    Literature.DEVICE.times().kaplanMeier().orElseThrow().at(time);
            assertThat(point.survival()).isCloseTo(survival, Offset.offset(5.1e-5));
            assertThat(point.standardError().orElseThrow()).isCloseTo(error, Offset.offset(5.1e-5));
        }

        /** R's {@code survfit(Surv(time, status) ~ 1, aml)} and {@code ~ x}. */
        @Test
        void remissionOfAcuteMyelogenousLeukaemia() {
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
        void eventsComeBeforeCensoringsAtTheSameTime() {
            SurvivalPoint point = curve("3 3+ 3+").at(3);
            assertThat(point.atRisk()).isEqualTo(3);
            assertThat(point.survival()).isEqualTo(2 / 3.0);
        }

        @Test
        void anEventAtZeroLowersTheCurveAtOnce() {
            SurvivalCurve curve = curve("0 0+ 4 5");
            assertThat(curve.at(0).survival()).isEqualTo(0.75);
            assertThat(curve.at(0).atRisk()).isEqualTo(4);
            assertThat(curve.at(1).atRisk()).isEqualTo(2);
            assertThat(curve.restrictedMean(4).mean()).isEqualTo(3);
        }

        @Test
        void whoeverIsCensoredAtZeroIsAtRiskAtZeroOnly() {
            SurvivalCurve curve = curve("0+ 0+ 1");
            assertThat(curve.at(0).atRisk()).isEqualTo(3);
            assertThat(curve.at(1).atRisk()).isOne();
            assertThat(curve.at(1).survival()).isZero();
        }

        @Test
        void censoringsAloneKeepTheCurveAtOne() {
            SurvivalCurve curve = curve("2+ 7+ 7+");
            assertThat(curve.rows()).hasSize(2);
            assertThat(curve.at(7).survival()).isOne();
            assertThat(curve.at(7).standardError()).hasValue(0);
            assertThat(curve.median()).isEmpty();
            assertThat(curve.restrictedMean(10)).isEqualTo(new RestrictedMean(10, 10, 0));
        }

        @Test
        void noTimeBeforeZeroCanBeAskedFor() {
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
        void byHandAtOneStandardError() {
            ConfidenceLevel oneDeviation = ConfidenceLevel.of(0.6826894921370859);
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
        void plainLimitsAreClipped() {
            ConfidenceInterval limits = curve("1 2+").at(1).limits(PLAIN, LEVEL).orElseThrow();
            assertThat(limits).isEqualTo(new ConfidenceInterval(0, 1, LEVEL));
        }

        @Test
        void beforeTheFirstEventLogLogLimitsAreUndefinedAndTheOthersAreOne() {
            SurvivalPoint point = curve("2 3").at(1);
            assertThat(point.limits(PLAIN, LEVEL)).contains(new ConfidenceInterval(1, 1, LEVEL));
            assertThat(point.limits(LOG, LEVEL)).contains(new ConfidenceInterval(1, 1, LEVEL));
            assertThat(point.limits(LOG_LOG, LEVEL)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void atZeroSurvivalAllAreUndefined(SurvivalLimits method) {
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
        void isTheMidpointOfAFlatPieceAtOneHalf() {
            assertThat(curve("1 2 5 9").median()).hasValue(3.5);
        }

        @Test
        void doesNotEndTheFlatPieceAtACensoring() {
            assertThat(curve("1 2 4+ 9").median()).hasValue(5.5);
        }

        @Test
        void isItsStartIfTheCurveStaysAtOneHalf() {
            assertThat(curve("1 2 5+ 9+").median()).hasValue(2);
        }

        /** 2/3 * 3/4 = 1/2, but the product of the rounded factors need not be: three at risk at 1, four at 2. */
        @Test
        void meetsOneHalfWithinATolerance() {
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
        void isZeroIfHalfHaveTheEventAtOnce() {
            assertThat(curve("0 0 0 1").median()).hasValue(0);
        }

        @Test
        void isUndefinedAboveOneHalf() {
            SurvivalCurve curve = curve("1 2+ 2+");
            assertThat(curve.median()).isEmpty();
            assertThat(curve.median(PLAIN, LEVEL).upper()).isEmpty();
        }

        @Test
        void limitsLeaveOutRowsWithoutABand() {
            // S is 0 at the only event, where no band is defined.
            assertThat(curve("1").median(LOG, LEVEL))
                    .isEqualTo(new MedianSurvival(
                            OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty(), LOG, LEVEL));
        }
    }

    @Nested
    class Restricted_mean {

        @Test
        void goesOnFlatAfterTheLastTime() {
            assertThat(curve("1 2+").restrictedMean(11).mean()).isEqualTo(6);
        }

        @Test
        void toZeroIsZero() {
            assertThat(curve("0 1 2").restrictedMean(0)).isEqualTo(new RestrictedMean(0, 0, 0));
        }

        @Test
        void beforeTheFirstTimeIsTheHorizon() {
            assertThat(curve("5 6").restrictedMean(3)).isEqualTo(new RestrictedMean(3, 3, 0));
        }

        /** Without censoring and beyond the last event: the plain mean, and the variance with divisor n twice. */
        @Test
        void withoutCensoringIsTheMean() {
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
        void putsAtRiskAfterTheEntryOnly() {
            assertThat(curve.at(0).atRisk()).isEqualTo(1);
            assertThat(curve.at(2).atRisk()).isEqualTo(1);
            assertThat(curve.at(3).atRisk()).isEqualTo(2);
            assertThat(curve.at(5).atRisk()).isEqualTo(1);
            assertThat(curve.at(6).atRisk()).isEqualTo(2);
        }

        @Test
        void entersTheProduct() {
            assertThat(curve.at(4).survival()).isEqualTo(0.5);
            assertThat(curve.at(8).survival()).isEqualTo(0.25);
            assertThat(curve.at(8).cumulativeHazard()).isEqualTo(1);
        }

        @Test
        void hasNoRowForAnEntry() {
            assertThat(curve.rows()).extracting(SurvivalPoint::time).containsExactly(4L, 5L, 8L, 9L);
        }

        @Test
        void zeroSurvivalStaysZeroWhenTheRiskSetFillsAgain() {
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
            assertThat(extinct.emptyAfter()).hasValue(1);
        }

        /** R's survfit: 0.5 at 2, 3 and 9, where nobody has the event, and 0 at 12. */
        @Test
        void riskSetMayRunEmptyByCensoringAsWell() {
            SurvivalCurve emptied = new SurvivalTimes()
                    .add(2, EVENT)
                    .add(3, CENSORED)
                    .addLateEntry(5, 9, CENSORED)
                    .addLateEntry(6, 12, EVENT)
                    .kaplanMeier()
                    .orElseThrow();
            assertThat(emptied.emptyAfter()).hasValue(3);
            assertThat(emptied.at(9).survival()).isEqualTo(0.5);
            assertThat(emptied.at(12).survival()).isZero();
        }

        /** Whoever enters on the very day on which the last one leaves is at risk from the next day on. */
        @Test
        void riskSetThatIsHandedOnIsNotEmpty() {
            assertThat(new SurvivalTimes()
                            .add(5, EVENT)
                            .addLateEntry(5, 8, EVENT)
                            .kaplanMeier()
                            .orElseThrow()
                            .emptyAfter())
                    .isEmpty();
            assertThat(curve.emptyAfter()).isEmpty();
            assertThat(curve("1 2 2+ 7").emptyAfter()).isEmpty();
        }
    }
}
