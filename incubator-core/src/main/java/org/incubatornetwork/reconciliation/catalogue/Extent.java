package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.TierId;

/**
 * How much of the network a figure is about. What is not said is not narrowed: an extent that says nothing is the whole.
 *
 * @param sites the sites, all of them together
 * @param cohort the cohort
 * @param programme the programme
 * @param tier the tier of the programme, or of the cohort's
 * @param territory the territory
 * @param subgroups the subgroups; it is about whoever is in all of them
 * @param part which part it is of a figure that is about as much, if nothing else tells the part from it
 */
record Extent(
        ImmutableSet<SiteId> sites,
        Optional<CohortId> cohort,
        Optional<ProgrammeId> programme,
        Optional<TierId> tier,
        Optional<String> territory,
        ImmutableSet<Subgroup> subgroups,
        Optional<String> part) {
    private static final Extent WHOLE = new Extent(
            ImmutableSet.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ImmutableSet.of(),
            Optional.empty());

    private static final int FEW_SUBGROUPS = 3;
    private static final int DEEPEST = 4;

    /** Whether it is of a cohort or programme, which startups may join that are resident, or were. */
    boolean isOfGroup() {
        return cohort.isPresent() || programme.isPresent();
    }

    /**
     * The extent of a claim.
     *
     * @param claim the claim
     * @param network its network
     * @param byId the network's claims that have an id
     */
    static Extent of(Claim claim, Network network, Map<ClaimId, Claim> byId) {
        Extent said = said(claim, network);
        boolean isUntold = claim.partOf()
                .filter(whole -> Optional.ofNullable(byId.get(whole))
                        .filter(told -> !told.measure().equals(claim.measure())
                                || !said(told, network).equals(said))
                        .isEmpty())
                .isPresent();
        return isUntold ? said.withPart(part(claim)) : said;
    }

    /** A part is told from others by its population, by its id or, if it has neither, by its figure. */
    private static Optional<String> part(Claim claim) {
        return claim.partOf()
                .map(whole -> whole + "/"
                        + claim.population()
                                .map(ReadClaim::folded)
                                .or(() -> claim.id().map(ClaimId::value))
                                .orElseGet(() -> claim.quantity().toString()));
    }

    private static Extent said(Claim claim, Network network) {
        return new Extent(
                ImmutableSet.copyOf(claim.siteIds()),
                claim.cohortId(),
                // all of a cohort is in its programme, so that to say so narrows nothing
                claim.programmeId()
                        .filter(programme -> !holds(programme, programmeOf(claim.cohortId(), network), network)),
                claim.tierId(),
                claim.territory(),
                groups(claim),
                Optional.empty());
    }

    private Extent withPart(Optional<String> ofWhole) {
        return new Extent(sites, cohort, programme, tier, territory, subgroups, ofWhole);
    }

    /** Whether a programme is another, or has it as a part. */
    private static boolean holds(ProgrammeId programme, Optional<ProgrammeId> other, Network network) {
        return other.filter(part -> network.isWithin(part, programme)).isPresent();
    }

    private static Optional<ProgrammeId> programmeOf(Optional<CohortId> cohort, Network network) {
        return cohort.flatMap(network::findCohort).flatMap(Cohort::programmeId);
    }

    /** Who is resident is hosted, so that to say so narrows nothing. */
    private static ImmutableSet<Subgroup> groups(Claim claim) {
        return claim.measure().equals(ComparedMeasures.RESIDENTS)
                ? ImmutableSet.copyOf(Iterables.filter(claim.subgroups(), group -> !group.equals(Subgroup.HOSTED)))
                : ImmutableSet.copyOf(claim.subgroups());
    }

    boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether nothing is said of what it is about, be it all or a part that has no name. */
    boolean isUnnamed() {
        return withPart(Optional.empty()).isWhole();
    }

    boolean isCohortAlone() {
        return cohort.isPresent() && equals(WHOLE.in(new Intake(cohort, Optional.empty(), Optional.empty())));
    }

    boolean isProgrammeAlone() {
        return programme.isPresent() && equals(WHOLE.in(new Intake(Optional.empty(), programme, Optional.empty())));
    }

    /** The site, if it is about one alone. */
    Optional<SiteId> site() {
        return sites.size() == 1 ? Optional.of(Iterables.getOnlyElement(sites)) : Optional.empty();
    }

    /** Whether it is of a level other than hosting: who has several may count in the closest alone, be it elsewhere or later. */
    boolean isOfFartherLevel() {
        return subgroups.stream()
                .map(Subgroup::level)
                .flatMap(Optional::stream)
                .anyMatch(level -> level != SupportLevel.HOSTED);
    }

    Extent withoutSites() {
        return new Extent(ImmutableSet.of(), cohort, programme, tier, territory, subgroups, part);
    }

    private Extent in(Intake intake) {
        return new Extent(sites, intake.cohort(), intake.programme(), intake.tier(), territory, subgroups, part);
    }

    /**
     * The territories in which all of a network is, as far as it says: what is told of one of them is of no part of the network, be it
     * that it is of everybody there.
     */
    static ImmutableSet<String> around(Network network) {
        Set<String> around = null;
        for (String place :
                network.territories().isEmpty() ? network.country().stream().toList() : network.territories()) {
            Set<String> ofPlace =
                    Stream.concat(Stream.of(place), country(place).stream()).collect(Collectors.toSet());
            if (around == null) {
                around = ofPlace;
            } else {
                around.retainAll(ofPlace);
            }
        }
        return around == null ? ImmutableSet.of() : ImmutableSet.copyOf(around);
    }

    /**
     * What an extent is a part of: each that says no more, and something less. There are few, for an extent says little.
     *
     * @param network the network
     * @param around the territories in which all of it is
     */
    List<Extent> wholes(Network network, Set<String> around) {
        ImmutableList<ImmutableSet<SiteId>> places = places(network);
        ImmutableList<Optional<String>> parts =
                part.isEmpty() ? ImmutableList.of(part) : ImmutableList.of(part, Optional.empty());
        return Lists.<Object>cartesianProduct(places, intakes(network), territories(around), groups(), parts).stream()
                .skip(1)
                .map(Extent::of)
                .toList();
    }

    /** The sites; of one alone, the site that it is a part of, and so on; and all sites. */
    private ImmutableList<ImmutableSet<SiteId>> places(Network network) {
        Set<ImmutableSet<SiteId>> places = new LinkedHashSet<>();
        places.add(sites);
        Optional<SiteId> parent = site();
        while (parent.isPresent() && places.size() < DEEPEST) {
            parent = parent.flatMap(network::findSite).flatMap(Site::partOf);
            parent.ifPresent(site -> places.add(ImmutableSet.of(site)));
            if (parent.equals(site())) {
                break;
            }
        }
        places.add(ImmutableSet.of());
        return ImmutableList.copyOf(places);
    }

    @SuppressWarnings("unchecked") // the product of the five lists above
    private static Extent of(List<?> parts) {
        Intake intake = (Intake) parts.get(1);
        return new Extent(
                (ImmutableSet<SiteId>) parts.get(0),
                intake.cohort(),
                intake.programme(),
                intake.tier(),
                (Optional<String>) parts.get(2),
                (ImmutableSet<Subgroup>) parts.get(3),
                (Optional<String>) parts.get(4));
    }

    /** A cohort or a programme, or who is in both; or a tier of them. */
    private record Intake(Optional<CohortId> cohort, Optional<ProgrammeId> programme, Optional<TierId> tier) {
        static Intake of(Optional<CohortId> cohort, Optional<ProgrammeId> programme) {
            return new Intake(cohort, programme, Optional.empty());
        }
    }

    /** The cohort and the programme, in the tier and without it; either alone; the programme of the cohort; their wholes; and all. */
    private ImmutableList<Intake> intakes(Network network) {
        ImmutableSet.Builder<Intake> intakes = ImmutableSet.builder();
        intakes.add(new Intake(cohort, programme, tier), Intake.of(cohort, programme));
        intakes.add(Intake.of(cohort, Optional.empty()), Intake.of(Optional.empty(), programme));
        Optional<ProgrammeId> ofCohort = programmeOf(cohort, network);
        intakes.add(Intake.of(Optional.empty(), ofCohort));
        Stream.of(programme, ofCohort)
                .flatMap(part -> part.map(network::wholesOf).stream())
                .flatMap(wholes -> wholes.stream().limit(DEEPEST))
                .forEach(whole -> intakes.add(Intake.of(Optional.empty(), Optional.of(whole))));
        return intakes.add(Intake.of(Optional.empty(), Optional.empty()))
                .build()
                .asList();
    }

    /** The territory, that which its code begins with, and everywhere, unless the territory is more than that. */
    private ImmutableList<Optional<String>> territories(Set<String> around) {
        if (territory.isEmpty()) {
            return ImmutableList.of(territory);
        }
        ImmutableList.Builder<Optional<String>> wider = ImmutableList.builder();
        wider.add(territory);
        country(territory.get()).ifPresent(country -> wider.add(Optional.of(country)));
        if (!around.contains(territory.get())) {
            wider.add(Optional.empty());
        }
        return wider.build();
    }

    private static Optional<String> country(String territory) {
        return Optional.of(territory)
                .filter(code -> code.matches("[A-Z]{2}-[A-Z0-9]{1,3}"))
                .map(code -> code.substring(0, 2));
    }

    private ImmutableList<ImmutableSet<Subgroup>> groups() {
        if (subgroups.isEmpty() || subgroups.size() > FEW_SUBGROUPS) {
            return subgroups.isEmpty() ? ImmutableList.of(subgroups) : ImmutableList.of(subgroups, ImmutableSet.of());
        }
        return Sets.powerSet(subgroups).stream()
                .map(ImmutableSet::copyOf)
                .sorted((one, other) -> other.size() - one.size())
                .collect(ImmutableList.toImmutableList());
    }

    /** The names of what it is narrowed to. */
    @Override
    public String toString() {
        return Stream.<Stream<?>>of(
                        sites.stream().sorted(),
                        cohort.stream(),
                        programme.stream(),
                        tier.stream(),
                        territory.stream(),
                        subgroups.stream().sorted())
                .flatMap(names -> names)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
