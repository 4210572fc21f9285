package org.incubatornetwork.json.format;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/** A document that can't be read or written; it carries everything that was found. */
public final class InvalidDocumentException extends IllegalArgumentException {
    private static final int LONGEST_POINTER = 300;

    private final FormatReport report;

    /**
     * The refusal of a document.
     *
     * @param report what was found in it, an error at least
     */
    public InvalidDocumentException(FormatReport report) {
        super(message(report));
        this.report = report;
    }

    /**
     * The report of everything that was found, errors and others.
     *
     * @return the report
     */
    public FormatReport report() {
        return report;
    }

    /**
     * The findings of the report.
     *
     * @return the findings by place; of one code at most as many as {@link JsonLimits#findingsPerCode()}
     */
    public ImmutableList<LocatedFinding> findings() {
        return report.findings();
    }

    private static String message(FormatReport report) {
        LocatedFinding first = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a document without an error is not refused"));
        String place = first.location().map(location -> " at " + location).orElse("");
        String pointer = first.pointer().isEmpty() ? "" : " " + VisibleText.of(first.pointer(), LONGEST_POINTER);
        long more = report.count(Severity.ERROR) - 1;
        String others = more == 0 ? "" : " (and " + more + " more)";
        return first.code() + place + pointer + ": " + said(first.finding()) + others;
    }

    /** What was found, and what was meant, or else what should have stood there. */
    private static String said(Finding finding) {
        String message = finding.message(Locale.ENGLISH);
        String start = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return finding.hint()
                .map(hint -> start + "; did you mean " + shown(hint) + "?")
                .or(() -> finding.expected().map(expected -> start + "; expected " + shown(expected)))
                .orElse(message);
    }

    private static String shown(String text) {
        return VisibleText.of(VisibleText.start(text));
    }
}
