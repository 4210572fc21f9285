package org.incubatornetwork.json.benchmark;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The first document of a new virtual machine, from its start to its end: almost all of it is the loading, initialising and
 * interpreting of classes. The machine is the one that the benchmark runs on, with its defaults.
 *
 * <p>{@code .ci/benchmarks incubator-json ColdStart}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class ColdStartBenchmark {
    /** What the program does. */
    @Param
    public ColdStart work;

    /**
     * A program from its start to its end.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException never
     */
    @Benchmark
    public void program() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ColdStart.class.getName(),
                        work.name())
                .inheritIO()
                .start();
        Same.check(0, process.waitFor());
    }
}
