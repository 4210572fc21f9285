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
    /** The policy of exits: whether firms that were bought or merged live ({@link Policies#exits()}). */
    EXITS(Policies::exits, Policies::withExits, ExitPolicy.values()),
    /** The policy of follow-up: how long a firm counts as observed ({@link Policies#followUp()}). */
    FOLLOW_UP(Policies::followUp, Policies::withFollowUp, FollowUp.values()),
    /**
     * The levels of support that make stays ({@link Policies#levels()}). A metric that does not name it is shown stays made by
     * residencies, whatever the levels.
     */
    LEVELS(p -> p.levels().map(Sets::immutableEnumSet)),
    /** The basis of jobs: how they are counted ({@link Policies#jobsBasis()}). */
    JOBS_BASIS(Policies::jobsBasis, Policies::withJobsBasis, JobsBasis.values()),
    /** The level of every confidence interval ({@link Policies#confidenceLevel()}). */
    CONFIDENCE_LEVEL(p -> p.confidenceLevel().value()),
    /** The kind of confidence interval of proportions ({@link Policies#proportionLimits()}). */
    PROPORTION_LIMITS(Policies::proportionLimits, Policies::withProportionLimits, ProportionLimits.values()),
    /** The kind of confidence limits of survival curves ({@link Policies#survivalLimits()}). */
    SURVIVAL_LIMITS(Policies::survivalLimits, Policies::withSurvivalLimits, SurvivalLimits.values()),
    /** The clock: from when survival is counted ({@link Policies#clock()}). */
    CLOCK(
            Policies::clock,
            Policies::withClock,
            SurvivalClock.ADMISSION,
            SurvivalClock.GRADUATION,
            SurvivalClock.FOUNDING),
    /** The policy of unknowns: what becomes of them when the living are counted ({@link Policies#unknowns()}). */
    UNKNOWNS(Policies::unknowns, Policies::withUnknowns, UnknownPolicy.values()),
    /** The subject of lengths: whose length is measured ({@link Policies#subject()}). */
    SUBJECT(Policies::subject, Policies::withSubject, StaySubject.values()),
    /** The method by which residents are averaged over a period ({@link Policies#average()}). */
    AVERAGE(Policies::average, Policies::withAverage, AverageMethod.values()),
    /** The population whose sectors and jobs are divided up ({@link Policies#population()}). */
    POPULATION(Policies::population, Policies::withPopulation, Population.values()),
    /** The unit that capacity is counted in ({@link Policies#capacityUnit()}). */
    CAPACITY_UNIT(Policies::capacityUnit, Policies::withCapacityUnit, CapacityUnit.values()),
    /** The classification of sectors ({@link Policies#sectorScheme()}). */
    SECTOR_SCHEME(Policies::sectorScheme),
    /** The policy of vague dates: the day taken for a fact of which only a span of days is known ({@link Policies#vagueDates()}). */
    VAGUE_DATES(Policies::vagueDates, Policies::withVagueDates, VagueDates.values()),
    /** The horizons at which curves are read and anniversaries are counted ({@link Policies#horizons()}). */
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
