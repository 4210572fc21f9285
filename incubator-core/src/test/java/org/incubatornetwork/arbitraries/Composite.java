package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** A type of the model that has a builder, which is set by {@linkplain Attribute attributes}. */
final class Composite<T> {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private final Class<T> type;
    private final MethodHandle newBuilder;
    private final MethodHandle toBuilder;
    private final MethodHandle build;
    private final ImmutableMap<Attribute, MethodHandle> setters;

    private Composite(Class<T> type, Class<?> builder) throws ReflectiveOperationException {
        this.type = type;
        newBuilder = LOOKUP.findStatic(type, "builder", MethodType.methodType(builder));
        toBuilder = LOOKUP.findVirtual(type, "toBuilder", MethodType.methodType(builder));
        build = LOOKUP.findVirtual(builder, "build", MethodType.methodType(type));
        ImmutableMap.Builder<Attribute, MethodHandle> all = ImmutableMap.builder();
        for (Attribute attribute : Attribute.of(type)) {
            MethodType setter = MethodType.methodType(
                    builder, parameter(attribute.accessor().getReturnType()));
            all.put(
                    attribute,
                    LOOKUP.findVirtual(builder, attribute.name(), setter).asType(MethodType.genericMethodType(2)));
        }
        setters = all.buildOrThrow();
    }

    /** A builder takes any collection. */
    private static Class<?> parameter(Class<?> attribute) {
        return Collection.class.isAssignableFrom(attribute)
                ? Iterable.class
                : Map.class.isAssignableFrom(attribute) ? Map.class : attribute;
    }

    static boolean isOne(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("builder"));
    }

    static <T> Composite<T> of(Class<T> type) {
        try {
            return new Composite<>(type, type.getMethod("builder").getReturnType());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    ImmutableList<Attribute> attributes() {
        return setters.keySet().asList();
    }

    /** An empty builder. */
    Object newBuilder() {
        return call(() -> newBuilder.invoke());
    }

    /** A builder that starts from a value. */
    Object toBuilder(T value) {
        return call(() -> toBuilder.invoke(value));
    }

    /** Sets an attribute of a builder, which comes back. */
    Object set(Object builder, Attribute attribute, Object value) {
        MethodHandle setter = Objects.requireNonNull(setters.get(attribute));
        return call(() -> setter.invokeExact(builder, value));
    }

    T build(Object builder) {
        return type.cast(call(() -> build.invoke(builder)));
    }

    private interface Call {
        Object result() throws Throwable;
    }

    private static Object call(Call call) {
        try {
            return call.result();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
