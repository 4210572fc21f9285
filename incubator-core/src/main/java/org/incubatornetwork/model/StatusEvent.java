package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A status event: what became of a firm, be it a {@link Startup} or an {@link Organization}, and from which day.
 */
@Value.Immutable
public abstract sealed class StatusEvent extends Entity implements WithStatusEvent permits ImmutableStatusEvent {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "status on observedOn counterparty evidence " + Metadata.MEMBERS;

    StatusEvent() {}

    /**
     * The status that the firm took.
     *
     * @return the status
     */
    public abstract VitalStatus status();

    /**
     * The first day of the status; for {@link VitalStatus#CLOSED} the first inactive day, for {@link VitalStatus#UNKNOWN} the last day on which the firm was known to be active.
     *
     * @return the day
     */
    public abstract DateWindow on();

    /**
     * The days on which somebody looked, and saw the firm so or otherwise: those of the lists that the status is known from.
     *
     * @return the days, in the order of the document
     */
    public abstract ImmutableList<LocalDate> observedOn();

    /**
     * The other firm: the acquirer, or the firm it merged into.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> counterparty();

    /**
     * How the status is known.
     *
     * @return a text, such as the number of a notice
     */
    public abstract Optional<String> evidence();

    /**
     * A builder of a status event.
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

    /** Builds {@link StatusEvent}. */
    public static final class Builder extends ImmutableStatusEvent.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day of the status, which is known.
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
