package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@link Startup} supported over a period. A <i>residency</i> is one of level {@link SupportLevel#HOSTED}.
 */
@Value.Immutable
public abstract sealed class SupportPeriod extends Entity implements WithSupportPeriod permits ImmutableSupportPeriod {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id level siteId start end programmeId tierId cohortId mode occupied terms endReason " + Metadata.MEMBERS;

    SupportPeriod() {}

    /**
     * The id of the support period.
     *
     * @return the id, if it has one
     */
    public abstract Optional<SupportPeriodId> id();

    /**
     * How closely the startup was supported.
     *
     * @return the level
     */
    public abstract SupportLevel level();

    /**
     * The site where the startup was supported.
     *
     * @return the site; a residency without one is reported by a rule
     */
    public abstract Optional<SiteId> siteId();

    /**
     * The first day of the support.
     *
     * @return the day, as far as known, which counts
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after the support.
     *
     * @return the day, as far as known, which does not count; empty: still supported, as far as is known; {@link
     *     DateWindow#unknown() unknown}: ended or not, nobody knows, or with a reason, ended, nobody knows when
     */
    public abstract Optional<DateWindow> end();

    /**
     * The programme that the support is part of. A period that names a cohort need not name the programme of it.
     *
     * @return the programme
     */
    public abstract Optional<ProgrammeId> programmeId();

    /**
     * The tier of the programme that the startup has: of the programme that the period names, or else of its cohort's.
     *
     * @return the tier
     */
    public abstract Optional<TierId> tierId();

    /**
     * The cohort that the support is part of. Any period that names a cohort makes the startup a member of it.
     *
     * @return the cohort
     */
    public abstract Optional<CohortId> cohortId();

    /**
     * How a resident uses its site.
     *
     * @return the mode
     */
    public abstract Optional<SupportMode> mode();

    /**
     * What a resident occupies of its site's capacity.
     *
     * @return the space
     */
    public abstract Optional<OccupiedSpace> occupied();

    /**
     * What the startup gives for the support: all of it, such as a rent and a part of the capital.
     *
     * @return the terms, each of one kind; empty if nothing is known of them
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * Why the support ended.
     *
     * @return the reason
     */
    public abstract Optional<EndReason> endReason();

    /**
     * A builder of a support period.
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
     * Whether the support is a residency: the startup is at home in a site.
     *
     * @return true for the level {@link SupportLevel#HOSTED}
     */
    public final boolean isResidency() {
        return level() == SupportLevel.HOSTED;
    }

    /**
     * Whether the period surely covers a day.
     *
     * @param day the day
     * @return true if it surely starts on or before the day, and surely ends after it or not at all; false without a start
     */
    public final boolean covers(LocalDate day) {
        return start().isPresent() && Lasting.surelyCovers(start(), end(), day);
    }

    /**
     * Whether the support ended for a reason.
     *
     * @param reason the reason
     * @return true if the reason is told of its end
     */
    public final boolean isEndedBy(EndReason reason) {
        return endReason().orElse(null) == Objects.requireNonNull(reason);
    }

    /** Builds {@link SupportPeriod}. */
    public static final class Builder extends ImmutableSupportPeriod.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the period.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(SupportPeriodId.of(id));
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
         * Sets the id of the programme.
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
         * Sets the id of the tier of the programme.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder tierId(String id) {
            return tierId(TierId.of(id));
        }

        /**
         * Sets the id of the cohort.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder cohortId(String id) {
            return cohortId(CohortId.of(id));
        }

        /**
         * Sets the first day of the support, which is known.
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
         * Sets the first day after the support, which is known.
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
