package org.incubatornetwork.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A shareholder of the operator: who holds a part of its capital.
 */
@Value.Immutable
public abstract sealed class Shareholder implements Entity, WithShareholder permits ImmutableShareholder {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "holder share " + Metadata.MEMBERS;

    Shareholder() {}

    /**
     * The name of the shareholder.
     *
     * @return the name, as it was given
     */
    public abstract String holder();

    /**
     * The shareholder's part of the capital.
     *
     * @return a ratio; 0.35 is 35 %; empty if only the holder is known
     */
    public abstract Optional<BigDecimal> share();

    @Value.Check
    Shareholder normalized() {
        return Decimals.isNormal(share()) ? this : withShare(Decimals.normalized("share", share()));
    }

    /**
     * A builder of a shareholder.
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

    /** Builds {@link Shareholder}. */
    public static final class Builder extends ImmutableShareholder.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
