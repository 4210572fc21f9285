package org.incubatornetwork.history;

import java.util.List;
import java.util.Set;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
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
            if (levels.contains(support.level())) {
                last = Math.max(last, Math.min(shownUntil(support), frame.asOfDay()));
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

    /** The end of support. One of which no day is taken shows that the firm lives until the first day that it may be. */
    private static int shownUntil(Support support) {
        if (support.hasChosenEnd()) {
            return support.endDay();
        }
        int start = support.startDay() == EpochDay.NEVER ? EpochDay.BEFORE_ALL : support.startDay();
        return Math.max(support.earliestEndDay(), start);
    }

    /** The last day of which anything may be recorded, wherever vague days lie. */
    static int latestDay(Startup startup, List<Support> supports, Frame frame) {
        int last = EpochDay.BEFORE_ALL;
        for (Support support : supports) {
            last = Math.max(last, Math.min(support.latestEndDay(), frame.asOfDay()));
        }
        for (StatusEvent event : startup.statusEvents()) {
            last = latest(last, event.on(), frame);
        }
        for (Jobs headcount : startup.jobs()) {
            last = latest(last, headcount.on(), frame);
        }
        for (ServiceUse use : startup.serviceUses()) {
            last = latest(last, use.on(), frame);
        }
        for (Revenue revenue : startup.revenues()) {
            last = later(last, EpochDay.of(revenue.end()), frame.knownDay());
        }
        for (FundingRound round : startup.fundingRounds()) {
            last = latest(last, round.on(), frame);
        }
        return last;
    }

    private static int latest(int last, DateWindow day, Frame frame) {
        return EpochDay.earliest(day) <= frame.knownDay()
                ? Math.max(last, Math.min(frame.latestDay(day), frame.knownDay()))
                : last;
    }

    private static int later(int last, int day, int known) {
        return day <= known ? Math.max(last, day) : last;
    }
}
