package org.incubatornetwork.model;

import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * The space of its site's capacity that a resident occupies.
 */
@Value.Immutable
public abstract sealed class OccupiedSpace extends Entity implements WithOccupiedSpace permits ImmutableOccupiedSpace {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "unit quantity " + Metadata.MEMBERS;

    OccupiedSpace() {}

    /**
     * The unit in which the space is counted.
     *
     * @return the unit
     */
    public abstract CapacityUnit unit();

    /**
     * How many units are occupied.
     *
     * @return the number, exact
     */
    public abstract BigDecimal quantity();

    @Value.Check
    OccupiedSpace normalized() {
        return Decimals.isNormal(quantity()) ? this : withQuantity(Decimals.normalized("quantity", quantity()));
    }

    /**
     * A builder of an occupied space.
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

    /** Builds {@link OccupiedSpace}. */
    public static final class Builder extends ImmutableOccupiedSpace.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
