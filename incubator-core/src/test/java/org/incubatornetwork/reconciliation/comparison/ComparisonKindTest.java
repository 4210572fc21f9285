package org.incubatornetwork.reconciliation.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.junit.jupiter.api.Test;

class ComparisonKindTest {
    private static final Path PAGE = Path.of("COMPARISONS.md");

    /** {@code -Dpages.write} writes the page anew. */
    @Test
    void pageIsCurrent() throws IOException {
        if (System.getProperty("pages.write") != null) {
            Files.writeString(PAGE, page(), UTF_8);
        }
        assertThat(PAGE).content(UTF_8).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Comparisons

                What a reconciliation holds published figures against, in the order in which it does. Made from the comparisons themselves; a
                test holds it current. A finding is of a rule of [RULES.md](RULES.md).

                | comparison | comparaison | with | verdicts | findings |
                |---|---|---|---|---|
                """);
        for (ComparisonKind kind : ComparisonKind.values()) {
            page.append("| [")
                    .append(english(kind.title()))
                    .append("](#")
                    .append(kind.name().toLowerCase(Locale.ROOT))
                    .append(") | ");
            page.append(french(kind.title())).append(" | ").append(kind.with()).append(" | ");
            page.append(kind.verdicts().stream().map(Verdict::name).collect(Collectors.joining(", ")));
            page.append(" | ").append(String.join(", ", kind.rules())).append(" |\n");
        }
        for (ComparisonKind kind : ComparisonKind.values()) {
            page.append("\n## ").append(kind).append("\n\n");
            page.append("**").append(english(kind.title())).append("**. ");
            page.append(english(kind.description())).append("\n\n");
            page.append("*").append(french(kind.title())).append("*. ");
            page.append(french(kind.description())).append("\n");
        }
        return page.toString();
    }

    private static String english(LocalizedText text) {
        return text.in(Locale.ENGLISH);
    }

    private static String french(LocalizedText text) {
        return text.in(Locale.FRENCH);
    }

    @Test
    void everyRuleOfReconciliationIsOfSomeComparison() {
        assertThat(Arrays.stream(ComparisonKind.values()).flatMap(kind -> kind.rules().stream()))
                .containsAll(RuleCatalogue.rules().stream()
                        .filter(rule -> rule.category() == RuleCategory.RECONCILIATION)
                        .map(Rule::code)
                        .toList())
                .allMatch(code -> RuleCatalogue.getRule(code).category() == RuleCategory.RECONCILIATION);
    }

    @Test
    void onlyAVerdictOfItsKindComesOfAComparison() {
        Comparison.Builder comparison = Comparison.builder()
                .kind(ComparisonKind.MAGNITUDE)
                .measure(MeasureId.of("residents"))
                .verdict(Verdict.CONSISTENT)
                .sentence(Message.of(LocalizedText.of("Both are so.")));
        assertThatThrownBy(comparison::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of a comparison MAGNITUDE comes one of [NOT_COMPARABLE], was CONSISTENT");
        assertThatThrownBy(comparison.verdict(Verdict.NOT_COMPARABLE)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a comparison must say what it needs if its verdict is open, was NOT_COMPARABLE");
    }
}
