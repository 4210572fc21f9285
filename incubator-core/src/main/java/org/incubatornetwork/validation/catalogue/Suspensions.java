package org.incubatornetwork.validation.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.jspecify.annotations.Nullable;

/** Finds who was admitted to a site while it was surely suspended. It remembers nothing of the startups. */
final class Suspensions implements Collector<Suspensions> {
    /** By site: of each suspension the first day on which it surely had begun, and the last on which it surely lasted. */
    private transient @Nullable Map<Integer, NavigableMap<Integer, Integer>> bySite;

    @Override
    public void add(StartupInNetwork history, Context context) {
        Map<Integer, NavigableMap<Integer, Integer>> suspensions = bySite == null ? read(context.frame()) : bySite;
        bySite = suspensions;
        if (suspensions.isEmpty()) {
            return;
        }
        List<Support> residencies = history.soundResidencies();
        for (int i = 0; i < residencies.size(); i++) {
            Support residency = residencies.get(i);
            NavigableMap<Integer, Integer> ofSite = suspensions.get(residency.siteOrdinal());
            Map.Entry<Integer, Integer> last = ofSite == null ? null : ofSite.floorEntry(residency.earliestStartDay());
            if (last != null
                    && residency.latestStartDay() < last.getValue()
                    && residency.earliestStartDay() <= context.frame().asOfDay()
                    && residency.occupies()) {
                report(residency, last.getKey(), context);
            }
        }
    }

    private static Map<Integer, NavigableMap<Integer, Integer>> read(Frame frame) {
        Map<Integer, NavigableMap<Integer, Integer>> bySite = new HashMap<>();
        for (int i = 0; i < frame.sites().size(); i++) {
            NavigableMap<Integer, Integer> suspensions =
                    suspensions(frame.sites().get(i).site());
            if (!suspensions.isEmpty()) {
                bySite.put(i, suspensions);
            }
        }
        return bySite;
    }

    private static NavigableMap<Integer, Integer> suspensions(Site site) {
        NavigableMap<Integer, Integer> suspensions = new TreeMap<>();
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == SiteStatus.SUSPENDED
                    && steps.get(i).on().isPresent()) {
                int from = EpochDay.latest(steps.get(i).on().get());
                int to = i + 1 == steps.size()
                        ? EpochDay.NEVER
                        : steps.get(i + 1).on().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
                if (from < to) {
                    suspensions.merge(from, to, Math::max);
                }
            }
        }
        return suspensions;
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
