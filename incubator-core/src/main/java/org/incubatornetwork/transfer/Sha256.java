package org.incubatornetwork.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of texts: of each character the bytes that UTF-8 has for it, and of each half of a surrogate pair those that it would have for
 * it, for a half may stand alone and no two texts may read alike. An object of it digests many texts, one after the other, and makes
 * little on the way; it is for one thread at a time.
 */
public final class Sha256 {
    private static final int CHUNK = 512;

    private static final int MOST_BYTES = 3;
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int FIRST_OF_TWO = 0xc0;
    private static final int FIRST_OF_THREE = 0xe0;
    private static final int FOLLOWING = 0x80;
    private static final int BITS_OF_FOLLOWING = 6;
    private static final int FOLLOWING_MASK = 0x3f;

    private final MessageDigest digest;
    private final byte[] bytes = new byte[CHUNK * MOST_BYTES];
    private final char[] chunk = new char[CHUNK];

    /** One that was given no text yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has it", e);
        }
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
            text.getChars(start, end, chunk, 0);
            update(chunk, 0, end - start);
        }
        return digest.digest();
    }

    /**
     * The digest of one of many texts, which is a part of an array.
     *
     * @param text the characters
     * @param start where the text begins
     * @param end where it has ended
     * @return its 32 bytes
     */
    public byte[] digest(char[] text, int start, int end) {
        for (int next = start; next < end; next += CHUNK) {
            update(text, next, Math.min(next + CHUNK, end));
        }
        return digest.digest();
    }

    private void update(char[] text, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char character = text[i];
            if (character < ONE_BYTE) {
                bytes[length++] = (byte) character;
            } else {
                int high = character >>> BITS_OF_FOLLOWING;
                if (character < TWO_BYTES) {
                    bytes[length++] = (byte) (FIRST_OF_TWO | high);
                } else {
                    bytes[length++] = (byte) (FIRST_OF_THREE | (high >>> BITS_OF_FOLLOWING));
                    bytes[length++] = (byte) (FOLLOWING | (high & FOLLOWING_MASK));
                }
                bytes[length++] = (byte) (FOLLOWING | (character & FOLLOWING_MASK));
            }
        }
        digest.update(bytes, 0, length);
    }
}
