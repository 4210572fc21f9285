package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Locale;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;

/** A document that can't be read or written; it carries everything that was found. */
public final class InvalidDocumentException extends IllegalArgumentException {
    private static final int LONGEST_POINTER = 300;

    private final ImmutableList<LocatedFinding> findings;
    private final ImmutableSortedMap<String, Long> counts;
    private final ImmutableSortedMap<Severity, Long> severities;

    /** The refusal of a document in which something was found, some of it perhaps only counted. */
    InvalidDocumentException(
            ImmutableList<LocatedFinding> findings,
            ImmutableSortedMap<String, Long> counts,
            ImmutableSortedMap<Severity, Long> severities) {
        super(message(findings, severities));
        this.findings = findings;
        this.counts = counts;
        this.severities = severities;
    }

    /** The refusal of a document for errors that are all there are. */
    InvalidDocumentException(ImmutableList<LocatedFinding> errors) {
        this(
                errors,
                errors.stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                Comparator.naturalOrder(), LocatedFinding::code, error -> 1L, Long::sum)),
                ImmutableSortedMap.of(Severity.ERROR, (long) errors.size()));
    }

    /**
     * Everything that was found, errors and others.
     *
     * @return the findings by place; at most as many of one code as {@link JsonLimits#findingsPerCode()} allows
     */
    public ImmutableList<LocatedFinding> findings() {
        return findings;
    }

    /**
     * How often each code was found, those included that {@link #findings()} leaves out.
     *
     * @return the counts by code
     */
    public ImmutableSortedMap<String, Long> counts() {
        return counts;
    }

    /**
     * How much was found of a severity, findings included that {@link #findings()} leaves out.
     *
     * @param severity the severity
     * @return the count
     */
    public long count(Severity severity) {
        Long count = severities.get(severity);
        return count == null ? 0 : count;
    }

    private static String message(
            ImmutableList<LocatedFinding> findings, ImmutableSortedMap<Severity, Long> severities) {
        LocatedFinding first = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        String place = first.location().map(location -> " at " + location).orElse("");
        long more = severities.getOrDefault(Severity.ERROR, 1L) - 1;
        String others = more == 0 ? "" : " (and " + more + " more)";
        return first.code() + place + " " + VisibleText.of(first.pointer(), LONGEST_POINTER) + ": "
                + first.finding().message(Locale.ENGLISH) + others;
    }
}
