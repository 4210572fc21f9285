package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;

/**
 * What it costs to read a document, apply every rule, measure, reconcile, and report in each form: processor time and what is
 * allocated. As a program it prints a line for each document of the {@link HostileFamily}, at one size and at twice the size.
 */
final class HostileFamilyCosts {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What one step cost. */
    record Cost(long nanoseconds, long bytes) {}

    private final Map<String, Cost> steps = new LinkedHashMap<>();

    private HostileFamilyCosts() {}

    /** The cost of each step; of none but reading if a document is refused. */
    static ImmutableMap<String, Cost> of(byte[] document) {
        HostileFamilyCosts costs = new HostileFamilyCosts();
        costs.pass(document);
        return ImmutableMap.copyOf(costs.steps);
    }

    private void pass(byte[] document) {
        ReadResult result = step("read", () -> NetworkJson.standard().read(document));
        if (result.network().isEmpty()) {
            return;
        }
        Network network = result.network().get();
        ValidationReport validation =
                step("validate", () -> Validator.asOf(DAY).validate(network));
        MetricReport metrics = step(
                "measure",
                () -> MetricEngine.builder().asOf(DAY).year(Year.of(2023)).build().measure(network));
        Reconciliation verdicts =
                step("reconcile", () -> Reconciler.asOf(DAY).reconcile(network));
        SourceText source = SourceText.of("document", document);
        for (ReportFormat format : ReportFormat.values()) {
            step(format.name(), () -> {
                Counter counter = new Counter();
                try {
                    Report.builder(source)
                            .sites(network, DAY)
                            .reading(result)
                            .validation(validation)
                            .metrics(metrics)
                            .reconciliation(verdicts)
                            .build()
                            .write(format, counter);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return counter.written;
            });
        }
    }

    private <T> T step(String name, Supplier<T> step) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long time = THREADS.getCurrentThreadCpuTime();
        T result = step.get();
        steps.put(
                name,
                new Cost(
                        THREADS.getCurrentThreadCpuTime() - time, THREADS.getThreadAllocatedBytes(thread) - bytes));
        return result;
    }

    private static final class Counter extends OutputStream {
        private long written;

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    }

    /** Of the documents whose names have the second argument in them, or all; the first says of how many bytes. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        String sought = arguments.length > 1 ? arguments[1] : "";
        for (Map.Entry<String, IntFunction<String>> each : HostileFamily.documents().entrySet()) {
            if (each.getKey().contains(sought)) {
                print(each.getKey(), each.getValue(), size);
            }
        }
    }

    private static void print(String name, IntFunction<String> document, int size) {
        byte[] once = document.apply(size).getBytes(UTF_8);
        ImmutableMap<String, Cost> one = of(once);
        if (one.size() == 1) {
            System.out.println("REFUSED " + name + ": "
                    + NetworkJson.standard().read(once).findings().stream()
                            .limit(3)
                            .toList());
            return;
        }
        ImmutableMap<String, Cost> two = of(document.apply(2 * size).getBytes(UTF_8));
        StringBuilder line = new StringBuilder();
        long total = 0;
        long most = 0;
        for (Map.Entry<String, Cost> step : two.entrySet()) {
            Cost before = one.get(step.getKey());
            Cost cost = step.getValue();
            total += cost.nanoseconds();
            double growth = (double) cost.bytes() / before.bytes();
            if (cost.nanoseconds() > 300_000_000 || cost.bytes() > 60_000_000 || growth > 2.3) {
                line.append(String.format(
                        java.util.Locale.ROOT,
                        "  %s %d ms %.1f MB x%.1f",
                        step.getKey(),
                        cost.nanoseconds() / 1_000_000,
                        cost.bytes() / 1e6,
                        growth));
            }
            most = Math.max(most, cost.bytes());
        }
        System.out.printf(
                java.util.Locale.ROOT, "%-60s %6d ms %6.1f MB%s%n", name, total / 1_000_000, most / 1e6, line);
    }
}
