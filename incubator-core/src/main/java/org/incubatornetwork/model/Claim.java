package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A figure that someone published about the network, a part of it, or an organization that it speaks of; {@link #sources()} say where.
 *
 * <p>A claim that names no territory, site, cohort, programme, tier or subgroup is of the whole; whatever it names makes it a part, and what
 * is in all that it names is counted.
 */
@Value.Immutable
public abstract sealed class Claim extends Entity implements WithClaim permits ImmutableClaim {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id measure nature standing basis since territory siteIds cohortId programmeId tierId organizationId subgroups"
                    + " quantity date unit currency countedUnit population numerator denominator partOf parts clock clockDescription"
                    + " horizon horizonQualifier asOf publishedOn saidBy asPrinted " + Metadata.MEMBERS;

    Claim() {}

    /**
     * The id of the claim.
     *
     * @return the id, if it has one
     */
    public abstract Optional<ClaimId> id();

    /**
     * The measure that the figure is of.
     *
     * @return the id of a metric or of a measure that only claims have
     */
    public abstract MeasureId measure();

    /**
     * What sort of statement the claim is.
     *
     * @return the nature
     */
    public abstract Optional<ClaimNature> nature();

    /**
     * Whether the figure still holds.
     *
     * @return the standing; see {@link #stands()} for its absence
     */
    public abstract Optional<ClaimStanding> standing();

    /**
     * How the figure relates to time.
     *
     * @return the basis
     */
    public abstract Optional<ClaimBasis> basis();

    /**
     * The base of a cumulative figure: the day from which on it counts.
     *
     * @return the day, as far as known; empty if it counts from the beginning, or it is not said
     */
    public abstract Optional<DateWindow> since();

    /**
     * The territory that the figure is about.
     *
     * @return the code of a country by ISO 3166-1 alpha-2, such as {@code MA}, or of a division by ISO 3166-2, such as {@code
     *     MA-06}; where none is agreed, its name
     */
    public abstract Optional<String> territory();

    /**
     * The sites that the figure is about, together.
     *
     * @return the sites, in the order of the document, which means nothing
     */
    public abstract ImmutableList<SiteId> siteIds();

    /**
     * The cohort that the figure is about.
     *
     * @return the cohort
     */
    public abstract Optional<CohortId> cohortId();

    /**
     * The programme that the figure is about.
     *
     * @return the programme
     */
    public abstract Optional<ProgrammeId> programmeId();

    /**
     * The tier that the figure is about: of the programme that the claim names, or else of its cohort's.
     *
     * @return the tier
     */
    public abstract Optional<TierId> tierId();

    /**
     * The organization that the figure is about, if not the network: an association, a member, a host.
     *
     * @return the organization, be it on the network's list or told in a role or a membership
     */
    public abstract Optional<OrganizationId> organizationId();

    /**
     * The subgroups that the figure is about: whoever is in all of them.
     *
     * @return the subgroups, in the order of the document, which means nothing; as in <i>of which 1,500 hosted</i>
     */
    public abstract ImmutableList<Subgroup> subgroups();

    /**
     * The figure that was published, unless it is a {@link #date()}.
     *
     * @return the figure, rounded as it was printed; a rate as a ratio
     */
    public abstract Optional<Quantity> quantity();

    /**
     * The day that was published in place of a figure, as that of a founding.
     *
     * @return the day, as far as known; empty if there is a {@link #quantity()}
     */
    public abstract Optional<DateWindow> date();

    /**
     * What a figure of capacity or occupancy counts.
     *
     * @return the unit
     */
    public abstract Optional<CapacityUnit> unit();

    /**
     * The currency of a figure of money.
     *
     * @return the code by ISO 4217: three capital letters
     */
    public abstract Optional<String> currency();

    /**
     * What each one of the figure is: a startup, a person, a project, an assist.
     *
     * @return the unit; where the measure leaves only one choice, it need not be said
     */
    public abstract Optional<CountedUnit> countedUnit();

    /**
     * Of whom the figure speaks, in the publisher's words.
     *
     * @return the words
     */
    public abstract Optional<String> population();

    /**
     * How many a share is, as in <i>86 %, or 43 of 50</i>.
     *
     * @return the number
     */
    public abstract Optional<Quantity> numerator();

    /**
     * Of how many a share is, as in <i>86 % of 50</i>.
     *
     * @return the number
     */
    public abstract Optional<Quantity> denominator();

    /**
     * The claim that this one is a part of.
     *
     * @return the id of another claim of the network
     */
    public abstract Optional<ClaimId> partOf();

    /**
     * What the claims that are {@linkplain #partOf() part of} this one are to each other.
     *
     * @return what is known of them; empty if they may overlap, and some may be missing
     */
    public abstract Optional<ClaimParts> parts();

    /**
     * From which day the figure counts durations.
     *
     * @return the clock
     */
    public abstract Optional<SurvivalClock> clock();

    /**
     * From which day the figure counts durations, in the publisher's words.
     *
     * @return the words
     */
    public abstract Optional<String> clockDescription();

    /**
     * The duration that the figure speaks of: of a survival, how long; of a flow, the length of its period.
     *
     * @return such as {@code P18M} or {@code P5Y}
     */
    public abstract Optional<Period> horizon();

    /**
     * How the {@link #horizon()} is meant, as in <i>more than 5 years</i>.
     *
     * @return the qualifier, other than {@link Qualifier#BETWEEN}; empty for the horizon itself
     */
    public abstract Optional<Qualifier> horizonQualifier();

    /**
     * The day that the figure speaks of; of a flow, the last day of its period.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> asOf();

    /**
     * The day on which the claim was published.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> publishedOn();

    /**
     * The day on which the figure held: the day it speaks of, or else that of its publication, or else that on which the first
     * of its sources was published.
     *
     * @return the day, as far as known; empty if neither the claim nor a source has one
     */
    public final Optional<DateWindow> heldOn() {
        return asOf().or(this::publishedOn)
                .or(() -> sources().stream()
                        .flatMap(source -> source.publishedOn().stream())
                        .min(Comparator.comparingInt(day -> day.latestEpochDayOr(Integer.MAX_VALUE))));
    }

    /**
     * Who made the claim.
     *
     * @return the person or body
     */
    public abstract Optional<String> saidBy();

    /**
     * What stood in the source where that is not how it is written here: fractions, other units and calendars, digits grouped
     * or spelled otherwise, words such as <i>a few dozen</i>.
     *
     * @return the source's words
     */
    public abstract Optional<String> asPrinted();

    /**
     * Whether the claim stands: only what does is compared.
     *
     * @return false if the claim was {@linkplain ClaimStanding#SUPERSEDED superseded} or {@linkplain ClaimStanding#REJECTED
     *     rejected}
     */
    public final boolean stands() {
        ClaimStanding standing = standing().orElse(ClaimStanding.STATED);
        return standing == ClaimStanding.STATED || standing == ClaimStanding.INFERRED;
    }

    @Value.Check
    void check() {
        ClaimAgreement.check(this);
    }

    /**
     * A builder of a claim.
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

    /** Builds {@link Claim}. */
    public static final class Builder extends ImmutableClaim.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the claim.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(ClaimId.of(id));
        }

        /**
         * Sets the id of the measure.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder measure(String id) {
            return measure(MeasureId.of(id));
        }

        /**
         * Adds sites that the figure is of.
         *
         * @param ids the texts of the ids
         * @return this builder
         * @throws IllegalArgumentException if a text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder addSiteIds(String... ids) {
            return addAllSiteIds(Arrays.stream(ids).map(SiteId::of).toList());
        }

        /**
         * Sets the id of the cohort that the figure is of.
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
         * Sets the id of the programme that the figure is of.
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
         * Sets the id of the tier that the figure is of.
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
         * Sets the id of the organization that the figure is of.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder organizationId(String id) {
            return organizationId(OrganizationId.of(id));
        }

        /**
         * Sets the id of the claim that this one is a part of.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder partOf(String id) {
            return partOf(ClaimId.of(id));
        }
    }
}
