package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8 (RFC 3629, section 4) to the last of them, without making characters of them. */
final class Utf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final int LONGEST = 4;

    private Utf8() {}

    static boolean is(InputStream in) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int kept = 0;
        while (true) {
            int read = in.readNBytes(bytes, kept, bytes.length - kept);
            int length = kept + read;
            int end = end(bytes, length);
            kept = length - end;
            if (kept >= LONGEST || read == 0) {
                return kept == 0;
            }
            System.arraycopy(bytes, end, bytes, 0, kept);
        }
    }

    /** The end of the characters that are whole and well-formed. */
    private static int end(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (i + Long.BYTES <= length && ((long) EIGHT.get(bytes, i) & NOT_ASCII) == 0) {
                i += Long.BYTES;
                continue;
            }
            int size = size(bytes[i] & 0xff);
            if (size == 0 || i + size > length || !isWellFormed(bytes, i, size)) {
                return i;
            }
            i += size;
        }
        return i;
    }

    /** How many bytes a character has that begins with a byte; 0 if none does. */
    private static int size(int first) {
        return first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    }

    private static boolean isWellFormed(byte[] bytes, int at, int size) {
        for (int i = 1; i < size; i++) {
            if (bytes[at + i] >= (byte) 0xc0) {
                return false;
            }
        }
        int first = bytes[at] & 0xff;
        int second = size > 1 ? bytes[at + 1] & 0xff : 0;
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
