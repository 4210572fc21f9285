package org.incubatornetwork.json.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Objects by the words that told them, up to the first brace that closes: as the same words end at the same brace, an object is known
 * before it is read. The newest of those that share a slot is kept, as a register tells of one time after the other.
 */
final class RepeatedObjects<T> {
    /** Longer words are not kept. */
    private static final int LONGEST = 1 << 7;

    private static final int FEWEST = 1 << 7;
    private static final int MOST = 1 << 13;
    private static final int GROWTH = 4;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int TURN = 29;

    /** Of each slot the number of its words, 0 for none. */
    private long[] numbers = new long[FEWEST];

    /** The words of each slot, side by side: nothing else need be looked up to compare them. */
    private byte[] words = new byte[FEWEST * LONGEST];

    private @Nullable T[] values = array(FEWEST);
    private int kept;

    /** What was found by {@link #scan}. */
    private long number;

    private int end;

    @SuppressWarnings("unchecked") // the only way to make such an array
    private static <T> @Nullable T[] array(int capacity) {
        return (T[]) new Object[capacity];
    }

    /** The object that is told by the words from an index on; null if none is known. */
    @Nullable T find(byte[] bytes, int start) {
        if (!scan(bytes, start)) {
            return null;
        }
        int slot = slot(number);
        int first = slot * LONGEST;
        // Words of another length have their brace elsewhere.
        boolean isKnown =
                numbers[slot] == number && Arrays.equals(words, first, first + end - start, bytes, start, end);
        return isKnown ? values[slot] : null;
    }

    /** Keeps an object that is told by the words between two indices, if it ends at the first brace. */
    void put(byte[] bytes, int start, int last, T value) {
        if (!scan(bytes, start) || end != last) {
            return;
        }
        kept++;
        if (kept > numbers.length && numbers.length < MOST) {
            grow();
        }
        put(number, bytes, start, end - start, value);
    }

    private void put(long key, byte[] bytes, int start, int length, T value) {
        int slot = slot(key);
        numbers[slot] = key;
        System.arraycopy(bytes, start, words, slot * LONGEST, length);
        values[slot] = value;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        byte[] oldWords = words;
        @Nullable T[] oldValues = values;
        numbers = new long[GROWTH * oldNumbers.length];
        words = new byte[GROWTH * oldWords.length];
        values = array(GROWTH * oldValues.length);
        for (int i = 0; i < oldValues.length; i++) {
            T value = oldValues[i];
            if (value != null) {
                put(oldNumbers[i], oldWords, i * LONGEST, LONGEST, value);
            }
        }
    }

    /** Finds in one pass where the words end, and their number; returns false if no brace ends them soon enough. */
    private boolean scan(byte[] bytes, int start) {
        int last = Math.min(start + LONGEST, bytes.length) - Long.BYTES;
        long mixed = 0;
        for (int i = start; i <= last; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            long brace = Utf8.closingBraces(eight);
            if (brace != 0) {
                int after = Long.SIZE - Byte.SIZE - Long.numberOfTrailingZeros(brace) / Byte.SIZE * Byte.SIZE;
                number = mix(mixed, eight << after) | 1;
                end = i + Long.BYTES - after / Byte.SIZE;
                return true;
            }
            mixed = mix(mixed, eight);
        }
        return false;
    }

    private static long mix(long mixed, long eight) {
        return (Long.rotateLeft(mixed, TURN) ^ eight) * SPREAD;
    }

    private int slot(long key) {
        // The highest bits: a product's others know nothing of a factor's highest, where the last characters are.
        return (int) (key >>> (Long.numberOfLeadingZeros(numbers.length) + 1));
    }
}
