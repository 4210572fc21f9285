package org.incubatornetwork.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;

/** A choice of exact days inside the windows of a network, narrowed as the definition says, and independent of the library. */
public final class ExactChoice {
    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 1);

    private final Random random;
    private final LocalDate extraction;

    /**
     * A choice of days.
     *
     * @param seed any number, by which the days are chosen
     * @param extraction the day on which the register was extracted
     */
    public ExactChoice(long seed, LocalDate extraction) {
        this.random = new Random(seed);
        this.extraction = extraction;
    }

    /**
     * The network with a day chosen for each vague one.
     *
     * @param vague the network
     * @return one of the networks for which it stands
     */
    public Network of(Network vague) {
        return vague.withSites(vague.sites().stream().map(this::of).toList())
                .withStartups(vague.startups().stream().map(this::of).toList());
    }

    private Site of(Site site) {
        List<LifecycleStep> steps = new ArrayList<>();
        LocalDate before = FIRST;
        for (LifecycleStep step : site.lifecycle()) {
            before = day(step.on(), before, extraction);
            steps.add(step.withOn(DateWindow.of(before)));
        }
        return site.withLifecycle(steps)
                .withCapacities(site.capacities().stream().map(this::of).toList());
    }

    private Capacity of(Capacity capacity) {
        return capacity.start().isEmpty()
                ? capacity
                : capacity.withStart(DateWindow.of(day(capacity.start(), FIRST, LAST)));
    }

    private Startup of(Startup startup) {
        return startup.withSupportPeriods(
                        startup.supportPeriods().stream().map(this::of).toList())
                .withStatusEvents(startup.statusEvents().stream().map(this::of).toList())
                .withJobs(startup.jobs().stream().map(this::of).toList())
                .withFundingRounds(
                        startup.fundingRounds().stream().map(this::of).toList())
                .withServiceUses(startup.serviceUses().stream().map(this::of).toList());
    }

    private SupportPeriod of(SupportPeriod period) {
        LocalDate last = period.end().flatMap(DateWindow::latest).orElse(LAST);
        if (period.end().isPresent() && period.endReason().isPresent()) {
            last = earlier(last, extraction);
        }
        LocalDate start = day(period.start(), FIRST, earlier(last, extraction));
        SupportPeriod begun = period.withStart(DateWindow.of(start));
        return period.end().isEmpty() ? begun : begun.withEnd(DateWindow.of(day(period.end(), start, last)));
    }

    private StatusEvent of(StatusEvent event) {
        return event.withOn(happened(event.on()));
    }

    private Jobs of(Jobs jobs) {
        return jobs.withOn(happened(jobs.on()));
    }

    private FundingRound of(FundingRound round) {
        return round.withOn(happened(round.on()));
    }

    private ServiceUse of(ServiceUse use) {
        return use.withOn(happened(use.on()));
    }

    private DateWindow happened(DateWindow window) {
        return DateWindow.of(day(Optional.of(window), FIRST, extraction));
    }

    /** A day of a window that is open if it is missing, from one day to another; often one of the ends. */
    private LocalDate day(Optional<DateWindow> window, LocalDate first, LocalDate last) {
        LocalDate from = later(first, window.flatMap(DateWindow::earliest).orElse(first));
        LocalDate to = earlier(last, window.flatMap(DateWindow::latest).orElse(last));
        int days = (int) (to.toEpochDay() - from.toEpochDay());
        return switch (random.nextInt(4)) {
            case 0 -> from;
            case 1 -> to;
            default -> from.plusDays(random.nextInt(days + 1));
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
