package org.incubatornetwork.validation.catalogue;

import static java.lang.invoke.MethodType.methodType;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of one type anywhere within something of a network. What leads to them is read off the table of members, so that a
 * member which is added tomorrow is looked at as well. Entities that have rules of their own are not looked into from the network.
 *
 * @param <T> the type: of objects, of codes, of texts, or of members that are kept without being known
 */
final class Within<T> {
    private static final Object[] NONE = {};
    /** What stands for no items, and for no value: most members have neither, which is seen without a look into them. */
    private static final Object NO_ITEMS = ImmutableList.of();

    private static final Object NO_VALUE = Optional.empty();
    private static final String UNKNOWN_MEMBERS = "unknownMembers";
    private static final Node NOTHING = new Node();

    private static final MethodType HAS = methodType(boolean.class, Object.class, Predicate.class);
    private static final MethodHandle YES =
            MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, HAS.parameterList());
    private static final MethodHandle NO = MethodHandles.empty(HAS);
    private static final MethodHandle IS_BARE = handle(Within.class, "isBare");

    /** To tie is worth the while only for what is asked over and over. */
    static final int OFTEN = 20_000;

    /** What is compiled ahead of time can't be compiled again. */
    private static final boolean HAS_JIT = System.getProperty("org.graalvm.nativeimage.imagecode") == null;

    private final Map<Class<?>, Node> nodes = new HashMap<>();
    /** That of startups, which are many. */
    private final Node ofStartups;
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
        /** Whether metadata may lead there: only then it is asked of each object if it has some. */
        private boolean looksAtMetadata;

        private @Nullable MethodHandle tied;
        private int met;

        void setSteps(ImmutableList<Step> all) {
            steps = all;
            looksAtMetadata = all.stream().anyMatch(Step::isMetadata);
        }

        private boolean leavesMetadataOut(Object object) {
            return looksAtMetadata && isBare(object);
        }

        /** Whether an object has, or leads to, a value that meets a condition. */
        boolean has(Object object, Predicate<Object> condition) {
            MethodHandle all = tied;
            if (all == null && HAS_JIT && !steps.isEmpty() && ++met >= OFTEN) {
                all = tie();
                tied = all; // two threads may both tie it, and no harm is done
            }
            return all == null ? hasByStep(object, condition) : hasTied(all, object, condition);
        }

        private boolean hasByStep(Object object, Predicate<Object> condition) {
            boolean isBare = leavesMetadataOut(object);
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                if (!(isBare && step.isMetadata()) && step.has(step.of(object), condition)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasTied(MethodHandle all, Object object, Predicate<Object> condition) {
            try {
                return (boolean) all.invokeExact(object, condition);
            } catch (Throwable e) {
                Throwables.throwIfUnchecked(e);
                throw new IllegalStateException(e);
            }
        }

        /**
         * The steps as one method handle: as accessors and steps are constants in it, the JIT compiles what is asked of an object as if it
         * were written out by hand, rather than a call for each step of which it knows nothing.
         */
        private MethodHandle tie() {
            MethodHandle metadata =
                    looksAtMetadata ? MethodHandles.guardWithTest(IS_BARE, NO, tie(NO, Step::isMetadata)) : NO;
            return tie(metadata, step -> !step.isMetadata());
        }

        private MethodHandle tie(MethodHandle last, Predicate<Step> chosen) {
            MethodHandle all = last;
            for (Step step : steps.reverse()) {
                all = chosen.test(step) ? MethodHandles.guardWithTest(step.tied(), YES, all) : all;
            }
            return all;
        }
    }

    /** A member that is, or leads to, what is sought. */
    private record Step(
            String member, Method accessor, Node item, boolean isItself, boolean isLeading, boolean isMetadata) {
        /** What an object has as the member: a list, a value, or nothing. */
        Object of(Object object) {
            try {
                return accessor.invoke(object, NONE);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("not an accessor: " + accessor, e);
            }
        }

        /** Whether what an object has as the member is, has, or leads to a value that meets a condition. */
        @SuppressWarnings("ReferenceEquality") // there is one empty list, and one value that is absent
        boolean has(Object told, Predicate<Object> condition) {
            return told != NO_ITEMS && told != NO_VALUE && hasAny(told, condition);
        }

        private boolean hasAny(Object told, Predicate<Object> condition) {
            if (told instanceof ImmutableList<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (isOne(list.get(i), condition)) {
                        return true;
                    }
                }
                return false;
            }
            return told instanceof Optional<?> optional
                    ? optional.isPresent() && isOne(optional.get(), condition)
                    : isOne(told, condition);
        }

        private boolean isOne(Object value, Predicate<Object> condition) {
            return (isItself && condition.test(value)) || (isLeading && item.has(value, condition));
        }

        /** The same of the object that has the member. */
        MethodHandle tied() {
            try {
                MethodHandle value =
                        MethodHandles.lookup().unreflect(accessor).asType(methodType(Object.class, Object.class));
                return MethodHandles.filterArguments(handle(Step.class, "has").bindTo(this), 0, value);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("not an accessor: " + accessor, e);
            }
        }
    }

    private Within(ImmutableSet<Class<? extends T>> sought) {
        Set<Class<?>> leading = leading(sought);
        leading.forEach(type -> nodes.put(type, new Node()));
        nodes.forEach((type, node) -> node.setSteps(members(type, sought).stream()
                .filter(member -> isSoughtIn(type, member, sought, leading))
                .map(member -> step(type, member, sought))
                .collect(ImmutableList.toImmutableList())));
        ofStartups = nodes.getOrDefault(Startup.class, NOTHING);
    }

    static <T> Within<T> of(Class<T> sought) {
        return new Within<>(ImmutableSet.of(sought));
    }

    /** The same of several types. */
    static Within<Object> ofAny(Class<?>... sought) {
        return new Within<>(ImmutableSet.copyOf(sought));
    }

    private static boolean isOne(Class<?> type, Set<? extends Class<?>> sought) {
        return sought.stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    /** The types of objects that have what is sought, or lead to it. */
    private static Set<Class<?>> leading(Set<? extends Class<?>> sought) {
        Map<Class<?>, Set<Class<?>>> holders = new HashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        Set<Class<?>> leading = new HashSet<>();
        for (Class<?> type : MemberOrder.types()) {
            for (String member : members(type, sought)) {
                Class<?> item = item(type, member);
                holders.computeIfAbsent(item, none -> new HashSet<>()).add(type);
                if (isOne(item, sought) && leading.add(type)) {
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
    private static ImmutableList<String> members(Class<?> type, Set<? extends Class<?>> sought) {
        ImmutableList<String> known = MemberOrder.getMembers(type);
        return sought.contains(UnknownMember.class)
                ? ImmutableList.<String>builder()
                        .addAll(known)
                        .add(UNKNOWN_MEMBERS)
                        .build()
                : known;
    }

    private static boolean isSoughtIn(
            Class<?> type, String member, Set<? extends Class<?>> sought, Set<Class<?>> leading) {
        Class<?> item = item(type, member);
        boolean isApart = type == Network.class && EntityKind.all().stream().anyMatch(kind -> kind.type() == item);
        return !isApart && (isOne(item, sought) || leading.contains(item));
    }

    private Step step(Class<?> type, String member, Set<? extends Class<?>> sought) {
        Method accessor = accessor(type, member);
        accessor.setAccessible(true); // it is; whether it is need not be looked up at each call
        boolean isMetadata = accessor.getDeclaringClass() == Entity.class;
        Class<?> item = item(type, member);
        return new Step(
                member,
                accessor,
                nodes.getOrDefault(item, NOTHING),
                isOne(item, sought),
                nodes.containsKey(item),
                isMetadata);
    }

    private static Method accessor(Class<?> type, String member) {
        try {
            return type.getMethod(member);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a member without an accessor", e);
        }
    }

    private static Class<?> item(Class<?> type, String member) {
        return MemberOrder.findType(type, member).orElseThrow();
    }

    /** The values within an entity that meet a condition. Most have none: then nothing is made to find that out. */
    ImmutableList<Found<T>> find(Entity whole, Predicate<? super T> condition) {
        return has(whole, condition) ? new Walk(condition).all(whole, node(whole)) : ImmutableList.of();
    }

    /** Whether an entity has a value that meets a condition. */
    @SuppressWarnings("unchecked") // the condition is asked of values of the type alone
    boolean has(Entity whole, Predicate<? super T> condition) {
        return node(whole).has(whole, (Predicate<Object>) condition);
    }

    private Node node(Entity whole) {
        return whole instanceof Startup ? ofStartups : byClass.get(whole.getClass());
    }

    private static boolean isBare(Object object) {
        return object instanceof Entity entity && entity.metadata().equals(Metadata.none());
    }

    private static MethodHandle handle(Class<?> type, String name) {
        try {
            return type == Step.class
                    ? MethodHandles.lookup().findVirtual(type, name, HAS)
                    : MethodHandles.lookup().findStatic(type, name, methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** A walk through one entity. */
    private final class Walk {
        private final Predicate<? super T> condition;
        private final ImmutableList.Builder<Found<T>> found = ImmutableList.builder();
        private final ArrayDeque<Object> path = new ArrayDeque<>();

        Walk(Predicate<? super T> condition) {
            this.condition = condition;
        }

        ImmutableList<Found<T>> all(Object whole, Node first) {
            go(whole, first);
            return found.build();
        }

        private void go(Object object, Node node) {
            boolean isBare = node.leavesMetadataOut(object);
            for (int i = 0; i < node.steps.size(); i++) {
                Step step = node.steps.get(i);
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
            if (told instanceof ImmutableList<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    path.addLast(i);
                    item(list.get(i), holder, step);
                    path.removeLast();
                }
            } else {
                item(told, holder, step);
            }
        }

        @SuppressWarnings("unchecked") // it is the value of a step to what is sought
        private void item(Object item, Object holder, Step step) {
            if (step.isItself()) {
                T value = (T) item;
                if (condition.test(value)) {
                    found.add(new Found<>(value, holder, path.toArray()));
                }
            }
            go(item, step.item());
        }
    }
}
