package org.incubatornetwork.synthetic;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.Draws.Aspect;

/**
 * The telling of facts by somebody who does not remember every day: of some days only a month, a year, a span or a bound is
 * told, and the day always lies in what is told. What is exact in the facts may so become vague; nothing else changes.
 *
 * <pre>{@code
 * VagueDays clerk = VagueDays.of(7, 0.5, LocalDate.of(2024, 6, 30));
 * Startup exact = SyntheticRegister.builder().build().startup(3);
 * Startup told = clerk.tell(exact);
 * told.equals(clerk.tell(exact));               // true
 * told.founded().equals(exact.founded());       // true
 * told.supportPeriods().size() == exact.supportPeriods().size();  // true
 * }</pre>
 *
 * <p>Objects of this class are immutable; what one tells depends on its settings and on what it tells alone.
 */
public final class VagueDays {
    private static final int WIDEST = 200;

    private final long seed;
    private final double share;
    private final LocalDate toldOn;

    private VagueDays(long seed, double share, LocalDate toldOn) {
        this.seed = seed;
        this.share = share;
        this.toldOn = toldOn;
    }

    /**
     * The telling of a share of the days vaguely.
     *
     * @param seed any number
     * @param share the part of the days that are not remembered, from 0 to 1
     * @param toldOn the day on which it is told: of what has happened by then nothing is told to have happened surely later
     * @return the telling
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public static VagueDays of(long seed, double share, LocalDate toldOn) {
        checkArgument(share >= 0 && share <= 1, "the share of vague days must be from 0 to 1, was %s", share);
        return new VagueDays(seed, share, toldOn);
    }

    /**
     * The startup as it is told. Its founding and its fiscal periods stay as they are, and so do vague days.
     *
     * @param startup the startup
     * @return the startup, in which the days of support, status, jobs, funding and services may be vague
     */
    public Startup tell(Startup startup) {
        if (share == 0) {
            return startup;
        }
        Draws draws = draws(startup.id().value());
        return startup.toBuilder()
                .supportPeriods(startup.supportPeriods().stream()
                        .map(period ->
                                period.withStart(told(period.start(), draws)).withEnd(told(period.end(), draws)))
                        .collect(toImmutableList()))
                .statusEvents(each(startup.statusEvents(), event -> event.on(), (event, on) -> event.withOn(on), draws))
                .jobs(each(startup.jobs(), jobs -> jobs.on(), (jobs, on) -> jobs.withOn(on), draws))
                .fundingRounds(
                        each(startup.fundingRounds(), round -> round.on(), (round, on) -> round.withOn(on), draws))
                .serviceUses(each(startup.serviceUses(), use -> use.on(), (use, on) -> use.withOn(on), draws))
                .build();
    }

    /**
     * The cohort as it is told.
     *
     * @param cohort the cohort
     * @return the cohort, in which the first day and the first day after it may be vague
     */
    public Cohort tell(Cohort cohort) {
        if (share == 0) {
            return cohort;
        }
        Draws draws = draws(cohort.id().value());
        return cohort.withStart(told(cohort.start(), draws)).withEnd(told(cohort.end(), draws));
    }

    private Draws draws(String id) {
        return Draws.of(seed, id.hashCode(), Aspect.VAGUE_DAYS);
    }

    /** The facts of a list; no two of them are told by the same window unless they were: they would contradict each other. */
    private <F> ImmutableList<F> each(
            List<F> facts, Function<F, DateWindow> day, BiFunction<F, DateWindow, F> with, Draws draws) {
        Set<DateWindow> used = new HashSet<>();
        facts.forEach(fact -> used.add(day.apply(fact)));
        return facts.stream()
                .map(fact -> {
                    DateWindow told = told(day.apply(fact), draws);
                    return used.add(told) ? with.apply(fact, told) : fact;
                })
                .collect(toImmutableList());
    }

    private Optional<DateWindow> told(Optional<DateWindow> day, Draws draws) {
        return day.map(known -> told(known, draws));
    }

    private DateWindow told(DateWindow window, Draws draws) {
        boolean isForgotten = draws.happens(share);
        return isForgotten && window.day().isPresent() ? told(window.day().get(), draws) : window;
    }

    private DateWindow told(LocalDate day, Draws draws) {
        double chance = draws.unit();
        LocalDate before = day.minusDays(draws.between(0, WIDEST));
        LocalDate after = day.plusDays(draws.between(0, WIDEST));
        boolean hasHappened = !day.isAfter(toldOn);
        LocalDate bound = hasHappened && after.isAfter(toldOn) ? toldOn : after;
        if (chance < 0.3) {
            return DateWindow.of(YearMonth.from(day));
        }
        if (chance < 0.55) {
            return DateWindow.of(Year.from(day));
        }
        if (chance < 0.7) {
            return DateWindow.between(before, bound);
        }
        if (chance < 0.82) {
            return DateWindow.notAfter(bound);
        }
        if (chance < 0.86) {
            return DateWindow.notBefore(before);
        }
        if (chance < 0.9) {
            return DateWindow.decade(day.getYear() / 10 * 10);
        }
        return chance < 0.95
                ? DateWindow.of(YearMonth.from(day)).asApproximate()
                : DateWindow.of(Year.from(day)).asUncertain();
    }
}
