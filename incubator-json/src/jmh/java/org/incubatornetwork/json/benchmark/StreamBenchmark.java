package org.incubatornetwork.json.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.incubatornetwork.json.NetworkJsonLines;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * JSON Lines written and read startup by startup, of which none is kept, in a heap that has no room for a tenth of the largest
 * register: that it runs is the result.
 *
 * <p>{@code .ci/benchmarks incubator-json Stream}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Xms48m", "-Xmx48m"})
@State(Scope.Benchmark)
public class StreamBenchmark {
    private final NetworkJsonLines json = NetworkJsonLines.standard();

    /** How many startups there are. */
    @Param({"1000", "100000", "1000000"})
    public int startups;

    private Path file = Path.of("");

    /**
     * Writes the file, if it has not been written.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void setUp() throws IOException {
        int sample = RegisterFiles.sample(startups);
        file = RegisterFiles.lines(sample);
        Same.check((long) sample, ours());
        file = RegisterFiles.lines(startups);
    }

    /**
     * Ours.
     *
     * @return how many startups were read
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public long ours() throws IOException {
        LongAdder count = new LongAdder();
        try (InputStream in = Files.newInputStream(file)) {
            json.read(in, frame -> {}, startup -> count.increment()).orElseThrow();
        }
        return count.sum();
    }
}
