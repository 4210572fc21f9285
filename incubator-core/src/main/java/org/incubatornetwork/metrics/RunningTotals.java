package org.incubatornetwork.metrics;

import com.google.common.base.Suppliers;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Supplier;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that change from day to day, each known by a key: what they have come to by any day. Immutable.
 *
 * <p>The changes are kept by key and day, in blocks: one to four bytes tell how far the key of a change, or else its day, is from that of
 * the change before, and by how much the number changes. A number that changes more often than a block has room for has blocks of its
 * own, so that of these one is read; of all others those are read in which something has changed by the day.
 */
final class RunningTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many changes a block has at most. */
    private static final int BLOCK = 64;

    /** Where a block begins in the bytes; at the end, where all do. */
    private final int[] from;
    /** By block, the key of its first change. */
    private final long[] keys;
    /** By block, the earliest day of a change. */
    private final int[] days;
    /** By block, what the number of its first change is before that. */
    private final long[] totals;

    private final byte[] changes;
    /** The same numbers, carried from day to day of a series; null if they are not of one. */
    private final transient @Nullable Supplier<CarriedTotals> carried;

    private RunningTotals(Writer written) {
        this.from = Arrays.copyOf(written.from, written.blocks + 1);
        this.keys = Arrays.copyOf(written.keys, written.blocks);
        this.days = Arrays.copyOf(written.days, written.blocks);
        this.totals = Arrays.copyOf(written.totals, written.blocks);
        this.changes = Arrays.copyOf(written.bytes, written.length);
        this.carried = null;
        from[written.blocks] = written.length;
    }

    private RunningTotals(RunningTotals all, AskedDays asked) {
        this.from = all.from;
        this.keys = all.keys;
        this.days = all.days;
        this.totals = all.totals;
        this.changes = all.changes;
        this.carried = Suppliers.memoize(() -> CarriedTotals.of(all, asked));
    }

    /** The same numbers, of which what each is will be {@linkplain #tell told} of many days, but of no others. */
    RunningTotals on(AskedDays asked) {
        return new RunningTotals(this, asked);
    }

    /** What is given changes, in the order of keys and days. */
    @FunctionalInterface
    interface ChangeTaker {
        void add(long key, int day, long change);
    }

    void forEach(ChangeTaker taker) {
        Reader reader = new Reader();
        for (int block = 0; block < keys.length; block++) {
            reader.begin(block);
            while (reader.next()) {
                taker.add(reader.key, reader.day, reader.change);
            }
        }
    }

    /** Whether no number ever changes. */
    boolean isEmpty() {
        return keys.length == 0;
    }

    /** What is given what a number has come to by each of some days. */
    @FunctionalInterface
    private interface Taker {
        void add(long key, long[] totals);
    }

    /** Tells each number as it is on a day, unless it is 0. */
    void tell(int day, NumberedAccumulator.Numbers numbers) {
        if (carried != null) {
            carried.get().tell(day, numbers);
            return;
        }
        read(Long.MIN_VALUE, Long.MAX_VALUE, new int[] {day}, (key, byDay) -> {
            if (byDay[0] != 0) {
                numbers.add(key, byDay[0]);
            }
        });
    }

    /** Tells by how much each number before a key is more on a day than on an earlier one, unless it is the same. */
    void tellIncrease(int earlier, int day, long end, NumberedAccumulator.Numbers numbers) {
        read(Long.MIN_VALUE, end - 1, new int[] {earlier, day}, (key, byDay) -> {
            if (byDay[1] != byDay[0]) {
                numbers.add(key, byDay[1] - byDay[0]);
            }
        });
    }

    /** Tells the numbers of keys from one on as they are on some days, by as many keys for each as there are days, unless it is 0. */
    void tellLevels(long first, NumberedAccumulator.Numbers numbers, int... daysOfAll) {
        read(first, Long.MAX_VALUE, daysOfAll, (key, byDay) -> {
            for (int i = 0; i < byDay.length; i++) {
                if (byDay[i] != 0) {
                    numbers.add(first + (key - first) * byDay.length + i, byDay[i]);
                }
            }
        });
    }

    /** What the number of a key is on a day. */
    long total(long key, int day) {
        long[] found = new long[1];
        read(key, key, new int[] {day}, (same, byDay) -> found[0] = byDay[0]);
        return found[0];
    }

    /** Reads what the numbers of the keys from one to another have come to by each of some days. */
    private void read(long first, long last, int[] asked, Taker taker) {
        long[] byDay = new long[asked.length];
        Reader reader = new Reader();
        int latest = EpochDay.BEFORE_ALL;
        for (int day : asked) {
            latest = Math.max(latest, day);
        }
        int block = 0;
        while (block < keys.length && keys[block] <= last) {
            int next = block + 1;
            while (next < keys.length && keys[next] == keys[block]) {
                next++;
            }
            if (next - block == 1) {
                if (days[block] <= latest) {
                    reader.begin(block);
                    readBlock(reader, first, last, asked, latest, byDay, taker);
                }
            } else if (keys[block] >= first) {
                for (int i = 0; i < asked.length; i++) {
                    byDay[i] = total(block, next, asked[i], reader);
                }
                taker.add(keys[block], byDay);
            }
            block = next;
        }
    }

    private static void readBlock(
            Reader reader, long first, long last, int[] asked, int latest, long[] byDay, Taker taker) {
        boolean more = reader.next();
        while (more && reader.key <= last) {
            long key = reader.key;
            Arrays.fill(byDay, 0);
            for (; more && reader.key == key; more = reader.next()) {
                for (int i = 0; i < asked.length && reader.day <= latest; i++) {
                    byDay[i] += reader.day <= asked[i] ? reader.change : 0;
                }
            }
            if (key >= first) {
                taker.add(key, byDay);
            }
        }
    }

    /** What the number that has some blocks of its own has come to by a day. */
    private long total(int first, int end, int day, Reader reader) {
        int found = Arrays.binarySearch(days, first, end, day);
        int block = found < 0 ? -found - 2 : found;
        if (block < first) {
            return 0;
        }
        long total = totals[block];
        reader.begin(block);
        while (reader.next() && reader.day <= day) {
            total += reader.change;
        }
        return total;
    }

    @Override
    public String toString() {
        return changes.length + " bytes of changes in " + keys.length + " blocks";
    }

    /** The changes of a block, one after the other. */
    private final class Reader {
        private int at;
        private int end;
        private long key;
        private int day;
        private long change;

        void begin(int block) {
            at = from[block];
            end = from[block + 1];
            key = keys[block];
            day = 0;
        }

        boolean next() {
            if (at == end) {
                return false;
            }
            long head = number();
            int kind = (int) head & Writer.KINDS;
            if ((head & Writer.SAME_KEY) != 0) {
                day += (int) (head >>> Writer.HEAD_BITS);
            } else {
                key += head >>> Writer.HEAD_BITS;
                day += (int) signed(number());
            }
            change = kind == Writer.OTHER ? signed(number()) : kind == Writer.MORE ? 1 : -1;
            return true;
        }

        private long number() {
            long number = 0;
            int shift = 0;
            byte next = changes[at++];
            while (next < 0) {
                number |= (next & 0x7FL) << shift;
                shift += 7;
                next = changes[at++];
            }
            return number | ((long) next << shift);
        }

        private static long signed(long number) {
            return (number >>> 1) ^ -(number & 1);
        }
    }

    /** Takes changes by key and, of one key, by day. */
    static final class Writer {
        /** The first bits of a change: by how much the number changes, and whether it is that of the change before. */
        private static final int HEAD_BITS = 3;

        private static final int MORE = 0;
        private static final int LESS = 1;
        private static final int OTHER = 2;
        private static final int KINDS = 3;
        private static final int SAME_KEY = 4;
        /** Keys further apart are not in one block. */
        private static final long FURTHEST = 1L << 40;

        private int[] from = new int[2];
        private long[] keys = new long[1];
        private int[] days = new int[1];
        private long[] totals = new long[1];
        private int blocks;
        private byte[] bytes = new byte[16];
        private int length;

        /** How many changes the block has. */
        private int inBlock;

        private boolean isOfOne;
        private long key;
        private int day;
        private long total;

        /**
         * Adds a change.
         *
         * @param more how many changes of the key there are at most from this one on
         */
        void add(long keyOfIt, int more, int dayOfIt, long change) {
            boolean first = blocks == 0 || key != keyOfIt;
            total = first ? 0 : total;
            boolean own = first ? more > BLOCK : isOfOne;
            boolean full = inBlock == BLOCK || (first && (own || isOfOne || inBlock + more > BLOCK));
            if (blocks == 0 || full || (first && isFar(keyOfIt))) {
                begin(keyOfIt, dayOfIt);
            }
            isOfOne = own;
            days[blocks - 1] = Math.min(days[blocks - 1], dayOfIt);
            int kind = change == 1 ? MORE : change == -1 ? LESS : OTHER;
            if (inBlock > 0 && !first) {
                number((((long) dayOfIt - day) << HEAD_BITS) | SAME_KEY | kind);
            } else {
                number(((keyOfIt - key) << HEAD_BITS) | kind);
                number(signed((long) dayOfIt - day));
            }
            if (kind == OTHER) {
                number(signed(change));
            }
            key = keyOfIt;
            day = dayOfIt;
            total += change;
            inBlock++;
        }

        private boolean isFar(long keyOfIt) {
            long distance = keyOfIt - key;
            return distance < 0 || distance > FURTHEST;
        }

        private void begin(long keyOfIt, int dayOfIt) {
            if (blocks == keys.length) {
                from = Arrays.copyOf(from, 2 * blocks + 1);
                keys = Arrays.copyOf(keys, 2 * blocks);
                days = Arrays.copyOf(days, 2 * blocks);
                totals = Arrays.copyOf(totals, 2 * blocks);
            }
            from[blocks] = length;
            keys[blocks] = keyOfIt;
            days[blocks] = dayOfIt;
            totals[blocks] = total;
            blocks++;
            inBlock = 0;
            key = keyOfIt;
            day = 0;
        }

        private static long signed(long number) {
            return (number << 1) ^ (number >> (Long.SIZE - 1));
        }

        private void number(long number) {
            if (length + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            long rest = number;
            while ((rest & ~0x7FL) != 0) {
                bytes[length++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }

        RunningTotals written() {
            return new RunningTotals(this);
        }
    }
}
