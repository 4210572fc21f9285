package org.incubatornetwork.examples.spreadsheet.conversion;

/**
 * What the texts of a column were read as, for as long as they come again: of most columns they do. It holds no more than so many, the
 * last of those that have one place, and is given up where few come again, as names and ids.
 *
 * @param <V> what is remembered of a text
 */
final class Remembered<V> {
    private static final int PLACES = 4_096;
    private static final int TRIAL = 4_096;
    private static final int LEAST_FOUND = TRIAL / 4;
    private static final int LONGEST = 80;

    private record Entry<V>(String text, V value) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Entry<V>[] entries = new Entry[PLACES];

    private boolean isOfUse = true;
    private int asked;
    private int found;

    /** Whether a text may be remembered; those of a column in which few come again are not. */
    boolean isOfUse(String text) {
        return isOfUse && text.length() <= LONGEST;
    }

    /** What a text was read as; null if that is not known. */
    V get(String text) {
        Entry<V> entry = entries[place(text)];
        boolean isFound = entry != null && entry.text().equals(text);
        if (asked < TRIAL) {
            asked++;
            found += isFound ? 1 : 0;
            isOfUse = asked < TRIAL || found >= LEAST_FOUND;
        }
        return isFound ? entry.value() : null;
    }

    void put(String text, V value) {
        entries[place(text)] = new Entry<>(text, value);
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 12) & (PLACES - 1);
    }
}
