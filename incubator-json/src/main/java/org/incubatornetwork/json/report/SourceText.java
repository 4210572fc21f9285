package org.incubatornetwork.json.report;

import com.google.common.primitives.ImmutableIntArray;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.json.PositionIndex;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.VisibleText;

/** The text of a document, from which the lines at fault are shown. */
public final class SourceText implements NoBean {
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t\\r]*\\n\\s*");
    /** Between two lines of JSON Lines; within a document a comma is there. */
    private static final Pattern NEXT_VALUE = Pattern.compile("\\}[ \\t\\r]*\\n\\s*\\{");

    private static final String PUNCTUATION = ",:]}{[";

    /** A value is marked so far, if it is longer: it may be megabytes, and many findings may be about it. */
    private static final int LONGEST_MARKED = 1_000;

    private final String name;
    private final byte[] document;
    private final String text;
    private final CodePoints characters;
    private final ImmutableIntArray lineStarts;
    /** Without the white space at their ends. */
    private final ImmutableIntArray lineEnds;

    private SourceText(String name, byte[] document) {
        this.name = name;
        this.document = document;
        this.text = new String(document, StandardCharsets.UTF_8);
        ImmutableIntArray.Builder starts = ImmutableIntArray.builder().add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        this.lineStarts = starts.build();
        ImmutableIntArray.Builder ends = ImmutableIntArray.builder(lineStarts.length());
        for (int line = 1; line <= lineStarts.length(); line++) {
            ends.add(endOfLine(line));
        }
        this.lineEnds = ends.build();
        this.characters = new CodePoints(text);
    }

    private int endOfLine(int line) {
        int start = lineStarts.get(line - 1);
        int end = line < lineStarts.length() ? lineStarts.get(line) - 1 : text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /**
     * The text of a document.
     *
     * @param name by what name it is shown, such as that of its file
     * @param document its bytes, in UTF-8, one document or JSON Lines; they are not copied; what is not UTF-8 is shown as U+FFFD
     * @return the text
     */
    public static SourceText of(String name, byte[] document) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(document);
        return new SourceText(name, document);
    }

    /**
     * A document that is known by its name alone, as of a network that was built in code: what is found has no place in it.
     *
     * @param name by what name it is shown
     * @return an empty text
     */
    public static SourceText named(String name) {
        return of(name, new byte[0]);
    }

    /**
     * The name by which the document is shown.
     *
     * @return the name, as it was given
     */
    public String name() {
        return name;
    }

    /**
     * The bytes of the document.
     *
     * @return the bytes, not a copy
     */
    public byte[] bytes() {
        return document;
    }

    /** The places to which JSON Pointers point, or of the nearest values around them; an empty text has none. */
    Map<String, SourceLocation> locate(Collection<String> pointers) {
        return document.length == 0 ? Map.of() : PositionIndex.of(document).locate(pointers);
    }

    /**
     * A line and, under it, carets that mark the value which begins at a column. Indentation is left out, and a line that is
     * too wide is shown around the value. An object or array is marked by its bracket and shown as far as there is room,
     * its lines joined.
     *
     * @param line the line, from 1
     * @param column the column, from 1, in characters (code points); one beyond the line marks its end
     * @param width the greatest number of columns of a terminal to use
     * @return two lines without a line break at the end; empty if the text has no such line
     */
    String excerpt(int line, int column, int width) {
        if (line < 1 || line > lineStarts.length()) {
            return "";
        }
        int start = lineStarts.get(line - 1);
        int end = lineEnds.get(line - 1);
        String gutter = line + " | ";
        int room = Math.max(20, width - gutter.length());
        int fault = Math.min(end, characters.offset(start, column - 1));
        // A document may be one line of megabytes: only what may be shown is looked at.
        int first = startOfCharacter(Math.max(start, fault - 2 * room));
        boolean isCut = first > start
                && !text.substring(Math.max(start, first - 2 * room), first).isBlank();
        while (!isCut && first < fault && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int last = endOfValue(fault, end);
        Window window = new Window(room);
        List<String> before = shown(first, fault);
        List<String> value = shown(fault, Math.min(last, fault + 2 * room));
        boolean isOpening = fault < end && "{[".indexOf(text.charAt(fault)) >= 0;
        List<String> after = isOpening
                ? joined(last, Math.min(text.length(), last + 20 * room))
                : shown(last, Math.min(end, last + 2 * room));
        window.begin(before, isCut, columns(value) + columns(after));
        window.mark(value);
        window.end(after);
        return gutter
                + window.text
                + "\n"
                + " ".repeat(gutter.length() - 2)
                + "| "
                + " ".repeat(window.before)
                + "^".repeat(Math.max(1, window.marked));
    }

    /**
     * The column after the value that begins at a column, or after the bracket of an object or array; within a value of more than
     * 1,000 characters.
     *
     * @param line the line, from 1
     * @param column the column, from 1, in characters (code points)
     * @return the column, on the same line; the given one where nothing stands there
     */
    int endColumn(int line, int column) {
        if (line < 1 || line > lineStarts.length()) {
            return column;
        }
        int end = lineEnds.get(line - 1);
        int value = characters.offset(lineStarts.get(line - 1), column - 1);
        return value >= end ? column : column + text.codePointCount(value, endOfValue(value, end));
    }

    /** The end of a string, a name or a number; of an array or an object only that of its bracket. */
    private int endOfValue(int start, int endOfLine) {
        if (start >= endOfLine) {
            return endOfLine;
        }
        int end = Math.min(endOfLine, start + LONGEST_MARKED);
        int next = start + 1;
        if (text.charAt(start) == '"') {
            while (next < end && text.charAt(next) != '"') {
                next += text.charAt(next) == '\\' ? 2 : 1;
            }
            return Math.min(next + 1, end);
        }
        if (PUNCTUATION.indexOf(text.charAt(start)) < 0) {
            while (next < end
                    && PUNCTUATION.indexOf(text.charAt(next)) < 0
                    && !Character.isWhitespace(text.charAt(next))) {
                next++;
            }
        }
        return next;
    }

    /** An index, or the one before where that is within a pair of surrogates. */
    private int startOfCharacter(int index) {
        return characters.isSecondHalf(index) ? index - 1 : index;
    }

    /** A part of the text, each character as it is shown. */
    private List<String> shown(int from, int to) {
        return shown(text.substring(from, startOfCharacter(to)));
    }

    private static List<String> shown(String part) {
        return part.codePoints()
                .mapToObj(character -> character == '\t' ? " " : VisibleText.of(Character.toString(character)))
                .toList();
    }

    /** A part of the text on one line, to the end of a line of JSON Lines, each character as it is shown. */
    private List<String> joined(int from, int to) {
        String part = text.substring(from, to);
        Matcher next = NEXT_VALUE.matcher(part);
        return shown(LINE_BREAK
                .matcher(next.find() ? part.substring(0, next.start() + 1) : part)
                .replaceAll(" "));
    }

    private static int columns(List<String> characters) {
        return characters.stream().mapToInt(DisplayWidth::of).sum();
    }

    /** What is shown of a line, filled from its left to its right. */
    private static final class Window {
        private static final String CUT = "…";

        private final int room;
        private final StringBuilder text = new StringBuilder();
        private int used;
        private int before;
        private int marked;
        private boolean full;

        Window(int room) {
            this.room = room;
        }

        /** What stands before the mark: as much as the rest leaves room for, or at least the part that fills half of it. */
        void begin(List<String> characters, boolean cut, int rest) {
            int allowed = Math.max(room / 2, room - 2 - rest);
            int first = characters.size();
            int columns = 0;
            while (first > 0 && columns + DisplayWidth.of(characters.get(first - 1)) <= allowed) {
                first--;
                columns += DisplayWidth.of(characters.get(first));
            }
            if (first > 0 || cut) {
                append(CUT);
            }
            characters.subList(first, characters.size()).forEach(this::append);
            before = used;
        }

        void mark(List<String> characters) {
            characters.forEach(this::append);
            marked = used - before;
        }

        void end(List<String> characters) {
            characters.forEach(this::append);
        }

        private void append(String character) {
            int columns = DisplayWidth.of(character);
            if (full) {
                return;
            }
            if (used + columns >= room) {
                text.append(CUT);
                full = true;
                return;
            }
            text.append(character);
            used += columns;
        }
    }
}
