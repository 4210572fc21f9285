package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.validation.SkippedRule;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Findings in SARIF 2.1.0, the interchange format of static analysis (OASIS), which code hosts and editors show beside the
 * line. Columns are counted in code points. A rule that could not be applied is a notification, so that it is not taken for
 * one that found nothing.
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private final Locale locale;
    private final SourceText source;
    private final ImmutableList<Entry> findings;
    private final ImmutableList<SkippedRule> skipped;

    private SarifReport(
            Locale locale, SourceText source, ImmutableList<Entry> findings, ImmutableList<SkippedRule> skipped) {
        this.locale = locale;
        this.source = source;
        this.findings = findings;
        this.skipped = skipped;
    }

    /**
     * What was found in reading a document.
     *
     * @param result what came of reading
     * @param source the text of the document; its name is the relative address of the file
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
     * @param source the text of the document; its name is the relative address of the file
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
