package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/**
 * The characters of UTF-8. The JDK's decoder does the same, and slows down where a text is not ASCII alone: of a list with accents it
 * took a sixth of all time. What is not UTF-8 is an error.
 */
final class Utf8Reader extends Reader {
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int end;
    private boolean isOver;
    /** The second half of a character for which there was no room; 0 for none. */
    private char rest;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int to = from;
        int last = from + length;
        if (rest != 0 && to < last) {
            chars[to++] = rest;
            rest = 0;
        }
        while (to < last) {
            if (end - at < LONGEST && !isOver) {
                if (to > from) {
                    break;
                }
                fill();
            } else if (at == end) {
                break;
            } else {
                to = decode(chars, to, last);
            }
        }
        return to > from || length == 0 ? to - from : -1;
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        int read = in.read(bytes, end, bytes.length - end);
        isOver = read < 0;
        end += Math.max(read, 0);
    }

    /** Decodes at least one character, and others as long as all of their bytes are there. */
    private int decode(char[] chars, int first, int last) throws IOException {
        int to = first;
        int i = at;
        int stop = isOver ? end : end - LONGEST + 1;
        while (to < last && i < stop) {
            int lead = bytes[i];
            if (lead >= 0) {
                chars[to++] = (char) lead;
                i++;
            } else if ((lead & 0xe0) == 0xc0) {
                chars[to++] = (char) checked((lead & 0x1f) << 6 | next(i + 1), 0x80, 0x7ff);
                i += 2;
            } else if ((lead & 0xf0) == 0xe0) {
                int code = checked((lead & 0xf) << 12 | next(i + 1) << 6 | next(i + 2), 0x800, 0xffff);
                if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                    throw new MalformedInputException(3);
                }
                chars[to++] = (char) code;
                i += 3;
            } else {
                int code = (lead & 0x7) << 18 | next(i + 1) << 12 | next(i + 2) << 6 | next(i + 3);
                checked((lead & 0xf8) == 0xf0 ? code : -1, 0x10000, 0x10ffff);
                chars[to++] = Character.highSurrogate(code);
                rest = Character.lowSurrogate(code);
                i += 4;
                if (to < last) {
                    chars[to++] = rest;
                    rest = 0;
                }
            }
        }
        at = i;
        return to;
    }

    /** The six bits of a byte that goes on with a character. */
    private int next(int i) throws IOException {
        if (i >= end || (bytes[i] & 0xc0) != 0x80) {
            throw new MalformedInputException(1);
        }
        return bytes[i] & 0x3f;
    }

    private static int checked(int code, int least, int most) throws IOException {
        if (code < least || code > most) {
            throw new MalformedInputException(1);
        }
        return code;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
