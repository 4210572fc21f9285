package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is surely resident on a day: in the network, and at each site. */
final class ResidencyIndex {
    private static final int OPEN = Integer.MAX_VALUE;

    private final ImmutableList<Startup> startups;
    private final IntervalIndex everywhere;
    private final ImmutableMap<SiteId, IntervalIndex> bySite;

    private ResidencyIndex(
            ImmutableList<Startup> startups, IntervalIndex everywhere, Map<SiteId, IntervalIndex.Builder> bySite) {
        this.startups = startups;
        this.everywhere = everywhere;
        this.bySite = ImmutableMap.copyOf(Maps.transformValues(bySite, IntervalIndex.Builder::build));
    }

    static ResidencyIndex of(ImmutableList<Startup> startups) {
        IntervalIndex.Builder everywhere = new IntervalIndex.Builder();
        Map<SiteId, IntervalIndex.Builder> bySite = new HashMap<>();
        for (int i = 0; i < startups.size(); i++) {
            for (SupportPeriod period : startups.get(i).supportPeriods()) {
                long start = latestStart(period);
                if (period.isResidency() && start < Long.MAX_VALUE) {
                    long end = earliestEnd(period);
                    everywhere.add(start, end, i);
                    if (period.siteId().isPresent()) {
                        bySite.computeIfAbsent(period.siteId().get(), site -> new IntervalIndex.Builder())
                                .add(start, end, i);
                    }
                }
            }
        }
        return new ResidencyIndex(startups, everywhere.build(), bySite);
    }

    private static long latestStart(SupportPeriod period) {
        int day = period.start().isPresent() ? period.start().get().latestEpochDayOr(OPEN) : OPEN;
        return day == OPEN ? Long.MAX_VALUE : day;
    }

    /** The first day on which a residency may have ended. */
    private static long earliestEnd(SupportPeriod period) {
        return period.end().isPresent() ? period.end().get().earliestEpochDayOr(Integer.MIN_VALUE) : Long.MAX_VALUE;
    }

    ImmutableList<Startup> residents(LocalDate day) {
        return covering(List.of(everywhere), day);
    }

    ImmutableList<Startup> residents(List<SiteId> sites, LocalDate day) {
        return covering(
                sites.stream().map(bySite::get).filter(Objects::nonNull).toList(), day);
    }

    private ImmutableList<Startup> covering(List<IntervalIndex> indexes, LocalDate day) {
        BitSet positions = new BitSet();
        indexes.forEach(index -> index.forEachCovering(day, positions::set));
        return positions.stream().mapToObj(startups::get).collect(ImmutableList.toImmutableList());
    }
}
