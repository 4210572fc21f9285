package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * Whom a {@link ServiceOffering} or a {@link Programme} is for. An empty list admits all; a startup of which
 * the attribute is not known is not admitted by a list that asks for it.
 */
@Value.Immutable
public abstract sealed class Eligibility implements Entity, WithEligibility permits ImmutableEligibility {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "sectors stages kinds " + Metadata.MEMBERS;

    private static final Comparator<Sector> BY_CODE =
            Comparator.comparing(Sector::scheme).thenComparing(Sector::code);

    /** A longer code is of no classification that has classes within others. */
    private static final int LONGEST_CLASS = 16;

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

    /**
     * Whether a startup may have been eligible on a day, as far as it can be told: what is not known of it speaks for it. Its kind is
     * that of today, and it may have been a project before it was a firm. Startups go through the stages in their order, so that it is
     * past the earlier ones from the day of a later on, and has not reached those that nobody tells. A sector may be a class within
     * another, whose code its own begins with; and one in a scheme of which none is listed may be any.
     *
     * <p>Complexity: O(s log n) for s sectors and stages of the startup and n that are listed, once these are in order.
     *
     * @param startup the startup
     * @param day the first day on which it may have been looked at; {@link LocalDate#MIN} if nobody knows
     * @return false only if it can't have met one of the three conditions
     */
    public final boolean mayHaveAdmitted(Startup startup, LocalDate day) {
        return mayHaveBeenOfKind(startup)
                && (stages().isEmpty() || mayHaveHadStage(startup.stages(), day))
                && (sectors().isEmpty()
                        || startup.sectors().isEmpty()
                        || startup.sectors().stream().anyMatch(this::mayBeEligible));
    }

    private boolean mayHaveBeenOfKind(Startup startup) {
        return kinds().isEmpty()
                || startup.kind().isEmpty()
                || kindSet().contains(startup.kind().get())
                || kindSet().contains(StartupKind.PROJECT_HOLDER);
    }

    private boolean mayHaveHadStage(ImmutableList<StageStep> steps, LocalDate day) {
        ImmutableList<Stage> order = Stage.known().asList();
        int passed = -1;
        int reached = -1;
        for (StageStep step : steps) {
            int stage = order.indexOf(step.stage());
            reached = Math.max(reached, stage);
            if (step.start()
                    .flatMap(DateWindow::latest)
                    .filter(latest -> !latest.isAfter(day))
                    .isPresent()) {
                passed = Math.max(passed, stage);
            }
        }
        Range<Integer> had = Range.closed(passed, reached);
        return reached < 0
                || stageSet().stream().map(order::indexOf).anyMatch(stage -> stage < 0 || had.contains(stage));
    }

    private boolean mayBeEligible(Sector sector) {
        String code = sector.code();
        Sector next = sectorOrder().ceiling(sector);
        boolean holdsOne = next != null
                && next.scheme().equals(sector.scheme())
                && next.code().startsWith(code);
        return holdsOne
                || !schemes().contains(sector.scheme())
                || IntStream.range(1, Math.min(code.length(), LONGEST_CLASS + 1))
                        .anyMatch(
                                length -> sectorKeys().contains(Sector.of(sector.scheme(), code.substring(0, length))));
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
    ImmutableSortedSet<Sector> sectorOrder() {
        return ImmutableSortedSet.copyOf(BY_CODE, sectorKeys());
    }

    @Value.Lazy
    ImmutableSet<String> schemes() {
        return sectors().stream().map(Sector::scheme).collect(ImmutableSet.toImmutableSet());
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
