package org.incubatornetwork.reconciliation.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/**
 * How many sites of a network may be open on a day, in all and of each whole: they are counted once, for however many days. Days are
 * {@linkplain EpochDay numbers}.
 */
final class OpenSites {
    private final Map<SiteId, SiteLife> lives = new HashMap<>();
    private final Count all = new Count();
    private final Map<SiteId, Count> byWhole = new HashMap<>();

    OpenSites(Frame frame) {
        for (SiteHistory history : frame.sites()) {
            Site site = history.site();
            SiteLife life =
                    new SiteLife(history, !frame.network().parts(site.id()).isEmpty());
            lives.put(site.id(), life);
            all.add(life);
            site.partOf()
                    .ifPresent(whole -> byWhole.computeIfAbsent(whole, unseen -> new Count())
                            .add(life));
        }
        all.sum();
        byWhole.values().forEach(Count::sum);
    }

    /** How many may be open, from each day on. */
    private static final class Count {
        private final TreeMap<Integer, Integer> from = new TreeMap<>();

        void add(SiteLife life) {
            boolean wasOpen = false;
            for (int day : life.turns()) {
                boolean isOpen = life.mayBeOpenOn(day);
                if (isOpen != wasOpen) {
                    from.merge(day, isOpen ? 1 : -1, Integer::sum);
                }
                wasOpen = isOpen;
            }
        }

        /** Makes numbers of differences. */
        void sum() {
            int sum = 0;
            for (Map.Entry<Integer, Integer> change : from.entrySet()) {
                sum += change.getValue();
                change.setValue(sum);
            }
        }

        int on(int day) {
            Map.Entry<Integer, Integer> last = from.floorEntry(day);
            return last == null ? 0 : last.getValue();
        }
    }

    /** Whether each site that may be open on a day is one of these, or a part of one. */
    boolean areAllOf(Set<SiteId> told, int day) {
        int among = 0;
        for (SiteId id : told) {
            Count parts = byWhole.get(id);
            among += parts == null ? 0 : parts.on(day);
            SiteLife life = lives.get(id);
            if (life != null && !isPartOf(life.history().site(), told) && life.mayBeOpenOn(day)) {
                among++;
            }
        }
        return among == all.on(day);
    }

    private static boolean isPartOf(Site site, Set<SiteId> told) {
        return site.partOf().filter(told::contains).isPresent();
    }

    /** Whether a site was surely closed on all of the days from one to another. */
    boolean wasClosed(SiteId id, int first, int last) {
        SiteLife life = lives.get(id);
        return life != null && life.isClosed(first, last);
    }
}
