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

    /**
     * What of some bytes is UTF-8.
     *
     * @param letters how many characters of several bytes there are, but for those of Armenian and Hebrew: in MacRoman the same bytes are
     *     an apostrophe or quotation mark and a letter
     * @param strays how many bytes, or beginnings of characters, are none
     * @param line the line of the first of them, or the last line
     * @param isCut whether the last character ends too early
     */
    record Part(long letters, long strays, long line, boolean isCut) {
        /** Whether they are a text in UTF-8 all the same: old encodings have such characters by chance, and rarely. */
        boolean isMost() {
            return letters > 0 && letters * 4 >= strays;
        }
    }

    /** What of bytes is UTF-8, where not all are. */
    static Part part(InputStream in) throws IOException {
        long letters = 0;
        long strays = 0;
        long line = 1;
        long first = 0;
        int needed = 0;
        int least = 0x80;
        int most = 0xbf;
        boolean isChance = false;
        byte[] bytes = new byte[1 << 16];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            for (int i = 0; i < read; i++) {
                int each = bytes[i] & 0xff;
                if (needed > 0 && each >= least && each <= most) {
                    needed--;
                    letters += needed == 0 && !isChance ? 1 : 0;
                    least = 0x80;
                    most = 0xbf;
                    continue;
                }
                int none = needed > 0 ? 1 : 0;
                needed = each < 0xc2 || each > 0xf4 ? 0 : each < 0xe0 ? 1 : each < 0xf0 ? 2 : 3;
                least = each == 0xe0 ? 0xa0 : each == 0xf0 ? 0x90 : 0x80;
                most = each == 0xed ? 0x9f : each == 0xf4 ? 0x8f : 0xbf;
                isChance = each >= 0xd2 && each <= 0xd7;
                none += each >= 0x80 && needed == 0 ? 1 : 0;
                strays += none;
                first = none > 0 && first == 0 ? line : first;
                line += each == '\n' ? 1 : 0;
            }
        }
        return new Part(letters, strays, strays > 0 ? first : line, needed > 0);
    }

    /** Where the last character begins that may go on after these bytes; their end if none does. */
    static int lastStart(byte[] bytes, int length) {
        for (int i = length - 1; i >= Math.max(0, length - LONGEST) && bytes[i] < 0; i--) {
            boolean isFirst = (bytes[i] & 0xc0) == 0xc0;
            if (isFirst) {
                return i;
            }
        }
        return length;
    }
}
