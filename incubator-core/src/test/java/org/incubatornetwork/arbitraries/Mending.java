package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** Takes from a startup whose days are exact what contradicts the rest of it. */
final class Mending {
    private Mending() {}

    /** The startup without what it did after its end, and without failures after which it was in business. */
    static Startup of(Startup startup) {
        Startup ended = end(startup).map(day -> until(startup, day)).orElse(startup);
        return ended.withSupportPeriods(ended.supportPeriods().stream()
                .map(period -> hasFailed(period) && isSeenAfter(ended, day(period.end().orElseThrow()))
                        ? period.withEndReason(EndReason.WITHDREW)
                        : period)
                .toList());
    }

    private static Optional<LocalDate> end(Startup startup) {
        return startup.statusEvents().stream()
                .filter(event -> event.status() == VitalStatus.CLOSED || event.status() == VitalStatus.MERGED)
                .map(event -> day(event.on()))
                .findFirst();
    }

    private static Startup until(Startup startup, LocalDate end) {
        return startup.toBuilder()
                .statusEvents(those(startup.statusEvents(), event -> !day(event.on()).isAfter(end)))
                .jobs(those(startup.jobs(), jobs -> !day(jobs.on()).isAfter(end)))
                .revenues(those(startup.revenues(), revenue -> !revenue.start().isAfter(end)))
                .fundingRounds(those(startup.fundingRounds(), round -> !day(round.on()).isAfter(end)))
                .serviceUses(those(startup.serviceUses(), use -> !day(use.on()).isAfter(end)))
                .supportPeriods(those(
                        startup.supportPeriods(),
                        period -> period.isResidency() || !day(period.start().orElseThrow()).isAfter(end)))
                .build();
    }

    private static <T> ImmutableList<T> those(List<T> facts, Predicate<T> isKept) {
        return facts.stream().filter(isKept).collect(ImmutableList.toImmutableList());
    }

    private static boolean hasFailed(SupportPeriod period) {
        return period.endReason().equals(Optional.of(EndReason.FAILED));
    }

    private static boolean isSeenAfter(Startup startup, LocalDate day) {
        return Stream.of(
                        startup.statusEvents().stream()
                                .filter(event -> event.status() == VitalStatus.OPERATING)
                                .map(StatusEvent::on),
                        startup.jobs().stream().map(Jobs::on),
                        startup.fundingRounds().stream().map(FundingRound::on),
                        startup.serviceUses().stream().map(ServiceUse::on),
                        startup.revenues().stream().map(Revenue::start).map(DateWindow::of))
                .flatMap(Function.identity())
                .anyMatch(seen -> day(seen).isAfter(day));
    }

    private static LocalDate day(DateWindow exact) {
        return exact.day().orElseThrow();
    }
}
