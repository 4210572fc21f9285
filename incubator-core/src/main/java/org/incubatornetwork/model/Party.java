package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A party to a network, a site or a programme: an organization in one of its roles there.
 *
 * @param organization the organization, wherever the network tells it
 * @param role the role, with its share and days
 */
public record Party(Organization organization, Role role) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The kind of the role and the name, as in {@code OPERATOR Harbour Company}. */
    @Override
    public String toString() {
        return role.kind() + " " + organization.name();
    }
}
