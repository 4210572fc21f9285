package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

class DeathWindowTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 30);

    private static StatusEvent event(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(DateWindow.parse(on)).build();
    }

    private static LifeCourse life(Register register, StatusEvent... events) {
        Network network = Network.builder().id("n").name("N").register(register).build();
        Startup startup =
                Startup.builder().id("s").name("S").addStatusEvents(events).build();
        return StartupInNetwork.of(startup, Frame.of(network, AS_OF)).life();
    }

    private static LifeCourse life(StatusEvent... events) {
        return life(Register.builder().coverage(Completeness.COMPLETE).build(), events);
    }

    private static Optional<DateWindow> window(String text) {
        return Optional.of(DateWindow.parse(text));
    }

    @Test
    void ofAKnownDayIsThatDay() {
        LifeCourse life = life(event(VitalStatus.CLOSED, "2018-03-01"));
        assertThat(life.deathWindow(ExitPolicy.NBIA)).isEqualTo(window("2018-03-01"));
        assertThat(life.earliestDeathDay(ExitPolicy.NBIA))
                .isEqualTo(life.latestDeathDay(ExitPolicy.NBIA))
                .isEqualTo(life.deathDay(ExitPolicy.NBIA));
        assertThat(life().deathWindow(ExitPolicy.NBIA)).isEmpty();
        assertThat(life().earliestDeathDay(ExitPolicy.NBIA)).isEqualTo(EpochDay.NEVER);
    }

    @Test
    void isToldWithOpenEndsAsItIs() {
        assertThat(life(event(VitalStatus.CLOSED, "[..2018-03-01]")).deathWindow(ExitPolicy.NBIA))
                .isEqualTo(window("[..2018-03-01]"));
        assertThat(life(event(VitalStatus.CLOSED, "[2018-03-01..]")).deathWindow(ExitPolicy.NBIA))
                .isEqualTo(window("[2018-03-01..]"));
    }

    @Test
    void isNarrowedByTheExtractionAndNeverByTheAsOfDay() {
        StatusEvent closed = event(VitalStatus.CLOSED, "2020");
        assertThat(life(closed).deathWindow(ExitPolicy.NBIA)).isEqualTo(window("2020"));
        Register register = Register.builder()
                .coverage(Completeness.COMPLETE)
                .extractedOn(LocalDate.of(2020, 9, 30))
                .build();
        assertThat(life(register, closed).deathWindow(ExitPolicy.NBIA)).isEqualTo(window("[2020-01..2020-09]"));
        assertThat(life(event(VitalStatus.CLOSED, "2021")).deathWindow(ExitPolicy.NBIA))
                .isEmpty();
    }

    @Test
    void leavesTheFirmUnknownInsideAndNeitherBeforeNorFromItsLastDayOn() {
        LifeCourse life = life(event(VitalStatus.CLOSED, "2018-03"));
        for (FollowUp followUp : FollowUp.values()) {
            assertThat(unknown(life, "2018-02-28", followUp)).isFalse();
            assertThat(unknown(life, "2018-03-01", followUp)).isTrue();
            assertThat(unknown(life, "2018-03-30", followUp)).isTrue();
            assertThat(unknown(life, "2018-03-31", followUp)).isFalse();
        }
    }

    private static boolean unknown(LifeCourse life, String day, FollowUp followUp) {
        int epochDay = EpochDay.of(LocalDate.parse(day));
        assertThat(life.isUnknownOn(epochDay, ExitPolicy.NBIA, followUp))
                .isEqualTo(life.isDeathUncertainOn(epochDay, ExitPolicy.NBIA));
        return life.isDeathUncertainOn(epochDay, ExitPolicy.NBIA);
    }

    @Test
    void isOfTheSaleWhereSalesEndLife() {
        LifeCourse life = life(event(VitalStatus.ACQUIRED, "2017"), event(VitalStatus.CLOSED, "2019"));
        assertThat(life.deathWindow(ExitPolicy.STRICT)).isEqualTo(window("2017"));
        // struck off after its sale: it lives on in its buyer
        assertThat(life.deathWindow(ExitPolicy.NBIA)).isEmpty();
        assertThat(life(event(VitalStatus.CLOSED, "2019")).deathWindow(ExitPolicy.STRICT))
                .isEqualTo(window("2019"));
    }

    @Test
    void isOfNoClosingFromWhichTheFirmCameBack() {
        LifeCourse life = life(
                event(VitalStatus.CLOSED, "2015-03"),
                event(VitalStatus.OPERATING, "2016"),
                event(VitalStatus.INSOLVENT, "2019-05"));
        assertThat(life.deathWindow(ExitPolicy.NBIA)).isEqualTo(window("2019-05"));
    }
}
