package org.incubatornetwork.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SightingsTest {
    private static final int MANY = 500_000;

    private final Sightings sightings = new Sightings();

    /** The limit of time is far above what is needed, and far below what a comparison of each with each takes. */
    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void hashesThatDifferInTheirLowHalfAloneAreToldApart() {
        for (int i = 0; i < MANY; i++) {
            see(i, "id" + i);
        }
        see(MANY - 1, "id" + (MANY - 1));

        assertThat(sightings.repeated(UnaryOperator.identity()))
                .singleElement()
                .satisfies(entries ->
                        assertThat(entries).extracting(Sightings.Entry::key).containsExactly("id499999", "id499999"));
    }

    @Test
    @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
    void hashesThatDifferInTheirHighHalfAloneAreToldApart() {
        for (int i = 0; i < MANY; i++) {
            see((long) i << Integer.SIZE, "id" + i);
        }
        see((long) (MANY - 1) << Integer.SIZE, "id" + (MANY - 1));

        assertThat(sightings.repeated(UnaryOperator.identity()))
                .singleElement()
                .satisfies(entries ->
                        assertThat(entries).extracting(Sightings.Entry::key).containsExactly("id499999", "id499999"));
    }

    /** By these bits those that come once are told from those that may come again. */
    @Test
    void textsThatDifferInAnyCharacterDifferInTheLowBitsOfTheirHashes() {
        for (int place = 0; place < 11; place++) {
            StringBuilder text = new StringBuilder("startup-17a");
            Set<Long> bits = new HashSet<>();
            for (char character = 'a'; character <= 'z'; character++) {
                text.setCharAt(place, character);
                bits.add(Sightings.hash(text.toString()) & 0xffff);
            }

            assertThat(bits).as("place %s", place).hasSizeGreaterThan(24);
        }
    }

    @Test
    void textsOfDifferentLengthsHaveDifferentHashes() {
        Set<Long> hashes = new HashSet<>();
        for (int length = 0; length < 20; length++) {
            hashes.add(Sightings.hash("\0".repeat(length)));
        }

        assertThat(hashes).hasSize(20);
    }

    @Test
    void twoKeysOfOneHashAreNotOne() {
        see(0, "a");
        see(0, "b");
        see(0, "a");

        assertThat(sightings.repeated(UnaryOperator.identity()))
                .singleElement()
                .satisfies(entries ->
                        assertThat(entries).extracting(Sightings.Entry::key).containsExactly("a", "a"));
    }

    @Test
    void aKeyThatOneStartupHasAgainAsItsFirstIsNotShared() {
        Sighting one = new Sighting(0, "one", "One");
        sightings.add(7, one, "One", 0);
        sightings.add(8, one, "Un", 1);
        sightings.add(7, one, "One Ltd", 2);
        Sighting other = new Sighting(1, "other", "Other");
        sightings.add(9, other, "Other", 0);

        assertThat(sightings.shared(key -> "")).isEmpty();
        assertThat(sightings.repeated(key -> "")).hasSize(1);

        sightings.add(7, other, "ONE", 1);

        assertThat(sightings.shared(key -> "")).isEqualTo(sightings.repeated(key -> ""));
        assertThat(sightings.shared(key -> ""))
                .singleElement()
                .satisfies(entries ->
                        assertThat(entries).extracting(Sightings.Entry::key).containsExactly("One", "One Ltd", "ONE"));
    }

    private void see(long hash, String key) {
        sightings.add(hash, new Sighting(0, key, key), key, 0);
    }
}
