package org.incubatornetwork.model;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.incubatornetwork.text.Nearest;

/**
 * What a {@link Network} is asked for about its parties: who runs, owns, hosts and funds what, and when.
 *
 * <p>What holds on a day is what surely does, wherever vague days lie: a role of which the start may be later, or the end may have
 * come, is left out. A role without a start holds from the beginning and one without an end still does, as far as is known. Roles are
 * not inherited: those of a site are those that stand on the site, and a site without an operator of its own is run by the
 * network's.
 */
abstract sealed class NetworkParties extends NetworkLists permits NetworkLookups {
    abstract ImmutableList<Seat> seats();

    abstract ImmutableList<Organization> organizations();

    abstract ImmutableList<Role> roles();

    abstract ImmutableList<Site> sites();

    abstract ImmutableList<Programme> programmes();

    abstract ImmutableList<Membership> memberships();

    /**
     * The organization with an id, be it on the list of organizations or told in place with its id, in a role or a membership.
     *
     * @param id the id
     * @return the first organization of that id, those of the list before the others
     */
    public Optional<Organization> findOrganization(OrganizationId id) {
        return Optional.ofNullable(organizationsById().get(id));
    }

    /**
     * The organization with an id, as {@link #findOrganization}.
     *
     * @param id the id
     * @return the first organization of that id
     * @throws NoSuchElementException if there is none; it names the nearest there is
     */
    public Organization getOrganization(OrganizationId id) {
        return findOrganization(id).orElseThrow(() -> missing("organization", id, organizationsById()));
    }

    /**
     * The ids of the organizations that {@link #findOrganization} finds.
     *
     * @return each id once, in the order in which they are looked for
     */
    public ImmutableSet<OrganizationId> organizationIds() {
        return organizationsById().keySet();
    }

    /**
     * Who has a role, be it named by id or told in place.
     *
     * @param role the role, of anything in the network
     * @return the organization; empty if it is told nowhere
     */
    public Optional<Organization> findOrganization(Role role) {
        return role.organization().isPresent()
                ? role.organization()
                : role.organizationId().flatMap(this::findOrganization);
    }

    /**
     * Who surely runs the network on a day: {@link #parties(RoleKind, LocalDate)} of the kind {@link RoleKind#OPERATOR}.
     *
     * @param day the day
     * @return the operators, in the order of the document
     */
    public ImmutableList<Party> operators(LocalDate day) {
        return parties(RoleKind.OPERATOR, day);
    }

    /**
     * Who surely runs a site on a day, by roles that stand on the site: without one, it is run by {@link #operators(LocalDate)}.
     *
     * @param site the site
     * @param day the day
     * @return the operators, in the order of the document
     */
    public ImmutableList<Party> operators(Site site, LocalDate day) {
        return parties(site.roles(), RoleKind.OPERATOR, day);
    }

    /**
     * Who surely runs a programme on a day, by roles that stand on the programme: without one, it is run by {@link
     * #operators(LocalDate)}.
     *
     * @param programme the programme
     * @param day the day
     * @return the operators, in the order of the document
     */
    public ImmutableList<Party> operators(Programme programme, LocalDate day) {
        return parties(programme.roles(), RoleKind.OPERATOR, day);
    }

    /**
     * Who surely owns the network on a day: {@link #parties(RoleKind, LocalDate)} of the kind {@link RoleKind#OWNER}.
     *
     * @param day the day
     * @return the owners, in the order of the document; the role has the share
     */
    public ImmutableList<Party> owners(LocalDate day) {
        return parties(RoleKind.OWNER, day);
    }

    /**
     * Where the network surely had its seat on a day.
     *
     * @param day the day
     * @return the seats, in the order of the document: more than one if it has several at a time
     */
    public ImmutableList<Seat> seats(LocalDate day) {
        return seats().stream().filter(seat -> seat.covers(day)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Who surely has a role in the network itself on a day.
     *
     * @param kind the kind of role
     * @param day the day
     * @return the parties, in the order of the document; a role of whom nobody is told is left out
     */
    public ImmutableList<Party> parties(RoleKind kind, LocalDate day) {
        return parties(roles(), kind, day);
    }

    /**
     * Who surely has a role on a day, of some roles.
     *
     * @param roles the roles, such as those of a {@link Site} or a {@link Programme} of the network
     * @param kind the kind of role
     * @param day the day
     * @return the parties, in the order of the list; a role of whom nobody is told is left out
     */
    public ImmutableList<Party> parties(List<Role> roles, RoleKind kind, LocalDate day) {
        return roles.stream()
                .filter(role -> role.kind().equals(kind) && role.covers(day))
                .flatMap(role -> findOrganization(role).map(found -> new Party(found, role)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Lazy
    ImmutableMap<OrganizationId, Organization> organizationsById() {
        Map<OrganizationId, Organization> byId = new LinkedHashMap<>();
        Stream<Organization> inRoles = Stream.of(
                        Stream.of(roles()),
                        sites().stream().map(Site::roles),
                        programmes().stream().map(Programme::roles))
                .flatMap(Function.identity())
                .flatMap(List::stream)
                .flatMap(role -> role.organization().stream());
        Stream.of(organizations().stream(), inRoles, memberships().stream().map(Membership::association))
                .flatMap(Function.identity())
                .forEach(organization -> organization.id().ifPresent(id -> byId.putIfAbsent(id, organization)));
        return ImmutableMap.copyOf(byId);
    }

    static NoSuchElementException missing(String kind, TypedId id, Map<? extends TypedId, ?> known) {
        return new NoSuchElementException("no " + kind + " with id " + id
                + Nearest.question(id.value(), Collections2.transform(known.keySet(), TypedId::value)));
    }
}
