package org.incubatornetwork.json.format;

/** The layout in which a document is written. */
public enum Layout {
    /** A line for each member and item, indented by two spaces, and a newline at the end: for files that people read. */
    INDENTED,
    /** No white space at all. */
    COMPACT
}
