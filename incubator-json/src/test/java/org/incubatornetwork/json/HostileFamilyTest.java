package org.incubatornetwork.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an accepted document costs, however hostile: read, validated by every rule, measured, reconciled and reported in each form, and
 * as JSON Lines, in a heap of 256 MiB. An ordinary build holds of a part of them at a tenth of a megabyte that twice the document costs at
 * most 2.3 times as much, in operations and in what is allocated. With {@code -Dincubator.full=true} the time of each is taken at a megabyte,
 * once warm: what takes more than the two seconds of processor time that are aimed at is printed with a tilde before it, and 2.5 times as
 * much is too much on a busy machine too.
 */
@Tag("once")
class HostileFamilyTest {
    private static final String HEAP = "256m";

    /** Of a document of a tenth of a megabyte; half as much again as what the costliest takes, a thousand sites as tables and side by side. */
    private static final int MOST_OPERATIONS_A_BYTE = 4_000;

    private static List<String> faults(String costs) {
        System.out.println(costs);
        return costs.lines().filter(line -> line.startsWith("!")).toList();
    }

    @Test
    void twiceTheDocumentCostsAtMost23TimesAsMuch(@TempDir Path folder) throws IOException, InterruptedException {
        String costs = BoundedHeapTest.output(
                List.of("-Xmx" + HEAP, OperationsAgent.option(folder)),
                HostileFamilyCosts.Growth.class,
                "50000",
                String.valueOf(MOST_OPERATIONS_A_BYTE));

        assertThat(costs.lines()).hasSizeGreaterThan(150);
        assertThat(faults(costs)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "incubator.full", matches = "true")
    void theTimeOfAMegabyte() {
        int processes = 2;
        List<CompletableFuture<String>> shares = IntStream.range(0, processes)
                .mapToObj(share -> CompletableFuture.supplyAsync(() -> times(share, processes)))
                .toList();

        String times = shares.stream().map(CompletableFuture::join).collect(joining());
        assertThat(times.lines()).hasSize(HostileFamily.documents().size());
        assertThat(faults(times)).isEmpty();
    }

    private static String times(int first, int step) {
        try {
            return BoundedHeapTest.output(
                    HEAP,
                    HostileFamilyCosts.Time.class,
                    "1000000",
                    "2000",
                    String.valueOf(first),
                    String.valueOf(step));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A loop within a loop, which allocates nothing and takes no time to speak of, is seen by what is counted. */
    @Test
    void operationsTellWhatGrowsFaster(@TempDir Path folder) throws IOException, InterruptedException {
        String counts =
                BoundedHeapTest.output(List.of(OperationsAgent.option(folder)), EachWithEach.class, "1000", "2000");

        List<Long> operations = counts.lines().map(Long::valueOf).toList();
        assertThat(operations).hasSize(4);
        assertThat((double) operations.get(1) / operations.get(0)).isBetween(1.9, 2.1);
        assertThat((double) operations.get(3) / operations.get(2)).isBetween(3.9, 4.1);
    }

    /** Prints the operations of a loop over so many items, and of a loop over them within such a loop. */
    static final class EachWithEach {
        private EachWithEach() {}

        public static void main(String[] arguments) {
            loop(10, 10);
            Stream.of(arguments).map(Integer::valueOf).forEach(count -> System.out.println(loop(count, 1)));
            Stream.of(arguments).map(Integer::valueOf).forEach(count -> System.out.println(loop(count, count)));
        }

        private static long loop(int times, int withEach) {
            long before = Operations.done();
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int j = 0; j < withEach; j++) {
                    sum += i ^ j;
                }
            }
            if (sum == 1) {
                throw new AssertionError("the compiler is to think that it matters");
            }
            return Operations.done() - before;
        }
    }
}
