package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.HashMap;
import java.util.Map;

/**
 * What the texts of a column were read as, for as long as they come again: of most columns they do. It holds no more than so many, and is
 * given up where few come again, as names and ids.
 *
 * @param <V> what is remembered of a text
 */
final class Remembered<V> {
    private static final int MOST = 4_096;
    private static final int TRIAL = 4_096;
    private static final int LEAST_FOUND = TRIAL / 4;
    private static final int LONGEST = 80;

    private final Map<String, V> values = new HashMap<>();
    private boolean isOfUse = true;
    private int asked;
    private int found;

    /** What a text was read as; null if that is not known. */
    V get(String text) {
        if (!isOfUse) {
            return null;
        }
        V value = values.get(text);
        if (asked < TRIAL) {
            asked++;
            found += value == null ? 0 : 1;
            if (asked == TRIAL && found < LEAST_FOUND) {
                isOfUse = false;
                values.clear();
            }
        }
        return value;
    }

    void put(String text, V value) {
        if (isOfUse && values.size() < MOST && text.length() <= LONGEST) {
            values.put(text, value);
        }
    }
}
