package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.NetworkFindings;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A consumer's rule with its message and its test, in 25 lines: what CONTRIBUTING.md and the README show. */
class ConsumerRuleTest {
    static final Rule SITE_NAME_SHORT = Rule.builder("SITE_NAME_SHORT")
            .severity(Severity.INFO)
            .message(LocalizedText.of("The name {name} is short.").with(Locale.FRENCH, "Le nom {name} est court."))
            .on(EntityKind.SITE, (site, context) -> {
                if (site.name().length() < 3) {
                    context.at("name").with("name", site.name()).report();
                }
            })
            .build();

    @Test
    void shortNameIsFound() {
        Site site = Site.builder().id("x").name("X").build();
        Network network = Network.builder().id("n").name("N").addSites(site).build();
        NetworkFindings.of(network, LocalDate.of(2025, 1, 1), SITE_NAME_SHORT)
                .areExactly("SITE_NAME_SHORT /network/sites/0/name");
    }

    private static Rule rule(Check<Site> check) {
        return Rule.builder("MINE")
                .message(LocalizedText.of("The name {name} is short."))
                .on(EntityKind.SITE, check)
                .build();
    }

    private static Rule ruleOfNumbers(Check<Site> check) {
        return Rule.builder("MINE")
                .message(LocalizedText.of("The name is short."))
                .addParameters(RuleParameter.whole("shortest", 3, LocalizedText.of("The shortest name")))
                .addParameters(RuleParameter.decimal("share", "0.5", LocalizedText.of("The share of letters")))
                .on(EntityKind.SITE, check)
                .build();
    }

    /** What was forgotten in a rule is told at its first test, and passes nowhere as "nothing was found". */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        rule((site, context) -> forget(context.at("name").with("name", site.name()))),
                        "something was observed and not reported: end it with report()"),
                Arguments.of(
                        rule((site, context) ->
                                context.at("name").with("nmae", site.name()).report()),
                        "no argument fills the place {name} of the message"),
                Arguments.of(
                        rule((site, context) ->
                                context.at("nmae").with("name", site.name()).report()),
                        "no member nmae; did you mean name?"),
                Arguments.of(
                        ruleOfNumbers((site, context) -> context.whole("shortes")),
                        "rule MINE has no whole parameter shortes; did you mean shortest?"),
                Arguments.of(
                        ruleOfNumbers((site, context) -> context.whole("shares")),
                        "rule MINE has no whole parameter shares"),
                Arguments.of(
                        ruleOfNumbers((site, context) -> context.decimal("shar")),
                        "rule MINE has no parameter shar; did you mean share?"));
    }

    private static void forget(Observation observation) {
        assertThat(observation.code()).isEqualTo("MINE");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeInARuleIsTold(Rule rule, String reason) {
        Site site = Site.builder().id("x").name("X").build();
        Network network = Network.builder().id("n").name("N").addSites(site).build();

        assertThatThrownBy(() -> NetworkFindings.of(network, LocalDate.of(2025, 1, 1), rule)
                        .areNone())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RULE_FAILED /network")
                .hasMessageContaining(reason);
    }
}
