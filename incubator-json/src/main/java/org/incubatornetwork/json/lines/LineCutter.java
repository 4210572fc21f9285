package org.incubatornetwork.json.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream of lines, cut into the first line, chunks of whole lines, and the last line, which only white space follows. How
 * long a chunk is makes no difference to what is a line.
 */
final class LineCutter {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final int longestLine;
    private final int chunk;
    private byte[] pending;
    private int size;
    private boolean ended;

    LineCutter(InputStream in, int longestLine, int chunk) {
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

    /** Whether anything but white space follows what was taken, as far as one more chunk tells. */
    boolean hasMore() throws IOException {
        if (endOfText() == 0 && !ended) {
            fill();
        }
        return endOfText() > 0;
    }

    /** The next lines, each with its end; null if there is none but the last, or if the next one is too long. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            // What may be the last line is kept: it, what white space follows it, and perhaps only its beginning.
            int text = endOfText();
            int kept = startOfLine(text);
            boolean hasEnded = ended || text - kept > longestLine || size == LARGEST;
            if (kept > 0 && (hasEnded || size >= chunk)) {
                byte[] lines = Arrays.copyOf(pending, kept);
                drop(kept);
                return lines;
            }
            if (hasEnded) {
                return null;
            }
            fill();
        }
    }

    /** The last line, without its end; longer than the longest line allowed if a line was too long. */
    byte[] last() {
        return Arrays.copyOf(pending, size == LARGEST ? size : endOfText());
    }

    private void fill() throws IOException {
        if (size == pending.length) {
            pending = Arrays.copyOf(pending, (int) Math.min(2L * size, LARGEST));
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

    /** Where the line begins that has the byte before an index. */
    private int startOfLine(int end) {
        int start = end;
        while (start > 0 && pending[start - 1] != '\n') {
            start--;
        }
        return start;
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
