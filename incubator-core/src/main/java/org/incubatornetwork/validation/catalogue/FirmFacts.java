package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.List;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;

/** The facts of a firm that show it in business. */
final class FirmFacts {
    private FirmFacts() {}

    /** Takes the day of a fact, the first day on which it may be, and where it is. */
    @FunctionalInterface
    interface Deed {
        void take(Serializable day, int earliest, Object... path);
    }

    /** Visits what only a firm in business does: it grows, employs, sells, raises money, uses services. */
    static void visitDeeds(Startup startup, Deed deed) {
        List<StageStep> stages = startup.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).start().isPresent()) {
                DateWindow start = stages.get(i).start().get();
                deed.take(start, EpochDay.earliest(start), "stages", i, "start");
            }
        }
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).direct().orElse(0) > 0) {
                deed.take(jobs.get(i).on(), EpochDay.earliest(jobs.get(i).on()), "jobs", i, "on");
            }
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            if (revenues.get(i).amount().amount().signum() > 0) {
                deed.take(revenues.get(i).start(), EpochDay.of(revenues.get(i).start()), "revenues", i, "start");
            }
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            deed.take(rounds.get(i).on(), EpochDay.earliest(rounds.get(i).on()), "fundingRounds", i, "on");
        }
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            deed.take(uses.get(i).on(), EpochDay.earliest(uses.get(i).on()), "serviceUses", i, "on");
        }
    }

    /** The last day of which it is known that the firm was in business: by what it did, or by what was seen of it. */
    static int lastSeenInBusiness(Startup startup) {
        int[] last = {EpochDay.BEFORE_ALL};
        visitDeeds(startup, (day, earliest, path) -> last[0] = Math.max(last[0], earliest));
        for (StatusEvent event : startup.statusEvents()) {
            if (event.status() == VitalStatus.OPERATING) {
                last[0] = Math.max(last[0], EpochDay.earliest(event.on()));
            }
        }
        return last[0];
    }
}
