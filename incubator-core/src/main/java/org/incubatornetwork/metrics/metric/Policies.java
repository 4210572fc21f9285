package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.metrics.estimation.ProportionLimits;
import org.incubatornetwork.metrics.survival.SurvivalLimits;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.style.NoBean;

/** The choices that a figure depends on. Each result names those that it used. */
@Value.Immutable
public abstract sealed class Policies implements Serializable, WithPolicies, NoBean permits ImmutablePolicies {
    /** The default of every policy. */
    public static final Policies DEFAULT = builder().build();

    /** The levels that make stays where a residency has been seen. */
    public static final ImmutableSet<SupportLevel> LEVELS_WITH_RESIDENCIES = Sets.immutableEnumSet(SupportLevel.HOSTED);

    /** The levels that make stays where no residency has been seen. */
    public static final ImmutableSet<SupportLevel> LEVELS_WITHOUT_RESIDENCIES =
            Sets.immutableEnumSet(SupportLevel.HOSTED, SupportLevel.DIRECT, SupportLevel.REMOTE);

    /** The longest horizon, in months. */
    public static final int LONGEST_HORIZON = 1200;

    Policies() {}

    /**
     * The policy of exits: whether firms that were bought or merged live.
     *
     * @return the policy, {@link ExitPolicy#NBIA} by default
     */
    @Value.Default
    public ExitPolicy exits() {
        return ExitPolicy.NBIA;
    }

    /**
     * The policy of follow-up: how long a firm counts as observed.
     *
     * @return the policy; empty, which is the default: {@link FollowUp#REGISTER_COMPLETE} for a register of coverage
     *     COMPLETE, {@link FollowUp#LAST_EVIDENCE} for any other
     */
    public abstract Optional<FollowUp> followUp();

    /**
     * The levels of support that make stays, and that tell whether a firm lives. Who is resident, and what is about space, is
     * told by residencies whatever the levels.
     *
     * @return the levels, at least one; empty, which is the default: {@link #LEVELS_WITH_RESIDENCIES} if a residency has begun by
     *     the as-of date among all the startups that are measured, {@link #LEVELS_WITHOUT_RESIDENCIES} if none has; where that is not
     *     certain, figures warn of it ({@link MetricWarning#LEVELS_OPEN})
     */
    public abstract Optional<ImmutableSet<SupportLevel>> levels();

    /**
     * The basis of jobs: how they are counted. Figures of the other basis are not used; one without basis is a headcount.
     *
     * @return the basis, {@link JobsBasis#HEADCOUNT} by default
     */
    @Value.Default
    public JobsBasis jobsBasis() {
        return JobsBasis.HEADCOUNT;
    }

    /**
     * The level of every confidence interval.
     *
     * @return the level, 0.95 by default
     */
    @Value.Default
    public ConfidenceLevel confidenceLevel() {
        return ConfidenceLevel.NINETY_FIVE_PERCENT;
    }

    /**
     * The kind of confidence interval of proportions.
     *
     * @return the kind, {@link ProportionLimits#WILSON} by default
     */
    @Value.Default
    public ProportionLimits proportionLimits() {
        return ProportionLimits.WILSON;
    }

    /**
     * The kind of confidence limits of survival curves.
     *
     * @return the kind, {@link SurvivalLimits#LOG_LOG} by default
     */
    @Value.Default
    public SurvivalLimits survivalLimits() {
        return SurvivalLimits.LOG_LOG;
    }

    /**
     * The clock: from when survival is counted.
     *
     * @return the clock, {@link SurvivalClock#GRADUATION} by default; never {@link SurvivalClock#EXIT} or
     *     {@link SurvivalClock#UNSTATED}, which only claims have
     */
    @Value.Default
    public SurvivalClock clock() {
        return SurvivalClock.GRADUATION;
    }

    /**
     * The policy of unknowns: what becomes of them when the living are counted.
     *
     * @return the policy, {@link UnknownPolicy#KNOWN} by default
     */
    @Value.Default
    public UnknownPolicy unknowns() {
        return UnknownPolicy.KNOWN;
    }

    /**
     * The subject of lengths: whose length is measured.
     *
     * @return the subject; empty, which is the default: {@link StaySubject#PERIOD} for a site, {@link StaySubject#STAY}
     *     for any other scope
     */
    public abstract Optional<StaySubject> subject();

