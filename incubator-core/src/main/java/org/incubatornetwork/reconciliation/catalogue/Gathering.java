package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import java.io.Serializable;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;

/** What is gathered from startups so that claims can be compared: the figures that claims ask for, and how much may change between. */
public final class Gathering implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** By the sites that are one in it: none in the network as it is, which is always there. */
    private final ImmutableMap<ImmutableSet<SiteId>, MetricSeriesRun> runs;

    private final Changes changes;
    private final SupportTold support;

    Gathering(ImmutableMap<ImmutableSet<SiteId>, MetricSeriesRun> runs, Changes changes, SupportTold support) {
        this.runs = runs;
        this.changes = changes;
        this.support = support;
    }

    private MetricSeriesRun ofNetwork() {
        return runs.values().asList().get(0);
    }

    /**
     * Adds a startup.
     *
     * @param startup the startup, which is not kept
     */
    public void add(Startup startup) {
        MetricSeriesRun.addToAll(runs.values(), startup);
        changes.add(startup);
        support.add(startup);
    }

    /**
     * Adds what another has gathered, which is spent.
     *
     * @param other what was gathered for the same claims of the same network
     */
    public void merge(Gathering other) {
        runs.forEach((sites, run) -> run.merge(requireNonNull(other.runs.get(sites))));
        changes.merge(other.changes);
        support.merge(other.support);
    }

    /**
     * The number of startups that were added.
     *
     * @return the number, merged ones included
     */
    public long startups() {
        return ofNetwork().startups();
    }

    Changes changes() {
        return changes;
    }

    SupportTold support() {
        return support;
    }

    /** The reports of each network, by their times. */
    ImmutableMap<ImmutableSet<SiteId>, ImmutableMap<MetricTime, MetricReport>> reports() {
        ImmutableMap.Builder<ImmutableSet<SiteId>, ImmutableMap<MetricTime, MetricReport>> reports =
                ImmutableMap.builder();
        runs.forEach((sites, run) -> reports.put(
                sites,
                run.report().reports().stream()
                        .collect(ImmutableMap.toImmutableMap(Gathering::time, report -> report))));
        return reports.buildOrThrow();
    }

    private static MetricTime time(MetricReport report) {
        return report.period()
                .map(period -> MetricTime.of(report.asOf(), period))
                .orElseGet(() -> MetricTime.of(report.asOf()));
    }
}
