package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.report.ReportFormat;

/**
 * What it costs to read a document, apply every rule, measure, reconcile, and report in each form and as tables; and, each by itself, to do
 * all that startup by startup from JSON Lines, if it has startups, to lay its sites side by side, and to tell what changed to a network with
 * all its lists turned round.
 */
final class HostileFamilyCosts {
    private static final String LINES = "LINES";
    private static final String SITES = "SITES";
    private static final String DIFF = "DIFF";
    private static final ImmutableSet<String> BY_THEMSELVES = ImmutableSet.of(LINES, SITES, DIFF);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What one step cost; operations are counted only where {@link OperationsAgent} does it. */
    record Cost(long nanoseconds, long bytes, long operations) {
        static final Cost NONE = new Cost(0, 0, 0);

        Cost plus(Cost other) {
            return new Cost(nanoseconds + other.nanoseconds, bytes + other.bytes, operations + other.operations);
        }
    }

    private final Map<String, Cost> steps = new LinkedHashMap<>();

    private HostileFamilyCosts() {}

    /** The cost of each step. */
    static ImmutableMap<String, Cost> of(byte[] document) {
        HostileFamilyCosts costs = new HostileFamilyCosts();
        costs.pass(document);
        return ImmutableMap.copyOf(costs.steps);
    }

    /** The cost of all steps. */
    static Cost sum(Map<String, Cost> steps) {
        return steps.values().stream().reduce(Cost.NONE, Cost::plus);
    }

    /** How long a document takes, or what is done by itself, if that is longer. */
    static long milliseconds(ImmutableMap<String, Cost> steps) {
        long most = sum(Maps.filterKeys(steps, step -> !BY_THEMSELVES.contains(step)))
                .nanoseconds();
        for (String apart : BY_THEMSELVES) {
            most = Math.max(most, steps.getOrDefault(apart, Cost.NONE).nanoseconds());
        }
        return TimeUnit.NANOSECONDS.toMillis(most);
    }

    private void pass(byte[] document) {
        ReadResult result = step("read", () -> NetworkJson.standard().read(document));
        if (result.document().isEmpty()) {
            throw new AssertionError("must be accepted: " + result.findings());
        }
        Pipeline whole = new Pipeline("document", document, result);
        step("validate", whole::validate);
        step("measure", whole::measure);
        step("reconcile", whole::reconcile);
        for (ReportFormat format : ReportFormat.values()) {
            step(format.name(), () -> {
                try {
                    whole.report(Locale.ENGLISH).write(format, OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return format;
            });
        }
        step("CSV", () -> whole.tables(Locale.ENGLISH));
        step(SITES, () -> whole.sites(Locale.ENGLISH));
        step(DIFF, () -> whole.difference(Locale.FRENCH));
        if (result.orElseThrow().network().startups().size() > 1) {
            byte[] lines = lines(result.orElseThrow());
            step(
                    LINES,
                    () -> Pipeline.ofLines("lines", lines).report(Locale.FRENCH).writeString(ReportFormat.TEXT));
        }
    }

    static byte[] lines(NetworkDocument document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            NetworkJsonLines.standard().write(document, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }

    private <T> T step(String name, Supplier<T> step) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long time = THREADS.getCurrentThreadCpuTime();
        long operations = Operations.done();
        T result = step.get();
        operations = Operations.done() - operations;
        time = THREADS.getCurrentThreadCpuTime() - time;
        bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
        steps.put(name, new Cost(time, bytes, operations));
        return result;
    }

    /** So that classes are loaded, and what is often run is compiled. */
    private static void warmUp(Collection<IntFunction<String>> documents, int size) {
        Iterables.partition(documents, 10)
                .forEach(some -> of(some.get(0).apply(size).getBytes(UTF_8)));
    }

    /**
     * Prints what twice the document costs, and before it an exclamation mark if it is more than 2.3 times as much, or more operations
     * than there are for its bytes. Where a limit begins, a document may cost more than its share once: what grows faster than the
     * document does so again at twice the size.
     */
    static final class Growth {
        private static final double MOST = 2.3;
        /** Of one step alone: what is found depends on what is told, and pairs of a few are compared until they are many. */
        private static final double MOST_OF_A_STEP = 3;
        /** What a step may allocate or do however it grows: a limit has a beginning, and a cache. */
        private static final long UNREMARKABLE_BYTES = 10_000_000;

        private static final long UNREMARKABLE_OPERATIONS = 1_000_000;

        private Growth() {}

        /**
         * Runs the program.
         *
         * @param arguments of how many bytes documents are at first, how many operations there are for a byte, and what is in the names
         *     of the documents that are meant, if it is not a sample of all
         */
        public static void main(String[] arguments) {
            int size = Integer.parseInt(arguments[0]);
            long operations = Long.parseLong(arguments[1]);
            Map<String, IntFunction<String>> documents = arguments.length > 2
                    ? Maps.filterKeys(HostileFamily.documents(), name -> name.contains(arguments[2]))
                    : HostileFamily.sample();
            warmUp(documents.values(), 1_000);
            documents.forEach((name, document) -> {
                String line = line(document, size, operations);
                if (isFault(line)) {
                    line = line(document, 2 * size, operations);
                }
                System.out.println((isFault(line) ? "! " : "") + name + line);
            });
        }

        private static boolean isFault(String line) {
            return line.contains("times") || line.contains("operations");
        }

        private static String line(IntFunction<String> document, int size, long operations) {
            ImmutableMap<String, Cost> once = of(document.apply(size).getBytes(UTF_8));
            byte[] bytes = document.apply(2 * size).getBytes(UTF_8);
            ImmutableMap<String, Cost> twice = of(bytes);
            Cost sum = sum(twice);
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    ": %d ms, %d a byte",
                    TimeUnit.NANOSECONDS.toMillis(sum.nanoseconds()),
                    sum.operations() / bytes.length));
            if (sum.operations() / bytes.length > operations) {
                line.append(", too many operations");
            }
            append(line, "all", MOST, sum(once), sum);
            twice.forEach((step, cost) -> append(line, step, MOST_OF_A_STEP, once.getOrDefault(step, Cost.NONE), cost));
            return line.toString();
        }

        private static void append(StringBuilder line, String step, double most, Cost before, Cost after) {
            append(line, step + " bytes", most, before.bytes(), after.bytes(), UNREMARKABLE_BYTES);
            append(line, step + " steps", most, before.operations(), after.operations(), UNREMARKABLE_OPERATIONS);
        }

        private static void append(
                StringBuilder line, String what, double most, long before, long after, long unremarkable) {
            if (after > most * before && after > unremarkable) {
                line.append(String.format(Locale.ROOT, "; %s %.1f times %d", what, (double) after / before, before));
            }
        }
    }

