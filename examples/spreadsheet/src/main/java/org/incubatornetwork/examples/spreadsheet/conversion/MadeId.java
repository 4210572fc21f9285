package org.incubatornetwork.examples.spreadsheet.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** An id made of a name or an identifier. */
final class MadeId {
    private static final int LONGEST = 100;

    private MadeId() {}

    /** The letters and digits of a text, without accents; a digest stands for a text that has others. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
        String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean isWhole = !id.isEmpty()
                && id.length() <= LONGEST
                && plain.codePoints().noneMatch(c -> c > 127 && Character.isLetter(c));
        return isWhole ? id : "n-" + digest(text);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
