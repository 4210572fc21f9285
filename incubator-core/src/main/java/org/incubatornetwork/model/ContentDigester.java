package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.transfer.Sha256;
import org.jspecify.annotations.Nullable;

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

    /** Of each class of objects of the model, its members with what is written before their values, in the order of that. */
    private static final ClassValue<ImmutableList<Label>> LABELS = new ClassValue<>() {
        @Override
        protected ImmutableList<Label> computeValue(Class<?> type) {
            return MemberOrder.membersOf(type).stream()
                    .map(member -> new Label(partOf(member.name()), member))
                    .sorted(Comparator.comparing(Label::part))
                    .collect(ImmutableList.toImmutableList());
        }
    };

    /** The objects of the model that were digested, each as it stands in what it is part of. */
    private IdentityHashMap<Object, Part> parts = new IdentityHashMap<>();

    /** A member, and how its name stands in an object. */
    private record Label(String part, MemberOrder.Member member) {}

    /** An object as it stands in what it is part of, and once it is asked for, its digest. */
    private static final class Part {
        private final String text;
        private @Nullable ContentDigest digest;

        Part(String text) {
            this.text = text;
        }

        ContentDigest digest() {
            ContentDigest known = digest;
            if (known == null) {
                known = new ContentDigest(
                        text.charAt(0) == DIGESTED
                                ? text.substring(1)
                                : digestOfText(text.substring(text.indexOf(':') + 1)));
                digest = known;
            }
            return known;
        }
    }

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
        return MemberOrder.isObject(value)
                ? partOfObject(value).digest()
                : new ContentDigest(digestOfText(canonical(value)));
    }

    /** Forgets what it was shown: what is asked next is of something else. */
    public void forget() {
        if (!parts.isEmpty()) {
            // to clear one that has grown takes as long as it has room
            parts = new IdentityHashMap<>();
        }
    }

    private static String digestOfText(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    /** A text that two values share if they say the same, and only then. */
    private String canonical(Object value) {
        if (value instanceof Optional<?> optional) {
            return canonical(optional.isPresent() ? optional.get() : "");
        } else if (value instanceof Collection<?> collection) {
            String[] items = new String[collection.size()];
            int size = 0;
            for (Object item : collection) {
                items[size++] = part(item);
            }
            return sorted(items);
        } else if (value instanceof Map<?, ?> map) {
            return entries(map);
        } else if (MemberOrder.isObject(value)) {
            return members(value);
        }
        return text(value);
    }

    private String entries(Map<?, ?> map) {
        String[] entries = new String[map.size()];
        int size = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entries[size++] = part(entry.getKey()) + part(entry.getValue());
        }
        return sorted(entries);
    }

    private static String sorted(String[] parts) {
        Arrays.sort(parts);
        int length = 2;
        for (String part : parts) {
            length += part.length();
        }
        StringBuilder text = new StringBuilder(length).append('[');
        for (String part : parts) {
            text.append(part);
        }
        return text.append(']').toString();
    }

    /** A value within another: with its length before it, so that no two lists of parts read alike. */
    private String part(Object value) {
        if (value instanceof String text) {
            return partOf(text);
        }
        return MemberOrder.isObject(value) ? partOfObject(value).text : partOf(canonical(value));
    }

    private Part partOfObject(Object object) {
        Part known = parts.get(object);
        if (known == null) {
            known = new Part(partOf(members(object)));
            parts.put(object, known);
        }
        return known;
    }

    /** As a map of the values by the names of the members. */
    private String members(Object object) {
        StringBuilder text = new StringBuilder().append('[');
        for (Label label : LABELS.get(object.getClass())) {
            Object value = label.member().of(object);
            if (value != null) {
                text.append(label.part()).append(part(value));
            }
        }
        return text.append(']').toString();
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
