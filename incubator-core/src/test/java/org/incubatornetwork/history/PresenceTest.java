package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 6;

    private static StartupInNetwork history(List<SupportPeriod> periods, VagueDates policy) {
        Network network = Network.builder().id("n").name("N").build();
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .addAllSupportPeriods(periods)
                .build();
        return StartupInNetwork.of(startup, Frame.of(network, FIRST.plusDays(DAYS), policy));
    }

    /** Resident since some day of 2019, and until some day of the first half of 2021. */
    @Test
    void aResidentIsSureFromTheLatestStartToTheEarliestEnd() {
        StartupInNetwork history = StartupInNetwork.of(
                Startup.builder()
                        .id("s")
                        .name("S")
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .start(DateWindow.parse("2019"))
                                .end(DateWindow.parse("[2021-01..2021-06]"))
                                .build())
                        .build(),
                Frame.of(Network.builder().id("n").name("N").build(), LocalDate.of(2024, 1, 1), VagueDates.MIDDLE));

        assertThat(on(history, "2018-12-31")).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(on(history, "2019-01-01")).isEqualTo(Certainty.POSSIBLE);
        assertThat(on(history, "2019-07-02")).isEqualTo(Certainty.ASSUMED);
        assertThat(on(history, "2019-12-31")).isEqualTo(Certainty.SURE);
        assertThat(on(history, "2020-12-31")).isEqualTo(Certainty.SURE);
        assertThat(on(history, "2021-01-01")).isEqualTo(Certainty.ASSUMED);
        assertThat(on(history, "2021-06-29")).isEqualTo(Certainty.POSSIBLE);
        assertThat(on(history, "2021-06-30")).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(Presence.support(history)).isEqualTo(Certainty.SURE);
    }

    /** With two cohorts since days that are told, with another since some day, and with one since the day after all that is known. */
    @Test
    void membershipIsAsCertainAsTheMostCertainSupportThatNamesTheGroup() {
        StartupInNetwork history = history(
                List.of(
                        with("sure", FIRST, 0),
                        with("later", FIRST.plusDays(DAYS), 2),
                        with("early", FIRST.plusDays(DAYS - 1L), 2),
                        with("both", FIRST.plusDays(DAYS - 2L), 9),
                        with("both", FIRST.plusDays(1), 0),
                        with("never", FIRST.plusDays(DAYS + 1L), 0)),
                VagueDates.MIDDLE);
        assertThat(history.cohorts()).extracting(CohortId::value).containsExactly("sure", "both", "early");
        assertThat(Presence.possibleCohorts(history))
                .extracting(CohortId::value)
                .containsExactly("sure", "both", "early", "later");
        assertThat(List.of("sure", "both", "early", "later", "never"))
                .extracting(cohort -> Presence.membership(history, CohortId.of(cohort)))
                .containsExactly(
                        Certainty.SURE, Certainty.SURE, Certainty.ASSUMED, Certainty.POSSIBLE, Certainty.IMPOSSIBLE);
    }

    /** A programme has the members of its cohorts, and those of the programmes that are part of it. */
    @Test
    void membershipOfAProgrammeIsThatOfItsParts() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addProgrammes(
                        Programme.builder().id("whole").name("W").build(),
                        Programme.builder().id("part").name("P").partOf("whole").build())
                .addCohorts(
                        Cohort.builder().id("c").name("C").programmeId("part").build())
                .build();
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .addSupportPeriods(with("c", FIRST, 30))
                .build();
        StartupInNetwork history =
                StartupInNetwork.of(startup, Frame.of(network, FIRST.plusDays(1), VagueDates.LATEST));
        assertThat(history.programmes()).isEmpty();
        assertThat(Presence.possibleProgrammes(history))
                .containsExactlyInAnyOrder(ProgrammeId.of("part"), ProgrammeId.of("whole"));
        assertThat(Presence.membership(history, ProgrammeId.of("whole"))).isEqualTo(Certainty.POSSIBLE);
    }

    /** Support with a cohort since a day, or one of some days after it. */
    private static SupportPeriod with(String cohort, LocalDate start, int days) {
        return SupportPeriod.builder()
                .level(SupportLevel.REMOTE)
                .cohortId(CohortId.of(cohort))
                .start(DateWindow.between(start, start.plusDays(days)))
                .build();
    }

    private static Certainty on(StartupInNetwork history, String day) {
        return Presence.residence(history, EpochDay.of(LocalDate.parse(day)));
    }

    @Provide
    Arbitrary<List<SupportPeriod>> periods() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS);
        Arbitrary<DateWindow> windows = Combinators.combine(
                        days, Arbitraries.integers().between(0, 2))
                .as((first, length) ->
                        DateWindow.between(FIRST.plusDays(first), FIRST.plusDays(Math.min(DAYS, first + length))));
        Arbitrary<SupportPeriod> period = Combinators.combine(
                        Arbitraries.of(SupportLevel.HOSTED, SupportLevel.HOSTED, SupportLevel.DIRECT),
                        windows,
                        windows.optional(),
                        Arbitraries.of(EndReason.GRADUATED, EndReason.TRANSFERRED))
                .as((level, start, end, reason) -> SupportPeriod.builder()
                        .level(level)
                        .start(start)
                        .end(end.filter(over -> !over.isSurelyBefore(start)))
                        .endReason(reason)
                        .build());
        return period.list().ofMinSize(1).ofMaxSize(2);
    }

    /** Every choice of exact days in which no support ends before it begins. */
    private static List<List<SupportPeriod>> choices(List<SupportPeriod> periods) {
        List<List<SupportPeriod>> all = new ArrayList<>();
        all.add(List.of());
        for (SupportPeriod period : periods) {
            List<List<SupportPeriod>> longer = new ArrayList<>();
            for (LocalDate start : days(period.start().orElseThrow())) {
                SupportPeriod begun = period.withStart(DateWindow.of(start));
                List<SupportPeriod> over = period.end().isEmpty()
                        ? List.of(begun)
                        : days(period.end().get()).stream()
                                .filter(end -> !end.isBefore(start))
                                .map(end -> begun.withEnd(DateWindow.of(end)))
                                .toList();
                for (SupportPeriod exact : over) {
                    for (List<SupportPeriod> before : all) {
                        List<SupportPeriod> more = new ArrayList<>(before);
                        more.add(exact);
                        longer.add(more);
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<LocalDate> days(DateWindow window) {
        return window.earliest()
                .orElseThrow()
                .datesUntil(window.latest().orElseThrow().plusDays(1))
                .toList();
    }

    @Property(tries = 300)
    void theLeastAndTheMostAreReached(
            @ForAll("periods") List<SupportPeriod> periods,
            @ForAll @IntRange(max = DAYS) int offset,
            @ForAll VagueDates policy) {
        StartupInNetwork vague = history(periods, policy);
        int day = EpochDay.of(FIRST.plusDays(offset));
        boolean always = true;
        boolean ever = false;
        boolean alwaysSupported = true;
        boolean everSupported = false;
        for (List<SupportPeriod> choice : choices(periods)) {
            StartupInNetwork exact = history(choice, policy);
            always &= exact.isResidentOn(day);
            ever |= exact.isResidentOn(day);
            alwaysSupported &= exact.isSupported();
            everSupported |= exact.isSupported();
            assertThat(Presence.residence(exact, day)).isEqualTo(Certainty.of(exact.isResidentOn(day)));
            assertThat(Presence.support(exact)).isEqualTo(Certainty.of(exact.isSupported()));
        }

        Certainty residence = Presence.residence(vague, day);
        assertThat(residence.isSure()).isEqualTo(always);
        assertThat(residence.isPossible()).isEqualTo(ever);
        assertThat(residence.isAssumed()).isEqualTo(vague.isResidentOn(day));
        assertThat(Presence.support(vague).isSure()).isEqualTo(alwaysSupported);
        assertThat(Presence.support(vague).isPossible()).isEqualTo(everSupported);
    }
}
