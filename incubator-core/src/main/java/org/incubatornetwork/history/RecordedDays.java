package org.incubatornetwork.history;

import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;

/** The days that are recorded of a startup but for its founding, as long as everything of it is known when it happens. */
final class RecordedDays {
    private final int extractionDay;
    private int first = EpochDay.NEVER;

    RecordedDays(int extractionDay) {
        this.extractionDay = extractionDay;
    }

    int first() {
        return first;
    }

    /** Adds all days of a startup; false if some are vague or late, or its support does not follow one upon the other. */
    boolean addAll(Startup startup) {
        return addSupport(startup.supportPeriods())
                && addStatuses(startup.statusEvents())
                && addJobs(startup.jobs())
                && addDeliveries(startup.serviceUses())
                && addRounds(startup.fundingRounds())
                && addRevenues(startup.revenues());
    }

    private boolean addSupport(List<SupportPeriod> periods) {
        int start = EpochDay.BEFORE_ALL;
        int end = EpochDay.BEFORE_ALL;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            DateWindow began = period.start().orElse(null);
            boolean transferred = period.endReason().equals(Optional.of(EndReason.TRANSFERRED));
            if (began == null || transferred || !add(began) || !add(period.end())) {
                return false;
            }
            int next = EpochDay.earliest(began);
            if (next <= start || next < end) {
                return false;
            }
            start = next;
            end = period.end().isPresent() ? EpochDay.earliest(period.end().get()) : EpochDay.NEVER;
            if (end < start) {
                return false;
            }
        }
        return true;
    }

    private boolean addStatuses(List<StatusEvent> events) {
        boolean added = true;
        for (int i = 0; i < events.size() && added; i++) {
            added = add(events.get(i).on());
        }
        return added;
    }

    private boolean addJobs(List<Jobs> headcounts) {
        boolean added = true;
        for (int i = 0; i < headcounts.size() && added; i++) {
            added = add(headcounts.get(i).on());
        }
        return added;
    }

    private boolean addDeliveries(List<ServiceUse> uses) {
        boolean added = true;
        for (int i = 0; i < uses.size() && added; i++) {
            added = add(uses.get(i).on());
        }
        return added;
    }

    private boolean addRounds(List<FundingRound> rounds) {
        boolean added = true;
        for (int i = 0; i < rounds.size() && added; i++) {
            added = add(rounds.get(i).on());
        }
        return added;
    }

    private boolean addRevenues(List<Revenue> revenues) {
        boolean added = true;
        for (int i = 0; i < revenues.size() && added; i++) {
            added = add(EpochDay.of(revenues.get(i).end()));
        }
        return added;
    }

    private boolean add(Optional<DateWindow> day) {
        return day.isEmpty() || add(day.get());
    }

    private boolean add(DateWindow day) {
        return day.isExact() && add(EpochDay.earliest(day));
    }

    private boolean add(int day) {
        first = Math.min(first, day);
        return day <= extractionDay && day > EpochDay.BEFORE_ALL + 1 && day < EpochDay.NEVER - 1;
    }
}
