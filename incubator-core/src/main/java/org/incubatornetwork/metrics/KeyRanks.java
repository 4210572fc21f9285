package org.incubatornetwork.metrics;

import java.util.Arrays;

/** The keys of changes, each once, found by a hash table: there are far fewer of them than changes, whose order they tell. */
final class KeyRanks {
    private long[] keys = new long[16];
    private int count;
    /** By hash of a key: its place, counted from 1; 0 where nothing is. */
    private int[] table = new int[64];

    /** The place of a key, in the order in which each came first. */
    int place(long key) {
        int slot = slot(key);
        if (table[slot] == 0) {
            if (count == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[count] = key;
            count++;
            table[slot] = count;
        }
        return table[slot] - 1;
    }

    /** Where a key is in the table, or has a free place. */
    private int slot(long key) {
        int mask = table.length - 1;
        int slot = Changes.spread(key, 0) & mask;
        while (table[slot] != 0 && keys[table[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * count);
        table = new int[4 * keys.length];
        for (int i = 0; i < count; i++) {
            table[slot(keys[i])] = i + 1;
        }
    }

    /** The keys in ascending order. */
    long[] inOrder() {
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** By place of a key, how many are less. */
    int[] ranks(long[] sorted) {
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = Arrays.binarySearch(sorted, keys[i]);
        }
        return ranks;
    }

    @Override
    public String toString() {
        return count + " keys";
    }
}
