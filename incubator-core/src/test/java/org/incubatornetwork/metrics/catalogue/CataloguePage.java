package org.incubatornetwork.metrics.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.text.TextBundle;

/** The page about the metrics, in Markdown, made from the metrics themselves. */
final class CataloguePage {
    private static final TextBundle TEXTS = TextBundle.load(Metric.class, "metrics");

    private CataloguePage() {}

    /** The whole page. */
    static String text() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Metrics

                Made from the metrics themselves; a test holds it current. D is the as-of date and [a, b) the period: a counts, b does
                not. Nothing dated after D has any effect. A result has a value or the reason why there is none, never 0 or NaN in its
                place; with it come numerator, denominator, population, policies used, confidence interval, number at risk, coverage,
                exclusions by reason, and warnings. A coverage of less than 80 % is warned of.

                Measures that only claims have are in the table of [FORMAT.md](../incubator-json/FORMAT.md#measures), with all the others.

                """);
        page.append("| id | name | nom | unit | time | scopes |\n|---|---|---|---|---|---|\n");
        for (Metric metric : MetricCatalogue.metrics()) {
            page.append("| [")
                    .append(metric.id())
                    .append("](#")
                    .append(metric.id())
                    .append(") | ")
                    .append(metric.name().in(Locale.ENGLISH))
                    .append(" | ")
                    .append(metric.name().in(Locale.FRENCH))
                    .append(" | ")
                    .append(metric.unit().name(Locale.ENGLISH))
                    .append(" | ")
                    .append(time(metric))
                    .append(" | ")
                    .append(scopes(metric))
                    .append(" |\n");
        }
        MetricCatalogue.metrics().forEach(metric -> append(page, metric));
        page.append("\n## Policies\n\n| policy | default | alternatives |\n|---|---|---|\n");
        for (PolicyKind kind : PolicyKind.values()) {
            Optional<String> chosen = kind.choice(Policies.DEFAULT);
            page.append("| ")
                    .append(kind)
                    .append(" | ")
                    .append(chosen.orElse("by register, scope or use"))
                    .append(" | ")
                    .append(kind.alternatives(Policies.DEFAULT).stream()
                            .map(kind::choice)
                            .filter(choice -> !choice.equals(chosen))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        page.append("\n## Why a figure has no value\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "novalue.");
        page.append("\n## What is left out\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "exclusion.");
        page.append("\n## What is warned of\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "warning.");
        return page.toString();
    }

    private static void append(StringBuilder page, Metric metric) {
        page.append("\n## ").append(metric.id()).append("\n\n");
        page.append("**")
                .append(metric.name().in(Locale.ENGLISH))
                .append("**, version ")
                .append(metric.version())
                .append(". ")
                .append(metric.definition().in(Locale.ENGLISH))
                .append("\n\n*")
                .append(metric.name().in(Locale.FRENCH))
                .append("*. ")
                .append(metric.definition().in(Locale.FRENCH))
                .append("\n\n");
        metric.formula().ifPresent(formula -> line(page, "Formula", "`" + formula + "`"));
        line(page, "Population", metric.population().in(Locale.ENGLISH));
        metric.source().ifPresent(source -> line(page, "Source", source.in(Locale.ENGLISH)));
        metric.references().forEach(reference -> line(page, "Reference", reference));
        if (!metric.policies().isEmpty()) {
            line(
                    page,
                    "Policies",
                    metric.policies().stream()
                            .map(kind -> kind.name() + (metric.sideBySide().contains(kind) ? " (side by side)" : ""))
                            .collect(Collectors.joining(", ")));
        }
        if (!metric.breakdown().isEmpty()) {
            line(
                    page,
                    "Parts",
                    metric.breakdown().stream().map(part -> "`" + part + "`").collect(Collectors.joining(", ")));
        }
        metric.caveats().forEach(warning -> line(page, "Warning", warning.message(Locale.ENGLISH)));
    }

    private static void line(StringBuilder page, String name, String text) {
        page.append("- ").append(name).append(": ").append(text).append('\n');
    }

    private static String time(Metric metric) {
        return switch (metric.basis()) {
            case DAY -> "day";
            case PERIOD -> "period";
            case DAY_OR_PERIOD -> "to date, or period";
            case COHORT -> "cohorts";
        };
    }

    private static String scopes(Metric metric) {
        return metric.scopes().isEmpty()
                ? "all"
                : metric.scopes().stream().map(ScopeKind::name).collect(Collectors.joining(", "));
    }

    private static void rows(StringBuilder page, String prefix) {
        TEXTS.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .forEach(key -> page.append("| ")
                        .append(key.substring(prefix.length()))
                        .append(" | ")
                        .append(TEXTS.text(key).in(Locale.ENGLISH))
                        .append(" | ")
                        .append(TEXTS.text(key).in(Locale.FRENCH))
                        .append(" |\n"));
    }
}
