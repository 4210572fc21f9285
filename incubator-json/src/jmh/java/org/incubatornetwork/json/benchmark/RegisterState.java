package org.incubatornetwork.json.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.incubatornetwork.json.JsonLimits;
import org.incubatornetwork.json.Layout;
import org.incubatornetwork.json.NetworkDocument;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The register that is read and written: startups that never existed, with names in Latin, Arabic and Tifinagh letters. */
@State(Scope.Benchmark)
public class RegisterState {
    private static final long SEED = 7;

    /** As strict as the format is; only the size of a document is not limited, for a million startups exceed it. */
    static final NetworkJson JSON = NetworkJson.builder()
            .limits(JsonLimits.builder().documentLength(Integer.MAX_VALUE - 1).build())
            .layout(Layout.COMPACT)
            .build();

    @Param({"1000", "100000", "1000000"})
    public int startups;

    SyntheticRegister register() {
        return SyntheticRegister.builder().seed(SEED).startups(startups).build();
    }

    NetworkDocument document() {
        return NetworkDocument.of(register().network());
    }

    byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(startups * 550 + (1 << 16));
        JSON.write(document(), out);
        return out.toByteArray();
    }
}
