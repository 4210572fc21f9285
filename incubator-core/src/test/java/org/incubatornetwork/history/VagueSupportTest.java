package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Support whose days are vague: what they may be, and what day is taken. */
class VagueSupportTest {
    private static final CohortId SPRING = CohortId.of("spring");
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    private static Frame frame(Optional<LocalDate> extractedOn, VagueDates policy) {
        return Frame.of(
                Network.builder()
                        .id("n")
                        .name("N")
                        .register(Register.builder()
                                .coverage(Completeness.COMPLETE)
                                .extractedOn(extractedOn)
                                .build())
                        .addCohorts(Cohort.builder()
                                .id(SPRING)
                                .name("Spring")
                                .start(DateWindow.parse("2016-03"))
                                .end(DateWindow.parse("2016-06-01"))
                                .build())
                        .build(),
                AS_OF,
                policy);
    }

    private static SupportPeriod.Builder hosted(String start, String end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .start(Optional.of(start).filter(told -> !told.isEmpty()).map(DateWindow::parse))
                .end(Optional.of(end).filter(told -> !told.isEmpty()).map(DateWindow::parse));
    }

    private static Support support(SupportPeriod period, VagueDates policy) {
        return new Support(period, 0, frame(Optional.of(LocalDate.of(2020, 6, 30)), policy));
    }

    private static String bounds(Support support) {
        return day(support.earliestStartDay()) + ".." + day(support.latestStartDay()) + " to "
                + day(support.earliestEndDay()) + ".." + day(support.latestEndDay());
    }

