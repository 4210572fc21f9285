package org.incubatornetwork.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days on which a programme may run, at each site of which a run is told and wherever it may be. Days are those of the epoch. */
final class RunDays {
    /** The days between runs: of all together, of those of no stated site, and of those of each site. */
    private final ImmutableRangeSet<Integer> always;

    private final boolean isAnywhere;
    private final ImmutableRangeSet<Integer> elsewhere;
    private final ImmutableMap<SiteId, ImmutableRangeSet<Integer>> bySite;

    /** Of runs, and of sites at which something may run at any time, unless a run is told there, or no run tells its site. */
    RunDays(List<ProgrammeRun> runs, List<SiteId> sites) {
        List<Range<Integer>> all = new ArrayList<>();
        List<Range<Integer>> ofNoSite = new ArrayList<>();
        Map<SiteId, List<Range<Integer>>> ofSites = new HashMap<>();
        for (ProgrammeRun run : runs) {
            Range<Integer> days = days(run);
            all.add(days);
            run.siteId()
                    .map(site -> ofSites.computeIfAbsent(site, id -> new ArrayList<>()))
                    .orElse(ofNoSite)
                    .add(days);
        }
        isAnywhere = ofSites.isEmpty();
        boolean areAllTold = isAnywhere || ofSites.keySet().containsAll(sites);
        always = areAllTold ? between(all) : ImmutableRangeSet.of();
        elsewhere = between(ofNoSite);
        bySite = ImmutableMap.copyOf(Maps.transformValues(ofSites, RunDays::between));
    }

    /** The days that a run may have; all, if it is told to end before it starts. */
    private static Range<Integer> days(ProgrammeRun run) {
        int start = run.start()
                .map(day -> day.earliestEpochDayOr(Integer.MIN_VALUE))
                .orElse(Integer.MIN_VALUE);
        int end = run.end().map(day -> day.latestEpochDayOr(Integer.MAX_VALUE)).orElse(Integer.MAX_VALUE);
        return start < end ? Range.closedOpen(start, end) : Range.all();
    }

    private static ImmutableRangeSet<Integer> between(List<Range<Integer>> runs) {
        return ImmutableRangeSet.unionOf(runs).complement();
    }

    Optional<DateWindow> findPause(DateWindow day, Optional<SiteId> site) {
        Range<Integer> days =
                Range.closed(day.earliestEpochDayOr(Integer.MIN_VALUE), day.latestEpochDayOr(Integer.MAX_VALUE));
        if (site.isEmpty() || isAnywhere) {
            return pause(days, always).map(RunDays::window);
        }
        ImmutableRangeSet<Integer> there = bySite.get(site.get());
        return there == null
                ? Optional.empty()
                : pause(days, there)
                        .flatMap(pause -> pause(days, elsewhere).map(pause::intersection))
                        .map(RunDays::window);
    }

    private static Optional<Range<Integer>> pause(Range<Integer> days, ImmutableRangeSet<Integer> pauses) {
        return Optional.ofNullable(pauses.rangeContaining(days.lowerEndpoint())).filter(pause -> pause.encloses(days));
    }

    private static DateWindow window(Range<Integer> pause) {
        if (!pause.hasUpperBound()) {
            return pause.hasLowerBound() ? DateWindow.notBefore(first(pause)) : DateWindow.unknown();
        }
        LocalDate last = LocalDate.ofEpochDay(pause.upperEndpoint() - 1L);
        return pause.hasLowerBound() ? DateWindow.between(first(pause), last) : DateWindow.notAfter(last);
    }

    private static LocalDate first(Range<Integer> pause) {
        return LocalDate.ofEpochDay(pause.lowerEndpoint());
    }
}
