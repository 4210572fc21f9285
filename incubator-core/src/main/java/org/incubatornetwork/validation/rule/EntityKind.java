package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.style.NoBean;

/**
 * A kind of entity that rules look at and findings are about. It knows where a network has its entities, where a document
 * has them, and by what people know them.
 *
 * @param <E> the type of the entities
 */
public final class EntityKind<E extends Entity> implements Serializable, NoBean {
    /** The kind of the network itself. */
    public static final EntityKind<Network> NETWORK = identified("NETWORK", Network.class, "", ImmutableList::of);

    /** The kind of organizations that the network lists. Each is known by its name, and by its id if it has one. */
    public static final EntityKind<Organization> ORGANIZATION = new EntityKind<>(
            "ORGANIZATION",
            Organization.class,
            "organizations",
            Network::organizations,
            Organization::id,
            Organization::name);

    /** The kind of sites. */
    public static final EntityKind<Site> SITE = identified("SITE", Site.class, "sites", Network::sites);

    /** The kind of service offerings. */
    public static final EntityKind<ServiceOffering> SERVICE =
            identified("SERVICE", ServiceOffering.class, "services", Network::services);

    /** The kind of programmes. */
    public static final EntityKind<Programme> PROGRAMME =
            identified("PROGRAMME", Programme.class, "programmes", Network::programmes);

    /** The kind of cohorts. */
    public static final EntityKind<Cohort> COHORT = identified("COHORT", Cohort.class, "cohorts", Network::cohorts);

    /** The kind of memberships in associations. Each is known by its association's id and name. */
    public static final EntityKind<Membership> MEMBERSHIP = new EntityKind<>(
            "MEMBERSHIP",
            Membership.class,
            "memberships",
            Network::memberships,
            membership -> membership.association().id(),
            membership -> membership.association().name());

    /**
     * The kind of published figures. Each is known by its measure, its figure and its day, as in {@code residents >450
     * (2023-07)}.
     */
    public static final EntityKind<Claim> CLAIM =
            new EntityKind<>("CLAIM", Claim.class, "claims", Network::claims, Claim::id, EntityKind::label);

    /** The kind of startups, with their support periods, status events and figures. */
    public static final EntityKind<Startup> STARTUP =
            identified("STARTUP", Startup.class, "startups", Network::startups);

    private static final ImmutableList<EntityKind<?>> ALL =
            ImmutableList.of(NETWORK, ORGANIZATION, SITE, SERVICE, PROGRAMME, COHORT, MEMBERSHIP, CLAIM, STARTUP);

    private final String name;
    private final transient Class<E> type;
    private final String member;
    private final transient Function<Network, ImmutableList<E>> list;
    private final transient Function<E, Optional<? extends TypedId>> id;
    private final transient Function<E, String> label;

    private EntityKind(
            String name,
            Class<E> type,
            String member,
            Function<Network, ImmutableList<E>> list,
            Function<E, Optional<? extends TypedId>> id,
            Function<E, String> label) {
        this.name = name;
        this.type = type;
        this.member = member;
        this.list = list;
        this.id = id;
        this.label = label;
    }

    private static <E extends IdentifiedEntity<?>> EntityKind<E> identified(
            String name, Class<E> type, String member, Function<Network, ImmutableList<E>> list) {
        return new EntityKind<>(name, type, member, list, entity -> Optional.of(entity.id()), IdentifiedEntity::name);
    }

    /**
     * All kinds of entity.
     *
     * @return the kinds, in the order of a document
     */
    public static ImmutableList<EntityKind<?>> all() {
        return ALL;
    }

    /**
     * The kind's name, which is never changed.
     *
     * @return the name, UPPER_SNAKE
     */
    public String name() {
        return name;
    }

    /**
     * The type of the entities.
     *
     * @return the type in the model
     */
    public Class<E> type() {
        return type;
    }

    /**
     * The entities of this kind that a network has.
     *
     * @param network the network
     * @return the entities, in the order of the document; the network alone if this is {@link #NETWORK}
     */
    public ImmutableList<E> of(Network network) {
        return list.apply(network);
    }

    /**
     * The id by which an entity is known.
     *
     * @param entity the entity
     * @return its id, or a membership's association's; empty if it has none
     */
    public Optional<? extends TypedId> id(E entity) {
        return id.apply(entity);
    }

    /**
     * The JSON Pointer (RFC 6901) to an entity in a document.
     *
     * @param index its place among the network's entities of this kind, from 0
     * @return the pointer, such as {@code /network/sites/3}
     */
    public String pointer(long index) {
        return member.isEmpty() ? "/network" : "/network/" + member + "/" + index;
    }

    /** The entity to which a pointer of this kind leads; empty if the network has none there. */
    Optional<E> find(Network network, String pointer) {
        return FactsOnPath.item(of(network), member.isEmpty() ? "0" : pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /**
     * An entity as the subject of a finding.
     *
     * @param entity the entity
     * @param index its place among the network's entities of this kind, from 0
     * @return the subject
     */
    public Subject subject(E entity, long index) {
        return new Subject(this, id(entity).map(TypedId::value), Optional.of(label.apply(entity)), pointer(index));
    }

    private static String label(Claim claim) {
        Optional<DateWindow> day = claim.heldOn();
        String figure = claim.quantity()
                .map(Quantity::inSigns)
                .or(() -> claim.date().map(DateWindow::toString))
                .orElse("");
        return claim.measure() + " " + figure
                + day.map(window -> " (" + window + ")").orElse("");
    }

    /** The kind's name. */
    @Override
    public String toString() {
        return name;
    }

    /** What travels is the name: a kind is one of those that are here, wherever it comes from. */
    private Object readResolve() throws InvalidObjectException {
        return ALL.stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidObjectException("no kind of entity " + name));
    }
}
