package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.reconciliation.catalogue.FigureComparison.Counting;
import org.incubatornetwork.reconciliation.catalogue.Listed.Thing;
import org.incubatornetwork.reconciliation.catalogue.ListedRoles.Counted;
import org.incubatornetwork.reconciliation.catalogue.ListedRoles.Who;

/**
 * The programmes of a network, and the organizations that have a role in it: how many there are, how many came and left, of how many
 * countries they are. Each is read by the role that is surely meant and by those that may be, in the network itself and in its sites
 * and programmes. A programme may be counted anew with each cohort.
 */
final class ListComparison {
    /** Counts of the organizations that have a role: the one that is surely meant first, then those that may be meant as well. */
    private static final ImmutableMap<MeasureId, ImmutableSet<RoleKind>> ROLES = ImmutableMap.of(
            ComparedMeasures.MEMBERS,
            ImmutableSet.of(RoleKind.MEMBER),
            ComparedMeasures.PARTNERS,
            ImmutableSet.of(
                    RoleKind.PARTNER,
                    RoleKind.HOST,
                    RoleKind.PREMISES_PROVIDER,
                    RoleKind.FUNDER,
                    RoleKind.DONOR,
                    RoleKind.SPONSOR),
            ComparedMeasures.SPONSORS,
            ImmutableSet.of(RoleKind.SPONSOR, RoleKind.FUNDER, RoleKind.DONOR));

    private static final ImmutableSet<RoleKind> MEMBER = ImmutableSet.of(RoleKind.MEMBER);
    private static final ImmutableSet<RoleKind> PARTNER = ImmutableSet.of(RoleKind.PARTNER);
    private static final ImmutableSet<RoleKind> OPERATOR = ImmutableSet.of(RoleKind.OPERATOR);
    private static final ImmutableSet<OrganizationKind> UNIVERSITY = ImmutableSet.of(OrganizationKind.UNIVERSITY);
    private static final ImmutableSet<OrganizationKind> UNIVERSITY_OR_INSTITUTE =
            ImmutableSet.of(OrganizationKind.UNIVERSITY, OrganizationKind.RESEARCH_INSTITUTE);

    private static final int MOST_LENGTHS = 16;

    private final Network network;
    private final Frame frame;
    private final ListedRoles roles;
    /** The lengths of periods for which changes are counted: each is a look at every role, so that there are few. */
    private final ImmutableSet<Period> lengths;

    private final Map<Asked, ImmutableList<Listed>> readings = new HashMap<>();

    /** What is asked of the lists: what comes and goes in periods of a length, or else what there is. */
    private record Asked(MeasureId measure, Optional<Period> length) {}

