package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by their text in ASCII, found without making a string of it. Its size and the length of a search are bounded, so
 * that no document can make it slow: what finds no room is not kept, and is made anew each time.
 */
final class TextTable<T> {
    private static final int SMALLEST = 64;
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_SEARCH = 16;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private @Nullable Entry<T>[] entries = table(SMALLEST);
    private int size;

    private static final class Entry<T> {
        private final byte[] text;
        private final T value;

        Entry(byte[] text, T value) {
            this.text = text;
            this.value = value;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only way to make such an array
    private static <T> @Nullable Entry<T>[] table(int capacity) {
        return new Entry[capacity];
    }

    /** The value whose text is some bytes, or null. */
    @Nullable T find(byte[] buffer, int from, int to) {
        int mask = entries.length - 1;
        int slot = hash(buffer, from, to) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            Entry<T> entry = entries[slot];
            if (entry == null) {
                return null;
            }
            if (Arrays.equals(entry.text, 0, entry.text.length, buffer, from, to)) {
                return entry.value;
            }
        }
        return null;
    }

    /** Keeps a value under a text that has none. */
    void put(String text, T value) {
        if (2 * size >= entries.length) {
            if (entries.length >= LARGEST) {
                return;
            }
            grow();
        }
        put(new Entry<>(text.getBytes(ISO_8859_1), value));
    }

    private void put(Entry<T> entry) {
        int mask = entries.length - 1;
        int slot = hash(entry.text, 0, entry.text.length) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            if (entries[slot] == null) {
                entries[slot] = entry;
                size++;
                return;
            }
        }
    }

    private void grow() {
        @Nullable Entry<T>[] old = entries;
        entries = table(2 * old.length);
        size = 0;
        for (Entry<T> entry : old) {
            if (entry != null) {
                put(entry);
            }
        }
    }

    /** A hash of the length and of the first and last eight bytes, which differ where ids and codes do. */
    private static int hash(byte[] buffer, int from, int to) {
        int length = to - from;
        long hash = length;
        if (length >= Long.BYTES) {
            hash = 31 * (31 * hash + (long) EIGHT_BYTES.get(buffer, from))
                    + (long) EIGHT_BYTES.get(buffer, to - Long.BYTES);
        } else {
            for (int i = from; i < to; i++) {
                hash = hash << 8 | buffer[i];
            }
        }
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }
}
