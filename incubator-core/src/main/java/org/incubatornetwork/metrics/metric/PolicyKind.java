package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.estimation.ProportionLimits;
import org.incubatornetwork.metrics.survival.SurvivalLimits;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.SurvivalClock;

/** The attributes of {@link Policies}, by which a metric says what it depends on. */
public enum PolicyKind {
    /** {@link Policies#exits()}. */
    EXITS(Policies::exits, Policies::withExits, ExitPolicy.values()),
    /** {@link Policies#followUp()}. */
    FOLLOW_UP(Policies::followUp, Policies::withFollowUp, FollowUp.values()),
    /** {@link Policies#levels()}. A metric that does not name it is shown stays made by residencies, whatever the levels. */
    LEVELS(p -> p.levels().map(Sets::immutableEnumSet)),
    /** {@link Policies#jobsBasis()}. */
    JOBS_BASIS(Policies::jobsBasis, Policies::withJobsBasis, JobsBasis.values()),
    /** {@link Policies#confidenceLevel()}. */
    CONFIDENCE_LEVEL(p -> p.confidenceLevel().value()),
    /** {@link Policies#proportionLimits()}. */
    PROPORTION_LIMITS(Policies::proportionLimits, Policies::withProportionLimits, ProportionLimits.values()),
    /** {@link Policies#survivalLimits()}. */
    SURVIVAL_LIMITS(Policies::survivalLimits, Policies::withSurvivalLimits, SurvivalLimits.values()),
    /** {@link Policies#clock()}. */
    CLOCK(
            Policies::clock,
            Policies::withClock,
            SurvivalClock.ADMISSION,
            SurvivalClock.GRADUATION,
            SurvivalClock.FOUNDING),
    /** {@link Policies#unknowns()}. */
    UNKNOWNS(Policies::unknowns, Policies::withUnknowns, UnknownPolicy.values()),
    /** {@link Policies#subject()}. */
    SUBJECT(Policies::subject, Policies::withSubject, StaySubject.values()),
    /** {@link Policies#average()}. */
    AVERAGE(Policies::average, Policies::withAverage, AverageMethod.values()),
    /** {@link Policies#population()}. */
    POPULATION(Policies::population, Policies::withPopulation, Population.values()),
    /** {@link Policies#capacityUnit()}. */
    CAPACITY_UNIT(Policies::capacityUnit, Policies::withCapacityUnit, CapacityUnit.values()),
    /** {@link Policies#sectorScheme()}. */
    SECTOR_SCHEME(Policies::sectorScheme),
    /** {@link Policies#vagueDates()}. */
    VAGUE_DATES(Policies::vagueDates, Policies::withVagueDates, VagueDates.values()),
    /** {@link Policies#horizons()}. */
    HORIZONS(Policies::horizons);

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<Policies, Object> value;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<Policies, Stream<Policies>> alternatives;

    PolicyKind(Function<Policies, Object> value) {
        this.value = value;
        this.alternatives = Stream::of;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // handed on as they are
    <T> PolicyKind(Function<Policies, Object> value, BiFunction<Policies, T, Policies> with, T... values) {
        this.value = value;
        this.alternatives = policies -> Arrays.stream(values).map(choice -> with.apply(policies, choice));
    }

    /**
     * The choice that policies make, as text.
     *
     * @param policies the policies
     * @return the code of the choice; empty where the choice is left to its default
     */
    public Optional<String> choice(Policies policies) {
        Object chosen = value.apply(policies);
        return chosen instanceof Optional<?> optional ? optional.map(Object::toString) : Optional.of(chosen.toString());
    }

    /**
     * The alternatives to choose among.
     *
     * @param policies policies
     * @return the policies with each possible choice of this kind, in the order of the choices; the policies alone if the
     *     choices cannot be listed
     */
    public ImmutableList<Policies> alternatives(Policies policies) {
        return alternatives.apply(policies).collect(ImmutableList.toImmutableList());
    }
}
