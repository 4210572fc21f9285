package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;

/** Changes of numbers, each known by a key, on days. Those of one key and day are one: a hash table with open addressing. */
final class Changes implements Serializable {
    private static final long serialVersionUID = 1L;

    private long[] keys = new long[8];
    private int[] days = new int[8];
    private long[] changes = new long[8];
    /** Whether a slot is taken; its change may have come to 0. */
    private boolean[] taken = new boolean[8];

    private int count;

    void add(long key, int day, long change) {
        int slot = slot(key, day);
        if (!taken[slot]) {
            if (4 * count >= 3 * keys.length) {
                grow();
                slot = slot(key, day);
            }
            taken[slot] = true;
            keys[slot] = key;
            days[slot] = day;
            count++;
        }
        changes[slot] += change;
    }

    /** Where a change is, or has a free place. */
    private int slot(long key, int day) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 31 + day) * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (taken[slot] && (keys[slot] != key || days[slot] != day)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        Changes wider = new Changes();
        int size = 2 * keys.length;
        wider.keys = new long[size];
        wider.days = new int[size];
        wider.changes = new long[size];
        wider.taken = new boolean[size];
        wider.addAll(this);
        keys = wider.keys;
        days = wider.days;
        changes = wider.changes;
        taken = wider.taken;
        count = wider.count;
    }

    void addAll(Changes other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.changes[slot] != 0) {
                add(other.keys[slot], other.days[slot], other.changes[slot]);
            }
        }
    }

    /** What the numbers have come to by each day. */
    RunningTotals totals() {
        RunningTotals.Writer totals = new RunningTotals.Writer();
        long[] distinct = distinctKeys();
        int[] next = new int[distinct.length + 1];
        for (int slot = 0; slot < keys.length; slot++) {
            if (changes[slot] != 0) {
                next[Arrays.binarySearch(distinct, keys[slot]) + 1]++;
            }
        }
        for (int key = 0; key < distinct.length; key++) {
            next[key + 1] += next[key];
        }
        int[] from = next.clone();
        long[] byKey = new long[from[distinct.length]];
        for (int slot = 0; slot < keys.length; slot++) {
            if (changes[slot] != 0) {
                // the day and, in the lower half, where the change is: in their order days are
                byKey[next[Arrays.binarySearch(distinct, keys[slot])]++] = (long) days[slot] << Integer.SIZE | slot;
            }
        }
        for (int key = 0; key < distinct.length; key++) {
            Arrays.sort(byKey, from[key], from[key + 1]);
            for (int i = from[key]; i < from[key + 1]; i++) {
                totals.add(distinct[key], from[key + 1] - i, (int) (byKey[i] >> Integer.SIZE), changes[(int) byKey[i]]);
            }
        }
        return totals.written();
    }

    /** The keys of what changes, each once, in order. */
    private long[] distinctKeys() {
        long[] all = new long[count];
        int found = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (changes[slot] != 0) {
                all[found++] = keys[slot];
            }
        }
        Arrays.sort(all, 0, found);
        int distinct = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || all[i] != all[distinct - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    @Override
    public String toString() {
        return count + " changes";
    }
}
