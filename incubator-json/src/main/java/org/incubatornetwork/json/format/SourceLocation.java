package org.incubatornetwork.json.format;

import java.io.Serializable;

/**
 * A place in a document's text. Lines end with a newline character; a carriage return before it belongs to the line.
 *
 * @param line the line, from 1
 * @param column the column, from 1, in code points: a letter outside the basic plane counts once
 */
public record SourceLocation(int line, int column) implements Serializable, Comparable<SourceLocation> {

    /** Compares by line, then by column. */
    @Override
    public int compareTo(SourceLocation other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** Line and column, as in {@code 12:5}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
