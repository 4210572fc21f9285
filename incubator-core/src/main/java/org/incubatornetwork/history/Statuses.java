package org.incubatornetwork.history;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int REVIVAL_MONTHS = 24;

    private final Frame frame;
    /** Whether days are those between which the windows lie, instead of those that are chosen. */
    private final boolean betweenBounds;

    private final List<StatusEvent> events;
    private final int afterExtraction;
    private @Nullable StatusEvent latest;
    private @Nullable StatusEvent closing;
    private @Nullable StatusEvent death;

    private Statuses(List<StatusEvent> known, int afterExtraction, Frame frame, boolean betweenBounds) {
        this.frame = frame;
        this.betweenBounds = betweenBounds;
        this.events = known;
        this.afterExtraction = afterExtraction;
        readClosings();
    }

    static Statuses of(List<StatusEvent> recorded, Frame frame) {
        boolean isInOrder = true;
        for (int i = 0; i < recorded.size(); i++) {
            isInOrder &= frame.dayOf(recorded.get(i).on()) <= frame.knownDay()
                    && (i == 0 || compare(recorded.get(i - 1), recorded.get(i), frame) <= 0);
        }
        if (isInOrder) {
            return new Statuses(recorded, 0, frame, false);
        }
        List<StatusEvent> known = new ArrayList<>(recorded.size());
        int late = 0;
        for (StatusEvent event : recorded) {
            int on = frame.dayOf(event.on());
            if (on <= frame.knownDay()) {
                known.add(event);
            } else if (on <= frame.asOfDay()) {
                late++;
            }
        }
        known.sort((one, other) -> compare(one, other, frame));
        return new Statuses(known, late, frame, false);
    }

    private static int compare(StatusEvent one, StatusEvent other, Frame frame) {
        int order = Integer.compare(frame.dayOf(one.on()), frame.dayOf(other.on()));
        return order != 0 ? order : Integer.compare(rank(one.status()), rank(other.status()));
    }

    /**
     * The same where some days are vague: all events that may have happened, whatever day is chosen for them, in the order of
     * the middle of their windows.
     */
    Statuses possible(List<StatusEvent> recorded) {
        boolean isExact = true;
        for (int i = 0; i < recorded.size(); i++) {
            isExact &= recorded.get(i).on().isExact();
        }
        if (isExact) {
            return this;
        }
        List<StatusEvent> possible = new ArrayList<>(recorded.size());
        for (StatusEvent event : recorded) {
            if (earliest(event) <= frame.knownDay()) {
                possible.add(event);
            }
        }
        possible.sort(Comparator.comparingInt(this::between).thenComparingInt(event -> rank(event.status())));
        return new Statuses(possible, afterExtraction, frame, true);
    }

    private int dayOf(StatusEvent event) {
        return betweenBounds ? between(event) : frame.dayOf(event.on());
    }

    private int between(StatusEvent event) {
        int earliest = earliest(event);
        int latest = latest(event);
        return earliest == EpochDay.BEFORE_ALL
                ? latest
                : latest == EpochDay.NEVER ? earliest : Math.floorDiv(earliest + latest, 2);
    }

    private static int earliest(StatusEvent event) {
        return EpochDay.earliest(event.on());
    }

    private int latest(StatusEvent event) {
        return frame.latestDay(event.on());
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

    private static boolean isIndependentLife(VitalStatus status) {
        return switch (status) {
            case OPERATING, DORMANT, RELOCATED_ABROAD -> true;
            case ACQUIRED, MERGED, CLOSED, INSOLVENT, UNKNOWN -> false;
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
                            && (life < i || !isIndependentLife(events.get(life).status()))) {
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

    /** How many are dated after the register was extracted, and by the as-of date. */
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
        return closing == null
                ? Optional.empty()
                : events.stream()
                        .filter(event -> event.status() == VitalStatus.CLOSED && dayOf(event) >= dayOf(closing))
                        .findFirst();
    }

    /** The first of the sales by a day that no later sign of independent life follows by then. */
    int saleDay(int until) {
        StatusEvent sale = sale(until);
        return sale == null ? EpochDay.NEVER : dayOf(sale);
    }

    private @Nullable StatusEvent sale(int until) {
        StatusEvent sale = null;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (dayOf(event) > until) {
                break;
            }
            switch (event.status()) {
                case ACQUIRED, MERGED -> sale = sale == null ? event : sale;
                case OPERATING, DORMANT, RELOCATED_ABROAD -> sale = null;
                case CLOSED, INSOLVENT, UNKNOWN -> {
                    // neither ends the firm's independence nor shows it
                }
            }
        }
        return sale;
    }

    /** The first of the days that the end of the firm's life may be: of its death, or if sales end life of its sale or closing. */
    int earliestEndDay(ExitPolicy exits) {
        StatusEvent end = end(exits);
        return end == null ? EpochDay.NEVER : earliest(end);
    }

    /** The last of those days. */
    int latestEndDay(ExitPolicy exits) {
        StatusEvent end = end(exits);
        return end == null ? EpochDay.NEVER : latest(end);
    }

    private @Nullable StatusEvent end(ExitPolicy exits) {
        if (exits != ExitPolicy.STRICT) {
            return death;
        }
        StatusEvent sale = sale(closingDay());
        return sale == null ? closing : sale;
    }

    /** Whether an end of the firm was observed on the very day that it is dated. */
    boolean isEndObservedOn(int day) {
        for (StatusEvent event : events) {
            boolean end = !isIndependentLife(event.status()) && event.status() != VitalStatus.UNKNOWN;
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
