package org.incubatornetwork.model;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Entities with other values for some of their members, whichever these are: for those who go through a document by {@link MemberOrder}
 * and change what they find. It goes by the same table, and what is to be an entity is made by its builder.
 *
 * <pre>{@code
 * Site site = Site.builder().id("rabat").name("Rabat").build();
 * EntityCopy.with(site, Map.of("description", Optional.of("By the sea"))).description();  // Optional[By the sea]
 * EntityCopy.withIds(site, id -> SiteId.of("quay")).id();  // quay
 * }</pre>
 */
public final class EntityCopy {
    private static final String METADATA = "metadata";

    private static final ClassValue<Copier> COPIERS = new ClassValue<>() {
        @Override
        protected Copier computeValue(Class<?> type) {
            return new Copier(type);
        }
    };

    private EntityCopy() {}

    /**
     * An entity with other values for some members.
     *
     * @param <E> the type of the entity
     * @param entity the entity
     * @param values of each member that changes, the value: of a list the items, as a collection; empty to leave it out
     * @return the changed entity
     * @throws IllegalArgumentException if the entity has no such member, or the value is none for it
     */
    public static <E extends Entity> E with(E entity, Map<String, ? extends Optional<?>> values) {
        Objects.requireNonNull(entity);
        if (values.isEmpty()) {
            return entity;
        }
        Map<String, Optional<?>> own = new LinkedHashMap<>();
        Map<String, Optional<?>> ofMetadata = new LinkedHashMap<>();
        Copier copier = COPIERS.get(entity.getClass().getSuperclass());
        values.forEach((member, value) -> (copier.has(member) ? own : ofMetadata).put(member, value));
        if (!ofMetadata.isEmpty()) {
            own.put(METADATA, Optional.of(COPIERS.get(Metadata.class).copy(entity.metadata(), ofMetadata)));
        }
        @SuppressWarnings("unchecked") // a builder of the entity's own type made it
        E copy = (E) copier.copy(entity, own);
        return copy;
    }

    /**
     * An entity with other ids: its own, those of what is in it, and those by which it refers to something.
     *
     * @param <E> the type of the entity
     * @param entity the entity
     * @param ids the new id of each, of the same type
     * @return the changed entity, or the same if no id is another
     */
    @SuppressWarnings("ReferenceEquality") // what has no other id is the same object
    public static <E extends Entity> E withIds(E entity, UnaryOperator<TypedId> ids) {
        Map<String, Optional<?>> changed = new HashMap<>();
        for (MemberOrder.Member member : MemberOrder.membersOf(entity.getClass())) {
            Object value = member.of(entity);
            Object copy = value == null ? null : withNewIds(value, ids);
            if (copy != value) {
                changed.put(member.name(), Optional.ofNullable(copy));
            }
        }
        return with(entity, changed);
    }

    /** A value with other ids in it: the same object, if it has none. */
    @SuppressWarnings("ReferenceEquality") // what has no other id is the same object
    private static Object withNewIds(Object value, UnaryOperator<TypedId> ids) {
        if (value instanceof TypedId id) {
            TypedId other = ids.apply(id);
            return other.equals(id) ? id : other;
        } else if (value instanceof Entity entity) {
            return withIds(entity, ids);
        } else if (value instanceof Collection<?> items) {
            List<Object> copies = new ArrayList<>(items.size());
            boolean isSame = true;
            for (Object item : items) {
                Object copy = withNewIds(item, ids);
                isSame &= copy == item;
                copies.add(copy);
            }
            return isSame ? items : copies;
        }
        return value;
    }

    /** How an object of a type is made of another one. */
    private static final class Copier {
        private final Method builder;
        private final Method from;
        private final Method build;
        private final ImmutableMap<String, Method> setters;

        Copier(Class<?> type) {
            try {
                builder = type.getMethod("builder");
                Class<?> made = builder.getReturnType();
                from = accessible(made.getMethod("from", type));
                build = accessible(made.getMethod("build"));
                ImmutableMap.Builder<String, Method> all = ImmutableMap.builder();
                for (Method accessor : type.getMethods()) {
                    Class<?> value = accessor.getReturnType();
                    Class<?> taken = Collection.class.isAssignableFrom(value) ? Iterable.class : value;
                    if (accessor.getParameterCount() == 0) {
                        Arrays.stream(made.getMethods())
                                .filter(setter -> setter.getName().equals(accessor.getName())
                                        && Arrays.equals(setter.getParameterTypes(), new Class<?>[] {taken}))
                                .findFirst()
                                .ifPresent(setter -> all.put(accessor.getName(), accessible(setter)));
                    }
                }
                setters = all.buildKeepingLast();
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a type without a builder: " + type, e);
            }
        }

        private static Method accessible(Method method) {
            method.setAccessible(true); // it is public, in a class that is not
            return method;
        }

        boolean has(String member) {
            return setters.containsKey(member);
        }

        Object copy(Object object, Map<String, Optional<?>> values) {
            try {
                Object copy = from.invoke(builder.invoke(null), object);
                for (Map.Entry<String, Optional<?>> value : values.entrySet()) {
                    Method setter = setters.get(value.getKey());
                    if (setter == null) {
                        throw new IllegalArgumentException("no such member: " + value.getKey());
                    }
                    setter.invoke(copy, argument(setter.getParameterTypes()[0], value.getValue()));
                }
                return build.invoke(copy);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("not a builder: " + builder, e);
            }
        }

        /** A value as a builder takes it. */
        private static @Nullable Object argument(Class<?> type, Optional<?> value) {
            if (type == Optional.class) {
                return value;
            } else if (type == OptionalLong.class) {
                return value.isPresent() ? OptionalLong.of((Long) value.get()) : OptionalLong.empty();
            } else if (type == OptionalInt.class) {
                return value.isPresent() ? OptionalInt.of((Integer) value.get()) : OptionalInt.empty();
            } else if (type == Iterable.class) {
                return value.isPresent() ? value.get() : List.of();
            }
            return type == boolean.class ? value.isPresent() && value.get().equals(true) : value.orElse(null);
        }
    }
}
