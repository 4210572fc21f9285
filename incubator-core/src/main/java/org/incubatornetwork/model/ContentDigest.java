package org.incubatornetwork.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.transfer.Sha256;

/**
 * A digest of all that a value says, by which one fact is told from another. Two values have the same one if they say the same:
 * whatever the order of their lists and of their members, and however a decimal is written. Texts are digested in full, and it
 * takes as long as the value is large.
 *
 * <pre>{@code
 * ContentDigest.of(List.of("a", "b")).equals(ContentDigest.of(List.of("b", "a")));  // true
 * }</pre>
 *
 * @param text 64 hexadecimal digits
 */
public record ContentDigest(String text) implements Comparable<ContentDigest> {

    /** What is longer stands in what it is part of by its digest, so that a text is copied no more than twice. */
    private static final int LONGEST_PART = 64;

    /**
     * The digest of a value.
     *
     * @param value an object of the model, a number, a day, an id, a text or any other value that is known by its text, or a
     *     collection, map or {@link Optional} of such
     * @return its digest
     */
    public static ContentDigest of(Object value) {
        return new ContentDigest(digest(canonical(value)));
    }

    private static String digest(String text) {
        return Sha256.of(text).toString();
    }

    /** A text that two values share if they say the same, and only then. */
    private static String canonical(Object value) {
        if (value instanceof Optional<?> optional) {
            return canonical(optional.isPresent() ? optional.get() : "");
        } else if (value instanceof Collection<?> collection) {
            return sorted(collection.stream().map(ContentDigest::part));
        } else if (value instanceof Map<?, ?> map) {
            return entries(map);
        } else if (MemberOrder.isObject(value)) {
            return entries(MemberOrder.values(value));
        }
        return text(value);
    }

    private static String entries(Map<?, ?> entries) {
        return sorted(entries.entrySet().stream().map(entry -> part(entry.getKey()) + part(entry.getValue())));
    }

    private static String sorted(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining("", "[", "]"));
    }

    /** A value within another: with its length before it, so that no two lists of parts read alike. */
    private static String part(Object value) {
        String canonical = canonical(value);
        return canonical.length() <= LONGEST_PART ? canonical.length() + ":" + canonical : "#" + digest(canonical);
    }

    /** A text that no setting and no new language changes. */
    private static String text(Object value) {
        if (value instanceof LocalizedText localized) {
            return localized.in(Locale.ENGLISH);
        } else if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** Compares the texts: an order of content, which means nothing else. */
    @Override
    public int compareTo(ContentDigest other) {
        return text.compareTo(other.text);
    }

    /** The 64 digits. */
    @Override
    public String toString() {
        return text;
    }
}
