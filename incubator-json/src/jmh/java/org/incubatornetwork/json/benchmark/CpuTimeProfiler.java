package org.incubatornetwork.json.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of an operation, over all threads of the process: a collector of garbage is paid by whoever makes it, and
 * a second thread is not free.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    private static final double NANOS_PER_MILLI = 1e6;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    /** Made by JMH, by its name. */
    public CpuTimeProfiler() {}

    @Override
    public String getDescription() {
        return "processor time per operation, all threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double millis = (system.getProcessCpuTime() - before) / NANOS_PER_MILLI;
        long operations = result.getMetadata().getAllOps();
        return operations == 0
                ? List.of()
                : List.of(new ScalarResult("cpu", millis / operations, "ms/op", AggregationPolicy.AVG));
    }
}
