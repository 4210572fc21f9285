package org.incubatornetwork.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts in capitals and decomposed (NFKD), by which names are compared: the same on every virtual machine. Characters that are
 * not {@link CharacterSet#STABLE} stay as they are, and so do those whose capital is not.
 *
 * <pre>{@code
 * Capitals.of("ﬁl").equals("FIL");            // true
 * Capitals.of("Fès").equals("FE\u0300S");     // true
 * }</pre>
 */
public final class Capitals {
    private Capitals() {}

    /**
     * A text in capitals, its letters and their marks apart.
     *
     * @param text the text
     * @return the text in capitals
     */
    public static String of(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfStable(text, start);
            append(capitals, Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKD));
            start = end;
            if (start < text.length()) {
                int unknown = text.codePointAt(start);
                capitals.appendCodePoint(unknown);
                start += Character.charCount(unknown);
            }
        }
        return capitals.toString();
    }

    private static int endOfStable(String text, int start) {
        int end = start;
        while (end < text.length() && CharacterSet.STABLE.contains(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static void append(StringBuilder capitals, String letters) {
        String raised = letters.toUpperCase(Locale.ROOT);
        if (isStable(raised)) {
            capitals.append(raised);
            return;
        }
        letters.codePoints().forEach(letter -> {
            String capital = Character.toString(letter).toUpperCase(Locale.ROOT);
            if (isStable(capital)) {
                capitals.append(capital);
            } else {
                capitals.appendCodePoint(letter);
            }
        });
    }

    private static boolean isStable(String text) {
        return endOfStable(text, 0) == text.length();
    }
}
