package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Whom a {@link ServiceOffering} or a {@link Programme} is for. An empty list admits all; a startup of which
 * the attribute is not known is not admitted by a list that asks for it.
 */
@Value.Immutable
public abstract sealed class Eligibility implements Entity, WithEligibility permits ImmutableEligibility {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "sectors stages kinds " + Metadata.MEMBERS;

    Eligibility() {}

    /**
     * The sectors that are eligible.
     *
     * @return the sectors, any of which admits
     */
    public abstract ImmutableList<Sector> sectors();

    /**
     * The stages that are eligible.
     *
     * @return the stages, any of which admits
     */
    public abstract ImmutableList<Stage> stages();

    /**
     * The kinds of startups that are eligible.
     *
     * @return the kinds, any of which admits
     */
    public abstract ImmutableList<StartupKind> kinds();

    /**
     * A builder of an eligibility.
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
     * Whether a startup is eligible on a day.
     *
     * @param startup the startup
     * @param day the day, on which it has the stage that {@link Startup#stageOn} gives; its kind and its sectors are undated
     * @return true if it meets each of the three conditions
     */
    public final boolean admits(Startup startup, LocalDate day) {
        return admitsWithoutStage(startup)
                && (stages().isEmpty()
                        || startup.stageOn(day).filter(stageSet()::contains).isPresent());
    }

    /**
     * Whether a startup is or was eligible at some time.
     *
     * @param startup the startup
     * @return true if it meets each of the three conditions in one of its stages, whenever it reached it
     */
    public final boolean admitsAtSomeTime(Startup startup) {
        return admitsWithoutStage(startup)
                && (stages().isEmpty()
                        || startup.stages().stream().map(StageStep::stage).anyMatch(stageSet()::contains));
    }

    private boolean admitsWithoutStage(Startup startup) {
        return (sectors().isEmpty()
                        || startup.sectors().stream().map(Sector::key).anyMatch(sectorKeys()::contains))
                && (kinds().isEmpty()
                        || startup.kind().filter(kindSet()::contains).isPresent());
    }

    @Value.Lazy
    ImmutableSet<Sector> sectorKeys() {
        return sectors().stream().map(Sector::key).collect(ImmutableSet.toImmutableSet());
    }

    @Value.Lazy
    ImmutableSet<Stage> stageSet() {
        return ImmutableSet.copyOf(stages());
    }

    @Value.Lazy
    ImmutableSet<StartupKind> kindSet() {
        return ImmutableSet.copyOf(kinds());
    }

    /** Builds {@link Eligibility}. */
    public static final class Builder extends ImmutableEligibility.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
