package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.history.EpochDay;

/**
 * Changes of those numbers that change on so many days that each day from the first to the last has a place of its own. That takes no
 * more room than to {@linkplain Changes keep each change apart}, nothing is looked for, and the days are in order.
 */
final class DailyChanges implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The numbers of these keys, from 0 on, may have days of their own: those of what is counted are small. */
    private static final int KEYS = 64;
    /** A change that is kept apart takes as much room as so many days, or more. */
    private static final int ROOM_OF_ONE = 8;
    /** For a change that gets a day so many others may be copied, so that days that come one after the other cost no each with each. */
    private static final int COPIED_FOR_ONE = 64;
    /** Of all changes at least so many parts are to have a day, or it isn't worth it. */
    private static final int LEAST_PART = 4;

    private static final int[] NONE = {};

    /** By key, the first day. */
    private final int[] first = new int[KEYS];
    /** By key, the changes from the first day on. */
    private final int[][] changes = new int[KEYS][];

    DailyChanges() {
        Arrays.fill(changes, NONE);
    }

    /** Adds a change; false if it has no day here, or is too much. */
    boolean add(long key, int day, long change) {
        if (!isOfDays(key) || !hasPlace((int) key, day) || !fits((int) key, day, change)) {
            return false;
        }
        int[] days = changes[(int) key];
        int place = day - first[(int) key];
        days[place] = (int) (days[place] + change);
        return true;
    }

    private static boolean isOfDays(long key) {
        return key >= 0 && key < KEYS;
    }

    private boolean hasPlace(int key, int day) {
        long place = (long) day - first[key];
        return place >= 0 && place < changes[key].length;
    }

    /** Whether a day that has a place, or is given one, can take a change. */
    private boolean fits(int key, int day, long change) {
        long sum = change + (hasPlace(key, day) ? changes[key][day - first[key]] : 0);
        return sum == (int) sum;
    }

    /**
     * Makes room for changes that are kept apart, where they are many; false if there is room for too few of them. What is too much for its
     * day stays apart, and makes no room.
     */
    boolean makeRoom(Changes apart) {
        int[] from = new int[KEYS];
        int[] to = new int[KEYS];
        int[] counts = new int[KEYS];
        for (int key = 0; key < KEYS; key++) {
            boolean isNew = changes[key].length == 0;
            from[key] = isNew ? EpochDay.NEVER : first[key];
            to[key] = isNew ? EpochDay.BEFORE_ALL : first[key] + changes[key].length - 1;
        }
        apart.forEachApart((key, day, change) -> {
            if (isOfDays(key) && day != EpochDay.BEFORE_ALL && fits((int) key, day, change)) {
                from[(int) key] = Math.min(from[(int) key], day);
                to[(int) key] = Math.max(to[(int) key], day);
                counts[(int) key]++;
            }
        });
        long movable = 0;
        for (int key = 0; key < KEYS; key++) {
            long more = (long) to[key] - from[key] + 1 - changes[key].length;
            boolean isWorthIt = more <= (long) ROOM_OF_ONE * counts[key]
                    && changes[key].length <= (long) COPIED_FOR_ONE * counts[key];
            counts[key] = isWorthIt ? counts[key] : 0;
            movable += counts[key];
        }
        if (LEAST_PART * movable < apart.countApart()) {
            return false;
        }
        for (int key = 0; key < KEYS; key++) {
            if (counts[key] > 0) {
                widen(key, from[key], to[key]);
            }
        }
        return true;
    }

    private void widen(int key, int from, int to) {
        int[] wider = new int[to - from + 1];
        System.arraycopy(changes[key], 0, wider, changes[key].length == 0 ? 0 : first[key] - from, changes[key].length);
        first[key] = from;
        changes[key] = wider;
    }

    void forEach(Changes.Taker taker) {
        for (int key = 0; key < KEYS; key++) {
            int[] days = changes[key];
            for (int i = 0; i < days.length; i++) {
                if (days[i] != 0) {
                    taker.add(key, first[key] + i, days[i]);
                }
            }
        }
    }

    /** On how many days some number changes. */
    int count() {
        int count = 0;
        for (int[] days : changes) {
            for (int change : days) {
                count += change == 0 ? 0 : 1;
            }
        }
        return count;
    }

    @Override
    public String toString() {
        return count() + " changes";
    }
}
