package org.incubatornetwork.model;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * An incubator network: the root of a document.
 *
 * <p>It finds its parts by id, and answers who is resident where and who is due to leave, from indexes that are built on
 * first use; a register of a million startups costs nothing for what is never asked.
 */
@Value.Immutable
public abstract sealed class Network implements IdentifiedEntity<NetworkId>, WithNetwork permits ImmutableNetwork {
    Network() {}

    /**
     * The network's id.
     *
     * @return the id; globally unique if it is a URN
     */
    @Override
    public abstract NetworkId id();

    /**
     * The name of the network.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The name of the network in law.
     *
     * @return the name
     */
    public abstract Optional<String> legalName();

    /**
     * Other names of the network, by language.
     *
     * @return BCP 47 language tag to name
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> alternateNames();

    /**
     * The company or body that runs the network.
     *
     * @return the operator
     */
    public abstract Optional<Organization> operator();

    /**
     * What sort of organization the network is.
     *
     * @return the kind
     */
    public abstract Optional<NetworkKind> kind();

    /**
     * Who holds the network.
     *
     * @return the governance
     */
    public abstract Optional<Governance> governance();

    /**
     * The country of the network, by ISO 3166-1 alpha-2.
     *
     * @return the code, such as {@code MA}
     */
    public abstract Optional<String> country();

    /**
     * The day on which the network was founded.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> founded();

    /**
     * Who holds the capital of the operator.
     *
     * @return the shareholders, in the order of the document
     */
    public abstract ImmutableList<Shareholder> shareholders();

    /**
     * How long a startup may stay, by the network's policy.
     *
     * @return the stay policy
     */
    public abstract Optional<Period> maximumStay();

    /**
     * The sectors that the network looks for.
     *
     * @return the sectors
     */
    public abstract ImmutableList<Sector> focusSectors();

    /**
     * What the network's list of startups can be relied on for.
     *
     * @return the register; see {@link #registerCoverage()} for its absence
     */
    public abstract Optional<Register> register();

    /**
     * The sites of the network.
     *
     * @return the sites, in the order of the document
     */
    public abstract ImmutableList<Site> sites();

    /**
     * The services that the network offers.
     *
     * @return the services, in the order of the document
     */
    public abstract ImmutableList<ServiceOffering> services();

    /**
     * The cohorts of the network.
     *
     * @return the cohorts, in the order of the document
     */
    public abstract ImmutableList<Cohort> cohorts();

    /**
     * The network's memberships in associations.
     *
     * @return the memberships, in the order of the document
     */
    public abstract ImmutableList<Membership> memberships();

    /**
     * The figures that were published about the network.
     *
     * @return the claims, in the order of the document
     */
    public abstract ImmutableList<Claim> claims();

    /**
     * The startups that the network supports or supported.
     *
     * @return the startups, in the order of the document
     */
    public abstract ImmutableList<Startup> startups();

    /**
     * A builder of a network.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * How much of the network's startups its list of startups holds.
     *
     * @return the coverage of the {@link #register()}; without one, {@link RegisterCoverage#NONE} for a network without
     *     startups and {@link RegisterCoverage#PARTIAL} for any other
     */
    public final RegisterCoverage registerCoverage() {
        return register()
                .map(Register::coverage)
                .orElse(startups().isEmpty() ? RegisterCoverage.NONE : RegisterCoverage.PARTIAL);
    }

    /**
     * The site with an id. O(1) but for the first call on a network, as with every lookup here.
     *
     * @param id the id
     * @return the first site of that id
     */
    public final Optional<Site> findSite(SiteId id) {
        return Optional.ofNullable(sitesById().get(id));
    }

    /**
     * The site with an id.
     *
     * @param id the id
     * @return the first site of that id
     * @throws NoSuchElementException if there is none
     */
    public final Site getSite(SiteId id) {
        return findSite(id).orElseThrow(() -> missing("site", id));
    }

    /**
     * The service with an id.
     *
     * @param id the id
     * @return the first service of that id
     */
    public final Optional<ServiceOffering> findService(ServiceId id) {
        return Optional.ofNullable(servicesById().get(id));
    }

