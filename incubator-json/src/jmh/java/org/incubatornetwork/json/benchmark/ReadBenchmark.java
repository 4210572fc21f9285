package org.incubatornetwork.json.benchmark;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.json.NetworkDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A document read from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {
    private final JsonFactory factory = new JsonFactory();
    private byte[] json = {};

    @Setup
    public void setUp(RegisterState register) throws IOException {
        NetworkDocument document = register.document();
        json = register.json();
        checkState(ours().equals(document), "ours");
    }

    /** Ours: strict, with every check of the format. */
    @Benchmark
    public NetworkDocument ours() {
        return RegisterState.JSON.readOrThrow(json);
    }

    /** The floor: the tokens alone, of which no text or number is made. */
    @Benchmark
    public int tokens() {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** The tokens, and every text and number of them. */
    @Benchmark
    public void values(Blackhole blackhole) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> blackhole.consume(parser.currentName());
                    case VALUE_STRING -> blackhole.consume(parser.getString());
                    case VALUE_NUMBER_INT -> blackhole.consume(parser.getLongValue());
                    default -> blackhole.consume(token);
                }
            }
        }
    }
}
