package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SupportLevel;

/**
 * A startup as known on a day, seen from a cohort or a programme: its stays there are made by the support that names it, of whatever
 * level, so that what it did before and after is no admission and no exit of it. Support that ended in a transfer goes on with what
 * follows in its stay, be it that this names no cohort or programme. All else is the startup's: where it resides, its money and jobs, its
 * life.
 */
public final class StartupInGroup extends StartupHistory {
    private final StartupInNetwork whole;
    private final Predicate<Support> names;

    private StartupInGroup(StartupInNetwork whole, Predicate<Support> names) {
        super(whole.startup(), whole.frame());
        this.whole = whole;
        this.names = names;
    }

    /**
     * A startup as seen from a cohort.
     *
     * @param whole the startup seen from the network
     * @param cohort a cohort that it is or may be a member of
     * @return the view; the whole itself if all its stays are of the cohort
     */
    public static StartupHistory of(StartupInNetwork whole, CohortId cohort) {
        Objects.requireNonNull(cohort);
        return isOfOneKind(whole) ? whole : new StartupInGroup(whole, Membership.naming(cohort));
    }

    /**
     * A startup as seen from a programme.
     *
     * @param whole the startup seen from the network
     * @param programme a programme that it takes part in, or may
     * @return the view; the whole itself if all its stays are of the programme
     */
    public static StartupHistory of(StartupInNetwork whole, ProgrammeId programme) {
        Objects.requireNonNull(programme);
        return isOfOneKind(whole) ? whole : new StartupInGroup(whole, Membership.naming(programme, whole.frame()));
    }

    /** Most startups are supported once: who is a member by that has no other stay. */
    private static boolean isOfOneKind(StartupInNetwork whole) {
        List<Support> recorded = whole.recordedSupports();
        return recorded.size() == 1 && whole.makesStays(recorded.get(0)).isSure();
    }

    @Override
    ImmutableList<Support> readSupports() {
        return whole.supports();
    }

    @Override
    Participation readParticipation() {
        Set<Integer> followed = new HashSet<>();
        for (SupportLevel level : SupportLevel.values()) {
            if (Supports.any(whole.recordedSupports(), support -> support.level() == level && leadsOn(support))) {
                follow(level, followed);
            }
        }
        return Participation.ofAll(
                Stay.inOrder(Supports.those(
                        whole.recordedSupports(),
                        support -> support.standing() == Support.Standing.COUNTED
                                && (names.test(support) || followed.contains(support.index())))),
                frame());
    }

    /** Adds what follows in a stay of the level on support that names the group and ended in a transfer. */
    private void follow(SupportLevel level, Set<Integer> followed) {
        for (Spell stay : whole.withLevels(Set.of(level)).stays()) {
            boolean led = false;
            for (Support support : stay.stay().supports()) {
                if (led) {
                    followed.add(support.index());
                }
                led |= leadsOn(support);
            }
        }
    }

    private boolean leadsOn(Support support) {
        return support.period().isEndedBy(EndReason.TRANSFERRED) && names.test(support);
    }

    /** What names the group; and perhaps all else, if some of that may lead to it. */
    @Override
    Certainty makesStays(Support support) {
        return names.test(support)
                ? Certainty.SURE
                : Certainty.of(false, false, Supports.any(whole.recordedSupports(), this::leadsOn));
    }

    @Override
    public StartupInNetwork hosted() {
        return whole.hosted();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a startup is the same as itself alone
    public StartupInGroup withLevels(Set<SupportLevel> levels) {
        StartupInNetwork other = whole.withLevels(levels);
        return other == whole ? this : new StartupInGroup(other, names);
    }

    @Override
    public StartupInNetwork inNetwork() {
        return whole;
    }

    /** The startup's id, and as of when. */
    @Override
    public String toString() {
        return whole + " in a group";
    }
}
