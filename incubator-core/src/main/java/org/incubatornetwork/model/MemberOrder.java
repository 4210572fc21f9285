package org.incubatornetwork.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The order of a document: of each type of the model, its members as they follow each other. The names of members are those
 * of the accessors. Whatever writes a document or sorts by place goes by it.
 *
 * <pre>{@code
 * MemberOrder.getMembers(Money.class);       // [amount, currency]
 * MemberOrder.findMembersIn("lifecycle");  // Optional[[status, on, identifiers, sources, url, extensions]]
 * }</pre>
 */
public final class MemberOrder {
    /** Of each type: the members that have such objects as their values or in their lists, and the members of these. */
    private static final ImmutableList<Row> ROWS = ImmutableList.of(
            new Row(Network.class, "network", Network.MEMBERS),
            new Row(Organization.class, "operator association", Organization.MEMBERS),
            new Row(Shareholder.class, "shareholders", Shareholder.MEMBERS),
            new Row(Sector.class, "focusSectors sectors", Sector.MEMBERS),
            new Row(Register.class, "register", Register.MEMBERS),
            new Row(Site.class, "sites", Site.MEMBERS),
            new Row(Address.class, "address", Address.MEMBERS),
            new Row(Location.class, "location", Location.MEMBERS),
            new Row(LifecycleStep.class, "lifecycle", LifecycleStep.MEMBERS),
            new Row(FloorArea.class, "area", FloorArea.MEMBERS),
            new Row(Capacity.class, "capacities", Capacity.MEMBERS),
            new Row(Premises.class, "premises", Premises.MEMBERS),
            new Row(ServiceOffering.class, "services", ServiceOffering.MEMBERS),
            new Row(Eligibility.class, "eligibility", Eligibility.MEMBERS),
            new Row(Cohort.class, "cohorts", Cohort.MEMBERS),
            new Row(Funnel.class, "funnel", Funnel.MEMBERS),
            new Row(Membership.class, "memberships", Membership.MEMBERS),
            new Row(Claim.class, "claims", Claim.MEMBERS),
            new Row(Startup.class, "startups", Startup.MEMBERS),
            new Row(SupportPeriod.class, "supportPeriods", SupportPeriod.MEMBERS),
            new Row(OccupiedSpace.class, "occupied", OccupiedSpace.MEMBERS),
            new Row(Terms.class, "terms", Terms.MEMBERS),
            new Row(StatusEvent.class, "statusEvents", StatusEvent.MEMBERS),
            new Row(Jobs.class, "jobs", Jobs.MEMBERS),
            new Row(Revenue.class, "revenues", Revenue.MEMBERS),
            new Row(FundingRound.class, "fundingRounds", FundingRound.MEMBERS),
            new Row(ServiceUse.class, "serviceUses", ServiceUse.MEMBERS),
            new Row(Identifier.class, "identifiers", Identifier.MEMBERS),
            new Row(Source.class, "sources", Source.MEMBERS),
            new Row(Money.class, "price amount exportAmount", Money.MEMBERS),
            new Row(Quantity.class, "quantity", Quantity.MEMBERS));

    private static final ImmutableMap<Class<?>, ImmutableList<String>> BY_TYPE =
            ROWS.stream().collect(ImmutableMap.toImmutableMap(Row::type, Row::members));

    private static final ImmutableMap<String, ImmutableList<String>> BY_HOLDER = byHolder();

    private MemberOrder() {}

    private static ImmutableMap<String, ImmutableList<String>> byHolder() {
        ImmutableMap.Builder<String, ImmutableList<String>> byHolder = ImmutableMap.builder();
        ROWS.forEach(row -> row.holders().forEach(holder -> byHolder.put(holder, row.members())));
        return byHolder.buildOrThrow();
    }

    /** A type, the members that hold objects of it, and its own members. */
    private record Row(Class<?> type, List<String> holders, ImmutableList<String> members) {
        Row(Class<?> type, String holders, String members) {
            this(type, words(holders), words(members));
        }

        private static ImmutableList<String> words(String text) {
            return ImmutableList.copyOf(Splitter.on(' ').split(text));
        }
    }

    /**
     * The types that are objects of a document.
     *
     * @return the types
     */
    public static ImmutableSet<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    /**
     * The members of a type.
     *
     * @param type the type
     * @return the names of its members, in the order of a document
     * @throws NoSuchElementException if it is none that is an object of a document
     */
    public static ImmutableList<String> getMembers(Class<?> type) {
        ImmutableList<String> members = BY_TYPE.get(type);
        if (members == null) {
            throw new NoSuchElementException("not an object of a document: " + type.getName());
        }
        return members;
    }

    /**
     * The members of the objects that a member has as its value or in its list: no two types of objects share a name.
     *
     * @param member the member's name
     * @return the names of their members, in the order of a document; empty if it has no objects
     */
    public static Optional<ImmutableList<String>> findMembersIn(String member) {
        return Optional.ofNullable(BY_HOLDER.get(member));
    }
}
