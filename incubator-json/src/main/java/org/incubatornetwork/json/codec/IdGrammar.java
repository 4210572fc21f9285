package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What an id is made of. */
final class IdGrammar {
    static final String EXPECTED = "[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}";
    private static final int LONGEST = 128;
    private static final boolean[] ANYWHERE = new boolean[LONGEST];

    static {
        for (char c = 0; c < LONGEST; c++) {
            ANYWHERE[c] = isLetterOrDigit(c) || "._:~-".indexOf(c) >= 0;
        }
    }

    private IdGrammar() {}

    /** Whether some bytes of ASCII are an id. */
    static boolean admits(byte[] buffer, int from, int to) {
        if (from == to || to - from > LONGEST || !isLetterOrDigit(buffer[from])) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!ANYWHERE[buffer[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is an id. */
    static boolean admits(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return bytes.length == text.length() && admits(bytes, 0, bytes.length);
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
