package org.incubatornetwork.validation.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.RuleParameter;

/** Writes the catalogue as a page for people and as a file for machines. */
final class RulePages {
    private static final String INTRODUCTION = """
            # Rules

            What validation looks for, in the order of the catalogue. This page is generated from the rules, and so is
            `rules.json` in the artifact (`/org/incubatornetwork/validation/catalogue/rules.json`), which says the same to machines
            in English and French. The recipe for the next rule is in CONTRIBUTING.md.

            An **ERROR** is a contradiction: what is computed from it may be wrong. A **WARNING** is implausible, or missing
            where it is needed. An **INFO** is worth knowing. A configuration can disable a rule, give it another severity,
            set its parameters, suppress single findings, and accept a baseline. Codes are never renamed or reused.

            Where a fault could be seen by two rules, one is silent, so that one fault gives one finding; the rationale
            says so. Some subjects have two codes because a gap and a contradiction differ in severity: SITE_REOPENED
            beside SITE_LIFECYCLE_ORDER, SHARE_OUT_OF_RANGE beside SHARES_SUM, REGION_CODE_MALFORMED beside
            REGION_NOT_IN_COUNTRY, CAPACITY_PERIOD_ORDER beside CAPACITY_PERIODS_OVERLAP, STATUS_ORDER_UNCLEAR beside
            STATUS_ORDER. END_REASON_WITHOUT_END is about support of any level, not residencies alone.
            PERIOD_END_LOOKS_INCLUSIVE is about every dated end, and AREA_ORDER also about areas that are not positive.
            Rules of the category RECONCILIATION are reported by the reconciliation of claims, in the same form.

            In a message `{end}` is a value as it is shown, `{end:on}` a day with its preposition as far as it is known ("on 14 March 2023",
            "in March 2023", "in 2023"), `{end:words}` the same without, and `{number:job/jobs}` the noun that agrees with a number.
            """;

    private RulePages() {}

    static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (RuleCategory category : RuleCategory.values()) {
            List<Rule> rules = RuleCatalogue.rules().stream()
                    .filter(rule -> rule.category() == category)
                    .toList();
            if (rules.isEmpty()) {
                continue;
            }
            page.append("\n## ").append(title(category)).append("\n\n| code | severity | asks that |\n|---|---|---|\n");
            rules.forEach(rule -> page.append("| [")
                    .append(rule.code())
                    .append("](#")
                    .append(anchor(rule.code()))
                    .append(") | ")
                    .append(rule.severity())
                    .append(" | ")
                    .append(escaped(rule.summary().in(Locale.ENGLISH)))
                    .append(" |\n"));
            rules.forEach(rule -> section(rule, page));
        }
        return page.toString();
    }

    private static void section(Rule rule, StringBuilder page) {
        page.append("\n### ").append(rule.code()).append("\n\n");
        page.append(rule.severity())
                .append(", since ")
                .append(rule.since().orElseThrow())
                .append(". ");
        page.append(escaped(rule.summary().in(Locale.ENGLISH)))
                .append(' ')
                .append(text(rule.rationale()))
                .append("\n\n");
        rule.message()
                .byLanguage()
                .forEach((language, message) -> page.append("* message")
                        .append(language.equals("en") ? "" : " (" + language + ")")
                        .append(": ")
                        .append(escaped(message))
                        .append('\n'));
        page.append("* remedy: ").append(text(rule.remedy())).append('\n');
        page.append("* bad: ").append(text(rule.badExample())).append('\n');
        page.append("* good: ").append(text(rule.goodExample())).append('\n');
        rule.parameters()
                .forEach(parameter -> page.append("* parameter `")
                        .append(parameter.name())
                        .append("` (")
                        .append(parameter.defaultValue().toPlainString())
                        .append("): ")
                        .append(escaped(parameter.description().in(Locale.ENGLISH)))
                        .append('\n'));
    }

    private static String title(RuleCategory category) {
        return category.name().charAt(0) + lower(category.name().substring(1));
    }

    private static String anchor(String code) {
        return lower(code);
    }

    private static String lower(String ascii) {
        return ascii.chars()
                .mapToObj(letter -> String.valueOf((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)))
                .collect(Collectors.joining());
    }

    private static String text(Optional<LocalizedText> text) {
        return escaped(text.orElseThrow().in(Locale.ENGLISH));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }

    static String json() {
        return RuleCatalogue.rules().stream().map(RulePages::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String json(Rule rule) {
        return object(
                "  ",
                member("code", quoted(rule.code())),
                member("category", quoted(rule.category().name())),
                member("severity", quoted(rule.severity().name())),
                member("since", quoted(rule.since().orElseThrow())),
                member("summary", json(rule.summary())),
                member("rationale", json(rule.rationale().orElseThrow())),
                member("message", json(rule.message())),
                member("remedy", json(rule.remedy().orElseThrow())),
                member("bad", json(rule.badExample().orElseThrow())),
                member("good", json(rule.goodExample().orElseThrow())),
                member(
                        "parameters",
                        rule.parameters().stream().map(RulePages::json).collect(Collectors.joining(", ", "[", "]"))));
    }

    private static String json(RuleParameter parameter) {
        return Arrays.asList(
                        member("name", quoted(parameter.name())),
                        member("type", quoted(parameter.type().name())),
                        member("default", json(parameter, parameter.defaultValue())),
                        member("minimum", json(parameter, parameter.minimum())),
                        member("maximum", json(parameter, parameter.maximum())),
                        member("description", json(parameter.description())))
                .stream()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Whole numbers are JSON integers and decimals JSON strings, as everywhere in the format. */
    private static String json(RuleParameter parameter, BigDecimal value) {
        return parameter.type() == RuleParameter.Type.WHOLE ? value.toPlainString() : quoted(value.toPlainString());
    }

    private static String json(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(entry -> member(entry.getKey(), quoted(entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String object(String indent, String... members) {
        return Arrays.stream(members)
                .collect(
                        Collectors.joining(",\n" + indent + "  ", indent + "{\n" + indent + "  ", "\n" + indent + "}"));
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
