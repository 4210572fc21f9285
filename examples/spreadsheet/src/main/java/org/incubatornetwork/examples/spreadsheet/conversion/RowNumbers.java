package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of rows by a text that no two of them have: an id, or a key. Texts stand at the place of their hash or at the next that is
 * free, so that nothing is kept of a row but these three; where so many stand together as only texts chosen for it do, the rest are kept
 * in a map, which puts texts of one hash in order.
 */
final class RowNumbers {
    /** Instead of the number of a row, which is one at least. */
    static final int NONE = 0;
    /** At so many places a text is looked for. */
    private static final int MOST = 64;

    private String[] texts = new String[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] rows = new int[1 << 8];
    private int count;
    private final Map<String, Integer> crowded = new HashMap<>();

    /**
     * Keeps the row of a text, if no row has that.
     *
     * @return the row that has it already; {@link #NONE} if none has
     */
    int putIfAbsent(String text, int row) {
        int hash = spread(text.hashCode());
        int place = place(text, hash);
        if (place >= 0 && rows[place] != NONE) {
            return rows[place];
        }
        Integer known = crowded.isEmpty() ? null : crowded.get(text);
        if (known != null) {
            return known;
        }
        if (3 * count > 2 * rows.length) {
            grow();
            place = place(text, hash);
        }
        put(place, text, hash, row);
        return NONE;
    }

    /** Keeps a row that is not kept yet. */
    private void put(int place, String text, int hash, int row) {
        if (place < 0) {
            crowded.put(text, row);
            return;
        }
        texts[place] = text;
        hashes[place] = hash;
        rows[place] = row;
        count++;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** Where a text is, or has to be; -1 if others are at all places where it may be. */
    private int place(String text, int hash) {
        int last = rows.length - 1;
        int place = hash & last;
        for (int i = 0; i < MOST; i++) {
            if (rows[place] == NONE || (hashes[place] == hash && texts[place].equals(text))) {
                return place;
            }
            place = place + 1 & last;
        }
        return -1;
    }

    private void grow() {
        String[] oldTexts = texts;
        int[] oldHashes = hashes;
        int[] oldRows = rows;
        texts = new String[2 * oldRows.length];
        hashes = new int[texts.length];
        rows = new int[texts.length];
        count = 0;
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != NONE) {
                put(place(oldTexts[i], oldHashes[i]), oldTexts[i], oldHashes[i], oldRows[i]);
            }
        }
    }

    /** Forgets all of them. */
    void clear() {
        Arrays.fill(texts, null);
        Arrays.fill(rows, NONE);
        count = 0;
        crowded.clear();
    }
}
