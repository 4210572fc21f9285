package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.validation.SkippedRule;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;

/** The findings of a report in SARIF. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private final Locale locale;
    private final SourceText source;
    private final ImmutableList<Entry> findings;
    private final ImmutableList<SkippedRule> skipped;

    private SarifReport(ReportContent content) {
        locale = content.locale();
        source = content.source();
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        content.reading().ifPresent(report -> entries.addAll(LocatedFindings.of(report.findings())));
        content.validation().ifPresent(report -> entries.addAll(LocatedFindings.of(report, source)));
        findings = entries.build();
        skipped = content.validation().map(ValidationReport::skippedRules).orElse(ImmutableList.of());
    }

    static void write(ReportContent content, OutputStream out) throws IOException {
        JsonOutput.write(out, new SarifReport(content)::members);
    }

    private void members(JsonOutput out) {
        ImmutableList<String> codes = ImmutableSortedSet.copyOf(
                        findings.stream().map(entry -> entry.finding().code()).iterator())
                .asList();
        out.text("$schema", SCHEMA);
        out.text("version", "2.1.0");
        out.array("runs", ImmutableSet.of(this), (run, report) -> {
            run.object(
                    "tool",
                    tool -> tool.object("driver", driver -> {
                        driver.text("name", "Incubator Network");
                        driver.array("rules", codes, this::rule);
                    }));
            if (!skipped.isEmpty()) {
                run.array("invocations", ImmutableSet.of(skipped), this::invocation);
            }
            run.text("language", language());
            run.text("columnKind", "unicodeCodePoints");
            run.arrayOrEmpty("results", findings, (result, entry) -> result(result, entry, codes));
        });
    }

    /** SARIF's own name for English, and the tag of any other language. */
    private String language() {
        String tag = Phrases.language(locale);
        return tag.equals("en") ? "en-US" : tag;
    }

    private void rule(JsonOutput out, String code) {
        Optional<Rule> rule = RuleCatalogue.findRule(code);
        out.text("id", code);
        rule.ifPresent(known -> {
            text(out, "shortDescription", known.summary().in(locale));
            known.rationale().ifPresent(rationale -> text(out, "fullDescription", rationale.in(locale)));
            known.remedy().ifPresent(remedy -> text(out, "help", remedy.in(locale)));
            out.object("defaultConfiguration", members -> members.text("level", level(known.severity())));
        });
    }

    private void invocation(JsonOutput out, ImmutableList<SkippedRule> rules) {
        out.flag("executionSuccessful");
        out.array("toolConfigurationNotifications", rules, (notification, rule) -> {
            notification.text("level", "note");
            text(notification, "message", rule.reason().in(locale));
            notification.object("associatedRule", reference -> reference.text("id", rule.code()));
        });
    }

    private void result(JsonOutput out, Entry entry, ImmutableList<String> codes) {
        out.text("ruleId", entry.finding().code());
        out.count("ruleIndex", codes.indexOf(entry.finding().code()));
        out.text("level", level(entry.finding().severity()));
        text(out, "message", entry.finding().message(locale));
        out.array("locations", ImmutableSet.of(entry), (location, here) -> {
            location.object("physicalLocation", physical -> {
                physical.object("artifactLocation", artifact -> artifact.text("uri", uri()));
                here.place()
                        .ifPresent(place -> physical.object("region", region -> {
                            region.count("startLine", place.line());
                            region.count("startColumn", place.column());
                        }));
            });
            location.array("logicalLocations", ImmutableSet.of(here.finding().pointer()), (logical, pointer) -> {
                logical.text("fullyQualifiedName", pointer);
                logical.text("kind", "member");
            });
        });
        out.object(
                "partialFingerprints",
                fingerprints -> fingerprints.text("finding/v1", entry.finding().fingerprint()));
    }

    private static void text(JsonOutput out, String name, String text) {
        out.object(name, message -> message.text("text", text));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The name as a relative reference: spaces and other letters escaped, the separators of Windows turned. */
    private String uri() {
        try {
            return new URI(null, null, source.name().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return "document.json";
        }
    }
}
