package org.incubatornetwork.json.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.incubatornetwork.json.format.JsonLimits;

/**
 * A stream of lines, cut into the first line, chunks of whole lines, and the last line, which only white space follows: at most so
 * many blank lines, and all of it no longer than a line. What is more counts as lines. How long a chunk is makes no difference
 * to what is a line.
 */
final class LineCutter {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final InputStream in;
    private final int longestLine;
    private final int mostBlank;
    private final int chunk;
    private byte[] pending;
    private int size;
    private int handed;
    private long dropped;
    private boolean ended;
    /** Whether what was taken ends with more white space than may follow the last line. */
    private boolean spills;

    LineCutter(InputStream in, JsonLimits limits, int chunk) {
        this.in = in;
        this.longestLine = limits.documentLength();
        this.mostBlank = limits.brokenLines();
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

    /** Takes one more chunk if there is but white space in what is held; returns whether anything else is in it then. */
    boolean takeMore() throws IOException {
        if (endOfText() == 0 && !ended) {
            fill();
        }
        return endOfText() > 0;
    }

    /** Goes on to the next lines, each with its end; returns false if there is none but the last, or if the next one is too long. */
    boolean next() throws IOException {
        drop(handed);
        handed = 0;
        while (true) {
            // What may be the last line is kept: it, what white space follows it, and perhaps only its beginning.
            int text = endOfText();
            int kept = startOfLine(text);
            spills = (spills && text == 0) || isTooMuch(kept, text);
            int end = !spills ? kept : ended ? size : startOfLine(size);
            boolean hasEnded = ended || size - end > longestLine || size == LARGEST;
            if (end > 0 && (hasEnded || spills || size >= chunk)) {
                handed = end;
                return true;
            }
            if (hasEnded) {
                return false;
            }
            fill();
        }
    }

    /** What begins with the {@linkplain #next next} lines, where they stand until there are others. */
    byte[] lines() {
        return pending;
    }

    /** How many bytes the lines have. */
    int length() {
        return handed;
    }

    /** Whether a line is too long with the white space that follows it, or too many blank lines follow it. */
    private boolean isTooMuch(int start, int endOfText) {
        int blank = endOfText == 0 ? 0 : -1;
        for (int i = endOfText; i < size; i++) {
            blank += pending[i] == '\n' ? 1 : 0;
        }
        return blank > mostBlank || size - start > longestLine;
    }

    /** The last line, without its end; longer than the longest line allowed if a line was too long. */
    byte[] last() {
        return Arrays.copyOf(pending, size > longestLine ? size : endOfText());
    }

    /** How many bytes were handed over, with the ends of their lines. */
    long dropped() {
        return dropped;
    }

    /** How many bytes were taken and not handed over yet. */
    int rest() {
        return size;
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
        dropped += count;
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
