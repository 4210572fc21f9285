package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/** Whether what is held at some sites may be met at another: at what that is part of, or at a part of it, as well. */
final class HeldAt {
    private HeldAt() {}

    /** Whether it may be met at a site; at sites that nobody tells it may be anywhere, and what is no site is found as such. */
    static boolean mayBeAt(SiteId site, Predicate<SiteId> isHeldAt, List<SiteId> held, Network network) {
        return network.findSite(site).isEmpty()
                || isWithinAny(site, isHeldAt, network)
                || (!network.parts(site).isEmpty() && held.stream().anyMatch(id -> network.isWithin(id, site)));
    }

    /** Whether a site, or what it is part of, is one of some. */
    static boolean isWithinAny(SiteId site, Predicate<SiteId> isOne, Network network) {
        Optional<SiteId> at = Optional.of(site);
        while (at.isPresent() && !isOne.test(at.get())) {
            at = network.findWhole(at.get()).map(Site::id);
        }
        return at.isPresent();
    }
}
