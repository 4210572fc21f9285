package org.incubatornetwork.json.lines;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import tools.jackson.core.JsonGenerator;

/** Writes JSON Lines: a document without startups, then each startup, then how many there were. */
public final class LinesWriter {
    private LinesWriter() {}

    /** A document with some startups in the place of its own. */
    public static Output.Content content(NetworkDocument frame, Stream<Startup> startups, Settings settings) {
        return content(
                frame,
                (Consumer<Startup> line) -> NetworkCodecs.startups(startups).forEachRemaining(line),
                settings);
    }

    /** A document with startups that are handed over one by one. */
    public static Output.Content content(
            NetworkDocument frame, Consumer<Consumer<Startup>> startups, Settings settings) {
        Output.Content lines = Output.json(
                settings.factory(), Layout.COMPACT, generator -> write(frame, startups, generator, settings));
        return out -> {
            OutputStream buffered = new BufferedOutputStream(out);
            lines.writeTo(buffered);
            buffered.flush();
        };
    }

    private static void write(
            NetworkDocument frame, Consumer<Consumer<Startup>> startups, JsonGenerator generator, Settings settings) {
        Writing writing = new Writing(generator, settings, Layout.COMPACT);
        Network network = frame.network().withStartups(ImmutableList.of());
        NetworkCodecs.DOCUMENT.write(writing, frame.withNetwork(network));
        AtomicLong count = new AtomicLong();
        startups.accept(startup -> StartupLine.CODEC.write(writing, startup, count.getAndIncrement()));
        LastLine.write(generator, count.get());
        generator.writeRaw('\n');
    }
}
