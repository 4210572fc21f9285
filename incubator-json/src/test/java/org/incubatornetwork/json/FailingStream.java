package org.incubatornetwork.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that fails at an offset, as a full disk or a broken connection does, and keeps what got through. */
public final class FailingStream extends OutputStream {
    private final int offset;
    private final boolean once;
    private final ByteArrayOutputStream through = new ByteArrayOutputStream();
    private boolean failed;

    private FailingStream(int offset, boolean once) {
        this.offset = offset;
        this.once = once;
    }

    /** A stream that takes so many bytes, fails, and takes whatever comes then. */
    public static FailingStream onceAt(int offset) {
        return new FailingStream(offset, true);
    }

    /** A stream that takes so many bytes, and no more. */
    public static FailingStream from(int offset) {
        return new FailingStream(offset, false);
    }

    /** What got through. */
    public byte[] through() {
        return through.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int room = failed && once ? length : Math.min(length, Math.max(0, offset - through.size()));
        through.write(bytes, from, room);
        if (room < length) {
            failed = true;
            throw new IOException("disk full");
        }
    }
}
