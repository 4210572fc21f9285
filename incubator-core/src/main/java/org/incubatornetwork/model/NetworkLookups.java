package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a {@link Network} is asked for: its parts by id, who is resident where. The indexes that answer are
 * built on first use.
 */
abstract sealed class NetworkLookups extends NetworkParties permits NetworkServices {
    abstract ImmutableList<ServiceOffering> services();

    abstract Optional<Period> maximumStay();

    abstract ImmutableList<Cohort> cohorts();

    /**
     * The site with an id. O(1) but for the first call on a network, as with every lookup here.
     *
     * @param id the id
     * @return the first site of that id
     */
    public Optional<Site> findSite(SiteId id) {
        return Optional.ofNullable(sitesById().get(id));
    }

    /**
     * The site with an id.
     *
     * @param id the id
     * @return the first site of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public Site getSite(SiteId id) {
        return findSite(id).orElseThrow(() -> missing("site", id, sitesById()));
    }

    /**
     * The site that a site is a part of. One that would be part of itself is part of nothing, and so is one that would be at the ninth
     * level of parts.
     *
     * @param part the part, which need not be one of the network's
     * @return the nearest whole; empty if the site is part of nothing
     */
    public Optional<Site> findWhole(SiteId part) {
        return Optional.ofNullable(siteTree().wholes().get(part));
    }

    /**
     * The parts of a site: the buildings of a centre, the satellites of a hub.
     *
     * @param whole the whole, which need not be one of the network's
     * @return the sites that are directly part of it, in the order of the document
     */
    public ImmutableList<Site> parts(SiteId whole) {
        return siteTree().parts().get(whole);
    }

    /**
     * Whether a site is another or a part of it, at whatever level.
     *
     * @param part the site
     * @param whole the other
     * @return true if it is
     */
    public boolean isWithin(SiteId part, SiteId whole) {
        return isWithinAny(part, whole::equals);
    }

    /**
     * Whether a site, or what it is part of at whatever level, is one of some.
     *
     * @param part the site
     * @param isOne which sites, such as {@code service::isOfferedAt}
     * @return true if it is
     */
    public boolean isWithinAny(SiteId part, Predicate<? super SiteId> isOne) {
        Objects.requireNonNull(isOne);
        Optional<SiteId> at = Optional.of(part);
        while (at.isPresent() && !isOne.test(at.get())) {
            at = findWhole(at.get()).map(Site::id);
        }
        return at.isPresent();
    }

    /**
     * The sites that would be part of themselves.
     *
     * @return the ids of the sites of circles
     */
    public ImmutableSet<SiteId> sitesInCircles() {
        return siteTree().circles();
    }

    /**
     * The service with an id.
     *
     * @param id the id
     * @return the first service of that id
     */
    public Optional<ServiceOffering> findService(ServiceId id) {
        return Optional.ofNullable(servicesById().get(id));
    }

    /**
     * The service with an id.
     *
     * @param id the id
     * @return the first service of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public ServiceOffering getService(ServiceId id) {
        return findService(id).orElseThrow(() -> missing("service", id, servicesById()));
    }

    /**
     * The programme with an id.
     *
     * @param id the id
     * @return the first programme of that id
     */
    public Optional<Programme> findProgramme(ProgrammeId id) {
        return Optional.ofNullable(programmesById().get(id));
    }

    /**
     * The programme with an id.
     *
     * @param id the id
     * @return the first programme of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public Programme getProgramme(ProgrammeId id) {
        return findProgramme(id).orElseThrow(() -> missing("programme", id, programmesById()));
    }

    /**
     * The programme of a support period.
     *
     * @param period the period
     * @return the programme that it names, or else that its cohort names; the network need not have it
     */
    public Optional<ProgrammeId> programmeOf(SupportPeriod period) {
        return period.programmeId().isPresent()
                ? period.programmeId()
                : period.cohortId().flatMap(this::findCohort).flatMap(Cohort::programmeId);
    }

    /**
     * How long a startup may stay whom a support period supports.
     *
     * @param period the period
     * @return the {@link Programme#maximumStay()} of the {@linkplain #programmeOf programme} of the period, or else the network's
     */
    public Optional<Period> maximumStayFor(SupportPeriod period) {
        return isMaximumStayOfProgrammes()
                ? programmeOf(period)
                        .flatMap(this::findProgramme)
                        .flatMap(Programme::maximumStay)
                        .or(this::maximumStay)
                : maximumStay();
    }

    /**
     * Whether the network limits stays at all.
     *
     * @return true if it has a maximum stay, or one of its programmes has
     */
    public boolean limitsStays() {
        return maximumStay().isPresent() || isMaximumStayOfProgrammes();
    }

    /** Whether any programme has a maximum of its own: else no programme need be looked up. */
    @Value.Lazy
    boolean isMaximumStayOfProgrammes() {
        return programmes().stream()
                .anyMatch(programme -> programme.maximumStay().isPresent());
    }

