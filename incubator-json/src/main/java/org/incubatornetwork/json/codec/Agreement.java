package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
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

    boolean isEmpty() {
        return exclusive.isEmpty() && alternatives.isEmpty() && companions.isEmpty();
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
