package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A role of an {@link Organization}: what it is to the network, site or programme that the role stands on. The organization is
 * named by its id or told in place; an organization with several roles has a role for each.
 */
@Value.Immutable
public abstract sealed class Role extends Entity implements WithRole permits ImmutableRole {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "kind organizationId organization description share terms mandate start reviewOn end endReason "
                    + Metadata.MEMBERS;

    Role() {}

    /**
     * What the organization is to the thing that the role stands on.
     *
     * @return the kind
     */
    public abstract RoleKind kind();

    /**
     * The organization that has the role, if it is told elsewhere in the network.
     *
     * @return the organization's id
     */
    public abstract Optional<OrganizationId> organizationId();

    /**
     * The organization that has the role, if it is told here.
     *
     * @return the organization; see {@link Network#parties(RoleKind, LocalDate)} for either way
     */
    public abstract Optional<Organization> organization();

    /**
     * The role in words: what the organization does, or has to do, or which seat it has.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The organization's share in what the role is about: an owner's in the capital, a funder's in the funds.
     *
     * @return a ratio; 0.35 is 35 %
     */
    public abstract Optional<BigDecimal> share();

    /**
     * The terms of the role: what the organization gives for it, such as the fee of a member, the grant of a funder or the rent of a
     * premises provider, or gets for it, such as the grant to a partner that runs a site; see {@link Terms#amount()}.
     *
     * @return the terms, each of one kind; empty if nothing is known of them
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * How long the role is given for at a time, be it given again: the term of a mandate or of a contract.
     *
     * @return the time from one decision to the next; empty: nobody says, or without a term
     */
    public abstract Optional<Period> mandate();

    /**
     * The first day of the role.
     *
     * @return the day, as far as known; empty: from the beginning, as far as is known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The day on which the role is looked at and decided on anew, while it lasts.
     *
     * @return the day, as far as known; it may be planned
     */
    public abstract Optional<DateWindow> reviewOn();

    /**
     * The first day after the role.
     *
     * @return the day, as far as known; empty: it goes on, as far as is known
     */
    public abstract Optional<DateWindow> end();

    /**
     * The reason why the role ended. Who was suspended and is back has two roles, the first of which says so.
     *
     * @return the reason
     */
    public abstract Optional<RoleEndReason> endReason();

    @Value.Check
    Role normalized() {
        Durations.check("mandate", mandate());
        if (organizationId().isPresent() && organization().isPresent()) {
            throw new IllegalArgumentException(
                    "a role must name its organization by id or tell it in place, not both, was " + kind());
        }
        return Decimals.isNormal(share()) ? this : withShare(Decimals.normalized("share", share()));
    }

    /**
     * A builder of a role.
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
     * Whether the role surely holds on a day, as far as is known.
     *
     * @param day the day
     * @return true if the start has surely come by the day or is not given, and the end has surely not or is not given
     */
    public final boolean covers(LocalDate day) {
        return Lasting.surelyCovers(start(), end(), day);
    }

    /** Builds {@link Role}. */
    public static final class Builder extends ImmutableRole.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the organization that has the role.
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
         * Sets the first day of the role, which is known.
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
         * Sets the day on which the role is reviewed, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder reviewOn(LocalDate day) {
            return reviewOn(DateWindow.of(day));
        }

        /**
         * Sets the first day after the role, which is known.
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
