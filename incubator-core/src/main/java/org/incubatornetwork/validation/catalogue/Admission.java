package org.incubatornetwork.validation.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;

/** Looks for support by programmes of startups that can't have met their conditions. */
final class Admission {
    /** How many days before it starts, at most, a programme or cohort begins to choose whom it takes, where no day of that is told. */
    static final int LONGEST_SELECTION = 365;

    private Admission() {}

    static void check(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            SupportPeriod period = supports.get(i).period();
            Programme programme = context.network()
                    .programmeOf(period)
                    .flatMap(context.frame()::findProgramme)
                    .orElse(null);
            if (programme == null || programme.eligibility().isEmpty()) {
                continue;
            }
            List<String> unmet = unmetConditions(programme.eligibility().get(), history, period, context);
            if (!unmet.isEmpty()) {
                context.at(
                                "supportPeriods",
                                supports.get(i).index(),
                                period.programmeId().isPresent() ? "programmeId" : "cohortId")
                        .saying("programme", programme.name())
                        .saying("conditions", String.join(", ", unmet))
                        .actual(programme.id())
                        .report();
            }
        }
    }

    /** Who applied in time may be past the stage, and the age, when the programme begins. */
    private static List<String> unmetConditions(
            Eligibility conditions, StartupInNetwork history, SupportPeriod period, Context context) {
        Optional<Cohort> cohort = period.cohortId().flatMap(context.frame()::findCohort);
        LocalDate first = later(
                period.start().flatMap(DateWindow::earliest).map(day -> day.minusDays(LONGEST_SELECTION)),
                cohort.flatMap(Cohort::applicationStart).flatMap(DateWindow::earliest));
        LocalDate last = period.start()
                .or(() -> cohort.flatMap(Cohort::start))
                .flatMap(DateWindow::latest)
                .orElse(LocalDate.MAX);
        return conditions.unmetConditions(history.startup(), first, last.isBefore(first) ? first : last);
    }

    private static LocalDate later(Optional<LocalDate> one, Optional<LocalDate> other) {
        LocalDate day = one.orElse(LocalDate.MIN);
        return other.filter(day::isBefore).orElse(day);
    }
}