    ListComparison(ReadClaims claims, Frame frame) {
        this.network = claims.network();
        this.frame = frame;
        this.roles = new ListedRoles(frame);
        this.lengths = claims.said().stream()
                .filter(claim -> ComparedMeasures.CHANGES_OF_MEMBERS.contains(claim.measure()))
                .flatMap(claim -> length(claim).stream())
                .distinct()
                .sorted(Comparator.comparingLong(Period::toTotalMonths).thenComparingInt(Period::getDays))
                .limit(MOST_LENGTHS)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Optional<Period> length(ReadClaim claim) {
        return claim.is(ClaimBasis.FLOW) ? Optional.of(claim.terms().length()) : Optional.empty();
    }

    /**
     * The readings of a claim of a day, of a period or of all time, the least first; of those that come to the same one. None if claims
     * are of too many lengths of periods, and this one of one of the longest.
     */
    List<Counting> read(ReadClaim claim) {
        boolean isOfAllTime = claim.is(ClaimBasis.CUMULATIVE);
        Optional<Period> length = length(claim);
        if (length.isPresent() && !lengths.contains(length.get())) {
            return List.of();
        }
        return readings.computeIfAbsent(new Asked(claim.measure(), length), this::readings).stream()
                .limit(isOfAllTime || !claim.measure().equals(ComparedMeasures.PROGRAMMES) ? Long.MAX_VALUE : 1)
                .map(listed -> listed.of(claim))
                .collect(Collectors.toMap(Counting::spans, reading -> reading, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(reading -> Span.around(reading.spans()), Span.BY_MOST))
                .toList();
    }

    private ImmutableList<Listed> readings(Asked asked) {
        MeasureId measure = asked.measure();
        if (measure.equals(ComparedMeasures.PROGRAMMES)) {
            return programmes();
        } else if (measure.equals(ComparedMeasures.UNIVERSITIES)) {
            return universities();
        } else if (measure.equals(ComparedMeasures.FRANCHISES)) {
            return franchises();
        } else if (measure.equals(ComparedMeasures.MEMBER_COUNTRIES)) {
            return inNetworkAndAnywhere("counting.countries", MEMBER, roles::country);
        } else if (ComparedMeasures.CHANGES_OF_MEMBERS.contains(measure)) {
            RoleChanges changes = new RoleChanges(roles, MEMBER, asked.length());
            return measure.equals(ComparedMeasures.MEMBERS_LEFT) ? changes.ends() : changes.starts();
        }
        return byRoles(requireNonNull(ROLES.get(measure)));
    }

    private ImmutableList<Listed> programmes() {
        List<Thing> programmes =
                Lists.transform(network.programmes(), programme -> Thing.lasting(programme.start(), programme.end()));
        List<Thing> wholes = network.programmes().stream()
                .filter(programme -> programme.partOf().isEmpty())
                .map(programme -> Thing.lasting(programme.start(), programme.end()))
                .toList();
        ImmutableList.Builder<Listed> readings = ImmutableList.builder();
        readings.add(new Listed(Wording.text("counting.programmes"), programmes));
        readings.add(new Listed(Wording.text("counting.cohorts"), cohortsAndProgrammesWithoutAny()));
        if (wholes.size() < programmes.size()) {
            readings.add(new Listed(Wording.text("counting.whole-programmes"), wholes));
        }
        return readings.build();
    }

    private List<Thing> cohortsAndProgrammesWithoutAny() {
        Set<ProgrammeId> withCohorts = network.cohorts().stream()
                .flatMap(cohort -> cohort.programmeId().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                        network.cohorts().stream()
                                .filter(cohort -> cohort.programmeId().isPresent())
                                .map(cohort -> Thing.lasting(cohort.start(), cohort.end())),
                        network.programmes().stream()
                                .filter(programme -> !withCohorts.contains(programme.id()))
                                .map(programme -> Thing.lasting(programme.start(), programme.end())))
                .toList();
    }

    private ImmutableList<Listed> byRoles(ImmutableSet<RoleKind> kinds) {
        return ImmutableList.<Listed>builder()
                .addAll(inNetworkAndAnywhere(
                        "counting.roles", ImmutableSet.of(kinds.asList().get(0)), ListedRoles::each))
                .addAll(inNetworkAndAnywhere("counting.roles", kinds, ListedRoles::each))
                .build();
    }

    private ImmutableList<Listed> inNetworkAndAnywhere(
            String counting, Set<RoleKind> kinds, Function<Who, Optional<Counted>> counted) {
        return ImmutableList.of(
                roles.lasting(counting + "-of-network", kinds, roles.ofNetwork(), counted),
                roles.lasting(counting + "-anywhere", kinds, roles.anywhere(), counted));
    }

    /** Those that are partners, or have whatever role; or institutes of research as well. */
    private ImmutableList<Listed> universities() {
        ImmutableSet<RoleKind> any =
                roles.anywhere().map(held -> held.role().kind()).collect(ImmutableSet.toImmutableSet());
        return ImmutableList.of(
                roles.lasting(
                        "counting.universities-of-network", PARTNER, roles.ofNetwork(), roles.ofKinds(UNIVERSITY)),
                roles.lasting("counting.universities-anywhere", any, roles.anywhere(), roles.ofKinds(UNIVERSITY)),
                roles.lasting(
                        "counting.universities-and-institutes",
                        any,
                        roles.anywhere(),
                        roles.ofKinds(UNIVERSITY_OR_INSTITUTE)));
    }

    /** Those that run sites which count as operated by partners, or any. */
    private ImmutableList<Listed> franchises() {
        return ImmutableList.of(
                roles.running(
                        "counting.operators-of-partners",
                        OPERATOR,
                        frame.sites().stream()
                                .filter(site -> site.site().kind().equals(Optional.of(SiteKind.PARTNER_OPERATED)))
                                .toList()),
                roles.running("counting.operators", OPERATOR, frame.sites()));
    }
}
