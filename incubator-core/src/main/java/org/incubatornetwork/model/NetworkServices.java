package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** What is held and offered at which site: where a cohort or a programme may be met, and who may use which service. */
abstract sealed class NetworkServices extends NetworkLookups permits NetworkEdits {
    NetworkServices() {}

    /**
     * Whether a cohort may be met at a site: at those where it is held, at what they are part of, and at their parts. A cohort that
     * tells no site may be met anywhere, and every cohort at a site that the network does not have.
     *
     * @param cohort the cohort, which need not be one of the network's
     * @param site the site
     * @return true if it may
     */
    public boolean mayBeAt(Cohort cohort, SiteId site) {
        return mayBeAt(site, cohort::isHeldAt, cohort.siteIds());
    }

    /**
     * Whether a programme may be met at a site, as {@linkplain #mayBeAt(Cohort, SiteId) a cohort} may: by the sites of its runs as well.
     *
     * @param programme the programme, which need not be one of the network's
     * @param site the site
     * @return true if it may
     */
    public boolean mayBeAt(Programme programme, SiteId site) {
        return mayBeAt(site, programme::isHeldAt, programme.sites());
    }

    private boolean mayBeAt(SiteId site, Predicate<SiteId> isHeldAt, Collection<SiteId> held) {
        return isWithinAny(site, isHeldAt)
                || findSite(site).isEmpty()
                || (!parts(site).isEmpty() && held.stream().anyMatch(id -> isWithin(id, site)));
    }

    /**
     * The services that a startup may use on a day, as by {@link Network#servicesFor(Startup, LocalDate)}.
     *
     * @param startup the startup
     * @param day the day
     * @return the services, in the order of the document
     * @throws NoSuchElementException if the network has no such startup
     */
    public ImmutableList<ServiceOffering> servicesFor(StartupId startup, LocalDate day) {
        return servicesFor(getStartup(startup), day);
    }

    /**
     * The services that a startup may use on a day: it has to be supported on that day, and the service to be offered
     * on that day, at all sites, at one where the startup is supported or of which that is a part, or by a programme that supports it; and
     * to admit the startup in the stage that it has on that day. Whether the site itself is open is not asked.
     *
     * @param supported the startup, which need not be one of the network's
     * @param day the day
     * @return the services, in the order of the document
     */
    public ImmutableList<ServiceOffering> servicesFor(Startup supported, LocalDate day) {
        ImmutableList<SupportPeriod> current = supported.supportPeriods().stream()
                .filter(period -> period.covers(day))
                .collect(ImmutableList.toImmutableList());
        return services().stream()
                .filter(service -> service.isOfferedOn(day)
                        && current.stream().anyMatch(period -> isFor(service, period))
                        && service.eligibility()
                                .map(eligibility -> eligibility.admits(supported, day))
                                .orElse(true))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The startups that a service was for and that never used it: each was, is or will be supported where it is offered, has at some time
     * what it asks for ({@link Eligibility#admitsAtSomeTime}), and no use of it is told. Days are not asked: what is offered from next
     * year on is for whoever is eligible now.
     *
     * @param service the service's id
     * @return the startups, in the order of the document
     * @throws NoSuchElementException if the network has no such service; the message names the nearest
     */
    public ImmutableList<Startup> eligibleWithoutUse(ServiceId service) {
        ServiceOffering offered = getService(service);
        return startups().stream()
                .filter(startup -> startup.supportPeriods().stream().anyMatch(period -> isFor(offered, period)))
                .filter(startup -> offered.eligibility()
                        .map(eligibility -> eligibility.admitsAtSomeTime(startup))
                        .orElse(true))
                .filter(startup -> startup.serviceUses().stream()
                        .noneMatch(use -> use.serviceId().equals(service)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether support is such that a service may be used: by its programme, or where it is. */
    private boolean isFor(ServiceOffering service, SupportPeriod period) {
        boolean isIncluded = programmeOf(period)
                .flatMap(this::findProgramme)
                .filter(programme -> programme.serviceIds().contains(service.id()))
                .isPresent();
        return isIncluded
                || period.siteId()
                        .map(site -> isWithinAny(site, service::isOfferedAt))
                        .orElse(service.siteIds().isEmpty());
    }
}
