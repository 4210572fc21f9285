package org.incubatornetwork.diff;

/** In what parts of a network may disagree when they are {@linkplain NetworkMerge merged}. A later minor version may have more kinds. */
public enum ConflictKind {
    /** Two names by which an entity is known. Both are kept as one of them and another name. */
    NAME(true, ConflictRule.REFUSE),

    /** Two days, neither of which is the other one better known. Both are kept as a vague day that may be either. */
    DAY(true, ConflictRule.REFUSE),

    /** Two claims of one id. Both are kept as claims, the second without the id. */
    CLAIM(true, ConflictRule.REFUSE),

    /** Two values of any other member, which can't both be kept. */
    VALUE(false, ConflictRule.REFUSE),

    /** Several items of a list that have no ids and may be the same, as two headcounts of one day in one part and a third in another. */
    ITEM(true, ConflictRule.KEEP_BOTH);

    private final boolean keepsBoth;
    private final ConflictRule standard;

    ConflictKind(boolean keepsBoth, ConflictRule standard) {
        this.keepsBoth = keepsBoth;
        this.standard = standard;
    }

    /**
     * Whether the model has a place for both.
     *
     * @return true if they may be kept by {@link ConflictRule#KEEP_BOTH}
     */
    public boolean keepsBoth() {
        return keepsBoth;
    }

    /**
     * What is done where nothing else is asked for.
     *
     * @return the rule: items are kept, and all else is refused
     */
    public ConflictRule standard() {
        return standard;
    }
}
