package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * allocated.
 */
final class HostileFamilyCosts {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final double MOST_GROWTH = 2.3;
    /** What a step may allocate however it grows. */
    private static final long UNREMARKABLE = 10_000_000;

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
        ValidationReport validation = step("validate", () -> Validator.asOf(DAY).validate(network));
        MetricReport metrics = step(
                "measure",
                () -> MetricEngine.builder()
                        .asOf(DAY)
                        .year(Year.of(2023))
                        .build()
                        .measure(network));
        Reconciliation verdicts = step("reconcile", () -> Reconciler.asOf(DAY).reconcile(network));
        SourceText source = SourceText.of("document", document);
        for (ReportFormat format : ReportFormat.values()) {
            step(format.name(), () -> {
                try {
                    Report.builder(source)
                            .sites(network, DAY)
                            .reading(result)
                            .validation(validation)
                            .metrics(metrics)
                            .reconciliation(verdicts)
                            .build()
                            .write(format, OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return format;
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
                new Cost(THREADS.getCurrentThreadCpuTime() - time, THREADS.getThreadAllocatedBytes(thread) - bytes));
        return result;
    }

    /**
     * Prints what the family costs, and ends with an error if any of it is out of proportion.
     *
     * @param arguments of how many bytes documents are at first, how many milliseconds twice the size may take, and what is in the
     *     names of the documents that are meant, if not all are
     */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]);
        long milliseconds = Long.parseLong(arguments[1]);
        String sought = arguments.length > 2 ? arguments[2] : "";
        List<String> faults = new ArrayList<>();
        HostileFamily.documents().forEach((name, document) -> {
            if (name.contains(sought)) {
                String line = line(name, document, size, milliseconds);
                System.out.println(line);
                if (line.contains("!")) {
                    faults.add(line);
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** The figures of a document at one size and at twice the size; an exclamation mark stands before what is out of proportion. */
    private static String line(String name, IntFunction<String> document, int size, long milliseconds) {
        ImmutableMap<String, Cost> once = of(document.apply(size).getBytes(UTF_8));
        ImmutableMap<String, Cost> twice = of(document.apply(2 * size).getBytes(UTF_8));
        if (once.size() == 1 || twice.size() == 1) {
            return name + ": ! refused";
        }
        long time = 0;
        StringBuilder steps = new StringBuilder();
        for (Map.Entry<String, Cost> step : twice.entrySet()) {
            Cost cost = step.getValue();
            double growth = (double) cost.bytes()
                    / requireNonNull(once.get(step.getKey())).bytes();
            boolean isMuch = growth > MOST_GROWTH && cost.bytes() > UNREMARKABLE;
            time += cost.nanoseconds();
            steps.append(String.format(
                    Locale.ROOT,
                    "  %s %d ms %.1f MB%s",
                    step.getKey(),
                    TimeUnit.NANOSECONDS.toMillis(cost.nanoseconds()),
                    cost.bytes() / 1e6,
                    isMuch ? String.format(Locale.ROOT, " ! times %.1f", growth) : ""));
        }
        long total = TimeUnit.NANOSECONDS.toMillis(time);
        return String.format(Locale.ROOT, "%s: %s%d ms%s", name, total > milliseconds ? "! " : "", total, steps);
    }
}
