package org.incubatornetwork.json.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The encoding of documents: UTF-8 as Unicode defines it, without overlong forms and without surrogates. */
public final class Utf8 {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final int LONGEST = 4;

    private Utf8() {}

    /** The index of the first byte that belongs to no well-formed character; the end if there is none. */
    public static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS) == 0) {
                    i += Long.BYTES;
                }
                while (i < to && bytes[i] >= 0) {
                    i++;
                }
            } else {
                int length = length(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return to;
    }

    /** Whether the bytes from an index to the end are the beginning of a character that goes on. */
    static boolean isStartOfCharacter(byte[] bytes, int from) {
        int given = bytes.length - from;
        if (given >= LONGEST) {
            return false;
        }
        // Which second byte may follow depends on the first: the least or the greatest does, whichever that is.
        for (byte rest : new byte[] {(byte) 0x80, (byte) 0xbf}) {
            byte[] whole = new byte[LONGEST];
            Arrays.fill(whole, rest);
            System.arraycopy(bytes, from, whole, 0, given);
            if (length(whole, 0, LONGEST) > given) {
                return true;
            }
        }
        return false;
    }

    /** Whether a byte goes on with a character that started before. */
    static boolean continues(byte b) {
        return (b & 0xc0) == 0x80;
    }

    /** The number of bytes of the character of more than one byte that starts at an index; 0 if it is malformed. */
    private static int length(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xff;
        int length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        // The table 3-7 of the Unicode standard: the second byte's bounds depend on the first.
        int second = bytes[i + 1] & 0xff;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int greatest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > greatest) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /**
     * The index of the first byte that is no printable ASCII, or that JSON gives a meaning within a string; the end if there is
     * none.
     */
    static int endOfPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            // Of each byte the high bit, which is right at least up to the first byte found.
            long special = HIGH_BITS
                    & (eight
                            | ~(eight + 0x60 * ONES)
                            | zero(eight ^ '"' * ONES)
                            | zero(eight ^ '\\' * ONES)
                            | (eight + ONES));
            if (special != 0) {
                return i + Long.numberOfTrailingZeros(special) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] != 0x7f) {
            i++;
        }
        return i;
    }

    /** The high bit of each of eight bytes that is a closing brace, up to the first; 0 if none is. */
    static long closingBraces(long eight) {
        return HIGH_BITS & zero(eight ^ '}' * ONES);
    }

    /** The high bit of each byte that is zero, up to the first. */
    private static long zero(long eight) {
        return (eight - ONES) & ~eight;
    }

    /** The index of the first half of a surrogate pair that stands alone; the end if there is none. */
    public static int firstLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return text.length();
    }
}
