package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;

/** The kinds of days of a register that may be vague, by which a metric says which it needs. */
public enum DayKind {
    /** The first day of support. */
    SUPPORT_START(history -> anySupport(history, support -> support.earliestStartDay() != support.latestStartDay())),
    /** The day on which support is over. */
    SUPPORT_END(history -> anySupport(history, support -> support.earliestEndDay() != support.latestEndDay())),
    /** The day of a status. */
    STATUS(history -> any(history, Startup::statusEvents, StatusEvent::on)),
    /** The day of the founding. */
    FOUNDING(history -> history.startup().founded().isPresent()
            && !history.startup().founded().get().isExact()),
    /** The day of a headcount. */
    HEADCOUNT(history -> any(history, Startup::jobs, Jobs::on)),
    /** The day of a funding round. */
    FUNDING_ROUND(history -> any(history, Startup::fundingRounds, FundingRound::on)),
    /** The day of a delivery of a service. */
    DELIVERY(history -> any(history, Startup::serviceUses, ServiceUse::on)),
    /** The first day of a status of a site. */
    LIFECYCLE_STEP(history -> false),
    /** The days of a capacity. */
    CAPACITY(history -> false),
    /** The days of a cohort. */
    COHORT(history -> false),
    /**
     * The day of a closing, a failure, a sale or a loss, or of a status by which it may be none: more turns on it than the day of a
     * death.
     */
    REVIVAL(OpenStatuses::areOpen),
    /** The day of a status of a firm that was sold or dormant, which policies of exits follow in different ways. */
    STANDING(OpenStatuses::isStandingOpen);

    /** The days beside those of support and statuses by which a firm was last heard of. */
    public static final ImmutableSet<DayKind> OF_EVIDENCE = Sets.immutableEnumSet(HEADCOUNT, FUNDING_ROUND, DELIVERY);

    private static final ImmutableList<DayKind> ALL = ImmutableList.copyOf(values());

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Predicate<StartupInNetwork> vague;

    DayKind(Predicate<StartupInNetwork> vague) {
        this.vague = vague;
    }

    /**
     * Whether a startup has a vague day of the kind.
     *
     * @param history the startup
     * @return true if some day of the kind is not exact; false for the days of sites and cohorts, which are no startup's
     */
    public boolean isVague(StartupInNetwork history) {
        return vague.test(history);
    }

    /**
     * The kinds of which a site has a vague day.
     *
     * @param site the site
     * @return its steps and capacities, if some day of theirs is not exact, or a step lacks it
     */
    public static ImmutableSet<DayKind> vague(Site site) {
        boolean steps = false;
        for (LifecycleStep step : site.lifecycle()) {
            steps |= step.on().isEmpty() || isVague(step.on());
        }
        boolean capacities = false;
        for (Capacity capacity : site.capacities()) {
            capacities |= isVague(capacity.start()) || isVague(capacity.end());
        }
        if (steps) {
            return capacities ? Sets.immutableEnumSet(LIFECYCLE_STEP, CAPACITY) : ImmutableSet.of(LIFECYCLE_STEP);
        }
        return capacities ? ImmutableSet.of(CAPACITY) : ImmutableSet.of();
    }

    /**
     * The kinds of which a cohort has a vague day.
     *
     * @param cohort the cohort
     * @return that of cohorts, if its start or its end is not exact
     */
    public static ImmutableSet<DayKind> vague(Cohort cohort) {
        return isVague(cohort.start()) || isVague(cohort.end()) ? ImmutableSet.of(COHORT) : ImmutableSet.of();
    }

    private static boolean isVague(Optional<DateWindow> day) {
        return day.isPresent() && !day.get().isExact();
    }

    /** The kinds of which a startup has a vague day; of most startups there are none. */
    static ImmutableSet<DayKind> vague(StartupInNetwork history) {
        ImmutableSet<DayKind> found = ImmutableSet.of();
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).isVague(history)) {
                found = Sets.immutableEnumSet(ALL.get(i), found.toArray(new DayKind[0]));
            }
        }
        return found;
    }

    private static boolean anySupport(StartupInNetwork history, Predicate<Support> vague) {
        return Supports.any(history.recordedSupports(), vague);
    }

    private static <T> boolean any(
            StartupInNetwork history, Function<Startup, List<T>> list, Function<T, DateWindow> on) {
        List<T> facts = list.apply(history.startup());
        for (int i = 0; i < facts.size(); i++) {
            if (!on.apply(facts.get(i)).isExact()) {
                return true;
            }
        }
        return false;
    }
}
