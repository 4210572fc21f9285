package org.incubatornetwork.house;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls methods with null, for one argument at a time, and with samples for the others. */
final class NullCalls {
    private static final ImmutableMap<Class<?>, Object> PLAIN = ImmutableMap.<Class<?>, Object>builder()
            .put(int.class, 1)
            .put(long.class, 1L)
            .put(double.class, 0.5)
            .put(boolean.class, true)
            .put(char.class, 'a')
            .put(LocalDate.class, LocalDate.of(2024, 1, 1))
            .put(Year.class, Year.of(2024))
            .put(Locale.class, Locale.ENGLISH)
            .put(BigDecimal.class, new BigDecimal("0.5"))
            .put(Optional.class, Optional.empty())
            .put(OptionalInt.class, OptionalInt.empty())
            .put(OptionalLong.class, OptionalLong.empty())
            .put(OptionalDouble.class, OptionalDouble.empty())
            .put(Map.class, ImmutableMap.of())
            .put(ImmutableMap.class, ImmutableMap.of())
            .put(Set.class, ImmutableSet.of())
            .put(ImmutableSet.class, ImmutableSet.of())
            .put(Class.class, String.class)
            .buildOrThrow();

    private final ImmutableList<Object> samples;
    private final List<String> accepted = new ArrayList<>();
    private int calls;

    /** Calls on samples, and with them. */
    NullCalls(Iterable<?> samples) {
        this.samples = ImmutableList.copyOf(samples);
    }

    /** How many calls there were. */
    int calls() {
        return calls;
    }

    /** What took null, as a method and a parameter. */
    List<String> accepted() {
        return accepted;
    }

    /** Calls a method for each of its parameters that may be null by its type and must not be; not if there is no sample of what it needs. */
    void call(Method method) throws ReflectiveOperationException {
        Object receiver = Modifier.isStatic(method.getModifiers()) ? null : sample(method.getDeclaringClass());
        if (receiver == null && !Modifier.isStatic(method.getModifiers())) {
            return;
        }
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            boolean mayBeNull = parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            @Nullable Object[] arguments = new Object[parameters.length];
            boolean isComplete = true;
            for (int j = 0; j < parameters.length; j++) {
                arguments[j] = j == i ? null : sample(parameters[j].getType());
                isComplete &= j == i || arguments[j] != null;
            }
            if (isComplete && !mayBeNull && !parameters[i].getType().isPrimitive()) {
                call(receiver, method, arguments, i);
            }
        }
    }

    private void call(@Nullable Object receiver, Method method, @Nullable Object[] arguments, int parameter)
            throws ReflectiveOperationException {
        calls++;
        method.setAccessible(true);
        try {
            method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NullPointerException) {
                return;
            }
        }
        accepted.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + " "
                + method.getParameterTypes()[parameter].getSimpleName());
    }

    private @Nullable Object sample(Class<?> type) {
        for (Object sample : samples) {
            if (type.isInstance(sample) && !type.equals(Object.class)) {
                return sample;
            }
        }
        Object plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        } else if (type.isAssignableFrom(String.class)) {
            return "a";
        } else if (type.isAssignableFrom(ImmutableList.class)) {
            return ImmutableList.of();
        } else if (type.equals(Stream.class)) {
            return Stream.empty();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (type.isInterface() && type.getName().startsWith("java.")) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
        }
        return type.getSimpleName().equals("Builder") ? builder(type) : null;
    }

    private static @Nullable Object builder(Class<?> type) {
        try {
            Method made = type.getEnclosingClass().getMethod("builder");
            return made.invoke(null);
        } catch (ReflectiveOperationException e) {
            return null; // it is made in another way
        }
    }
}
