package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.Optional;
import org.incubatornetwork.model.MemberOrder;

/** The members of whatever a document holds, found in the model itself: what is added to it is found as well. */
final class DocumentMembers {
    private DocumentMembers() {}

    /** Those of some types, and those that may be missing or are lists of these types, as in {@code Jobs.on}. */
    static ImmutableSortedSet<String> of(Class<?>... types) {
        ImmutableList<Class<?>> sought = ImmutableList.copyOf(types);
        return MemberOrder.types().stream()
                .flatMap(type -> MemberOrder.getMembers(type).stream()
                        .filter(member -> sought.contains(valueType(type, member)))
                        .map(member -> type.getSimpleName() + "." + member))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Class<?> valueType(Class<?> type, String member) {
        Method accessor;
        try {
            accessor = type.getMethod(member);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + "." + member, e);
        }
        boolean isGeneric =
                accessor.getReturnType() == Optional.class || accessor.getReturnType() == ImmutableList.class;
        return isGeneric
                        && accessor.getGenericReturnType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> value
                ? value
                : accessor.getReturnType();
    }
}
