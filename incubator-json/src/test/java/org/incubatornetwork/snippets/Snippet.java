package org.incubatornetwork.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A piece of Java that a page or a comment shows: statements, or members of a class if it begins with an annotation.
 *
 * @param file the file that shows it
 * @param line the number of its first line
 * @param code its lines
 */
record Snippet(Path file, int line, List<String> code) {
    private static final Pattern MARGIN = Pattern.compile("^ *\\* ?");
    private static final String VALUE = "; *// ";
    private static final String PRINT = "System.out.println(";

    Snippet {
        code = List.copyOf(code);
    }

    /** What the Javadoc comments of a source file show. */
    static List<Snippet> inJavadoc(Path source) {
        return in(source, "<pre>{@code", "}</pre>", MARGIN);
    }

    /** What a page in Markdown shows in a language. */
    static List<Snippet> inPage(Path page, String language) {
        return in(page, "```" + language, "```", Pattern.compile("^"));
    }

    private static List<Snippet> in(Path file, String opening, String closing, Pattern margin) {
        List<String> lines = lines(file);
        List<Snippet> snippets = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = margin.matcher(lines.get(i)).replaceFirst("");
            if (first < 0 && line.equals(opening)) {
                first = i + 1;
            } else if (first >= 0 && line.equals(closing)) {
                snippets.add(new Snippet(
                        file,
                        first + 1,
                        lines.subList(first, i).stream()
                                .map(shown -> margin.matcher(shown).replaceFirst(""))
                                .toList()));
                first = -1;
            }
        }
        if (first >= 0) {
            throw new IllegalStateException(file + ":" + first + ": a snippet without an end");
        }
        return snippets;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    boolean isMember() {
        return code.get(0).startsWith("@");
    }

    /**
     * The statements, with those that are an expression and a comment made a claim: that the expression gives what the
     * comment says. What is printed counts as an expression; behind an assignment a comment may say anything.
     */
    List<String> statements() {
        return IntStream.range(0, code.size())
                .mapToObj(i -> statement(code.get(i), file + ":" + (line + i)))
                .toList();
    }

    private static String statement(String line, String place) {
        String[] parts = line.split(VALUE, 2);
        if (parts.length < 2 || parts[0].contains(" = ") || parts[0].startsWith("return ")) {
            return line;
        }
        String expression = parts[0].strip();
        String given = expression.startsWith(PRINT)
                ? expression.substring(PRINT.length(), expression.length() - 1)
                : expression;
        return "shows(" + literal(place) + ", " + given + ", " + literal(parts[1]) + ");";
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
