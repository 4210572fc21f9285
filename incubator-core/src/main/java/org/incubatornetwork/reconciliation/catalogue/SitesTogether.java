package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/**
 * Sites that claims speak of together, as parts of one site that is made for them: there each startup counts once, nobody moves
 * among them, and what they offer adds up, as it does of every site with parts.
 */
final class SitesTogether {
    private final Network network;
    private final SiteId whole;

    SitesTogether(Network network) {
        this.network = network;
        this.whole = unused(network);
    }

    private static SiteId unused(Network network) {
        int number = 1;
        while (network.findSite(SiteId.of("together-" + number)).isPresent()) {
            number++;
        }
        return SiteId.of("together-" + number);
    }

    /** The part of the network that some sites are; none if there are none, or several of which one is unknown. */
    Optional<Part> part(ImmutableSet<SiteId> sites) {
        if (sites.size() <= 1) {
            return sites.stream().findFirst().map(site -> Part.of(Scope.of(site)));
        }
        if (!areKnown(sites)) {
            return Optional.empty();
        }
        ImmutableSet<SiteId> outermost = sites.stream()
                .filter(site -> !isWithinOneOf(sites, site))
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
        return Optional.of(
                outermost.size() == 1
                        ? Part.of(Scope.of(Iterables.getOnlyElement(outermost)))
                        : new Part(outermost, Scope.of(whole)));
    }

    /** Whether all of them are on the list. */
    boolean areKnown(Set<SiteId> sites) {
        return sites.stream().allMatch(site -> network.findSite(site).isPresent());
    }

    private boolean isWithinOneOf(Set<SiteId> sites, SiteId site) {
        return network.findWhole(site)
                .filter(above -> network.isWithinAny(above.id(), sites::contains))
                .isPresent();
    }

    /** The network in which these sites are parts of one; as it is if there are none. */
    Network network(ImmutableSet<SiteId> together) {
        if (together.isEmpty()) {
            return network;
        }
        ImmutableList.Builder<Site> sites = ImmutableList.builder();
        sites.add(Site.builder().id(whole).name(whole.value()).build());
        network.sites().forEach(site -> sites.add(together.contains(site.id()) ? site.withPartOf(whole) : site));
        return network.withSites(sites.build());
    }

    /**
     * A part of a network for which figures are computed.
     *
     * @param together the sites that are one in it; empty in the network as it is
     * @param scope the part
     */
    record Part(ImmutableSet<SiteId> together, Scope scope) {
        static Part of(Scope scope) {
            return new Part(ImmutableSet.of(), scope);
        }
    }
}
