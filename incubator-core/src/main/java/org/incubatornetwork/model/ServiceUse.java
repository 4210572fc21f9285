package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A delivery of a service to a {@link Startup}.
 */
@Value.Immutable
public abstract sealed class ServiceUse extends Entity implements WithServiceUse permits ImmutableServiceUse {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "serviceId on minutes " + Metadata.MEMBERS;

    ServiceUse() {}

    /**
     * The service that was delivered.
     *
     * @return the service
     */
    public abstract ServiceId serviceId();

    /**
     * The day of the delivery.
     *
     * @return the day
     */
    public abstract DateWindow on();

    /**
     * The length of the delivery, in minutes.
     *
     * @return minutes
     */
    public abstract OptionalLong minutes();

    /**
     * A builder of a service use.
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

    /** Builds {@link ServiceUse}. */
    public static final class Builder extends ImmutableServiceUse.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the service that was used.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder serviceId(String id) {
            return serviceId(ServiceId.of(id));
        }

        /**
         * Sets the day of the delivery, which is known.
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
