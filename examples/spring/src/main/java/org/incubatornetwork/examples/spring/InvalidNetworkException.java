package org.incubatornetwork.examples.spring;

import org.incubatornetwork.validation.ValidationReport;

/** A network was well-formed, but contradicts itself. */
class InvalidNetworkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ValidationReport report;

    InvalidNetworkException(ValidationReport report) {
        super(report.toString());
        this.report = report;
    }

    ValidationReport report() {
        return report;
    }
}
