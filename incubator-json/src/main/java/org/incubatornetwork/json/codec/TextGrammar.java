package org.incubatornetwork.json.codec;

/** What any text may be made of: characters other than controls, whole surrogate pairs, newline and tab. */
final class TextGrammar {
    static final String EXPECTED = "[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]*";

    /** The same as a pattern of ECMA-262, but for surrogates, which are no characters there. */
    static final String PATTERN = "[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*";

    private TextGrammar() {}

    static boolean admits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? !isLayout(c) : c >= 0x7f && isSuspect(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\t';
    }

    private static boolean isSuspect(char c) {
        return c < 0xa0 || Character.isSurrogate(c);
    }
}
