package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What an accepted document costs, however hostile: read, validated by every rule, measured, reconciled and reported in each form in
 * a heap of 256 MiB, and twice the document at 2.3 times the cost at most. The build tries a tenth of a megabyte, by what is
 * allocated; with {@code -Dincubator.full=true} it is a megabyte, and two seconds of processor time.
 */
class HostileFamilyTest {
    private static final int HALF = Effort.of(50_000, 500_000);
    private static final int MILLISECONDS = Effort.of(60_000, 2_000);

    @Test
    void costsAreBoundedByTheSizeOfTheInput() throws IOException, InterruptedException {
        String costs = BoundedHeapTest.output(
                "256m", HostileFamilyCosts.class, String.valueOf(HALF), String.valueOf(MILLISECONDS));

        assertThat(costs.lines()).hasSizeGreaterThan(500);
        if (Boolean.getBoolean("incubator.full")) {
            System.out.println(costs);
        }
    }
}
