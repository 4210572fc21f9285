package org.incubatornetwork.json.report;

/** The forms in which a {@link Report} is written. */
public enum ReportFormat {
    /**
     * Plain text for people: everything that the report has. No line is wider than a hundred columns of a terminal, and each
     * ends with a newline character; the last one says that the report ends, so that one that was cut is noticed. A reading in which nothing was found is told only where there is nothing else to tell.
     */
    TEXT,

    /**
     * JSON for programs, in the form of the schema {@code report-1.0.schema.json} beside this class: everything but the sites.
     * Codes and figures are the same in every language; messages are in one. Of the findings of a reconciliation it has codes
     * and fingerprints; what they say is in the validation that was given them.
     */
    JSON,

    /**
     * SARIF 2.1.0, the interchange format of static analysis (OASIS), which code hosts and editors show beside the line: the
     * findings. Columns are counted in code points; the name of the source is the relative address of the file. A rule that
     * could not be applied is a notification, so that it is not taken for one that found nothing.
     */
    SARIF
}
