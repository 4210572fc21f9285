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

class SurvivalTimesTest {

    @Test
    void countsWhatWasAdded() {
        SurvivalTimes times = new SurvivalTimes()
                .add(3, EVENT)
                .add(3, EVENT)
                .add(0, CENSORED)
                .addLateEntry(2, 5, CENSORED)
                .addLateEntry(0, 0, EVENT);
        assertThat(times.subjects()).isEqualTo(5);
        assertThat(times.events()).isEqualTo(3);
        assertThat(times.censorings()).isEqualTo(2);
        assertThat(times.lateEntries()).isEqualTo(1);
        assertThat(times.isEmpty()).isFalse();
        assertThat(times).hasToString("SurvivalTimes{subjects=5, events=3, censorings=2, lateEntries=1}");
    }

    @Test
    void aLateEntryAtZeroIsNoLateEntry() {
        assertThat(new SurvivalTimes().addLateEntry(0, 7, EVENT)).isEqualTo(new SurvivalTimes().add(7, EVENT));
    }

    @Test
    void whatIsAddedNoTimesIsNotThere() {
        SurvivalTimes times = new SurvivalTimes().add(500_000, EVENT).add(700_000, CENSORED);
        SurvivalTimes same =
                new SurvivalTimes().add(500_000, EVENT).add(700_000, CENSORED).addAlike(0, 0, 600_000, EVENT);
        assertThat(same).isEqualTo(times);
        assertThat(same.kaplanMeier()).isEqualTo(times.kaplanMeier());
    }

    @Test
    void timesThatComeInOrderAgainAndAgainAreThoseThatComeInAny() {
        SurvivalTimes ascending = new SurvivalTimes();
        LongStream.range(0, 200).forEach(i -> ascending.add(i / 50 * 10_000 + 3 * (i % 50), CENSORED));
        SurvivalTimes again = new SurvivalTimes();
        for (int run = 0; run < 4; run++) {
            int first = run;
            LongStream.range(0, 50).forEach(i -> again.add((i + first) % 4 * 10_000 + 3 * i, CENSORED));
        }
        assertThat(again).isEqualTo(ascending);
        assertThat(again.kaplanMeier()).isEqualTo(ascending.kaplanMeier());
        assertThat(again.add(3, CENSORED)).isNotEqualTo(ascending).isEqualTo(ascending.add(3, CENSORED));
    }

    @Test
    void timesThatComeTwiceInOrderAreThoseThatComeOnce() {
        SurvivalTimes twice = new SurvivalTimes();
        LongStream.range(0, 100).forEach(i -> twice.add(7 * i, EVENT));
        LongStream.range(50, 150).forEach(i -> twice.add(7 * i, EVENT));
        SurvivalTimes once = new SurvivalTimes();
        LongStream.range(0, 150).forEach(i -> once.addAlike(50 <= i && i < 100 ? 2 : 1, 0, 7 * i, EVENT));
        assertThat(twice).isEqualTo(once);
        assertThat(twice.kaplanMeier()).isEqualTo(once.kaplanMeier());
    }

    @Test
    void nothingObservedGivesNoCurve() {
        assertThat(new SurvivalTimes().isEmpty()).isTrue();
        assertThat(new SurvivalTimes().kaplanMeier()).isEmpty();
    }

    @Test
    void negativeTimesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalTimes().add(-1, EVENT))
                .withMessage("time must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalTimes().addLateEntry(-3, 1, EVENT))
                .withMessage("entry must not be negative, but is -3");
    }

    @Test
    void subjectsMayBeSaidToHaveComeLateAfterwards() {
        SurvivalTimes late = new SurvivalTimes().addLateEntry(3, 60, EVENT).add(70, CENSORED);
        assertThat(new SurvivalTimes().add(60, EVENT).add(70, CENSORED).enterLate(1, 3))
                .isEqualTo(late);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalTimes().enterLate(-1, 3))
                .withMessage("alike must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurvivalTimes().enterLate(1, 0))
                .withMessage("a late entry must be above 0, but is 0");
    }

    @Test
    void aSubjectNeverAtRiskIsRefusedAndCanBeAskedForBefore() {
        SurvivalTimes times = new SurvivalTimes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.addLateEntry(4, 4, EVENT))
                .withMessage("time 4 is not after the late entry at 4, so that the subject was never at risk");
        assertThat(times.isEmpty()).isTrue();
        assertThat(SurvivalTimes.everAtRisk(4, 4)).isFalse();
        assertThat(SurvivalTimes.everAtRisk(5, 4)).isFalse();
        assertThat(SurvivalTimes.everAtRisk(3, 4)).isTrue();
        assertThat(SurvivalTimes.everAtRisk(0, 0)).isTrue();
    }

    @Test
    void mergingWithItselfDoubles() {
        SurvivalTimes times = new SurvivalTimes().add(1, EVENT).addLateEntry(1, 2, CENSORED);
        assertThat(times.merge(times))
                .isEqualTo(new SurvivalTimes()
                        .add(1, EVENT)
                        .add(1, EVENT)
                        .addLateEntry(1, 2, CENSORED)
                        .addLateEntry(1, 2, CENSORED));
        assertThat(times.subjects()).isEqualTo(4);
    }

    @Test
    void moreSubjectsThanAnIntCanCountAreRefused() {
        SurvivalTimes times = new SurvivalTimes().add(1, EVENT);
        for (int i = 0; i < 30; i++) {
            times.merge(times);
        }
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> times.merge(times))
                .withMessage("more than 2147483647 subjects");
        assertThat(times.subjects()).isEqualTo(times.events()).isEqualTo(1 << 30);
    }

    @Test
    void aParallelStreamCollectsThem() {
        SurvivalTimes collected = LongStream.range(0, 10_000)
                .boxed()
                .parallel()
                .collect(
                        SurvivalTimes::new,
                        (times, i) -> times.add(i % 97, i % 3 == 0 ? CENSORED : EVENT),
                        SurvivalTimes::merge);
        SurvivalTimes one = new SurvivalTimes();
        for (long i = 0; i < 10_000; i++) {
            one.add(i % 97, i % 3 == 0 ? CENSORED : EVENT);
        }
        assertThat(collected).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Test
    void aCurveDoesNotSeeWhatIsAddedLater() {
        SurvivalTimes times = new SurvivalTimes().add(1, EVENT).add(2, EVENT);
        SurvivalCurve curve = times.kaplanMeier().orElseThrow();
        times.add(1, EVENT);
        assertThat(curve.at(1).survival()).isEqualTo(0.5);
    }

    @Test
    void timesAndCurvesSurviveSerialization() throws IOException, ClassNotFoundException {
        SurvivalTimes times = Literature.DEVICE.times().addLateEntry(3, 60, EVENT);
        SurvivalTimes copy = (SurvivalTimes) throughBytes(times);
        assertThat(copy).isEqualTo(times);
        assertThat(copy.add(1, EVENT).subjects()).isEqualTo(20);
        SurvivalCurve curve = times.kaplanMeier().orElseThrow();
        SurvivalCurve curveCopy = (SurvivalCurve) throughBytes(curve);
        assertThat(curveCopy).isEqualTo(curve).hasSameHashCodeAs(curve);
        assertThat(curveCopy.rows()).isEqualTo(curve.rows());
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
