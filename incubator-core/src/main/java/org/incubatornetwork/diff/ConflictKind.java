package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableSet;

/** In what parts of a network may disagree when they are {@linkplain NetworkMerge merged}. A later minor version may have more kinds. */
public enum ConflictKind {
    /** Two names by which an entity is known. Both are kept as one of them and another name. */
    NAME(ConflictRule.REFUSE, ConflictRule.FIRST, ConflictRule.LATEST, ConflictRule.KEEP_BOTH),

    /** Two days, neither of which is the other one better known. Both are kept as a vague day that may be either. */
    DAY(ConflictRule.REFUSE, ConflictRule.FIRST, ConflictRule.LATEST, ConflictRule.KEEP_BOTH),

    /** Two claims of one id. Both are kept as claims, the second without the id. */
    CLAIM(ConflictRule.REFUSE, ConflictRule.FIRST, ConflictRule.LATEST, ConflictRule.KEEP_BOTH),

    /** Two values of any other member, which can't both be kept. */
    VALUE(ConflictRule.REFUSE, ConflictRule.FIRST, ConflictRule.LATEST),

    /**
     * Two items of a list that may be the same, and need not be: a residency that began in 2021, and another one that began on a day of
     * 2021 and has ended; or two headcounts of one day in one part, and a third in another. They are kept unless they are refused, as
     * to take one of them would lose the other.
     */
    ITEM(ConflictRule.KEEP_BOTH, ConflictRule.REFUSE);

    private final ImmutableSet<ConflictRule> rules;

    ConflictKind(ConflictRule standard, ConflictRule... others) {
        this.rules =
                ImmutableSet.<ConflictRule>builder().add(standard).add(others).build();
    }

    /**
     * The rules by which a conflict of this kind may be settled.
     *
     * @return the rules of which one can be chosen, the {@linkplain #standard() standard} one first
     */
    public ImmutableSet<ConflictRule> rules() {
        return rules;
    }

    /**
     * The rule by which a conflict of this kind is settled where no other is asked for.
     *
     * @return the rule: items are kept, and all else is refused
     */
    public ConflictRule standard() {
        return rules.asList().get(0);
    }
}
