package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;

/** What rules ask of the runs of programmes: that they are at sites while these are open, and that nothing begins in a pause. */
final class RunFacts {
    private RunFacts() {}

    /**
     * A run that has begun is at a site that had opened and had not closed by then, and it is over by the closing. One without an end goes
     * on until its programme ends, and one without a start begins no earlier than its programme. A site that left goes on.
     */
    static void outsideSites(Programme programme, Context context) {
        for (int i = 0; i < programme.runs().size(); i++) {
            ProgrammeRun run = programme.runs().get(i);
            SiteHistory site = run.siteId().flatMap(context.frame()::findSite).orElse(null);
            if (site == null) {
                continue;
            }
            DateWindow start = run.start().or(programme::start).orElse(null);
            DateWindow end = run.end().or(programme::end).orElse(null);
            Optional<LocalDate> gone = EpochDay.dateIfAny(site.goneFromDay());
            if (start != null && EpochDay.earliest(start) >= site.goneFromDay()) {
                outside("start", start, site, "< " + text(gone), context, place(i, "start", run.start()));
            } else if (run.start().isPresent() && beginsTooEarly(run.start().get(), site, context)) {
                Optional<LocalDate> opened = EpochDay.dateIfAny(site.notOpenBeforeDay());
                outside("start", run.start().get(), site, ">= " + text(opened), context, "runs", i, "start");
            } else if (end == null && site.goneFromDay() <= EpochDay.of(context.asOf())) {
                outside("end", DayOrder.text(run.end()), site, "<= " + text(gone), context, "runs", i);
            } else if (end != null && goesOnTooLong(end, site, context)) {
                outside("end", end, site, "<= " + text(gone), context, place(i, "end", run.end()));
            }
        }
    }

    /** Where the day of a run is told; that of its programme is not told there. */
    private static Object[] place(int run, String member, Optional<DateWindow> own) {
        return own.isPresent() ? new Object[] {"runs", run, member} : new Object[] {"runs", run};
    }

    /** A site that has not opened yet may have been meant to, when the run that is to come was planned. */
    private static boolean beginsTooEarly(DateWindow start, SiteHistory site, Context context) {
        return EpochDay.latest(start) < site.notOpenBeforeDay() && start.hasSurelyComeBy(context.asOf());
    }

    /** An end that is still to come was agreed before the site closed. */
    private static boolean goesOnTooLong(DateWindow end, SiteHistory site, Context context) {
        return EpochDay.earliest(end) > site.goneFromDay() && end.hasSurelyComeBy(context.asOf());
    }

    private static String text(Optional<LocalDate> day) {
        return DayOrder.text(day.map(DateWindow::of));
    }

    private static void outside(
            String member, Serializable day, SiteHistory site, String life, Context context, Object... path) {
        context.at(path)
                .with("member", member)
                .with("day", day)
                .saying("site", site.site().name())
                .with("life", life)
                .actual(day)
                .expected(life)
                .report();
    }

    /** A cohort does not start in a pause of its programme: of several sites, not of all of them. */
    static void cohortInPause(Cohort cohort, Programme programme, Context context) {
        DateWindow start = cohort.start().orElse(null);
        if (start == null || programme.runs().isEmpty()) {
            return;
        }
        Optional<SiteId> first = cohort.siteIds().stream().min(Comparator.naturalOrder());
        DateWindow pause = pause(programme, start, first, context).orElse(null);
        boolean isInAll = cohort.siteIds().stream()
                .allMatch(site ->
                        pause(programme, start, Optional.of(site), context).isPresent());
        if (pause != null && isInAll) {
            context.at("start")
                    .with("day", start)
                    .saying("programme", programme.name())
                    .with("bound", outOf(pause))
                    .actual(start)
                    .expected(outOf(pause))
                    .report();
        }
    }

    /** Support does not start in a pause of its programme. */
    static void supportInPause(SupportPeriod period, int place, Programme programme, Context context) {
        DateWindow start = period.start().orElse(null);
        if (start == null || programme.runs().isEmpty()) {
            return;
        }
        pause(programme, start, period.siteId(), context)
                .ifPresent(pause -> context.at("supportPeriods", place, "start")
                        .with("value", start)
                        .saying("programme", programme.name())
                        .with("bound", outOf(pause))
                        .actual(start)
                        .expected(outOf(pause))
                        .report());
    }

    /** What runs at a site may be met in its parts, and in what it is part of: of these it is not asked. */
    private static Optional<DateWindow> pause(
            Programme programme, DateWindow start, Optional<SiteId> site, Context context) {
        boolean isAlone = site.isEmpty()
                || (context.network().findWhole(site.get()).isEmpty()
                        && context.network().parts(site.get()).isEmpty());
        return isAlone ? programme.findPause(start, site) : Optional.empty();
    }

    private static String outOf(DateWindow pause) {
        return Stream.of(
                        pause.earliest().map(first -> "< " + first),
                        pause.latest().map(last -> ">= " + last.plusDays(1)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
