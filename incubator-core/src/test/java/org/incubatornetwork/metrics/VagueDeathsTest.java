package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.B;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.graduate;
import static org.incubatornetwork.metrics.Histories.network;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalEstimator;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.TimeRange;
import org.incubatornetwork.metrics.survival.TurnbullCurve;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

/** Survival where of some deaths only a window of days is known. */
class VagueDeathsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Graduated on 1 January 2020. */
    private static Startup firm(String id, StatusEvent... events) {
        return graduate(id, A, "2019-01-01", "2020-01-01").withStatusEvents(events);
    }

    private static Startup closed(String id, String on) {
        return firm(id, status(VitalStatus.CLOSED, on));
    }

    private static MetricReport report(String day, Network network, Policies policies) {
        return MetricEngine.builder()
                .asOf(LocalDate.parse(day))
                .policies(policies)
                .build()
                .measure(network);
    }

    private static MetricReport report(String day, Network network) {
        return report(
                day, network, Policies.builder().addHorizons(12, 18, 24, 36).build());
    }

    private static Network fourFirms() {
        return complete()
                .addStartups(closed("T1", "2020"))
                .addStartups(closed("T2", "2021"))
                .addStartups(firm("T3", status(VitalStatus.UNKNOWN, "2020-12-31")))
                .addStartups(firm("T4"))
                .build();
    }

    private static void assertRange(Figure figure, double least, double most) {
        assertThat(figure.noValue()).contains(NoValue.WITHIN_RANGE);
        assertThat(figure.least().orElseThrow().doubleValue()).isCloseTo(least, EXACT);
        assertThat(figure.most().orElseThrow().doubleValue()).isCloseTo(most, EXACT);
    }

    private static void assertValue(Figure figure, double value) {
        assertThat(figure.value().orElseThrow()).isCloseTo(value, EXACT);
        assertThat(figure.isOpen()).isFalse();
    }

    /** The worked example of the metric's documentation. */
    @Test
    void survivalOfFourByHand() {
        MetricResult survival =
                report("2022-01-01", fourFirms()).get("survival").network();
        assertThat(survival.estimator()).contains(SurvivalEstimator.TURNBULL);
        assertThat(survival.curve()).isEmpty();
        assertValue(survival.part("horizon", "P1Y"), 3 / 4.0);
        assertRange(survival.part("horizon", "P18M"), 3 / 8.0, 3 / 4.0);
        assertValue(survival.part("horizon", "P2Y"), 3 / 8.0);
        assertRange(survival.part("horizon", "P3Y"), 0, 3 / 8.0);
        assertThat(survival.figure()).isEqualTo(survival.part("horizon", "P3Y"));
        assertRange(survival.part("statistic", "MEDIAN"), 366, 730);
        assertRange(survival.part("statistic", "RESTRICTED_MEAN"), 411.75, 776);
        assertThat(survival.part("statistic", "SUBJECTS").count()).hasValue(4);
        assertThat(survival.part("statistic", "EVENTS").count()).hasValue(2);
        assertThat(survival.part("statistic", "WINDOWS").count()).hasValue(2);
        assertThat(survival.parts("statistic")).doesNotContainKeys("MEDIAN_LOWER", "MEDIAN_UPPER");
        assertThat(survival.part("horizon", "P1Y").interval()).isEmpty();
        assertThat(survival.warnings())
                .extracting(MetricWarning::code)
                .containsExactly("INTERVAL_CENSORED", "OPEN_BEYOND_FOLLOW_UP");
        assertThat(survival.warnings().get(0).message(Locale.ENGLISH))
                .isEqualTo(
                        "2 of 2 deaths are known as windows of days only: the curve is Turnbull's estimate instead of Kaplan"
                                + " and Meier's. Where in an innermost interval the deaths lie is not known, so that a figure inside one"
                                + " is a range; there are neither errors nor limits.");
        assertThat(survival.populationSize()).hasValue(4);
        TurnbullCurve curve = survival.turnbull().orElseThrow().curve().orElseThrow();
        assertThat(curve.median()).isEqualTo(new TimeRange(366, OptionalDouble.of(730)));
    }

    @Test
    void onAnAnniversaryInTheWindowAFirmIsUnknownAndNeverAlive() {
        MetricResults anniversaries = report("2022-01-01", fourFirms()).get("survival-at-anniversary");
        MetricResult known = anniversaries.network();
        PartKey oneYear = PartKey.of("horizon", "P1Y");
        assertRange(known.part(oneYear), 1 / 3.0, 2 / 3.0);
        assertThat(known.part(oneYear.and("count", "ELIGIBLE")).count()).hasValue(4);
        assertThat(known.part(oneYear.and("count", "UNKNOWN")).count()).hasValue(2);
        assertThat(known.part(oneYear.and("count", "DEATH_IN_WINDOW")).count()).hasValue(1);
        assertValue(known.part("horizon", "P2Y"), 1 / 3.0);
        Figure strict = anniversaries
                .under(policies -> policies.withUnknowns(UnknownPolicy.STRICT_ON_UNKNOWN))
                .network()
                .part(oneYear);
        assertValue(strict, 1 / 4.0);
        // the year 2021 begins in no window but that of its own closing
        assertRange(
                report("2022-01-01", fourFirms())
                        .get("survival-fixed-cohort")
                        .network()
                        .part(oneYear),
                1 / 3.0,
                2 / 3.0);
    }

    /** A hundred firms of a directory, of which 27 had closed by the day on which somebody looked. */
    @Test
    void aDirectoryIsNoHundredPercent() {
        Network.Builder directory = network(Completeness.COMPLETE);
        for (int i = 0; i < 100; i++) {
            directory.addStartups(
                    i < 27
                            ? closed("T" + i, "[..2026-06-30]")
                            : firm("T" + i, status(VitalStatus.OPERATING, "2026-06-30")));
        }
        MetricReport report = report("2026-06-30", directory.build(), Policies.DEFAULT);
        assertRange(report.get("survival").network().part("horizon", "P5Y"), 0.73, 1);
        assertRange(report.get("survival-at-anniversary").network().part("horizon", "P5Y"), 0.73, 1);
        assertValue(report.get("graduates-in-business").network().figure(), 0.73);
        assertValue(report.get("survival-naive").network().figure(), 0.73);
        assertThat(report.get("survival-naive").network().warnings())
                .extracting(MetricWarning::code)
                .doesNotContain("SNAPSHOT_OF_DEATHS");
    }

    @Test
    void aDeathWhoseWindowCrossesTheAsOfDayKeepsIt() {
        MetricReport report = report("2021-07-01", fourFirms());
        MetricResult survival = report.get("survival").network();
        TurnbullCurve curve = survival.turnbull().orElseThrow().curve().orElseThrow();
        assertThat(curve.intervals()).anyMatch(one -> one.upTo().equals(OptionalLong.of(730)));
        assertThat(survival.warnings())
                .filteredOn(warning -> warning.code().equals("DEATHS_PERHAPS_LATER"))
                .extracting(warning -> warning.message(Locale.ENGLISH))
                .containsExactly(
                        "1 death may have come after the as-of date: it is taken with the whole window of its days.");
        // of the four one is dead, one lives, one was lost, and of one it is not known
        assertRange(report.get("graduates-in-business").network().figure(), 1 / 3.0, 2 / 3.0);
        assertRange(report.get("survival-naive").network().figure(), 2 / 4.0, 3 / 4.0);
        assertValue(
                report.get("graduates-in-business")
                        .under(policies -> policies.withUnknowns(UnknownPolicy.STRICT_ON_UNKNOWN))
                        .network()
                        .figure(),
                1 / 4.0);
        assertThat(report("2022-01-01", fourFirms()).get("survival").network().warnings())
                .extracting(MetricWarning::code)
                .doesNotContain("DEATHS_PERHAPS_LATER");
    }

    @Test
    void theShareOfTheLivingOfAYearIsARange() {
        MetricResult retention =
                report("2022-12-31", fourFirms()).get("cohort-retention").network();
        PartKey admitted = PartKey.of("year", "2019");
        // admitted on 1 January 2019: on the first anniversary, the day of graduation, the one that closed in 2020 may
        // be dead
        assertRange(retention.part(admitted.and("anniversary", "1").and("state", "ALIVE")), 3 / 4.0, 1);
        assertRange(retention.part(admitted.and("anniversary", "2").and("state", "ALIVE")), 2 / 4.0, 3 / 4.0);
        assertValue(retention.part(admitted.and("anniversary", "3").and("state", "ALIVE")), 2 / 4.0);
    }

    @Test
    void lateEntriesAndTheLogRankTestHaveNoValue() {
        Network network = complete()
                .addStartups(closed("T1", "2020").withFounded(DateWindow.parse("2018-01-01")))
                .addStartups(firm("T2").withFounded(DateWindow.parse("2018-01-01")))
                .addStartups(graduate("T3", B, "2019-01-01", "2020-01-01"))
                .build();
        MetricReport report = report("2022-01-01", network);
        MetricResult founding = report.get("survival")
                .under(policies -> policies.withClock(SurvivalClock.FOUNDING))
                .network();
        assertThat(founding.figure().noValue()).contains(NoValue.INTERVAL_CENSORED);
        assertThat(founding.part("statistic", "MEDIAN").noValue()).contains(NoValue.INTERVAL_CENSORED);
        assertThat(founding.part("statistic", "EVENTS").count()).hasValue(1);
        assertThat(NoValue.INTERVAL_CENSORED.message(Locale.ENGLISH))
                .isEqualTo(
                        "Not computable: of some deaths only a window of days is known, and this needs the day of each.");
        MetricResult comparison = report.get("survival-comparison").network();
        assertThat(comparison.noValue()).contains(NoValue.INTERVAL_CENSORED);
        assertThat(comparison.comparisons()).doesNotContainKey("SITE");
    }

    @Test
    void aWindowOfOneDayAfterTheOriginIsThatDay() {
        Network vague = complete()
                .addStartups(closed("T1", "[..2020-01-01]"), firm("T2"))
                .build();
        Network exact =
                complete().addStartups(closed("T1", "2020-01-01"), firm("T2")).build();
        MetricResult survival = report("2022-01-01", vague).get("survival").network();
        assertThat(survival.estimator()).contains(SurvivalEstimator.KAPLAN_MEIER);
        assertThat(survival)
                .isEqualTo(report("2022-01-01", exact).get("survival").network());
    }

    @Test
    void aDeathWithoutALastDayIsACensoringOnItsEve() {
        Network network = complete()
                .addStartups(closed("T1", "[2021-01-01..]"), closed("T2", "[2019..]"), firm("T3"))
                .build();
        MetricResult survival = report("2022-01-01", network).get("survival").network();
        assertThat(survival.estimator()).contains(SurvivalEstimator.KAPLAN_MEIER);
        assertThat(survival.curve().orElseThrow().rows())
                .extracting(row -> row.time(), row -> row.censored())
                .contains(tuple(365L, 1), tuple(731L, 1));
        assertThat(survival.exclusions()).containsEntry("DEATH_UNDATED", 1L);
        assertThat(survival.exclusion("DEATH_UNDATED").in(Locale.ENGLISH))
                .isEqualTo("firms that died at some time after the clock starts, nobody knows when");
    }

    @Test
    void aDeathBeforeTheOriginIsLeftOutOnlyIfItSurelyWas() {
        Network network = complete()
                .addStartups(closed("T1", "[2019-03..2019-12]"), closed("T2", "[2019-03..2020-03]"), firm("T3"))
                .build();
        MetricResult survival = report("2022-01-01", network).get("survival").network();
        assertThat(survival.exclusions()).containsEntry("DEAD_BEFORE_ORIGIN", 1L);
        assertThat(survival.part("statistic", "WINDOWS").count()).hasValue(1);
    }

    /** Graduates of two years, of whom some are dead; the windows of death start any time before it and end any time after. */
    private static List<Startup> firms(Random random, boolean vague) {
        List<Startup> firms = new ArrayList<>();
        LocalDate first = LocalDate.of(2014, 1, 1);
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            LocalDate origin = first.plusDays(random.nextInt(700));
            LocalDate death = origin.plusDays(random.nextInt(2500));
            LocalDate from = death.minusDays((long) random.nextInt(3) * random.nextInt(300));
            LocalDate to = death.plusDays((long) random.nextInt(3) * random.nextInt(300));
            boolean dead = random.nextInt(3) > 0;
            Startup firm = graduate(
                    "T" + i, random.nextBoolean() ? A : B, first.minusYears(1).toString(), origin.toString());
            DateWindow on = vague ? DateWindow.between(from, to) : DateWindow.of(death);
            firms.add(
                    dead
                            ? firm.withStatusEvents(StatusEvent.builder()
                                    .status(VitalStatus.CLOSED)
                                    .on(on)
                                    .build())
                            : firm);
        }
        return firms;
    }

    private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);

    private static MetricReport measured(List<Startup> firms) {
        return report(AS_OF.toString(), complete().addAllStartups(firms).build());
    }

    @Property(tries = 60)
    void theCurveIsThatOfTheWindowsFromTheOrigin(@ForAll long seed) {
        List<Startup> firms = firms(new Random(seed), true);
        SurvivalIntervals expected = new SurvivalIntervals();
        long excluded = 0;
        for (Startup firm : firms) {
            LocalDate origin =
                    firm.supportPeriods().get(0).end().orElseThrow().day().orElseThrow();
            Optional<DateWindow> window =
                    firm.statusEvents().stream().map(StatusEvent::on).findFirst();
            long asOf = AS_OF.toEpochDay() - origin.toEpochDay();
            if (window.isEmpty() || window.get().earliest().orElseThrow().isAfter(AS_OF)) {
                expected.add(asOf, EventStatus.CENSORED);
                continue;
            }
            long after = window.get().earliest().orElseThrow().toEpochDay() - 1 - origin.toEpochDay();
            long upTo = window.get().latest().orElseThrow().toEpochDay() - origin.toEpochDay();
            if (upTo < 0) {
                excluded++;
            } else {
                expected.addInterval(after, upTo);
            }
        }
        MetricResult survival = measured(firms).get("survival").network();
        assertThat(survival.exclusions().getOrDefault("DEAD_BEFORE_ORIGIN", 0L)).isEqualTo(excluded);
        if (expected.windows() > 0) {
            assertThat(survival.turnbull()).contains(expected.turnbull());
        } else {
            assertThat(survival.curve())
                    .isEqualTo(expected.exactTimes().orElseThrow().kaplanMeier());
            assertThat(survival.turnbull()).isEmpty();
        }
    }

    @Property(tries = 40)
    void partsMergedInAnyOrderAreTheWhole(@ForAll long seed) {
        Random random = new Random(seed);
        List<Startup> firms = firms(random, true);
        Network network = complete().build();
        MetricEngine engine = MetricEngine.builder().asOf(AS_OF).build();
        MetricRun one = engine.start(network);
        firms.forEach(one::add);
        List<Startup> shuffled = new ArrayList<>(firms);
        Collections.shuffle(shuffled, random);
        MetricRun left = engine.start(network);
        MetricRun right = engine.start(network);
        shuffled.forEach(firm -> (random.nextBoolean() ? left : right).add(firm));
        MetricReport whole = one.report();
        MetricReport merged = right.merge(left).report();
        for (String measure : List.of(
                "survival",
                "survival-at-anniversary",
                "survival-fixed-cohort",
                "cohort-retention",
                "survival-comparison")) {
            assertThat(merged.get(measure)).containsExactlyElementsOf(whole.get(measure));
        }
    }

    /** Whatever the days of death are, the figures of that register lie in the ranges. */
    @Property(tries = 60)
    void noChoiceOfDaysLeavesTheRangesAtAnniversaries(@ForAll long seed) {
        MetricReport vague = measured(firms(new Random(seed), true));
        MetricReport exact = measured(firms(new Random(seed), false));
        for (String measure : List.of("survival-at-anniversary", "survival-fixed-cohort", "cohort-retention")) {
            MetricResult ranges = vague.get(measure).network();
            MetricResult values = exact.get(measure).network();
            // who may have died before the clock starts is a subject of the one register and none of the other
            if (ranges.exclusions().equals(values.exclusions())
                    && !values.exclusions().containsKey("DEAD_BEFORE_ORIGIN")) {
                ranges.parts().forEach((key, range) -> {
                    Figure value = values.part(key);
                    if (!key.values().containsKey("count") && value.value().isPresent()) {
                        assertThat(BigDecimal.valueOf(value.value().getAsDouble()))
                                .as("%s %s", measure, key)
                                .isBetween(bound(range, true), bound(range, false));
                    }
                });
            }
        }
    }

    private static BigDecimal bound(Figure figure, boolean lower) {
        Optional<BigDecimal> bound = lower ? figure.least() : figure.most();
        return bound.filter(open -> figure.isOpen())
                .orElseGet(() -> BigDecimal.valueOf(figure.value().orElseThrow()));
    }

    @Test
    void withoutWindowsNothingIsSaidOfThem() {
        Network network = complete()
                .addStartups(closed("T1", "2020-06-30"))
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2019-01-01"))
                        .build())
                .build();
        MetricResult survival = report("2022-01-01", network).get("survival").network();
        assertThat(survival.estimator()).contains(SurvivalEstimator.KAPLAN_MEIER);
        assertThat(survival.turnbull()).isEmpty();
        assertThat(survival.parts("statistic")).doesNotContainKey("WINDOWS");
        assertThat(report("2022-01-01", complete().build())
                        .get("survival")
                        .network()
                        .estimator())
                .isEmpty();
    }
}
