package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A run of a {@link Programme}: since when, or for how long, it takes place somewhere. Where it paused one run ends and a later one
 * begins.
 */
@Value.Immutable
public abstract sealed class ProgrammeRun extends Entity implements WithProgrammeRun permits ImmutableProgrammeRun {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "siteId territory start end " + Metadata.MEMBERS;

    ProgrammeRun() {}

    /**
     * The site of the run.
     *
     * @return the site; empty: not stated, or everywhere
     */
    public abstract Optional<SiteId> siteId();

    /**
     * The territory in which the programme is offered.
     *
     * @return an ISO 3166 code of a country or of a part of one, or a name where there is no such code; empty: not stated
     */
    public abstract Optional<String> territory();

    /**
     * The first day of the run.
     *
     * @return the day, as far as known; empty: from the start of the programme, as far as is known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after the run.
     *
     * @return the day, as far as known; empty: it goes on, as far as is known
     */
    public abstract Optional<DateWindow> end();

    /**
     * A builder of a run.
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

    /** Builds {@link ProgrammeRun}. */
    public static final class Builder extends ImmutableProgrammeRun.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the site.
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
         * Sets the first day of the run, which is known.
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
         * Sets the first day after the run, which is known.
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
