package org.incubatornetwork.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * The status events of a firm that are known, by day; those of one day in an order of their own, so that the document's says
 * nothing: what ends a firm's life, or what is known of it, comes after what it ends.
 *
 * <p>A firm that is closed or insolvent is back if it is found operating, dormant or abroad later, and at most two years later.
 * Whether it was closed or insolvent is one: what counts is that it is active again, whatever its legal standing was
 * (Eurostat-OECD, Manual on Business Demography Statistics, 2007, chapter 7: deaths are closures less reactivations within two
 * years).
 *
 * <p>A closing with or after a sale that no sign of independent life has followed is a striking-off: the firm goes on in another
 * (same manual: an event that involves other enterprises is no death).
 */
final class Statuses {
    /** In how many months after it a closing is undone. */
    static final int REVIVAL_MONTHS = 24;

    private final Frame frame;
    private final List<StatusEvent> events;
    /** Those that may have happened, and have not by the days that are taken for them. */
    private final List<StatusEvent> possible;

    private final int afterExtraction;
    private @Nullable StatusEvent latest;
    private @Nullable StatusEvent closing;
    private @Nullable StatusEvent death;

    private Statuses(List<StatusEvent> known, List<StatusEvent> possible, int afterExtraction, Frame frame) {
        this.frame = frame;
        this.events = known;
        this.possible = possible;
        this.afterExtraction = afterExtraction;
        readClosings();
    }

    static Statuses of(List<StatusEvent> recorded, Frame frame) {
        boolean isInOrder = true;
        for (int i = 0; i < recorded.size(); i++) {
            isInOrder &= dayOf(recorded.get(i), frame) <= frame.knownDay()
                    && (i == 0 || compare(recorded.get(i - 1), recorded.get(i), frame) <= 0);
        }
        if (isInOrder) {
            return new Statuses(recorded, List.of(), 0, frame);
        }
        List<StatusEvent> known = new ArrayList<>(recorded.size());
        List<StatusEvent> possible = new ArrayList<>();
        int late = 0;
        for (StatusEvent event : recorded) {
            if (dayOf(event, frame) <= frame.knownDay()) {
                known.add(event);
            } else if (EpochDay.earliest(event.on()) <= frame.knownDay()) {
                possible.add(event);
            } else if (frame.isAfterExtraction(EpochDay.earliest(event.on()))) {
                late++;
            }
        }
        known.sort((one, other) -> compare(one, other, frame));
        possible.sort((one, other) -> compare(one, other, frame));
        return new Statuses(known, possible, late, frame);
    }

    private static int compare(StatusEvent one, StatusEvent other, Frame frame) {
        int order = Integer.compare(dayOf(one, frame), dayOf(other, frame));
        order = order != 0 ? order : Integer.compare(rank(one.status()), rank(other.status()));
        order = order != 0 ? order : Integer.compare(frame.latestDay(one.on()), frame.latestDay(other.on()));
        return order != 0 ? order : Integer.compare(EpochDay.earliest(other.on()), EpochDay.earliest(one.on()));
    }

    /** The day that is taken for that of an event; where none is, the last that it may be. */
    private static int dayOf(StatusEvent event, Frame frame) {
        int day = frame.dayOf(event.on());
        return day != EpochDay.NEVER ? day : frame.latestDay(event.on());
    }

    int dayOf(StatusEvent event) {
        return dayOf(event, frame);
    }

    private static int rank(VitalStatus status) {
        return switch (status) {
            case OPERATING -> 0;
            case DORMANT -> 1;
            case RELOCATED_ABROAD -> 2;
            case ACQUIRED -> 3;
            case MERGED -> 4;
            case UNKNOWN -> 5;
            case INSOLVENT -> 6;
            case CLOSED -> 7;
        };
    }

