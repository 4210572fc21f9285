package org.incubatornetwork.model;

import com.google.common.base.CharMatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over a text that has to be one JSON value; of it stays all but the white space between tokens. Nesting costs no stack. */
final class JsonScanner {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");
    private static final Pattern WORD = Pattern.compile("[-+.0-9A-Za-z]*+");
    private static final CharMatcher HEX_DIGIT =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f')).or(CharMatcher.inRange('A', 'F'));
    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private final StringBuilder kept;
    private final StringBuilder ends = new StringBuilder();
    private int at;

    private JsonScanner(String text) {
        this.text = text;
        this.kept = new StringBuilder(text.length());
    }

    /** A text without the white space between its tokens, if it is one JSON value. */
    static String compact(String text) {
        JsonScanner scanner = new JsonScanner(text);
        scanner.value();
        return scanner.kept.length() == text.length() ? text : scanner.kept.toString();
    }

    /** Whether a text is a number of JSON that a reader with binary fractions does not take for infinite. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
    }

    private void value() {
        boolean follows = true;
        while (follows) {
            boolean opened = start();
            // What has just been opened may be empty; what follows a value is ends, and then another one.
            while (!ends.isEmpty() && next() == ends.charAt(ends.length() - 1)) {
                ends.setLength(ends.length() - 1);
                take(1);
                opened = false;
            }
            follows = opened || !ends.isEmpty();
            if (follows) {
                if (!opened) {
                    take(',');
                }
                if (ends.charAt(ends.length() - 1) == '}') {
                    string();
                    take(':');
                }
            }
        }
        if (next() != 0 || at < text.length()) {
            throw refused();
        }
    }

    /** Takes a value that has no parts, or the start of another. */
    private boolean start() {
        switch (next()) {
            case '{' -> ends.append('}');
            case '[' -> ends.append(']');
            case '"' -> {
                string();
                return false;
            }
            default -> {
                word();
                return false;
            }
        }
        take(1);
        return true;
    }

    /** The next character that is no white space; 0 at the end. */
    private char next() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void take(int length) {
        kept.append(text, at, at + length);
        at += length;
    }

    private void take(char expected) {
        if (next() != expected) {
            throw refused();
        }
        take(1);
    }

    private void word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        String found = word.lookingAt() ? word.group() : "";
        if (!found.equals("true") && !found.equals("false") && !found.equals("null") && !isNumber(found)) {
            throw refused();
        }
        take(found.length());
    }

    private void string() {
        if (next() != '"') {
            throw refused();
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end = text.charAt(end) == '\\' ? escaped(end + 1) : end + 1;
            if (end <= text.length() && text.charAt(end - 1) < ' ') {
                throw refused();
            }
        }
        if (end >= text.length()) {
            throw refused();
        }
        take(end + 1 - at);
    }

    /** The end of an escape whose character stands somewhere. */
    private int escaped(int character) {
        int length = text.startsWith("u", character) ? 5 : 1;
        boolean isEscape = character + length <= text.length()
                && (length == 1
                        ? "\"\\/bfnrt".indexOf(text.charAt(character)) >= 0
                        : HEX_DIGIT.matchesAllOf(text.substring(character + 1, character + length)));
        if (!isEscape) {
            throw refused();
        }
        return character + length;
    }

    private IllegalArgumentException refused() {
        String rest = text.substring(at, Math.min(text.length(), at + LONGEST_SHOWN));
        return new IllegalArgumentException(
                "a JSON text must be one JSON value whose numbers are finite, was at character " + (at + 1) + ": "
                        + (rest.isEmpty() ? "nothing" : rest));
    }
}
