package org.incubatornetwork.house;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/** What comes out where a value was sent to another process. */
public final class SerializedCopy {
    private SerializedCopy() {}

    /**
     * Writes a value and reads it again.
     *
     * @param value the value
     * @return what was read
     */
    @SuppressWarnings("unchecked") // it was written here, and is of the same type
    public static <T> T of(T value) {
        try {
            return (T) read(bytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is sent of a value.
     *
     * @param value the value
     * @return the stream
     * @throws IOException if the value can't be written
     */
    public static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /**
     * What comes out of a stream.
     *
     * @param bytes the stream
     * @return the value
     * @throws IOException if the stream is broken
     * @throws ClassNotFoundException if it is of a class that is not here
     */
    @SuppressWarnings("BanSerializableRead") // it was written by a test
    public static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
