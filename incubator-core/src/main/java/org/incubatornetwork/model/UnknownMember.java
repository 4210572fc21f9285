package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;

/**
 * A member of a JSON object that this version of the format does not know.
 *
 * @param name the member's name
 * @param value the member's value
 */
public record UnknownMember(String name, JsonText value) implements Serializable {

    /**
     * A member with a name and a value.
     *
     * @param name the member's name
     * @param value the member's value
     */
    public UnknownMember {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /**
     * The unknown member with a name and a value.
     *
     * @param name the member's name
     * @param value the member's value
     * @return the member
     */
    public static UnknownMember of(String name, JsonText value) {
        return new UnknownMember(name, value);
    }

    static void checkNames(ImmutableList<UnknownMember> members) {
        if (members.size() > 1
                && members.stream().map(UnknownMember::name).distinct().count() < members.size()) {
            throw new IllegalArgumentException("unknown members must have different names");
        }
    }
}
