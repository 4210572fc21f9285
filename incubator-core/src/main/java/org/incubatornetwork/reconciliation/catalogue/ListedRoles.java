package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.OpenDays;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.reconciliation.catalogue.Listed.Thing;
import org.incubatornetwork.text.LocalizedText;

/**
 * The organizations that have a role in a network, its sites and its programmes, and what is known of them wherever they are told.
 * Those on the list of which no role is told may have any.
 */
final class ListedRoles {
    private final ImmutableList<Held> ofNetwork;
    private final ImmutableList<Held> ofSites;
    private final ImmutableList<Held> ofProgrammes;
    private final ImmutableList<Who> withoutRole;
    /** The ids of organizations on the list, by names without case, blanks and signs. */
    private final Map<String, Object> idsByName = new HashMap<>();

    private final Map<Object, OrganizationKind> kinds = new HashMap<>();
    private final Map<Object, String> countries = new HashMap<>();
    /** The day by which what is told had come, if it does not say when. */
    private final int extracted;

    /** An organization by its id or, of one that has none, by its name; or, if it isn't said who it is, by what tells of it. */
    record Who(Object identity, boolean isNamed) implements Comparable<Who> {
        /** By which a map finds those of one hash. */
        @Override
        public int compareTo(Who other) {
            return identity.toString().compareTo(other.identity.toString());
        }
    }

    /** A role, who has it, the site that it stands on, and when there may be what it stands on, and surely is no end of that. */
    record Held(Role role, Who who, Optional<Site> site, Days life, int endsFrom) {
        boolean isOf(Set<RoleKind> kinds) {
            return kinds.contains(role.kind());
        }
    }

    /** As what an organization counts, and whether it surely does. */
    record Counted(Object what, boolean isSure) {}

    ListedRoles(Frame frame) {
        Network network = frame.network();
        this.extracted = frame.extractionDay();
        network.organizations()
                .forEach(organization -> organization
                        .id()
                        .ifPresent(id -> idsByName.putIfAbsent(ReadClaim.folded(organization.name()), id)));
        network.organizations().forEach(this::learn);
        this.ofNetwork = held(network.roles(), Optional.empty(), Thing.ALWAYS, EpochDay.NEVER);
        this.ofSites = network.sites().stream()
                .flatMap(site -> held(site.roles(), Optional.of(site), life(site, frame), EpochDay.NEVER).stream())
                .collect(ImmutableList.toImmutableList());
        this.ofProgrammes = network.programmes().stream()
                .flatMap(programme ->
                        held(programme.roles(), Optional.empty(), life(programme), endsFrom(programme)).stream())
                .collect(ImmutableList.toImmutableList());
        Set<Who> withRole = anywhere().map(Held::who).collect(Collectors.toSet());
        this.withoutRole = network.organizations().stream()
                .map(organization -> new Who(identity(organization), true))
                .filter(who -> !withRole.contains(who))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Held> held(List<Role> roles, Optional<Site> site, Days life, int endsFrom) {
        return roles.stream()
                .map(role -> new Held(role, who(role), site, life, endsFrom))
                .collect(ImmutableList.toImmutableList());
    }

    private static Days life(Site site, Frame frame) {
        return new Days(
                frame.findSite(site.id()).map(SiteHistory::firstStepDay).orElse(EpochDay.BEFORE_ALL), EpochDay.NEVER);
    }

    private static int endsFrom(Programme programme) {
        return programme.end().map(EpochDay::earliest).orElse(EpochDay.NEVER);
    }

    private static Days life(Programme programme) {
        return new Days(
                programme.start().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL),
                Thing.dayBefore(programme.end().map(EpochDay::latest).orElse(EpochDay.NEVER)));
    }

    private Who who(Role role) {
        role.organization().ifPresent(this::learn);
        return role.organizationId()
                .<Object>map(id -> id)
                .or(() -> role.organization().map(this::identity))
                .map(identity -> new Who(identity, true))
                .orElseGet(() -> new Who(role, false));
    }

    private Object identity(Organization organization) {
        String name = ReadClaim.folded(organization.name());
        return organization.id().<Object>map(id -> id).orElseGet(() -> idsByName.getOrDefault(name, name));
    }

    private void learn(Organization organization) {
        Object identity = identity(organization);
        organization.kind().ifPresent(kind -> kinds.putIfAbsent(identity, kind));
        organization
                .country()
                .or(() -> organization.address().flatMap(Address::addressCountry))
                .ifPresent(country -> countries.putIfAbsent(identity, country));
    }

