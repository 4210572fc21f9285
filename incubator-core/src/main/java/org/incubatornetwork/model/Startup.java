package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A startup: a firm that is supported, or a person about to found one.
 */
@Value.Immutable
public abstract sealed class Startup extends IdentifiedEntity<StartupId> implements WithStartup
        permits ImmutableStartup {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names kind legalForm founded description address location sectors stages founders"
                    + " supportPeriods statusEvents jobs revenues fundingRounds serviceUses recognitions "
                    + Metadata.MEMBERS;

    Startup() {}

    /**
     * The startup's id.
     *
     * @return the id
     */
    @Override
    public abstract StartupId id();

    /**
     * The name by which the startup is known.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * What sort of project or firm the startup is.
     *
     * @return the kind
     */
    public abstract Optional<StartupKind> kind();

    /**
     * The other names of the startup.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * The legal form of the startup.
     *
     * @return the form in its country's terms, such as {@code SARL}
     */
    public abstract Optional<String> legalForm();

    /**
     * The day on which the startup was founded.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> founded();

    /**
     * What the startup does, in words.
     *
     * @return the description
     */
    public abstract Optional<String> description();

    /**
     * The postal address of the startup.
     *
     * @return the address
     */
    public abstract Optional<Address> address();

    /**
     * The place of the startup on the earth.
     *
     * @return the point
     */
    public abstract Optional<Location> location();

    /**
     * The sectors that the startup is active in.
     *
     * @return the sectors, the main one of each scheme first
     */
    public abstract ImmutableList<Sector> sectors();

    /**
     * How far the startup has come, and when.
     *
     * @return the steps, in the order of the document
     */
    public abstract ImmutableList<StageStep> stages();

    /**
     * The counts of the startup's founders.
     *
     * @return the counts, in the order of the document
     */
    public abstract ImmutableList<Founders> founders();

    /**
     * The periods in which the startup was supported, residencies included.
     *
     * @return the periods, in the order of the document
     */
    public abstract ImmutableList<SupportPeriod> supportPeriods();

    /**
     * The status events of the startup: what became of it.
     *
     * @return the events, in the order of the document
     */
    public abstract ImmutableList<StatusEvent> statusEvents();

    /**
     * The headcounts of the startup.
     *
     * @return the headcounts, in the order of the document
     */
    public abstract ImmutableList<Jobs> jobs();

    /**
     * The sales of the startup.
     *
     * @return the revenues, in the order of the document
     */
    public abstract ImmutableList<Revenue> revenues();

    /**
     * The money that the startup raised.
     *
     * @return the rounds, in the order of the document
     */
    public abstract ImmutableList<FundingRound> fundingRounds();

    /**
     * The services that were delivered to the startup.
     *
     * @return the deliveries, in the order of the document
     */
    public abstract ImmutableList<ServiceUse> serviceUses();

    /**
     * What the startup was recognised with: awards, certificates, accreditations, labels.
     *
     * @return the recognitions, in the order of the document
     */
    public abstract ImmutableList<Recognition> recognitions();

    /**
     * A builder of a startup.
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
     * The residencies of the startup, in the order of {@link #supportPeriods()}.
     *
     * @return the periods of level {@link SupportLevel#HOSTED}
     */
    public final ImmutableList<SupportPeriod> residencies() {
        return supportPeriods().stream().filter(SupportPeriod::isResidency).collect(ImmutableList.toImmutableList());
    }

    /**
     * The stage of the startup on a day: that of the latest step which has surely been taken by then. Of two steps the one later in the
     * list is the later one, unless it is surely earlier by its date; a step without a day was taken before any that has one.
     *
     * @param day the day
     * @return the stage; empty if no step has surely been taken
     */
    public final Optional<Stage> stageOn(LocalDate day) {
        Objects.requireNonNull(day);
        StageStep latest = null;
        for (StageStep step : stages()) {
            boolean taken = step.start().isEmpty() || step.start().get().hasSurelyComeBy(day);
            latest = taken && (latest == null || !isBefore(step, latest)) ? step : latest;
        }
        return Optional.ofNullable(latest).map(StageStep::stage);
    }

    private static boolean isBefore(StageStep step, StageStep other) {
        return other.start().isPresent()
                && (step.start().isEmpty()
                        || step.start().get().isSurelyBefore(other.start().get()));
    }

    /**
     * The latest stage of the startup, whenever it was reached.
     *
     * @return the stage; empty if none is told
     */
    public final Optional<Stage> stage() {
        return stageOn(LocalDate.MAX);
    }

    /** Builds {@link Startup}. */
    public static final class Builder extends ImmutableStartup.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the startup's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(StartupId.of(id));
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

        /**
         * Adds a stage of which it is not known since when.
         *
         * @param stage the stage
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder stage(Stage stage) {
            return addStages(StageStep.of(stage));
        }
    }
}
