package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.SkippedRule;
import org.incubatornetwork.validation.Suppression;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/** Findings, the gravest first and those of one code together, each with the line at fault. */
final class FindingsText {
    private static final String INDENT = "    ";

    private final Phrases phrases;
    private final SourceText source;
    private final int width;
    private final int perCode;

    FindingsText(Phrases phrases, SourceText source, int width, int perCode) {
        this.phrases = phrases;
        this.source = source;
        this.width = width;
        this.perCode = perCode;
    }

    void appendTo(StringBuilder out, FormatReport report) {
        out.append(phrases.of("format")).append("\n\n");
        append(out, LocatedFindings.of(report.findings()), report::count, report::count);
    }

    void appendTo(StringBuilder out, ValidationReport report) {
        out.append(phrases.of("findings")).append("\n\n");
        append(out, LocatedFindings.of(report, source), report::count, report::count);
        if (report.suppressed() + report.accepted() > 0) {
            lines(
                    out,
                    phrases.of(
                            "findings.suppressed",
                            "suppressed",
                            phrases.number(report.suppressed()),
                            "accepted",
                            phrases.number(report.accepted())),
                    "  ");
        }
        for (Suppression idle : report.idleSuppressions()) {
            lines(
                    out,
                    phrases.of(
                            "findings.idle",
                            "fingerprint",
                            idle.fingerprint(),
                            "reason",
                            VisibleText.of(idle.reason())),
                    "  ");
        }
        for (SkippedRule skipped : report.skippedRules()) {
            lines(
                    out,
                    phrases.of(
                            "findings.skipped",
                            "code",
                            skipped.code(),
                            "reason",
                            skipped.reason().in(phrases.locale())),
                    "  ");
        }
    }

    private void append(
            StringBuilder out,
            List<Entry> entries,
            ToLongFunction<String> byCode,
            ToLongFunction<Severity> bySeverity) {
        if (entries.isEmpty()) {
            out.append("  ").append(phrases.of("findings.none")).append('\n');
            return;
        }
        ImmutableListMultimap<String, Entry> sorted = Multimaps.index(
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.finding().severity()))
                        .toList(),
                entry -> entry.finding().code());
        for (String code : sorted.keySet()) {
            List<Entry> same = sorted.get(code);
            // Of what is only worth knowing, one example will do.
            int shown = same.get(0).finding().severity() == Severity.INFO ? 1 : Math.min(perCode, same.size());
            same.stream().limit(shown).forEach(entry -> append(out, entry));
            long others = byCode.applyAsLong(code) - shown;
            if (others > 0) {
                lines(out, phrases.of("findings.more", "count", phrases.number(others), "code", code), "  ");
                out.append('\n');
            }
        }
        lines(
                out,
                phrases.of(
                        "findings.counts",
                        "errors",
                        phrases.number(bySeverity.applyAsLong(Severity.ERROR)),
                        "warnings",
                        phrases.number(bySeverity.applyAsLong(Severity.WARNING)),
                        "notes",
                        phrases.number(bySeverity.applyAsLong(Severity.INFO))),
                "  ");
    }

    private void append(StringBuilder out, Entry entry) {
        Finding finding = entry.finding();
        StringBuilder heading = new StringBuilder(phrases.of("severity." + finding.severity()))
                .append("  ")
                .append(finding.code());
        finding.subject()
                .flatMap(subject -> subject.label().or(subject::id))
                .ifPresent(label -> heading.append("  ").append(VisibleText.of(VisibleText.start(label))));
        lines(out, heading.toString(), "  ");
        lines(out, finding.message(phrases.locale()), INDENT);
        entry.place().ifPresent(place -> excerpt(out, place));
        entry.expected().ifPresent(expected -> lines(out, phrases.expected(expected), INDENT));
        finding.hint()
                .map(hint -> phrases.of("findings.hint", "hint", VisibleText.start(hint)))
                .or(() -> finding.remedy().map(remedy -> remedy.in(phrases.locale())))
                .ifPresent(advice -> lines(out, advice, INDENT));
        out.append('\n');
    }

    private void excerpt(StringBuilder out, SourceLocation place) {
        lines(out, VisibleText.of(source.name()) + ":" + place, INDENT);
        source.excerpt(place.line(), place.column(), width - INDENT.length())
                .lines()
                .forEach(line -> out.append(INDENT).append(line).append('\n'));
    }

    private void lines(StringBuilder out, String text, String indent) {
        TextWrap.append(out, text, indent, width);
    }
}
