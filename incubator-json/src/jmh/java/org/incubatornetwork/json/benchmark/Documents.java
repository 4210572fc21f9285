package org.incubatornetwork.json.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;

/** The documents that are read and written: those of {@link org.incubatornetwork.benchmark.Registers}, compact. */
final class Documents {
    /** As strict as the format is; only the length of a document is not limited, for that of a million startups is beyond it. */
    static final NetworkJson JSON = NetworkJson.builder()
            .limits(JsonLimits.builder().documentLength(Integer.MAX_VALUE - 1).build())
            .layout(Layout.COMPACT)
            .build();

    private static final int STARTUP_LENGTH = 550;
    private static final int FRAME_LENGTH = 1 << 16;

    private Documents() {}

    static byte[] json(NetworkDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(
                FRAME_LENGTH + STARTUP_LENGTH * document.network().startups().size());
        JSON.write(document, out);
        return out.toByteArray();
    }
}
