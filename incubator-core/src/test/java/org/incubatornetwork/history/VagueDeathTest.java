package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives of firms whose days are vague. */
class VagueDeathTest {
    private static LifeCourse life(String asOf, String extractedOn, VagueDates policy, StatusEvent... events) {
        return life(asOf, extractedOn, policy, Startup.builder().addStatusEvents(events));
    }

    private static LifeCourse life(String asOf, String extractedOn, VagueDates policy, Startup.Builder startup) {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(Optional.of(extractedOn)
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse))
                        .build())
                .build();
        return StartupInNetwork.of(startup.id("s").name("S").build(), Frame.of(network, LocalDate.parse(asOf), policy))
                .life();
    }

    private static StatusEvent event(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(DateWindow.parse(on)).build();
    }

    private static String day(int day) {
        return EpochDay.dateIfAny(day).map(LocalDate::toString).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        // as of, extracted on, window, death day by the middle
        "2024-12-31, '',         2019-03-01, 2019-03-01, 2019-03-01",
        "2024-12-31, '',         2019,       2019,       2019-07-02",
        "2024-12-31, 2019-06-30, 2019, [2019-01..2019-06], 2019-04-01",
        "2024-12-31, 2019-06-30, [2019..], [2019-01..2019-06], 2019-04-01",
        // open: no day is taken, and it is dead by the last of its window alone
        "2024-12-31, '',         [..2019],   [..2019],   2019-12-31",
        "2024-12-31, '',         [2019..],   [2019..],   ''",
        // the as-of date narrows nothing: the death stays, and is not by the day that is taken
        "2019-03-01, '',         2019,       2019,       ''",
        "2019-07-02, '',         2019,       2019,       2019-07-02",
        "2018-12-31, '',         2019,       '',         ''",
        "2024-12-31, 2018-12-31, 2019,       '',         ''",
    })
    void aDeathHasAWindowThatIsNarrowed(String asOf, String extractedOn, String on, String window, String death) {
        LifeCourse life = life(asOf, extractedOn, VagueDates.MIDDLE, event(VitalStatus.CLOSED, on));

        assertThat(life.deathWindow(ExitPolicy.NBIA).map(Object::toString).orElse(""))
                .isEqualTo(window);
        assertThat(day(life.deathDay(ExitPolicy.NBIA))).isEqualTo(death);
    }

    @Test
    void aVagueSaleIsADeathByTheStrictPolicyAlone() {
        LifeCourse life = life(
                "2019-03-01",
                "",
                VagueDates.MIDDLE,
                event(VitalStatus.OPERATING, "2018-01-01"),
                event(VitalStatus.ACQUIRED, "2019"));

        assertThat(life.deathWindow(ExitPolicy.STRICT)).contains(DateWindow.parse("2019"));
        assertThat(life.deathWindow(ExitPolicy.NBIA)).isEmpty();
        assertThat(life.latestStatus()).contains(VitalStatus.OPERATING);
    }

    @Test
    void aFailureOnAVagueDayIsADeathInItsWindow() {
        Startup.Builder failed = Startup.builder()
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .start(LocalDate.of(2018, 3, 1))
                        .end(DateWindow.parse("2018"))
                        .endReason(EndReason.FAILED)
                        .build());

        LifeCourse life = life("2024-12-31", "", VagueDates.MIDDLE, failed);

        assertThat(life.deathWindow(ExitPolicy.NBIA)).contains(DateWindow.parse("[2018-03-01..2018-12-31]"));
        assertThat(day(life.deathDay(ExitPolicy.NBIA))).isEqualTo("2018-07-31");
    }

    @Test
    void ofTwoVagueEventsThatOverlapAClosingComesLast() {
        LifeCourse life = life(
                "2024-12-31",
                "",
                VagueDates.MIDDLE,
                event(VitalStatus.CLOSED, "2019"),
                event(VitalStatus.OPERATING, "2019"));

        assertThat(life.latestStatus()).contains(VitalStatus.CLOSED);
        assertThat(life.deathWindow(ExitPolicy.NBIA)).contains(DateWindow.parse("2019"));
    }

    @Test
    void whereNoDayIsTakenAFirmIsDeadFromTheLastDayThatItMayHaveDied() {
        LifeCourse life = life("2024-12-31", "", VagueDates.EXCLUDE, event(VitalStatus.CLOSED, "2019"));

        assertThat(day(life.deathDay(ExitPolicy.NBIA))).isEqualTo("2019-12-31");
        assertThat(life.deathWindow(ExitPolicy.NBIA)).contains(DateWindow.parse("2019"));
    }

    @Test
    void vagueDeathsAreNoSnapshot() {
        DeathDays deaths = new DeathDays();
        for (int i = 0; i < 6; i++) {
            deaths.add(
                    life(
                            "2024-12-31",
                            "2019-12-31",
                            VagueDates.LATEST,
                            event(VitalStatus.CLOSED, "2019").withObservedOn(LocalDate.of(2019, 12, 31))),
                    ExitPolicy.NBIA);
        }

        assertThat(deaths.snapshot()).isEmpty();
    }

    /** The day that is taken lies in the window, which does not depend on the policy while the firm is dead by it. */
    @Property
    void theDeathDayLiesInItsWindow(
            @ForAll @Size(min = 1, max = 4) List<VitalStatus> statuses,
            @ForAll @IntRange(min = 0, max = 40) int offset,
            @ForAll @IntRange(min = 0, max = 20) int length,
            @ForAll VagueDates policy,
            @ForAll ExitPolicy exits) {
        LocalDate first = LocalDate.of(2020, 1, 1);
        Startup.Builder startup = Startup.builder();
        for (int i = 0; i < statuses.size(); i++) {
            LocalDate from = first.plusDays((long) i * offset % 17);
            startup.addStatusEvents(StatusEvent.builder()
                    .status(statuses.get(i))
                    .on(DateWindow.between(from, from.plusDays(length)))
                    .build());
        }
        LifeCourse life = life("2020-01-15", "", policy, startup);

        int death = life.deathDay(exits);
        Optional<DateWindow> window = life.deathWindow(exits);
        if (death != EpochDay.NEVER) {
            assertThat(death).isBetween(EpochDay.earliest(window.orElseThrow()), EpochDay.latest(window.get()));
        }
        assertThat(window.filter(days -> !days.mayHaveComeBy(LocalDate.of(2020, 1, 15))))
                .isEmpty();
        if (length == 0) {
            assertThat(window.isPresent()).isEqualTo(death != EpochDay.NEVER);
        }
    }
}
