package org.incubatornetwork.examples.spreadsheet.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowNumbersTest {
    /** As a map of the library has it, also of texts with one hash. */
    @Test
    void theFirstRowOfATextIsKept() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            RowNumbers rows = new RowNumbers();
            Map<String, Integer> expected = new HashMap<>();
            for (int row = 1; row < 5_000; row++) {
                String text = random.nextBoolean()
                        ? "S-" + random.nextInt(4_000)
                        : "Aa".repeat(random.nextInt(4))
                                + "BB".repeat(random.nextInt(4))
                                + "Aa".repeat(random.nextInt(4));
                Integer first = expected.putIfAbsent(text, row);
                assertThat(rows.putIfAbsent(text, row)).isEqualTo(first == null ? RowNumbers.NONE : first);
            }
            rows.clear();
            assertThat(rows.putIfAbsent("S-1", 1)).isEqualTo(RowNumbers.NONE);
            assertThat(rows.putIfAbsent("S-1", 2)).isOne();
        }
    }
}
