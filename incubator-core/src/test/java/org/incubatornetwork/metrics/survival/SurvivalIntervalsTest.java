package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.incubatornetwork.metrics.survival.EventStatus.CENSORED;
import static org.incubatornetwork.metrics.survival.EventStatus.EVENT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SurvivalIntervalsTest {

    @Test
    void countsWhatWasAdded() {
        SurvivalIntervals intervals = new SurvivalIntervals()
                .add(3, EVENT)
                .add(0, CENSORED)
                .addInterval(2, 5)
                .addInterval(2, 5)
                .addInterval(-1, 9)
                .addInterval(6, 7);
        assertThat(intervals.subjects()).isEqualTo(6);
        assertThat(intervals.events()).isEqualTo(5);
        assertThat(intervals.windows()).isEqualTo(3);
        assertThat(intervals.censorings()).isEqualTo(1);
        assertThat(intervals.isEmpty()).isFalse();
        assertThat(intervals).hasToString("SurvivalIntervals{subjects=6, events=5, windows=3, censorings=1}");
    }

    @Test
    void anIntervalOfOneUnitIsAnEventAtItsEnd() {
        assertThat(new SurvivalIntervals().addInterval(6, 7)).isEqualTo(new SurvivalIntervals().add(7, EVENT));
        assertThat(new SurvivalIntervals().addInterval(-1, 0)).isEqualTo(new SurvivalIntervals().add(0, EVENT));
    }

    @Test
    void whateverComesBeforeTheOriginIsTheOrigin() {
        assertThat(new SurvivalIntervals().addInterval(Long.MIN_VALUE, 7))
                .isEqualTo(new SurvivalIntervals().addInterval(-1, 7));
        assertThat(new SurvivalIntervals().addInterval(-20, 0)).isEqualTo(new SurvivalIntervals().add(0, EVENT));
    }

    @Test
    void intervalsWithoutATimeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalIntervals().addInterval(4, 4))
                .withMessage("the interval (4, 4] holds no time from 0 on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalIntervals().addInterval(5, 4))
                .withMessage("the interval (5, 4] holds no time from 0 on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalIntervals().addInterval(-9, -2))
                .withMessage("the interval (-9, -2] holds no time from 0 on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalIntervals().add(-1, EVENT))
                .withMessage("time must not be negative, but is -1");
    }

    @Test
    void exactTimesAreThereWhileNoIntervalIsLonger() {
        SurvivalIntervals intervals = new SurvivalIntervals().add(3, EVENT).add(5, CENSORED);
        SurvivalTimes times = intervals.exactTimes().orElseThrow();
        assertThat(times).isEqualTo(new SurvivalTimes().add(3, EVENT).add(5, CENSORED));
        times.add(9, EVENT);
        assertThat(intervals.subjects()).isEqualTo(2);
        assertThat(intervals.addInterval(1, 3).exactTimes()).isEmpty();
    }

    @Test
    void plainTimesAreAddedAsTheyAre() {
        SurvivalTimes times = new SurvivalTimes().add(3, EVENT).add(5, CENSORED).add(3, EVENT);
        assertThat(new SurvivalIntervals().addInterval(1, 9).merge(times))
                .isEqualTo(new SurvivalIntervals()
                        .addInterval(1, 9)
                        .add(3, EVENT)
                        .add(3, EVENT)
                        .add(5, CENSORED));
    }

    @Test
    void lateEntriesAreRefused() {
        SurvivalIntervals intervals = new SurvivalIntervals().addInterval(1, 9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> intervals.merge(new SurvivalTimes().addLateEntry(2, 7, EVENT)))
                .withMessage("late entries cannot be told beside intervals, but there are 1");
        assertThat(intervals).isEqualTo(new SurvivalIntervals().addInterval(1, 9));
    }

    @Test
    void mergingWithItselfDoubles() {
        SurvivalIntervals intervals = new SurvivalIntervals().add(1, EVENT).addInterval(1, 9);
        assertThat(intervals.merge(intervals))
                .isEqualTo(new SurvivalIntervals()
                        .add(1, EVENT)
                        .add(1, EVENT)
                        .addInterval(1, 9)
                        .addInterval(1, 9));
    }

    @Test
    void moreSubjectsThanAnIntCanCountAreRefused() {
        SurvivalIntervals intervals = new SurvivalIntervals().addInterval(1, 9).add(1, EVENT);
        for (int i = 0; i < 29; i++) {
            intervals.merge(intervals);
        }
        SurvivalIntervals before = new SurvivalIntervals().merge(intervals);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> intervals.merge(intervals))
                .withMessage("more than 2147483647 subjects");
        assertThat(intervals).isEqualTo(before);
        assertThat(intervals.subjects()).isEqualTo(1 << 30);
        assertThat(intervals.turnbull().curve().orElseThrow().at(1).least()).isEqualTo(0.5);
    }

    @Test
    void afterTheLastSubjectThatAnIntCanCountNoneIsAdded() {
        SurvivalIntervals full = new SurvivalIntervals();
        SurvivalIntervals power = new SurvivalIntervals().addInterval(1, 9);
        for (int i = 0; i < 31; i++) {
            full.merge(power);
            power = new SurvivalIntervals().merge(power).merge(i < 30 ? power : new SurvivalIntervals());
        }
        assertThat(full.subjects()).isEqualTo(Integer.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.add(1, EVENT));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.addInterval(1, 9));
        assertThat(full.subjects()).isEqualTo(full.windows()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aParallelStreamCollectsThem() {
        SurvivalIntervals collected = LongStream.range(0, 10_000)
                .boxed()
                .parallel()
                .collect(
                        SurvivalIntervals::new,
                        (intervals, i) -> intervals.addInterval(i % 97, i % 97 + 2 + i % 31),
                        SurvivalIntervals::merge);
        SurvivalIntervals one = new SurvivalIntervals();
        for (long i = 9_999; i >= 0; i--) {
            one.addInterval(i % 97, i % 97 + 2 + i % 31);
        }
        assertThat(collected).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(collected.turnbull()).isEqualTo(one.turnbull()).hasSameHashCodeAs(one.turnbull());
        assertThat(collected).isNotEqualTo(one.addInterval(0, 2));
    }

    @Test
    void oneOfEachOfTwoIsNotTwoOfOne() {
        SurvivalIntervals one = new SurvivalIntervals().addInterval(1, 4).addInterval(2, 4);
        assertThat(one).isNotEqualTo(new SurvivalIntervals().addInterval(1, 4).addInterval(1, 4));
        assertThat(one).isNotEqualTo(new SurvivalIntervals().addInterval(1, 4).addInterval(2, 5));
    }

    @Test
    void aFitDoesNotSeeWhatIsAddedLater() {
        SurvivalIntervals intervals = new SurvivalIntervals().addInterval(0, 2).addInterval(2, 4);
        TurnbullCurve curve = intervals.turnbull().curve().orElseThrow();
        intervals.addInterval(0, 2).add(1, CENSORED);
        assertThat(curve.at(2).least()).isEqualTo(0.5);
        assertThat(curve.subjects()).isEqualTo(2);
    }

    @Test
    void nothingObservedGivesNoCurve() {
        TurnbullFit fit = new SurvivalIntervals().turnbull();
        assertThat(new SurvivalIntervals().isEmpty()).isTrue();
        assertThat(fit.curve()).isEmpty();
        assertThat(fit.undefinedBecause()).contains(TurnbullFit.Undefined.NOTHING_OBSERVED);
        assertThat(fit.kuhnTuckerGap()).isEmpty();
        assertThat(fit.steps()).isZero();
        assertThat(fit)
                .hasToString("TurnbullFit{steps=0, kuhnTuckerGap=OptionalDouble.empty, undefined=NOTHING_OBSERVED}");
    }

    @Test
    void beyondTheLastStepThereIsNoCurveButTheReason() {
        SurvivalIntervals intervals = new SurvivalIntervals()
                .addInterval(-1, 3)
                .addInterval(2, 6)
                .add(3, CENSORED)
                .add(3, CENSORED);
        TurnbullFit fit = intervals.turnbull(2);
        assertThat(fit.curve()).isEmpty();
        assertThat(fit.undefinedBecause()).contains(TurnbullFit.Undefined.NOT_CONVERGED);
        assertThat(fit.steps()).isEqualTo(2);
        assertThat(fit.kuhnTuckerGap().orElseThrow()).isGreaterThan(TurnbullFit.TOLERANCE);
        TurnbullFit whole = intervals.turnbull();
        assertThat(whole.undefinedBecause()).isEmpty();
        assertThat(whole.kuhnTuckerGap().orElseThrow()).isLessThanOrEqualTo(TurnbullFit.TOLERANCE);
        assertThat(whole.steps()).isBetween(3, 30);
        assertThat(intervals.turnbull(whole.steps())).isEqualTo(whole);
    }

    @Test
    void intervalsAndFitsSurviveSerialization() throws IOException, ClassNotFoundException {
        SurvivalIntervals intervals = InspectionTimes.COSMETIC_RADIATION.intervals();
        SurvivalIntervals copy = (SurvivalIntervals) throughBytes(intervals);
        assertThat(copy).isEqualTo(intervals);
        assertThat(copy.addInterval(1, 7).subjects()).isEqualTo(47);
        TurnbullFit fit = intervals.turnbull();
        TurnbullFit fitCopy = (TurnbullFit) throughBytes(fit);
        assertThat(fitCopy).isEqualTo(fit).hasSameHashCodeAs(fit).isNotEqualTo(copy.turnbull());
        assertThat(fitCopy.curve().orElseThrow().intervals())
                .isEqualTo(fit.curve().orElseThrow().intervals());
    }

    private static Object throughBytes(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
