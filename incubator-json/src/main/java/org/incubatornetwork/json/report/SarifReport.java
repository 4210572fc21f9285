package org.incubatornetwork.json.report;

import com.google.common.base.CaseFormat;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.json.results.JsonOutput;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.SkippedRule;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;

/**
 * The findings of a report in SARIF. A region is from a value to its end, of an object or array its bracket; columns are
 * counted in code points.
 */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private static final String NAME = "Incubator Network";

    /** Those of the library, as its poms say; a test holds them to that. */
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private static final String ADDRESS = "https://example.invalid/incubator-network";

    private final Locale locale;
    private final Phrases phrases;
    private final SourceText source;
    private final ImmutableList<Entry> findings;
    private final ImmutableList<SkippedRule> skipped;

    private SarifReport(ReportContent content) {
        locale = content.locale();
        phrases = new Phrases(locale);
        source = content.source();
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        content.reading().ifPresent(report -> entries.addAll(LocatedFindings.of(report.findings())));
        content.validation().ifPresent(report -> entries.addAll(LocatedFindings.of(report, source)));
        findings = entries.build();
        skipped = content.validation().map(ValidationReport::skippedRules).orElse(ImmutableList.of());
    }

    static Output.Content of(ReportContent content) {
        return JsonOutput.object(new SarifReport(content)::members);
    }

    private void members(JsonOutput out) {
        ImmutableList<String> codes = ImmutableSortedSet.copyOf(Stream.concat(
                                findings.stream().map(entry -> entry.finding().code()),
                                skipped.stream().map(SkippedRule::code))
                        .iterator())
                .asList();
        out.text("$schema", SCHEMA);
        out.text("version", "2.1.0");
        out.array("runs", ImmutableSet.of(this), (run, report) -> {
            run.object(
                    "tool",
                    tool -> tool.object("driver", driver -> {
                        driver.text("name", NAME);
                        driver.text("fullName", NAME + " " + VERSION);
                        driver.text("version", VERSION);
                        driver.text("semanticVersion", VERSION);
                        driver.text("informationUri", ADDRESS);
                        driver.array("rules", codes, this::rule);
                    }));
            // Code hosts keep what was found in one document apart from what was found in others.
            run.object(
                    "automationDetails",
                    details -> details.text("id", "incubator-network/" + FileReference.of(source.name()) + "/"));
            if (!skipped.isEmpty()) {
                run.array("invocations", ImmutableSet.of(skipped), this::invocation);
            }
            run.text("language", language());
            run.text("columnKind", "unicodeCodePoints");
            Multiset<String> equal = HashMultiset.create();
            run.arrayOrEmpty("results", findings, (result, entry) -> {
                String fingerprint = entry.finding().fingerprint();
                equal.add(fingerprint);
                result(result, entry, codes.indexOf(entry.finding().code()));
                fingerprints(result, fingerprint, equal.count(fingerprint));
            });
        });
    }

    /** SARIF's own name for English, and the tag of any other language. */
    private String language() {
        String tag = Phrases.language(locale);
        return tag.equals("en") ? "en-US" : tag;
    }

    private void rule(JsonOutput out, String code) {
        out.text("id", code);
        out.text("name", CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, code));
        Optional<Rule> rule = RuleCatalogue.findRule(code);
        Optional<FormatCode> reading = FormatCode.find(code);
        if (rule.isPresent()) {
            LocalizedText summary = rule.get().summary();
            describe(
                    out,
                    summary.in(locale),
                    rule.get().rationale().orElse(summary).in(locale),
                    rule.get().remedy().orElse(summary).in(locale),
                    rule.get().severity());
        } else if (reading.isPresent()) {
            String summary = reading.get().summary().in(locale);
            String end = phrases.of(reading.get().endsReading() ? "findings.endsReading" : "findings.goesOn");
            describe(
                    out,
                    summary,
                    summary + " " + end,
                    reading.get().remedy().in(locale),
                    reading.get().severity());
        } else {
            // A consumer's rule, of which there is what it found.
            findings.stream()
                    .map(Entry::finding)
                    .filter(finding -> finding.code().equals(code))
                    .findFirst()
                    .ifPresent(first -> describe(
                            out,
                            code,
                            code,
                            first.remedy().map(remedy -> remedy.in(locale)).orElse(code),
                            first.severity()));
        }
    }

    private static void describe(JsonOutput out, String summary, String description, String help, Severity severity) {
        text(out, "shortDescription", summary);
        text(out, "fullDescription", description);
        text(out, "help", help);
        out.object("defaultConfiguration", members -> members.text("level", level(severity)));
    }

    private void invocation(JsonOutput out, ImmutableList<SkippedRule> rules) {
        out.flag("executionSuccessful");
        out.array("toolConfigurationNotifications", rules, (notification, rule) -> {
            notification.text("level", "note");
            text(notification, "message", rule.reason().in(locale));
            notification.object("associatedRule", reference -> reference.text("id", rule.code()));
        });
    }

    private void result(JsonOutput out, Entry entry, int rule) {
        out.text("ruleId", entry.finding().code());
        out.count("ruleIndex", rule);
        out.text("level", level(entry.finding().severity()));
        text(out, "message", message(entry));
        out.array("locations", ImmutableSet.of(entry), (location, here) -> {
            location.object("physicalLocation", physical -> {
                physical.object("artifactLocation", artifact -> artifact.text("uri", FileReference.of(source.name())));
                here.place()
                        .ifPresent(place -> physical.object("region", region -> {
                            region.count("startLine", place.line());
                            region.count("startColumn", place.column());
                            region.count("endLine", place.line());
                            region.count("endColumn", source.endColumn(place.line(), place.column()));
                        }));
            });
            location.array("logicalLocations", ImmutableSet.of(here.finding().pointer()), (logical, pointer) -> {
                logical.text("fullyQualifiedName", pointer);
                logical.text("kind", "member");
            });
        });
    }

    private String message(Entry entry) {
        String message = entry.finding().message(locale);
        return entry.expected()
                .map(expected -> message + " " + phrases.expected(expected))
                .orElse(message);
    }

    /** By what a finding is known again: our own name of it, and the one member that code hosts read, which tells equal ones apart. */
    private static void fingerprints(JsonOutput out, String fingerprint, int occurrence) {
        out.object("partialFingerprints", members -> {
            members.text("finding/v1", fingerprint);
            members.text("primaryLocationLineHash", fingerprint + ":" + occurrence);
        });
    }

    private static void text(JsonOutput out, String name, String text) {
        out.object(name, message -> message.text("text", literal(text)));
    }

    /**
     * A text as a message string that says just this (SARIF 2.1.0, 3.11.5 and 3.11.6): braces are no place of an argument, and what
     * would be a link, {@code [text](address)}, is none, neither to the letter of the standard nor to viewers that look for a
     * bracket and a parenthesis side by side. Brackets elsewhere may stand as they are, and do.
     */
    static String literal(String text) {
        String braced = text.replace("{", "{{").replace("}", "}}");
        return braced.contains("](")
                ? braced.replace("\\", "\\\\")
                        .replace("](", "]\\(")
                        .replace("[", "\\[")
                        .replace("]", "\\]")
                : braced;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
