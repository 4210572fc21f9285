package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * All of a network but its startups: what stands before them in a document, and what must be known before the first of
 * them can be judged.
 */
public final class Frame {
    private final Network network;
    private final Map<SiteId, SiteFacts> sites = new LinkedHashMap<>();
    private final Map<CohortId, Cohort> cohorts = new LinkedHashMap<>();
    private final Map<ServiceId, ServiceOffering> services = new LinkedHashMap<>();

    private Frame(Network network) {
        this.network = network;
        for (int i = 0; i < network.sites().size(); i++) {
            Site site = network.sites().get(i);
            sites.putIfAbsent(site.id(), SiteFacts.of(site, i));
        }
        network.cohorts().forEach(cohort -> cohorts.putIfAbsent(cohort.id(), cohort));
        network.services().forEach(service -> services.putIfAbsent(service.id(), service));
    }

    /**
     * The frame of a network.
     *
     * @param network the network, whose startups are left out
     * @return the frame
     */
    public static Frame of(Network network) {
        return new Frame(network.startups().isEmpty() ? network : network.withStartups(ImmutableList.of()));
    }

    /**
     * The network without its startups.
     *
     * @return the network
     */
    public Network network() {
        return network;
    }

    /**
     * The ids of the sites.
     *
     * @return the ids, in the order of the document
     */
    public Set<SiteId> siteIds() {
        return sites.keySet();
    }

    /**
     * The ids of the cohorts.
     *
     * @return the ids, in the order of the document
     */
    public Set<CohortId> cohortIds() {
        return cohorts.keySet();
    }

    /**
     * The ids of the services.
     *
     * @return the ids, in the order of the document
     */
    public Set<ServiceId> serviceIds() {
        return services.keySet();
    }

    /**
     * The site with an id, the first of several.
     *
     * @param id the id
     * @return the site; null if there is none
     */
    public @Nullable SiteFacts site(SiteId id) {
        return sites.get(id);
    }

    /**
     * The cohort with an id, the first of several.
     *
     * @param id the id
     * @return the cohort; null if there is none
     */
    public @Nullable Cohort cohort(CohortId id) {
        return cohorts.get(id);
    }

    /**
     * The service with an id, the first of several.
     *
     * @param id the id
     * @return the service; null if there is none
     */
    public @Nullable ServiceOffering service(ServiceId id) {
        return services.get(id);
    }
}
