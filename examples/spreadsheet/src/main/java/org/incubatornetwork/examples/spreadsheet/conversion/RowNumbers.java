package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Arrays;

/**
 * The numbers of rows by a text that no two of them have: an id, or a key. Texts stand at the place of their hash or at the next that is
 * free, so that nothing is kept of a row but these three.
 */
final class RowNumbers {
    /** Instead of the number of a row, which is one at least. */
    static final int NONE = 0;

    private String[] texts = new String[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] rows = new int[1 << 8];
    private int count;

    /**
     * Keeps the row of a text, if no row has that.
     *
     * @return the row that has it already; {@link #NONE} if none has
     */
    int putIfAbsent(String text, int row) {
        int hash = spread(text.hashCode());
        int place = place(text, hash);
        if (rows[place] != NONE) {
            return rows[place];
        }
        if (3 * count > 2 * rows.length) {
            grow();
            place = place(text, hash);
        }
        set(place, text, hash, row);
        count++;
        return NONE;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** Where a text is, or has to be. */
    private int place(String text, int hash) {
        int last = rows.length - 1;
        int place = hash & last;
        while (rows[place] != NONE && (hashes[place] != hash || !texts[place].equals(text))) {
            place = place + 1 & last;
        }
        return place;
    }

    private void set(int place, String text, int hash, int row) {
        texts[place] = text;
        hashes[place] = hash;
        rows[place] = row;
    }

    private void grow() {
        String[] oldTexts = texts;
        int[] oldHashes = hashes;
        int[] oldRows = rows;
        int last = 2 * oldRows.length - 1;
        texts = new String[last + 1];
        hashes = new int[last + 1];
        rows = new int[last + 1];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != NONE) {
                int place = oldHashes[i] & last;
                while (rows[place] != NONE) {
                    place = place + 1 & last;
                }
                set(place, oldTexts[i], oldHashes[i], oldRows[i]);
            }
        }
    }

    /** Forgets all of them. */
    void clear() {
        Arrays.fill(texts, null);
        Arrays.fill(rows, NONE);
        count = 0;
    }
}
