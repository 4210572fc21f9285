package org.incubatornetwork.metrics;

import java.util.Arrays;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/**
 * Numbers as they are on the days of a series, carried from one day to the next: each change is applied once if the days are asked
 * for in order, be it forwards or backwards. It is safe for threads, of which one asks at a time.
 */
final class CarriedTotals {
    private final AskedDays days;
    /** In ascending order. */
    private final long[] keys;
    /** By key, what its number is on the day that was asked for last. */
    private final long[] totals;
    /** By day of those asked for, where the changes begin that came since the day before; at the end, where all end. */
    private final int[] from;
    /** By change, the place of its key. */
    private final int[] changed;

    private final long[] changes;
    /** How many of the days have come. */
    private int come;

    private CarriedTotals(AskedDays days, Gathered gathered) {
        this.days = days;
        this.keys = Arrays.copyOf(gathered.keys, gathered.count);
        this.totals = new long[gathered.count];
        this.from = gathered.from;
        this.changed = new int[gathered.size];
        this.changes = new long[gathered.size];
        int[] next = from.clone();
        for (int i = 0; i < gathered.size; i++) {
            int place = next[gathered.known[i]]++;
            changed[place] = gathered.changed[i];
            changes[place] = gathered.changes[i];
        }
    }

    static CarriedTotals of(RunningTotals totals, AskedDays days) {
        Gathered gathered = new Gathered(days);
        totals.forEach(gathered);
        gathered.end();
        return new CarriedTotals(days, gathered);
    }

    /** Tells each number as it is on one of the days, unless it is 0. */
    synchronized void tell(int day, NumberedAccumulator.Numbers numbers) {
        int asked = days.before(day) + 1;
        for (; come < asked; come++) {
            apply(come, 1);
        }
        for (; come > asked; come--) {
            apply(come - 1, -1);
        }
        for (int key = 0; key < keys.length; key++) {
            if (totals[key] != 0) {
                numbers.add(keys[key], totals[key]);
            }
        }
    }

    private void apply(int day, int sign) {
        for (int i = from[day]; i < from[day + 1]; i++) {
            totals[changed[i]] += sign * changes[i];
        }
    }

    @Override
    public String toString() {
        return changes.length + " changes of " + keys.length + " numbers on " + days;
    }

    /** The changes in the order of their keys: those of a key that are first known on one day of those asked for are one. */
    private static final class Gathered implements RunningTotals.ChangeTaker {
        private final AskedDays days;
        private long[] keys = new long[16];
        private int count;
        private int[] known = new int[16];
        private int[] changed = new int[16];
        private long[] changes = new long[16];
        private int size;
        private final int[] from;

        Gathered(AskedDays days) {
            this.days = days;
            this.from = new int[days.count() + 1];
        }

        @Override
        public void add(long key, int day, long change) {
            int first = days.before(day);
            if (first == days.count()) {
                return;
            }
            if (count == 0 || keys[count - 1] != key) {
                keys = count == keys.length ? Arrays.copyOf(keys, 2 * count) : keys;
                keys[count] = key;
                count++;
            } else if (known[size - 1] == first) {
                changes[size - 1] += change;
                return;
            }
            if (size == changes.length) {
                known = Arrays.copyOf(known, 2 * size);
                changed = Arrays.copyOf(changed, 2 * size);
                changes = Arrays.copyOf(changes, 2 * size);
            }
            known[size] = first;
            changed[size] = count - 1;
            changes[size] = change;
            from[first + 1]++;
            size++;
        }

        void end() {
            for (int day = 0; day < days.count(); day++) {
                from[day + 1] += from[day];
            }
        }
    }
}
