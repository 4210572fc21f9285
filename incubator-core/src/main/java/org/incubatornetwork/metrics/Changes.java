package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.history.EpochDay;
import org.jspecify.annotations.Nullable;

/**
 * Changes of numbers, each known by a key, on days. Those of one key and day are one: a hash table with open addressing, of which a
 * change takes two places that lie together, since there are startups by the million; and where a number changes on most days {@linkplain
 * DailyChanges a place for each day}.
 */
final class Changes implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FEWEST = 16;
    /** In a table of so many places it is looked whether numbers may have days of their own. */
    private static final int MANY = 1024;

    /** The change, and a bit that says that there is one, beside the day. */
    private static final int DAY = Integer.SIZE;

    /** Changes of so many are kept apart, by how often they are that. */
    private static final int BEYOND = 30;

    /** The last bits of a key: those that differ in no others lie beside each other if they are of one day, since they are told together. */
    private static final int NEAR = 3;

    /** 2 to the 64th by the golden ratio: numbers that are near each other lie far apart when multiplied by it. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** By slot the key, and after it the day and the change; 0 after it where the slot is free. */
    private long[] slots = new long[FEWEST];

    private int count;
    private @Nullable Changes beyond;
    private @Nullable DailyChanges daily;

    /** What changes are given to. */
    @FunctionalInterface
    interface Taker {
        void add(long key, int day, long change);
    }

    void add(long key, int day, long change) {
        if (daily == null || !daily.add(key, day, change)) {
            addApart(key, day, change);
        }
    }

    private void addApart(long key, int day, long change) {
        if (4L * count >= 3L * slots.length / 2) {
            grow();
        }
        int slot = slot(key, day);
        long before = slots[slot + 1];
        long sum = change(before) + change;
        long often = (sum + (1L << (BEYOND - 1))) >> BEYOND;
        if (often != 0) {
            beyond = beyond == null ? new Changes() : beyond;
            beyond.add(key, day, often);
        }
        slots[slot] = key;
        slots[slot + 1] = told(day, (int) (sum - (often << BEYOND)));
        count += before == 0 ? 1 : 0;
    }

    private static long told(int day, int change) {
        return ((long) day << DAY) | ((change << 1) & 0xFFFF_FFFFL) | 1;
    }

    private static int day(long told) {
        return (int) (told >> DAY);
    }

    private static long change(long told) {
        return (int) told >> 1;
    }

    /** A hash of a key and a day, which may both be small. */
    static int spread(long key, int day) {
        return (int) (((key * SPREAD + day) * SPREAD) >>> Integer.SIZE);
    }

    /** Where a change is, or has a free place. */
    private int slot(long key, int day) {
        int mask = slots.length - 2;
        int first = spread(key >> NEAR, day) + ((int) key & ((1 << NEAR) - 1));
        int slot = (first << 1) & mask;
        while (slots[slot + 1] != 0 && (slots[slot] != key || day(slots[slot + 1]) != day)) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    /** Makes room: where most numbers get days of their own, the others stay where they are. */
    private void grow() {
        long[] narrow = slots;
        boolean isRoomMade = narrow.length >= MANY && daily().makeRoom(this);
        slots = new long[isRoomMade ? narrow.length : 2 * narrow.length];
        count = 0;
        for (int i = 0; i < narrow.length; i += 2) {
            if (narrow[i + 1] != 0
                    && !(isRoomMade && daily().add(narrow[i], day(narrow[i + 1]), change(narrow[i + 1])))) {
                int slot = slot(narrow[i], day(narrow[i + 1]));
                slots[slot] = narrow[i];
                slots[slot + 1] = narrow[i + 1];
                count++;
            }
        }
    }

    private DailyChanges daily() {
        DailyChanges known = daily == null ? new DailyChanges() : daily;
        daily = known;
        return known;
    }

    void addAll(Changes other) {
        other.forEach(0, this::add);
    }

    private void forEach(int shift, Taker taker) {
        if (daily != null) {
            daily.forEach((key, day, change) -> taker.add(key, day, change << shift));
        }
        forEachApart((key, day, change) -> taker.add(key, day, change << shift));
        if (beyond != null) {
            beyond.forEach(shift + BEYOND, taker);
        }
    }

    void forEachApart(Taker taker) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            long change = change(slots[slot + 1]);
            if (change != 0) {
                taker.add(slots[slot], day(slots[slot + 1]), change);
            }
        }
    }

    int countApart() {
        return count;
    }

    /** What the numbers have come to by each day before one. */
    RunningTotals totals(int end) {
        InOrder changes = new InOrder(size());
        forEach(0, (key, day, change) -> {
            if (day < end) {
                changes.add(key, day, change);
            }
        });
        return changes.totals();
    }

    /** The first day on which the number of a key changes; never if it doesn't. */
    int firstDay(long key) {
        int[] first = {EpochDay.NEVER};
        forEach(0, (other, day, change) -> first[0] = other == key ? Math.min(first[0], day) : first[0]);
        return first[0];
    }

    private int size() {
        return count + (daily == null ? 0 : daily.count()) + (beyond == null ? 0 : beyond.size());
    }

    @Override
    public String toString() {
        return size() + " changes";
    }

    /** All changes, to be put in order by key and day. */
    private static final class InOrder implements Taker {
        private final long[] keys;
        private final int[] days;
        private final long[] changes;
        private int size;

        InOrder(int size) {
            this.keys = new long[size];
            this.days = new int[size];
            this.changes = new long[size];
        }

        @Override
        public void add(long key, int day, long change) {
            keys[size] = key;
            days[size] = day;
            changes[size] = change;
            size++;
        }

        RunningTotals totals() {
            KeyRanks known = new KeyRanks();
            int[] ranks = new int[size];
            for (int i = 0; i < size; i++) {
                ranks[i] = known.place(keys[i]);
            }
            long[] distinct = known.inOrder();
            int[] rankOf = known.ranks(distinct);
            int[] next = new int[distinct.length + 1];
            for (int i = 0; i < size; i++) {
                ranks[i] = rankOf[ranks[i]];
                next[ranks[i] + 1]++;
            }
            for (int key = 0; key < distinct.length; key++) {
                next[key + 1] += next[key];
            }
            int[] from = next.clone();
            // the day and, in the lower half, which change it is: in their order days are
            long[] inOrder = new long[size];
            for (int i = 0; i < size; i++) {
                inOrder[next[ranks[i]]++] = ((long) days[i] << Integer.SIZE) | i;
            }
            RunningTotals.Writer totals = new RunningTotals.Writer();
            for (int key = 0; key < distinct.length; key++) {
                Arrays.sort(inOrder, from[key], from[key + 1]);
                write(distinct[key], inOrder, from[key], from[key + 1], totals);
            }
            return totals.written();
        }

        /** Writes the changes of a key, those of one day as one. */
        private void write(long key, long[] inOrder, int from, int end, RunningTotals.Writer totals) {
            int i = from;
            while (i < end) {
                int day = (int) (inOrder[i] >> Integer.SIZE);
                int more = end - i;
                long change = 0;
                for (; i < end && (int) (inOrder[i] >> Integer.SIZE) == day; i++) {
                    change += changes[(int) inOrder[i]];
                }
                if (change != 0) {
                    totals.add(key, more, day, change);
                }
            }
        }
    }
}
