package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A step of a {@link Startup} from one stage to the next, and when it was taken. */
@Value.Immutable
public abstract sealed class StageStep extends Entity implements WithStageStep permits ImmutableStageStep {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "stage start " + Metadata.MEMBERS;

    StageStep() {}

    /**
     * The stage that was reached.
     *
     * @return the stage
     */
    public abstract Stage stage();

    /**
     * The day on which the stage was reached.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> start();

    /**
     * A step of which no day is known.
     *
     * @param stage the stage that was reached
     * @return the step
     */
    public static StageStep of(Stage stage) {
        return builder().stage(stage).build();
    }

    /**
     * A builder of a step.
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

    /** Builds {@link StageStep}. */
    public static final class Builder extends ImmutableStageStep.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day on which the stage was reached, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder start(LocalDate day) {
            return start(DateWindow.of(day));
        }
    }
}
