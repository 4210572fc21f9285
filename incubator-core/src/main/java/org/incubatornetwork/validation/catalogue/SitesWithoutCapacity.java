package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/** Asks open sites how much they can take, unless all that the network is seen to do is to support startups which it does not host. */
final class SitesWithoutCapacity implements Collector<SitesWithoutCapacity> {
    private boolean anySupport;
    private boolean anyResidency;

    @Override
    public void add(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            anySupport = true;
            anyResidency |= supports.get(i).isResidency();
        }
    }

    @Override
    public void merge(SitesWithoutCapacity other) {
        anySupport |= other.anySupport;
        anyResidency |= other.anyResidency;
    }

    @Override
    public void report(Context context) {
        if (anySupport && !anyResidency) {
            return;
        }
        List<Site> sites = context.network().sites();
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            if (site.capacities().isEmpty()
                    && !site.kind().equals(Optional.of(SiteKind.VIRTUAL))
                    && site.isOpenOn(context.asOf())
                    && !isToldElsewhere(site, context.network())) {
                context.about(EntityKind.SITE.subject(site, i)).report();
            }
        }
    }

    /** Whether what a site is part of has a capacity, or a part of it. */
    private static boolean isToldElsewhere(Site site, Network network) {
        Optional<Site> whole = network.findWhole(site.id());
        while (whole.isPresent()) {
            if (!whole.get().capacities().isEmpty()) {
                return true;
            }
            whole = network.findWhole(whole.get().id());
        }
        return network.parts(site.id()).stream()
                .anyMatch(part -> !part.capacities().isEmpty()
                        || !network.parts(part.id()).isEmpty());
    }
}