    private void readClosings() {
        boolean sold = false;
        int life = 0;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            boolean strikingOff = sold && event.status() == VitalStatus.CLOSED;
            latest = strikingOff ? latest : event;
            switch (event.status()) {
                case ACQUIRED, MERGED -> sold = true;
                case OPERATING, DORMANT, RELOCATED_ABROAD -> sold = false;
                case UNKNOWN -> {
                    // says nothing of the firm
                }
                case CLOSED, INSOLVENT -> {
                    while (life < events.size()
                            && (life < i || !events.get(life).status().isIndependentLife())) {
                        life++;
                    }
                    boolean back = life < events.size()
                            && dayOf(events.get(life)) <= EpochDay.plusMonths(dayOf(event), REVIVAL_MONTHS);
                    if (!back) {
                        closing = closing == null ? event : closing;
                        death = death == null && !strikingOff ? event : death;
                    }
                }
            }
        }
    }

    /**
     * The event that ended the life of the firm on a day: a closing, or where that counts as death, a sale; of several the one that may be
     * the earliest.
     */
    @Nullable StatusEvent endOn(int day, boolean bySale) {
        StatusEvent end = null;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if ((event.status().isClosing() || (bySale && event.status().isSale()))
                    && dayOf(event) == day
                    && (end == null || EpochDay.earliest(event.on()) < EpochDay.earliest(end.on()))) {
                end = event;
            }
        }
        return end;
    }

    /** The first event that may have ended the life of the firm, and has not by the day that is taken for it. */
    @Nullable StatusEvent possibleEnd(boolean bySale) {
        boolean sold = latest != null && latest.status().isSale();
        for (int i = 0; i < possible.size(); i++) {
            VitalStatus status = possible.get(i).status();
            boolean strikingOff = sold && status == VitalStatus.CLOSED;
            if (bySale ? status.isClosing() || status.isSale() : status.isClosing() && !strikingOff) {
                return possible.get(i);
            }
            sold = status.isSale() || (sold && !status.isIndependentLife());
        }
        return null;
    }

    /** Whether a day of them is vague. */
    boolean isVague() {
        boolean exact = possible.isEmpty();
        for (int i = 0; i < events.size(); i++) {
            exact &= events.get(i).on().isExact();
        }
        return !exact;
    }

    /** How many are surely dated after the register was extracted, and by the as-of date. */
    int afterExtraction() {
        return afterExtraction;
    }

    /** The day of the last event of any kind. */
    int lastDay() {
        return events.isEmpty() ? EpochDay.BEFORE_ALL : dayOf(events.get(events.size() - 1));
    }

    /** The last event that is no striking-off: that leaves the firm what it was, sold. */
    Optional<StatusEvent> latest() {
        return Optional.ofNullable(latest);
    }

    /** The first day on which the firm was closed or insolvent and is not back. */
    int closingDay() {
        return closing == null ? EpochDay.NEVER : dayOf(closing);
    }

    /** The first day on which the firm was closed or insolvent, is not back, and does not go on in another. */
    int deathDay() {
        return death == null ? EpochDay.NEVER : dayOf(death);
    }

    /** The first CLOSED from the {@link #closingDay()} on. */
    Optional<StatusEvent> shutting() {
        for (int i = 0; closing != null && i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (event.status() == VitalStatus.CLOSED && dayOf(event) >= dayOf(closing)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** The first of the sales by a day that no later sign of independent life follows by then. */
    int saleDay(int until) {
        int sale = EpochDay.NEVER;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            int on = dayOf(event);
            if (on > until) {
                break;
            }
            switch (event.status()) {
                case ACQUIRED, MERGED -> sale = Math.min(sale, on);
                case OPERATING, DORMANT, RELOCATED_ABROAD -> sale = EpochDay.NEVER;
                case CLOSED, INSOLVENT, UNKNOWN -> {
                    // neither ends the firm's independence nor shows it
                }
            }
        }
        return sale;
    }

    /** Whether an end of the firm was observed on the very day that it is dated. */
    boolean isEndObservedOn(int day) {
        for (StatusEvent event : events) {
            boolean end = event.status().isClosing() || event.status().isSale();
            if (end
                    && event.on().isExact()
                    && dayOf(event) == day
                    && event.observedOn().contains(EpochDay.date(day))) {
                return true;
            }
        }
        return false;
    }
}
