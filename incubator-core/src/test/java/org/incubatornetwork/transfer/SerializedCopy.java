package org.incubatornetwork.transfer;

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
    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // it was written here, and is of the same type
    public static <T> T of(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(value);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