    /**
     * The cohort with an id.
     *
     * @param id the id
     * @return the first cohort of that id
     */
    public Optional<Cohort> findCohort(CohortId id) {
        return Optional.ofNullable(cohortsById().get(id));
    }

    /**
     * The cohort with an id.
     *
     * @param id the id
     * @return the first cohort of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public Cohort getCohort(CohortId id) {
        return findCohort(id).orElseThrow(() -> missing("cohort", id, cohortsById()));
    }

    /**
     * The startup with an id.
     *
     * @param id the id
     * @return the first startup of that id
     */
    public Optional<Startup> findStartup(StartupId id) {
        return Optional.ofNullable(startupsById().get(id));
    }

    /**
     * The startup with an id.
     *
     * @param id the id
     * @return the first startup of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public Startup getStartup(StartupId id) {
        return findStartup(id).orElseThrow(() -> missing("startup", id, startupsById()));
    }

    /**
     * The startups that are surely resident on a day, at any site, wherever vague days lie: support without a start, or of which the
     * day of the end may have come, is left out. Windows are not narrowed: the metric {@code residents} does that, and has a most as
     * well. O(log n + answers).
     *
     * @param day the day
     * @return each of them once, in the order of the document
     */
    public ImmutableList<Startup> residents(LocalDate day) {
        return residencies().residents(day);
    }

    /**
     * The startups that are surely resident at a site or a part of it on a day, as {@link #residents(LocalDate)}. O(log n + answers),
     * for each part.
     *
     * @param site the site, which need not be one of the network's
     * @param day the day
     * @return each of them once, in the order of the document
     */
    public ImmutableList<Startup> residents(SiteId site, LocalDate day) {
        return residencies().residents(withParts(site), day);
    }

    /**
     * The startups of a cohort: those with a support period that names it, whenever it began.
     *
     * @param cohort the cohort, which need not be one of the network's
     * @return each of them once, in the order of the document
     */
    public ImmutableList<Startup> startups(CohortId cohort) {
        return startupsByCohort().get(cohort);
    }

    /**
     * The startups of a programme: those with a support period that names it, or a cohort of it, or a programme that is
     * {@linkplain #wholesOf part of it} or a cohort of one, whenever it began.
     *
     * @param programme the programme, which need not be one of the network's
     * @return each of them once, in the order of the document
     */
    public ImmutableList<Startup> startups(ProgrammeId programme) {
        return startupsByProgramme().get(programme);
    }

    private List<SiteId> withParts(SiteId site) {
        List<SiteId> all = new ArrayList<>();
        all.add(site);
        for (int i = 0; i < all.size(); i++) {
            parts(all.get(i)).forEach(part -> all.add(part.id()));
        }
        return all;
    }

    @Value.Lazy
    ImmutableMap<SiteId, Site> sitesById() {
        return byId(sites());
    }

    /**
     * The programmes that a programme is part of, directly or by way of others: who takes part in it takes part in them.
     *
     * @param part the programme's id
     * @return the wholes, the nearest first, at most seven; empty if it is part of nothing
     */
    public final ImmutableSet<ProgrammeId> wholesOf(ProgrammeId part) {
        Objects.requireNonNull(part);
        return programmeTree().wholes().getOrDefault(part, ImmutableSet.of());
    }

    /**
     * Whether a programme is another or, directly or by way of others, a part of it.
     *
     * @param part the programme's id
     * @param whole the other's id
     * @return true if who takes part in the one takes part in the other
     */
    public final boolean isWithin(ProgrammeId part, ProgrammeId whole) {
        Objects.requireNonNull(whole);
        return part.equals(whole) || wholesOf(part).contains(whole);
    }

    @Value.Lazy
    ProgrammeTree programmeTree() {
        return ProgrammeTree.of(programmesById());
    }

    @Value.Lazy
    SiteTree siteTree() {
        return SiteTree.of(sitesById());
    }

    @Value.Lazy
    ImmutableMap<ServiceId, ServiceOffering> servicesById() {
        return byId(services());
    }

    @Value.Lazy
    ImmutableMap<ProgrammeId, Programme> programmesById() {
        return byId(programmes());
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
    ImmutableListMultimap<ProgrammeId, Startup> startupsByProgramme() {
        ImmutableListMultimap.Builder<ProgrammeId, Startup> byProgramme = ImmutableListMultimap.builder();
        for (Startup startup : startups()) {
            startup.supportPeriods().stream()
                    .flatMap(period -> Stream.concat(
                            period.programmeId().stream(),
                            period.cohortId().flatMap(this::findCohort).flatMap(Cohort::programmeId).stream()))
                    .distinct()
                    .flatMap(part -> Stream.concat(Stream.of(part), wholesOf(part).stream()))
                    .distinct()
                    .forEach(programme -> byProgramme.put(programme, startup));
        }
        return byProgramme.build();
    }

    @Value.Lazy
    ResidencyIndex residencies() {
        return ResidencyIndex.of(startups());
    }
}
