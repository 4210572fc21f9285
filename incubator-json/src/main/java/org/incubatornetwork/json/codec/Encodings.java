package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.primitives.Bytes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.incubatornetwork.json.format.FormatCause;
import org.jspecify.annotations.Nullable;

/** What bytes are that are no JSON text in UTF-8, by the signs that they give. */
public final class Encodings {
    private static final int LOOKED_AT = 1_024;
    private static final Pattern HTML = Pattern.compile("<(!doctype\\s+html|html|head|body)\\b");
    private static final Pattern XML = Pattern.compile("<([?!a-z_]|$)");
    /** Its first line has separators and no brackets, and all of it is text. */
    private static final Pattern SEPARATED = Pattern.compile(
            "(?!.*[\\x00-\\x08\\x0e-\\x1f])[^{}\\[\\]\\n]*[,;\\t][^{}\\[\\]\\n]*(\\n.*)?", Pattern.DOTALL);

    private Encodings() {}

    /**
     * Whether a parser of the bytes from an index on takes them for what they may not be: for UTF-8 after a mark that it
     * skips, or for UTF-16 or UTF-32.
     */
    public static boolean isOther(byte[] bytes, int from) {
        return startsWithMark(bytes, from) || isWider(bytes, from);
    }

    static boolean startsWithMark(byte[] bytes, int from) {
        return startsWith(bytes, from, 0xef, 0xbb, 0xbf);
    }

    /** Whether the bytes are UTF-16 or UTF-32: a JSON text starts with an ASCII character, and a zero beside it is a wider encoding's. */
    static boolean isWider(byte[] bytes, int from) {
        boolean hasZero = false;
        for (int i = from; i < Math.min(from + 4, bytes.length); i++) {
            hasZero |= bytes[i] == 0;
        }
        return hasZero || startsWith(bytes, from, 0xfe, 0xff) || startsWith(bytes, from, 0xff, 0xfe);
    }

    /** Which of the two they are; null if neither is likely. */
    static @Nullable FormatCause wider(byte[] bytes) {
        boolean[] isZero = new boolean[4];
        for (int i = 0; i < 4; i++) {
            isZero[i] = i < bytes.length && bytes[i] == 0;
        }
        if (startsWith(bytes, 0, 0xff, 0xfe, 0, 0)
                || startsWith(bytes, 0, 0, 0, 0xfe, 0xff)
                || (isZero[0] && isZero[1] && isZero[2] && bytes.length > 3 && !isZero[3])
                || (!isZero[0] && isZero[1] && isZero[2] && isZero[3])) {
            return FormatCause.UTF_32;
        }
        boolean isUtf16 = startsWith(bytes, 0, 0xfe, 0xff)
                || startsWith(bytes, 0, 0xff, 0xfe)
                || (isZero[0] != isZero[1] && !(isZero[2] && isZero[3]));
        return isUtf16 ? FormatCause.UTF_16 : null;
    }

    /** With what the bytes are packed; null if they are not. */
    static @Nullable FormatCause packed(byte[] bytes) {
        if (startsWith(bytes, 0, 0x1f, 0x8b)) {
            return FormatCause.GZIP;
        }
        return startsWith(bytes, 0, 'P', 'K', 3, 4) || startsWith(bytes, 0, 'P', 'K', 5, 6) ? FormatCause.ZIP : null;
    }

    /** Why a byte that stands among others is not UTF-8: alone in a text, it is a letter of an encoding of single bytes. */
    static @Nullable FormatCause single(byte[] bytes, int malformed) {
        boolean isHigh = bytes[malformed] < 0;
        boolean isFollowed = malformed + 1 < bytes.length && (bytes[malformed + 1] & 0xc0) == 0x80;
        boolean isLeading = (bytes[malformed] & 0xc0) == 0xc0;
        boolean isText = !Bytes.contains(bytes, (byte) 0);
        return isHigh && isText && !(isLeading && isFollowed) ? FormatCause.LATIN_1 : null;
    }

    /** What a text is that does not start as JSON does; null if that can't be told. */
    static @Nullable FormatCause text(byte[] bytes, int start) {
        String text = new String(bytes, start, Math.min(LOOKED_AT, bytes.length - start), ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (XML.matcher(text).lookingAt()) {
            return HTML.matcher(text).find() ? FormatCause.HTML : FormatCause.XML;
        }
        return SEPARATED.matcher(text).matches() ? FormatCause.CSV : null;
    }

    private static boolean startsWith(byte[] bytes, int from, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (from + i >= bytes.length || (bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
