package org.incubatornetwork.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The floor area of a {@link Site}. That lettable is within usable and usable within gross is a rule's affair.
 */
@Value.Immutable
public abstract sealed class FloorArea extends Entity implements WithFloorArea permits ImmutableFloorArea {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "gross usable lettable " + Metadata.MEMBERS;

    FloorArea() {}

    /**
     * The gross floor area: all of it.
     *
     * @return square metres
     */
    public abstract Optional<BigDecimal> gross();

    /**
     * The usable floor area.
     *
     * @return square metres
     */
    public abstract Optional<BigDecimal> usable();

    /**
     * The lettable floor area: what can be let.
     *
     * @return square metres
     */
    public abstract Optional<BigDecimal> lettable();

    @Value.Check
    FloorArea normalized() {
        return Decimals.isNormal(gross()) && Decimals.isNormal(usable()) && Decimals.isNormal(lettable())
                ? this
                : toBuilder()
                        .gross(Decimals.normalized("gross", gross()))
                        .usable(Decimals.normalized("usable", usable()))
                        .lettable(Decimals.normalized("lettable", lettable()))
                        .build();
    }

    /**
     * A builder of a floor area.
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

    /** Builds {@link FloorArea}. */
    public static final class Builder extends ImmutableFloorArea.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
