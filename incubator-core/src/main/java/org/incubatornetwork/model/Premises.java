package org.incubatornetwork.model;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The premises of a {@link Site}: its building. Whose it is, and who fitted it out, is told by the roles of the site.
 */
@Value.Immutable
public abstract sealed class Premises extends Entity implements WithPremises permits ImmutablePremises {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "basis storeys " + Metadata.MEMBERS;

    Premises() {}

    /**
     * On what title the network has the premises.
     *
     * @return the basis
     */
    public abstract Optional<PremisesBasis> basis();

    /**
     * How many storeys the premises have: those of the building, or of the part of it that is the site.
     *
     * @return the number of storeys
     */
    public abstract OptionalLong storeys();

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
