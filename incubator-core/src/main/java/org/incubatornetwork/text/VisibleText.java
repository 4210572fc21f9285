package org.incubatornetwork.text;

/**
 * Text from outside, made safe to show: nothing in it moves the cursor, changes the direction of writing or is invisible. What
 * is escaped is the same on every virtual machine: the characters that are {@link CharacterSet#HIDDEN}.
 */
public final class VisibleText {
    private static final int LONGEST_SHOWN = 200;

    private VisibleText() {}

    /**
     * A text with every {@linkplain CharacterSet#HIDDEN hidden} character escaped.
     *
     * @param text the text
     * @return the text with such characters written <code>&#92;uXXXX</code>
     */
    public static String of(String text) {
        return isAllSeen(text) ? text : escaped(text);
    }

    /**
     * A text escaped in the same way, and cut after a number of characters.
     *
     * @param text the text
     * @param longest the greatest number of characters (code points) of the text that are shown
     * @return the escaped text, which ends in an ellipsis if it was cut
     */
    public static String of(String text, int longest) {
        return of(start(text, longest));
    }

    /**
     * As much of a text as is shown where it is told of, and may be told of often: its first 200 characters. Nothing is escaped.
     *
     * @param text the text
     * @return the text itself, or its start and an ellipsis
     */
    public static String start(String text) {
        return start(text, LONGEST_SHOWN);
    }

    /** However long a text is, no more of it is looked at than is shown. */
    private static String start(String text, int longest) {
        boolean isShort = text.length() <= 2 * longest && text.codePointCount(0, text.length()) <= longest;
        return isShort ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    private static boolean isAllSeen(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (CharacterSet.HIDDEN.contains(character)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(shown, character));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        if (!CharacterSet.HIDDEN.contains(character)) {
            shown.appendCodePoint(character);
            return;
        }
        for (char unit : Character.toChars(character)) {
            shown.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                shown.append(Character.forDigit((unit >> shift) & 0xf, 16));
            }
        }
    }
}
