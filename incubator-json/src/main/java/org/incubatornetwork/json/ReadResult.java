package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** What came of reading a document: all that was found, and the document if nothing of it was an error. */
public final class ReadResult {
    private final @Nullable NetworkDocument document;
    private final ImmutableList<LocatedFinding> findings;
    private final ImmutableSortedMap<String, Long> counts;
    private final ImmutableSortedMap<Severity, Long> severities;

    private ReadResult(
            @Nullable NetworkDocument document,
            ImmutableList<LocatedFinding> findings,
            ImmutableSortedMap<String, Long> counts,
            ImmutableSortedMap<Severity, Long> severities) {
        this.document = document;
        this.findings = findings;
        this.counts = counts;
        this.severities = severities;
    }

    /** The result of what was found; it has no document if an error is among it. */
    static ReadResult of(@Nullable NetworkDocument document, FindingCollector findings) {
        return new ReadResult(
                findings.hasErrors() ? null : document,
                findings.located(),
                findings.countsByCode(),
                findings.countsBySeverity());
    }

    /**
     * The document.
     *
     * @return the document; empty if and only if an error was found
     */
    public Optional<NetworkDocument> document() {
        return Optional.ofNullable(document);
    }

    ReadResult mapNetwork(UnaryOperator<Network> change) {
        return document == null
                ? this
                : new ReadResult(document.withNetwork(change.apply(document.network())), findings, counts, severities);
    }

    /**
     * The network of the document.
     *
     * @return the network; empty if and only if an error was found
     */
    public Optional<Network> network() {
        return document().map(NetworkDocument::network);
    }

    /**
     * The document, for callers that can't go on without one.
     *
     * @return the document
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument orElseThrow() {
        if (document == null) {
            throw new InvalidDocumentException(findings, counts, severities);
        }
        return document;
    }

    /**
     * What was found.
     *
     * @return the findings by place; of one code at most as many as {@link JsonLimits#findingsPerCode()}
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

    @Override
    public String toString() {
        return "ReadResult{" + (document == null ? "no document" : document.network()) + ", " + counts + "}";
    }
}
