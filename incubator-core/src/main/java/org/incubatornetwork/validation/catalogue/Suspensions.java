package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.jspecify.annotations.Nullable;

/** Finds who was admitted to a site while it was surely suspended. It remembers nothing of the startups. */
final class Suspensions implements Collector<Suspensions> {
    /** The days on which a site was surely suspended, by the ordinals of those that were. */
    private transient @Nullable Map<Integer, RangeSet<Integer>> bySite;

    @Override
    public void add(StartupInNetwork history, Context context) {
        Map<Integer, RangeSet<Integer>> suspensions = bySite == null ? read(context.frame()) : bySite;
        bySite = suspensions;
        if (suspensions.isEmpty()) {
            return;
        }
        List<Support> residencies = history.soundResidencies();
        for (int i = 0; i < residencies.size(); i++) {
            Support residency = residencies.get(i);
            RangeSet<Integer> ofSite = suspensions.get(residency.siteOrdinal());
            Range<Integer> suspension = ofSite == null ? null : ofSite.rangeContaining(residency.earliestStartDay());
            if (suspension != null
                    && suspension.contains(residency.latestStartDay())
                    && residency.earliestStartDay() <= context.frame().asOfDay()
                    && residency.occupies()) {
                report(residency, suspension.lowerEndpoint(), context);
            }
        }
    }

    private static Map<Integer, RangeSet<Integer>> read(Frame frame) {
        Map<Integer, RangeSet<Integer>> bySite = new HashMap<>();
        for (SiteHistory site : frame.sites()) {
            RangeSet<Integer> suspensions = SiteLives.surely(site, SiteStatus.SUSPENDED);
            if (!suspensions.isEmpty()) {
                bySite.put(site.ordinal(), suspensions);
            }
        }
        return bySite;
    }

    private static void report(Support residency, int from, Context context) {
        context.at("supportPeriods", residency.index(), "start")
                .with("start", DayOrder.told(residency.period().start()))
                .with("site", residency.period().siteId().orElseThrow())
                .with("suspended", EpochDay.date(from))
                .actual(DayOrder.told(residency.period().start()))
                .report();
    }

    @Override
    public void merge(Suspensions other) {
        // what it finds, it reports at once
    }

    @Override
    public void report(Context context) {
        // likewise
    }
}
