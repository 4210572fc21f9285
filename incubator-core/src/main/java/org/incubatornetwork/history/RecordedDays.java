package org.incubatornetwork.history;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Startup;
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
                && addEach(startup.statusEvents(), event -> exactDay(event.on()))
                && addEach(startup.jobs(), jobs -> exactDay(jobs.on()))
                && addEach(startup.serviceUses(), use -> exactDay(use.on()))
                && addEach(startup.fundingRounds(), round -> exactDay(round.on()))
                && addEach(startup.revenues(), revenue -> EpochDay.of(revenue.end()));
    }

    private boolean addSupport(List<SupportPeriod> periods) {
        int start = EpochDay.BEFORE_ALL;
        int end = EpochDay.BEFORE_ALL;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            DateWindow began = period.start().orElse(null);
            if (began == null || period.isEndedBy(EndReason.TRANSFERRED) || !add(began) || !add(period.end())) {
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

    private <F> boolean addEach(List<F> facts, ToIntFunction<F> day) {
        boolean added = true;
        for (int i = 0; i < facts.size() && added; i++) {
            added = add(day.applyAsInt(facts.get(i)));
        }
        return added;
    }

    private boolean add(Optional<DateWindow> day) {
        return day.isEmpty() || add(day.get());
    }

    private boolean add(DateWindow day) {
        return add(exactDay(day));
    }

    /** The number of an exact day; of a vague one that of no day, which is not added. */
    private static int exactDay(DateWindow day) {
        return day.isExact() ? EpochDay.earliest(day) : EpochDay.BEFORE_ALL;
    }

    private boolean add(int day) {
        first = Math.min(first, day);
        return day <= extractionDay && day > EpochDay.BEFORE_ALL + 1 && day < EpochDay.NEVER - 1;
    }
}
