package org.incubatornetwork.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Small documents for tests. */
final class Documents {
    /** The first line of a register, a line of a startup, and the last line after one. */
    static final String FRAME_LINE =
            "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\",\"name\":\"N\"}}\n";

    static final String STARTUP_LINE = "{\"id\":\"a\",\"name\":\"A\"}\n";
    static final String END_LINE = "{\"end\":{\"startups\":1}}\n";

    private Documents() {}

    /** A document whose network has an id, a name and what is given. */
    static String network(String members) {
        return envelope(
                "\"network\": {\"id\": \"n\", \"name\": \"N\"" + (members.isEmpty() ? "" : ", " + members) + "}");
    }

    /** A document with the two words that every document has, and what is given. */
    static String envelope(String members) {
        return "{\"format\": \"incubator-network\", \"formatVersion\": \"1.0\", " + members + "}";
    }

    /** A document with one startup that has an id, a name and what is given. */
    static String startup(String members) {
        return network("\"startups\": [{\"id\": \"s\", \"name\": \"S\", " + members + "}]");
    }

    /** A stream that breaks after some bytes. */
    static InputStream broken(byte[] start) {
        return new SequenceInputStream(new ByteArrayInputStream(start), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });
    }
}
