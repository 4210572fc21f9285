package org.incubatornetwork.examples.spreadsheet.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

    /** Of texts that were chosen for their hash none is looked for at more places than others are. */
    @Test
    void textsOfOneHashAreFoundAsFast() {
        RowNumbers rows = new RowNumbers();
        int texts = 1 << 16;
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int row = 1; row <= texts; row++) {
                assertThat(rows.putIfAbsent(ofOneHash(row), row)).isEqualTo(RowNumbers.NONE);
                assertThat(rows.putIfAbsent("S-" + row, row)).isEqualTo(RowNumbers.NONE);
            }
            for (int row = 1; row <= texts; row++) {
                assertThat(rows.putIfAbsent(ofOneHash(row), 1 + texts)).isEqualTo(row);
                assertThat(rows.putIfAbsent("S-" + row, 1 + texts)).isEqualTo(row);
            }
        });
        rows.clear();
        assertThat(rows.putIfAbsent(ofOneHash(texts), 1)).isEqualTo(RowNumbers.NONE);
    }

    private static String ofOneHash(int number) {
        StringBuilder text = new StringBuilder(38);
        for (int bit = 0; bit < 19; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
