package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.lists.ListEntry;
import org.incubatornetwork.lists.ListedFirm;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.TurnbullFit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

/** What lists tell of firms is a life that survival can be estimated from. */
class LivesFromListsTest {
    private static final LocalDate FOUNDED = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
    private static final Frame FRAME = Frame.of(
            Network.builder()
                    .id("n")
                    .name("N")
                    .register(Register.builder()
                            .coverage(Completeness.PARTIAL)
                            .extractedOn(LAST)
                            .build())
                    .build(),
            LAST);
    private static final SupportPeriod DIRECT =
            SupportPeriod.builder().level(SupportLevel.DIRECT).build();

    /** A firm that was in business in the list of one year, and is closed in the last. */
    private static LifeCourse closedAfter(int year) {
        ListedFirm firm = ListedFirm.of(List.of(
                ListEntry.seen(FirmList.ofSupported("Portfolio", LocalDate.of(year, 1, 1)), VitalStatus.OPERATING),
                ListEntry.seen(FirmList.ofEverSupported("Census", LAST), VitalStatus.CLOSED)));
        Startup startup = Startup.builder()
                .id("firm-" + year)
                .name("Firm " + year)
                .founded(DateWindow.of(FOUNDED))
                .supportPeriods(firm.supportPeriods(DIRECT))
                .statusEvents(firm.statusEvents())
                .build();
        return StartupInNetwork.of(startup, FRAME).life();
    }

    @Test
    void aFirmDiedBetweenTheListsThatSawIt() {
        for (ExitPolicy exits : ExitPolicy.values()) {
            assertThat(closedAfter(2018).deathWindow(exits)).hasValue(DateWindow.parse("[2018-01-02..2024-06-30]"));
        }
    }

    @Test
    void theirDeathsAreNoSnapshotAndAnEstimateTakesThem() {
        DeathDays deaths = new DeathDays();
        SurvivalIntervals intervals = new SurvivalIntervals();
        IntStream.rangeClosed(2015, 2020).forEach(year -> {
            LifeCourse life = closedAfter(year);
            deaths.add(life, ExitPolicy.NBIA);
            DateWindow died = life.deathWindow(ExitPolicy.NBIA).orElseThrow();
            int founded = EpochDay.of(FOUNDED);
            intervals.addInterval(died.earliestEpochDayOr(0) - 1L - founded, (long) died.latestEpochDayOr(0) - founded);
        });

        assertThat(deaths.snapshot()).isEmpty();
        TurnbullFit fit = intervals.turnbull();
        assertThat(intervals.windows()).isEqualTo(6);
        assertThat(fit.curve()).isPresent();
        assertThat(fit.kuhnTuckerGap().orElseThrow()).isLessThanOrEqualTo(TurnbullFit.TOLERANCE);
    }
}
