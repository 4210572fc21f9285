package org.incubatornetwork.validation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;

/** Networks that differ from another in one member of one object. */
final class Changes {
    private Changes() {}

    /**
     * A network for each member of the object to which a pointer leads: it has the value that the member has in a sample, unless the
     * model refuses it beside the others.
     */
    static ImmutableList<Network> ofMembers(Network network, String pointer) {
        List<String> path = Splitter.on('/').splitToList(pointer.substring("/network/".length()));
        Object object = at(network, path);
        Optional<Class<?>> type = MemberOrder.types().stream()
                .filter(candidate -> candidate.isInstance(object) && object instanceof Entity)
                .findFirst();
        ImmutableList.Builder<Network> changed = ImmutableList.builder();
        type.ifPresent(known -> {
            Object sample = Objects.requireNonNull(Samples.maximal().get(known));
            for (String member : MemberOrder.getMembers(known)) {
                Optional<Object> value = MemberOrder.findValue(sample, member);
                if (value.isPresent() && !value.equals(MemberOrder.findValue(object, member))) {
                    find(object, member, value.get())
                            .flatMap(method -> findCalled(method, object, value.get()))
                            .ifPresent(other -> changed.add((Network) replaced(network, path, other)));
                }
            }
            changed.add((Network) replaced(network, path, withMetadata(object, ((Entity) sample).metadata())));
        });
        return changed.build();
    }

    private static Object at(Object holder, List<String> path) {
        Object value = holder;
        for (String step : path) {
            value = value instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : MemberOrder.findValue(value, step).orElseThrow();
        }
        return value;
    }

    private static Object replaced(Object holder, List<String> path, Object value) {
        if (path.isEmpty()) {
            return value;
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (holder instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(Integer.parseInt(step), replaced(copy.get(Integer.parseInt(step)), rest, value));
            return copy;
        }
        Object changed = replaced(MemberOrder.findValue(holder, step).orElseThrow(), rest, value);
        return call(find(holder, step, changed).orElseThrow(), holder, changed);
    }

    private static Object withMetadata(Object object, Object metadata) {
        return call(find(object, "metadata", metadata).orElseThrow(), object, metadata);
    }

    /** The method that gives an object another value of a member; metadata has none of its own. */
    private static Optional<Method> find(Object object, String member, Object value) {
        String name = "with" + Character.toUpperCase(member.charAt(0)) + member.substring(1);
        return Arrays.stream(object.getClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getName().equals(name) && takes(method.getParameterTypes()[0], value))
                .findFirst()
                .or(() -> Arrays.stream(object.getClass().getMethods())
                        .filter(method -> method.getName().equals(name) && takes(method.getParameterTypes()[0], value))
                        .findFirst());
    }

    private static boolean takes(Class<?> parameter, Object value) {
        return parameter.isInstance(value)
                || (parameter == long.class && value instanceof Long)
                || (parameter == int.class && value instanceof Integer)
                || (parameter == boolean.class && value instanceof Boolean);
    }

    private static Object call(Method method, Object object, Object value) {
        return findCalled(method, object, value).orElseThrow();
    }

    private static Optional<Object> findCalled(Method method, Object object, Object value) {
        try {
            method.setAccessible(true);
            return Optional.of(method.invoke(object, value));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new LinkageError(method.toString(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
