package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.model.EndReason;

/** What support of some levels tells of a startup, as seen from a place. */
record Participation(
        ImmutableList<Support> supports,
        ImmutableList<Spell> stays,
        ImmutableList<Spell> spells,
        int admissionDay,
        int graduationDay) {
    static final Participation NONE = new Participation(
            ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), EpochDay.NEVER, EpochDay.NEVER);

    /** What support in the {@linkplain Stay#inOrder order of stays} tells of a startup where all of it counts. */
    static Participation ofAll(ImmutableList<Support> supports, Frame frame) {
        if (supports.isEmpty()) {
            return NONE;
        }
        ImmutableList<Stay> known = Stay.of(supports, frame.knownDay());
        ImmutableList.Builder<Spell> stays = ImmutableList.builderWithExpectedSize(known.size());
        int graduation = EpochDay.NEVER;
        for (int i = 0; i < known.size(); i++) {
            Spell stay = Spell.inNetwork(known.get(i));
            stays.add(stay);
            if (stay.reasonOrNull() == EndReason.GRADUATED) {
                graduation = Math.min(graduation, stay.endDay());
            }
        }
        ImmutableList<Spell> spells = stays.build();
        return new Participation(supports, spells, spells, supports.get(0).startDay(), graduation);
    }
}