    /** Prints how long documents take, before it a tilde if that is too long, and an exclamation mark if it would be anywhere. */
    static final class Time {
        private static final int TRIES = 3;

        /** How much longer it may take on a machine that is busy with something else. */
        private static final double MOST = 2.5;

        private Time() {}

        /**
         * Runs the program.
         *
         * @param arguments of how many bytes documents are, how many milliseconds there are for one, which document comes first, and
         *     every how manieth of them is meant
         */
        public static void main(String[] arguments) {
            int size = Integer.parseInt(arguments[0]);
            long milliseconds = Long.parseLong(arguments[1]);
            int first = Integer.parseInt(arguments[2]);
            int step = Integer.parseInt(arguments[3]);
            ImmutableList<Map.Entry<String, IntFunction<String>>> documents =
                    HostileFamily.documents().entrySet().asList();
            warmUp(HostileFamily.documents().values(), size / 50);
            for (int i = first; i < documents.size(); i += step) {
                String document = documents.get(i).getValue().apply(size);
                System.out.println(line(documents.get(i).getKey(), best(document, milliseconds), milliseconds));
            }
        }

        /** What it costs, tried again while it takes too long: the machine may have been busy. */
        private static ImmutableMap<String, Cost> best(String document, long milliseconds) {
            byte[] bytes = document.getBytes(UTF_8);
            ImmutableMap<String, Cost> best = of(bytes);
            for (int tries = 1; tries < TRIES && milliseconds(best) > milliseconds; tries++) {
                ImmutableMap<String, Cost> again = of(bytes);
                best = milliseconds(again) < milliseconds(best) ? again : best;
            }
            return best;
        }

        private static String line(String name, ImmutableMap<String, Cost> best, long milliseconds) {
            StringBuilder line = new StringBuilder(
                    milliseconds(best) > MOST * milliseconds ? "! " : milliseconds(best) > milliseconds ? "~ " : "");
            line.append(name).append(": ").append(milliseconds(best)).append(" ms");
            best.forEach((step, cost) -> line.append(String.format(
                    Locale.ROOT,
                    "  %s %d ms %d MB",
                    step,
                    TimeUnit.NANOSECONDS.toMillis(cost.nanoseconds()),
                    cost.bytes() / 1_000_000)));
            return line.toString();
        }
    }
}
