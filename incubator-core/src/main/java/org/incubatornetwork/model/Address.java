package org.incubatornetwork.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A postal address, in schema.org's terms.
 */
@Value.Immutable
public abstract sealed class Address extends Entity implements WithAddress permits ImmutableAddress {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "streetAddress addressLocality addressRegion postalCode addressCountry territory " + Metadata.MEMBERS;

    Address() {}

    /**
     * The street and number of the address.
     *
     * @return the text
     */
    public abstract Optional<String> streetAddress();

    /**
     * The town of the address.
     *
     * @return the name
     */
    public abstract Optional<String> addressLocality();

    /**
     * The region of the address, by ISO 3166-2.
     *
     * @return the code, such as {@code MA-06}
     */
    public abstract Optional<String> addressRegion();

    /**
     * The postal code of the address.
     *
     * @return the code
     */
    public abstract Optional<String> postalCode();

    /**
     * The country of the address, by ISO 3166-1 alpha-2.
     *
     * @return the code, such as {@code MA}
     */
    public abstract Optional<String> addressCountry();

    /**
     * The territory of the address in words, where no code of a country is agreed.
     *
     * @return the name
     */
    public abstract Optional<String> territory();

    /**
     * A builder of an address.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Address}. */
    public static final class Builder extends ImmutableAddress.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
