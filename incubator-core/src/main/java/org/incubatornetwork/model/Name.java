package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A name that a {@link NamedEntity} has beside the one by which it is known: in law, in earlier days, in another language.
 *
 * <pre>{@code
 * Name.of("تكنوبارك").withLanguage("ar");
 * Name.of("Moroccan Information Technopark Company").withKind(NameKind.LEGAL);
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Name extends Entity implements WithName permits ImmutableName {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "text kind language start end " + Metadata.MEMBERS;

    Name() {}

    /**
     * The text of the name.
     *
     * @return the name, as it was given
     */
    public abstract String text();

    /**
     * What sort of name the name is.
     *
     * @return the kind; empty: another name
     */
    public abstract Optional<NameKind> kind();

    /**
     * The language of the name.
     *
     * @return the BCP 47 tag, such as {@code fr}
     */
    public abstract Optional<String> language();

    /**
     * The first day on which the name was used.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the name was no longer used.
     *
     * @return the day, as far as known; empty: still used, unless its kind is {@link NameKind#FORMER}
     */
    public abstract Optional<DateWindow> end();

    /**
     * A name of which nothing more is said.
     *
     * @param text the name
     * @return the name
     */
    public static Name of(String text) {
        return builder().text(text).build();
    }

    /**
     * A builder of a name.
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

    /** Builds {@link Name}. */
    public static final class Builder extends ImmutableName.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day on which the name was used, which is known.
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
         * Sets the first day on which the name was no longer used, which is known.
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
