package org.incubatornetwork.metrics.catalogue;

import java.util.List;
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

    /** What the page alone says: of each policy and of each of its choices what it means. */
    private static final TextBundle POLICIES =
            TextBundle.load(CataloguePage.class, "policies", List.of(Locale.ENGLISH, Locale.FRENCH));

    private CataloguePage() {}

    /** The whole page. */
    static String text() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # Metrics

                Made from the metrics themselves; a test holds it current. D is the as-of date and [a, b) the period: a counts, b does
                not. Nothing dated after D has any effect, nor after the day on which the register was extracted; what is dated between
                the two is counted among the exclusions. A result has a value or the reason why there is none, never 0 or NaN in its
                place; with it come numerator, denominator, population, policies used, confidence interval, number at risk, coverage,
                exclusions by reason, and warnings. A coverage of less than 80% is warned of.

                A stock, such as jobs, has no value if some firms live and none of these was observed; of the dead, and of nobody, it is
                0. A flow, such as money raised, and a change add what is recorded, of the dead and the living; if nothing is recorded,
                there is no value if anybody was supported, and else 0. What is told twice counts once; of what contradicts itself, such
                as two counts of one day, nothing counts. No figure depends on the order of a list, but for the sectors of a startup,
                whose main one comes first, and the steps of a site's life.

                A firm is dead from the day on which it is closed or insolvent, unless it is found operating, dormant or abroad at most
                two years later; whether it was closed or insolvent is one, as activity decides and not the legal standing
                (Eurostat-OECD, Manual on Business Demography Statistics, 2007, chapter 7). A firm that is struck off on the day of its
                acquisition or merger or later, with no sign of independent life in between, is what it was: sold. Its jobs are 0.

                A day that is vague lies somewhere in a window. Windows are narrowed first: an end is not before its start, and nothing that
                has happened is after the day on which the register was extracted; the as-of date narrows nothing, and the steps of a
                site's life follow the order of the list where they may. Counts and sums then have three figures: the value, by the days
                that the policy chooses, the least, which is true wherever the days lie, and the most, which is possible. They are
                written where they differ. A fact of which the policy chooses no day counts in the value only where it counts in the
                least, and else is left out as DAY_UNKNOWN; what is told of windows that cannot be, and what figures make of it, is in
                [FORMAT.md](../incubator-json/FORMAT.md#windows-that-cannot-be). Counts that a rate rests on have the value alone, but for the graduation rate of cohorts, success, attrition, what sites
                offer and what is occupied of it; average residents have all three figures. A sum is 0 where that is known wherever the days
                lie, and has no value where something of it may be unknown and nothing is known. Survival chooses no day for a death: [it](#survival) uses the
                window; jobs are 0 from the chosen day of a closing on. Years of admission are those of the chosen days. In
                a cohort or programme, a startup that by these is a member, and need not be, adds nothing to the least; one that by
                these is none, and may be, adds to the most alone, so that the two may be wider there than any choice of days. Who by
                the chosen days was not supported yet, and may have been, adds to the most of its sectors as well.

                Stays are made by residencies, where one has begun by D among all the startups that are measured, and else by support of
                the levels HOSTED, DIRECT and REMOTE, so that a network that hosts nobody has admissions, exits, outcomes and graduates
                as well; the policy [LEVELS](#policies) says which metrics that governs, chooses otherwise, and is named in each of their results.
                The stays of a cohort or programme are made by the support that names it, of whatever level, and what follows on
                that by a transfer, so that an exit from one is none from another; who is a member resides where the startup does.

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
        policies(page);
        page.append("\n## Why a figure has no value\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "novalue.");
        page.append("\n## What is left out\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "exclusion.");
        page.append("\n## What is warned of\n\n| code | meaning | sens |\n|---|---|---|\n");
        rows(page, "warning.");
        return page.toString();
    }

    /** Every policy with its choices, the default one in bold type; and what the default horizons mean. */
    private static void policies(StringBuilder page) {
        page.append("""

                ## Policies

                What figures depend on. A report has the policies that its engine was given, each result those that it was made with. The
                default is in bold type. A small JSON file tells them as well: [POLICIES.md](../incubator-json/POLICIES.md).

                | policy | choice | meaning | sens |
                |---|---|---|---|
                """);
        for (PolicyKind kind : PolicyKind.values()) {
            Optional<String> standard = kind.choice(Policies.DEFAULT);
            List<Policies> alternatives = kind.alternatives(Policies.DEFAULT);
            String key = kind.name();
            if (alternatives.size() == 1) {
                row(page, kind.name(), standard.map(CataloguePage::bold).orElse(""), key);
            } else {
                row(page, kind.name(), "", key);
                for (Policies each : alternatives) {
                    String choice = kind.choice(each).orElseThrow();
                    boolean isDefault = standard.equals(Optional.of(choice));
                    row(page, "", isDefault ? bold(choice) : choice, key + "." + choice);
                }
            }
        }
        page.append("\nThe horizons by default, and the days on which curves are read at them:\n\n");
        page.append("| horizon | months | day |\n|---|---|---|\n");
        for (int months : Policies.DEFAULT.horizons()) {
            page.append("| ")
                    .append(Policies.horizonCode(months))
                    .append(" | ")
                    .append(months)
                    .append(" | ")
                    .append(Policies.horizonDays(months))
                    .append(" |\n");
        }
        page.append("\nThe restricted mean is that of the first ")
                .append(Policies.horizonDays(Policies.DEFAULT.horizons().last()))
                .append(" days.\n");
    }

    private static String bold(String text) {
        return "**" + text + "**";
    }

    private static void row(StringBuilder page, String name, String choice, String key) {
        page.append("| ")
                .append(name)
                .append(" | ")
                .append(choice)
                .append(" | ")
                .append(POLICIES.text(key).in(Locale.ENGLISH))
                .append(" | ")
                .append(POLICIES.text(key).in(Locale.FRENCH))
                .append(" |\n");
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
        if (!metric.days().isEmpty()) {
            line(page, "Days", days(metric, Locale.ENGLISH));
            line(page, "Jours", days(metric, Locale.FRENCH));
        }
        metric.caveats().forEach(warning -> line(page, "Warning", warning.message(Locale.ENGLISH)));
    }

    private static String days(Metric metric, Locale locale) {
        return metric.days().stream()
                        .map(day -> TEXTS.text("day." + day).in(locale))
                        .collect(Collectors.joining(", "))
                + (locale.equals(Locale.FRENCH) ? " ; " : "; ")
                + TEXTS.text("bounds." + metric.bounds()).in(locale);
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
