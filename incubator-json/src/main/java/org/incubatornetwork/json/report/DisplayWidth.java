package org.incubatornetwork.json.report;

/** How many columns of a terminal a text takes: none for a mark that combines with the letter before it, two for a wide letter. */
final class DisplayWidth {
    private DisplayWidth() {}

    /**
     * The columns of a text.
     *
     * @param text the text, on one line
     * @return how many columns it takes
     */
    static int of(CharSequence text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * The columns of a character.
     *
     * @param character the code point
     * @return 0, 1 or 2
     */
    static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(character) ? 2 : isJoinedJamo(character) ? 0 : 1;
        };
    }

    /** A vowel or final consonant of a Korean syllable written in parts: it joins the leading consonant. */
    private static boolean isJoinedJamo(int character) {
        return character >= 0x1160 && character <= 0x11ff;
    }

    /** East Asian wide and full-width letters, by block, and the pictures that terminals show as wide. */
    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115f
                        || isWithin(character, 0x2e80, 0x303e)
                        || isWithin(character, 0x3041, 0xa4cf)
                        || isWithin(character, 0xa960, 0xa97f)
                        || isWithin(character, 0xac00, 0xd7a3)
                        || isWithin(character, 0xf900, 0xfaff)
                        || isWithin(character, 0xfe30, 0xfe6f)
                        || isWithin(character, 0xff00, 0xff60)
                        || isWithin(character, 0xffe0, 0xffe6)
                        || isWithin(character, 0x1f300, 0x1f64f)
                        || isWithin(character, 0x1f900, 0x1f9ff)
                        || isWithin(character, 0x20000, 0x3fffd));
    }

    private static boolean isWithin(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
