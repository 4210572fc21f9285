package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.SourceLocation;
import org.incubatornetwork.validation.Finding;
import org.incubatornetwork.validation.ValidationReport;

/** Findings of whatever origin, with what is known of their places in the text. */
final class LocatedFindings {
    private LocatedFindings() {}

    static ImmutableList<Entry> of(ReadResult result) {
        return result.findings().stream()
                .map(located -> new Entry(located.finding(), located.location(), located.hint()))
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

    /**
     * A finding.
     *
     * @param finding what was found
     * @param place where it is in the text
     * @param hint what may have been meant
     */
    record Entry(Finding finding, Optional<SourceLocation> place, Optional<String> hint) {}
}
