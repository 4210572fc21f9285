package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.junit.jupiter.api.Test;

class SiteHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static LifecycleStep step(SiteStatus status, String on) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(on)).build();
    }

    private static SiteHistory site(LifecycleStep... steps) {
        return history(Site.builder().id("a").name("A").addLifecycle(steps).build());
    }

    private static SiteHistory history(Site site) {
        return Frame.of(Network.builder().id("n").name("N").addSites(site).build(), AS_OF)
                .sites()
                .get(0);
    }

    private static Capacity capacity(long places, String start, String end) {
        Capacity.Builder capacity =
                Capacity.builder().unit(CapacityUnit.STARTUP).quantity(Quantity.exactly(places));
        if (!start.isEmpty()) {
            capacity.start(LocalDate.parse(start));
        }
        if (!end.isEmpty()) {
            capacity.end(LocalDate.parse(end));
        }
        return capacity.build();
    }

    private static Range<Integer> days(String first, String last) {
        int from = EpochDay.of(LocalDate.parse(first));
        return last.isEmpty() ? Range.atLeast(from) : Range.closedOpen(from, EpochDay.of(LocalDate.parse(last)));
    }

    /** By the order of days where the list has another, and only for as long as no vague day may have ended it. */
    @Test
    void tellsWhenItSurelyWasSuspended() {
        LifecycleStep opened = step(SiteStatus.OPERATIONAL, "2015-01-01");
        LifecycleStep suspended = step(SiteStatus.SUSPENDED, "2019-01-01");
        LifecycleStep back = step(SiteStatus.OPERATIONAL, "2021-03");

        assertThat(SiteLives.surely(site(opened, suspended), SiteStatus.SUSPENDED)
                        .asRanges())
                .containsExactly(days("2019-01-01", ""));
        assertThat(SiteLives.surely(site(opened, suspended, back), SiteStatus.SUSPENDED)
                        .asRanges())
                .containsExactly(days("2019-01-01", "2021-03-01"));
        assertThat(SiteLives.surely(
                                site(opened, step(SiteStatus.OPERATIONAL, "2021-01-01"), suspended),
                                SiteStatus.SUSPENDED)
                        .asRanges())
                .containsExactly(days("2019-01-01", "2021-01-01"));
        assertThat(SiteLives.surely(site(opened, step(SiteStatus.SUSPENDED, "2019"), back), SiteStatus.SUSPENDED)
                        .asRanges())
                .containsExactly(days("2019-12-31", "2021-03-01"));
        assertThat(SiteLives.surely(site(opened), SiteStatus.SUSPENDED).asRanges())
                .isEmpty();
        assertThat(SiteLives.surely(site(), SiteStatus.SUSPENDED).asRanges()).isEmpty();
    }

    /** As on each day by itself. */
    @Property(tries = 200)
    void isSurelyOfAStatusOnTheDaysOnWhichItIs(
            @ForAll("lives") List<LifecycleStep> life,
            @ForAll SiteStatus status,
            @ForAll @IntRange(min = -20, max = 60) int after) {
        SiteHistory site = site(life.toArray(LifecycleStep[]::new));
        int day = EpochDay.of(FIRST) + after;

        assertThat(SiteLives.surely(site, status).contains(day))
                .isEqualTo(site.statuses(day).get(status) == Certainty.SURE);
    }

    @Test
    void isNotOpenBeforeTheEarliestDayOfItsOpening() {
        assertThat(site(step(SiteStatus.OPERATIONAL, "2015-10")).notOpenBeforeDay())
                .isEqualTo(EpochDay.of(LocalDate.of(2015, 10, 1)));
        assertThat(site(step(SiteStatus.OPERATIONAL, "[..2015]")).notOpenBeforeDay())
                .isEqualTo(EpochDay.BEFORE_ALL);
        assertThat(site(step(SiteStatus.ANNOUNCED, "2015")).notOpenBeforeDay()).isEqualTo(EpochDay.NEVER);
        assertThat(site(step(SiteStatus.CLOSED, "2015")).notOpenBeforeDay()).isEqualTo(EpochDay.BEFORE_ALL);
        assertThat(site().notOpenBeforeDay()).isEqualTo(EpochDay.BEFORE_ALL);
    }

    @Test
    void isNotClosedOnceItCameBackByTheOrderOfItsSteps() {
        LifecycleStep opened = step(SiteStatus.OPERATIONAL, "2015-01-01");
        LifecycleStep back = step(SiteStatus.OPERATIONAL, "2018-05");
        LifecycleStep leftUndated =
                LifecycleStep.builder().status(SiteStatus.LEFT).build();

        assertThat(site(opened, step(SiteStatus.LEFT, "2018"), back).closedFrom())
                .isEmpty();
        assertThat(site(opened, leftUndated, back).closedFrom()).isEmpty();
        assertThat(site(opened, step(SiteStatus.LEFT, "2018"), step(SiteStatus.SUSPENDED, "2018-05"))
                        .closedFrom())
                .isEmpty();
        assertThat(site(opened, step(SiteStatus.CLOSED, "2018"), step(SiteStatus.SUSPENDED, "2019"))
                        .closedFrom())
                .contains(LocalDate.of(2018, 12, 31));
        assertThat(site(opened, step(SiteStatus.LEFT, "2019"), back).closedFrom())
                .contains(LocalDate.of(2019, 12, 31));
    }

    @Test
    void goesOnOnceItLeftUntilItCloses() {
        LifecycleStep left = step(SiteStatus.LEFT, "2018");

        assertThat(site(left).goneFromDay()).isEqualTo(EpochDay.NEVER);
        assertThat(site(left, step(SiteStatus.CLOSED, "2020")).goneFromDay())
                .isEqualTo(EpochDay.of(LocalDate.of(2020, 12, 31)));
        assertThat(site(left, step(SiteStatus.CLOSED, "2020")).closedFrom()).contains(LocalDate.of(2018, 12, 31));
        assertThat(site(step(SiteStatus.CLOSED, "2020")).goneFromDay())
                .isEqualTo(EpochDay.of(LocalDate.of(2020, 12, 31)));
        assertThat(site(left, step(SiteStatus.CLOSED, "2020"), step(SiteStatus.OPERATIONAL, "2021"))
                        .goneFromDay())
                .isEqualTo(EpochDay.NEVER);
    }

    @Test
    void mayBeOpenWhereItTellsNoStep() {
        SiteHistory untold = site();
        assertThat(untold.statuses()).containsExactly(Map.entry(SiteStatus.OPERATIONAL, Certainty.POSSIBLE));
        assertThat(untold.withoutStatus()).isEqualTo(Certainty.POSSIBLE);
        assertThat(untold.openness()).isEqualTo(Certainty.POSSIBLE);
        assertThat(untold.isOpen()).isFalse();
        SiteHistory toCome = history(Site.builder()
                .id("a")
                .name("A")
                .plannedOpening(DateWindow.parse("2025"))
                .build());
        assertThat(toCome.statuses()).isEmpty();
        assertThat(toCome.withoutStatus()).isEqualTo(Certainty.SURE);
        assertThat(toCome.openness()).isEqualTo(Certainty.IMPOSSIBLE);
        int planned = EpochDay.of(LocalDate.of(2025, 1, 1));
        assertThat(toCome.openness(planned, planned + 1)).isEqualTo(Certainty.POSSIBLE);
    }

    /** It opened in the first half of 2020, and closed in 2022: only from the last day of June to that of 2021 is it sure. */
    @Test
    void isOpenInAPeriodAsFarAsItsDaysTell() {
        SiteHistory site = site(step(SiteStatus.OPERATIONAL, "[2020-01..2020-06]"), step(SiteStatus.CLOSED, "2022"));
        Function<String, Certainty> until =
                end -> site.openness(EpochDay.of(LocalDate.of(2019, 1, 1)), EpochDay.of(LocalDate.parse(end)));
        assertThat(until.apply("2020-01-01")).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(until.apply("2020-02-01")).isEqualTo(Certainty.POSSIBLE);
        assertThat(until.apply("2020-06-30")).isEqualTo(Certainty.ASSUMED);
        assertThat(until.apply("2020-07-01")).isEqualTo(Certainty.SURE);
        Function<String, Certainty> from =
                start -> site.openness(EpochDay.of(LocalDate.parse(start)), EpochDay.of(LocalDate.of(2024, 1, 1)));
        assertThat(from.apply("2021-12-31")).isEqualTo(Certainty.SURE);
        assertThat(from.apply("2022-01-01")).isEqualTo(Certainty.ASSUMED);
        assertThat(from.apply("2022-12-30")).isEqualTo(Certainty.POSSIBLE);
        assertThat(from.apply("2022-12-31")).isEqualTo(Certainty.IMPOSSIBLE);
    }

    /** Not on the first day of a period, and yet within it. */
    @Test
    void mayOpenWithinThePeriodOfItsPlannedOpening() {
        SiteHistory toCome = history(Site.builder()
                .id("a")
                .name("A")
                .plannedOpening(DateWindow.parse("2025-07"))
                .build());
        int opening = EpochDay.of(LocalDate.of(2025, 7, 1));

        assertThat(toCome.openness(opening - 30, opening)).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(toCome.openness(opening - 30, opening + 1)).isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void isClosedForGoodFromTheLatestDayOfItsLastClosing() {
        SiteHistory closed = site(step(SiteStatus.OPERATIONAL, "2010"), step(SiteStatus.CLOSED, "2020-05"));
        assertThat(closed.closedFrom()).contains(LocalDate.of(2020, 5, 31));
        assertThat(closed.closingStep()).hasValue(1);
        assertThat(site(step(SiteStatus.CLOSED, "[2020..]")).closedFrom()).isEmpty();
        SiteHistory reopened = site(step(SiteStatus.CLOSED, "2020-05"), step(SiteStatus.OPERATIONAL, "2021"));
        assertThat(reopened.closedFrom()).isEmpty();
        assertThat(reopened.closingStep()).isEmpty();
        assertThat(site(step(SiteStatus.OPERATIONAL, "[2010..]"), step(SiteStatus.CLOSED, "2020-05"))
                        .closedFromDay())
                .isEqualTo(EpochDay.NEVER);
    }

    @Test
    void capacityThatStartedLastIsInForce() {
        SiteHistory site = history(Site.builder()
                .id("a")
                .name("A")
                .addCapacities(capacity(70, "", ""))
                .addCapacities(capacity(80, "2015-01-01", ""))
                .addCapacities(capacity(60, "2012-01-01", "2018-01-01"))
                .build());
        assertThat(site.capacityInForce(CapacityUnit.STARTUP, LocalDate.of(2011, 12, 31)))
                .hasToString("70 STARTUP");
        assertThat(site.capacityInForce(CapacityUnit.STARTUP, LocalDate.of(2012, 1, 1)))
                .hasToString("60 STARTUP");
        CapacityInForce latest = site.capacityInForce(CapacityUnit.STARTUP, LocalDate.of(2016, 1, 1));
        assertThat(latest).hasToString("80 STARTUP");
        assertThat(latest.index()).hasValue(1);
        assertThat(site.capacityInForce(CapacityUnit.DESK, AS_OF)).hasToString("NONE");
    }

    @Test
    void ofTwoCapacitiesThatStartedTogetherNoneIsInForce() {
        SiteHistory site = history(Site.builder()
                .id("a")
                .name("A")
                .addCapacities(capacity(70, "2015-01-01", ""))
                .addCapacities(capacity(80, "2015-01-01", "2016-01-01"))
                .build());
        CapacityInForce conflict = site.capacityInForce(CapacityUnit.STARTUP, LocalDate.of(2015, 6, 1));
        assertThat(conflict.isConflict()).isTrue();
        assertThat(conflict.capacity()).isEmpty();
        assertThat(conflict.index()).isEmpty();
        assertThat(site.capacityInForce(CapacityUnit.STARTUP, AS_OF)).hasToString("70 STARTUP");
    }

    @Test
    void capacityThatIsToldTwiceIsInForceOnce() {
        Capacity told = capacity(70, "2015-01-01", "");
        Capacity other = capacity(80, "2015-01-01", "");
        Site.Builder site = Site.builder().id("a").name("A").addCapacities(told, told);
        assertThat(history(site.build()).capacityInForce(CapacityUnit.STARTUP, AS_OF))
                .hasToString("70 STARTUP");
        // whichever comes last, they are at odds
        for (List<Capacity> order : List.of(List.of(told, other, told), List.of(other, told, told))) {
            assertThat(history(site.build().withCapacities(order))
                            .capacityInForce(CapacityUnit.STARTUP, AS_OF)
                            .isConflict())
                    .isTrue();
        }
    }

    @Test
    void sitesAreNumberedOnceForEachId() {
        Site first = Site.builder().id("a").name("A").build();
        Frame frame = Frame.of(
                Network.builder()
                        .id("n")
                        .name("N")
                        .addSites(first, first.withName("again"), first.withId(SiteId.of("b")))
                        .build(),
                AS_OF);
        assertThat(frame.siteIds()).extracting(SiteId::value).containsExactly("a", "b");
        assertThat(frame.sites()).extracting(SiteHistory::ordinal).containsExactly(0, 1);
        assertThat(frame.sites()).extracting(SiteHistory::position).containsExactly(0, 2);
        assertThat(frame.findSite(SiteId.of("a"))).map(SiteHistory::site).contains(first);
        assertThat(frame.ordinal(SiteId.of("c"))).isEqualTo(Frame.NO_SITE);
        assertThat(frame).hasToString("n as of 2024-01-01");
    }

    @Provide
    Arbitrary<List<LifecycleStep>> lives() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-10, 50).map(FIRST::plusDays);
        Arbitrary<DateWindow> windows = Combinators.combine(days.optional(0.9), days.optional(0.9))
                .filter((one, other) -> one.isPresent() || other.isPresent())
                .as((one, other) -> one.isEmpty()
                        ? DateWindow.notAfter(other.orElseThrow())
                        : other.isEmpty()
                                ? DateWindow.notBefore(one.get())
                                : one.get().isAfter(other.get())
                                        ? DateWindow.between(other.get(), one.get())
                                        : DateWindow.between(one.get(), other.get()));
        return Combinators.combine(
                        Arbitraries.of(SiteStatus.OPERATIONAL, SiteStatus.SUSPENDED, SiteStatus.CLOSED), windows)
                .as((status, on) ->
                        LifecycleStep.builder().status(status).on(on).build())
                .list()
                .ofMaxSize(5);
    }

    @Property
    void openDaysOfAPeriodAreThoseThatAWalkThroughItFinds(
            @ForAll("lives") List<LifecycleStep> life,
            @ForAll @IntRange(max = 20) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        SiteHistory site = site(life.toArray(LifecycleStep[]::new));
        int start = EpochDay.of(FIRST) + from;
        int first = EpochDay.NEVER;
        int last = EpochDay.NEVER;
        for (int day = start; day < start + length; day++) {
            if (site.isOpenOn(EpochDay.date(day))) {
                first = Math.min(first, day);
                last = day;
            }
        }
        assertThat(site.firstOpenDay(start, start + length)).isEqualTo(first);
        assertThat(site.lastOpenDay(start, start + length)).isEqualTo(last);
    }
}
