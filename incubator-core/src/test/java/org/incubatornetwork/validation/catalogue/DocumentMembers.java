package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import org.incubatornetwork.model.MemberOrder;

/** The members of whatever a document holds, found in the model itself: what is added to it is found as well. */
final class DocumentMembers {
    private DocumentMembers() {}

    /** Those of some types, and those that may be missing or are lists of these types, as in {@code Jobs.on}. */
    static ImmutableSortedSet<String> of(Class<?>... types) {
        ImmutableList<Class<?>> sought = ImmutableList.copyOf(types);
        return MemberOrder.types().stream()
                .flatMap(type -> MemberOrder.getMembers(type).stream()
                        .filter(member -> MemberOrder.findType(type, member)
                                .filter(sought::contains)
                                .isPresent())
                        .map(member -> type.getSimpleName() + "." + member))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
