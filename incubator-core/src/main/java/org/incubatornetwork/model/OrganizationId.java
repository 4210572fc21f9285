package org.incubatornetwork.model;

import java.io.Serial;

/** The id of an {@link Organization}, unique among the organizations of its network. */
public final class OrganizationId extends AbstractId<OrganizationId> implements Comparable<OrganizationId> {
    @Serial
    private static final long serialVersionUID = 1;

    private OrganizationId(String value) {
        super("organization id", value);
    }

    /**
     * The organization id with a given text.
     *
     * @param value the id's text
     * @return the organization id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }

    @Override
    public OrganizationId withValue(String value) {
        return of(value);
    }
}
