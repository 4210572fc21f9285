package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A member of a JSON object that this version of the format does not know.
 *
 * @param name the member's name
 * @param value the member's value
 */
public record UnknownMember(String name, JsonText value) implements Serializable {

    /**
     * An unknown member.
     *
     * @param name the member's name
     * @param value the member's value
     * @return the member
     */
    public static UnknownMember of(String name, JsonText value) {
        return new UnknownMember(name, value);
    }
}
