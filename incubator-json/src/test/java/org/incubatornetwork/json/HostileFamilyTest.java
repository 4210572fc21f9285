package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What an accepted document costs, however hostile: read, validated by every rule, measured, reconciled and reported in each form in
 * a heap of 256 MiB, and twice the document at 2.3 times the cost at most. The build tries what lies in the network itself at a tenth of
 * a megabyte, by what is allocated; with {@code -Dincubator.full=true} it is the whole family at a megabyte, and two seconds of
 * processor time.
 */
class HostileFamilyTest {
    private static final int HALF = Effort.of(50_000, 500_000);
    private static final int MILLISECONDS = Effort.of(60_000, 2_000);
    private static final String NAMES = Effort.isFull() ? "" : "Network.";

    @Test
    void costsAreBoundedByTheSizeOfTheInput() throws IOException, InterruptedException {
        String costs = BoundedHeapTest.output(
                "256m", HostileFamilyCosts.class, String.valueOf(HALF), String.valueOf(MILLISECONDS), NAMES);

        assertThat(costs.lines()).hasSizeGreaterThan(NAMES.isEmpty() ? 500 : 40);
        if (NAMES.isEmpty()) {
            System.out.println(costs);
        }
    }
}
