package org.incubatornetwork.json.lines;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes JSON Lines: a document without startups, then each startup, then how many there were. */
public final class LinesWriter {
    private LinesWriter() {}

    /** A document with some startups in the place of its own. */
    public static Output.Content content(NetworkDocument frame, Stream<Startup> startups, Settings settings) {
        return out -> write(frame, startups, out, settings);
    }

    private static void write(NetworkDocument frame, Stream<Startup> startups, OutputStream out, Settings settings)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        try (JsonGenerator generator = Jackson.generator(settings.factory(), buffered, Layout.COMPACT)) {
            Writing writing = new Writing(generator, settings, Layout.COMPACT);
            Network network = frame.network().withStartups(ImmutableList.of());
            NetworkCodecs.DOCUMENT.write(writing, frame.withNetwork(network));
            long count = 0;
            for (Iterator<Startup> rest = startups.iterator(); rest.hasNext(); count++) {
                StartupLine.CODEC.write(writing, rest.next(), count);
            }
            LastLine.write(generator, count);
            generator.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        buffered.flush();
    }
}
