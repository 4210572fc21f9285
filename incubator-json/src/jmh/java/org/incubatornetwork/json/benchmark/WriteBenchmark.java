package org.incubatornetwork.json.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.json.format.NetworkDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A document in memory written compactly to nowhere, with the checks that a reader will take it, beside a generator's own work on
 * the same tokens and beside bindings of records.
 *
 * <p>{@code .ci/benchmarks incubator-json Write}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WriteBenchmark {

    /** A document as objects of ours, which were read: ids, codes and dates are shared. */
    @State(Scope.Benchmark)
    public static class Network {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        NetworkDocument document;

        /**
         * Reads the document, and sees to it that one is written as it was.
         *
         * @throws IOException if there is no room for its file
         */
        @Setup
        public void setUp() throws IOException {
            byte[] sample = RegisterFiles.document(RegisterFiles.sample(startups));
            Same.check(true, Arrays.equals(sample, Documents.json(Documents.JSON.readOrThrow(sample))));
            document = Documents.JSON.readOrThrow(RegisterFiles.document(startups));
        }
    }

    /** The same document as tokens. */
    @State(Scope.Benchmark)
    public static class Tokens {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        Replay replay;

        /**
         * Takes the tokens of the document, and sees to it that those of one make the same bytes.
         *
         * @throws IOException if there is no room for its file
         */
        @Setup
        public void setUp() throws IOException {
            byte[] sample = RegisterFiles.document(RegisterFiles.sample(startups));
            ByteArrayOutputStream out = new ByteArrayOutputStream(sample.length);
            Replay.of(sample).write(out);
            Same.check(true, Arrays.equals(sample, out.toByteArray()));
            replay = Replay.of(RegisterFiles.document(startups));
        }
    }

    /** The same document as records that a peer has read. */
    @State(Scope.Benchmark)
    public static class Records {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        /** Which library. */
        @Param
        public Library library;

        Library.Binding binding;
        PlainDocument document;

        /**
         * Reads the document, and sees to it that nothing is lost when it is written.
         *
         * @throws IOException if the library finds fault with it
         */
        @Setup
        public void setUp() throws IOException {
            byte[] sample = RegisterFiles.document(RegisterFiles.sample(startups));
            binding = library.binding();
            ByteArrayOutputStream out = new ByteArrayOutputStream(sample.length);
            binding.write(binding.read(sample), out);
            Same.check(Documents.JSON.readOrThrow(sample), Documents.JSON.readOrThrow(out.toByteArray()));
            document = binding.read(RegisterFiles.document(startups));
        }
    }

    /**
     * Ours.
     *
     * @param network the document
     * @throws IOException never
     */
    @Benchmark
    public void ours(Network network) throws IOException {
        Documents.JSON.write(network.document, OutputStream.nullOutputStream());
    }

    /**
     * The floor: a generator given the same tokens, whose names, texts and numbers are ready.
     *
     * @param tokens the document
     */
    @Benchmark
    public void replay(Tokens tokens) {
        tokens.replay.write(OutputStream.nullOutputStream());
    }

    /**
     * A peer's.
     *
     * @param records the peer
     * @throws IOException if the library finds fault with the document
     */
    @Benchmark
    public void records(Records records) throws IOException {
        records.binding.write(records.document, OutputStream.nullOutputStream());
    }
}
