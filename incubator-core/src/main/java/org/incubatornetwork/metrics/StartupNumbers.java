package org.incubatornetwork.metrics;

import java.util.Arrays;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/**
 * The numbers of one startup at a time, as known on one day after the other, and by how much they differ. A number is known by its
 * place, its key, and the day on which what it tells happened. It is made once, since there are startups by the million.
 */
final class StartupNumbers extends PlacedNumbers {
    private int[] places = new int[32];
    private int[] happened = new int[32];
    private long[] keys = new long[32];
    /** What a number has come to, as known before, and as known now. */
    private long[] before = new long[32];

    private long[] now = new long[32];
    private int count;
    /** By hash of what a number is known by: where it is, counted from 1; 0 where nothing is. */
    private int[] table = new int[128];

    private int[] differing = new int[32];
    private int[] known = new int[32];
    private int[] changes = new int[32];
    private int differences;

    private int day;

    StartupNumbers(Named named) {
        super(named);
    }

    /** Begins with another startup. */
    void clear() {
        Arrays.fill(table, 0);
        count = 0;
        differences = 0;
    }

    /** What is added from now on is of a day. */
    void happenedOn(int dayOfAll) {
        day = dayOfAll;
    }

    @Override
    public void add(long key, long number) {
        if (number != 0) {
            int found = find(key);
            now[found] += number;
        }
    }

    private int find(long key) {
        int slot = slot(place(), key, day);
        if (table[slot] != 0) {
            return table[slot] - 1;
        }
        if (count == keys.length) {
            grow();
            return find(key);
        }
        places[count] = place();
        keys[count] = key;
        happened[count] = day;
        before[count] = 0;
        now[count] = 0;
        count++;
        table[slot] = count;
        return count - 1;
    }

    /** Where a number is in the table, or has a free place. */
    private int slot(int placeOfIt, long key, int dayOfIt) {
        int mask = table.length - 1;
        int slot = Changes.spread(key + ((long) placeOfIt << Integer.SIZE), dayOfIt) & mask;
        while (table[slot] != 0) {
            int found = table[slot] - 1;
            if (keys[found] == key && places[found] == placeOfIt && happened[found] == dayOfIt) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int size = 2 * count;
        places = Arrays.copyOf(places, size);
        happened = Arrays.copyOf(happened, size);
        keys = Arrays.copyOf(keys, size);
        before = Arrays.copyOf(before, size);
        now = Arrays.copyOf(now, size);
        table = new int[4 * size];
        for (int i = 0; i < count; i++) {
            table[slot(places[i], keys[i], happened[i])] = i + 1;
        }
    }

    /** Ends what is known of the day from another on; false if some number differs too much to be told. */
    boolean endKnown(int from) {
        boolean small = true;
        for (int i = 0; i < count; i++) {
            if (happened[i] == day) {
                long change = now[i] - before[i];
                if (change != 0) {
                    small &= change == (int) change;
                    differ(i, from, (int) change);
                    before[i] = now[i];
                }
                now[i] = 0;
            }
        }
        return small;
    }

    private void differ(int number, int from, int change) {
        if (differences == differing.length) {
            differing = Arrays.copyOf(differing, 2 * differences);
            known = Arrays.copyOf(known, 2 * differences);
            changes = Arrays.copyOf(changes, 2 * differences);
        }
        differing[differences] = number;
        known[differences] = from;
        changes[differences] = change;
        differences++;
    }

    /** Whether some number of those that are told as levels was known only after its day. */
    boolean hasBelatedLevels() {
        for (int i = 0; i < differences; i++) {
            int number = differing[i];
            if (keys[number] >= NumberedAccumulator.LEVELS && happened[number] < known[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    void tell(Differences taker) {
        for (int i = 0; i < differences; i++) {
            int number = differing[i];
            taker.add(places[number], keys[number], happened[number], known[i], changes[i]);
        }
    }

    @Override
    public String toString() {
        return count + " numbers, " + differences + " differences";
    }
}