    /**
     * The service with an id.
     *
     * @param id the id
     * @return the first service of that id
     * @throws NoSuchElementException if there is none
     */
    public final ServiceOffering getService(ServiceId id) {
        return findService(id).orElseThrow(() -> missing("service", id));
    }

    /**
     * The cohort with an id.
     *
     * @param id the id
     * @return the first cohort of that id
     */
    public final Optional<Cohort> findCohort(CohortId id) {
        return Optional.ofNullable(cohortsById().get(id));
    }

    /**
     * The cohort with an id.
     *
     * @param id the id
     * @return the first cohort of that id
     * @throws NoSuchElementException if there is none
     */
    public final Cohort getCohort(CohortId id) {
        return findCohort(id).orElseThrow(() -> missing("cohort", id));
    }

    /**
     * The startup with an id.
     *
     * @param id the id
     * @return the first startup of that id
     */
    public final Optional<Startup> findStartup(StartupId id) {
        return Optional.ofNullable(startupsById().get(id));
    }

    /**
     * The startup with an id.
     *
     * @param id the id
     * @return the first startup of that id
     * @throws NoSuchElementException if there is none
     */
    public final Startup getStartup(StartupId id) {
        return findStartup(id).orElseThrow(() -> missing("startup", id));
    }

    /**
     * The startups that are resident on a day, at any site. O(log n + answers).
     *
     * @param day the day
     * @return each of them once, in the order of the document
     */
    public final ImmutableList<Startup> residents(LocalDate day) {
        return residencies().residents(day);
    }

    /**
     * The startups that are resident at a site on a day. O(log n + answers).
     *
     * @param site the site, which need not be one of the network's
     * @param day the day
     * @return each of them once, in the order of the document
     */
    public final ImmutableList<Startup> residents(SiteId site, LocalDate day) {
        return residencies().residents(site, day);
    }

    /**
     * The startups of a cohort: those with a support period that names it, whenever it began.
     *
     * @param cohort the cohort, which need not be one of the network's
     * @return each of them once, in the order of the document
     */
    public final ImmutableList<Startup> startups(CohortId cohort) {
        return startupsByCohort().get(cohort);
    }

    /**
     * The services that a startup may use on a day, as by {@link #servicesFor(Startup, LocalDate)}.
     *
     * @param startup the startup
     * @param day the day
     * @return the services, in the order of the document
     * @throws NoSuchElementException if the network has no such startup
     */
    public final ImmutableList<ServiceOffering> servicesFor(StartupId startup, LocalDate day) {
        return servicesFor(getStartup(startup), day);
    }

