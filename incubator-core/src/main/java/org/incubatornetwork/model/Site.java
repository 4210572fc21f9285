package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A place of the network, from its announcement to its closing.
 */
@Value.Immutable
public abstract sealed class Site implements IdentifiedEntity<SiteId>, WithSite permits ImmutableSite {
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
     * Other names, by language.
     *
     * @return BCP 47 language tag to name
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> alternateNames();

    /**
     * How it belongs to the network.
     *
     * @return the kind; empty counts as regular
     */
    public abstract Optional<SiteKind> kind();

    /**
     * Where it is.
     *
     * @return the address
     */
    public abstract Optional<Address> address();

    /**
     * Where it is on the earth.
     *
     * @return the point
     */
    public abstract Optional<Location> location();

    /**
     * What it became, and when.
     *
     * @return the steps, in the order of the document
     */
    public abstract ImmutableList<LifecycleStep> lifecycle();

    /**
     * When it was meant to open.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> plannedOpening();

    /**
     * How large it is.
     *
     * @return the floor area
     */
    public abstract Optional<FloorArea> area();

    /**
     * How much it can take.
     *
     * @return the capacities, in the order of the document
     */
    public abstract ImmutableList<Capacity> capacities();

    /**
     * Its building.
     *
     * @return the premises
     */
    public abstract Optional<Premises> premises();

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
     * The status that the site has surely reached by a day.
     *
     * @param day the day
     * @return the status of the latest step whose latest day is on or before the day, the later in the list of two of
     *     one day; empty if there is none
     */
    public final Optional<SiteStatus> statusOn(LocalDate day) {
        return lifecycle().stream()
                .filter(step -> step.on().hasSurelyComeBy(day))
                .reduce((one, other) ->
                        other.on().latest().get().isBefore(one.on().latest().get()) ? one : other)
                .map(LifecycleStep::status);
    }

    /**
     * Whether the site may have moved on from {@link #statusOn}: some step to another status may have been taken by the
     * day, but not surely.
     *
     * @param day the day
     * @return true if a vague date leaves the status open
     */
    public final boolean isStatusUncertainOn(LocalDate day) {
        Optional<SiteStatus> status = statusOn(day);
        return lifecycle().stream()
                .anyMatch(step -> step.on().mayHaveComeBy(day)
                        && !step.on().hasSurelyComeBy(day)
                        && !status.equals(Optional.of(step.status())));
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
            metadata(Metadata.NONE);
        }
    }
}
