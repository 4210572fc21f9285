package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** The predecessor of a {@link Site}: the place that the site follows, one of the network or not. */
@Value.Immutable
public abstract sealed class Predecessor extends Entity implements WithPredecessor permits ImmutablePredecessor {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "siteId name kind on " + Metadata.MEMBERS;

    Predecessor() {}

    /**
     * The site that is followed, if it is one of the network.
     *
     * @return the site
     */
    public abstract Optional<SiteId> siteId();

    /**
     * The name of the place that is followed, which need not be a site of the network.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> name();

    /**
     * How the site came of the place.
     *
     * @return the kind
     */
    public abstract Optional<SuccessionKind> kind();

    /**
     * The day from which on the site is in the place of its predecessor.
     *
     * @return the day, as far as known; it may be planned
     */
    public abstract Optional<DateWindow> on();

    /**
     * A builder of a predecessor.
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

    /** Builds {@link Predecessor}. */
    public static final class Builder extends ImmutablePredecessor.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the site that was there before.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder siteId(String id) {
            return siteId(SiteId.of(id));
        }

        /**
         * Sets the day from which on the site is in the place of its predecessor, which is known.
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
