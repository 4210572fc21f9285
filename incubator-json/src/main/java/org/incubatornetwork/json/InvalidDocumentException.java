package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.incubatornetwork.validation.Severity;

/** A document that can't be read or written; it carries everything that was found. */
public final class InvalidDocumentException extends IllegalArgumentException {
    private final ImmutableList<LocatedFinding> findings;

    InvalidDocumentException(ImmutableList<LocatedFinding> findings) {
        super(message(findings));
        this.findings = findings;
    }

    /**
     * Everything that was found, errors and others.
     *
     * @return the findings by place; at most as many of one code as {@link JsonLimits#findingsPerCode()} allows
     */
    public ImmutableList<LocatedFinding> findings() {
        return findings;
    }

    private static String message(ImmutableList<LocatedFinding> findings) {
        ImmutableList<LocatedFinding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .collect(ImmutableList.toImmutableList());
        LocatedFinding first = errors.get(0);
        String place = first.location().map(location -> " at " + location).orElse("");
        String others = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return first.code() + place + " " + first.pointer() + ": "
                + first.finding().message(Locale.ENGLISH) + others;
    }
}
