package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.incubatornetwork.json.codec.FindingCollector;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** The result of reading a document: all that was found, and the document if nothing of it was an error. */
public final class ReadResult implements NoBean {
    private final @Nullable NetworkDocument document;
    private final FormatReport report;

    private ReadResult(@Nullable NetworkDocument document, FormatReport report) {
        this.document = document;
        this.report = report;
    }

    /** The result of what was found; it has no document if an error is among it. */
    static ReadResult of(@Nullable NetworkDocument document, FindingCollector findings) {
        return new ReadResult(findings.hasErrors() ? null : document, findings.report());
    }

    /**
     * The document that was read.
     *
     * @return the document; empty if and only if an error was found
     */
    public Optional<NetworkDocument> document() {
        return Optional.ofNullable(document);
    }

    ReadResult mapNetwork(UnaryOperator<Network> change) {
        return document == null ? this : new ReadResult(document.withNetwork(change.apply(document.network())), report);
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
     * The document that was read, for callers that can't go on without one.
     *
     * @return the document
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument orElseThrow() {
        if (document == null) {
            throw new InvalidDocumentException(report);
        }
        return document;
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
     * @return the findings by place; of one code at most as many as {@link
     *     org.incubatornetwork.json.format.JsonLimits#findingsPerCode()}
     */
    public ImmutableList<LocatedFinding> findings() {
        return report.findings();
    }

    @Override
    public String toString() {
        return "ReadResult{" + (document == null ? "no document" : document.network()) + ", " + report.counts() + "}";
    }
}