    private static String day(int day) {
        return EpochDay.dateIfAny(day).map(LocalDate::toString).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a start is not after its end, an end not before its start
                "2015    | 2015-03-01       | GRADUATED | 2015-01-01..2015-03-01 to 2015-03-01..2015-03-01",
                "2015-05 | [..2016]         | GRADUATED | 2015-05-01..2015-05-31 to 2015-05-01..2016-12-31",
                // what has happened is not after the extraction; an end without a reason may be agreed
                "2020    | 2020             | FAILED    | 2020-01-01..2020-06-30 to 2020-01-01..2020-06-30",
                "2019    | 2020             | -         | 2019-01-01..2019-12-31 to 2020-01-01..",
                "[2019..]| ''               | -         | 2019-01-01..2020-06-30 to ..",
                "2021    | ''               | -         | 2021-01-01..2021-12-31 to ..",
                // nothing tells when it began
                "''      | 2015-03-01       | FAILED    | ..2015-03-01 to 2015-03-01..2015-03-01",
                // ends before it starts: nothing is narrowed
                "2016    | 2015             | FAILED    | 2016-01-01..2016-12-31 to 2015-01-01..2015-12-31",
            })
    void windowsAreNarrowedByWhatCannotBe(String start, String end, EndReason reason, String bounds) {
        SupportPeriod period =
                hosted(start, end).endReason(Optional.ofNullable(reason)).build();

        assertThat(bounds(support(period, VagueDates.MIDDLE))).isEqualTo(bounds);
    }

    @Test
    void theAsOfDateNarrowsNothing() {
        Support support =
                new Support(hosted("[2024..2025]", "").build(), 0, frame(Optional.empty(), VagueDates.LATEST));

        assertThat(bounds(support)).isEqualTo("2024-01-01..2025-12-31 to ..");
        assertThat(support.standing()).isEqualTo(Support.Standing.NOT_BEGUN);
        assertThat(support.mayCover(EpochDay.of(AS_OF))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EXCLUDE, WITHOUT_START, '', 2015-12-31",
        "EARLIEST, COUNTED, 2014-01-01, 2015-01-01",
        "MIDDLE, COUNTED, 2014-07-02, 2015-07-02",
        "LATEST, COUNTED, 2014-12-31, 2015-12-31",
    })
    void aPolicySaysWhatDayIsTaken(VagueDates policy, Support.Standing standing, String start, String end) {
        Support support =
                support(hosted("2014", "2015").endReason(EndReason.GRADUATED).build(), policy);

        assertThat(support.standing()).isEqualTo(standing);
        assertThat(day(support.startDay())).isEqualTo(start);
        assertThat(day(support.endDay())).isEqualTo(end);
        assertThat(support.hasBegun()).isTrue();
        assertThat(support.hasChosenEnd()).isEqualTo(policy != VagueDates.EXCLUDE);
        assertThat(support.reason()).contains(EndReason.GRADUATED);
    }

    @ParameterizedTest
    @CsvSource({"EARLIEST, false", "MIDDLE, false", "LATEST, true"})
    void ofAnOpenWindowADayIsTakenOnlyWhereItHasOne(VagueDates policy, boolean taken) {
        Support support = support(hosted("[..2013]", "").build(), policy);

        assertThat(support.startDay() != EpochDay.NEVER).isEqualTo(taken);
        assertThat(support.covers(EpochDay.of(LocalDate.of(2013, 12, 30)))).isFalse();
        assertThat(support.covers(EpochDay.of(LocalDate.of(2013, 12, 31)))).isTrue();
    }

    @Test
    void supportWithoutAStartBeganWithinTheDaysOfItsCohort() {
        SupportPeriod period = hosted("", "").cohortId(SPRING).build();

        Support support = support(period, VagueDates.MIDDLE);

        assertThat(bounds(support)).isEqualTo("2016-03-01..2016-05-31 to ..");
        assertThat(support).hasToString("HOSTED [, ) COUNTED");
        assertThat(day(support.startDay())).isEqualTo("2016-04-15");
        assertThat(bounds(support(period.withEnd(DateWindow.parse("2016-04-01")), VagueDates.MIDDLE)))
                .isEqualTo("2016-03-01..2016-04-01 to 2016-04-01..2016-04-01");
    }

    @Test
    void supportWithoutAnyDayHasHappenedByTheExtraction() {
        Support support = support(hosted("", "").build(), VagueDates.MIDDLE);

        assertThat(bounds(support)).isEqualTo("..2020-06-30 to ..");
        assertThat(support.standing()).isEqualTo(Support.Standing.WITHOUT_START);
        assertThat(support.hasBegun()).isTrue();
        assertThat(support.surelyCovers(EpochDay.of(LocalDate.of(2020, 6, 29)))).isFalse();
        assertThat(support.mayCover(EpochDay.of(LocalDate.of(1999, 1, 1)))).isTrue();
        assertThat(support.surelyCovers(EpochDay.of(AS_OF))).isTrue();
    }

    /** Neither day is known by the extraction on 30 June 2020, and so no end; it covers no day all the same. */
    @ParameterizedTest
    @EnumSource(VagueDates.class)
    void whatEndsBeforeItStartsCoversNoDay(VagueDates policy) {
        for (String start : List.of("2020-07-02", "[2020-07-02..2020-07-07]")) {
            Support support = support(
                    hosted(start, "2020-07-01").endReason(EndReason.FAILED).build(), policy);
            int later = EpochDay.of(LocalDate.of(2020, 7, 12));

            assertThat(support.covers(later)).isFalse();
            assertThat(support.surelyCovers(later)).isFalse();
            assertThat(support.mayCover(later)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(VagueDates.class)
    void exactDaysAreTheSameUnderEveryPolicy(VagueDates policy) {
        Support support = support(
                hosted("2014-03-01", "2015-04-01")
                        .endReason(EndReason.GRADUATED)
                        .build(),
                policy);

        assertThat(support.isExact()).isTrue();
        assertThat(support).hasToString("HOSTED [2014-03-01, 2015-04-01) COUNTED");
        assertThat(bounds(support)).isEqualTo("2014-03-01..2014-03-01 to 2015-04-01..2015-04-01");
    }

    @Provide
    Arbitrary<Optional<DateWindow>> windows() {
        LocalDate first = LocalDate.of(2020, 6, 20);
        Arbitrary<DateWindow> closed = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 5))
                .as((from, length) -> DateWindow.between(first.plusDays(from), first.plusDays(from + length)));
        return Arbitraries.oneOf(
                        closed,
                        closed.filter(window -> window.latest().isPresent()).map(DateWindow::orEarlier),
                        closed.map(DateWindow::orLater))
                .optional(0.9);
    }

    /** The laws of what may be, against every choice of days. */
    @Property
    void aDayIsCoveredSurelyOrPossiblyAsTheChoicesOfDaysSay(
            @ForAll("windows") Optional<DateWindow> start,
            @ForAll("windows") Optional<DateWindow> end,
            @ForAll VagueDates policy,
            @ForAll boolean ended,
            @ForAll @IntRange(min = -2, max = 22) int offset) {
        SupportPeriod period = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .start(start)
                .end(end)
                .endReason(ended ? Optional.of(EndReason.FAILED) : Optional.empty())
                .build();
        Support support = support(period, policy);
        int day = EpochDay.of(LocalDate.of(2020, 6, 20)) + offset;
        int low = EpochDay.of(LocalDate.of(2020, 6, 10));
        int high = EpochDay.of(LocalDate.of(2020, 7, 20));
        int extraction = EpochDay.of(LocalDate.of(2020, 6, 30));
        boolean always = true;
        boolean sometimes = false;
        boolean any = false;
        for (int from = low; from <= high; from++) {
            for (int to = low; to <= (end.isPresent() ? high : low); to++) {
                int until = end.isPresent() ? to : EpochDay.NEVER;
                if (isIn(from, start, true, extraction)
                        && isIn(until, end, ended && earliest(start) <= extraction, extraction)
                        && from <= until) {
                    // what ends later than anything is known goes on
                    int known = until <= extraction ? until : EpochDay.NEVER;
                    boolean covers = from <= day && day < known;
                    any = true;
                    always &= covers;
                    sometimes |= covers;
                }
            }
        }
        boolean reversed = start.isPresent() && end.isPresent() && end.get().isSurelyBefore(start.get());
        assertThat(any).isEqualTo(!reversed);
        assertThat(support.surelyCovers(day)).as("surely").isEqualTo(any && always);
        assertThat(support.mayCover(day)).as("possibly").isEqualTo(sometimes);
        assertThat(support.covers(day)).as("by the policy").isIn(any && always, sometimes);
        assertThat(support.latestStartDay()).isGreaterThanOrEqualTo(support.earliestStartDay());
        if (support.startDay() != EpochDay.NEVER) {
            assertThat(support.startDay()).isBetween(support.earliestStartDay(), support.latestStartDay());
        }
        if (support.hasChosenEnd() && support.endDay() != EpochDay.NEVER && !reversed) {
            assertThat(support.endDay()).isBetween(support.earliestEndDay(), support.latestEndDay());
            assertThat(support.startDay())
                    .satisfiesAnyOf(
                            undated -> assertThat(undated).isEqualTo(EpochDay.NEVER),
                            dated -> assertThat(dated).isLessThanOrEqualTo(support.endDay()));
        }
    }

    private static int earliest(Optional<DateWindow> window) {
        return window.map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
    }

    private static boolean isIn(int day, Optional<DateWindow> window, boolean happened, int extraction) {
        if (window.isEmpty()) {
            return day == EpochDay.NEVER || day <= extraction;
        }
        boolean inWindow = EpochDay.earliest(window.get()) <= day && day <= EpochDay.latest(window.get());
        return inWindow && (!happened || EpochDay.earliest(window.get()) > extraction || day <= extraction);
    }

    @Property
    void narrowedOnceIsNarrowedForGood(
            @ForAll("windows") Optional<DateWindow> start, @ForAll("windows") Optional<DateWindow> end) {
        Frame frame = frame(Optional.of(LocalDate.of(2020, 6, 30)), VagueDates.MIDDLE);
        SupportPeriod period = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .start(start)
                .end(end)
                .endReason(EndReason.FAILED)
                .build();
        SupportBounds once = SupportBounds.of(period, frame);
        SupportPeriod.Builder again =
                period.toBuilder().start(EpochDay.window(once.earliestStart(), once.latestStart()));
        if (end.isPresent()) {
            again.end(EpochDay.window(once.earliestEnd(), once.latestEnd()));
        }

        assertThat(SupportBounds.of(again.build(), frame)).isEqualTo(once);
    }
}
