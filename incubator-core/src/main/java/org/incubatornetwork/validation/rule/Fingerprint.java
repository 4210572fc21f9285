package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incubatornetwork.model.ContentDigester;

/**
 * A number of 64 bits that names a finding whatever its place in the document: a digest of its code, its entity, the
 * members that lead to it without the indexes in lists, and its fact.
 *
 * @param bits the number
 */
public record Fingerprint(long bits) implements Serializable {
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{16}");
    private static final int RADIX = 16;
    private static final int LENGTH = 16;
    private static final int LONGEST_LABEL = 200;
    private static final int USUAL_LENGTH = 250;

    /**
     * The fingerprint of a finding.
     *
     * @param finding the finding
     * @return its fingerprint
     */
    public static Fingerprint of(Finding finding) {
        return of(finding.code(), finding.subject(), finding.pointer(), finding.fact(), new ContentDigester());
    }

    /** The fingerprint of a finding that has these; what digests it may have digested others. */
    static Fingerprint of(
            String code, Optional<Subject> subject, String pointer, String fact, ContentDigester digester) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        put(text, code);
        if (subject.isPresent()) {
            Subject known = subject.get();
            put(text, known.kind().name());
            put(text, known.id().orElseGet(() -> beginning(known.label().orElse(""))));
        }
        for (int start = 0; start < pointer.length(); ) {
            int end = pointer.indexOf('/', start + 1);
            end = end < 0 ? pointer.length() : end;
            if (!isIndex(pointer, start, end)) {
                put(text, pointer, start, end);
            }
            start = end;
        }
        put(text, fact);
        String digest = digester.digest(text.toString()).text();
        return new Fingerprint(Long.parseUnsignedLong(digest, 0, LENGTH, RADIX));
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
    private static boolean isIndex(String pointer, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (pointer.charAt(i) < '0' || pointer.charAt(i) > '9') {
                return false;
            }
        }
        return end - start > 1;
    }

    /** Of a long label the beginning and the length: there may be many findings, and their facts have all of what has no id. */
    private static String beginning(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + label.length();
    }

    /** A part with its length before it, so that no two lists of parts read alike. */
    private static void put(StringBuilder text, String part) {
        put(text, part, 0, part.length());
    }

    private static void put(StringBuilder text, String whole, int start, int end) {
        text.append((char) (end - start))
                .append((char) ((end - start) >>> Character.SIZE))
                .append(whole, start, end);
    }

    /** Sixteen hexadecimal digits. */
    @Override
    public String toString() {
        String digits = Long.toHexString(bits);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
