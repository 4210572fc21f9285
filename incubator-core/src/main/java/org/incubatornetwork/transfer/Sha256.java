package org.incubatornetwork.transfer;

import com.google.common.hash.Hashing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of texts: of each character both bytes, the low one first, for an encoding could make one of two texts. An object of it digests
 * many texts, one after the other, and makes little on the way; it is for one thread at a time.
 */
public final class Sha256 {
    private static final int CHUNK = 512;

    private final MessageDigest digest;
    private final byte[] bytes = new byte[CHUNK * Character.BYTES];

    /** One that was given no text yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
    }

    /**
     * The digest of a single text.
     *
     * @param text the text, of any characters
     * @return its 32 bytes
     */
    public static byte[] of(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        put(text, 0, text.length(), bytes);
        return Hashing.sha256().hashBytes(bytes).asBytes();
    }

    /**
     * The digest of one of many texts.
     *
     * @param text the text, of any characters
     * @return its 32 bytes
     */
    public byte[] digest(String text) {
        for (int start = 0; start < text.length(); start += CHUNK) {
            int end = Math.min(start + CHUNK, text.length());
            put(text, start, end, bytes);
            digest.update(bytes, 0, (end - start) * Character.BYTES);
        }
        return digest.digest();
    }

    private static void put(String text, int start, int end, byte[] bytes) {
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            bytes[2 * (i - start)] = (byte) character;
            bytes[2 * (i - start) + 1] = (byte) (character >>> Byte.SIZE);
        }
    }
}
