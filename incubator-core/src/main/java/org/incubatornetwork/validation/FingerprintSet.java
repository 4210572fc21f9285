package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.validation.rule.Fingerprint;

/** Very many fingerprints in little room. */
final class FingerprintSet implements Serializable {
    private static final int FIRST_CAPACITY = 16;

    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    void add(long fingerprint) {
        if (size == values.length) {
            compact();
            if (size > values.length / 2) {
                values = Arrays.copyOf(values, values.length * 2);
            }
        }
        values[size++] = fingerprint;
    }

    void addAll(FingerprintSet other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    /** Sorts the values and drops the repeated ones. */
    private void compact() {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    FingerprintSet compacted() {
        FingerprintSet copy = new FingerprintSet();
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        copy.compact();
        copy.values = Arrays.copyOf(copy.values, copy.size);
        return copy;
    }

    ImmutableSortedSet<String> texts() {
        return Arrays.stream(values, 0, size)
                .mapToObj(bits -> new Fingerprint(bits).toString())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FingerprintSet set && Arrays.equals(values, 0, size, set.values, 0, set.size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOf(values, size));
    }
}
