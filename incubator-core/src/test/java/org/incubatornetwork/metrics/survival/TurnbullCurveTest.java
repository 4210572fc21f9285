package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TurnbullCurveTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-14);

    private static TurnbullCurve curve(String text) {
        return InspectionTimes.parse(text).turnbull().curve().orElseThrow();
    }

    private static List<InnermostInterval> withMass(TurnbullCurve curve) {
        return curve.intervals().stream().filter(one -> one.mass() > 0).toList();
    }

    /** The worked example of the class's documentation. */
    @Nested
    class Four_firms_by_hand {

        private final TurnbullCurve curve = curve("*-3 2-6 3+ 3+");

        @Test
        void haveTwoInnermostIntervals() {
            assertThat(curve.intervals())
                    .extracting(InnermostInterval::after, InnermostInterval::upTo)
                    .containsExactly(tuple(2L, OptionalLong.of(3)), tuple(3L, OptionalLong.of(6)));
            assertThat(curve.intervals().get(0).mass()).isCloseTo(1 / 3.0, EXACT);
            assertThat(curve.intervals().get(1).mass()).isCloseTo(2 / 3.0, EXACT);
            assertThat(curve.subjects()).isEqualTo(4);
            assertThat(curve.lastTime()).isEqualTo(6);
        }

        @ParameterizedTest
        @CsvSource({"0, 1, 1, 3, 0, 1", "2, 1, 1, 3, 0, 1", "3, 2, 2, 2, 1, 1", "5, 0, 2, 0, 1, 3", "6, 0, 0, 0, 2, 2"})
        void surviveByTheirMasses(long time, int leastThirds, int mostThirds, int alive, int dead, int unknown) {
            TurnbullPoint point = curve.at(time);
            assertThat(point.least()).isCloseTo(leastThirds == 1 ? 1 : leastThirds / 3.0, EXACT);
            assertThat(point.most()).isCloseTo(mostThirds == 1 ? 1 : mostThirds / 3.0, EXACT);
            assertThat(point).isEqualTo(new TurnbullPoint(time, point.least(), point.most(), alive, dead, unknown));
        }

        @Test
        void haveARangeAsMedianAndAsMean() {
            assertThat(curve.median()).isEqualTo(new TimeRange(4, OptionalDouble.of(6)));
            assertThat(curve.quantile(0.25)).isEqualTo(new TimeRange(3, OptionalDouble.of(3)));
            MeanRange mean = curve.restrictedMean(5);
            assertThat(mean.horizon()).isEqualTo(5);
            assertThat(mean.least()).isCloseTo(11 / 3.0, EXACT);
            assertThat(mean.most()).isCloseTo(13 / 3.0, EXACT);
        }

        @Test
        void haveTheirLikelihood() {
            assertThat(curve.logLikelihood()).isCloseTo(Math.log(4 / 27.0), EXACT);
        }

        @Test
        void printTheirExtent() {
            assertThat(curve)
                    .hasToString("TurnbullCurve{subjects=4, intervals=2, lastTime=6, logLikelihood="
                            + curve.logLikelihood() + "}");
        }
    }

    @Nested
    class Closed_forms {

        @Test
        void whereEverybodyMeetsIsAllTheMass() {
            TurnbullCurve curve = curve("0-4 2-6 2+");
            assertThat(curve.intervals()).containsExactly(new InnermostInterval(2, OptionalLong.of(4), 1));
            assertThat(curve.logLikelihood()).isZero();
        }

        /** Of four subjects that lie in one of two innermost intervals three lie in the first; five may lie in both. */
        @Test
        void whoeverMayLieInBothSaysNothing() {
            TurnbullCurve curve = curve("0-2 0-2 1-2 3-4 *-9 *-9 *-9 1-4 1+");
            assertThat(curve.intervals()).hasSize(2);
            assertThat(curve.at(2).least()).isCloseTo(1 / 4.0, EXACT);
        }

        /**
         * Masses p, q and r on (0, 1], (3, 4] and (5, 6]; the subjects lie in p + q, q + r, p, r and q. By symmetry r = p
         * and q = 1 - 2 p, so that 2 ln(1 - p) + 2 ln p + ln(1 - 2 p) is greatest where 5 p&sup2; - 5 p + 1 = 0.
         */
        @Test
        void aQuadraticEquation() {
            TurnbullCurve curve = curve("0-4 3-6 1 6 4");
            double p = (5 - Math.sqrt(5)) / 10;
            assertThat(curve.at(1).least()).isCloseTo(1 - p, EXACT);
            assertThat(curve.at(4).least()).isCloseTo(p, EXACT);
        }

        /**
         * The same without the last subject: p = r = 1/2 and q = 0, where the derivatives by p, q and r are all 4, so that
         * the slightest error moves mass into q.
         */
        @Test
        void aMassOnTheEdgeOfBeingThere() {
            List<InnermostInterval> intervals = curve("0-4 3-6 1 6").intervals();
            assertThat(intervals).extracting(InnermostInterval::after).containsExactly(0L, 3L, 5L);
            assertThat(intervals.get(0).mass()).isCloseTo(1 / 2.0, EXACT);
            assertThat(intervals.get(1).mass()).isCloseTo(0, EXACT);
            assertThat(intervals.get(2).mass()).isCloseTo(1 / 2.0, EXACT);
        }

        /** By days 1, 2 and 3 dead are 1/2, 1/4 and 1/2: the first two violate the order, and are pooled to 2/6. */
        @Test
        void looksThatViolateTheOrderArePooled() {
            TurnbullCurve curve = curve("*-1 1+ *-2 2+ 2+ 2+ *-3 3+");
            assertThat(curve.at(1).least()).isCloseTo(2 / 3.0, EXACT);
            assertThat(curve.at(2).least()).isCloseTo(2 / 3.0, EXACT);
            assertThat(curve.at(3).least()).isCloseTo(1 / 2.0, EXACT);
            assertThat(withMass(curve))
                    .extracting(InnermostInterval::upTo)
                    .containsExactly(OptionalLong.of(1), OptionalLong.of(3), OptionalLong.empty());
        }

        @Test
        void oneSubjectIsCertain() {
            assertThat(curve("2-5").intervals()).containsExactly(new InnermostInterval(2, OptionalLong.of(5), 1));
            assertThat(curve("5+").intervals()).containsExactly(new InnermostInterval(5, OptionalLong.empty(), 1));
            assertThat(curve("*-5").intervals()).containsExactly(new InnermostInterval(-1, OptionalLong.of(5), 1));
            assertThat(curve("0").intervals()).containsExactly(new InnermostInterval(-1, OptionalLong.of(0), 1));
        }

        @Test
        void aDeathAtTheOriginLowersTheCurveAtOnce() {
            TurnbullCurve curve = curve("0 0+ 4 5");
            assertThat(curve.at(0).least()).isCloseTo(0.75, EXACT);
            assertThat(curve.at(0).most()).isCloseTo(0.75, EXACT);
        }
    }

    @Nested
    class Published_curves {

        /**
         * Masses as printed for the radiotherapy group by M. P. Fay and P. A. Shaw, "Exact and asymptotic weighted logrank
         * tests for interval censored data: the interval R package", Journal of Statistical Software 36 (2010), issue 2.
         */
        @Test
        void cosmeticDeterioration() {
            TurnbullCurve curve = InspectionTimes.COSMETIC_RADIATION
                    .intervals()
                    .turnbull()
                    .curve()
                    .orElseThrow();
            assertThat(curve.subjects()).isEqualTo(46);
            assertThat(withMass(curve))
                    .extracting(
                            InnermostInterval::after,
                            one -> one.upTo().orElseThrow(),
                            one -> Math.round(1e4 * one.mass()) / 1e4)
                    .containsExactly(
                            tuple(4L, 5L, 0.0463),
                            tuple(6L, 7L, 0.0334),
                            tuple(7L, 8L, 0.0887),
                            tuple(11L, 12L, 0.0708),
                            tuple(24L, 25L, 0.0926),
                            tuple(33L, 34L, 0.0818),
                            tuple(38L, 40L, 0.1209),
                            tuple(46L, 48L, 0.4656));
        }

        @ParameterizedTest
        @CsvSource({"1, .538", "2, .295", "3, .210", "4, .095"})
        void doublyCensored(long time, double survival) {
            TurnbullPoint point = InspectionTimes.DOUBLY_CENSORED
                    .intervals()
                    .turnbull()
                    .curve()
                    .orElseThrow()
                    .at(time);
            assertThat(point.least()).isCloseTo(survival, Offset.offset(5e-4)).isEqualTo(point.most());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofExactTimesIsTheKaplanMeierCurve(Literature data) {
        SurvivalCurve kaplanMeier = data.times().kaplanMeier().orElseThrow();
        SurvivalIntervals intervals = new SurvivalIntervals();
        for (SurvivalPoint row : kaplanMeier.rows()) {
            for (int i = 0; i < row.events(); i++) {
                intervals.add(row.time(), EventStatus.EVENT);
            }
            for (int i = 0; i < row.censored(); i++) {
                intervals.add(row.time(), EventStatus.CENSORED);
            }
        }
        assertThat(intervals.exactTimes()).contains(data.times());
        TurnbullCurve turnbull = intervals.turnbull().curve().orElseThrow();
        assertThat(turnbull.lastTime()).isEqualTo(kaplanMeier.lastTime());
        for (long time = 0; time <= kaplanMeier.lastTime(); time++) {
            assertThat(turnbull.at(time).least()).isCloseTo(kaplanMeier.at(time).survival(), EXACT);
            assertThat(turnbull.at(time).most()).isEqualTo(turnbull.at(time).least());
        }
        assertThat(turnbull.at(Long.MAX_VALUE).most())
                .isCloseTo(kaplanMeier.at(Long.MAX_VALUE).survival(), EXACT);
        assertThat(turnbull.at(Long.MAX_VALUE).least()).isZero();
        assertThat(turnbull.median().least()).isEqualTo(kaplanMeier.median().orElseThrow());
        assertThat(turnbull.median().most()).isEqualTo(kaplanMeier.median());
        long horizon = kaplanMeier.lastTime();
        assertThat(turnbull.restrictedMean(horizon).least())
                .isCloseTo(kaplanMeier.restrictedMean(horizon).mean(), Offset.offset(1e-12))
                .isCloseTo(turnbull.restrictedMean(horizon).most(), Offset.offset(1e-12));
    }

    @Nested
    class Quantiles {

        @Test
        void areFlatPiecesFromEndToEnd() {
            // S is one half from 2 to 7; the Kaplan-Meier convention is the middle.
            TurnbullCurve curve = curve("1 2 7 9");
            assertThat(curve.median()).isEqualTo(new TimeRange(2, OptionalDouble.of(7)));
            assertThat(Literature.parse("1 2 7 9").kaplanMeier().orElseThrow().median())
                    .hasValue(4.5);
        }

        @Test
        void mayBeLaterThanAllThatWasObserved() {
            assertThat(curve("1 8+ 8+ 8+").median()).isEqualTo(new TimeRange(9, OptionalDouble.empty()));
            assertThat(curve("1 2 8+ 8+").median()).isEqualTo(new TimeRange(2, OptionalDouble.empty()));
            assertThat(curve("1 2 8+ 8+").quantile(0.6)).isEqualTo(new TimeRange(9, OptionalDouble.empty()));
        }

        @Test
        void nearTheirEndsAreThoseOfTheLastMasses() {
            assertThat(curve("1 2 7 9").quantile(1e-12)).isEqualTo(new TimeRange(1, OptionalDouble.of(1)));
            assertThat(curve("1 2 7 9").quantile(1 - 1e-12)).isEqualTo(new TimeRange(9, OptionalDouble.of(9)));
        }

        @ParameterizedTest
        @CsvSource({"0", "1", "-0.5", "NaN"})
        void needAPart(double part) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> curve("1 2").quantile(part))
                    .withMessage("part must be above 0 and below 1, but is " + part);
        }
    }

    @Test
    void negativeTimesAreRefused() {
        TurnbullCurve curve = curve("1-4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.at(-1))
                .withMessage("time must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.restrictedMean(-1))
                .withMessage("horizon must not be negative, but is -1");
    }

    @Test
    void theLastTimesThatCanBeWrittenAreTimes() {
        SurvivalIntervals late = new SurvivalIntervals()
                .addInterval(3, Long.MAX_VALUE)
                .add(Long.MAX_VALUE, EventStatus.EVENT)
                .add(Long.MAX_VALUE, EventStatus.CENSORED);
        TurnbullCurve curve = late.turnbull().curve().orElseThrow();
        assertThat(curve.lastTime()).isEqualTo(Long.MAX_VALUE);
        assertThat(curve.at(Long.MAX_VALUE).most()).isCloseTo(1 / 3.0, EXACT);
        assertThat(curve.at(Long.MAX_VALUE).dead()).isEqualTo(2);
        assertThat(curve.at(Long.MAX_VALUE).alive()).isEqualTo(1);
        assertThat(curve.restrictedMean(Long.MAX_VALUE).most()).isEqualTo((double) Long.MAX_VALUE);
    }
}
