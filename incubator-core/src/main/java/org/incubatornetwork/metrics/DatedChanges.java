package org.incubatornetwork.metrics;

import java.util.Arrays;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** The changes of the numbers of one startup at a time, as it tells them for all days at once. It is made once, for all startups. */
final class DatedChanges extends PlacedNumbers implements DatedAccumulator.DatedNumbers {
    /** What a number is until a day and from it on is told one after the other: so far back the same number and day are looked for. */
    private static final int LOOKED_BACK = 16;

    private int[] places = new int[64];
    private int[] days = new int[64];
    private int[] known = new int[64];
    private int[] changes = new int[64];
    private long[] keys = new long[64];
    private int count;
    /** From where on there are changes of the place. */
    private int begun;

    private boolean small = true;

    /** The days on which the startup is seen from the place. */
    private int since;

    private int end;
    /** The days of what is told now. */
    private int from;

    private int until;

    DatedChanges(Named named) {
        super(named);
    }

    /** Begins with another startup. */
    void clear() {
        count = 0;
        begun = 0;
        small = true;
        end = EpochDay.NEVER;
    }

    /** What is told from now on is told of the days before one. */
    void before(int day) {
        end = day;
    }

    /** What is told from now on is of a place, at which the startup is seen from a day on. */
    void at(int placeOfAll, int sinceDay) {
        at(placeOfAll);
        since = sinceDay;
        begun = count;
    }

    @Override
    public NumberedAccumulator.Numbers during(int first, int after) {
        from = first;
        until = after;
        return this;
    }

    @Override
    public void add(long key, long number) {
        if (number != 0 && from < until && since < until) {
            add(place(), key, from, number);
            if (until != EpochDay.NEVER) {
                add(place(), key, until, -number);
            }
        }
    }

    private void add(int placeOfIt, long key, int day, long change) {
        int knownFrom = Math.max(day, since);
        if (knownFrom >= end) {
            return;
        }
        int last = Math.max(begun, count - LOOKED_BACK);
        for (int i = count - 1; i >= last; i--) {
            if (days[i] == day && keys[i] == key && places[i] == placeOfIt && known[i] == knownFrom) {
                change(i, changes[i] + change);
                return;
            }
        }
        if (count == keys.length) {
            grow();
        }
        places[count] = placeOfIt;
        keys[count] = key;
        days[count] = day;
        known[count] = knownFrom;
        change(count, change);
        count++;
    }

    private void change(int which, long change) {
        changes[which] = (int) change;
        small &= change == (int) change;
    }

    private void grow() {
        int size = 2 * count;
        places = Arrays.copyOf(places, size);
        days = Arrays.copyOf(days, size);
        known = Arrays.copyOf(known, size);
        changes = Arrays.copyOf(changes, size);
        keys = Arrays.copyOf(keys, size);
    }

    /** Whether no number changes by too much to be told. */
    boolean areSmall() {
        return small;
    }

    @Override
    void tell(Differences taker) {
        for (int i = 0; i < count; i++) {
            if (changes[i] != 0) {
                taker.add(places[i], keys[i], days[i], known[i], changes[i]);
            }
        }
    }

    @Override
    public String toString() {
        return count + " changes";
    }
}
