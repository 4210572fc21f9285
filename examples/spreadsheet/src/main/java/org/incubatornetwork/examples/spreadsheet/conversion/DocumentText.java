package org.incubatornetwork.examples.spreadsheet.conversion;

/** Texts as a document may have them. */
final class DocumentText {
    private DocumentText() {}

    /** Whether a text has no controls but line ends and tabs, and no half characters. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character >= ' ' && character < 0x7f) || (character >= 0xa0 && character < 0xd800)) {
                continue;
            }
            boolean isControl = (character < ' ' && character != '\n' && character != '\t')
                    || (character >= 0x7f && character < 0xa0);
            boolean isHalf = Character.isSurrogate(character)
                    && !(Character.isHighSurrogate(character)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1)));
            if (isControl || isHalf) {
                return false;
            }
            i += Character.isSurrogate(character) ? 1 : 0;
        }
        return true;
    }

    /** A text as it is shown, without carriage returns. */
    static String of(String shown) {
        String text = shown.strip();
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
