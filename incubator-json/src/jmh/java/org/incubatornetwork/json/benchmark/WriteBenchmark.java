package org.incubatornetwork.json.benchmark;

import static com.google.common.base.Preconditions.checkState;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.json.NetworkDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A network in memory written as a compact document, whose bytes go nowhere. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WriteBenchmark {
    private NetworkDocument document;
    private Tokens tokens;

    @Setup
    public void setUp(RegisterState register) throws IOException {
        byte[] json = register.json();
        document = RegisterState.JSON.readOrThrow(json);
        tokens = Tokens.of(json);
        ByteArrayOutputStream replayed = new ByteArrayOutputStream(json.length);
        tokens.replay(replayed);
        checkState(Arrays.equals(replayed.toByteArray(), json), "replay");
    }

    /** Ours: with every check that what is written can be read. */
    @Benchmark
    public void ours() throws IOException {
        RegisterState.JSON.write(document, OutputStream.nullOutputStream());
    }

    /** The floor: the same tokens, whose texts and numbers are ready. */
    @Benchmark
    public void replay() {
        tokens.replay(OutputStream.nullOutputStream());
    }
}
