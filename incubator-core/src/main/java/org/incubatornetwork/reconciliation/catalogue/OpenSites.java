package org.incubatornetwork.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/** How many sites of a network may be open on a day, in all and of each whole: they are counted once, for however many days. */
final class OpenSites {
    private final Map<SiteId, Site> sites = new LinkedHashMap<>();
    private final Map<SiteId, SiteLife> lives = new HashMap<>();
    private final Count all = new Count();
    private final Map<SiteId, Count> byWhole = new HashMap<>();

    OpenSites(Network network) {
        network.sites().forEach(site -> sites.putIfAbsent(site.id(), site));
        sites.forEach((id, site) -> {
            SiteLife life = new SiteLife(site, network);
            lives.put(id, life);
            all.add(life);
            site.partOf()
                    .ifPresent(whole -> byWhole.computeIfAbsent(whole, unseen -> new Count())
                            .add(life));
        });
        all.sum();
        byWhole.values().forEach(Count::sum);
    }

    /** How many may be open, from each day on. */
    private static final class Count {
        private final TreeMap<LocalDate, Integer> from = new TreeMap<>();

        void add(SiteLife life) {
            boolean isOpen = take(life, LocalDate.MIN, false);
            for (LocalDate day : life.turns()) {
                isOpen = take(life, day, isOpen);
            }
        }

        private boolean take(SiteLife life, LocalDate day, boolean wasOpen) {
            boolean isOpen = life.mayBeOpenOn(day);
            if (isOpen != wasOpen) {
                from.merge(day, isOpen ? 1 : -1, Integer::sum);
            }
            return isOpen;
        }

        /** Makes numbers of differences. */
        void sum() {
            int sum = 0;
            for (Map.Entry<LocalDate, Integer> change : from.entrySet()) {
                sum += change.getValue();
                change.setValue(sum);
            }
        }

        int on(LocalDate day) {
            Map.Entry<LocalDate, Integer> last = from.floorEntry(day);
            return last == null ? 0 : last.getValue();
        }
    }

    /** Whether each site that may be open on a day is one of these, or a part of one. */
    boolean areAllOf(Set<SiteId> told, LocalDate day) {
        int among = 0;
        for (SiteId id : told) {
            Count parts = byWhole.get(id);
            among += parts == null ? 0 : parts.on(day);
            Site site = sites.get(id);
            if (site != null && !isPartOf(site, told) && life(site).mayBeOpenOn(day)) {
                among++;
            }
        }
        return among == all.on(day);
    }

    private static boolean isPartOf(Site site, Set<SiteId> told) {
        return site.partOf().filter(told::contains).isPresent();
    }

    /** Whether a site was surely closed on all of the days from one to another. */
    boolean wasClosed(SiteId id, LocalDate first, LocalDate last) {
        return Optional.ofNullable(sites.get(id))
                .filter(site -> life(site).isClosed(first, last))
                .isPresent();
    }

    private SiteLife life(Site site) {
        return Objects.requireNonNull(lives.get(site.id()));
    }
}
