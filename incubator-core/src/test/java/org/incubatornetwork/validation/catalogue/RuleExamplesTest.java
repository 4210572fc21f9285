package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.NetworkFindings;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
    private static final Validator VALIDATOR = Validator.asOf(Examples.AS_OF);

    static Stream<Examples.Example> examples() {
        return Examples.ALL.stream();
    }

    @Test
    void soundNetworkHasNoFindings() {
        NetworkFindings.of(Examples.SOUND, Examples.AS_OF).areNone();
    }

    @Test
    void everyRuleThatValidationAppliesHasAnExample() {
        assertThat(Examples.ALL.stream().map(Examples.Example::code).collect(ImmutableSet.toImmutableSet()))
                .containsExactlyInAnyOrderElementsOf(RuleCatalogue.rules().stream()
                        .filter(rule -> rule.category() != RuleCategory.RECONCILIATION)
                        .filter(rule -> rule.category() != RuleCategory.ENGINE)
                        .map(Rule::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void faultIsFoundWhereItIs(Examples.Example example) {
        assertThat(VALIDATOR.validate(example.bad()).findings())
                .anyMatch(finding -> finding.code().equals(example.code())
                        && finding.pointer().equals(example.pointer()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void faultBringsNoUnrelatedError(Examples.Example example) {
        ValidationReport report = VALIDATOR.validate(example.bad());
        assertThat(report.findings())
                .hasSizeBetween(1, 3)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .allMatch(example.code()::equals);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void goodExampleIsSilent(Examples.Example example) {
        assertThat(VALIDATOR.validate(example.good()).findings())
                .extracting(Finding::code)
                .doesNotContain(example.code());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void messageHasAllItsArguments(Examples.Example example) {
        for (Finding finding : VALIDATOR.validate(example.bad()).findings()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(finding.message(locale)).doesNotContain("{", "}").isNotBlank();
            }
        }
    }

    @Test
    void medianFaultBringsOneFinding() {
        List<Integer> sizes = Examples.ALL.stream()
                .map(example -> VALIDATOR.validate(example.bad()).findings().size())
                .sorted()
                .collect(Collectors.toList());
        assertThat(sizes.get(sizes.size() / 2)).isEqualTo(1);
    }
}
