package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;

/** Changes of numbers, each known by a key, on days, in the order in which they come. What changes alike is put together now and then. */
final class Changes implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FEW_KEYS = 16;
    /** Of fewer it is not worth while. */
    private static final int FEWEST_TO_ORDER = 1024;

    private long[] keys = new long[4];
    /** The day and, in the lower half, the change: in their order days are. */
    private long[] changes = new long[4];

    private int count;

    void add(long key, int day, int change) {
        add(key, (long) day << Integer.SIZE | (change & 0xFFFF_FFFFL));
    }

    private void add(long key, long change) {
        if (count == keys.length) {
            if (count >= FEWEST_TO_ORDER) {
                shrink();
            }
            if (4 * (long) count > 3 * (long) keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                changes = Arrays.copyOf(changes, 2 * count);
            }
        }
        keys[count] = key;
        changes[count] = change;
        count++;
    }

    void addAll(Changes other) {
        for (int i = 0; i < other.count; i++) {
            add(other.keys[i], other.changes[i]);
        }
    }

    /** Orders the changes by key and day, and makes one of those that are of one key and day, as far as its number is small. */
    private void shrink() {
        order();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean alike = kept > 0 && keys[kept - 1] == keys[i] && day(kept - 1) == day(i);
            long sum = alike ? (long) change(kept - 1) + change(i) : 0;
            if (alike && sum == (int) sum) {
                changes[kept - 1] = (long) day(i) << Integer.SIZE | (sum & 0xFFFF_FFFFL);
            } else {
                keys[kept] = keys[i];
                changes[kept] = changes[i];
                kept++;
            }
        }
        count = kept;
    }

    private int day(int index) {
        return (int) (changes[index] >> Integer.SIZE);
    }

    private int change(int index) {
        return (int) changes[index];
    }

    /** Each key once, in order. Most often there are few. */
    private long[] distinctKeys() {
        long[] few = new long[FEW_KEYS];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int at = found - 1;
            while (at >= 0 && few[at] != keys[i]) {
                at--;
            }
            if (at < 0 && found == FEW_KEYS) {
                return Arrays.stream(keys, 0, count).sorted().distinct().toArray();
            }
            if (at < 0) {
                few[found++] = keys[i];
            }
        }
        Arrays.sort(few, 0, found);
        return Arrays.copyOf(few, found);
    }

    private void order() {
        long[] distinct = distinctKeys();
        int[] from = new int[distinct.length + 1];
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = Arrays.binarySearch(distinct, keys[i]);
            from[ranks[i] + 1]++;
        }
        for (int i = 0; i < distinct.length; i++) {
            from[i + 1] += from[i];
        }
        long[] ordered = new long[changes.length];
        int[] next = from.clone();
        for (int i = 0; i < count; i++) {
            ordered[next[ranks[i]]++] = changes[i];
        }
        for (int i = 0; i < distinct.length; i++) {
            Arrays.fill(keys, from[i], from[i + 1], distinct[i]);
            Arrays.sort(ordered, from[i], from[i + 1]);
        }
        changes = ordered;
    }

    /** The totals of the changes, by key and day. */
    RunningTotals totals() {
        shrink();
        int keyCount = 0;
        for (int i = 0; i < count; i++) {
            keyCount += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
        }
        long[] distinct = new long[keyCount];
        int[] from = new int[keyCount + 1];
        int[] days = new int[count];
        long[] totals = new long[count];
        int key = -1;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean first = i == 0 || keys[i] != keys[i - 1];
            if (first) {
                key++;
                distinct[key] = keys[i];
                from[key] = kept;
            }
            long before = first ? 0 : totals[kept - 1];
            kept += first || days[kept - 1] != day(i) ? 1 : 0;
            days[kept - 1] = day(i);
            totals[kept - 1] = before + change(i);
        }
        from[keyCount] = kept;
        return new RunningTotals(distinct, from, Arrays.copyOf(days, kept), Arrays.copyOf(totals, kept));
    }

    @Override
    public String toString() {
        return count + " changes";
    }
}
