package org.incubatornetwork.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stay;
import org.jspecify.annotations.Nullable;

/**
 * A time without a break in one place: at a site, the residencies of a stay there that overlap or follow on one another by a
 * transfer within the site; in the network, a whole stay. It begins with an entry and ends with an exit of its place.
 */
final class Spell {
    final @Nullable SiteId siteId;
    final int site;
    final int start;
    /** Whether the startup came from outside, and not from another site. */
    final boolean admission;

    private Residency last;
    private int end;
    /** Whether it left the network, and not for another site. */
    private boolean departure;

    private Spell(Residency first, boolean admission) {
        this.siteId = first.siteId;
        this.site = first.site;
        this.start = first.start;
        this.admission = admission;
        this.last = first;
        this.end = first.end;
    }

    /** The spells of a stay at its sites. */
    static List<Spell> of(List<Residency> residencies, Stay.State state, int stayEnd) {
        List<Spell> spells = new ArrayList<>(residencies.size());
        int stayStart = residencies.get(0).start;
        for (Residency residency : residencies) {
            Spell spell = null;
            for (Spell candidate : spells) {
                if (candidate.continuesWith(residency, residencies)) {
                    spell = candidate;
                }
            }
            if (spell == null) {
                spells.add(new Spell(residency, residency.start == stayStart));
            } else if (residency.end >= spell.end) {
                spell.last = residency;
                spell.end = residency.end;
            }
        }
        if (state == Stay.State.COMPLETED) {
            spells.forEach(spell -> spell.departure = spell.end == stayEnd);
        }
        return spells;
    }

    private boolean continuesWith(Residency next, List<Residency> stay) {
        if (!Objects.equals(siteId, next.siteId)) {
            return false;
        }
        if (next.start < end) {
            return true;
        }
        return last.reason() == EndReason.TRANSFERRED
                && next.start - end <= Stay.LONGEST_TRANSFER
                && stay.stream().noneMatch(other -> other.start >= end && other.start < next.start);
    }

    /** The first day after it; {@link Days#NEVER} if it goes on. */
    int end() {
        return end;
    }

    /** Whether the startup left the network when the spell ended. */
    boolean isDeparture() {
        return departure;
    }

    /** Whether it ended, and the startup did not leave the network. */
    boolean isMoveOut() {
        return end != Days.NEVER && !departure;
    }

    /** Why the startup left; null if nobody says why. */
    @Nullable EndReason reason() {
        return last.reason();
    }
}
