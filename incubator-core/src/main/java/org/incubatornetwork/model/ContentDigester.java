package org.incubatornetwork.model;

import com.google.common.hash.HashCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.transfer.Sha256;

/**
 * Makes {@linkplain ContentDigest digests}, of each object of the model once: many facts may stand beside the same large one. It keeps
 * what it was shown until it is {@linkplain #forget told to forget}, and is used by one thread at a time.
 *
 * <pre>{@code
 * ContentDigester digester = new ContentDigester();
 * digester.digest(1).equals(ContentDigest.of(1));  // true
 * }</pre>
 */
public final class ContentDigester {
    /** What is longer stands in what it is part of by its digest, so that a text is copied no more than twice. */
    private static final int LONGEST_PART = 64;

    private static final char DIGESTED = '#';

    /** The objects of the model that were digested, each as it stands in what it is part of. */
    private IdentityHashMap<Object, String> parts = new IdentityHashMap<>();

    /** A digester that was shown nothing yet. */
    public ContentDigester() {}

    /**
     * The digest of a value, as {@link ContentDigest#of} makes it.
     *
     * @param value an object of the model, a number, a day, an id, a text or any other value that is known by its text, or a
     *     collection, map or {@link Optional} of such
     * @return its digest
     */
    public ContentDigest digest(Object value) {
        if (!MemberOrder.isObject(value)) {
            return new ContentDigest(digestOfText(canonical(value)));
        }
        String part = part(value);
        return new ContentDigest(
                part.charAt(0) == DIGESTED ? part.substring(1) : digestOfText(part.substring(part.indexOf(':') + 1)));
    }

    /** Forgets what it was shown: what is asked next is of something else. */
    public void forget() {
        if (!parts.isEmpty()) {
            // to clear one that has grown takes as long as it has room
            parts = new IdentityHashMap<>();
        }
    }

    private static String digestOfText(String text) {
        return HashCode.fromBytes(Sha256.of(text)).toString();
    }

    /** A text that two values share if they say the same, and only then. */
    private String canonical(Object value) {
        if (value instanceof Optional<?> optional) {
            return canonical(optional.isPresent() ? optional.get() : "");
        } else if (value instanceof Collection<?> collection) {
            return sorted(collection.stream().map(this::part));
        } else if (value instanceof Map<?, ?> map) {
            return entries(map);
        } else if (MemberOrder.isObject(value)) {
            return entries(MemberOrder.values(value));
        }
        return text(value);
    }

    private String entries(Map<?, ?> entries) {
        return sorted(entries.entrySet().stream().map(entry -> part(entry.getKey()) + part(entry.getValue())));
    }

    private static String sorted(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining("", "[", "]"));
    }

    /** A value within another: with its length before it, so that no two lists of parts read alike. */
    private String part(Object value) {
        if (!MemberOrder.isObject(value)) {
            return partOf(canonical(value));
        }
        String known = parts.get(value);
        if (known == null) {
            known = partOf(canonical(value));
            parts.put(value, known);
        }
        return known;
    }

    private static String partOf(String canonical) {
        return canonical.length() <= LONGEST_PART
                ? canonical.length() + ":" + canonical
                : DIGESTED + digestOfText(canonical);
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

    /** How many objects it remembers. */
    @Override
    public String toString() {
        return "ContentDigester[" + parts.size() + "]";
    }
}
