package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.validation.rule.Sightings;

/**
 * How many startups were seen. One that is given twice, under one id, is one: that it is given twice is found by another rule, and
 * nothing else is wrong because of it. Of each, 64 bits are kept.
 */
final class DistinctStartups implements Serializable {
    private static final int FIRST_CAPACITY = 4;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int size;

    /** Adds a startup, if it is not the one that was added last. */
    void add(String id) {
        long hash = Sightings.hash(id);
        if (size > 0 && hashes[size - 1] == hash) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size] = hash;
        size++;
    }

    void merge(DistinctStartups other) {
        if (size + other.size > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(size + other.size, size * 2));
        }
        System.arraycopy(other.hashes, 0, hashes, size, other.size);
        size += other.size;
    }

    /** Whether there are more than a number: most often it is seen without telling who was given twice. */
    boolean areMoreThan(long number) {
        return size > number && count() > number;
    }

    long count() {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        long distinct = 0;
        for (int i = 0; i < size; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }
}
