package org.incubatornetwork.model;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sites are part of which. A site that would be part of itself is part of nothing, and so is one that would be more than so
 * many levels deep: what is below it starts anew. It is made in O(number of sites).
 *
 * @param wholes of each part the whole
 * @param parts of each whole its parts, in the order of the document
 * @param circles the sites that would be part of themselves
 */
record SiteTree(
        ImmutableMap<SiteId, Site> wholes,
        ImmutableListMultimap<SiteId, Site> parts,
        ImmutableSet<SiteId> circles) {
    /** Levels, a site that is part of nothing being the first. */
    static final int DEEPEST = 8;

    private static final SiteTree FLAT =
            new SiteTree(ImmutableMap.of(), ImmutableListMultimap.of(), ImmutableSet.of());

    static SiteTree of(ImmutableMap<SiteId, Site> sites) {
        if (sites.values().stream().allMatch(site -> site.partOf().isEmpty())) {
            return FLAT;
        }
        ImmutableSet<SiteId> circles = circles(sites);
        Map<SiteId, Integer> levels = new HashMap<>();
        ImmutableMap.Builder<SiteId, Site> wholes = ImmutableMap.builder();
        ImmutableListMultimap.Builder<SiteId, Site> parts = ImmutableListMultimap.builder();
        for (Site site : sites.values()) {
            wayUp(site, sites, circles, levels).forEach(place -> {
                Optional<Site> whole = whole(place, sites, circles);
                int level = whole.map(above -> levels.getOrDefault(above.id(), 0)).orElse(0) + 1;
                boolean isPart = whole.isPresent() && level <= DEEPEST;
                levels.put(place.id(), isPart ? level : 1);
                if (isPart) {
                    wholes.put(place.id(), whole.get());
                }
            });
        }
        ImmutableMap<SiteId, Site> known = wholes.buildOrThrow();
        sites.values().forEach(site -> {
            Site whole = known.get(site.id());
            if (whole != null) {
                parts.put(whole.id(), site);
            }
        });
        return new SiteTree(known, parts.build(), circles);
    }

    /** A site and those that it is within, the outermost first, as far as their levels are not known. */
    private static List<Site> wayUp(
            Site site, Map<SiteId, Site> sites, Set<SiteId> circles, Map<SiteId, Integer> levels) {
        List<Site> way = new ArrayList<>();
        Optional<Site> next = Optional.of(site);
        while (next.isPresent() && !levels.containsKey(next.get().id())) {
            way.add(next.get());
            next = whole(next.get(), sites, circles);
        }
        Collections.reverse(way);
        return way;
    }

    private static Optional<Site> whole(Site site, Map<SiteId, Site> sites, Set<SiteId> circles) {
        return circles.contains(site.id()) ? Optional.empty() : above(site, sites);
    }

    private static Optional<Site> above(Site site, Map<SiteId, Site> sites) {
        return site.partOf().map(sites::get);
    }

    private static ImmutableSet<SiteId> circles(ImmutableMap<SiteId, Site> sites) {
        Set<SiteId> circles = new LinkedHashSet<>();
        Map<SiteId, SiteId> startOfWalk = new HashMap<>();
        for (Site start : sites.values()) {
            Optional<Site> next = Optional.of(start);
            while (next.isPresent() && startOfWalk.putIfAbsent(next.get().id(), start.id()) == null) {
                next = above(next.get(), sites);
            }
            if (next.isPresent() && start.id().equals(startOfWalk.get(next.get().id()))) {
                Site at = next.get();
                while (circles.add(at.id())) {
                    at = above(at, sites).orElseThrow();
                }
            }
        }
        return ImmutableSet.copyOf(circles);
    }
}
