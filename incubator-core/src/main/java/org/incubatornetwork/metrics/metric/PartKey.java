package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A key of a breakdown: which part of it a figure is, by dimension to value, such as {@code horizon=P5Y} or {@code currency=MAD,
 * instrument=EQUITY}. What has no value in a dimension of codes is {@linkplain #without without} it, as in {@code
 * without=sector}: it is no code, and so no code can be taken for it.
 */
public final class PartKey implements Serializable, Comparable<PartKey>, NoBean {
    private static final long serialVersionUID = 1L;

    private static final String WITHOUT = "without";

    /** Each dimension and, after it, its value, in the order of the dimensions' names: a report has tens of thousands of keys. */
    private final String[] told;

    private PartKey(String... told) {
        this.told = told;
    }

    /**
     * The key of a part with a value in one dimension.
     *
     * @param dimension the dimension's name
     * @param value the value
     * @return the key
     */
    public static PartKey of(String dimension, String value) {
        return new PartKey(Objects.requireNonNull(dimension), Objects.requireNonNull(value));
    }

    /**
     * The key of the part that has no value in a dimension.
     *
     * @param dimension the dimension's name
     * @return the key, with the dimension's name as its value in the dimension {@code without}
     */
    public static PartKey without(String dimension) {
        return of(WITHOUT, dimension);
    }

    /**
     * The key of the part that has no value in one more dimension.
     *
     * @param dimension the dimension's name
     * @return the key
     */
    public PartKey andWithout(String dimension) {
        return and(WITHOUT, dimension);
    }

    /**
     * The key of the part with a value in one more dimension.
     *
     * @param dimension the dimension's name, one that the key does not have yet
     * @param value the value
     * @return the key
     * @throws IllegalArgumentException if the key has a value in the dimension
     */
    public PartKey and(String dimension, String value) {
        Objects.requireNonNull(dimension);
        Objects.requireNonNull(value);
        int place = 0;
        while (place < told.length && told[place].compareTo(dimension) < 0) {
            place += 2;
        }
        if (place < told.length && told[place].equals(dimension)) {
            throw new IllegalArgumentException(
                    "a key has one value in each dimension, but " + this + " has one in " + dimension + " already");
        }
        String[] more = Arrays.copyOf(told, told.length + 2);
        System.arraycopy(told, place, more, place + 2, told.length - place);
        more[place] = dimension;
        more[place + 1] = value;
        return new PartKey(more);
    }

    /**
     * The values by dimension.
     *
     * @return the value in each dimension, by the dimension's name
     */
    public ImmutableSortedMap<String, String> values() {
        ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < told.length; i += 2) {
            values.put(told[i], told[i + 1]);
        }
        return values.buildOrThrow();
    }

    /** The value of a key that has one in this dimension, and in no other. */
    Optional<String> onlyIn(String dimension) {
        return told.length == 2 && told[0].equals(dimension) ? Optional.of(told[1]) : Optional.empty();
    }

    /** Compares keys by number of dimensions, then by dimension and value, in the order of their names. */
    @Override
    public int compareTo(PartKey other) {
        int order = Integer.compare(told.length, other.told.length);
        for (int i = 0; i < told.length && order == 0; i++) {
            order = told[i].compareTo(other.told[i]);
        }
        return order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartKey that && Arrays.equals(told, that.told);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(told);
    }

    /** Dimensions and values, as in {@code currency=MAD,instrument=EQUITY}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < told.length; i += 2) {
            text.append(text.isEmpty() ? "" : ",").append(told[i]).append('=').append(told[i + 1]);
        }
        return text.toString();
    }
}
