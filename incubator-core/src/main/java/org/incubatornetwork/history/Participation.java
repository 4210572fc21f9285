package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;

/** What support of some levels tells of a startup, as seen from a place. */
record Participation(
        ImmutableList<Support> supports,
        ImmutableList<Spell> stays,
        ImmutableList<Spell> spells,
        int admissionDay,
        int graduationDay) {
    static final Participation NONE = new Participation(
            ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), EpochDay.NEVER, EpochDay.NEVER);
}
