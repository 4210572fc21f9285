package org.incubatornetwork.json.format;

/** What a reader does with members that it does not know. */
public enum UnknownMembers {
    /** It keeps them, so that they can be written back, and warns. */
    KEEP,
    /** It refuses them as errors, those of a newer minor version too. */
    REJECT
}
