package org.incubatornetwork.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
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
 * <p>Each type says its own in a constant {@code MEMBERS}; which types there are is found from {@link Network}, by what these members are.
 *
 * <pre>{@code
 * MemberOrder.getMembers(Money.class);       // [amount, currency]
 * MemberOrder.findMembersIn("lifecycle");  // Optional[[status, on, identifiers, sources, url, extensions]]
 * }</pre>
 */
public final class MemberOrder {
    private static final String UNKNOWN_MEMBERS = "unknownMembers";

    private static final Object[] NO_ARGUMENTS = {};

    private static final ImmutableMap<Class<?>, Row> ROWS = rows(Network.class);

    private static final ImmutableMap<String, ImmutableList<String>> BY_HOLDER = byHolder();

    /** Of each class of values that are objects of a document, its members by their names; empty for others. */
    private static final ClassValue<ImmutableMap<String, Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Member> computeValue(Class<?> type) {
            return findType(type).map(ROWS::get).map(Row::members).orElse(ImmutableMap.of());
        }
    };

    private MemberOrder() {}

    /** Of a type, its members by their names, those that are unknown as one, and the names of those that are known. */
    private record Row(ImmutableMap<String, Member> members, ImmutableList<String> known) {
        static Row of(Class<?> type, String order) {
            ImmutableList<String> known = ImmutableList.copyOf(Splitter.on(' ').split(order));
            ImmutableMap.Builder<String, Member> members = ImmutableMap.builder();
            for (String name : known) {
                members.put(name, Member.of(type, name));
            }
            return new Row(
                    members.put(UNKNOWN_MEMBERS, Member.of(type, UNKNOWN_MEMBERS))
                            .buildOrThrow(),
                    known);
        }
    }

    /** The row of a type, and those of whatever its objects lead to, by the members in which that stands. */
    private static ImmutableMap<Class<?>, Row> rows(Class<?> root) {
        Map<Class<?>, Row> rows = new LinkedHashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            Optional<String> order = rows.containsKey(type) ? Optional.empty() : findOrder(type);
            if (order.isPresent()) {
                Row row = Row.of(type, order.get());
                rows.put(type, row);
                row.members().values().forEach(member -> open.add(member.type()));
            }
        }
        return ImmutableMap.copyOf(rows);
    }

    /** What a type of objects says in {@code MEMBERS}; empty if it is none. */
    private static Optional<String> findOrder(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals("MEMBERS")) {
                try {
                    return Optional.of((String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("no order of members: " + field, e);
                }
            }
        }
        if (Entity.class.isAssignableFrom(type)) {
            throw new IllegalStateException("an entity without MEMBERS: " + type);
        }
        return Optional.empty();
    }

    private static ImmutableMap<String, ImmutableList<String>> byHolder() {
        ImmutableMap.Builder<String, ImmutableList<String>> byHolder = ImmutableMap.builder();
        byHolder.put("network", getMembers(Network.class));
        for (Row row : ROWS.values()) {
            for (Member member : row.members().values()) {
                Row held = ROWS.get(member.type());
                if (held != null) {
                    byHolder.put(member.name(), held.known());
                }
            }
        }
        return byHolder.buildKeepingLast(); // no two types of objects share a name
    }

    /**
     * The types that are objects of a document.
     *
     * @return the types
     */
    public static ImmutableSet<Class<?>> types() {
        return ROWS.keySet();
    }

    /**
     * The type of which a class is: types are implemented by a class of their own, or are records.
     *
     * @param implementation the class of a value
     * @return itself or its superclass, whichever is an object of a document; empty if neither is
     */
    public static Optional<Class<?>> findType(Class<?> implementation) {
        if (ROWS.containsKey(implementation)) {
            return Optional.of(implementation);
        }
        Class<?> above = implementation.getSuperclass();
        return above != null && ROWS.containsKey(above) ? Optional.of(above) : Optional.empty();
    }

    /**
     * The members of a type.
     *
     * @param type the type
     * @return the names of its members, in the order of a document
     * @throws NoSuchElementException if it is none that is an object of a document
     */
    public static ImmutableList<String> getMembers(Class<?> type) {
        Row row = ROWS.get(type);
        if (row == null) {
            throw new NoSuchElementException("not an object of a document: " + type.getName());
        }
        return row.known();
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

    /**
     * A member of a type: how its value is asked for, its type or that of the items of a list, whether it may be an empty list or map, and
     * whether it is of what every entity may have.
     */
    record Member(String name, Method accessor, Class<?> type, boolean mayBeEmpty, boolean isMetadata) {
        static Member of(Class<?> type, String name) {
            try {
                Method accessor = type.getMethod(name);
                accessor.setAccessible(true); // it is; whether it is need not be looked up at each call
                Type value = accessor.getGenericReturnType();
                Type item = value instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : value;
                Class<?> returned = accessor.getReturnType();
                boolean mayBeEmpty =
                        Collection.class.isAssignableFrom(returned) || Map.class.isAssignableFrom(returned);
                boolean isMetadata = accessor.getDeclaringClass() == Entity.class;
                return new Member(name, accessor, (Class<?>) item, mayBeEmpty, isMetadata);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a member without an accessor", e);
            }
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
     * The type of a member: of what it may have as its value, or of the items of its list.
     *
     * @param type a type of objects of a document
     * @param member the member's name
     * @return the type; empty if no such objects have such a member
     */
    public static Optional<Class<?>> findType(Class<?> type, String member) {
        Objects.requireNonNull(member);
        return Optional.ofNullable(MEMBERS.get(type).get(member)).map(Member::type);
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
}
