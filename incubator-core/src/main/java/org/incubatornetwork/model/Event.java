package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An event of a {@link Network}: a gathering, a demo day, an inauguration, a deadline. What a startup gets by taking part is
 * support of the level {@link SupportLevel#EVENT}.
 */
@Value.Immutable
public abstract sealed class Event extends Entity implements WithEvent permits ImmutableEvent {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "kind name description start end every address siteIds programmeId cohortId attendance " + Metadata.MEMBERS;

    Event() {}

    /**
     * What sort of event it is.
     *
     * @return the kind
     */
    public abstract EventKind kind();

    /**
     * The name of the event.
     *
     * @return the name, as it was given
     */
    public abstract Optional<String> name();

    /**
     * The event in words: what happens, at which hour, and who it is for.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The day of the event, or the first of several.
     *
     * @return the day, as far as known; it may be planned
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after an event of several days, or after the last time of one that comes again.
     *
     * @return the day, as far as known; empty: it is on one day, or still comes again, as far as is known
     */
    public abstract Optional<DateWindow> end();

    /**
     * The time from one event to the next, if it comes again and again.
     *
     * @return the time; a week is {@code P7D}
     */
    public abstract Optional<Period> every();

    /**
     * The place of the event, if it is at none of the sites of the network.
     *
     * @return the address, if only its town
     */
    public abstract Optional<Address> address();

    /**
     * The sites of the network at which the event is.
     *
     * @return the sites, in the order of the document; empty: not stated, or at none
     */
    public abstract ImmutableList<SiteId> siteIds();

    /**
     * The programme that the event belongs to.
     *
     * @return the programme
     */
    public abstract Optional<ProgrammeId> programmeId();

    /**
     * The cohort that the event belongs to.
     *
     * @return the cohort
     */
    public abstract Optional<CohortId> cohortId();

    /**
     * The attendance: how many people were at the event.
     *
     * @return the number of persons, as it was told
     */
    public abstract Optional<Quantity> attendance();

    @Value.Check
    void check() {
        Durations.check("time from one event to the next", every());
    }

    /**
     * A builder of an event.
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

    /** Builds {@link Event}. */
    public static final class Builder extends ImmutableEvent.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day of the event, or the first of several, which is known.
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
         * Sets the first day after the event, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder end(LocalDate day) {
            return end(DateWindow.of(day));
        }

        /**
         * Adds sites that the event is at.
         *
         * @param ids the texts of the ids
         * @return this builder
         * @throws IllegalArgumentException if a text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder addSiteIds(String... ids) {
            for (String id : ids) {
                addSiteIds(SiteId.of(id));
            }
            return this;
        }

        /**
         * Sets the id of the programme that the event belongs to.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder programmeId(String id) {
            return programmeId(ProgrammeId.of(id));
        }

        /**
         * Sets the id of the cohort that the event belongs to.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder cohortId(String id) {
            return cohortId(CohortId.of(id));
        }
    }
}