    /**
     * The method by which residents are averaged over a period.
     *
     * @return the method, {@link AverageMethod#DAILY} by default
     */
    @Value.Default
    public AverageMethod average() {
        return AverageMethod.DAILY;
    }

    /**
     * The population whose sectors and jobs are divided up.
     *
     * @return the population, {@link Population#SUPPORTED} by default
     */
    @Value.Default
    public Population population() {
        return Population.SUPPORTED;
    }

    /**
     * The unit that capacity is counted in.
     *
     * @return the unit, {@link CapacityUnit#STARTUP} by default
     */
    @Value.Default
    public CapacityUnit capacityUnit() {
        return CapacityUnit.STARTUP;
    }

    /**
     * The classification of sectors.
     *
     * @return the scheme; empty, which is the default: the one that most startups have a code of
     */
    public abstract Optional<String> sectorScheme();

    /**
     * The policy of vague dates: the day taken for a fact of which only a span of days is known. It is one for a whole run.
     *
     * @return the policy, {@link VagueDates#DEFAULT} by default
     */
    @Value.Default
    public VagueDates vagueDates() {
        return VagueDates.DEFAULT;
    }

    /**
     * The horizons at which curves are read and anniversaries are counted.
     *
     * @return months, from 1 to 1200; 12, 36 and 60 by default
     */
    @Value.Default
    @Value.NaturalOrder
    public ImmutableSortedSet<Integer> horizons() {
        return ImmutableSortedSet.of(12, 36, 60);
    }

    /**
     * The choices for policies that metrics have of their own.
     *
     * @return the choice by the name of the {@link OwnPolicy}; what is not named is left to the first of its choices
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> ownChoices();

    /**
     * The code of a horizon, under which results have their figures for it.
     *
     * @param months the horizon in months
     * @return {@code P5Y}, or {@code P18M} for what is not whole years
     */
    public static String horizonCode(int months) {
        return months % 12 == 0 ? "P" + months / 12 + "Y" : "P" + months + "M";
    }

    /**
     * The number of days at which a curve is read for a horizon in months.
     *
     * @param months the horizon in months
     * @return so many months of 30.4375 days, to the nearest day
     */
    public static int horizonDays(int months) {
        return Math.floorDiv(months * 974 + 16, 32);
    }

    /**
     * The policies with nothing left to a default.
     *
     * @param coverage what the register says that it holds of the network's startups, if it says so
     * @param byDefault the levels that make stays, where the policies don't say
     * @param scope the kind of scope that they are for
     * @return policies that say how firms are followed up, what makes stays and whose length is measured
     */
    public final Policies resolved(
            Optional<Completeness> coverage, ImmutableSet<SupportLevel> byDefault, ScopeKind scope) {
        Objects.requireNonNull(coverage);
        Objects.requireNonNull(scope);
        Policies resolved = levels().isPresent() ? this : withLevels(byDefault);
        if (followUp().isEmpty()) {
            resolved = resolved.withFollowUp(
                    coverage.equals(Optional.of(Completeness.COMPLETE))
                            ? FollowUp.REGISTER_COMPLETE
                            : FollowUp.LAST_EVIDENCE);
        }
        if (subject().isEmpty()) {
            resolved = resolved.withSubject(scope == ScopeKind.SITE ? StaySubject.PERIOD : StaySubject.STAY);
        }
        return resolved;
    }

    @Value.Check
    void check() {
        if (levels().isPresent() && levels().get().isEmpty()) {
            throw new IllegalArgumentException("levels must be at least one");
        }
        if (clock() == SurvivalClock.EXIT || clock() == SurvivalClock.UNSTATED) {
            throw new IllegalArgumentException("the clock must be one that figures are computed by, was " + clock());
        }
        if (!horizons().isEmpty() && (horizons().first() < 1 || horizons().last() > LONGEST_HORIZON)) {
            throw new IllegalArgumentException(
                    "horizons must be from 1 to " + LONGEST_HORIZON + " months, were " + horizons());
        }
    }

    /**
     * A builder of policies.
     *
     * @return a builder with every default
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Policies}. */
    public static final class Builder extends ImmutablePolicies.Builder {
        Builder() {}

        /**
         * Sets the levels of support that make stays.
         *
         * @param first a level
         * @param others further levels
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder levels(SupportLevel first, SupportLevel... others) {
            return levels(Sets.immutableEnumSet(first, others));
        }
    }
}
