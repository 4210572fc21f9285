package org.incubatornetwork.json.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.validation.rule.Severity;

/**
 * A report of what was found in a document as JSON: the findings with their places, and how many there are of each code. It
 * is to the format what a {@link org.incubatornetwork.validation.ValidationReport} is to the rules.
 */
public final class FormatReport implements Serializable, NoBean {
    private final ImmutableList<LocatedFinding> findings;
    private final ImmutableSortedMap<String, Long> counts;
    private final ImmutableSortedMap<Severity, Long> severities;

    private FormatReport(
            ImmutableList<LocatedFinding> findings,
            ImmutableSortedMap<String, Long> counts,
            ImmutableSortedMap<Severity, Long> severities) {
        this.findings = findings;
        this.counts = counts;
        this.severities = severities;
    }

    /**
     * A report of findings of which some are only counted.
     *
     * @param findings those that are kept, of each code at least one
     * @param counts how many there are of each code
     * @param severities how many there are of each severity
     * @return the report
     */
    public static FormatReport of(
            Iterable<LocatedFinding> findings, Map<String, Long> counts, Map<Severity, Long> severities) {
        return new FormatReport(
                ImmutableList.copyOf(findings),
                ImmutableSortedMap.copyOf(counts),
                ImmutableSortedMap.copyOf(severities));
    }

    /**
     * A report of a single error.
     *
     * @param error the error
     * @return the report
     */
    public static FormatReport of(LocatedFinding error) {
        return of(ImmutableList.of(error), Map.of(error.code(), 1L), Map.of(error.severity(), 1L));
    }

    /**
     * The findings of every severity.
     *
     * @return the findings by place; of one code at most as many as {@link JsonLimits#findingsPerCode()}
     */
    public ImmutableList<LocatedFinding> findings() {
        return findings;
    }

    /**
     * The number of findings of each code, those included that {@link #findings()} leaves out.
     *
     * @return the counts by code, of the codes that were found
     */
    public ImmutableSortedMap<String, Long> counts() {
        return counts;
    }

    /**
     * The number of findings of a code, those included that {@link #findings()} leaves out.
     *
     * @param code the code
     * @return the count
     */
    public long count(String code) {
        return Optional.ofNullable(counts.get(code)).orElse(0L);
    }

    /**
     * The number of findings of a severity, those included that {@link #findings()} leaves out.
     *
     * @param severity the severity
     * @return the count
     */
    public long count(Severity severity) {
        return Optional.ofNullable(severities.get(severity)).orElse(0L);
    }

    /** The counts by code. */
    @Override
    public String toString() {
        return "FormatReport" + counts;
    }
}
