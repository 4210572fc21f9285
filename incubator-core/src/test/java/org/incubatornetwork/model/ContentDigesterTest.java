package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void digestsValuesInTheirOrder() {
        assertThat(Stream.<List<?>>of(
                                List.of("a", "b"),
                                List.of("b", "a"),
                                List.of("ab"),
                                List.of(List.of("a", "b")),
                                List.of())
                        .map(digester::digestInOrder))
                .doesNotHaveDuplicates()
                .doesNotContain(ContentDigest.of(List.of("a", "b")));
        List<Object> values = List.<Object>of("a", 1);
        assertThat(digester.digestInOrder(values)).isEqualTo(new ContentDigester().digestInOrder(values));
    }

    @Test
    void thoseAreEqualInItsOrderThatSayTheSame() {
        List<Object> values = new ArrayList<>(Samples.maximal().values());
        values.addAll(List.<Object>of("a", "x".repeat(1000), "x".repeat(1001), 1, LocalDate.EPOCH, List.of("a", "b")));
        for (int i = 0; i < values.size(); i++) {
            for (int k = 0; k < values.size(); k++) {
                Object one = values.get(i);
                Object other = values.get(k);
                assertThat(Integer.signum(digester.compare(one, other)))
                        .isEqualTo(-Integer.signum(digester.compare(other, one)))
                        .isEqualTo(i == k ? 0 : Integer.signum(new ContentDigester().compare(one, other)));
                assertThat(digester.compare(one, other) == 0).isEqualTo(i == k);
            }
        }
        assertThat(digester.compare(List.of("a", "b"), List.of("b", "a"))).isZero();
    }
}
