package org.incubatornetwork.json.format;

/** The treatment of unknown members: what a reader does with members that it does not know. */
public enum UnknownMembers {
    /** The reader keeps them, so that they can be written back, and warns. */
    KEEP,
    /** The reader refuses them as errors, those of a newer minor version too. */
    REJECT
}
