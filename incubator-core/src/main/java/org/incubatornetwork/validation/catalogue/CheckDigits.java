package org.incubatornetwork.validation.catalogue;

/** The check digits of identifiers. */
final class CheckDigits {
    private static final int ICE_LENGTH = 15;
    private static final int LEI_LENGTH = 20;
    private static final int LEI_CHECK_START = 18;
    private static final int MODULUS = 97;
    private static final int DECIMAL = 10;
    private static final int LETTER_SHIFT = 100;
    private static final int LOWEST_CHECK = 2;
    private static final int HIGHEST_CHECK = 98;

    private CheckDigits() {}

    /** Whether a text is a Moroccan common identifier of enterprises: 15 digits, as a number a multiple of 97 other than zero. */
    static boolean isIce(String text) {
        if (!isIceForm(text)) {
            return false;
        }
        long number = 0;
        for (int i = 0; i < ICE_LENGTH; i++) {
            number = number * DECIMAL + text.charAt(i) - '0';
        }
        return number > 0 && number % MODULUS == 0;
    }

    static boolean isIceForm(String text) {
        if (text.length() != ICE_LENGTH) {
            return false;
        }
        for (int i = 0; i < ICE_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is a legal entity identifier by ISO 17442: its remainder by 97 is 1, letters counting from 10. */
    static boolean isLei(String text) {
        if (text.length() != LEI_LENGTH) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < LEI_LENGTH; i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                remainder = (remainder * DECIMAL + character - '0') % MODULUS;
            } else if (character >= 'A' && character <= 'Z' && i < LEI_CHECK_START) {
                remainder = (remainder * LETTER_SHIFT + character - 'A' + DECIMAL) % MODULUS;
            } else {
                return false;
            }
        }
        int check = Integer.parseInt(text.substring(LEI_CHECK_START));
        return remainder == 1 && check >= LOWEST_CHECK && check <= HIGHEST_CHECK;
    }
}
