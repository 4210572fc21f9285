package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import com.google.common.primitives.Ints;
import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.validation.rule.Fingerprint;

/** Very many fingerprints in little room, and how often there is each: the same, in whatever order they are added. */
final class FingerprintBag implements Serializable {
    private static final int LEAST_ROOM = 16;

    /** Those that are settled: each once, by number, with its count at the same index. */
    private long[] values = {};

    private long[] counts = {};

    /** Those that were added since, in any order. */
    private long[] fresh = new long[LEAST_ROOM];

    private int freshSize;

    static FingerprintBag of(Multiset<String> fingerprints) {
        FingerprintBag bag = new FingerprintBag();
        bag.values = fingerprints.elementSet().stream()
                .mapToLong(text -> Fingerprint.parse(text).bits())
                .sorted()
                .toArray();
        bag.counts = Arrays.stream(bag.values)
                .map(value -> fingerprints.count(new Fingerprint(value).toString()))
                .toArray();
        return bag;
    }

    void add(long fingerprint) {
        if (freshSize == fresh.length) {
            settle();
        }
        fresh[freshSize++] = fingerprint;
    }

    void addAll(FingerprintBag other) {
        other.settle();
        settle();
        addAll(other.values, other.counts, other.values.length);
    }

    /** Counts the fresh ones among the others, and makes room in proportion. */
    private void settle() {
        if (freshSize == 0) {
            return;
        }
        Arrays.sort(fresh, 0, freshSize);
        long[] distinct = new long[freshSize];
        long[] times = new long[freshSize];
        int size = 0;
        for (int i = 0; i < freshSize; i++) {
            if (size == 0 || distinct[size - 1] != fresh[i]) {
                distinct[size++] = fresh[i];
            }
            times[size - 1]++;
        }
        addAll(distinct, times, size);
        freshSize = 0;
        fresh = new long[Math.max(LEAST_ROOM, values.length / 2)];
    }

    /** Adds what is sorted to what is sorted. */
    private void addAll(long[] others, long[] times, int size) {
        long[] merged = new long[values.length + size];
        long[] sums = new long[merged.length];
        int mine = 0;
        int their = 0;
        int length = 0;
        while (mine < values.length || their < size) {
            boolean isMine = their == size || (mine < values.length && values[mine] <= others[their]);
            boolean isTheirs = mine == values.length || (their < size && others[their] <= values[mine]);
            merged[length] = isMine ? values[mine] : others[their];
            sums[length++] = (isMine ? counts[mine++] : 0) + (isTheirs ? times[their++] : 0);
        }
        values = Arrays.copyOf(merged, length);
        counts = Arrays.copyOf(sums, length);
    }

    /** How often a fingerprint is here. */
    long count(long fingerprint) {
        settle();
        int index = Arrays.binarySearch(values, fingerprint);
        return index < 0 ? 0 : counts[index];
    }

    /** How many there are. */
    long total() {
        settle();
        return Arrays.stream(counts).sum();
    }

    /** Of each those that the other does not have: there may be none. */
    FingerprintBag without(FingerprintBag other) {
        settle();
        FingerprintBag rest = new FingerprintBag();
        rest.values = new long[values.length];
        rest.counts = new long[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            long count = counts[i] - other.count(values[i]);
            if (count > 0) {
                rest.values[length] = values[i];
                rest.counts[length++] = count;
            }
        }
        rest.values = Arrays.copyOf(rest.values, length);
        rest.counts = Arrays.copyOf(rest.counts, length);
        return rest;
    }

    /** A copy that takes no more room than it needs. */
    FingerprintBag copy() {
        return without(new FingerprintBag());
    }

    ImmutableSortedMultiset<String> texts() {
        settle();
        ImmutableSortedMultiset.Builder<String> texts = ImmutableSortedMultiset.naturalOrder();
        for (int i = 0; i < values.length; i++) {
            texts.addCopies(new Fingerprint(values[i]).toString(), Ints.saturatedCast(counts[i]));
        }
        return texts.build();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FingerprintBag bag)) {
            return false;
        }
        settle();
        bag.settle();
        return Arrays.equals(values, bag.values) && Arrays.equals(counts, bag.counts);
    }

    @Override
    public int hashCode() {
        settle();
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "FingerprintBag[" + total() + "]";
    }
}
