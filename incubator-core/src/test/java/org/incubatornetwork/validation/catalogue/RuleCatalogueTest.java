package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.validation.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
    static Stream<Rule> rules() {
        return RuleCatalogue.rules().stream();
    }

    static Stream<Class<?>> groups() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(RuleCatalogue.class).stream()
                        .filter(type -> type.getSimpleName().endsWith("Rules"))
                        .map(JavaClass::reflect);
    }

    @Test
    void everyGroupIsListed() {
        assertThat(RuleCatalogue.rules())
                .containsExactlyInAnyOrderElementsOf(
                        groups().flatMap(group -> constants(group).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void groupListsItself(Class<?> group) throws ReflectiveOperationException {
        assertThat((List<?>) group.getMethod("all").invoke(null)).isEqualTo(constants(group));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void constantHasTheNameOfItsCode(Class<?> group) {
        assertThat(group.getFields())
                .extracting(Field::getName)
                .isEqualTo(Lists.transform(constants(group), Rule::code));
    }

    private static List<Rule> constants(Class<?> group) {
        return Arrays.stream(group.getFields())
                .map(field -> {
                    try {
                        return (Rule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
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
        assertThat(rule.since()).contains("0.1.0");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void messageHasTheSamePlacesInEveryLanguage(Rule rule) {
        LocalizedText message = rule.message();
        assertThat(message.byLanguage().values())
                .allSatisfy(text ->
                        assertThat(Message.places(LocalizedText.of(text))).isEqualTo(Message.places(message)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCanBeSent(Rule rule) {
        assertThat(SerializedCopy.of(rule)).extracting(Rule::code).isEqualTo(rule.code());
    }

    @Test
    void ruleIsFoundByItsCode() {
        assertThat(RuleCatalogue.getRule("SHARES_SUM")).isSameAs(NetworkRules.SHARES_SUM);
        assertThat(RuleCatalogue.findRule("SHARE_SUM")).isEmpty();
        assertThatThrownBy(() -> RuleCatalogue.getRule("SHARE_SUM"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no rule SHARE_SUM; did you mean SHARES_SUM?");
    }
}
