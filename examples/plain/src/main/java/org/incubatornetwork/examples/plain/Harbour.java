package org.incubatornetwork.examples.plain;

import java.time.LocalDate;
import java.time.Period;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;

/** A network of one site and two startups, built in code. */
final class Harbour {
    static final SiteId QUAY = SiteId.of("quay");

    private Harbour() {}

    static Network network() {
        return Network.builder()
                .id("harbour")
                .name("Harbour")
                .maximumStay(Period.ofMonths(36))
                .addSites(Site.builder()
                        .id(QUAY)
                        .name("The Quay")
                        .addLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.OPERATIONAL)
                                .on(DateWindow.parse("2019-03"))
                                .build())
                        .build())
                .addStartups(
                        Startup.builder()
                                .id("algae")
                                .name("Algae")
                                // The end is the first day on which it is no longer there.
                                .addSupportPeriods(residency(LocalDate.of(2020, 1, 15))
                                        .end(LocalDate.of(2022, 7, 1))
                                        .endReason(EndReason.GRADUATED)
                                        .build())
                                .build(),
                        Startup.builder()
                                .id("buoys")
                                .name("Buoys")
                                // No end: still there, as far as is known.
                                .addSupportPeriods(
                                        residency(LocalDate.of(2021, 5, 3)).build())
                                .build())
                .build();
    }

    private static SupportPeriod.Builder residency(LocalDate start) {
        return SupportPeriod.builder().level(SupportLevel.HOSTED).siteId(QUAY).start(start);
    }
}
