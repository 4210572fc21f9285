package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.incubatornetwork.history.EpochDay;
import org.jspecify.annotations.Nullable;

/** The as-of days that are asked for, as far as they are known beforehand: what is known between two of them need not be told. */
final class AskedDays implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Any day may be asked for. */
    static final AskedDays ANY = new AskedDays(null);

    /** In order; null if any day may be asked for. */
    private final int @Nullable [] days;

    private AskedDays(int @Nullable [] days) {
        this.days = days;
    }

    static AskedDays of(List<MetricTime> times) {
        return new AskedDays(times.stream()
                .mapToInt(time -> EpochDay.of(time.asOf()))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Whether one of them is a day, or later and before another. */
    boolean isAnyFrom(int day, int before) {
        if (days == null) {
            return day < before;
        }
        int next = before(day);
        return next < days.length && days[next] < before;
    }

    /** The first of them that is a day or later; never if there is none. */
    int firstFrom(int day) {
        if (days == null) {
            return day;
        }
        int next = before(day);
        return next < days.length ? days[next] : EpochDay.NEVER;
    }

    /** How many of them are earlier than a day. */
    int before(int day) {
        int found = Arrays.binarySearch(known(), day);
        return found < 0 ? -found - 1 : found;
    }

    /** How many they are, each once. */
    int count() {
        return known().length;
    }

    private int[] known() {
        return Objects.requireNonNull(days, "any day may be asked for");
    }

    @Override
    public String toString() {
        return days == null ? "any day" : days.length + " days";
    }
}
