package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    static Stream<Rule> rules() {
        return RuleCatalogue.rules().stream();
    }

    @Test
    void everyConstantIsListed() throws IllegalAccessException {
        ImmutableSet.Builder<Rule> constants = ImmutableSet.builder();
        for (Class<?> group : ImmutableSet.of(
                IdentityRules.class,
                NetworkRules.class,
                SiteRules.class,
                StartupRules.class,
                ResidencyRules.class,
                FigureRules.class,
                ServiceRules.class,
                CohortRules.class,
                ClaimRules.class,
                ReconciliationRules.class,
                EngineRules.class)) {
            for (var field : group.getFields()) {
                Rule rule = (Rule) field.get(null);
                assertThat(rule.code()).isEqualTo(field.getName());
                constants.add(rule);
            }
        }
        assertThat(RuleCatalogue.rules()).containsExactlyInAnyOrderElementsOf(constants.build());
    }

    @Test
    void everyTextBelongsToSomething() {
        ImmutableSet<String> codes = rules().map(Rule::code).collect(ImmutableSet.toImmutableSet());
        assertThat(RuleTexts.BUNDLE.keys())
                .allMatch(key -> key.startsWith("obstacle.") || codes.contains(key.substring(0, key.indexOf('.'))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleSaysEverythingInEveryLanguage(Rule rule) {
        assertThat(Stream.of(
                        rule.summary(),
                        rule.message(),
                        rule.rationale().orElseThrow(),
                        rule.remedy().orElseThrow(),
                        rule.badExample().orElseThrow(),
                        rule.goodExample().orElseThrow()))
                .allSatisfy(text -> assertThat(text.byLanguage().values())
                        .hasSameSizeAs(Languages.all())
                        .allSatisfy(words -> assertThat(words).isNotBlank()));
        assertThat(rule.since()).isEqualTo("0.1.0");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void messageHasTheSamePlacesInEveryLanguage(Rule rule) {
        LocalizedText message = rule.message();
        assertThat(message.byLanguage().values())
                .allSatisfy(text -> assertThat(places(text)).isEqualTo(places(message.in(Locale.ENGLISH))));
    }

    @Test
    void ruleIsFoundByItsCode() {
        assertThat(RuleCatalogue.getRule("SHARES_SUM")).isSameAs(NetworkRules.SHARES_SUM);
        assertThat(RuleCatalogue.findRule("SHARE_SUM")).isEmpty();
        assertThatThrownBy(() -> RuleCatalogue.getRule("SHARE_SUM"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no rule SHARE_SUM; did you mean SHARES_SUM?");
    }

    private static Set<String> places(String template) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
