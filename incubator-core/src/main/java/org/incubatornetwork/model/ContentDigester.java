package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
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
 *
 * <p>What a value says is written as a text that two values share if they say the same, and only then. A part of it has its length
 * before it, so that no two lists of parts read alike; a long one is its digest, so that a text is copied no more than twice.
 */
public final class ContentDigester implements NoBean {
    private static final int LONGEST_PART = 256;

    private static final char DIGESTED = '#';

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private static final int USUAL_LENGTH = 1024;

    /** What is longer is not kept once it is used. */
    private static final int LONGEST_KEPT = 1 << 16;

    /** Of each class of objects of the model, its members in the order of what is written before their values; empty for others. */
    private static final ClassValue<ImmutableList<Label>> LABELS = new ClassValue<>() {
        @Override
        protected ImmutableList<Label> computeValue(Class<?> type) {
            return MemberOrder.membersOf(type).stream()
                    .map(member -> new Label(member.name().length() + ":" + member.name(), member))
                    .sorted(Comparator.comparing(Label::part))
                    .collect(ImmutableList.toImmutableList());
        }
    };

    /** The objects of the model that were digested, each as it stands in what it is part of. */
    private IdentityHashMap<Object, String> parts = new IdentityHashMap<>();

    /** What is being written: the parts of what is not yet complete, one after the other. */
    private char[] written = new char[USUAL_LENGTH];

    private int length;

    /** A member, and how its name stands in an object. */
    private record Label(String part, MemberOrder.Member member) {}

