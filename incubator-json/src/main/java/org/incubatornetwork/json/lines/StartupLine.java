package org.incubatornetwork.json.lines;

import com.google.common.collect.ImmutableMap;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.tables.StartupCodecs;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/** The codec of a startup on its line: it is as deep as in a document, within the network and its list of startups. */
final class StartupLine implements ValueCodec<Startup> {
    static final StartupLine CODEC = new StartupLine();

    /** The list of which the startups are items, in a document. */
    static final String LIST = "/network/startups";

    private static final int DEPTH = 3;

    private StartupLine() {}

    @Override
    public @Nullable Startup read(Reading in) {
        for (int i = 0; i < DEPTH; i++) {
            in.enter();
        }
        Startup startup = StartupCodecs.STARTUP.read(in);
        for (int i = 0; i < DEPTH; i++) {
            in.leave();
        }
        return startup;
    }

    @Override
    public String pointer() {
        return LIST + "/0";
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return StartupCodecs.STARTUP.schema();
    }

    @Override
    public void write(Writing out, Startup startup) {
        StartupCodecs.STARTUP.write(out, startup);
    }

    /** Writes a startup that has an index among all. */
    void write(Writing out, Startup startup, long index) {
        out.startPart(LIST + "/" + index, DEPTH);
        write(out, startup);
    }
}
