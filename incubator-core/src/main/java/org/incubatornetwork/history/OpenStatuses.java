package org.incubatornetwork.history;

import java.util.List;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;

/**
 * The statuses of a firm and the failures that ended its support, of which vague days may leave open what follows what. The window of a
 * death leaves open when the firm died; what is asked here is whether more turns on the days that are taken.
 */
final class OpenStatuses {
    private final Frame frame;
    private final Days closings = new Days();
    private final Days sales = new Days();
    private final Days losses = new Days();
    private final Days failures = new Days();
    private boolean isExact = true;

    private OpenStatuses(StartupInNetwork history) {
        this.frame = history.frame();
        for (StatusEvent event : history.startup().statusEvents()) {
            VitalStatus status = event.status();
            isExact &= event.on().isExact();
            if (status.isClosing()) {
                add(event.on(), closings);
            } else if (status.isSale()) {
                add(event.on(), sales);
            } else if (status == VitalStatus.UNKNOWN) {
                add(event.on(), losses);
            }
        }
        for (Support support : history.recordedSupports()) {
            if (support.period().end().isPresent() && support.period().isEndedBy(EndReason.FAILED)) {
                add(support.endWindow(), failures);
            }
        }
        isExact &= failures.isExact;
    }

    private void add(DateWindow window, Days days) {
        days.add(EpochDay.earliest(window), frame.latestDay(window));
    }

    /**
     * Whether it turns on vague days if a firm is dead, sold or lost, or by which of several windows it died: whether it was found alive
     * after a closing or a sale and soon enough, sold before it was closed, heard of after support had failed or it was lost, and when
     * it was lost.
     */
    static boolean areOpen(StartupInNetwork history) {
        List<StatusEvent> events = history.startup().statusEvents();
        boolean isAnyVague = DayKind.STATUS.isVague(history)
                || Supports.any(history.recordedSupports(), support -> !support.isExact());
        if (events.isEmpty() || !isAnyVague) { // as with most startups, of which nothing is kept
            return false;
        }
        OpenStatuses statuses = new OpenStatuses(history);
        return !statuses.isExact
                && (statuses.closings.isFirstOpen() || events.stream().anyMatch(statuses::isOpen));
    }

    /** Whether policies that follow firms into sale or dormancy may find another status last. */
    static boolean isStandingOpen(StartupInNetwork history) {
        boolean isExact = true;
        boolean isFollowed = false;
        for (StatusEvent event : history.startup().statusEvents()) {
            isExact &= event.on().isExact();
            isFollowed |= event.status().isSale() || event.status() == VitalStatus.DORMANT;
        }
        return isFollowed && !isExact;
    }

    private boolean isOpen(StatusEvent event) {
        VitalStatus status = event.status();
        int earliest = EpochDay.earliest(event.on());
        int latest = frame.latestDay(event.on());
        boolean isVague = !event.on().isExact();
        boolean followsFailure =
                failures.mayPrecede(latest) && (isVague || (!failures.isExact && earliest < failures.last));
        if (status == VitalStatus.UNKNOWN) {
            return isVague || followsFailure;
        }
        return followsFailure
                || (isVague && losses.mayPrecede(latest))
                || (status.isSale() && closings.meet(earliest, latest, isVague))
                || (status.isIndependentLife() && isLifeOpen(earliest, latest, isVague));
    }

    private boolean isLifeOpen(int earliest, int latest, boolean isVague) {
        boolean afterClosing = closings.mayPrecede(latest)
                && (isVague || !closings.isExact)
                && earliest <= EpochDay.plusMonths(closings.last, Statuses.REVIVAL_MONTHS);
        return afterClosing || (isVague && sales.mayPrecede(latest)) || sales.meet(earliest, latest, isVague);
    }

    /** The windows of some of the events together. */
    private static final class Days {
        private int first = EpochDay.NEVER;
        private int last = EpochDay.BEFORE_ALL;
        private boolean isExact = true;
        /** Of the window that begins first, the last day; and of all the first last day. */
        private int firstUntil = EpochDay.NEVER;

        private int surelyBy = EpochDay.NEVER;

        void add(int earliest, int latest) {
            if (earliest < first || (earliest == first && latest < firstUntil)) {
                firstUntil = latest;
            }
            first = Math.min(first, earliest);
            last = Math.max(last, latest);
            surelyBy = Math.min(surelyBy, latest);
            isExact &= earliest == latest;
        }

        private boolean isEmpty() {
            return first == EpochDay.NEVER;
        }

        /** Whether one of them may be on a day or before it. */
        boolean mayPrecede(int day) {
            return !isEmpty() && first <= day;
        }

        /** Whether their windows and another meet, one of them vague. */
        boolean meet(int earliest, int latest, boolean isVague) {
            return mayPrecede(latest) && earliest <= last && (isVague || !isExact);
        }

        /** Whether the one that may come first may come after another. */
        boolean isFirstOpen() {
            return surelyBy < firstUntil;
        }
    }
}
