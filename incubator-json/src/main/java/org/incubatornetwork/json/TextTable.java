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

    /** A text of at most sixteen bytes is known by its length and the eight bytes at either end. */
    private static final class Entry<T> {
        private final byte[] text;
        private final long head;
        private final long tail;
        private final T value;

        Entry(byte[] text, T value) {
            this.text = text;
            this.head = head(text, 0, text.length);
            this.tail = tail(text, 0, text.length);
            this.value = value;
        }

        boolean matches(byte[] buffer, int from, int to, long otherHead, long otherTail) {
            return head == otherHead
                    && tail == otherTail
                    && text.length == to - from
                    && (text.length <= 2 * Long.BYTES || Arrays.equals(text, 0, text.length, buffer, from, to));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only way to make such an array
    private static <T> @Nullable Entry<T>[] table(int capacity) {
        return new Entry[capacity];
    }

    /** The value whose text is some bytes, or null. */
    @Nullable T find(byte[] buffer, int from, int to) {
        long head = head(buffer, from, to);
        long tail = tail(buffer, from, to);
        int mask = entries.length - 1;
        int slot = slot(head, tail) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            Entry<T> entry = entries[slot];
            if (entry == null) {
                return null;
            }
            if (entry.matches(buffer, from, to, head, tail)) {
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
        int slot = slot(entry.head, entry.tail) & mask;
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

    /** The first eight bytes, or all of fewer. */
    private static long head(byte[] buffer, int from, int to) {
        if (to - from >= Long.BYTES) {
            return (long) EIGHT_BYTES.get(buffer, from);
        }
        long head = 0;
        for (int i = from; i < to; i++) {
            head = head << Byte.SIZE | buffer[i];
        }
        return head;
    }

    /** The last eight bytes; nothing of fewer. */
    private static long tail(byte[] buffer, int from, int to) {
        return to - from >= Long.BYTES ? (long) EIGHT_BYTES.get(buffer, to - Long.BYTES) : 0;
    }

    private static int slot(long head, long tail) {
        long hash = (31 * head + tail) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40);
    }
}
