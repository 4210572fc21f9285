package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
    /**
     * A claim is of a figure or a day, of the network or an association, and a role is of an organization by its id or told in place,
     * and terms have a qualifier or an upper bound: the samples have the one.
     */
    private static final ImmutableSet<String> ALTERNATIVES =
            ImmutableSet.of("date", "organizationId", "upperAmount", "shareQualifier");

    private static final Jobs JOBS =
            Jobs.builder().on(LocalDate.of(2024, 1, 1)).direct(7).build();

    @Test
    void isTheSameForTheSameContent() {
        assertThat(ContentDigest.of(JOBS))
                .isEqualTo(ContentDigest.of(JOBS.toBuilder().build()));
        assertThat(ContentDigest.of(new BigDecimal("1.50"))).isEqualTo(ContentDigest.of(new BigDecimal("1.5")));
        assertThat(ContentDigest.of(Optional.of("a"))).isEqualTo(ContentDigest.of("a"));
        assertThat(ContentDigest.of(LocalizedText.of("a"))).isEqualTo(ContentDigest.of("a"));
    }

    @Test
    void doesNotDependOnAnOrder() {
        assertThat(ContentDigest.of(List.of("a", "b", "b"))).isEqualTo(ContentDigest.of(List.of("b", "a", "b")));
        assertThat(ContentDigest.of(ImmutableMap.of("a", 1, "b", 2)))
                .isEqualTo(ContentDigest.of(ImmutableMap.of("b", 2, "a", 1)));
    }

    @Test
    void tellsApartWhatDiffersAnywhere() {
        String text = "x".repeat(10_000);
        assertThat(List.<Object>of(
                                JOBS,
                                JOBS.withDirect(8),
                                JOBS.withIndirect(7),
                                JOBS.withBaseline(true),
                                JOBS.withMethod(text + "a"),
                                JOBS.withMethod(text + "b"),
                                JOBS.withMetadata(Metadata.builder()
                                        .url("https://example.org")
                                        .build()),
                                List.of("ab", "c"),
                                List.of("a", "bc"),
                                List.of("a", "a"),
                                List.of("a"),
                                ImmutableList.of(),
                                "")
                        .stream()
                        .map(ContentDigest::of))
                .doesNotHaveDuplicates();
    }

    /** By what the sample of terms can't have beside what it has. */
    @Test
    void tellsTermsApartByTheUpperAmountAndByTheQualifierOfTheShare() {
        Terms terms = Terms.builder()
                .kind(TermsKind.EQUITY)
                .amount(Money.of("1000", "EUR"))
                .share(new BigDecimal("0.05"))
                .build();
        assertThat(Stream.of(
                                terms,
                                terms.withUpperAmount(Money.of("5000", "EUR")),
                                terms.withUpperAmount(Money.of("6000", "EUR")),
                                terms.withShareQualifier(Qualifier.UP_TO),
                                terms.withShareQualifier(Qualifier.ABOUT))
                        .map(ContentDigest::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMemberOfEveryTypeIsInIt() {
        for (Class<?> type : MemberOrder.types()) {
            Object sample = Objects.requireNonNull(Samples.maximal().get(type));
            Map<String, Object> values = MemberOrder.values(sample);

            assertThat(values.keySet())
                    .as(type.getSimpleName())
                    .containsAll(Sets.difference(ImmutableSet.copyOf(MemberOrder.getMembers(type)), ALTERNATIVES))
                    .contains("unknownMembers");
            values.keySet()
                    .forEach(member -> assertThat(ContentDigest.of(Maps.filterKeys(values, key -> !key.equals(member))))
                            .isNotEqualTo(ContentDigest.of(sample)));
        }
    }

    @Test
    void isSixtyFourDigits() {
        assertThat(ContentDigest.of("").toString()).matches("[0-9a-f]{64}");
        assertThat(ContentDigest.of("a")).isNotEqualByComparingTo(ContentDigest.of("b"));
    }
}
