package org.incubatornetwork.transfer;

import com.google.common.hash.Hashing;

/** SHA-256 of texts: of each character both bytes, the low one first, for an encoding could make one of two texts. */
public final class Sha256 {
    private Sha256() {}

    /**
     * The digest of a text.
     *
     * @param text the text, of any characters
     * @return its 32 bytes
     */
    public static byte[] of(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            bytes[2 * i] = (byte) character;
            bytes[2 * i + 1] = (byte) (character >>> Byte.SIZE);
        }
        return Hashing.sha256().hashBytes(bytes).asBytes();
    }
}
