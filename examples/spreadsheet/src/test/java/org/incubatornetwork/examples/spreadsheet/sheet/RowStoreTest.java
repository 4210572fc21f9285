package org.incubatornetwork.examples.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowStoreTest {
    private static final String ALPHABET = "aé€\u0000\ud83d\ude00\ud800 ";

    private static SheetRow row(int number, Random random) {
        List<Cell> cells = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Cell.Kind kind = Cell.Kind.values()[random.nextInt(Cell.Kind.values().length)];
            String stored = text(random, random.nextInt(50) == 0 ? 10_000 : 8);
            cells.add(
                    kind == Cell.Kind.BLANK
                            ? Cell.BLANK
                            : new Cell(kind, stored, random.nextBoolean() ? stored : text(random, 8)));
        }
        return new SheetRow(number, random.nextLong(), random.nextBoolean(), cells);
    }

    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Whatever stands in them, and in whatever order they are asked for. */
    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        Random random = new Random(20);
        List<SheetRow> rows = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (RowStore store = new RowStore()) {
            for (int i = 0; i < 1_000; i++) {
                rows.add(row(i, random));
                places.add(store.add(rows.get(i)));
            }
            List<SheetRow> all = new ArrayList<>();
            store.forEach(all::add);
            assertThat(all).isEqualTo(rows);
            List<SheetRow> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            for (SheetRow row : shuffled) {
                assertThat(store.row(places.get(row.number()))).isEqualTo(row);
            }
        }
    }

    @Test
    void aStoreMayHaveNone() throws IOException {
        try (RowStore store = new RowStore()) {
            store.forEach(row -> {
                throw new AssertionError(row);
            });
        }
    }
}
