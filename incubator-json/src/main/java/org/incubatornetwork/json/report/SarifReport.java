package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CaseFormat;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.SkippedRule;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Findings in SARIF 2.1.0, the interchange format of static analysis (OASIS), which code hosts and editors show beside the
 * line. A region is from a value to its end, or of an object or array its bracket; columns are counted in code points. A rule that could not be applied is a notification, so that it is not taken for
 * one that found nothing.
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private static final String NAME = "Incubator Network";

    /** Those of the library, as its poms say; a test holds them to that. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    static final String ADDRESS = "https://example.invalid/incubator-network";

    private final Locale locale;
    private final Phrases phrases;
    private final SourceText source;
    private final ImmutableList<Entry> findings;
    private final ImmutableList<SkippedRule> skipped;

    private SarifReport(
            Locale locale, SourceText source, ImmutableList<Entry> findings, ImmutableList<SkippedRule> skipped) {
        this.locale = locale;
        this.phrases = new Phrases(locale);
        this.source = source;
        this.findings = findings;
        this.skipped = skipped;
    }

    /**
     * What was found in reading a document.
     *
     * @param result what came of reading
     * @param source the text of the document; its name is the path of the file
     * @return the report, with English messages
     */
    public static SarifReport of(ReadResult result, SourceText source) {
        return new SarifReport(Locale.ENGLISH, source, LocatedFindings.of(result.findings()), ImmutableList.of());
    }

    /**
     * What was found in reading a document and by rules.
     *
     * @param result what came of reading
     * @param report what the rules found
     * @param source the text of the document; its name is the path of the file
     * @return the report, with English messages
     */
    public static SarifReport of(ReadResult result, ValidationReport report, SourceText source) {
        return new SarifReport(
                Locale.ENGLISH,
                source,
                ImmutableList.<Entry>builder()
                        .addAll(LocatedFindings.of(result.findings()))
                        .addAll(LocatedFindings.of(report, source))
                        .build(),
                report.skippedRules());
    }

    /**
     * The same in another language.
     *
     * @param locale the locale, by which the language is chosen: French, or else English
     * @return the report
     */
    public SarifReport in(Locale locale) {
        return new SarifReport(locale, source, findings, skipped);
    }

    /**
     * Writes the report to a stream, which is flushed and not closed.
     *
     * @param out the stream
     * @throws IOException if the stream can't be written
     */
    public void write(OutputStream out) throws IOException {
        JsonOutput.write(out, this::members);
    }

    /**
     * Writes the report to a string.
     *
     * @return its text
     */
    public String writeString() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
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
                physical.object(
                        "artifactLocation", artifact -> artifact.text("uri", FileReference.of(source.name())));
                here.place().ifPresent(place -> physical.object("region", region -> {
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
        out.object(name, message -> message.text("text", text));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
