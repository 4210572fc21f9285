package org.incubatornetwork.json.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a text into lines that are no wider than a number of columns. */
final class TextWrap {
    /** A space at which a line may end: signs that stand after a space in French stay with what they belong to. */
    private static final Splitter WORDS = Splitter.on(Pattern.compile(" (?![:;?!%»])"));

    private TextWrap() {}

    /** The words of a text: what no line is broken within, unless it is wider than a line. */
    static List<String> words(String text) {
        return WORDS.splitToList(text);
    }

    /**
     * Appends the lines of a text, each with its end.
     *
     * @param out where to
     * @param text the text
     * @param indent what each line begins with
     * @param width the last column that may be used, the indent included
     */
    static void append(StringBuilder out, String text, String indent, int width) {
        for (String line : lines(text, width - indent.length())) {
            out.append(indent).append(line).append('\n');
        }
    }

    /**
     * The lines of a text, broken between words, and within a word only if it is wider than a line.
     *
     * @param text the text
     * @param width the greatest number of columns of a line, at least 2
     * @return the lines, at least one
     */
    static ImmutableList<String> lines(String text, int width) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words(text)) {
            int wide = DisplayWidth.of(word);
            if (!line.isEmpty() && used + 1 + wide <= width) {
                line.append(' ');
                used++;
            } else if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int next = 0; next < word.length(); ) {
                int character = word.codePointAt(next);
                int columns = DisplayWidth.of(character);
                if (used + columns > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(character);
                used += columns;
                next += Character.charCount(character);
            }
        }
        return lines.add(line.toString()).build();
    }
}
