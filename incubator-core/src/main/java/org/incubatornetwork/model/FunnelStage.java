package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A stage of the funnel of a cohort, a programme or a network: how many have come so far. */
@Value.Immutable
public abstract sealed class FunnelStage extends Entity implements WithFunnelStage permits ImmutableFunnelStage {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "stage quantity unit on " + Metadata.MEMBERS;

    FunnelStage() {}

    /**
     * The step that they have reached.
     *
     * @return the step
     */
    public abstract FunnelStep stage();

    /**
     * How many have reached the stage.
     *
     * @return the figure, as it was printed
     */
    public abstract Quantity quantity();

    /**
     * What is counted at the stage.
     *
     * @return the unit; empty: not stated
     */
    public abstract Optional<CountedUnit> unit();

    /**
     * The day as of which they were counted.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> on();

    /**
     * A stage at which a number is known.
     *
     * @param stage the step that they have reached
     * @param number how many have
     * @return the stage
     */
    public static FunnelStage of(FunnelStep stage, long number) {
        return builder().stage(stage).quantity(Quantity.exactly(number)).build();
    }

    /**
     * A builder of a stage.
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

    /** Builds {@link FunnelStage}. */
    public static final class Builder extends ImmutableFunnelStage.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day as of which they were counted, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder on(LocalDate day) {
            return on(DateWindow.of(day));
        }
    }
}
