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
    /** Of more of them it takes too long to tell what each changes. */
    static final int MOST = 512;

    private final Frame frame;
    private int count;
    private int first = EpochDay.NEVER;

    RecordedDays(Frame frame) {
        this.frame = frame;
    }

    int first() {
        return first;
    }

    /** Adds all days of a startup; false if some are vague or late, or too many, or its support does not follow one upon the other. */
    boolean addAll(Startup startup) {
        return addSupport(startup.supportPeriods())
                && addEach(startup.statusEvents(), event -> exactDay(event.on()))
                && addEach(startup.jobs(), jobs -> exactDay(jobs.on()))
                && addEach(startup.serviceUses(), use -> exactDay(use.on()))
                && addEach(startup.fundingRounds(), round -> exactDay(round.on()))
                && addEach(startup.revenues(), revenue -> EpochDay.of(revenue.end()));
    }

    private boolean addSupport(List<SupportPeriod> periods) {
        SupportPeriod before = null;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            DateWindow began = period.start().orElse(null);
            if (began == null || !add(began) || !add(period.end()) || end(period) < EpochDay.earliest(began)) {
                return false;
            }
            if (before != null && !follows(before, period)) {
                return false;
            }
            before = period;
        }
        return before == null || !before.isEndedBy(EndReason.TRANSFERRED);
    }

    /** Whether support begins when that before it is over, and is where it leads if that ended in a transfer. */
    private boolean follows(SupportPeriod before, SupportPeriod period) {
        int start = start(period);
        int left = end(before);
        return start > start(before)
                && start >= left
                && (!before.isEndedBy(EndReason.TRANSFERRED) || isArrival(before, period, start - left));
    }

    /** Whether a transfer is known for one on each day: of one back to where it began that is only seen when it arrives. */
    private boolean isArrival(SupportPeriod before, SupportPeriod period, int daysLater) {
        return period.level() == before.level()
                && daysLater <= Stay.LONGEST_TRANSFER
                && (daysLater == 0 || place(before) != place(period));
    }

    private int place(SupportPeriod period) {
        int site = period.siteId().isPresent() ? frame.ordinal(period.siteId().get()) : Frame.NO_SITE;
        return frame.parts().outermost(site);
    }

    private static int start(SupportPeriod period) {
        return EpochDay.earliest(period.start().orElseThrow());
    }

    private static int end(SupportPeriod period) {
        return period.end().isPresent() ? EpochDay.earliest(period.end().get()) : EpochDay.NEVER;
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
        count++;
        return count <= MOST
                && day <= frame.extractionDay()
                && day > EpochDay.BEFORE_ALL + 1
                && day < EpochDay.NEVER - 1;
    }
}
