package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.arbitraries.Samples;
import org.junit.jupiter.api.Test;

class ContentDigesterTest {
    private final ContentDigester digester = new ContentDigester();

    @Test
    void makesTheDigestsThatAreMadeOneByOne() {
        for (Object sample : Samples.maximal().values()) {
            assertThat(digester.digest(sample)).isEqualTo(ContentDigest.of(sample));
            assertThat(digester.digest(sample)).isEqualTo(ContentDigest.of(sample));
            assertThat(digester.digest(Optional.of(sample))).isEqualTo(ContentDigest.of(sample));
            assertThat(digester.digest(List.of(sample, sample))).isEqualTo(ContentDigest.of(List.of(sample, sample)));
        }
        assertThat(digester.digest(Optional.of("a"))).isEqualTo(ContentDigest.of("a"));
    }

    @Test
    void digestsAnObjectOnce() {
        Source source = Source.builder().title("x".repeat(100)).build();
        IntStream.range(0, 5).forEach(number -> digester.digest(List.of(number, source)));

        assertThat(digester).hasToString("ContentDigester[1]");

        digester.forget();

        assertThat(digester).hasToString("ContentDigester[0]");
    }
}
