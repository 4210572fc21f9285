package org.incubatornetwork.validation.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;

/** Looks for support by programmes of startups that can't have met their conditions. */
final class Admission {
    private static final int LONGEST_SELECTION = 365;

    private Admission() {}

    static void check(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            SupportPeriod period = supports.get(i).period();
            Programme programme = context.network()
                    .programmeOf(period)
                    .flatMap(context.frame()::findProgramme)
                    .orElse(null);
            if (programme != null
                    && programme.eligibility().isPresent()
                    && !programme.eligibility().get().mayHaveAdmitted(history.startup(), selectionDay(period))) {
                context.at(
                                "supportPeriods",
                                supports.get(i).index(),
                                period.programmeId().isPresent() ? "programmeId" : "cohortId")
                        .saying("programme", programme.name())
                        .actual(programme.id())
                        .report();
            }
        }
    }

    /** Who applied in time may be past the stage when the programme begins. */
    private static LocalDate selectionDay(SupportPeriod period) {
        return period.start()
                .flatMap(DateWindow::earliest)
                .map(day -> day.minusDays(LONGEST_SELECTION))
                .orElse(LocalDate.MIN);
    }
}
