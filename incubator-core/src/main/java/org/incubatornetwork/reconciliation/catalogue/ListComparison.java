package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.reconciliation.catalogue.FigureComparison.Counting;
import org.incubatornetwork.reconciliation.catalogue.Listed.Thing;

/**
 * The programmes of a network, and the organizations that have a role in it: read by the role that is surely meant and by those that may
 * be, in the network itself and in its sites and programmes. A programme may be counted anew with each cohort.
 */
final class ListComparison {
    private final Network network;
    /** Those of the network itself, of its sites and of its programmes. */
    private final ImmutableList<Role> roles;
    /** The ids of organizations on the list, by names without case, blanks and signs. */
    private final Map<String, Object> idsByName = new HashMap<>();
    /** The day by which what is told had come, if it does not say when. */
    private final int extracted;

    private final Map<MeasureId, ImmutableList<Listed>> readings = new HashMap<>();

    ListComparison(Network network) {
        this.network = network;
        this.roles = Stream.of(
                        Stream.of(network.roles()),
                        network.sites().stream().map(Site::roles),
                        network.programmes().stream().map(Programme::roles))
                .flatMap(ofAll -> ofAll)
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
        this.extracted = network.register()
                .flatMap(Register::extractedOn)
                .map(EpochDay::of)
                .orElse(EpochDay.NEVER);
        network.organizations()
                .forEach(organization -> organization
                        .id()
                        .ifPresent(id -> idsByName.putIfAbsent(ReadClaim.folded(organization.name()), id)));
    }

    /** The readings of a claim of a day or of all time, the least first; of those that come to the same one. */
    List<Counting> read(ReadClaim claim) {
        boolean isOfAllTime = claim.is(ClaimBasis.CUMULATIVE);
        return readings.computeIfAbsent(claim.measure(), this::readings).stream()
                .limit(isOfAllTime || !claim.measure().equals(ComparedMeasures.PROGRAMMES) ? Long.MAX_VALUE : 1)
                .map(listed -> listed.of(claim))
                .collect(Collectors.toMap(Counting::spans, reading -> reading, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(reading -> Span.around(reading.spans()), Span.BY_MOST))
                .toList();
    }

    private ImmutableList<Listed> readings(MeasureId measure) {
        if (!measure.equals(ComparedMeasures.PROGRAMMES)) {
            return byRoles(requireNonNull(ComparedMeasures.ROLES.get(measure)));
        }
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
        ImmutableSet<RoleKind> first = ImmutableSet.of(kinds.asList().get(0));
        return ImmutableList.of(
                byRoles("counting.roles-of-network", first, network.roles()),
                byRoles("counting.roles-anywhere", first, roles),
                byRoles("counting.roles-of-network", kinds, network.roles()),
                byRoles("counting.roles-anywhere", kinds, roles));
    }

    private Listed byRoles(String counting, Set<RoleKind> kinds, List<Role> told) {
        Map<Object, Thing> things = new LinkedHashMap<>();
        for (Role role : told) {
            if (kinds.contains(role.kind())) {
                Optional<Object> organization = organization(role);
                Thing thing = things.computeIfAbsent(organization.orElse(role), who -> new Thing());
                if (organization.isPresent()) {
                    thing.lasts(role.start(), role.end(), extracted);
                } else {
                    thing.mayLast(role.start(), role.end());
                }
            }
        }
        withoutRole()
                .forEach(id ->
                        things.computeIfAbsent(id, who -> new Thing()).mayLast(Optional.empty(), Optional.empty()));
        String codes = kinds.stream().map(RoleKind::code).collect(Collectors.joining(", "));
        return new Listed(Wording.filled(counting, ImmutableMap.of("roles", Wording.verbatim(codes))), things.values());
    }

    /** Whose role it is: by id or, of one that has none, by name; empty if it isn't said. */
    private Optional<Object> organization(Role role) {
        return role.organizationId()
                .<Object>map(id -> id)
                .or(() -> role.organization().map(this::identity));
    }

    private Object identity(Organization organization) {
        String name = ReadClaim.folded(organization.name());
        return organization.id().<Object>map(id -> id).orElseGet(() -> idsByName.getOrDefault(name, name));
    }

    /** Those on the list of which no role is told: they may have any. */
    private Stream<Object> withoutRole() {
        Set<Object> withRole =
                roles.stream().flatMap(role -> organization(role).stream()).collect(Collectors.toSet());
        return network.organizations().stream().map(this::identity).filter(who -> !withRole.contains(who));
    }
}
