package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.IOException;
import java.io.InputStream;

/** Whether bytes are UTF-8 (RFC 3629, section 4) to the last of them, without making characters of them. */
final class Utf8 {
    private static final int LONGEST = 4;

    private Utf8() {}

    static boolean is(InputStream in) throws IOException {
        byte[] bytes = new byte[1 << 16];
        int kept = 0;
        while (true) {
            int read = in.readNBytes(bytes, kept, bytes.length - kept);
            int length = kept + read;
            int end = read == 0 ? length : lastStart(bytes, length);
            if (!com.google.common.base.Utf8.isWellFormed(bytes, 0, end)) {
                return false;
            } else if (read == 0) {
                return true;
            }
            kept = length - end;
            System.arraycopy(bytes, end, bytes, 0, kept);
        }
    }

    /** Where the last character begins that may go on after these bytes; their end if none does. */
    private static int lastStart(byte[] bytes, int length) {
        for (int i = length - 1; i >= Math.max(0, length - LONGEST) && bytes[i] < 0; i--) {
            boolean isFirst = (bytes[i] & 0xc0) == 0xc0;
            if (isFirst) {
                return i;
            }
        }
        return length;
    }
}
