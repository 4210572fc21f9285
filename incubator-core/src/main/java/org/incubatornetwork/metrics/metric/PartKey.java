package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;

/**
 * A key of a breakdown: which part of it a figure is, by dimension to value, such as {@code horizon=P5Y} or {@code currency=MAD,
 * instrument=EQUITY}. What has no value in a dimension of codes is {@linkplain #without without} it, as in {@code
 * without=sector}: it is no code, and so no code can be taken for it.
 *
 * @param values the value in each dimension, by the dimension's name
 */
public record PartKey(ImmutableSortedMap<String, String> values) implements Serializable, Comparable<PartKey> {
    private static final String WITHOUT = "without";

    /**
     * The key of a part with a value in one dimension.
     *
     * @param dimension the dimension's name
     * @param value the value
     * @return the key
     */
    public static PartKey of(String dimension, String value) {
        return new PartKey(ImmutableSortedMap.of(dimension, value));
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
     */
    public PartKey and(String dimension, String value) {
        return new PartKey(ImmutableSortedMap.<String, String>naturalOrder()
                .putAll(values)
                .put(dimension, value)
                .buildOrThrow());
    }

    /** Compares keys by number of dimensions, then by dimension and value, in the order of their names. */
    @Override
    public int compareTo(PartKey other) {
        int order = Integer.compare(values.size(), other.values.size());
        for (int i = 0; i < values.size() && order == 0; i++) {
            order = dimension(i).compareTo(other.dimension(i));
            order = order == 0 ? value(i).compareTo(other.value(i)) : order;
        }
        return order;
    }

    private String dimension(int place) {
        return values.keySet().asList().get(place);
    }

    private String value(int place) {
        return values.values().asList().get(place);
    }

    /** Dimensions and values, as in {@code currency=MAD,instrument=EQUITY}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((dimension, value) -> text.append(text.isEmpty() ? "" : ",")
                .append(dimension)
                .append('=')
                .append(value));
        return text.toString();
    }
}
