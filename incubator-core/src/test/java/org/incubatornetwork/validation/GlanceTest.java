package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.arbitraries.ModelArbitraries;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.Examples;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.EntityCheck;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;

class GlanceTest {
    private static final Validator GLANCING = validator(rules(true));
    private static final Validator STARING = validator(rules(false));

    /** The rules that glance at startups, as far as they check these, with their glances or without. */
    private static List<Rule> rules(boolean isGlancing) {
        return RuleCatalogue.rules().stream()
                .map(rule -> {
                    Rule.Builder builder =
                            Rule.builder(rule.code()).message(rule.message()).addAllParameters(rule.parameters());
                    rule.entityChecks().stream()
                            .filter(check -> check.kind().equals(EntityKind.STARTUP) && isGlance(check.glance()))
                            .forEach(check -> add(builder, check, isGlancing));
                    rule.historyChecks().stream()
                            .filter(check -> isGlance(check.glance()))
                            .forEach(check ->
                                    builder.onHistories(isGlancing ? check.glance() : Glance.always(), check.check()));
                    return builder.build();
                })
                .filter(rule ->
                        !rule.entityChecks().isEmpty() || !rule.historyChecks().isEmpty())
                .toList();
    }

    private static boolean isGlance(Glance<?> glance) {
        return !glance.equals(Glance.always());
    }

    private static <E extends Entity> void add(Rule.Builder rule, EntityCheck<E> check, boolean isGlancing) {
        if (isGlancing) {
            rule.on(check.kind(), check.glance(), check.check());
        } else {
            rule.on(check.kind(), check.check());
        }
    }

    private static Validator validator(List<Rule> rules) {
        return Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(rules.toArray(new Rule[0]))
                .build();
    }

    @Provide
    Arbitrary<Startup> startups() {
        return ModelArbitraries.any(Startup.class);
    }

    @Property(tries = 500)
    void hidesNothing(@ForAll("startups") Startup startup) {
        assertThatNothingIsHidden(Samples.maximalNetwork().withStartups(startup));
    }

    @Example
    void hidesNothingOfWhatIsKnownToBeWrong() {
        Stream.concat(Examples.faulty(), Stream.of(Samples.maximalNetwork()))
                .forEach(GlanceTest::assertThatNothingIsHidden);
    }

    private static void assertThatNothingIsHidden(Network network) {
        assertThat(GLANCING.validate(network).findings())
                .isEqualTo(STARING.validate(network).findings());
    }

    @Example
    void isAskedOnceForAllThatShareIt() {
        List<String> asked = new ArrayList<>();
        Glance<Startup> glance =
                startup -> asked.add(startup.name()) && startup.name().equals("Rif Data");

        assertThat(codes(named("ONE", glance), named("OTHER", glance)))
                .containsExactly("ONE /network/startups/1/name", "OTHER /network/startups/1/name");
        assertThat(asked)
                .containsExactlyElementsOf(
                        Examples.SOUND.startups().stream().map(Startup::name).toList());
    }

    @Example
    void isAskedOfEntitiesOfEveryKind() {
        Site quay = Site.builder().id("quay").name("Quay").build();
        Network network =
                Examples.SOUND.withSites(quay, quay.withId(SiteId.of("pier")).withName("Pier"));
        Rule named = Rule.builder("NAMED")
                .message(LocalizedText.of("The site is named {name}."))
                .on(
                        EntityKind.SITE,
                        site -> site.name().equals("Pier"),
                        (site, context) ->
                                context.at("name").with("name", site.name()).report())
                .build();

        assertThat(codes(network, named)).containsExactly("NAMED /network/sites/1/name");
    }

    @Example
    void thatThrowsIsAFailureOfAllThatShareIt() {
        Glance<Startup> glance = startup -> {
            throw new IllegalArgumentException("no");
        };

        assertThat(codes(named("ONE", glance), named("OTHER", glance)))
                .hasSize(2)
                .allMatch(place -> place.startsWith("RULE_FAILED /network/startups/"));
    }

    private static Rule named(String code, Glance<Startup> glance) {
        return Rule.builder(code)
                .message(LocalizedText.of("The firm is named {name}."))
                .on(
                        EntityKind.STARTUP,
                        glance,
                        (startup, context) ->
                                context.at("name").with("name", startup.name()).report())
                .build();
    }

    private static List<String> codes(Rule... rules) {
        return codes(Examples.SOUND, rules);
    }

    private static List<String> codes(Network network, Rule... rules) {
        return Validator.builder()
                .asOf(LocalDate.of(2025, 1, 1))
                .rules(rules)
                .build()
                .validate(network)
                .findings()
                .stream()
                .map(GlanceTest::place)
                .toList();
    }

    private static String place(Finding finding) {
        return finding.code() + " " + finding.pointer();
    }
}
