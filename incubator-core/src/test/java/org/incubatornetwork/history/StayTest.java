package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.Stay.State;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StayTest {
    private static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);

    @Test
    void isOngoingWhileTheResidencyHasNoEnd() {
        Stay stay = only(stays(residency("A", "2020-01-01", null, null)));

        assertThat(stay.state()).isEqualTo(State.ONGOING);
        assertThat(stay.start()).isEqualTo("2020-01-01");
        assertThat(stay.end()).isEmpty();
        assertThat(stay.siteId()).contains(SiteId.of("A"));
        assertThat(stay.outcome()).isEmpty();
    }

    @Test
    void isCompletedOnItsEndWithItsReason() {
        Stay stay = only(stays(residency("A", "2020-01-01", "2021-01-01", EndReason.GRADUATED)));

        assertThat(stay.state()).isEqualTo(State.COMPLETED);
        assertThat(stay.end()).contains(LocalDate.of(2021, 1, 1));
        assertThat(stay.outcome()).contains(EndReason.GRADUATED);
    }

    @Test
    void isOneOfAResidencyThatIsToldTwice() {
        SupportPeriod told = residency("A", "2020-01-01", "2020-01-01", EndReason.GRADUATED);
        SupportPeriod again = told.withId(SupportPeriodId.of("again"));

        assertThat(periods(only(stays(told, again)))).containsExactly(told);
        assertThat(stays(told, told.withCohortId(CohortId.of("c")))).hasSize(2);
    }

    @Test
    void hasNoOutcomeIfItsLastResidencyIsToldWithTwo() {
        SupportPeriod graduated = residency("A", "2020-01-01", "2021-01-01", EndReason.GRADUATED);
        SupportPeriod withdrew = graduated.withEndReason(EndReason.WITHDREW);
        SupportPeriod untold = graduated.withEndReason(Optional.empty());

        assertThat(only(stays(graduated, withdrew)).outcome()).isEmpty();
        assertThat(only(stays(withdrew, graduated)).outcome()).isEmpty();
        assertThat(only(stays(graduated, untold)).outcome()).contains(EndReason.GRADUATED);
        assertThat(only(stays(untold, graduated)).outcome()).contains(EndReason.GRADUATED);
        assertThat(only(stays(graduated.withEndReason(EndReason.TRANSFERRED), graduated))
                        .outcome())
                .contains(EndReason.GRADUATED);
    }

    @Test
    void doesNotKnowWhatComesAfterTheDay() {
        SupportPeriod first = residency("A", "2020-01-01", "2022-01-02", EndReason.GRADUATED);
        SupportPeriod second = residency("B", "2022-01-02", null, null);

        Stay stay = only(stays(first, second));
        assertThat(stay.state()).isEqualTo(State.ONGOING);
        assertThat(stay.outcome()).isEmpty();
        assertThat(periods(stay)).containsExactly(first);
    }

    @Test
    void endsOnTheDayItself() {
        assertThat(only(stays(residency("A", "2020-01-01", "2022-01-01", EndReason.WITHDREW)))
                        .state())
                .isEqualTo(State.COMPLETED);
        assertThat(only(stays(residency("A", "2022-01-01", null, null))).state())
                .isEqualTo(State.ONGOING);
    }

    @Test
    void linksATransferToTheNextResidencyWithinNinetyDays() {
        SupportPeriod first = residency("A", "2020-01-01", "2021-01-01", EndReason.TRANSFERRED);

        assertThat(stays(first, residency("B", "2021-01-01", null, null))).hasSize(1);
        assertThat(stays(first, residency("B", "2021-04-01", null, null))).hasSize(1);
        assertThat(stays(first, residency("B", "2021-04-02", null, null))).hasSize(2);
        assertThat(stays(first, residency("A", "2021-02-01", null, null))).hasSize(1);
    }

    @Test
    void linksNothingButATransfer() {
        assertThat(stays(
                        residency("A", "2020-01-01", "2021-01-01", EndReason.GRADUATED),
                        residency("B", "2021-01-01", null, null)))
                .hasSize(2);
        assertThat(stays(residency("A", "2020-01-01", "2021-01-01", null), residency("B", "2021-01-01", null, null)))
                .hasSize(2);
    }

    @Test
    void isInTransferUntilNinetyDaysHavePassed() {
        SupportPeriod moved = residency("A", "2020-01-01", "2021-01-01", EndReason.TRANSFERRED);
        LocalDate end = LocalDate.of(2021, 1, 1);

        assertThat(only(stays(List.of(moved), end)).state()).isEqualTo(State.IN_TRANSFER);
        assertThat(only(stays(List.of(moved), end.plusDays(89))).state()).isEqualTo(State.IN_TRANSFER);
        Stay lost = only(stays(List.of(moved), end.plusDays(90)));
        assertThat(lost.state()).isEqualTo(State.COMPLETED);
        assertThat(lost.end()).contains(end);
        assertThat(lost.outcome()).isEmpty();
    }

    @Test
    void isOneForResidenciesThatOverlap() {
        Stay stay = only(stays(
                residency("A", "2020-01-01", "2021-06-01", EndReason.GRADUATED),
                residency("B", "2020-06-01", "2021-01-01", EndReason.WITHDREW)));

        assertThat(stay.end()).contains(LocalDate.of(2021, 6, 1));
        assertThat(stay.outcome()).contains(EndReason.GRADUATED);
        assertThat(stay.siteId()).contains(SiteId.of("A"));
    }

    @Test
    void endsWithTheLaterStartAndThenTheGreaterSiteIfSeveralEndTogether() {
        assertThat(only(stays(
                                residency("B", "2020-01-01", "2021-01-01", EndReason.GRADUATED),
                                residency("A", "2020-06-01", "2021-01-01", EndReason.WITHDREW)))
                        .siteId())
                .contains(SiteId.of("A"));
        assertThat(only(stays(
                                residency("B", "2020-01-01", "2021-01-01", EndReason.GRADUATED),
                                residency("A", "2020-01-01", "2021-01-01", EndReason.WITHDREW)))
                        .siteId())
                .contains(SiteId.of("B"));
    }

    @Test
    void isNotOneForResidenciesThatMerelyTouch() {
        assertThat(stays(
                        residency("A", "2020-01-01", "2020-06-01", EndReason.WITHDREW),
                        residency("A", "2020-06-01", null, null)))
                .hasSize(2);
    }

    @Test
    void mayLastNoDayAtAll() {
        Stay stay = only(stays(residency("A", "2020-01-01", "2020-01-01", EndReason.WITHDREW)));

        assertThat(stay.start()).isEqualTo(stay.end().orElseThrow());
        assertThat(stay.state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void takesInAResidencyOfNoLengthOnAnyOfItsDays() {
        SupportPeriod year = residency("A", "2020-01-01", "2021-01-01", EndReason.GRADUATED);

        assertThat(stays(year, residency("B", "2020-01-01", "2020-01-01", EndReason.WITHDREW)))
                .hasSize(1);
        assertThat(stays(year, residency("B", "2020-06-01", "2020-06-01", EndReason.WITHDREW)))
                .hasSize(1);
        assertThat(stays(year, residency("B", "2021-01-01", "2021-01-01", EndReason.WITHDREW)))
                .hasSize(2);
    }

    @Test
    void takesATransferOfNoLengthBeforeWhatElseHappensThatDay() {
        SupportPeriod graduated = residency("A", "2020-01-01", "2020-01-01", EndReason.GRADUATED);

        assertThat(stays(graduated, residency("B", "2020-01-01", "2020-01-01", EndReason.TRANSFERRED)))
                .hasSize(1);
        assertThat(stays(
                        graduated.withSiteId(SiteId.of("C")),
                        residency("B", "2020-01-01", "2020-01-01", EndReason.TRANSFERRED)))
                .hasSize(1);
    }

    @Test
    void mayBeAskedForOnTheLastDayThereIs() {
        assertThat(only(stays(List.of(residency("A", "2020-01-01", null, null)), LocalDate.MAX))
                        .state())
                .isEqualTo(State.ONGOING);
    }

    @Test
    void leavesOutWhatHasNoStartOrEndsBeforeIt() {
        assertThat(stays(residency("A", null, "2020-01-01", null), residency("A", "2020-01-02", "2020-01-01", null)))
                .isEmpty();
    }

    @Test
    void leavesOutSupportThatIsNoResidency() {
        SupportPeriod remote = residency("A", "2020-01-01", null, null).withLevel(SupportLevel.REMOTE);

        assertThat(stays(remote)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfTheResidencies() {
        ImmutableList<SupportPeriod> periods = ImmutableList.of(
                residency("A", "2020-01-01", "2020-03-01", EndReason.TRANSFERRED),
                residency("B", "2020-04-01", "2020-04-01", EndReason.WITHDREW),
                residency("C", "2020-04-01", "2021-01-01", EndReason.TRANSFERRED),
                residency("D", "2020-12-31", "2021-01-01", EndReason.FAILED),
                residency("A", "2021-01-01", null, null));

        List<Stay> stays = stays(periods, AS_OF);
        List<Stay> reversed = stays(Lists.reverse(periods), AS_OF);
        assertThat(reversed).hasToString(stays.toString());
        for (int i = 0; i < stays.size(); i++) {
            assertThat(periods(reversed.get(i))).isEqualTo(periods(stays.get(i)));
            assertThat(reversed.get(i).last().period())
                    .isEqualTo(stays.get(i).last().period());
        }
    }

    @Test
    void isOneOfSupportOfSeveralOfItsLevels() {
        SupportPeriod hosted = residency("A", "2020-01-01", "2020-06-01", EndReason.GRADUATED);
        SupportPeriod remote = at(SupportLevel.REMOTE, residency("A", "2020-05-01", "2021-01-01", EndReason.WITHDREW));

        assertThat(stays(hosted, remote)).hasToString("[[2020-01-01, 2020-06-01) COMPLETED]");
        Stay stay = only(stays(ImmutableSet.of(SupportLevel.REMOTE, SupportLevel.HOSTED), hosted, remote));
        assertThat(stay).hasToString("[2020-01-01, 2021-01-01) COMPLETED");
        assertThat(stay.outcome()).contains(EndReason.WITHDREW);
        assertThat(stays(ImmutableSet.of(SupportLevel.EVENT), hosted, remote)).isEmpty();
    }

    @Test
    void endsWithTheClosestLevelOfThoseThatEndTogether() {
        SupportPeriod direct = at(SupportLevel.DIRECT, residency("A", "2020-01-01", "2021-01-01", EndReason.GRADUATED));
        SupportPeriod remote = at(SupportLevel.REMOTE, residency("B", "2020-06-01", "2021-01-01", EndReason.WITHDREW));
        SupportPeriod withdrew = direct.withEndReason(EndReason.WITHDREW);
        ImmutableSet<SupportLevel> levels = ImmutableSet.of(SupportLevel.DIRECT, SupportLevel.REMOTE);

        Stay stay = only(stays(levels, remote, direct));
        assertThat(stay.outcome()).contains(EndReason.GRADUATED);
        assertThat(stay.siteId()).contains(SiteId.of("A"));
        assertThat(only(stays(levels, direct, at(SupportLevel.REMOTE, withdrew)))
                        .outcome())
                .as("two levels do not contradict each other")
                .contains(EndReason.GRADUATED);
        assertThat(only(stays(levels, direct, withdrew)).outcome()).isEmpty();
    }

    private static SupportPeriod at(SupportLevel level, SupportPeriod period) {
        return period.withLevel(level);
    }

    private static List<SupportPeriod> periods(Stay stay) {
        return stay.supports().stream().map(Support::period).toList();
    }

    private static List<Stay> stays(SupportPeriod... periods) {
        return stays(List.of(periods), AS_OF);
    }

    private static List<Stay> stays(ImmutableSet<SupportLevel> levels, SupportPeriod... periods) {
        return history(List.of(periods), AS_OF).withLevels(levels).stays().stream()
                .map(Spell::stay)
                .toList();
    }

    private static List<Stay> stays(List<SupportPeriod> periods, LocalDate asOf) {
        return history(periods, asOf).stays().stream().map(Spell::stay).toList();
    }

    private static StartupInNetwork history(List<SupportPeriod> periods, LocalDate asOf) {
        return StartupInNetwork.of(
                Startup.builder().id("s").name("S").supportPeriods(periods).build(),
                Frame.of(Network.builder().id("n").name("N").build(), asOf));
    }

    private static Stay only(List<Stay> stays) {
        assertThat(stays).hasSize(1);
        return stays.get(0);
    }

    private static SupportPeriod residency(
            String site, @Nullable String start, @Nullable String end, @Nullable EndReason reason) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of(site))
                .start(Optional.ofNullable(start).map(DateWindow::parse))
                .end(Optional.ofNullable(end).map(DateWindow::parse))
                .endReason(Optional.ofNullable(reason))
                .build();
    }
}
