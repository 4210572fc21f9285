package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
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

    /** Of these there are so many that to look each up takes longer than to read it. */
    private static final ImmutableSet<Kind> MANY = Sets.immutableEnumSet(Kind.STATUS_EVENT, Kind.JOBS);

    private final boolean isOfLines;

    /** Values of a document, which is kept as a whole: it takes little room. */
    public SharedValues() {
        this(false);
    }

    private SharedValues(boolean isOfLines) {
        this.isOfLines = isOfLines;
    }

    /** Values of lines, which are handed over one by one: they take little time. */
    public static SharedValues ofLines() {
        return new SharedValues(true);
    }

    final SharedDays days = new SharedDays();
    private final @Nullable AsciiMap<?>[] maps = new AsciiMap<?>[Kind.values().length];
    private final @Nullable RepeatedObjects<?>[] repeated = new RepeatedObjects<?>[Kind.values().length];
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

    /** Whether objects of a kind are looked up by their words. */
    boolean hasRepeated(Kind kind) {
        return !isOfLines || !MANY.contains(kind);
    }

    /** The objects of a kind by their words. */
    @SuppressWarnings("unchecked") // each kind has objects of one type
    <T> RepeatedObjects<T> repeated(Kind kind) {
        RepeatedObjects<?> objects = repeated[kind.ordinal()];
        if (objects == null) {
            objects = new RepeatedObjects<>();
            repeated[kind.ordinal()] = objects;
        }
        return (RepeatedObjects<T>) objects;
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
