package org.incubatornetwork.examples.spreadsheet.sheet;

/** White space as it is found in sheets: the blanks that do not break a line, and those that are not seen, among it. */
public final class Blanks {
    private Blanks() {}

    /**
     * Whether a character is white space.
     *
     * @param character the character
     * @return true if it is
     */
    public static boolean isBlank(char character) {
        if (character > ' ' && character < '\u0085') {
            return false;
        }
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || character == '\u00a0'
                || character == '\u0085'
                || (character >= '\u1680'
                        && (Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || character == '\u200b'
                                || character == '\ufeff'));
    }

    /**
     * Whether a text is nothing but white space.
     *
     * @param text the text
     * @return true if it is
     */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A text without any white space, as identifiers are compared.
     *
     * @param text the text
     * @return the text itself if it has none
     */
    public static String remove(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                rest.append(text.charAt(i));
            }
        }
        return rest.length() == text.length() ? text : rest.toString();
    }

    /**
     * A text without white space at its ends, and with a single blank for each run of it inside.
     *
     * @param text the text
     * @return the text itself if it is so already
     */
    public static String tidy(String text) {
        StringBuilder tidied = null;
        boolean wasBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isBlank = isBlank(character);
            if (tidied == null && isBlank && (wasBlank || character != ' ')) {
                tidied = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (tidied != null && !(isBlank && wasBlank)) {
                tidied.append(isBlank ? ' ' : character);
            }
            wasBlank = isBlank;
        }
        if (tidied == null) {
            return wasBlank && !text.isEmpty() ? text.substring(0, text.length() - 1) : text;
        }
        int end = tidied.length();
        return tidied.substring(0, end > 0 && tidied.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
