package org.incubatornetwork.model;

/**
 * The id of a {@link ServiceOffering}, unique among the services of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record ServiceId(String value) implements TypedId, Comparable<ServiceId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public ServiceId {
        Grammar.ID.check("service id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static ServiceId of(String value) {
        return new ServiceId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
