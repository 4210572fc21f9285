package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A recognition of a {@link Network}, a {@link Site}, a {@link Programme}, a {@link Startup} or an {@link Organization}: an award, a
 * certificate, an accreditation, a label. The money of a prize that a startup won is a {@link FundingRound}.
 */
@Value.Immutable
public abstract sealed class Recognition extends Entity implements WithRecognition permits ImmutableRecognition {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "kind name description issuer number start end " + Metadata.MEMBERS;

    Recognition() {}

    /**
     * What sort of recognition it is.
     *
     * @return the kind
     */
    public abstract RecognitionKind kind();

    /**
     * The name of the recognition: that of the award, the norm or the label.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> name();

    /**
     * The recognition in words: what it is for, which place or grade it is.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The organization that gives the recognition.
     *
     * @return its name, as it was given
     */
    public abstract Optional<String> issuer();

    /**
     * The number of the recognition, as that of a certificate.
     *
     * @return the number, as it was given
     */
    public abstract Optional<String> number();

    /**
     * The day on which the recognition was given, from which on it holds.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the recognition no longer holds.
     *
     * @return the day, which does not count, and which may be agreed beforehand; empty: nobody says, as of an award, which never ends
     */
    public abstract Optional<DateWindow> end();

    /**
     * A builder of a recognition.
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

    /**
     * Whether the recognition surely holds on a day, as far as is known.
     *
     * @param day the day
     * @return true if the start has surely come by the day or is not given, and the end has surely not or is not given
     */
    public final boolean covers(LocalDate day) {
        return Lasting.surelyCovers(start(), end(), day);
    }

    /** Builds {@link Recognition}. */
    public static final class Builder extends ImmutableRecognition.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day on which the recognition was given, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder start(LocalDate day) {
            return start(DateWindow.of(day));
        }

        /**
         * Sets the first day on which the recognition no longer holds, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder end(LocalDate day) {
            return end(DateWindow.of(day));
        }
    }
}
