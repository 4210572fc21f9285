package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * Startups admitted together, or the rolling intake of a period.
 */
@Value.Immutable
public abstract sealed class Cohort extends IdentifiedEntity<CohortId> implements WithCohort permits ImmutableCohort {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names description programmeId siteIds applicationStart applicationDeadline start end maximumEnrolment"
                    + " terms funnel " + Metadata.MEMBERS;

    Cohort() {}

    /**
     * The cohort's id.
     *
     * @return the id
     */
    @Override
    public abstract CohortId id();

    /**
     * The name of the cohort.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the cohort.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * What there is to say of the cohort, in words.
     *
     * @return the description
     */
    public abstract Optional<String> description();

    /**
     * The programme that the cohort belongs to.
     *
     * @return the programme
     */
    public abstract Optional<ProgrammeId> programmeId();

    /**
     * The sites where the cohort takes place.
     *
     * @return the sites, in the order of the document; empty: not stated
     */
    public abstract ImmutableList<SiteId> siteIds();

    /**
     * The first day of applications to the cohort.
     *
     * @return the day
     */
    public abstract Optional<DateWindow> applicationStart();

    /**
     * The last day of applications to the cohort.
     *
     * @return the day, which counts
     */
    public abstract Optional<DateWindow> applicationDeadline();

    /**
     * The first day of the cohort's programme.
     *
     * @return the day, which counts
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after the cohort's programme.
     *
     * @return the day, which does not count
     */
    public abstract Optional<DateWindow> end();

    /**
     * How many startups the cohort can take.
     *
     * @return startups
     */
    public abstract OptionalLong maximumEnrolment();

    /**
     * The terms of the cohort, where they are not those of its programme.
     *
     * @return the terms, in the order of the document
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * The funnel of the cohort: how many have reached each stage.
     *
     * @return the stages, in the order of the document
     */
    public abstract ImmutableList<FunnelStage> funnel();

    /**
     * A builder of a cohort.
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
     * Whether the cohort may have started by a day: who is not told to start has.
     *
     * @param day the day
     * @return true if the first day that may be its start is on or before the day; true without a start
     */
    public final boolean mayHaveStartedBy(LocalDate day) {
        return start().isEmpty() || start().get().mayHaveComeBy(day);
    }

    /**
     * Whether the cohort takes place at a site.
     *
     * @param site the site
     * @return true if the site is listed, or no site is
     */
    public final boolean isHeldAt(SiteId site) {
        Objects.requireNonNull(site);
        return siteIds().isEmpty() || sites().contains(site);
    }

    @Value.Lazy
    ImmutableSet<SiteId> sites() {
        return ImmutableSet.copyOf(siteIds());
    }

    /** Builds {@link Cohort}. */
    public static final class Builder extends ImmutableCohort.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the programme that the cohort is of.
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
         * Adds sites that the cohort is at.
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
         * Sets the cohort's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(CohortId.of(id));
        }

        /**
         * Sets the first day of applications, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder applicationStart(LocalDate day) {
            return applicationStart(DateWindow.of(day));
        }

        /**
         * Sets the last day of applications, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder applicationDeadline(LocalDate day) {
            return applicationDeadline(DateWindow.of(day));
        }

        /**
         * Sets the first day of the programme, which is known.
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
         * Sets the first day after the programme, which is known.
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
