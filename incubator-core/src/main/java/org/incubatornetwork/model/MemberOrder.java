package org.incubatornetwork.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The order of a document: of each type of the model, its members as they follow each other. The names of members are those
 * of the accessors. Whatever writes a document, sorts by place or reads the members of any object goes by it.
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
            new Row(Name.class, "names", Name.MEMBERS),
            new Row(Organization.class, "organizations organization association", Organization.MEMBERS),
            new Row(Role.class, "roles", Role.MEMBERS),
            new Row(Seat.class, "seats", Seat.MEMBERS),
            new Row(Sector.class, "focusSectors sectors", Sector.MEMBERS),
            new Row(ListCoverage.class, "lists", ListCoverage.MEMBERS),
            new Row(Register.class, "register", Register.MEMBERS),
            new Row(Site.class, "sites", Site.MEMBERS),
            new Row(Predecessor.class, "follows", Predecessor.MEMBERS),
            new Row(Address.class, "address", Address.MEMBERS),
            new Row(Location.class, "location", Location.MEMBERS),
            new Row(LifecycleStep.class, "lifecycle", LifecycleStep.MEMBERS),
            new Row(FloorArea.class, "area", FloorArea.MEMBERS),
            new Row(Capacity.class, "capacities", Capacity.MEMBERS),
            new Row(Premises.class, "premises", Premises.MEMBERS),
            new Row(ServiceOffering.class, "services", ServiceOffering.MEMBERS),
            new Row(Eligibility.class, "eligibility partyEligibilities", Eligibility.MEMBERS),
            new Row(Programme.class, "programmes", Programme.MEMBERS),
            new Row(ProgrammeRun.class, "runs", ProgrammeRun.MEMBERS),
            new Row(Tier.class, "tiers", Tier.MEMBERS),
            new Row(Cohort.class, "cohorts", Cohort.MEMBERS),
            new Row(FunnelStage.class, "funnel", FunnelStage.MEMBERS),
            new Row(Membership.class, "memberships", Membership.MEMBERS),
            new Row(Recognition.class, "recognitions", Recognition.MEMBERS),
            new Row(Event.class, "events", Event.MEMBERS),
            new Row(Claim.class, "claims", Claim.MEMBERS),
            new Row(Startup.class, "startups", Startup.MEMBERS),
            new Row(StageStep.class, "stages", StageStep.MEMBERS),
            new Row(Founders.class, "founders", Founders.MEMBERS),
            new Row(FounderGroup.class, "groups", FounderGroup.MEMBERS),
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
            new Row(
                    Money.class,
                    "price amount upperAmount maximumAmount valuationCap minimumRevenue maximumRevenue maximumPriorAid exportAmount",
                    Money.MEMBERS),
            new Row(
                    Quantity.class,
                    "quantity numerator denominator attendance instalments interestRate",
                    Quantity.MEMBERS));

    private static final ImmutableMap<Class<?>, ImmutableList<String>> BY_TYPE =
            ROWS.stream().collect(ImmutableMap.toImmutableMap(Row::type, Row::members));

    private static final ImmutableMap<String, ImmutableList<String>> BY_HOLDER = byHolder();

    private static final String UNKNOWN_MEMBERS = "unknownMembers";

    private static final Object[] NO_ARGUMENTS = {};

    /** Of each class of values that are objects of a document, its members by their names; empty for others. */
    private static final ClassValue<ImmutableMap<String, Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Member> computeValue(Class<?> type) {
            return members(type);
        }
    };

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
     * The type of which a class is: types are implemented by a class of their own, or are records.
     *
     * @param implementation the class of a value
     * @return itself or its superclass, whichever is an object of a document; empty if neither is
     */
    public static Optional<Class<?>> findType(Class<?> implementation) {
        if (BY_TYPE.containsKey(implementation)) {
            return Optional.of(implementation);
        }
        Class<?> above = implementation.getSuperclass();
        return above != null && BY_TYPE.containsKey(above) ? Optional.of(above) : Optional.empty();
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
        Objects.requireNonNull(member);
        return Optional.ofNullable(BY_HOLDER.get(member));
    }

    /**
     * The members of an object.
     *
     * @param object an object of a document, or another
     * @return the names of its members, in the order of a document; empty if it is none of a document
     */
    public static ImmutableList<String> membersIn(Object object) {
        return findType(object.getClass()).map(MemberOrder::getMembers).orElse(ImmutableList.of());
    }

    /** A member of a type, how its value is asked for, and whether that may be an empty collection or map. */
    record Member(String name, Method accessor, boolean mayBeEmpty) {
        Member(String name, Method accessor) {
            this(name, accessor, accessor.getReturnType() == Object.class || isOfMany(accessor.getReturnType()));
        }

        private static boolean isOfMany(Class<?> type) {
            return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        }

        /** What an object has as the member; null if it does not have it. */
        @Nullable Object of(Object object) {
            try {
                Object value = accessor.invoke(object, NO_ARGUMENTS);
                if (value instanceof Optional<?> optional) {
                    return optional.orElse(null);
                } else if (value instanceof OptionalLong number) {
                    return number.isPresent() ? number.getAsLong() : null;
                } else if (value instanceof OptionalInt number) {
                    return number.isPresent() ? number.getAsInt() : null;
                }
                return mayBeEmpty && isEmpty(value) ? null : value;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("not an accessor: " + accessor, e);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** The members of a class of values, those that are unknown as one; empty if they are no objects of a document. */
    static ImmutableCollection<Member> membersOf(Class<?> type) {
        return MEMBERS.get(type).values();
    }

    /** What an object says, by member: members that it does not have are left out, and those that are unknown are together. */
    static Map<String, Object> values(Object object) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Member member : membersOf(object.getClass())) {
            Object value = member.of(object);
            if (value != null) {
                values.put(member.name(), value);
            }
        }
        return values;
    }

    /** What an object says, by its type and the members that it has. */
    static String describe(Object object) {
        StringJoiner members =
                new StringJoiner(", ", findType(object.getClass()).orElseThrow().getSimpleName() + "{", "}");
        values(object).forEach((name, value) -> {
            if (!value.equals(false)) {
                members.add(name + "=" + value);
            }
        });
        return members.toString();
    }

    /**
     * The value of a member.
     *
     * @param object an object of a document
     * @param member the member's name
     * @return the value; empty if the object has no such member, or is none of a document
     */
    public static Optional<Object> findValue(Object object, String member) {
        Objects.requireNonNull(member);
        Member known = MEMBERS.get(object.getClass()).get(member);
        return known == null ? Optional.empty() : Optional.ofNullable(known.of(object));
    }

    private static ImmutableMap<String, Member> members(Class<?> type) {
        Class<?> listed = findType(type).orElse(null);
        if (listed == null) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<String, Member> known = ImmutableMap.builder();
        try {
            for (String member : getMembers(listed)) {
                known.put(member, member(listed, member));
            }
            known.put(UNKNOWN_MEMBERS, member(listed, UNKNOWN_MEMBERS));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a member without an accessor", e);
        }
        return known.buildOrThrow();
    }

    private static Member member(Class<?> type, String name) throws NoSuchMethodException {
        Method accessor = type.getMethod(name);
        accessor.setAccessible(true); // it is; whether it is need not be looked up at each call
        return new Member(name, accessor);
    }
}
