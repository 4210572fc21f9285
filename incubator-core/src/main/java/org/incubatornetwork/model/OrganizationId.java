package org.incubatornetwork.model;

/**
 * The id of an {@link Organization}, unique among the organizations of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record OrganizationId(String value) implements TypedId, Comparable<OrganizationId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public OrganizationId {
        Grammar.ID.check("organization id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
