package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Finding;

/** Findings of whatever origin, with what is known of their places in the text. */
final class LocatedFindings {
    private LocatedFindings() {}

    static ImmutableList<Entry> of(List<LocatedFinding> findings) {
        return findings.stream()
                .map(located -> new Entry(located.finding(), located.location(), expected(located.finding())))
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Entry> of(ValidationReport report, SourceText source) {
        return of(report.findings(), source);
    }

    static ImmutableList<Entry> of(List<Finding> findings, SourceText source) {
        Map<String, SourceLocation> places =
                source.locate(findings.stream().map(Finding::pointer).toList());
        return findings.stream()
                .map(finding ->
                        new Entry(finding, Optional.ofNullable(places.get(finding.pointer())), Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What should have stood there, unless the message says so. */
    private static Optional<String> expected(Finding finding) {
        return finding.expected()
                .filter(expected -> !finding.message().arguments().containsValue(expected));
    }

    /**
     * A finding.
     *
     * @param finding what was found
     * @param place where it is in the text
     * @param expected what should have stood there, if that is to be said after the message
     */
    record Entry(Finding finding, Optional<SourceLocation> place, Optional<String> expected) {}
}
