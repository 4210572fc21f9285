package org.incubatornetwork.model;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.text.LocalizedText;

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

    /**
     * The digest of a value.
     *
     * @param value an object of the model, a number, a day, an id, a text or any other value that is known by its text, or a
     *     collection, map or {@link Optional} of such
     * @return its digest
     */
    public static ContentDigest of(Object value) {
        return new ContentDigest(hash(value).toString());
    }

    private static HashCode hash(Object value) {
        Hasher hasher = Hashing.sha256().newHasher();
        if (value instanceof Optional<?> optional) {
            return hash(optional.isPresent() ? optional.get() : "");
        } else if (value instanceof Collection<?> collection) {
            putSorted(hasher, collection.stream().map(ContentDigest::hash).toList());
        } else if (value instanceof Map<?, ?> map) {
            putEntries(hasher, map);
        } else if (MemberOrder.isObject(value)) {
            putEntries(hasher, MemberOrder.values(value));
        } else {
            hasher.putUnencodedChars(text(value));
        }
        return hasher.hash();
    }

    private static void putEntries(Hasher hasher, Map<?, ?> entries) {
        putSorted(
                hasher,
                entries.entrySet().stream()
                        .map(entry -> Hashing.sha256()
                                .newHasher()
                                .putBytes(hash(entry.getKey()).asBytes())
                                .putBytes(hash(entry.getValue()).asBytes())
                                .hash())
                        .toList());
    }

    private static void putSorted(Hasher hasher, List<HashCode> hashes) {
        hasher.putInt(hashes.size());
        hashes.stream().map(HashCode::toString).sorted().forEach(hasher::putUnencodedChars);
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
