package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueDepartureTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 4);
    private static final SiteId RABAT = SiteId.of("rabat");
    private static final SiteId CASABLANCA = SiteId.of("casablanca");

    @Test
    void isThatOfAResidentWhoseStayReachesTheMaximum() {
        Startup overdue = startup("s1", residency(RABAT, DAY.minusYears(6), null));
        Startup due = startup(
                "s2",
                residency(CASABLANCA, DAY.minusYears(5).plusMonths(3), DAY).withEndReason(EndReason.TRANSFERRED),
                residency(RABAT, DAY, null));
        Startup young = startup("s3", residency(RABAT, DAY.minusYears(1), null));
        Startup gone = startup("s4", residency(RABAT, DAY.minusYears(9), DAY.minusYears(1)));
        Network network = Network.builder()
                .id("n")
                .name("N")
                .maximumStay(Period.ofYears(5))
                .addStartups(young, due, gone, overdue)
                .build();

        assertThat(DueDeparture.of(network, DAY, DAY))
                .containsExactly(new DueDeparture(overdue, DAY.minusYears(6), Optional.of(RABAT), DAY.minusYears(1)))
                .allSatisfy(
                        departure -> assertThat(SerializedCopy.of(departure)).isEqualTo(departure));
        assertThat(DueDeparture.of(network, DAY, DAY.plusMonths(3)))
                .extracting(DueDeparture::startup, DueDeparture::dueOn)
                .containsExactly(tuple(overdue, DAY.minusYears(1)), tuple(due, DAY.plusMonths(3)));
        assertThat(DueDeparture.of(network.withMaximumStay(Optional.empty()), DAY, DAY))
                .isEmpty();
    }

    /** Here since some day of 2016, narrowed by the extraction where that is all that is known; gone is who may have left. */
    @Test
    void isOfTheDaysThatFiguresTake() {
        Startup vague = startup("s1", residency(RABAT, DAY, null).withStart(DateWindow.parse("2016")));
        Startup perhapsGone =
                startup("s2", residency(RABAT, DAY.minusYears(9), null).withEnd(DateWindow.unknown()));
        Startup leaves =
                startup("s3", residency(RABAT, DAY.minusYears(9), null).withEnd(DateWindow.parse("[2022-11-05..]")));
        Network network = Network.builder()
                .id("n")
                .name("N")
                .maximumStay(Period.ofYears(5))
                .addStartups(vague, perhapsGone, leaves)
                .build();

        assertThat(DueDeparture.of(network, DAY, DAY))
                .containsExactly(
                        new DueDeparture(leaves, DAY.minusYears(9), Optional.of(RABAT), DAY.minusYears(4)),
                        new DueDeparture(
                                vague, LocalDate.of(2016, 7, 1), Optional.of(RABAT), LocalDate.of(2021, 7, 1)));
    }

    private static Startup startup(String id, SupportPeriod... periods) {
        return Startup.builder()
                .id(id)
                .name(id)
                .supportPeriods(List.of(periods))
                .build();
    }

    private static SupportPeriod residency(SiteId site, LocalDate start, @Nullable LocalDate end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(site)
                .start(start)
                .end(Optional.ofNullable(end).map(DateWindow::of))
                .build();
    }
}
