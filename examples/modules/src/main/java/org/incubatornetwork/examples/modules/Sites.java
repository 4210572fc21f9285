package org.incubatornetwork.examples.modules;

import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.SpaceMetrics;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;

/** Counts the sites of a network on a day, and says in French what it counted. */
public final class Sites {
    private Sites() {}

    /**
     * Runs the program.
     *
     * @param arguments the day
     */
    public static void main(String[] arguments) {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(site("quay", "2019-03"), site("lighthouse", "2023"))
                .build();
        MetricReport report = MetricEngine.builder()
                .asOf(LocalDate.parse(arguments[0]))
                .build()
                .measure(network);
        System.out.println(report.get(SpaceMetrics.SITE_COUNT.id()).network().figure());
        System.out.println(SpaceMetrics.SITE_COUNT.definition().in(Locale.FRENCH));
    }

    private static Site site(String id, String opened) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse(opened))
                        .build())
                .build();
    }
}
