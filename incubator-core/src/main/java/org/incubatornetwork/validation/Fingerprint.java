package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.incubatornetwork.text.LocalizedText;

/**
 * A number of 64 bits that names a finding whatever its place in the document: a digest of its code, its entity, the
 * members that lead to it without the indexes in lists, and its arguments.
 */
final class Fingerprint {
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{16}");
    private static final int RADIX = 16;

    private Fingerprint() {}

    static long of(Finding finding) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, finding.code());
        finding.subject().ifPresent(subject -> {
            put(hasher, subject.kind().name());
            put(hasher, subject.id().or(subject::label).orElse(""));
        });
        String pointer = finding.pointer();
        for (int start = 0; start < pointer.length(); ) {
            int end = pointer.indexOf('/', start + 1);
            end = end < 0 ? pointer.length() : end;
            if (!PointerOrder.isIndex(pointer, start + 1, end)) {
                put(hasher, pointer.substring(start, end));
            }
            start = end;
        }
        for (Map.Entry<String, Serializable> argument :
                ImmutableSortedMap.copyOf(finding.message().arguments()).entrySet()) {
            put(hasher, argument.getKey());
            put(hasher, text(argument.getValue()));
        }
        byte[] digest = hasher.hash().asBytes();
        long fingerprint = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            fingerprint = (fingerprint << Byte.SIZE) | (digest[i] & 0xff);
        }
        return fingerprint;
    }

    private static String text(Serializable argument) {
        if (argument instanceof LocalizedText text) {
            return text.in(Locale.ENGLISH);
        }
        return argument instanceof BigDecimal decimal ? decimal.toPlainString() : argument.toString();
    }

    private static void put(Hasher hasher, String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }

    static String text(long fingerprint) {
        String digits = Long.toHexString(fingerprint);
        return "0".repeat(RADIX - digits.length()) + digits;
    }

    static long parse(String text) {
        check(text);
        return Long.parseUnsignedLong(text, RADIX);
    }

    static void check(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("a fingerprint must be 16 hexadecimal digits, was " + text);
        }
    }
}
