package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * An entity's number in some other register.
 *
 * @param scheme the register, by its code in org-id.guide where it has one ({@code MA-CR}, {@code XI-LEI}) or by a local
 *     one such as {@code MA-ICE}
 * @param id the number, as it was given
 */
public record Identifier(String scheme, String id) implements Serializable {

    /**
     * An identifier.
     *
     * @param scheme the register
     * @param id the number in it
     * @return the identifier
     */
    public static Identifier of(String scheme, String id) {
        return new Identifier(scheme, id);
    }
}
