package org.incubatornetwork.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What changed between two registers that share no object, of which one startup in a hundred was edited, beside the hash codes of both:
 * that is what it takes to look at all of each.
 *
 * <p>{@code .ci/benchmarks incubator-core Diff}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class DiffBenchmark {
    private static final int ONE_IN = 100;

    /** How many startups there are. */
    @Param({"1000", "100000"})
    public int startups;

    private Network before;
    private Network after;

    /** Makes both registers, and makes sure that each edit is found. */
    @Setup
    public void setUp() {
        before = Registers.network(startups);
        List<Startup> edited = new ArrayList<>(Registers.network(startups).startups());
        for (int i = 0; i < edited.size(); i += ONE_IN) {
            edited.set(i, edited.get(i).withDescription("edited " + i));
        }
        after = before.withStartups(edited);
        int found = ours().changes().size();
        if (found != edited.size() / ONE_IN || before.equals(after)) {
            throw new IllegalStateException("found " + found);
        }
    }

    /**
     * Ours.
     *
     * @return the difference
     */
    @Benchmark
    public NetworkDiff ours() {
        return NetworkDiff.between(before, after);
    }

    /**
     * Hashing both.
     *
     * @return a number made of both hash codes
     */
    @Benchmark
    public int hashes() {
        return before.hashCode() ^ after.hashCode();
    }
}
