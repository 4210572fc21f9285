package org.incubatornetwork.examples.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    private static String text(int i) {
        return "\ud800é€".repeat(i % 40) + i + (i == 70_000 ? "x".repeat(200_000) : "");
    }

    @Test
    void aTextIsWhatItWasWhereverItIsKept() throws IOException {
        int count = 120_000;
        try (SharedTexts texts = new SharedTexts()) {
            for (int i = 0; i < count; i++) {
                texts.add(text(i));
            }
            for (int i = 0; i < count; i++) {
                assertThat(texts.find(i)).contains(text(i));
            }
            Random random = new Random(1);
            for (int i = 0; i < 2_000; i++) {
                int any = random.nextInt(count);
                assertThat(texts.find(any)).contains(text(any));
            }
            assertThat(texts.find(count)).isEmpty();
            assertThat(texts.find(-1)).isEmpty();
        }
    }

    @Test
    void fewAreKeptInMemory() throws IOException {
        try (SharedTexts texts = new SharedTexts()) {
            assertThat(texts.find(0)).isEmpty();
            texts.add("");
            texts.add("b");
            assertThat(texts.find(0)).contains("");
            assertThat(texts.find(1)).contains("b");
        }
    }
}
