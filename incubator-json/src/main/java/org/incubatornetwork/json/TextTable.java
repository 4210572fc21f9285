package org.incubatornetwork.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by their text, found without making a string of it. Its size and the length of a search are bounded, so that no
 * document can make it slow: what finds no room is not kept, and is made anew each time.
 */
final class TextTable<T> {
    private static final int LONGEST_SEARCH = 16;
    private static final int LARGEST = 1 << 16;

    private @Nullable String[] texts;
    private @Nullable Object[] values;
    private int size;

    TextTable(int capacity) {
        texts = new String[capacity];
        values = new Object[capacity];
    }

    /** The value whose text is the given characters, or null. */
    @Nullable T find(char[] buffer, int offset, int length) {
        int mask = texts.length - 1;
        int slot = hash(buffer, offset, length) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            String text = texts[slot];
            if (text == null) {
                return null;
            }
            if (matches(text, buffer, offset, length)) {
                return value(slot);
            }
        }
        return null;
    }

    /** Keeps a value under a text that has none. */
    void put(String text, T value) {
        if (2 * size >= texts.length) {
            if (texts.length >= LARGEST) {
                return;
            }
            grow();
        }
        int mask = texts.length - 1;
        int slot = hash(text.toCharArray(), 0, text.length()) & mask;
        for (int i = 0; i < LONGEST_SEARCH; i++, slot = (slot + 1) & mask) {
            if (texts[slot] == null) {
                texts[slot] = text;
                values[slot] = value;
                size++;
                return;
            }
        }
    }

    private void grow() {
        @Nullable String[] oldTexts = texts;
        @Nullable Object[] oldValues = values;
        texts = new String[2 * oldTexts.length];
        values = new Object[texts.length];
        size = 0;
        for (int slot = 0; slot < oldTexts.length; slot++) {
            String text = oldTexts[slot];
            if (text != null) {
                put(text, castNonNull(oldValues[slot]));
            }
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only put fills the arrays, and always both
    private T castNonNull(@Nullable Object value) {
        return (T) value;
    }

    private T value(int slot) {
        return castNonNull(values[slot]);
    }

    private static boolean matches(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts);
    }
}
