package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A service that a {@link Network} offers its startups.
 */
@Value.Immutable
public abstract sealed class ServiceOffering extends IdentifiedEntity<ServiceId> implements WithServiceOffering
        permits ImmutableServiceOffering {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names category description siteIds start end eligibility status price terms " + Metadata.MEMBERS;

    ServiceOffering() {}

    /**
     * The service's id.
     *
     * @return the id
     */
    @Override
    public abstract ServiceId id();

    /**
     * The name of the service.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the service.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * What sort of support the service is.
     *
     * @return the category
     */
    public abstract Optional<ServiceCategory> category();

    /**
     * The service in words: what there is, and when.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The sites where the service is offered.
     *
     * @return the sites, in the order of the document; empty: at all of them
     */
    public abstract ImmutableList<SiteId> siteIds();

    /**
     * The first day on which the service is offered.
     *
     * @return the day
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the service is no longer offered.
     *
     * @return the day; empty: still offered
     */
    public abstract Optional<DateWindow> end();

    /**
     * Whom the service is for.
     *
     * @return the conditions; empty: for all
     */
    public abstract Optional<Eligibility> eligibility();

    /**
     * Whether the service is offered now, by a status without a date.
     *
     * @return the status, undated; empty: offered
     */
    public abstract Optional<ServiceStatus> status();

    /**
     * What one delivery of the service costs.
     *
     * @return the price of one delivery
     */
    public abstract Optional<Money> price();

    /**
     * What else the service costs: by the month, by the desk, for members, in other years. A fee of
     * which nothing but the amount is told says what one delivery costs, as {@link #price()} does.
     *
     * @return the terms, each over its own time, in the order of the document
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * A builder of a service offering.
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
     * Whether a day is surely one of those from the start to the end of the offering, whatever its status.
     *
     * @param day the day
     * @return true if the start has surely come by the day or is not given, and the end has surely not or is not given
     */
    public final boolean covers(LocalDate day) {
        return Lasting.surelyCovers(start(), end(), day);
    }

    /**
     * Whether a day may be one of those from the start to the end of the offering, whatever its status.
     *
     * @param day the day, as far as known
     * @return false only if the start is surely after the day, or the end surely on or before it
     */
    public final boolean mayCover(DateWindow day) {
        return (start().isEmpty() || !day.isSurelyBefore(start().get()))
                && (end().isEmpty()
                        || day.earliestEpochDayOr(Integer.MIN_VALUE)
                                < end().get().latestEpochDayOr(Integer.MAX_VALUE));
    }

    /**
     * Whether the service is offered on a day.
     *
     * @param day the day
     * @return true if the day is within start and end and the status, taken as it stands, is active or not given
     */
    public final boolean isOfferedOn(LocalDate day) {
        return status().orElse(ServiceStatus.ACTIVE) == ServiceStatus.ACTIVE && covers(day);
    }

    /**
     * Whether the service is offered at a site.
     *
     * @param site the site
     * @return true if it names the site, or none
     */
    public final boolean isOfferedAt(SiteId site) {
        Objects.requireNonNull(site);
        return siteIds().isEmpty() || sites().contains(site);
    }

    @Value.Lazy
    ImmutableSet<SiteId> sites() {
        return ImmutableSet.copyOf(siteIds());
    }

    /** Builds {@link ServiceOffering}. */
    public static final class Builder extends ImmutableServiceOffering.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Adds sites at which the service is offered.
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
         * Sets the service's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(ServiceId.of(id));
        }

        /**
         * Sets the first day on which the service is offered, which is known.
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
         * Sets the first day on which the service is no longer offered, which is known.
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
