package org.incubatornetwork.json.codec;

import com.google.common.base.Verify;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.List;
import java.util.function.LongPredicate;
import org.incubatornetwork.json.format.FormatCode;

/**
 * What the members of an object must agree in.
 *
 * @param exclusive sets of members of which an object has at most one
 * @param alternatives sets of members of which an object has at least one
 * @param companions of a member that stands beside another alone, that other
 */
public record Agreement(
        ImmutableList<ImmutableSet<String>> exclusive,
        ImmutableList<ImmutableSet<String>> alternatives,
        ImmutableMap<String, String> companions) {

    /** Whether members agree that are told by their bits; it is asked of each object, and only where not is looked up where. */
    LongPredicate among(List<String> members) {
        long[] most =
                exclusive.stream().mapToLong(names -> bits(names, members)).toArray();
        long[] least =
                alternatives.stream().mapToLong(names -> bits(names, members)).toArray();
        long[] companion = companions.keySet().stream()
                .mapToLong(name -> bits(ImmutableSet.of(name), members))
                .toArray();
        long[] other = companions.values().stream()
                .mapToLong(name -> bits(ImmutableSet.of(name), members))
                .toArray();
        return given -> {
            boolean agree = true;
            for (long bits : most) {
                agree &= Long.bitCount(given & bits) <= 1;
            }
            for (long bits : least) {
                agree &= (given & bits) != 0;
            }
            for (int i = 0; i < other.length; i++) {
                agree &= (given & companion[i]) == 0 || (given & other[i]) != 0;
            }
            return agree;
        };
    }

    private static long bits(Collection<String> names, List<String> members) {
        Verify.verify(members.containsAll(names), "not all of %s are members: %s", names, members);
        return names.stream().mapToLong(name -> 1L << members.indexOf(name)).sum();
    }

    /**
     * Reports where the members of an object don't agree.
     *
     * @param given the members that it has
     */
    void check(Reading in, ImmutableSet<String> given) {
        for (ImmutableSet<String> names : exclusive) {
            ImmutableList<String> present =
                    names.stream().filter(given::contains).collect(ImmutableList.toImmutableList());
            if (present.size() > 1) {
                in.reportObject(
                        FormatCode.CONFLICTING_MEMBERS, "names", String.join(", ", present), String.join(" | ", names));
            }
        }
        for (ImmutableSet<String> names : alternatives) {
            if (names.stream().noneMatch(given::contains)) {
                String expected = String.join(" | ", names);
                in.reportObject(FormatCode.MISSING_MEMBER, "name", expected, expected);
            }
        }
        companions.forEach((name, other) -> {
            if (given.contains(name) && !given.contains(other)) {
                in.reportObject(FormatCode.CONFLICTING_MEMBERS, "names", name + ", " + other, name + " => " + other);
            }
        });
    }

    /** An agreement in the making. */
    static final class Builder {
        private final ImmutableList.Builder<ImmutableSet<String>> exclusive = ImmutableList.builder();
        private final ImmutableList.Builder<ImmutableSet<String>> alternatives = ImmutableList.builder();
        private final ImmutableMap.Builder<String, String> companions = ImmutableMap.builder();

        @CanIgnoreReturnValue
        Builder atMostOne(String... names) {
            exclusive.add(ImmutableSet.copyOf(names));
            return this;
        }

        @CanIgnoreReturnValue
        Builder atLeastOne(String... names) {
            alternatives.add(ImmutableSet.copyOf(names));
            return this;
        }

        @CanIgnoreReturnValue
        Builder requires(String name, String other) {
            companions.put(name, other);
            return this;
        }

        Agreement build() {
            return new Agreement(exclusive.build(), alternatives.build(), companions.buildOrThrow());
        }
    }
}
