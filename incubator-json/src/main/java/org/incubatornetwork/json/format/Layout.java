package org.incubatornetwork.json.format;

/** How a document is laid out. */
public enum Layout {
    /** A line for each member and item, indented by two spaces, and a newline at the end: for files that people read. */
    INDENTED,
    /** No white space at all. */
    COMPACT
}
