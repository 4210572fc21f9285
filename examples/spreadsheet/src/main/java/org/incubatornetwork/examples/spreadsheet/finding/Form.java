package org.incubatornetwork.examples.spreadsheet.finding;

/** A form in which findings are told. */
public enum Form {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For what shows findings beside a source: SARIF 2.1.0. */
    SARIF
}
