package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;

/**
 * A network before its startups: who it is, and how many come when and where.
 *
 * @param network the network without cohorts, startups and the marks of a synthetic one
 * @param places where startups can be hosted
 * @param intakes how many startups come, in the order of time
 */
record Blueprint(Network network, ImmutableList<Place> places, ImmutableList<Intakes.Intake> intakes) {
    /**
     * A site that hosts startups.
     *
     * @param id the site
     * @param opened its first day
     * @param closed the first day on which it is closed, if it ever was
     */
    record Place(SiteId id, LocalDate opened, Optional<LocalDate> closed) {
        boolean isOpenOn(LocalDate day) {
            return !opened.isAfter(day) && closed.map(day::isBefore).orElse(true);
        }
    }
}
