package org.incubatornetwork.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of support: what a {@link Startup} gives for it.
 */
@Value.Immutable
public abstract sealed class Terms implements Entity, WithTerms permits ImmutableTerms {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "kind amount share " + Metadata.MEMBERS;

    Terms() {}

    /**
     * The form of what is given.
     *
     * @return the kind
     */
    public abstract TermsKind kind();

    /**
     * The amount that is given, by the terms' own period.
     *
     * @return the amount, by the terms' own period
     */
    public abstract Optional<Money> amount();

    /**
     * The share of the capital or of the revenue that is given, as a ratio.
     *
     * @return a ratio; 0.05 is 5 %
     */
    public abstract Optional<BigDecimal> share();

    @Value.Check
    Terms normalized() {
        return Decimals.isNormal(share()) ? this : withShare(Decimals.normalized("share", share()));
    }

    /**
     * A builder of terms.
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

    /** Builds {@link Terms}. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
