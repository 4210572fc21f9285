package org.incubatornetwork.json.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A document in memory read, with every check of the format, beside its bare tokens and beside bindings to records that check
 * nothing.
 *
 * <p>{@code .ci/benchmarks incubator-json Read}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {

    /** The bytes of a document. */
    @State(Scope.Benchmark)
    public static class Json {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        byte[] bytes;

        /**
         * Loads the document.
         *
         * @throws IOException if there is no room for its file
         */
        @Setup
        public void setUp() throws IOException {
            bytes = RegisterFiles.document(startups);
        }
    }

    /** A peer that binds records. */
    @State(Scope.Benchmark)
    public static class Records {
        /** Which library. */
        @Param
        public Library library;

        Library.Binding binding;

        /**
         * Sees to it that nothing is lost between the document, the records and what is written from them.
         *
         * @param json the document
         * @throws IOException if the library finds fault with it
         */
        @Setup
        public void setUp(Json json) throws IOException {
            binding = library.binding();
            byte[] sample = RegisterFiles.document(RegisterFiles.sample(json.startups));
            ByteArrayOutputStream out = new ByteArrayOutputStream(sample.length);
            binding.write(binding.read(sample), out);
            Same.check(Documents.JSON.readOrThrow(sample), Documents.JSON.readOrThrow(out.toByteArray()));
        }
    }

    /** The model by Jackson. */
    @State(Scope.Benchmark)
    public static class Model {
        private final ModelBinding binding = new ModelBinding();

        /**
         * Sees to it that Jackson reads what we read.
         *
         * @param json the document
         * @throws IOException if there is no room for its file
         */
        @Setup
        public void setUp(Json json) throws IOException {
            byte[] sample = RegisterFiles.document(RegisterFiles.sample(json.startups));
            Same.check(Documents.JSON.readOrThrow(sample).network(), binding.read(sample));
        }
    }

    /** A parser as Jackson makes it by default. */
    @State(Scope.Benchmark)
    public static class Tokens {
        private final JsonFactory factory = new JsonFactory();

        JsonParser parser(byte[] json) {
            return factory.createParser(ObjectReadContext.empty(), json);
        }
    }

    /**
     * Ours.
     *
     * @param json the document
     * @return what it says
     */
    @Benchmark
    public NetworkDocument ours(Json json) {
        return Documents.JSON.readOrThrow(json.bytes);
    }

    /**
     * The floor: the tokens, of which no text or number is made.
     *
     * @param tokens a parser
     * @param json the document
     * @return how many they are
     */
    @Benchmark
    public int tokens(Tokens tokens, Json json) {
        int count = 0;
        try (JsonParser parser = tokens.parser(json.bytes)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /**
     * The tokens and each text and number among them.
     *
     * @param tokens a parser
     * @param json the document
     * @param values takes them
     */
    @Benchmark
    public void values(Tokens tokens, Json json, Blackhole values) {
        try (JsonParser parser = tokens.parser(json.bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case PROPERTY_NAME -> values.consume(parser.currentName());
                    case VALUE_STRING -> values.consume(parser.getString());
                    case VALUE_NUMBER_INT -> values.consume(parser.getLongValue());
                    default -> values.consume(token);
                }
            }
        }
    }

    /**
     * A peer's.
     *
     * @param records the peer
     * @param json the document
     * @return what it says
     * @throws IOException if the library finds fault with it
     */
    @Benchmark
    public PlainDocument records(Records records, Json json) throws IOException {
        return records.binding.read(json.bytes);
    }

    /**
     * Ours but for the reader: Jackson's binding of the same model by its builders.
     *
     * @param model the binding
     * @param json the document
     * @return what it says
     */
    @Benchmark
    public Network model(Model model, Json json) {
        return model.binding.read(json.bytes);
    }
}
