package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.validation.rule.Context;

/**
 * Looks for uses of a service by a startup that is surely resident at a site where it is not offered, and is supported nowhere else.
 */
final class ServicesElsewhere {
    private ServicesElsewhere() {}

    static void check(StartupInNetwork history, Context context) {
        List<ServiceUse> uses = history.startup().serviceUses();
        List<Support> residencies = history.soundResidencies();
        if (uses.isEmpty() || !Succession.areApart(residencies) || maySeeOthers(history, context.network())) {
            return;
        }
        for (int i = 0; i < uses.size(); i++) {
            ServiceUse use = uses.get(i);
            ServiceOffering service =
                    context.frame().findService(use.serviceId()).orElse(null);
            if (service != null && !service.siteIds().isEmpty() && use.on().isExact()) {
                Site site = siteOn(EpochDay.earliest(use.on()), residencies, context.frame())
                        .orElse(null);
                if (site != null && !mayBeOffered(service, site, context.network())) {
                    context.at("serviceUses", i, "serviceId")
                            .saying("service", service.name())
                            .with("on", use.on())
                            .with("site", site.id())
                            .actual(use.serviceId())
                            .report();
                }
            }
        }
    }

    /** Support without a residency may be at another site, and a programme may have services of its own, wherever they are offered. */
    private static boolean maySeeOthers(StartupInNetwork history, Network network) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (!support.isResidency()
                    || !support.isExact()
                    || network.programmeOf(support.period())
                            .flatMap(network::findProgramme)
                            .map(Programme::serviceIds)
                            .filter(services -> !services.isEmpty())
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The site at which the startup is resident on a day; the residencies follow each other. */
    private static Optional<Site> siteOn(int day, List<Support> residencies, Frame frame) {
        int low = 0;
        int high = residencies.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (residencies.get(middle).startDay() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Support last = low == 0 ? null : residencies.get(low - 1);
        return last != null && last.surelyCovers(day) && last.siteOrdinal() != Frame.NO_SITE
                ? Optional.of(frame.sites().get(last.siteOrdinal()).site())
                : Optional.empty();
    }

    private static boolean mayBeOffered(ServiceOffering service, Site site, Network network) {
        return !network.parts(site.id()).isEmpty() || network.isWithinAny(site.id(), service::isOfferedAt);
    }
}
