package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.EntityKind;

/**
 * Finds the values of one type anywhere within something of a network. What leads to them is read off the table of members, so that a
 * member which is added tomorrow is looked at as well. Entities that have rules of their own are not looked into from the network.
 *
 * @param <T> the type: of objects, of codes, of texts, or of members that are kept without being known
 */
final class Within<T> {
    private static final Object[] NONE = {};
    private static final String UNKNOWN_MEMBERS = "unknownMembers";
    private static final Node NOTHING = new Node();

    private final Class<T> sought;
    private final Map<Class<?>, Node> nodes = new HashMap<>();
    /** The same by the classes that implement the types. */
    private final ClassValue<Node> byClass = new ClassValue<>() {
        @Override
        protected Node computeValue(Class<?> type) {
            return MemberOrder.findType(type).map(nodes::get).orElse(NOTHING);
        }
    };

    /** A value that was found: the object of which it is the value or an item, and where in the whole it is. */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is, and never compared
    record Found<T>(T value, Object holder, Object[] path) {}

    /** A type: what to look at in objects of it. Types lead to each other, so that all are there before their steps are. */
    private static final class Node {
        private ImmutableList<Step> steps = ImmutableList.of();
    }

    /** A member that is, or leads to, what is sought. */
    private record Step(String member, Method accessor, Node item, boolean isItself, boolean isMetadata) {
        /** What an object has as the member: a list, a value, or nothing. */
        Object of(Object object) {
            try {
                return accessor.invoke(object, NONE);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("not an accessor: " + accessor, e);
            }
        }
    }

    private Within(Class<T> sought) {
        this.sought = sought;
        Set<Class<?>> leading = leading(sought);
        leading.forEach(type -> nodes.put(type, new Node()));
        nodes.forEach((type, node) -> node.steps = members(type, sought).stream()
                .filter(member -> isSoughtIn(type, member, sought, leading))
                .map(member -> step(type, member))
                .collect(ImmutableList.toImmutableList()));
    }

    static <T> Within<T> of(Class<T> sought) {
        return new Within<>(sought);
    }

    /** The types of objects that have what is sought, or lead to it. */
    private static Set<Class<?>> leading(Class<?> sought) {
        Map<Class<?>, Set<Class<?>>> holders = new HashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        Set<Class<?>> leading = new HashSet<>();
        for (Class<?> type : MemberOrder.types()) {
            for (String member : members(type, sought)) {
                Class<?> item = item(type, member);
                holders.computeIfAbsent(item, none -> new HashSet<>()).add(type);
                if (sought.isAssignableFrom(item) && leading.add(type)) {
                    open.add(type);
                }
            }
        }
        while (!open.isEmpty()) {
            for (Class<?> holder : holders.getOrDefault(open.remove(), Set.of())) {
                if (leading.add(holder)) {
                    open.add(holder);
                }
            }
        }
        return leading;
    }

    /** The members of a type, among them the unknown ones if these are sought. */
    private static ImmutableList<String> members(Class<?> type, Class<?> sought) {
        ImmutableList<String> known = MemberOrder.getMembers(type);
        return sought == UnknownMember.class
                ? ImmutableList.<String>builder()
                        .addAll(known)
                        .add(UNKNOWN_MEMBERS)
                        .build()
                : known;
    }

    private static boolean isSoughtIn(Class<?> type, String member, Class<?> sought, Set<Class<?>> leading) {
        Class<?> item = item(type, member);
        boolean isApart = type == Network.class && EntityKind.all().stream().anyMatch(kind -> kind.type() == item);
        return !isApart && (sought.isAssignableFrom(item) || leading.contains(item));
    }

    private Step step(Class<?> type, String member) {
        Method accessor = accessor(type, member);
        accessor.setAccessible(true); // it is; whether it is need not be looked up at each call
        boolean isMetadata = accessor.getDeclaringClass() == Entity.class;
        Class<?> item = item(type, member);
        return new Step(member, accessor, nodes.getOrDefault(item, NOTHING), sought.isAssignableFrom(item), isMetadata);
    }

    private static Method accessor(Class<?> type, String member) {
        try {
            return type.getMethod(member);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a member without an accessor", e);
        }
    }

    /** What a member is, or what may be there, or what a list has. */
    private static Class<?> item(Class<?> type, String member) {
        Type value = accessor(type, member).getGenericReturnType();
        Type item = value instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : value;
        return item instanceof Class<?> known ? known : Object.class;
    }

    /** The values within an entity that meet a condition. Most have none: then nothing is made to find that out. */
    ImmutableList<Found<T>> find(Entity whole, Predicate<? super T> condition) {
        ImmutableList<Step> first = byClass.get(whole.getClass()).steps;
        return has(whole, first, condition) ? new Walk(condition).all(whole, first) : ImmutableList.of();
    }

    private boolean has(Object object, ImmutableList<Step> members, Predicate<? super T> condition) {
        boolean isBare = isBare(object);
        for (int i = 0; i < members.size(); i++) {
            Step step = members.get(i);
            if (!isBare || !step.isMetadata()) {
                Object value = step.of(object);
                if (value instanceof Optional<?> optional
                        ? optional.isPresent() && isOne(optional.get(), step, condition)
                        : value instanceof List<?> list
                                ? hasOne(list, step, condition)
                                : isOne(value, step, condition)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasOne(List<?> items, Step step, Predicate<? super T> condition) {
        for (int i = 0; i < items.size(); i++) {
            if (isOne(items.get(i), step, condition)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Object object) {
        return object instanceof Entity entity && entity.metadata().equals(Metadata.none());
    }

    private boolean isOne(Object item, Step step, Predicate<? super T> condition) {
        if (step.isItself() && condition.test(sought.cast(item))) {
            return true;
        }
        ImmutableList<Step> members = step.item().steps;
        return !members.isEmpty() && has(item, members, condition);
    }

    /** A walk through one entity. */
    private final class Walk {
        private final Predicate<? super T> condition;
        private final ImmutableList.Builder<Found<T>> found = ImmutableList.builder();
        private final ArrayDeque<Object> path = new ArrayDeque<>();

        Walk(Predicate<? super T> condition) {
            this.condition = condition;
        }

        ImmutableList<Found<T>> all(Object whole, ImmutableList<Step> members) {
            go(whole, members);
            return found.build();
        }

        private void go(Object object, ImmutableList<Step> members) {
            boolean isBare = isBare(object);
            for (int i = 0; i < members.size(); i++) {
                Step step = members.get(i);
                if (!isBare || !step.isMetadata()) {
                    Object value = step.of(object);
                    Object told = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                    if (told != null) {
                        path.addLast(step.member());
                        take(told, object, step);
                        path.removeLast();
                    }
                }
            }
        }

        private void take(Object told, Object holder, Step step) {
            if (told instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    path.addLast(i);
                    item(list.get(i), holder, step);
                    path.removeLast();
                }
            } else {
                item(told, holder, step);
            }
        }

        private void item(Object item, Object holder, Step step) {
            if (step.isItself()) {
                T value = sought.cast(item);
                if (condition.test(value)) {
                    found.add(new Found<>(value, holder, path.toArray()));
                }
            }
            go(item, step.item().steps);
        }
    }
}
