package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.style.NoBean;

/**
 * The capacity of a site that is in force on a day in one unit: of several periods that cover the day the one that started
 * last. One without a start is in force since the site opened, before any that has one. Of two different ones that started last
 * on the same day nobody knows which is meant.
 */
public final class CapacityInForce implements NoBean {
    private static final CapacityInForce NONE = new CapacityInForce(-1, Optional.empty(), false);
    private static final CapacityInForce CONFLICT = new CapacityInForce(-1, Optional.empty(), true);

    private final int index;
    private final Optional<Capacity> capacity;
    private final boolean conflict;

    private CapacityInForce(int index, Optional<Capacity> capacity, boolean conflict) {
        this.index = index;
        this.capacity = capacity;
        this.conflict = conflict;
    }

    /**
     * The capacity of a site that is in force on a day, where a vague day is the middle of its window.
     *
     * @param site the site
     * @param unit what the capacity is counted in
     * @param day the day
     * @return the capacity, or why there is none
     */
    public static CapacityInForce of(Site site, CapacityUnit unit, LocalDate day) {
        return of(site, unit, EpochDay.of(day), VagueDates.DEFAULT);
    }

    static CapacityInForce of(Site site, CapacityUnit unit, int day, VagueDates vague) {
        List<Capacity> capacities = site.capacities();
        int latest = -1;
        boolean conflict = false;
        for (int i = 0; i < capacities.size(); i++) {
            Capacity capacity = capacities.get(i);
            if (capacity.unit() == unit && covers(capacity, day, vague)) {
                int order = latest < 0
                        ? 1
                        : Integer.compare(startOf(capacity, vague), startOf(capacities.get(latest), vague));
                boolean differs = order == 0
                        && !capacity.quantity()
                                .isSameFigure(capacities.get(latest).quantity());
                conflict = order <= 0 && (conflict || differs);
                latest = order > 0 ? i : latest;
            }
        }
        if (conflict) {
            return CONFLICT;
        }
        return latest < 0 ? NONE : new CapacityInForce(latest, Optional.of(capacities.get(latest)), false);
    }

    /**
     * The capacities of a site that may be in force on a day, where vague days leave open which.
     *
     * @param site the site
     * @param unit what the capacity is counted in
     * @param day the day
     * @return those whose periods may cover the day; empty if it is certain which is in force, or that none is
     */
    public static ImmutableList<Capacity> possible(Site site, CapacityUnit unit, LocalDate day) {
        boolean open = false;
        boolean vagueStart = false;
        int count = 0;
        for (Capacity capacity : site.capacities()) {
            if (mayBeInForce(capacity, unit, day)) {
                count++;
                vagueStart |=
                        capacity.start().isPresent() && !capacity.start().get().isExact();
                open |= !isSurelyInForce(capacity, day);
            }
        }
        return open || (count > 1 && vagueStart)
                ? site.capacities().stream()
                        .filter(capacity -> mayBeInForce(capacity, unit, day))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /**
     * Whether the period of a capacity covers a day wherever its vague days lie.
     *
     * @param capacity the capacity
     * @param day the day
     * @return true if it has surely started by the day, and surely not ended
     */
    public static boolean isSurelyInForce(Capacity capacity, LocalDate day) {
        return (capacity.start().isEmpty() || capacity.start().get().hasSurelyComeBy(day))
                && (capacity.end().isEmpty() || !capacity.end().get().mayHaveComeBy(day));
    }

    private static boolean mayBeInForce(Capacity capacity, CapacityUnit unit, LocalDate day) {
        return capacity.unit() == unit
                && (capacity.start().isEmpty() || capacity.start().get().mayHaveComeBy(day))
                && (capacity.end().isEmpty() || !capacity.end().get().hasSurelyComeBy(day));
    }

    private static boolean covers(Capacity capacity, int day, VagueDates vague) {
        return startOf(capacity, vague) <= day && day < endOf(capacity, vague);
    }

    /** Where no day is taken, the last: from it on the capacity has surely started. */
    private static int startOf(Capacity capacity, VagueDates vague) {
        if (capacity.start().isEmpty()) {
            return EpochDay.BEFORE_ALL;
        }
        int day = vague.dayOf(capacity.start().get());
        return day == EpochDay.NEVER ? EpochDay.latest(capacity.start().get()) : day;
    }

    /** Where no day is taken, the first: until then the capacity has surely not ended. */
    private static int endOf(Capacity capacity, VagueDates vague) {
        if (capacity.end().isEmpty()) {
            return EpochDay.NEVER;
        }
        int day = vague.dayOf(capacity.end().get());
        return day == EpochDay.NEVER ? EpochDay.earliest(capacity.end().get()) : day;
    }

    /**
     * The one capacity that is in force on the day.
     *
     * @return what is in force; empty if nothing is, or nobody knows which
     */
    public Optional<Capacity> capacity() {
        return capacity;
    }

    /**
     * The place of the capacity in the document.
     *
     * @return its place among {@link org.incubatornetwork.model.Site#capacities()}, from 0; empty if there is none in force
     */
    public OptionalInt index() {
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * Whether two different capacities started last on the same day, so that nobody knows which one is in force.
     *
     * @return true if two that are in force and not equal in quantity started last on the same day
     */
    public boolean isConflict() {
        return conflict;
    }

    /** The quantity, or why there is none. */
    @Override
    public String toString() {
        return capacity.map(found -> found.quantity() + " " + found.unit()).orElse(conflict ? "CONFLICT" : "NONE");
    }
}
