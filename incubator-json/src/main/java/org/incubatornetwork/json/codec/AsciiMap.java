package org.incubatornetwork.json.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by their text in printable ASCII, found without making a string of it. Its size and the length of a search are
 * bounded, so that no document can make it slow: what finds no room is not kept, and is made anew each time.
 *
 * <p>A text of at most sixteen bytes is known by the two whole numbers that hold them; a longer one has in them what all of its
 * bytes make and the last eight, and is compared. Of the empty text, which would look like no text, no value is kept.
 */
final class AsciiMap<T> {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_SEARCH = 16;
    private static final int LONGEST_KNOWN = 2 * Long.BYTES;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The bit that no ASCII has, by which a text that has to be compared differs from all that need not. */
    private static final long COMPARED = Long.MIN_VALUE;

    /** Of each slot head and tail, side by side. */
    private long[] keys = new long[2 * SMALLEST];

    private byte[] @Nullable [] texts = new byte[SMALLEST] @Nullable [];
    private @Nullable T[] values = array(SMALLEST);
    private int size;

    @SuppressWarnings("unchecked") // the only way to make such an array
    private static <T> @Nullable T[] array(int capacity) {
        return (T[]) new Object[capacity];
    }

    /** The value whose text is some bytes, or null. */
    @Nullable T find(byte[] buffer, int from, int to) {
        long head = head(buffer, from, to);
        long tail = tail(buffer, from, to);
        int mask = values.length - 1;
        int slot = slot(head, tail) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            long found = keys[2 * slot];
            if (found == 0) {
                return null;
            }
            if (found == head && keys[2 * slot + 1] == tail && (tail >= 0 || isText(slot, buffer, from, to))) {
                return values[slot];
            }
        }
        return null;
    }

    private boolean isText(int slot, byte[] buffer, int from, int to) {
        byte[] text = texts[slot];
        return text != null && Arrays.equals(text, 0, text.length, buffer, from, to);
    }

    /** Keeps a value under a text that has none. */
    void put(String text, T value) {
        if (2 * size >= values.length) {
            if (values.length >= LARGEST) {
                return;
            }
            grow();
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long head = head(bytes, 0, bytes.length);
        if (head != 0) {
            put(head, tail(bytes, 0, bytes.length), bytes.length > LONGEST_KNOWN ? bytes : null, value);
        }
    }

    private void put(long head, long tail, byte @Nullable [] text, T value) {
        int mask = values.length - 1;
        int slot = slot(head, tail) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            if (keys[2 * slot] == 0) {
                keys[2 * slot] = head;
                keys[2 * slot + 1] = tail;
                texts[slot] = text;
                values[slot] = value;
                size++;
                return;
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] @Nullable [] oldTexts = texts;
        @Nullable T[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        texts = new byte[2 * oldTexts.length] @Nullable [];
        values = array(2 * oldValues.length);
        size = 0;
        for (int i = 0; i < oldValues.length; i++) {
            T value = oldValues[i];
            if (value != null) {
                put(oldKeys[2 * i], oldKeys[2 * i + 1], oldTexts[i], value);
            }
        }
    }

    /** The first eight bytes, or all of fewer; 0 for none. Of a text longer than sixteen a number that all but the last eight make. */
    private static long head(byte[] buffer, int from, int to) {
        int length = to - from;
        if (length <= LONGEST_KNOWN) {
            return length >= Long.BYTES ? (long) EIGHT_BYTES.get(buffer, from) : last(buffer, from, to);
        }
        long mixed = length;
        for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
            mixed = (mixed ^ (long) EIGHT_BYTES.get(buffer, i)) * SPREAD;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }

    /** The bytes after the first eight; of a text longer than sixteen the last eight, marked. */
    private static long tail(byte[] buffer, int from, int to) {
        int length = to - from;
        return length <= Long.BYTES
                ? 0
                : length <= LONGEST_KNOWN
                        ? last(buffer, from + Long.BYTES, to)
                        : (long) EIGHT_BYTES.get(buffer, to - Long.BYTES) | COMPARED;
    }

    /** At most eight bytes. */
    private static long last(byte[] buffer, int from, int to) {
        int others = Long.BYTES - (to - from);
        if (to >= Long.BYTES) {
            // One load, which may begin before them; a shift of all 64 bits would be one of none.
            return others == Long.BYTES ? 0 : (long) EIGHT_BYTES.get(buffer, to - Long.BYTES) >>> (others * Byte.SIZE);
        }
        long last = 0;
        for (int i = to - 1; i >= from; i--) {
            last = last << Byte.SIZE | buffer[i];
        }
        return last;
    }

    private static int slot(long head, long tail) {
        long both = 31 * head + tail;
        // Folded first: a product's middle bits know nothing of a factor's highest, where the last characters are.
        return (int) (((both ^ (both >>> 32)) * SPREAD) >>> 40);
    }
}
