package org.incubatornetwork.validation.rule;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A number of 64 bits that names a finding whatever its place in the document: a digest of its code, its entity, the
 * members that lead to it without the indexes in lists, and its fact.
 *
 * @param bits the number
 */
public record Fingerprint(long bits) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{16}");
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final int RADIX = 16;
    private static final int LONGEST_LABEL = 200;

    /**
     * The fingerprint of a finding.
     *
     * @param finding the finding
     * @return its fingerprint
     */
    public static Fingerprint of(Finding finding) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, finding.code());
        finding.subject().ifPresent(subject -> {
            put(hasher, subject.kind().name());
            put(
                    hasher,
                    subject.id()
                            .or(() -> subject.label().map(Fingerprint::beginning))
                            .orElse(""));
        });
        String pointer = finding.pointer();
        for (int start = 0; start < pointer.length(); ) {
            int end = pointer.indexOf('/', start + 1);
            end = end < 0 ? pointer.length() : end;
            String segment = pointer.substring(start, end);
            if (!isIndex(segment)) {
                put(hasher, segment);
            }
            start = end;
        }
        put(hasher, finding.fact());
        byte[] digest = hasher.hash().asBytes();
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xff);
        }
        return new Fingerprint(bits);
    }

    /**
     * Reads a fingerprint.
     *
     * @param text sixteen hexadecimal digits
     * @return the fingerprint
     * @throws IllegalArgumentException if the text is none
     */
    public static Fingerprint parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("a fingerprint must be 16 hexadecimal digits, was " + text);
        }
        return new Fingerprint(Long.parseUnsignedLong(text, RADIX));
    }

    /** Whether a segment of a pointer, with the slash before it, is a place in a list. */
    private static boolean isIndex(String segment) {
        return segment.length() > 1 && DIGITS.matchesAllOf(segment.substring(1));
    }

    /** Of a long label the beginning and the length: there may be many findings, and their facts have all of what has no id. */
    private static String beginning(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + label.length();
    }

    private static void put(Hasher hasher, String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }

    /** Sixteen hexadecimal digits. */
    @Override
    public String toString() {
        String digits = Long.toHexString(bits);
        return "0".repeat(RADIX - digits.length()) + digits;
    }
}
