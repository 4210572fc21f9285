package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.incubatornetwork.history.DeathDays;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.MetricResult;

/** What has to be known of the deaths behind a figure of survival: whether they are a snapshot, and what is too late to count. */
final class Deaths implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ExitPolicy exits;
    private final DeathDays days = new DeathDays();
    private long afterExtraction;

    Deaths(ExitPolicy exits) {
        this.exits = exits;
    }

    void add(StartupHistory history) {
        days.add(history.life(), exits);
        afterExtraction += history.life().statusesAfterExtraction();
    }

    void merge(Deaths other) {
        days.merge(other.days);
        afterExtraction += other.afterExtraction;
    }

    void describe(MetricResult.Builder result) {
        result.exclude("STATUS_AFTER_EXTRACTION", afterExtraction);
        days.snapshot()
                .ifPresent(found -> result.addWarning(CatalogueTexts.warning(
                        "SNAPSHOT_OF_DEATHS",
                        ImmutableMap.<String, Serializable>of(
                                "day", found.day(), "deaths", found.deaths(), "all", found.allDeaths()))));
    }
}
