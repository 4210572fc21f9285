package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Sector;

/**
 * The groups that a startup is or may be in: they are bounded, since each of them looks at the whole startup, and so are its sites. Of
 * too many, those that it may be in, and is not by the days that are chosen, are the last.
 *
 * @param programmes the programmes that its support names, or the cohorts of its support
 * @param cohorts the cohorts that its support names
 * @param sectors the first code listed of each scheme
 * @param leftOut how many there are beyond
 */
record Groups(
        ImmutableSet<ProgrammeId> programmes,
        ImmutableSet<CohortId> cohorts,
        ImmutableList<Sector> sectors,
        int leftOut) {
    /** As many of each kind. */
    static final int MOST = 16;

    static Groups of(StartupInNetwork history) {
        ImmutableSet<ProgrammeId> programmes = history.inProgrammes().possible();
        ImmutableSet<CohortId> cohorts = history.inCohorts().possible();
        Collection<Sector> sectors = sectors(history.startup().sectors());
        return new Groups(
                first(programmes),
                first(cohorts),
                sectors.size() > MOST
                        ? sectors.stream().limit(MOST).collect(ImmutableList.toImmutableList())
                        : ImmutableList.copyOf(sectors),
                beyond(programmes) + beyond(cohorts) + beyond(sectors));
    }

    /** Whether a startup counts in all of its groups and at all of its sites; most often they can't be too many. */
    static boolean areAllCounted(StartupInNetwork history) {
        boolean few = history.recordedSupports().size() <= MOST
                && history.startup().sectors().size() <= MOST
                && history.frame().programmeIds().size() <= MOST;
        return history.sitesLeftOut() == 0 && (few || history.groupsLeftOut() == 0);
    }

    static <G> ImmutableSet<G> first(ImmutableSet<G> groups) {
        return groups.size() > MOST ? ImmutableSet.copyOf(groups.asList().subList(0, MOST)) : groups;
    }

    private static int beyond(Collection<?> groups) {
        return Math.max(0, groups.size() - MOST);
    }

    /** The sites at which a startup was supported, or is told to be by what can't be counted, and those that they are part of: in the order of the network. */
    static int[] sites(List<Support> supports, Frame frame) {
        int[] sites = new int[supports.size()];
        int count = 0;
        for (int i = 0; i < supports.size(); i++) {
            if (isAtSite(supports.get(i), frame)) {
                int site = supports.get(i).siteOrdinal();
                while (site != Frame.NO_SITE) {
                    sites = count == sites.length ? Arrays.copyOf(sites, 2 * count) : sites;
                    sites[count++] = site;
                    site = frame.parts().whole(site);
                }
            }
        }
        Arrays.sort(sites, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sites[i] != sites[i - 1]) {
                sites[distinct++] = sites[i];
            }
        }
        return Arrays.copyOf(sites, distinct);
    }

    private static boolean isAtSite(Support support, Frame frame) {
        return support.earliestStartDay() <= frame.knownDay() && support.siteOrdinal() != Frame.NO_SITE;
    }

    /** The sites at which a startup was first, and those of one day by their ids; in the order of the network. */
    static int[] firstSites(List<Support> supports, Frame frame) {
        Map<Integer, Integer> starts = new HashMap<>();
        for (Support support : supports) {
            if (isAtSite(support, frame)) {
                int site = support.siteOrdinal();
                while (site != Frame.NO_SITE) {
                    starts.merge(site, support.startDay(), Math::min);
                    site = frame.parts().whole(site);
                }
            }
        }
        return starts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                start -> frame.site(start.getKey()).site().id()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
    }

    /** In the order in which they are listed; by their schemes if they are too many. */
    private static Collection<Sector> sectors(ImmutableList<Sector> all) {
        if (all.size() < 2) {
            return all;
        }
        Set<String> schemes = new HashSet<>();
        List<Sector> first =
                all.stream().filter(sector -> schemes.add(sector.scheme())).toList();
        if (first.size() <= MOST) {
            return first;
        }
        TreeMap<String, Sector> byScheme = new TreeMap<>();
        first.forEach(sector -> byScheme.put(sector.scheme(), sector));
        return byScheme.values();
    }
}
