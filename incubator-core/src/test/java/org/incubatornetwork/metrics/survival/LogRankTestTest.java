package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.survival.EventStatus.EVENT;
import static org.incubatornetwork.metrics.survival.LogRankTest.Weighting.LOG_RANK;
import static org.incubatornetwork.metrics.survival.LogRankTest.Weighting.PETO_PETO;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.incubatornetwork.metrics.survival.LogRankTest.Undefined;
import org.incubatornetwork.metrics.survival.LogRankTest.Weighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogRankTestTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-15);

    private static SurvivalTimes times(String text) {
        return Literature.parse(text);
    }

    /**
     * a: 1, 3; b: 2, 4+. At 1: n = 4, d = 1, two of each. At 2: n = 3, one of a, two of b. At 3: n = 2, one of each.
     * E(a) = 1/2 + 1/3 + 1/2 = 4/3, O(a) = 2; V = 1/4 + 2/9 + 1/4 = 13/18; statistic (2/3)² / (13/18) = 8/13.
     */
    @Test
    void theLogRankTestOfFourSubjectsByHand() {
        LogRankTest test = LogRankTest.of(Map.of("a", times("1 3"), "b", times("2 4+")));
        assertThat(test.weighting()).isEqualTo(LOG_RANK);
        assertThat(test.groups()).extracting(LogRankTest.Group::label).containsExactly("a", "b");
        assertThat(test.groups().get(0).subjects()).isEqualTo(2);
        assertThat(test.groups().get(0).observed()).isEqualTo(2);
        assertThat(test.groups().get(0).expected()).isCloseTo(4 / 3.0, EXACT);
        assertThat(test.groups().get(0).variance()).isCloseTo(13 / 18.0, EXACT);
        assertThat(test.groups().get(1).expected()).isCloseTo(5 / 3.0, EXACT);
        assertThat(test.statistic().orElseThrow()).isCloseTo(8 / 13.0, EXACT);
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.undefinedBecause()).isEmpty();
    }

    /**
     * The same, weighted by the pooled S(t-) = 1, 3/4, 1/2. O(a) = 1 + 1/2, E(a) = 1/2 + 1/4 + 1/4 = 1; V = 1/4 +
     * (9/16)(2/9) + (1/4)(1/4) = 7/16; statistic (1/4)/(7/16) = 4/7.
     */
    @Test
    void thePetoPetoTestOfFourSubjectsByHand() {
        LogRankTest test = LogRankTest.of(Map.of("a", times("1 3"), "b", times("2 4+")), PETO_PETO);
        assertThat(test.groups().get(0).observed()).isCloseTo(1.5, EXACT);
        assertThat(test.groups().get(0).expected()).isCloseTo(1, EXACT);
        assertThat(test.groups().get(0).variance()).isCloseTo(7 / 16.0, EXACT);
        assertThat(test.statistic().orElseThrow()).isCloseTo(4 / 7.0, EXACT);
    }

    /** Kleinbaum and Klein, chapter 2: log-rank 16.79 on 1 degree of freedom, 19.25 and 10.75 events expected. */
    @Test
    void remissionUnder6MpAgainstPlacebo() {
        Map<String, SurvivalTimes> groups =
                Map.of("6-MP", Literature.MERCAPTOPURINE.times(), "placebo", Literature.PLACEBO.times());
        LogRankTest test = LogRankTest.of(groups);
        assertThat(test.statistic().orElseThrow()).isCloseTo(16.79, Offset.offset(5e-3));
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.pValue().orElseThrow()).isCloseTo(4.17e-5, Offset.offset(5e-8));
        assertThat(test.groups().get(0).observed()).isEqualTo(9);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.25, Offset.offset(5e-3));
        assertThat(test.groups().get(1).observed()).isEqualTo(21);
        assertThat(test.groups().get(1).expected()).isCloseTo(10.75, Offset.offset(5e-3));
        assertThat(LogRankTest.of(groups, PETO_PETO).statistic().orElseThrow()).isCloseTo(14.5, Offset.offset(0.05));
    }

    /** R's {@code survdiff(Surv(time, status) ~ x, aml)}: 3.4, p = 0.07; with rho = 1 2.78, p = 0.0955. */
    @Test
    void maintenanceInAcuteMyelogenousLeukaemia() {
        Map<String, SurvivalTimes> groups =
                Map.of("Maintained", Literature.MAINTAINED.times(), "Nonmaintained", Literature.NOT_MAINTAINED.times());
        LogRankTest test = LogRankTest.of(groups);
        assertThat(test.statistic().orElseThrow()).isCloseTo(3.40, Offset.offset(5e-3));
        assertThat(test.pValue().orElseThrow()).isCloseTo(0.0653, Offset.offset(5e-5));
        assertThat(test.groups().get(0).expected()).isCloseTo(10.69, Offset.offset(5e-3));
        LogRankTest early = LogRankTest.of(groups, PETO_PETO);
        assertThat(early.statistic().orElseThrow()).isCloseTo(2.7793, Offset.offset(5e-4));
        assertThat(early.pValue().orElseThrow()).isCloseTo(0.0955, Offset.offset(5e-5));
    }

    @ParameterizedTest
    @EnumSource
    void groupsThatAreExactlyAlikeDifferByExactlyNothing(Weighting weighting) {
        LogRankTest test = LogRankTest.of(
                Map.of(
                        "a", Literature.DEVICE.times(),
                        "b", Literature.DEVICE.times(),
                        "c", Literature.DEVICE.times()),
                weighting);
        assertThat(test.statistic()).hasValue(0);
        assertThat(test.pValue()).hasValue(1);
        assertThat(test.degreesOfFreedom()).hasValue(2);
    }

    @Test
    void labelsSortByCodePoint() {
        String emoji = new String(Character.toChars(0x1F600));
        String privateUse = "\uE000";
        assertThat(emoji).isLessThan(privateUse);
        LogRankTest test = LogRankTest.of(Map.of(
                emoji,
                times("1"),
                privateUse,
                times("2"),
                "B",
                times("3"),
                "a",
                times("4"),
                "aa",
                times("5"),
                "",
                times("6")));
        assertThat(test.groups())
                .extracting(LogRankTest.Group::label)
                .containsExactly("", "B", "a", "aa", privateUse, emoji);
    }

    @ParameterizedTest
    @EnumSource
    void groupsWithoutExpectedEventsAreLeftOut(Weighting weighting) {
        Map<String, SurvivalTimes> two = Map.of("b", times("3 4 6+"), "c", times("5 7 8"));
        Map<String, SurvivalTimes> three = Map.of("a", times("1+ 2+"), "b", times("3 4 6+"), "c", times("5 7 8"));
        LogRankTest test = LogRankTest.of(three, weighting);
        assertThat(test.statistic()).isEqualTo(LogRankTest.of(two, weighting).statistic());
        assertThat(test.degreesOfFreedom()).hasValue(1);
        assertThat(test.groups()).hasSize(3);
        assertThat(test.groups().get(0)).isEqualTo(new LogRankTest.Group("a", 2, 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void oneGroupWithExpectedEventsLeavesNothingToCompare(Weighting weighting) {
        LogRankTest test = LogRankTest.of(Map.of("a", times("1+"), "b", times("3 4 6+")), weighting);
        assertThat(test.statistic()).hasValue(0);
        assertThat(test.degreesOfFreedom()).hasValue(0);
        assertThat(test.pValue()).hasValue(1);
        assertThat(test.undefinedBecause()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutEventsThePValueIsUndefined(Weighting weighting) {
        LogRankTest test = LogRankTest.of(Map.of("a", times("1+"), "b", times("3+ 4+")), weighting);
        assertThat(test.statistic()).hasValue(0);
        assertThat(test.degreesOfFreedom()).isEmpty();
        assertThat(test.pValue()).isEmpty();
        assertThat(test.undefinedBecause()).contains(Undefined.NO_EVENTS);
    }

    @Test
    void fewerThanTwoGroupsCannotBeCompared() {
        for (Map<String, SurvivalTimes> groups : List.<Map<String, SurvivalTimes>>of(
                Map.of(),
                Map.of("a", times("1 2")),
                Map.of("a", times("1+ 2+")),
                Map.of("a", times("1 2"), "b", new SurvivalTimes()),
                Map.of("a", new SurvivalTimes(), "b", new SurvivalTimes()))) {
            LogRankTest test = LogRankTest.of(groups);
            assertThat(test.groups()).hasSize(groups.size());
            assertThat(test.statistic()).isEmpty();
            assertThat(test.degreesOfFreedom()).isEmpty();
            assertThat(test.pValue()).isEmpty();
            assertThat(test.undefinedBecause()).contains(Undefined.FEWER_THAN_TWO_GROUPS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allEventsAtOneTimeMakeTheVarianceSingular(Weighting weighting) {
        LogRankTest test = LogRankTest.of(Map.of("a", times("5 5"), "b", times("5"), "c", times("5 5 3+")), weighting);
        assertThat(test.statistic()).isEmpty();
        assertThat(test.pValue()).isEmpty();
        assertThat(test.undefinedBecause()).contains(Undefined.SINGULAR_VARIANCE);
    }

    /**
     * Two pairs of groups, one before day 10, one after: within pairs there is a difference, between them nothing to
     * see.
     */
    @Test
    void groupsNeverAtRiskTogetherMakeTheVarianceSingular() {
        SurvivalTimes late = new SurvivalTimes().addLateEntry(10, 12, EVENT).addLateEntry(10, 15, EVENT);
        SurvivalTimes later = new SurvivalTimes().addLateEntry(10, 13, EVENT).addLateEntry(10, 17, EVENT);
        Map<String, SurvivalTimes> groups = Map.of("a", times("1 3"), "b", times("2 4"), "c", late, "d", later);
        assertThat(LogRankTest.of(groups).undefinedBecause()).contains(Undefined.SINGULAR_VARIANCE);
        assertThat(LogRankTest.of(Map.of("c", late, "d", later)).undefinedBecause())
                .isEmpty();
    }

    @Test
    void manyGroupsAreComparedAtOnce() {
        Map<String, SurvivalTimes> groups = new HashMap<>();
        for (int g = 0; g < 200; g++) {
            SurvivalTimes times = new SurvivalTimes();
            for (int i = 0; i < 20; i++) {
                times.add((g * 31L + i * 17L) % 101, i % 3 == 0 ? EventStatus.CENSORED : EVENT);
            }
            groups.put("site-" + g, times);
        }
        LogRankTest test = LogRankTest.of(groups);
        assertThat(test.degreesOfFreedom()).hasValue(199);
        assertThat(test.statistic().orElseThrow()).isBetween(0.0, 400.0);
    }

    @Test
    void equalTestsAreEqualAndPrintWhatMatters() {
        Map<String, SurvivalTimes> groups = Map.of("a", times("1+"), "b", times("3+ 4+"));
        assertThat(LogRankTest.of(groups))
                .isEqualTo(LogRankTest.of(groups))
                .hasSameHashCodeAs(LogRankTest.of(groups))
                .hasToString("LogRankTest{weighting=LOG_RANK, groups=2, statistic=OptionalDouble[0.0], "
                        + "degreesOfFreedom=OptionalInt.empty, pValue=OptionalDouble.empty, undefined=NO_EVENTS}");
    }
}
