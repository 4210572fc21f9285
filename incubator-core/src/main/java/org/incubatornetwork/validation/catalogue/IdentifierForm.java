package org.incubatornetwork.validation.catalogue;

import org.incubatornetwork.text.CharacterSet;
import org.incubatornetwork.validation.rule.Sightings;

/**
 * What identifiers are compared by: registers print one number with blanks, hyphens or dots and without, in capitals and in small
 * letters, and so people copy it. What else parts a number, such as a slash, is kept, for it may tell two numbers apart.
 */
final class IdentifierForm {
    private static final int LAST_ASCII = 0x7f;

    private IdentifierForm() {}

    /** The form of an identifier, or of the scheme that it is of; most identifiers are their own. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String plain = FoldedLetters.composed(text);
        StringBuilder form = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            i += Character.charCount(character);
            int digit = FoldedLetters.digit(character);
            if (digit >= 0) {
                form.append(digit);
            } else if (!parts(character)) {
                form.appendCodePoint(character);
            }
        }
        return form.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    }

    /** Whether a text has a form. Most often that is found without making it. */
    static boolean isOf(String form, String text) {
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > LAST_ASCII) {
                return of(text).equals(form);
            }
            if (!parts(character)) {
                if (matched == form.length() || form.charAt(matched) != capital(character)) {
                    return false;
                }
                matched++;
            }
        }
        return matched == form.length();
    }

    /** A hash of the form of a text in the scope of another hash. Most often it is found without making the form. */
    static long hash(String text, long seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > LAST_ASCII) {
                return Sightings.hash(of(text), seed);
            }
            if (!parts(character)) {
                hash = Sightings.mixed(hash, capital(character));
            }
        }
        return hash;
    }

    private static char capital(char ascii) {
        return ascii >= 'a' && ascii <= 'z' ? (char) (ascii - 'a' + 'A') : ascii;
    }

    /** Whether an identifier says something: it has a letter, or a digit other than zero. */
    static boolean isTelling(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isPlain(character) ? character != '0' : isTelling(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTelling(int character) {
        return CharacterSet.LETTER_OR_DIGIT.contains(character) && FoldedLetters.digit(character) != 0;
    }

    /** Whether a character only parts what stands before and after it, or is not seen. */
    private static boolean parts(int character) {
        if (isPlain(character) || character == '-') {
            return character == '-';
        }
        return switch (FoldedLetters.type(character)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> true;
            default ->
                character == '.'
                        || character == '\u00b7'
                        || character == '\u2212'
                        || CharacterSet.HIDDEN.contains(character);
        };
    }
}
