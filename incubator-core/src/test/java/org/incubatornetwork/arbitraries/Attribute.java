package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * An attribute of a type of the model, as its accessor declares it: what is drawn, sampled and looked for is taken from the model
 * itself, so that whatever is added to it is asked for.
 */
record Attribute(Method accessor) {

    /** The attributes of a type, by their names. */
    static ImmutableList<Attribute> of(Class<?> type) {
        Stream<Method> accessors = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
                : Arrays.stream(type.getMethods())
                        .filter(method ->
                                method.getParameterCount() == 0 && Modifier.isAbstract(method.getModifiers()));
        return accessors
                .sorted(Comparator.comparing(Method::getName))
                .map(Attribute::new)
                .collect(ImmutableList.toImmutableList());
    }

    String name() {
        return accessor.getName();
    }

    /** Its type, with what is optional in it or a list of it. */
    Type type() {
        return accessor.getGenericReturnType();
    }

    boolean mayBeAbsent() {
        Class<?> type = accessor.getReturnType();
        return type == Optional.class
                || type == OptionalLong.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    /** The attribute of a value. */
    Object of(Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor.toString(), e);
        }
    }

    boolean isAbsentIn(Object value) {
        Object attribute = of(value);
        return attribute.equals(Optional.empty())
                || attribute.equals(OptionalLong.empty())
                || (attribute instanceof Collection<?> items && items.isEmpty())
                || (attribute instanceof Map<?, ?> texts && texts.isEmpty());
    }
}
