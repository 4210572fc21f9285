package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The revenue of a {@link Startup}: what it sold in a fiscal period.
 */
@Value.Immutable
public abstract sealed class Revenue extends Entity implements WithRevenue permits ImmutableRevenue {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "start end amount exportAmount " + Metadata.MEMBERS;

    Revenue() {}

    /**
     * The first day of the fiscal period.
     *
     * @return the day, which counts
     */
    public abstract LocalDate start();

    /**
     * The first day after the fiscal period.
     *
     * @return the day, which does not count
     */
    public abstract LocalDate end();

    /**
     * The sales of the fiscal period.
     *
     * @return the amount
     */
    public abstract Money amount();

    /**
     * The part of the sales that was made abroad.
     *
     * @return the amount, a part of {@link #amount()}
     */
    public abstract Optional<Money> exportAmount();

    /**
     * A builder of a revenue.
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

    /** Builds {@link Revenue}. */
    public static final class Builder extends ImmutableRevenue.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
