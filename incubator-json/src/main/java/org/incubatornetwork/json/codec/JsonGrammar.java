package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.incubatornetwork.json.format.FormatCause;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of JSON (RFC 8259), by which a text that a parser refused is read again to say what is wrong with it: where the
 * token starts that can't stand there, what could, and why it most often does; or that nothing is wrong but that the text
 * ends too early.
 */
final class JsonGrammar {
    private static final byte[] REPLACEMENT = "\\ufffd".getBytes(US_ASCII);

    private final byte[] bytes;
    private final int end;
    private final BitSet objects = new BitSet();
    private final List<Integer> loneSurrogates = new ArrayList<>();
    private final ImmutableSet.Builder<Integer> brokenNames = ImmutableSet.builder();
    private int first;
    private int depth;
    private int next;
    private Place place = Place.VALUE;
    private boolean afterComma;
    private boolean broken;
    private @Nullable FormatCause cause;

    private JsonGrammar(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Reads a text, the bytes up to an end, as far as it is JSON. */
    static JsonGrammar of(byte[] bytes, int end) {
        JsonGrammar grammar = new JsonGrammar(bytes, end);
        grammar.read();
        return grammar;
    }

    /** Whether something can't stand where it does. */
    boolean isBroken() {
        return broken;
    }

    /** Where the token starts that can't stand there; the end if there is none. */
    int offset() {
        return next;
    }

    /** Why it most often does. */
    @Nullable FormatCause cause() {
        return cause;
    }

    /** What could stand there. */
    String expected() {
        return switch (place) {
            case VALUE -> "value";
            case FIRST_ITEM -> "value | ]";
            case FIRST_NAME -> "\"name\" | }";
            case NAME -> "\"name\"";
            case COLON -> ":";
            case NEXT -> ", | " + closing();
            case NOTHING -> "end of document";
        };
    }

    /** The brackets that are still to be closed, from the innermost on. */
    String unclosed() {
        StringBuilder brackets = new StringBuilder();
        for (int i = depth - 1; i >= 0; i--) {
            brackets.append(objects.get(i) ? '}' : ']');
        }
        return brackets.toString();
    }

    /** Whether it stands outside the first value: before it, or after it. */
    boolean isOutside() {
        return depth == 0;
    }

    /** Whether an object or array follows another one, on a later line. */
    boolean isBesideAnother() {
        return place == Place.NOTHING && at(next) == at(first) && "{[".indexOf(at(next)) >= 0 && isOnLaterLine();
    }

    private boolean isOnLaterLine() {
        int i = next;
        while (i > 0 && isBlank(bytes[i - 1])) {
            i--;
            if (bytes[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Where names start in which half of a surrogate pair stands alone, escaped: JSON, but no text. */
    ImmutableSet<Integer> brokenNames() {
        return brokenNames.build();
    }

    /** The same bytes, but that the replacement character, U+FFFD, stands for each of these halves. */
    byte[] mended() {
        byte[] mended = bytes.clone();
        for (int escape : loneSurrogates) {
            System.arraycopy(REPLACEMENT, 0, mended, escape, REPLACEMENT.length);
        }
        return mended;
    }

    private char closing() {
        return objects.get(depth - 1) ? '}' : ']';
    }

    private void read() {
        skipBlanks();
        first = next;
        while (next < end && token()) {
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (next < end && isBlank(bytes[next])) {
            next++;
        }
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Reads one token, and returns whether it can stand there and is whole; stays before it if it can't. */
    private boolean token() {
        char c = at(next);
        switch (place) {
            case FIRST_ITEM, FIRST_NAME -> {
                if (c == closing()) {
                    return close();
                }
            }
            case COLON -> {
                afterComma = false;
                return c == ':' ? step(Place.VALUE) : refuse(quoteOrComment());
            }
            case NEXT -> {
                afterComma = c == ',';
                return c == closing()
                        ? close()
                        : c == ','
                                ? step(objects.get(depth - 1) ? Place.NAME : Place.VALUE)
                                : refuse(startsValue(c) ? FormatCause.MISSING_COMMA : quoteOrComment());
            }
            case NOTHING -> {
                return refuse(quoteOrComment() == FormatCause.COMMENT ? FormatCause.COMMENT : null);
            }
            default -> {}
        }
        return (place == Place.FIRST_NAME || place == Place.NAME) ? name(c) : value(c);
    }

    private boolean step(Place then) {
        next++;
        place = then;
        return true;
    }

    private boolean close() {
        depth--;
        return step(depth == 0 ? Place.NOTHING : Place.NEXT);
    }

    private boolean open(boolean isObject) {
        objects.set(depth++, isObject);
        afterComma = false;
        return step(isObject ? Place.FIRST_NAME : Place.FIRST_ITEM);
    }

    private boolean refuse(@Nullable FormatCause why) {
        broken = true;
        cause = why;
        return false;
    }

    private boolean name(char c) {
        if (c == '"') {
            return string(Place.COLON);
        }
        if (c == '}' && afterComma) {
            return refuse(FormatCause.TRAILING_COMMA);
        }
        FormatCause mark = quoteOrComment();
        return refuse(mark == null && (isWord(c) || c >= 0x80) ? FormatCause.UNQUOTED_NAME : mark);
    }

    private boolean value(char c) {
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '"' -> string(depth == 0 ? Place.NOTHING : Place.NEXT);
            case ']' -> refuse(afterComma && place == Place.VALUE ? FormatCause.TRAILING_COMMA : null);
            default -> (c == '-' || isWord(c) || c == '+' || c == '.') ? word() : refuse(quoteOrComment());
        };
    }

    /** Whether a value could start so, or what is meant for one. */
    private boolean startsValue(char c) {
        FormatCause mark = quoteOrComment();
        return mark == null ? ("\"{[-".indexOf(c) >= 0 || isWord(c)) : mark != FormatCause.COMMENT;
    }

    private @Nullable FormatCause quoteOrComment() {
        char c = at(next);
        if (c == '\'') {
            return FormatCause.SINGLE_QUOTES;
        }
        // U+2018 to U+201F
        if (c == 0xe2 && at(next + 1) == 0x80 && at(next + 2) >= 0x98 && at(next + 2) <= 0x9f) {
            return FormatCause.CURLY_QUOTES;
        }
        boolean isComment = c == '#' || (c == '/' && (at(next + 1) == '/' || at(next + 1) == '*'));
        return isComment ? FormatCause.COMMENT : null;
    }

    private static boolean isWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The byte at an index; beyond the end a zero, which is part of no token. */
    private char at(int index) {
        return index < end ? (char) (bytes[index] & 0xff) : 0;
    }

    // ---- numbers, true, false and null

    private boolean word() {
        int to = next;
        while (to < end && (isWord(at(to)) || at(to) == '+' || at(to) == '-' || at(to) == '.')) {
            to++;
        }
        String word = new String(bytes, next, to - next, US_ASCII);
        boolean isNumeric = isDigit(word.charAt(0)) || "+-.".indexOf(word.charAt(0)) >= 0;
        if (isNumeric ? Spellings.NUMBER.matcher(word).matches() : Spellings.LITERALS.contains(word)) {
            next = to;
            place = depth == 0 ? Place.NOTHING : Place.NEXT;
            return true;
        }
        boolean isCut = to == end
                && (isNumeric
                        ? Spellings.START_OF_NUMBER.matcher(word).matches()
                        : Spellings.LITERALS.stream().anyMatch(literal -> literal.startsWith(word)));
        if (isCut) {
            return false;
        }
        return refuse(
                Spellings.NOT_A_NUMBER.matcher(word).matches()
                        ? FormatCause.NOT_A_NUMBER
                        : isNumeric ? FormatCause.NUMBER_SPELLING : null);
    }

    // ---- strings

    private boolean string(Place then) {
        int i = next + 1;
        while (i < end) {
            char c = at(i);
            if (c == '"') {
                next = i + 1;
                place = then;
                return true;
            }
            if (c < ' ') {
                return refuse(FormatCause.BROKEN_TEXT);
            }
            int length = c == '\\' ? escape(i) : 1;
            if (length == 0) {
                return refuse(FormatCause.BROKEN_ESCAPE);
            }
            if (length == 6 && then == Place.COLON) {
                length = pair(i);
            }
            i += length;
        }
        return false;
    }

    /** The length of the escape at an index, or what there is of it before the end; 0 if it is none. */
    private int escape(int start) {
        if (start + 1 >= end) {
            return 1;
        }
        if (at(start + 1) != 'u') {
            return "\"\\/bfnrt".indexOf(at(start + 1)) >= 0 ? 2 : 0;
        }
        int i = start + 2;
        while (i < start + 6 && i < end) {
            if (Character.digit(at(i), 16) < 0) {
                return 0;
            }
            i++;
        }
        return i - start;
    }

    /** The length of the pair of surrogates at an index, or else that of one escape. */
    private int pair(int i) {
        int unit = unit(i);
        if (unit >= 0xd800 && unit < 0xdc00) {
            int second = at(i + 6) == '\\' && i + 12 <= end && escape(i + 6) == 6 ? unit(i + 6) : 0;
            if (second >= 0xdc00 && second < 0xe000) {
                return 12;
            }
        }
        if (unit >= 0xd800 && unit < 0xe000) {
            loneSurrogates.add(i);
            brokenNames.add(next);
        }
        return 6;
    }

    private int unit(int escape) {
        return Integer.parseInt(new String(bytes, escape + 2, 4, US_ASCII), 16);
    }

    /** What may stand next. */
    private enum Place {
        VALUE,
        FIRST_ITEM,
        FIRST_NAME,
        NAME,
        COLON,
        NEXT,
        NOTHING
    }
}