    /**
     * The services that a startup may use on a day: it has to be supported on that day, and the service to be offered
     * on that day, at all sites or at one where the startup is supported, and to admit the startup. Whether the site
     * itself is open is not asked.
     *
     * @param supported the startup, which need not be one of the network's
     * @param day the day
     * @return the services, in the order of the document
     */
    public final ImmutableList<ServiceOffering> servicesFor(Startup supported, LocalDate day) {
        ImmutableList<SupportPeriod> current = supported.supportPeriods().stream()
                .filter(period -> period.covers(day))
                .collect(ImmutableList.toImmutableList());
        return services().stream()
                .filter(service -> service.isOfferedOn(day)
                        && current.stream()
                                .anyMatch(period -> period.siteId()
                                        .map(service::isOfferedAt)
                                        .orElse(service.siteIds().isEmpty()))
                        && service.eligibility()
                                .map(eligibility -> eligibility.admits(supported))
                                .orElse(true))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The residents whose stay reaches the {@link #maximumStay()} by some day; those who have overstayed are among them.
     *
     * @param asOf the day of which the residents are asked; nothing dated later is known
     * @param by the last day on which a stay may reach the maximum, included
     * @return the departures by the day on which they are due and then by the startup's id; none without a stay policy
     */
    public final ImmutableList<DueDeparture> dueToLeave(LocalDate asOf, LocalDate by) {
        return maximumStay().stream()
                .flatMap(maximum -> residents(asOf).stream()
                        .flatMap(startup -> startup.stays(asOf).stream()
                                .filter(stay -> stay.state() == Stay.State.ONGOING)
                                .map(stay -> new DueDeparture(
                                        startup, stay, stay.start().plus(maximum)))))
                .filter(departure -> !departure.dueOn().isAfter(by))
                .sorted(Comparator.comparing(DueDeparture::dueOn)
                        .thenComparing(departure -> departure.startup().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The network with one site changed, or with one more.
     *
     * @param site the site, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of sites)
     */
    public final Network withSite(Site site) {
        return withSites(with(sites(), site));
    }

    /**
     * The network with one service changed, or with one more.
     *
     * @param service the service, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of services)
     */
    public final Network withService(ServiceOffering service) {
        return withServices(with(services(), service));
    }

    /**
     * The network with one cohort changed, or with one more.
     *
     * @param cohort the cohort, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of cohorts)
     */
    public final Network withCohort(Cohort cohort) {
        return withCohorts(with(cohorts(), cohort));
    }

    /**
     * The network with one startup changed, or with one more; {@link #withStartups} replaces them all. Each call copies
     * the list: many changes are better made on a list of one's own.
     *
     * @param startup the startup, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of startups)
     */
    public final Network withStartup(Startup startup) {
        return withStartups(with(startups(), startup));
    }

    private static <E extends IdentifiedEntity<?>> ImmutableList<E> with(ImmutableList<E> entities, E changed) {
        int index = Iterables.indexOf(entities, entity -> entity.id().equals(changed.id()));
        List<E> copy = new ArrayList<>(entities);
        if (index < 0) {
            copy.add(changed);
        } else {
            copy.set(index, changed);
        }
        return ImmutableList.copyOf(copy);
    }

    private static NoSuchElementException missing(String kind, TypedId id) {
        return new NoSuchElementException("no " + kind + " with id " + id);
    }

    @Value.Check
    void check() {
        Durations.check("maximum stay", maximumStay());
    }

    @Value.Lazy
    ImmutableMap<SiteId, Site> sitesById() {
        return byId(sites());
    }

    @Value.Lazy
    ImmutableMap<ServiceId, ServiceOffering> servicesById() {
        return byId(services());
    }

    @Value.Lazy
    ImmutableMap<CohortId, Cohort> cohortsById() {
        return byId(cohorts());
    }

    @Value.Lazy
    ImmutableMap<StartupId, Startup> startupsById() {
        return byId(startups());
    }

    private static <I extends TypedId, E extends IdentifiedEntity<I>> ImmutableMap<I, E> byId(List<E> entities) {
        return entities.stream()
                .collect(ImmutableMap.toImmutableMap(
                        IdentifiedEntity::id, Function.identity(), (first, duplicate) -> first));
    }

    @Value.Lazy
    ImmutableListMultimap<CohortId, Startup> startupsByCohort() {
        ImmutableListMultimap.Builder<CohortId, Startup> byCohort = ImmutableListMultimap.builder();
        for (Startup startup : startups()) {
            startup.supportPeriods().stream()
                    .flatMap(period -> period.cohortId().stream())
                    .distinct()
                    .forEach(cohort -> byCohort.put(cohort, startup));
        }
        return byCohort.build();
    }

    @Value.Lazy
    ResidencyIndex residencies() {
        return ResidencyIndex.of(startups());
    }

    /** The id and how much there is of everything: a register may be too long to print. */
    @Override
    public final String toString() {
        return MoreObjects.toStringHelper(Network.class)
                .add("id", id())
                .add("sites", sites().size())
                .add("services", services().size())
                .add("cohorts", cohorts().size())
                .add("memberships", memberships().size())
                .add("claims", claims().size())
                .add("startups", startups().size())
                .toString();
    }

    /** Builds {@link Network}. */
    public static final class Builder extends ImmutableNetwork.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(NetworkId.of(id));
        }
    }
}
