package org.incubatornetwork.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Collections2;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.validation.catalogue.SiteRules;
import org.junit.jupiter.api.Test;

/** What is told of long lists and texts is short. */
class ObservationTest {

    @Test
    void ofALongListTheFirstAndTheirNumberAreExpected() {
        List<Integer> many = IntStream.range(0, 120_000).boxed().toList();

        assertThat(observation().expected(many.subList(0, 20)).toFinding().expected())
                .contains("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]");
        assertThat(observation().expected(many).toFinding().expected())
                .contains("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] … (120000)");
    }

    @Test
    void hintsAreSoughtAmongFiveHundredWords() {
        List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "word-" + i).toList();
        AtomicInteger asked = new AtomicInteger();

        Optional<String> hint = observation()
                .nearest("wird-3", Collections2.transform(many, word -> {
                    asked.incrementAndGet();
                    return word;
                }))
                .toFinding()
                .hint();

        assertThat(hint).contains("word-3");
        assertThat(asked).hasValueLessThan(1_100);
        assertThat(observation()
                        .nearest("x".repeat(60), List.of("x".repeat(65)))
                        .toFinding()
                        .hint())
                .isEmpty();
        assertThat(observation()
                        .nearest("word", Collections.nCopies(500, "other"))
                        .toFinding()
                        .hint())
                .isEmpty();
    }

    @Test
    void itIsNamedLikeItsFindingWithoutMakingIt() {
        AtomicInteger asked = new AtomicInteger();
        Observation observation = observation()
                .with("id", "s")
                .saying("asOf", 2024)
                .fact("other")
                .nearest(() -> {
                    asked.incrementAndGet();
                    return Optional.of("t");
                });

        Fingerprint fingerprint = observation.fingerprint();

        assertThat(asked).hasValue(0);
        Finding finding = observation.toFinding();
        assertThat(fingerprint).hasToString(finding.fingerprint()).isEqualTo(Fingerprint.of(finding));
        assertThat(observation.code()).isEqualTo(finding.code());
        assertThat(observation.pointer()).isEqualTo(finding.pointer()).isEqualTo("/network/sites/0/id");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatFollowsAnotherIsNamedAsItWouldBeByItself() {
        Rule rule = SiteRules.all().get(0);
        Subject subject =
                EntityKind.SITE.subject(Site.builder().id("s").name("S").build(), 0);
        Subject other = EntityKind.SITE.subject(Site.builder().id("t").name("S").build(), 0);
        Supplier<Observation> first =
                () -> rule.observe(subject, "capacities", 0, "value").with("id", "s");
        List<Supplier<Observation>> others = List.of(
                () -> rule.observe(subject, "capacities", 1, "value").with("id", "s"),
                () -> rule.observe(subject, "capacities", 1, "unit").with("id", "s"),
                () -> rule.observe(subject, "capacities", 1).with("id", "s"),
                () -> rule.observe(subject, "capacities", 1, "value").with("id", "t"),
                () -> rule.observe(subject, "capacities", 1, "value").saying("id", "s"),
                () -> rule.observe(subject, "capacities", 1, "value")
                        .with("id", "s")
                        .fact("s"),
                () -> SiteRules.all()
                        .get(1)
                        .observe(subject, "capacities", 1, "value")
                        .with("id", "s"),
                () -> rule.observe(other, "capacities", 1, "value").with("id", "s"));
        Fingerprint before = first.get().fingerprint();

        for (Supplier<Observation> each : others) {
            Observation reported = first.get();
            assertThat(reported.fingerprint()).isEqualTo(before);
            Observation following = each.get();
            following.follow(reported);
            assertThat(following.fingerprint()).isEqualTo(each.get().fingerprint());
        }
        assertThat(others.stream().map(each -> each.get().fingerprint()))
                .doesNotHaveDuplicates()
                .startsWith(before);
    }

    @Test
    void anArgumentIsGivenOnce() {
        Observation observation = observation().with("id", "s");

        assertThatThrownBy(() -> observation.saying("id", "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an argument is given once, was given twice: id");
    }

    private static Observation observation() {
        return SiteRules.all()
                .get(0)
                .observe(
                        EntityKind.SITE.subject(Site.builder().id("s").name("S").build(), 0), "id");
    }
}
