package org.incubatornetwork.validation.catalogue;

import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.validation.rule.Context;

/** Looks for published figures, of more than none, of a site, cohort or programme that was not there yet. */
final class ClaimsTooEarly {
    private ClaimsTooEarly() {}

    static void check(Claim claim, Context context) {
        if (claim.asOf().isEmpty()
                || claim.quantity()
                        .filter(quantity -> quantity.value().signum() > 0)
                        .isEmpty()
                || !ClaimNature.of(claim).isOfThePast()) {
            return;
        }
        HeldAt.first(claim.siteIds(), context.frame())
                .ifPresent(site -> check(claim, site.site().name(), site.firstStepDay(), context));
        claim.cohortId()
                .flatMap(context.frame()::findCohort)
                .ifPresent(cohort -> check(claim, cohort.name(), firstDay(cohort), context));
        claim.programmeId()
                .flatMap(context.frame()::findProgramme)
                .ifPresent(programme -> check(claim, programme.name(), firstDay(programme), context));
    }

    private static int firstDay(Cohort cohort) {
        return cohort.applicationStart().isPresent()
                ? EpochDay.earliest(cohort.applicationStart().get())
                : beforeStart(cohort.start());
    }

    private static int firstDay(Programme programme) {
        return beforeStart(programme.start());
    }

    /** Applications to what has no day of their opening are counted some time before it starts. */
    private static int beforeStart(Optional<DateWindow> start) {
        int earliest = start.map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
        return earliest == EpochDay.BEFORE_ALL ? earliest : earliest - Admission.LONGEST_SELECTION;
    }

    private static void check(Claim claim, String subject, int first, Context context) {
        DateWindow asOf = claim.asOf().orElseThrow();
        if (EpochDay.latest(asOf) < first) {
            context.at("asOf")
                    .with("day", asOf)
                    .saying("subject", subject)
                    .actual(asOf)
                    .report();
        }
    }
}
