package org.incubatornetwork.json.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Breaks a text into lines that are no wider than a number of columns. */
final class TextWrap {
    private TextWrap() {}

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
        for (String word : Splitter.on(' ').split(text)) {
            int wide = DisplayWidth.of(word);
            if (used > 0 && used + 1 + wide <= width) {
                line.append(' ');
                used++;
            } else if (used > 0) {
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
