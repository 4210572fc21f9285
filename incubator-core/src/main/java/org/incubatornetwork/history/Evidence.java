package org.incubatornetwork.history;

import java.util.List;
import java.util.Set;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;

/** The evidence beside its statuses that a firm lives: support, headcounts, deliveries, fiscal periods, funding rounds. */
final class Evidence {
    private Evidence() {}

    /** The last day of which anything is recorded, as far as it is known; {@link EpochDay#BEFORE_ALL} if nothing is. */
    static int lastDay(Startup startup, List<Support> supports, Set<SupportLevel> levels, Frame frame) {
        int known = frame.knownDay();
        int last = EpochDay.BEFORE_ALL;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (levels.contains(support.level())
                    && (support.startDay() != EpochDay.NEVER || support.endDay() != EpochDay.NEVER)) {
                last = Math.max(last, Math.min(support.endDay(), frame.asOfDay()));
            }
        }
        List<Jobs> headcounts = startup.jobs();
        for (int i = 0; i < headcounts.size(); i++) {
            last = later(last, frame.dayOf(headcounts.get(i).on()), known);
        }
        List<ServiceUse> serviceUses = startup.serviceUses();
        for (int i = 0; i < serviceUses.size(); i++) {
            last = later(last, frame.dayOf(serviceUses.get(i).on()), known);
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            last = later(last, EpochDay.of(revenues.get(i).end()), known);
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            last = later(last, frame.dayOf(rounds.get(i).on()), known);
        }
        return last;
    }

    private static int later(int last, int day, int known) {
        return day <= known ? Math.max(last, day) : last;
    }
}
