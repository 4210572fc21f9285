package org.incubatornetwork.diff;

/** The kind of a {@link Change}: what was done to a fact from one network to another. A later minor version may have more kinds. */
public enum ChangeKind {
    /** An item of a list that was not there before. */
    ADDED("+"),

    /** An item of a list that is no longer there. */
    REMOVED("-"),

    /** An item that is the same and stands elsewhere: in a list of something else, or before or after others that stayed. */
    MOVED(">"),

    /** Another id of what is the same. What refers to it by its new id is no change. */
    RENAMED("~"),

    /** A member that is told now, and was not before. */
    LEARNT("+"),

    /** A member that is no longer told. */
    WITHDRAWN("-"),

    /** A day that is known better: whichever it may still be, it might have been before. */
    NARROWED("~"),

    /** A later day on which somebody looked: a newer extract of the register, or a source that was retrieved again. */
    LOOKED_AGAIN("~"),

    /** Another value in place of the one that was told. */
    CORRECTED("~");

    private final String sign;

    ChangeKind(String sign) {
        this.sign = sign;
    }

    /** What a line begins with that tells of such a change. */
    String sign() {
        return sign;
    }
}
