package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ByTextTest {
    /** A value of one hash with all others, which counts how often it is asked whether it is another. */
    private record Colliding(int number, AtomicInteger asked) {
        @Override
        public boolean equals(@Nullable Object other) {
            asked.incrementAndGet();
            return other instanceof Colliding that && number == that.number;
        }

        @Override
        public int hashCode() {
            return 7;
        }

        @Override
        public String toString() {
            return "number " + number;
        }
    }

    @Test
    void isTheSameAsAnEqualValueAlone() {
        assertThat(new ByText("a")).isEqualTo(new ByText("a")).hasSameHashCodeAs(new ByText("a"));
        assertThat(new ByText("1")).isNotEqualTo(new ByText(1)).isEqualByComparingTo(new ByText(1));
        assertThat(new ByText("a")).isLessThan(new ByText("b"));
    }

    @Test
    void aMapFindsManyOfOneHashByTheirOrder() {
        int many = 2_000;
        AtomicInteger asked = new AtomicInteger();
        Map<ByText, Integer> map = new HashMap<>();
        for (int i = 0; i < many; i++) {
            map.put(new ByText(new Colliding(i, asked)), i);
        }
        for (int i = 0; i < many; i++) {
            assertThat(map.get(new ByText(new Colliding(i, asked)))).isEqualTo(i);
        }

        assertThat(asked.get()).isLessThan(40 * many); // and not half of many times many
    }
}
