package org.incubatornetwork.transfer;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
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
    private final CharBuffer characters =
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer();
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
     * The digest of a single text.
     *
     * @param text the text, of any characters
     * @return its 32 bytes
     */
    public static byte[] of(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(text);
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
            update(text, next, Math.min(CHUNK, end - next));
        }
        return digest.digest();
    }

    private void update(char[] text, int start, int length) {
        characters.clear().put(text, start, length);
        digest.update(bytes, 0, length * Character.BYTES);
    }
}