    /** What digests texts, once there is one. */
    private @Nullable Sha256 sha256;

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
        length = 0;
        if (value instanceof String text) {
            append(sha256().digest(text));
        } else {
            ImmutableList<Label> labels = LABELS.get(value.getClass());
            if (labels.isEmpty()) {
                write(value);
                endWithDigest(0);
            } else {
                appendDigest(partOfObject(value, labels));
            }
        }
        ContentDigest digest = new ContentDigest(textFrom(0));
        if (written.length > LONGEST_KEPT) {
            written = new char[USUAL_LENGTH];
        }
        return digest;
    }

    /**
     * The digest of some values in their order: of others in another it is another.
     *
     * @param values the values, each as for {@link #digest}
     * @return their digest
     */
    public ContentDigest digestInOrder(List<?> values) {
        length = 0;
        append('(');
        for (int i = 0; i < values.size(); i++) {
            writePart(values.get(i));
        }
        append(')');
        endWithDigest(0);
        return new ContentDigest(textFrom(0));
    }

    /**
     * Compares what two values say: an order of content, which means nothing else, and by which those are equal that say the same. It
     * takes less than to compare their digests, and is another order.
     *
     * @param one a value, as for {@link #digest}
     * @param other another
     * @return a negative number, zero, or a positive number
     */
    public int compare(Object one, Object other) {
        return part(one).compareTo(part(other));
    }

    private String part(Object value) {
        length = 0;
        ImmutableList<Label> labels = LABELS.get(value.getClass());
        if (labels.isEmpty()) {
            writePart(value);
            return textFrom(0);
        }
        return partOfObject(value, labels);
    }

    /** Forgets what it was shown: what is asked next is of something else. */
    public void forget() {
        if (!parts.isEmpty()) {
            // to clear one that has grown takes as long as it has room
            parts = new IdentityHashMap<>();
        }
    }

    private Sha256 sha256() {
        Sha256 known = sha256;
        if (known == null) {
            known = new Sha256();
            sha256 = known;
        }
        return known;
    }

    private void write(Object value) {
        if (value instanceof Optional<?> optional) {
            write(optional.isPresent() ? optional.get() : "");
        } else if (value instanceof Collection<?> collection) {
            writeItems(collection);
        } else if (value instanceof Map<?, ?> map) {
            writeEntries(map);
        } else {
            ImmutableList<Label> labels = LABELS.get(value.getClass());
            if (labels.isEmpty()) {
                append(text(value));
            } else {
                writeMembers(value, labels);
            }
        }
    }

    private void writeItems(Collection<?> items) {
        int[] starts = new int[items.size() + 1];
        int size = 0;
        append('[');
        for (Object item : items) {
            starts[size++] = length;
            writePart(item);
        }
        starts[size] = length;
        sort(starts);
        append(']');
    }

    private void writeEntries(Map<?, ?> map) {
        int[] starts = new int[map.size() + 1];
        int size = 0;
        append('[');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            starts[size++] = length;
            writePart(entry.getKey());
            writePart(entry.getValue());
        }
        starts[size] = length;
        sort(starts);
        append(']');
    }

    /** As a map of the values by the names of the members. */
    private void writeMembers(Object object, ImmutableList<Label> labels) {
        boolean isBare = object instanceof Entity entity && entity.metadata().equals(Metadata.none());
        append('[');
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Object value = isBare && label.member().isMetadata()
                    ? null
                    : label.member().of(object);
            if (value != null) {
                append(label.part());
                writePart(value);
            }
        }
        append(']');
    }

    /** Sorts what was written last, given where each piece of it starts, and where the last ends; most often it is in order. */
    private void sort(int[] starts) {
        int size = starts.length - 1;
        boolean isInOrder = true;
        for (int i = 1; i < size && isInOrder; i++) {
            isInOrder = compare(starts, i - 1, i) <= 0;
        }
        if (isInOrder) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> compare(starts, one, other));
        char[] sorted = new char[length - starts[0]];
        int end = 0;
        for (int piece : order) {
            System.arraycopy(written, starts[piece], sorted, end, starts[piece + 1] - starts[piece]);
            end += starts[piece + 1] - starts[piece];
        }
        System.arraycopy(sorted, 0, written, starts[0], end);
    }

    private int compare(int[] starts, int one, int other) {
        return Arrays.compare(written, starts[one], starts[one + 1], written, starts[other], starts[other + 1]);
    }

    /** Writes a value within another. */
    private void writePart(Object value) {
        if (value instanceof String text) {
            writePartOfText(text);
            return;
        }
        ImmutableList<Label> labels = LABELS.get(value.getClass());
        if (!labels.isEmpty()) {
            append(partOfObject(value, labels));
        } else if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Optional<?>) {
            int start = length;
            write(value);
            endPart(start);
        } else {
            writePartOfText(text(value));
        }
    }

    private void writePartOfText(String text) {
        if (text.length() <= LONGEST_PART) {
            appendLength(text.length());
            append(text);
        } else {
            append(DIGESTED);
            append(sha256().digest(text));
        }
    }

    private String partOfObject(Object object, ImmutableList<Label> labels) {
        String known = parts.get(object);
        if (known == null) {
            int start = length;
            writeMembers(object, labels);
            endPart(start);
            known = textFrom(start);
            length = start;
            parts.put(object, known);
        }
        return known;
    }

    /** Makes a part of what was written from a place on. */
    private void endPart(int start) {
        int size = length - start;
        if (size <= LONGEST_PART) {
            int room = size < 10 ? 2 : size < 100 ? 3 : 4;
            makeRoom(room);
            System.arraycopy(written, start, written, start + room, size);
            length = start;
            appendLength(size);
            length += size;
        } else {
            byte[] digest = sha256().digest(written, start, length);
            length = start;
            append(DIGESTED);
            append(digest);
        }
    }

    /** Writes the digest of what was written from a place on in its stead. */
    private void endWithDigest(int start) {
        byte[] digest = sha256().digest(written, start, length);
        length = start;
        append(digest);
    }

    /** Writes the digest of what stands as a part in something else. */
    private void appendDigest(String part) {
        if (part.charAt(0) == DIGESTED) {
            append(part.substring(1));
        } else {
            append(sha256().digest(part.substring(part.indexOf(':') + 1)));
        }
    }

    private String textFrom(int start) {
        return new String(written, start, length - start);
    }

    private void append(String text) {
        makeRoom(text.length());
        text.getChars(0, text.length(), written, length);
        length += text.length();
    }

    private void append(char character) {
        makeRoom(1);
        written[length++] = character;
    }

    /** Appends the length of a part, of three digits at most, and what parts it from the part. */
    private void appendLength(int size) {
        makeRoom(4);
        if (size >= 100) {
            written[length++] = DIGITS[size / 100];
        }
        if (size >= 10) {
            written[length++] = DIGITS[size / 10 % 10];
        }
        written[length++] = DIGITS[size % 10];
        written[length++] = ':';
    }

    private void append(byte[] digest) {
        makeRoom(2 * digest.length);
        for (byte each : digest) {
            written[length++] = DIGITS[(each >> 4) & 0xf];
            written[length++] = DIGITS[each & 0xf];
        }
    }

    private void makeRoom(int more) {
        if (written.length - length < more) {
            written = Arrays.copyOf(written, Math.max(2 * written.length, Math.addExact(length, more)));
        }
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
