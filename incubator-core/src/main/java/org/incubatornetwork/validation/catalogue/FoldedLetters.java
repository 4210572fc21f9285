package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.incubatornetwork.text.Capitals;
import org.incubatornetwork.text.CharacterSet;

/**
 * Letters without what people leave out when they write a name in another place: capitals for small letters, plain letters for
 * those with accents, digits of one script for those of another.
 *
 * <p>An accent is what stands over a letter of the Latin or the Greek script. In other scripts a mark is a letter, or a part of
 * one, as the vowels of Devanagari and Thai and the marks of kana are; what is left out there is what their own readers leave
 * out: the points of Hebrew and the vowels of Arabic.
 */
final class FoldedLetters {
    /** In place of a letter: what parts words. */
    static final char GAP = 0;

    /** In place of a letter: what is not there for who compares names. */
    static final char DROPPED = 1;

    /** In place of a letter: what takes more than a look at one character. It is the last of these three, and less than any letter. */
    static final char SEVERAL = 2;

    /** Letters that Unicode does not take apart, by the transform Latin-ASCII of the CLDR. Capitals alone: they are made first. */
    private static final ImmutableMap<Integer, String> PLAIN = ImmutableMap.<Integer, String>builder()
            .put((int) 'Æ', "AE")
            .put((int) 'Œ', "OE")
            .put((int) 'Ø', "O")
            .put((int) 'Ł', "L")
            .put((int) 'Đ', "D")
            .put((int) 'Ð', "D")
            .put((int) 'Þ', "TH")
            .put((int) 'ẞ', "SS")
            .put((int) 'Ħ', "H")
            .put((int) 'Ŧ', "T")
            .put((int) 'Ŋ', "N")
            .put((int) 'ĸ', "Q")
            .put((int) 'Ɓ', "B")
            .put((int) 'Ɗ', "D")
            .put((int) 'Ɖ', "D")
            .put((int) 'Ə', "E")
            .put((int) 'Ɛ', "E")
            .put((int) 'Ƒ', "F")
            .put((int) 'Ƙ', "K")
            .put((int) 'Ɔ', "O")
            .put((int) 'Ƴ', "Y")
            .buildOrThrow();

    /** The last of the Latin letters that every virtual machine knows. */
    private static final char LAST_LATIN = '\u017f';

    /** The last of the characters of which the folding is worked out beforehand: those of Latin to Arabic names. */
    private static final char LAST_QUICK = '\u06ff';

    /** The blocks of marks that are of no script: where such a mark is a part of a letter, Unicode has the two composed. */
    private static final ImmutableSet<UnicodeBlock> OF_NO_SCRIPT = ImmutableSet.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS,
            UnicodeBlock.VARIATION_SELECTORS,
            UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);

    private static final int DECIMAL = 10;
    private static final int TATWEEL = 0x640;
    private static final int MOST_MARKS = 30;
    private static final char GRAPHEME_JOINER = '\u034f';

    private static final char[] QUICK = quick();

    private FoldedLetters() {}

    private static char[] quick() {
        char[] quick = new char[LAST_QUICK + 1];
        for (char character = 0; character <= LAST_QUICK; character++) {
            if (CharacterSet.MARK.contains(character)) {
                // it may be composed with what stands before it
                quick[character] = SEVERAL;
                continue;
            }
            StringBuilder letters = new StringBuilder();
            boolean dropped = true;
            for (int part : composed(String.valueOf(character)).codePoints().toArray()) {
                if (isLetter(part)) {
                    append(part, letters);
                }
                dropped &= isDropped(part);
            }
            quick[character] = letters.length() > 1
                    ? SEVERAL
                    : letters.length() == 1 ? letters.charAt(0) : dropped ? DROPPED : GAP;
        }
        return quick;
    }

    /** The one letter that a character is folded to, or what it is instead. */
    static char quick(char character) {
        return character <= LAST_QUICK ? QUICK[character] : SEVERAL;
    }

    /**
     * A text in capitals, each letter with its marks as one character as far as there is one. What is too new for some virtual
     * machines to know is left as it is by all.
     */
    static String composed(String text) {
        StringBuilder composed = null;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (character > LAST_LATIN && !CharacterSet.STABLE.contains(character)) {
                composed = composed == null ? new StringBuilder(text.length()) : composed;
                composed.append(composedStable(text.substring(start, i))).appendCodePoint(character);
                start = next;
            }
            i = next;
        }
        return composed == null
                ? composedStable(text)
                : composed.append(composedStable(text.substring(start))).toString();
    }

    private static String composedStable(String text) {
        String bounded = text.length() > MOST_MARKS ? bounded(text) : text;
        return Normalizer.normalize(Capitals.of(bounded), Normalizer.Form.NFKC);
    }

    /**
     * A text in which no more marks follow one upon the other than any language needs, by the Stream-Safe Text Process of Unicode
     * (UAX #15): to sort thousands of them takes the square of their number.
     */
    private static String bounded(String text) {
        StringBuilder bounded = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                bounded.append(GRAPHEME_JOINER);
                marks = 1;
            }
            bounded.appendCodePoint(character);
        }
        return bounded.toString();
    }

    /** Whether a character of a composed text is a letter, a digit or a mark that distinguishes. */
    static boolean isLetter(int character) {
        return (CharacterSet.LETTER_OR_DIGIT.contains(character) || isMark(character)) && !isDropped(character);
    }

    /** Whether a character of a composed text is as if it were not there: it does not even part words. */
    static boolean isDropped(int character) {
        return switch (character) {
            case '.', '\'', '\u2019', '\u02bc', '\u00b7', TATWEEL -> true;
            default ->
                CharacterSet.MARK.contains(character)
                        ? OF_NO_SCRIPT.contains(UnicodeBlock.of(character)) || isPoint(character)
                        : CharacterSet.HIDDEN.contains(character) && !Character.isWhitespace(character);
        };
    }

    /** Some marks have been spacing ones only since a later Unicode; that they are marks has never changed. */
    private static boolean isMark(int character) {
        return CharacterSet.MARK.contains(character)
                || switch (type(character)) {
                    case Character.COMBINING_SPACING_MARK, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** The general category of a character that every machine knows, and of the others none. */
    static int type(int character) {
        return CharacterSet.STABLE.contains(character) ? Character.getType(character) : Character.UNASSIGNED;
    }

    /** The value of a decimal digit of any script that every machine knows; -1 of what is none. */
    static int digit(int character) {
        return type(character) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(character, DECIMAL) : -1;
    }

    /** Whether a mark is one that readers of Hebrew and Arabic do without; hamza and madda are parts of letters. */
    private static boolean isPoint(int mark) {
        boolean hebrew = mark >= 0x591 && mark <= 0x5c7;
        boolean arabicVowel = mark >= 0x64b && mark <= 0x652;
        boolean arabicSign = mark == 0x670 || (mark >= 0x6d6 && mark <= 0x6ed) || (mark >= 0x610 && mark <= 0x61a);
        return hebrew || arabicVowel || arabicSign;
    }

    /** Adds what a letter of a composed text is folded to. */
    static void append(int letter, StringBuilder letters) {
        int digit = digit(letter);
        if (digit >= 0) {
            letters.append(digit);
            return;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        if (letter <= 'Z' || (script != UnicodeScript.LATIN && script != UnicodeScript.GREEK)) {
            letters.appendCodePoint(letter);
            return;
        }
        String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
            int part = parts.codePointAt(i);
            if (!isMark(part)) {
                letters.append(PLAIN.getOrDefault(part, Character.toString(part)));
            }
        }
    }
}
