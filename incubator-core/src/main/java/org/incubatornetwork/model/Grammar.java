package org.incubatornetwork.model;

import com.google.common.base.CharMatcher;

/** The grammars of short texts: each with its check, and with the words for what it expects, in one place. */
enum Grammar {
    /** The text of a {@link TypedId}. */
    ID("a letter or digit, then at most 127 letters, digits and . _ : ~ -", 128) {
        @Override
        boolean admits(String text) {
            return IdCharacters.LETTER_OR_DIGIT.matches(text.charAt(0)) && IdCharacters.ANY.matchesAllOf(text);
        }
    },

    /** The text of an {@link OpenCode}. */
    CODE("1 to 128 characters, none a control character or half a character", 128) {
        @Override
        boolean admits(String text) {
            return text.codePoints()
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        }
    },

    /** The id of a measure: kebab-case. */
    MEASURE("a lower-case letter, then at most 63 lower-case letters, digits and -", 64) {
        @Override
        boolean admits(String text) {
            return IdCharacters.LOWER.matches(text.charAt(0)) && IdCharacters.KEBAB.matchesAllOf(text);
        }
    },

    /** The code of a currency: three capital letters, as in ISO 4217. */
    CURRENCY("three capital letters", 3) {
        @Override
        boolean admits(String text) {
            return text.length() == 3 && IdCharacters.UPPER.matchesAllOf(text);
        }
    };

    private static final int SHOWN = 120;

    private final String expected;
    private final int longest;

    Grammar(String expected, int longest) {
        this.expected = expected;
        this.longest = longest;
    }

    /** Whether a text that is neither empty nor too long is in the grammar. */
    abstract boolean admits(String text);

    /** Refuses a text outside the grammar; {@code what} names the value in the message. */
    void check(String what, String text) {
        if (text.isEmpty() || text.length() > longest || !admits(text)) {
            throw new IllegalArgumentException(what + " must be " + expected + ", was " + shown(text));
        }
    }

    /** The text in quotes, with everything outside printable ASCII escaped, cut after 120 characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                shown.append(c);
            } else {
                shown.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    shown.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            }
        }
        return shown.append(text.length() > SHOWN ? "..." : "").append('"').toString();
    }

    /** A holder, so that the constants above may use matchers that are initialised once. */
    private static final class IdCharacters {
        static final CharMatcher LOWER = CharMatcher.inRange('a', 'z');
        static final CharMatcher UPPER = CharMatcher.inRange('A', 'Z');
        static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
        static final CharMatcher LETTER_OR_DIGIT = LOWER.or(UPPER).or(DIGIT).precomputed();
        static final CharMatcher ANY =
                LETTER_OR_DIGIT.or(CharMatcher.anyOf("._:~-")).precomputed();
        static final CharMatcher KEBAB = LOWER.or(DIGIT).or(CharMatcher.is('-')).precomputed();
    }
}
