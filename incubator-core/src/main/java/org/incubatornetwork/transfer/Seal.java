package org.incubatornetwork.transfer;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The serialized form of a run: its version, a digest, and the bytes that the run is made of anew from.
 *
 * <p>What it promises is that damage is found: a stream that was cut or altered on its way is refused, and never read as another
 * run. It promises nothing against whoever makes streams of his own: as with everything that Java deserializes, a stream is
 * trusted like code, and one from a stranger is not read at all.
 */
public final class Seal implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** The version of what is sealed: it changes with the form of any run. */
    private static final int VERSION = 1;

    private static final int DIGEST_LENGTH = 32;

    private transient int version;
    private transient @Nullable Serializable content;

    Seal(int version, Serializable content) {
        this.version = version;
        this.content = content;
    }

    /**
     * The seal around what a run is made of.
     *
     * @param content what is serialized in the place of the run, and becomes the run again when it is read
     * @return the seal, which becomes what its content does when it is read
     */
    public static Seal around(Serializable content) {
        return new Seal(VERSION, content);
    }

    /** The refusal of a stream that has a run without a seal. */
    public static InvalidObjectException missing() {
        return new InvalidObjectException("a serialized run must be sealed, and this one is not; send it again");
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        if (out instanceof SealedOutput) {
            out.writeObject(content); // the seal around it is enough
            return;
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        Set<Class<?>> classes = new LinkedHashSet<>();
        try (SealedOutput inner = new SealedOutput(sealed, classes)) {
            inner.writeObject(content);
        }
        byte[] bytes = sealed.toByteArray();
        out.writeInt(version);
        out.write(digest(version, bytes).asBytes());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(classes.size());
        for (Class<?> each : classes) {
            out.writeObject(each);
        }
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        version = VERSION;
        content = in instanceof SealedInput ? (Serializable) in.readObject() : opened(in);
    }

    private static Serializable opened(ObjectInputStream in) throws IOException {
        byte[] bytes;
        int version;
        try {
            version = in.readInt();
            HashCode digest = HashCode.fromBytes(exactly(DIGEST_LENGTH, in));
            bytes = exactly(in.readInt(), in);
            if (!digest.equals(digest(version, bytes))) {
                throw new EOFException("the digest does not fit");
            }
        } catch (ObjectStreamException | EOFException e) {
            throw refused("a serialized run was cut or altered on its way; send it again", e);
        }
        if (version != VERSION) {
            throw new InvalidObjectException("a serialized run must be of form " + VERSION + ", was of form " + version
                    + "; use one version of the library on both sides");
        }
        try (SealedInput inner = new SealedInput(new ByteArrayInputStream(bytes), classes(in))) {
            inner.setObjectInputFilter(in.getObjectInputFilter());
            return (Serializable) inner.readObject();
        } catch (ObjectStreamException | EOFException | ClassNotFoundException | ClassCastException e) {
            throw refused(
                    "a serialized run does not fit the classes here; have the library, and rules and metrics of one's own, "
                            + "in one version on both sides",
                    e);
        }
    }

    /** The classes of what is sealed, as the stream around it finds them: where is known to that one alone. */
    private static Map<String, Class<?>> classes(ObjectInputStream in) throws IOException, ClassNotFoundException {
        Map<String, Class<?>> classes = new HashMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            Class<?> next = (Class<?>) in.readObject();
            classes.put(next.getName(), next);
        }
        return classes;
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) {
            throw new EOFException("there are " + bytes.length + " bytes of " + length);
        }
        return bytes;
    }

    private static HashCode digest(int version, byte[] bytes) {
        return Hashing.sha256().newHasher().putInt(version).putBytes(bytes).hash();
    }

    private static InvalidObjectException refused(String message, Exception cause) {
        InvalidObjectException refusal = new InvalidObjectException(message);
        refusal.initCause(cause);
        return refusal;
    }

    @Serial
    private Object readResolve() {
        return Objects.requireNonNull(content);
    }

    /** Writes what is sealed, and tells of which classes it is. */
    private static final class SealedOutput extends ObjectOutputStream {
        private final Set<Class<?>> classes;

        SealedOutput(OutputStream out, Set<Class<?>> classes) throws IOException {
            super(out);
            this.classes = classes;
        }

        @Override
        protected void annotateClass(Class<?> type) {
            classes.add(type);
        }
    }

    /** Reads what is sealed, with the classes that were found for it. */
    private static final class SealedInput extends ObjectInputStream {
        private final Map<String, Class<?>> classes;

        SealedInput(InputStream in, Map<String, Class<?>> classes) throws IOException {
            super(in);
            this.classes = classes;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
            Class<?> found = classes.get(type.getName());
            if (found == null) {
                throw new ClassNotFoundException(type.getName());
            }
            return found;
        }
    }
}