    Stream<Held> ofNetwork() {
        return ofNetwork.stream();
    }

    /** Those of the network itself, of its sites and of its programmes. */
    Stream<Held> anywhere() {
        return Stream.of(ofNetwork, ofSites, ofProgrammes).flatMap(List::stream);
    }

    /** Each counts once. */
    static Optional<Counted> each(Who who) {
        return Optional.of(new Counted(who.identity(), who.isNamed()));
    }

    /** Those of some kinds count; of what kind one is that does not say isn't known. */
    Function<Who, Optional<Counted>> ofKinds(ImmutableSet<OrganizationKind> counted) {
        return who -> Optional.of(new Counted(who.identity(), kinds.containsKey(who.identity())))
                .filter(any -> !any.isSure() || counted.contains(kinds.get(who.identity())));
    }

    /** The country of each counts once; that of one that does not say may be any. */
    Optional<Counted> country(Who who) {
        String country = countries.get(who.identity());
        return Optional.of(country == null ? new Counted(who, false) : new Counted(country, true));
    }

    /** What those with some roles count as, as long as they have them. */
    Listed lasting(
            String counting, Set<RoleKind> kindsOfRole, Stream<Held> roles, Function<Who, Optional<Counted>> counted) {
        Map<Object, Thing> things = new LinkedHashMap<>();
        roles.filter(held -> held.isOf(kindsOfRole))
                .forEach(held -> counted.apply(held.who()).ifPresent(as -> {
                    Thing thing = things.computeIfAbsent(as.what(), what -> new Thing());
                    if (as.isSure()) {
                        thing.surelyLasts(
                                held.life(), held.role().start(), held.role().end(), extracted);
                    }
                    thing.mayLast(held.life(), held.role().start(), held.role().end());
                }));
        withoutRole.forEach(who -> counted.apply(who).ifPresent(as -> mayAlwaysLast(things, as.what())));
        return new Listed(words(counting, kindsOfRole), things.values());
    }

    /** Who runs some sites, as long as these may be open as well; of a site of which nobody says who runs it, somebody does. */
    Listed running(String counting, Set<RoleKind> kindsOfRole, List<SiteHistory> sites) {
        Map<Object, Thing> things = new LinkedHashMap<>();
        Map<SiteId, SiteHistory> bySite =
                Maps.uniqueIndex(sites, site -> site.site().id());
        Set<SiteId> told = new HashSet<>();
        for (Held held : ofSites) {
            SiteHistory site = bySite.get(held.site().orElseThrow().id());
            if (site != null && held.isOf(kindsOfRole)) {
                told.add(site.site().id());
                Thing thing = things.computeIfAbsent(held.who(), who -> new Thing());
                Role role = held.role();
                site.perhapsOpen().ifPresent(open -> thing.mayLast(days(open), role.start(), role.end()));
                if (held.who().isNamed()) {
                    site.surelyOpen()
                            .ifPresent(open -> thing.surelyLasts(days(open), role.start(), role.end(), extracted));
                }
            }
        }
        for (SiteId untold : Sets.difference(bySite.keySet(), told)) {
            SiteHistory site = requireNonNull(bySite.get(untold));
            site.perhapsOpen()
                    .ifPresent(open ->
                            things.computeIfAbsent(site, any -> new Thing()).perhaps(open.first(), open.last()));
        }
        withoutRole.forEach(who -> mayAlwaysLast(things, who));
        return new Listed(words(counting, kindsOfRole), things.values());
    }

    private static Days days(OpenDays open) {
        return new Days(open.first(), open.last());
    }

    private static void mayAlwaysLast(Map<Object, Thing> things, Object what) {
        things.computeIfAbsent(what, any -> new Thing()).mayLast(Optional.empty(), Optional.empty());
    }

    /** Roles of some kinds by who has them. */
    Map<Who, List<Role>> byWho(Set<RoleKind> kindsOfRole, Stream<Held> roles) {
        return roles.filter(held -> held.isOf(kindsOfRole))
                .collect(Collectors.groupingBy(
                        Held::who, LinkedHashMap::new, Collectors.mapping(Held::role, Collectors.toList())));
    }

    /** Those on the list of which no role is told. */
    ImmutableList<Who> withoutRole() {
        return withoutRole;
    }

    int extracted() {
        return extracted;
    }

    static LocalizedText words(String counting, Set<RoleKind> kindsOfRole) {
        String codes = kindsOfRole.stream().map(RoleKind::code).collect(Collectors.joining(", "));
        return Wording.filled(counting, ImmutableMap.of("roles", Wording.verbatim(codes)));
    }
}
