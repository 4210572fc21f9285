package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;

/**
 * Reads characters from UTF-8, and no others: an error is one of the encoding. Lists are read twice as fast by it than by the decoder of
 * JDK 17, which after the first letter with an accent looks at every byte in four ways.
 */
final class Utf8Reader extends Reader {
    /** Eight bytes as one number, of which none is of ASCII that has a bit of the mask. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long NO_ASCII = 0x8080808080808080L;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 13];
    private final char[] characters = new char[1 << 13];
    /** How many of the bytes are the beginning of a character that goes on. */
    private int kept;

    private int next;
    private int end;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int read = Math.min(length, end - next);
        System.arraycopy(characters, next, to, offset, read);
        next += read;
        return read;
    }

    /** Reads the next characters; false after the last. */
    private boolean fill() throws IOException {
        next = 0;
        end = 0;
        while (end == 0) {
            int read = in.read(bytes, kept, bytes.length - kept);
            int length = kept + Math.max(read, 0);
            if (length == 0) {
                return false;
            }
            int whole = read < 0 ? length : Utf8.lastStart(bytes, length);
            end = decode(whole);
            kept = length - whole;
            System.arraycopy(bytes, whole, bytes, 0, kept);
        }
        return true;
    }

    /**
     * Makes characters of bytes: of those of ASCII each is one; any other says how many follow it, each of which has six bits.
     *
     * @return how many
     */
    private int decode(int length) throws MalformedInputException {
        int made = 0;
        int i = 0;
        while (i < length) {
            while (i + Long.BYTES <= length && ((long) EIGHT.get(bytes, i) & NO_ASCII) == 0) {
                for (int j = 0; j < Long.BYTES; j++) {
                    characters[made + j] = (char) bytes[i + j];
                }
                made += Long.BYTES;
                i += Long.BYTES;
            }
            while (i < length && bytes[i] >= 0) {
                characters[made++] = (char) bytes[i++];
            }
            if (i < length) {
                int more = more(bytes[i]);
                int codePoint = codePoint(i, more, length);
                made += Character.toChars(codePoint, characters, made);
                i += 1 + more;
            }
        }
        return made;
    }

    /** How many bytes follow the first of a character that is not of ASCII. */
    private static int more(int first) {
        return first < (byte) 0xe0 ? 1 : first < (byte) 0xf0 ? 2 : 3;
    }

    /** The character whose bytes begin at a place. None is written longer than it has to be, and none is half a character. */
    private int codePoint(int place, int more, int length) throws MalformedInputException {
        int codePoint = bytes[place] & 0x3f >> more;
        boolean isWellFormed = bytes[place] >= (byte) 0xc2 && bytes[place] <= (byte) 0xf4 && place + more < length;
        for (int i = 1; i <= more && isWellFormed; i++) {
            isWellFormed = bytes[place + i] < (byte) 0xc0;
            codePoint = codePoint << 6 | bytes[place + i] & 0x3f;
        }
        if (!isWellFormed
                || (more == 2 && (codePoint < 0x800 || Character.isSurrogate((char) codePoint)))
                || (more == 3 && (codePoint < 0x10000 || codePoint > Character.MAX_CODE_POINT))) {
            throw new MalformedInputException(1);
        }
        return codePoint;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
