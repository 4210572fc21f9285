package org.incubatornetwork.model;

import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A figure that someone published about the network, one of its sites or cohorts, or an association. Where and by whom is said by {@link #sources()}.
 */
@Value.Immutable
public abstract sealed class Claim implements Entity, WithClaim permits ImmutableClaim {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id measure nature basis siteId cohortId associationId quantity unit currency population level"
                    + " clock clockDescription horizon asOf publishedOn saidBy " + Metadata.MEMBERS;

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
     * How the figure relates to time.
     *
     * @return the basis
     */
    public abstract Optional<ClaimBasis> basis();

    /**
     * The site that the figure is about.
     *
     * @return the site; with no cohort and no association empty too, the claim is about the network
     */
    public abstract Optional<SiteId> siteId();

    /**
     * The cohort that the figure is about.
     *
     * @return the cohort
     */
    public abstract Optional<CohortId> cohortId();

    /**
     * The association that the figure is about.
     *
     * @return the association, as one of the network's memberships names it
     */
    public abstract Optional<OrganizationId> associationId();

    /**
     * The figure that was published.
     *
     * @return the figure, as it was printed; a rate as a ratio
     */
    public abstract Quantity quantity();

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
     * Of whom the figure speaks, in the publisher's words.
     *
     * @return the words
     */
    public abstract Optional<String> population();

    /**
     * The closest level of support that the figure counts.
     *
     * @return the level, as in <i>of which 1,500 hosted</i>
     */
    public abstract Optional<SupportLevel> level();

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

    @Value.Check
    void check() {
        currency().ifPresent(currency -> Grammar.CURRENCY.check("currency", currency));
        Durations.check("horizon", horizon());
        long subjects = Stream.of(siteId(), cohortId(), associationId())
                .filter(Optional::isPresent)
                .count();
        if (subjects > 1) {
            throw new IllegalArgumentException(
                    "a claim must be about one site, one cohort, one association or the network, was about "
                            + subjects);
        }
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
    }
}
