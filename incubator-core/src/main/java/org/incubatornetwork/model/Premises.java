package org.incubatornetwork.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The building of a {@link Site}, and who stands behind it.
 */
@Value.Immutable
public abstract sealed class Premises implements Entity, WithPremises permits ImmutablePremises {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "provider basis requestedBy fitOutBy " + Metadata.MEMBERS;

    Premises() {}

    /**
     * Who provides the premises.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> provider();

    /**
     * On what title the network has the premises.
     *
     * @return the basis
     */
    public abstract Optional<PremisesBasis> basis();

    /**
     * Who asked for the site.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> requestedBy();

    /**
     * Who fits out the premises.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> fitOutBy();

    /**
     * A builder of premises.
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

    /** Builds {@link Premises}. */
    public static final class Builder extends ImmutablePremises.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
