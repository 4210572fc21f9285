package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;

/** What the residencies of a startup tell, as seen from a place. */
record Residence(
        ImmutableList<Support> residencies,
        ImmutableList<Spell> stays,
        ImmutableList<Spell> spells,
        int admissionDay,
        int graduationDay,
        boolean isResident) {
    static final Residence NONE = new Residence(
            ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), EpochDay.NEVER, EpochDay.NEVER, false);
}
