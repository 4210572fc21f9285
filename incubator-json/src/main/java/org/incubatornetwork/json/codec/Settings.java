package org.incubatornetwork.json.codec;

import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import tools.jackson.core.json.JsonFactory;

/**
 * How documents and lines are read and written.
 *
 * @param factory makes the parsers and generators
 * @param limits how much there may be of what could exhaust a reader
 * @param unknownMembers what a reader does with members that it does not know
 * @param newerVersion whether what is read is known to be in a newer minor version, as a line is by the first one
 */
public record Settings(JsonFactory factory, JsonLimits limits, UnknownMembers unknownMembers, boolean newerVersion) {

    /** The settings for what says itself in which version it is. */
    public static Settings of(JsonLimits limits, UnknownMembers unknownMembers) {
        return new Settings(Jackson.factory(limits), limits, unknownMembers, false);
    }

    /** The same for what is in the version of a document. */
    public Settings inVersionOf(NetworkDocument document) {
        return new Settings(
                factory, limits, unknownMembers, !document.formatVersion().equals(NetworkDocument.VERSION));
    }
}
