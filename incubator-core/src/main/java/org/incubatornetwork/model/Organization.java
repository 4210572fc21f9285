package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * An organization: a company, association or public body that is not a startup of the network. It is told on the network's list of
 * organizations, or in place where one thing alone speaks of it.
 */
@Value.Immutable
public abstract sealed class Organization extends NamedEntity implements WithOrganization
        permits ImmutableOrganization {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names kind legalForm description founded country address seatCount termOfOffice statusEvents recognitions"
                    + " networkDocument " + Metadata.MEMBERS;

    Organization() {}

    /**
     * The id of the organization.
     *
     * @return the id, if anything refers to it
     */
    public abstract Optional<OrganizationId> id();

    /**
     * The name of the organization.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the organization.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * What sort of body the organization is.
     *
     * @return the kind
     */
    public abstract Optional<OrganizationKind> kind();

    /**
     * The legal form of the organization.
     *
     * @return the form in its country's terms, such as {@code SA}
     */
    public abstract Optional<String> legalForm();

    /**
     * The organization in words: what it does.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The day on which the organization was founded.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> founded();

    /**
     * The country of the organization, by ISO 3166-1 alpha-2.
     *
     * @return the code, such as {@code MA}
     */
    public abstract Optional<String> country();

    /**
     * The address of the organization.
     *
     * @return the address, if only its town
     */
    public abstract Optional<Address> address();

    /**
     * How many seats the organization has, if it is a board, council or committee.
     *
     * @return the number of seats, vacant ones included
     */
    public abstract OptionalLong seatCount();

    /**
     * How long a seat is held, if the organization is a board, council or committee: the time between elections.
     *
     * @return the time
     */
    public abstract Optional<Period> termOfOffice();

    /**
     * What became of the organization: that it was bought, by whom, that it closed, and when.
     *
     * @return the events, in the order of the document
     */
    public abstract ImmutableList<StatusEvent> statusEvents();

    /**
     * What the organization was recognised with: awards, certificates, accreditations, labels.
     *
     * @return the recognitions, in the order of the document
     */
    public abstract ImmutableList<Recognition> recognitions();

    /**
     * The document in which the organization tells its own network, if it is one.
     *
     * @return the address, as it was given
     */
    public abstract Optional<String> networkDocument();

    /**
     * The day on which the organization closed, or merged into another: the last of them, if there are several.
     *
     * @return the day, as far as known; empty if neither is told, or if it may have been there again since
     */
    public final Optional<DateWindow> endedOn() {
        return lastEnd();
    }

    @Value.Lazy
    Optional<DateWindow> lastEnd() {
        DateWindow end = null;
        int lastSeen = Integer.MIN_VALUE;
        for (StatusEvent event : statusEvents()) {
            int latest = event.on().latestEpochDayOr(Integer.MAX_VALUE);
            if (!event.status().isEnd()) {
                lastSeen = Math.max(lastSeen, latest);
            } else if (end == null || latest > end.latestEpochDayOr(Integer.MAX_VALUE)) {
                end = event.on();
            }
        }
        return end == null || end.earliestEpochDayOr(Integer.MIN_VALUE) < lastSeen
                ? Optional.empty()
                : Optional.of(end);
    }

    @Value.Check
    void check() {
        Durations.check("term of office", termOfOffice());
    }

    /**
     * A builder of an organization.
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

    /** Builds {@link Organization}. */
    public static final class Builder extends ImmutableOrganization.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the organization.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(OrganizationId.of(id));
        }

        /**
         * Sets the day of the founding, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder founded(LocalDate day) {
            return founded(DateWindow.of(day));
        }
    }
}
