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
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

class DeathDaysTest {
    private static final LocalDate EXTRACTED = LocalDate.of(2020, 1, 10);
    private static final Frame FRAME = Frame.of(
            Network.builder()
                    .id("n")
                    .name("N")
                    .register(Register.builder()
                            .coverage(Completeness.COMPLETE)
                            .extractedOn(EXTRACTED)
                            .build())
                    .build(),
            EXTRACTED);

    private static LifeCourse closed(LocalDate on, Optional<LocalDate> observedOn) {
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .addStatusEvents(StatusEvent.builder()
                        .status(VitalStatus.CLOSED)
                        .on(on)
                        .addAllObservedOn(observedOn.stream().toList())
                        .build())
                .build();
        return StartupInNetwork.of(startup, FRAME).life();
    }

    private static DeathDays deaths(List<Integer> days) {
        DeathDays deaths = new DeathDays();
        for (int day : days) {
            LocalDate on = EXTRACTED.minusDays(day);
            deaths.add(closed(on, day == 1 ? Optional.of(on) : Optional.of(EXTRACTED)), ExitPolicy.NBIA);
        }
        return deaths;
    }

    @Test
    void areASnapshotFromFiveAndHalfOfAllOn() {
        assertThat(deaths(List.of(1, 1, 1, 1)).snapshot()).isEmpty();
        assertThat(deaths(List.of(1, 1, 1, 1, 1)).snapshot())
                .contains(new DeathDays.Snapshot(EXTRACTED.minusDays(1), 5, 5));
        assertThat(deaths(List.of(0, 0, 0, 0, 0, 2, 3, 4, 5, 6)).snapshot())
                .contains(new DeathDays.Snapshot(EXTRACTED, 5, 10));
        assertThat(deaths(List.of(0, 0, 0, 0, 0, 2, 3, 4, 5, 6, 7)).snapshot()).isEmpty();
        // observed later, so that somebody knew the day
        assertThat(deaths(List.of(2, 2, 2, 2, 2)).snapshot()).isEmpty();
        // of two days with as many it is the earlier one
        assertThat(deaths(List.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1)).snapshot())
                .contains(new DeathDays.Snapshot(EXTRACTED.minusDays(1), 5, 10));
    }

    @Property(tries = 100)
    void areTheSameInParts(
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> days, @ForAll @IntRange(max = 20) int at) {
        int split = Math.min(at, days.size());
        DeathDays parts = deaths(days.subList(split, days.size()));
        parts.merge(deaths(days.subList(0, split)));
        assertThat(parts.snapshot()).isEqualTo(deaths(days).snapshot());
        assertThat(parts).hasToString(days.size() + " deaths");
    }
}
