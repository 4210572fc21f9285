package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/**
 * Reads characters from UTF-8, and no others: an error is one of the encoding. Lists are read twice as fast by it than by the decoder of
 * JDK 17, which after the first letter with an accent looks at every byte in four ways.
 */
final class Utf8Reader extends Reader {
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
            if (!com.google.common.base.Utf8.isWellFormed(bytes, 0, whole)) {
                throw new MalformedInputException(1);
            }
            end = decode(whole);
            kept = length - whole;
            System.arraycopy(bytes, whole, bytes, 0, kept);
        }
        return true;
    }

    /**
     * Makes characters of bytes that are well-formed: a first byte says how many follow it, each of which has six bits.
     *
     * @return how many
     */
    private int decode(int length) {
        int made = 0;
        int i = 0;
        while (i < length) {
            int first = bytes[i++];
            if (first >= 0) {
                characters[made++] = (char) first;
            } else if (first < (byte) 0xe0) {
                characters[made++] = (char) ((first & 0x1f) << 6 | bits(i++));
            } else if (first < (byte) 0xf0) {
                characters[made++] = (char) ((first & 0x0f) << 12 | bits(i++) << 6 | bits(i++));
            } else {
                int codePoint = (first & 0x07) << 18 | bits(i++) << 12 | bits(i++) << 6 | bits(i++);
                characters[made++] = Character.highSurrogate(codePoint);
                characters[made++] = Character.lowSurrogate(codePoint);
            }
        }
        return made;
    }

    private int bits(int place) {
        return bytes[place] & 0x3f;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
