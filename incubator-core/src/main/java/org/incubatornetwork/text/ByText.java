package org.incubatornetwork.text;

/**
 * A value of a document as a key of a hash map, which no choice of texts makes slow: keys of one hash, as texts can be made to have, have
 * an order, that of their texts, by which the map finds them. The order tells no more: it is asked for where many hashes are one.
 *
 * <p>It is no generic type, for a map takes an order from a class that is comparable with itself alone.
 *
 * @param value the value, whose text tells what it says
 */
public record ByText(Object value) implements Comparable<ByText> {
    @Override
    public int compareTo(ByText other) {
        return value.toString().compareTo(other.value.toString());
    }
}
