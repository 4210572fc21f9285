package org.incubatornetwork.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream of lines, cut into the first line, chunks of whole lines, and the last line, which is what nothing follows. */
final class LineChunks {
    private final InputStream in;
    private final int longestLine;
    private final int chunk;
    private byte[] pending;
    private int size;
    private boolean ended;

    LineChunks(InputStream in, int longestLine, int chunk) {
        this.in = in;
        this.longestLine = longestLine;
        this.chunk = chunk;
        this.pending = new byte[chunk + (chunk >> 2)];
    }

    /** The first line, without its end; longer than the longest line allowed if it is too long. */
    byte[] first() throws IOException {
        int end = 0;
        while (true) {
            end = indexOfNewline(end);
            if (end < size || ended || size > longestLine) {
                byte[] line = Arrays.copyOf(pending, end);
                drop(Math.min(end + 1, size));
                return line;
            }
            fill();
        }
    }

    /** The next lines, each with its end; null if there is none but the last, or if the next one is too long. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            int end = ended ? endOfLastButOne(endOfText()) : endOfLastButOne(lastNewline(size));
            if (end > 0 && (size >= chunk || ended)) {
                byte[] lines = Arrays.copyOf(pending, end);
                drop(end);
                return lines;
            }
            if (ended || size > longestLine) {
                return null;
            }
            fill();
        }
    }

    /** The last line, without its end; longer than the longest line allowed if a line was too long. */
    byte[] last() {
        return size > longestLine ? Arrays.copyOf(pending, size) : Arrays.copyOf(pending, endOfText());
    }

    private void fill() throws IOException {
        if (size == pending.length) {
            pending = Arrays.copyOf(pending, (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
        }
        int read = in.readNBytes(pending, size, pending.length - size);
        size += read;
        ended = size < pending.length;
    }

    private void drop(int count) {
        System.arraycopy(pending, count, pending, 0, size - count);
        size -= count;
    }

    private int indexOfNewline(int from) {
        int i = from;
        while (i < size && pending[i] != '\n') {
            i++;
        }
        return i;
    }

    /** The index of the last newline before an index; -1 if there is none. */
    private int lastNewline(int before) {
        int i = before - 1;
        while (i >= 0 && pending[i] != '\n') {
            i--;
        }
        return i;
    }

    /** Where the line begins that an index ends. */
    private int endOfLastButOne(int end) {
        return lastNewline(Math.max(end, 0)) + 1;
    }

    /** The end of what is not white space. */
    private int endOfText() {
        int end = size;
        while (end > 0 && " \t\r\n".indexOf(pending[end - 1]) >= 0) {
            end--;
        }
        return end;
    }
}
