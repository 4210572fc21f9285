package org.incubatornetwork.json.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that repeat within a document, each made once. Used by one thread at a time. */
@SuppressWarnings("EnumOrdinal") // of an array that lives as long as a read
public final class SharedValues {
    private static final int MOST = 1 << 16;

    /** What is found again by its text. */
    public enum Kind {
        SITE_ID,
        PROGRAMME_ID,
        TIER_ID,
        COHORT_ID,
        CLAIM_ID,
        SERVICE_ID,
        ORGANIZATION_ID,
        MEASURE_ID,
        CURRENCY,
        LABEL,
        DATE_WINDOW,
        PERIOD,
        SECTOR,
        MONEY,
        OCCUPIED_SPACE,
        STAGE_STEP,
        STATUS_EVENT,
        JOBS
    }

    /** Values of nothing yet. */
    public SharedValues() {}

    final SharedDays days = new SharedDays();
    private final @Nullable AsciiMap<?>[] maps = new AsciiMap<?>[Kind.values().length];
    private final Map<Object, Object> values = new HashMap<>();

    /** The values of a kind by their text. */
    @SuppressWarnings("unchecked") // each kind has values of one type
    <T> AsciiMap<T> map(Kind kind) {
        AsciiMap<?> map = maps[kind.ordinal()];
        if (map == null) {
            map = new AsciiMap<>();
            maps[kind.ordinal()] = map;
        }
        return (AsciiMap<T>) map;
    }

    /** An equal value met before, or else this one. */
    @SuppressWarnings("unchecked") // equal values are of one class
    <T> T value(T value) {
        if (values.size() >= MOST) {
            return value;
        }
        Object known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
