package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Who is resident on a day: in the network, and at each site. */
final class ResidencyIndex {
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
                if (period.isResidency() && period.start().isPresent()) {
                    long start = period.start().get().toEpochDay();
                    long end = period.end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
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

    ImmutableList<Startup> residents(LocalDate day) {
        return covering(everywhere, day);
    }

    ImmutableList<Startup> residents(SiteId site, LocalDate day) {
        IntervalIndex index = bySite.get(site);
        return index == null ? ImmutableList.of() : covering(index, day);
    }

    private ImmutableList<Startup> covering(IntervalIndex index, LocalDate day) {
        BitSet positions = new BitSet();
        index.forEachCovering(day, positions::set);
        return positions.stream().mapToObj(startups::get).collect(ImmutableList.toImmutableList());
    }
}
