package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A place of the network, from its announcement to its closing.
 */
@Value.Immutable
public abstract sealed class Site extends IdentifiedEntity<SiteId> implements WithSite permits ImmutableSite {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names kind description partOf follows address location lifecycle plannedOpening plannedClosing area capacities"
                    + " premises roles recognitions " + Metadata.MEMBERS;

    Site() {}

    /**
     * The site's id.
     *
     * @return the id
     */
    @Override
    public abstract SiteId id();

    /**
     * The name of the site.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the site.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * How the site belongs to the network.
     *
     * @return the kind; empty counts as regular
     */
    public abstract Optional<SiteKind> kind();

    /**
     * The site in words: what there is, and what was there before.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The site that the site is a part of: the centre of a building, the hub of a satellite.
     *
     * @return the whole; empty: the site is part of nothing, and counts as one
     */
    public abstract Optional<SiteId> partOf();

    /**
     * The places that the site follows: from which it moved, which it took over, of which it is the larger one.
     *
     * @return the predecessors, in the order of the document
     */
    public abstract ImmutableList<Predecessor> follows();

    /**
     * The postal address of the site.
     *
     * @return the address
     */
    public abstract Optional<Address> address();

    /**
     * The place of the site on the earth.
     *
     * @return the point
     */
    public abstract Optional<Location> location();

    /**
     * The lifecycle of the site: what it became, and when.
     *
     * @return the steps, in the order of the document
     */
    public abstract ImmutableList<LifecycleStep> lifecycle();

    /**
     * The day on which the site was meant to open.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> plannedOpening();

    /**
     * The day on which the site is meant to close: of a temporary place, or one that is given up.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> plannedClosing();

    /**
     * How large the site is.
     *
     * @return the floor area; empty: not known, or the sum of its parts
     */
    public abstract Optional<FloorArea> area();

    /**
     * How much the site can take.
     *
     * @return the capacities, in the order of the document; empty: not known, or the sum of its parts
     */
    public abstract ImmutableList<Capacity> capacities();

    /**
     * The building of the site.
     *
     * @return the premises
     */
    public abstract Optional<Premises> premises();

    /**
     * What organizations are to the site: who runs it, has it under its roof, provides its premises.
     *
     * @return the roles, in the order of the document
     */
    public abstract ImmutableList<Role> roles();

    /**
     * What the site was recognised with: awards, certificates, accreditations, labels.
     *
     * @return the recognitions, in the order of the document
     */
    public abstract ImmutableList<Recognition> recognitions();

    /**
     * A builder of a site.
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
     * The status that the site has surely reached by a day: that of the latest step which has surely been taken. Of two
     * steps the one later in the list is the later one, unless it is surely earlier by its date.
     *
     * @param day the day
     * @return the status; empty if no step has surely been taken
     */
    public final Optional<SiteStatus> statusOn(LocalDate day) {
        return stepOn(day).map(LifecycleStep::status);
    }

    /**
     * Whether the site may have moved on from {@link #statusOn}: some later step to another status may have been taken by
     * the day, but not surely. Equal steps are one step, wherever in the list they are.
     *
     * @param day the day
     * @return true if a vague date leaves the status open
     */
    public final boolean isStatusUncertainOn(LocalDate day) {
        boolean open = false;
        for (LifecycleStep step : lifecycle()) {
            open |= isOpen(step, day);
        }
        return open && mayHaveMovedOn(day);
    }

    private static boolean isOpen(LifecycleStep step, LocalDate day) {
        return step.mayHaveComeBy(day) && !step.hasSurelyComeBy(day);
    }

    private boolean mayHaveMovedOn(LocalDate day) {
        Optional<LifecycleStep> current = stepOn(day);
        Optional<SiteStatus> status = current.map(LifecycleStep::status);
        int position = current.map(lifecycle()::lastIndexOf).orElse(-1);
        Set<LifecycleStep> toldBefore = null;
        for (int i = 0; i < lifecycle().size(); i++) {
            LifecycleStep step = lifecycle().get(i);
            if (isOpen(step, day) && !status.equals(Optional.of(step.status()))) {
                if (current.isPresent() && current.get().isSurelyBefore(step)) {
                    return true;
                } else if (i > position) {
                    toldBefore = toldBefore == null ? Set.copyOf(lifecycle().subList(0, position + 1)) : toldBefore;
                    if (!toldBefore.contains(step)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<LifecycleStep> stepOn(LocalDate day) {
        LifecycleStep current = null;
        for (LifecycleStep next : lifecycle()) {
            if (next.hasSurelyComeBy(day) && (current == null || !next.isSurelyBefore(current))) {
                current = next;
            }
        }
        return Optional.ofNullable(current);
    }

    /**
     * Whether the site is surely open on a day.
     *
     * @param day the day
     * @return true if its status is {@link SiteStatus#OPERATIONAL} and not uncertain
     */
    public final boolean isOpenOn(LocalDate day) {
        return statusOn(day).equals(Optional.of(SiteStatus.OPERATIONAL)) && !isStatusUncertainOn(day);
    }

    /** Builds {@link Site}. */
    public static final class Builder extends ImmutableSite.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the site that this one is a part of.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder partOf(String id) {
            return partOf(SiteId.of(id));
        }

        /**
         * Sets the site's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(SiteId.of(id));
        }
    }
}
