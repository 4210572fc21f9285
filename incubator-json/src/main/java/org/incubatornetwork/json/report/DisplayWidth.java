package org.incubatornetwork.json.report;

import org.incubatornetwork.text.CharacterSet;

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
        if (character >= ' ' && character <= '~') {
            return 1;
        }
        if (CharacterSet.MARK.contains(character)
                || CharacterSet.HIDDEN.contains(character)
                || isJoinedJamo(character)) {
            return 0;
        }
        return CharacterSet.WIDE.contains(character) ? 2 : 1;
    }

    /** A vowel or final consonant of a Korean syllable written in parts: it joins the leading consonant. */
    private static boolean isJoinedJamo(int character) {
        return (character >= 0x1160 && character <= 0x11ff) || (character >= 0xd7b0 && character <= 0xd7fb);
    }
}
