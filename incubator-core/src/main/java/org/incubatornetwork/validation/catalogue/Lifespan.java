package org.incubatornetwork.validation.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Site;

/**
 * The days between which there is something, as they are told.
 *
 * @param since the day from which there may be anything of it
 * @param until the day from which there is surely nothing of it any more
 */
record Lifespan(Optional<DateWindow> since, Optional<DateWindow> until) {
    private static final Comparator<DateWindow> NARROWEST =
            Comparator.comparingLong(day -> (long) EpochDay.latest(day) - EpochDay.earliest(day));

    /** That of a network, a programme or a site; open of whatever else. */
    static Lifespan of(Entity whole, Frame frame) {
        if (whole instanceof Network network) {
            return new Lifespan(network.founded(), Optional.empty());
        } else if (whole instanceof Programme programme) {
            return new Lifespan(programme.start(), programme.end());
        } else if (whole instanceof Site site) {
            SiteHistory history = frame.findSite(site.id()).orElseThrow();
            return new Lifespan(
                    told(history.site(), history.firstStepDay(), EpochDay::earliest),
                    told(history.site(), history.goneFromDay(), EpochDay::latest));
        }
        return new Lifespan(Optional.empty(), Optional.empty());
    }

    /** The day of a step that has a bound; the bound itself if it is that of no step, since it was narrowed. */
    private static Optional<DateWindow> told(Site site, int bound, ToIntFunction<DateWindow> boundOf) {
        if (bound == EpochDay.BEFORE_ALL || bound == EpochDay.NEVER) {
            return Optional.empty();
        }
        return site.lifecycle().stream()
                .flatMap(step -> step.on().stream())
                .filter(day -> boundOf.applyAsInt(day) == bound)
                .min(NARROWEST)
                .or(() -> Optional.of(EpochDay.window(bound, bound)));
    }
}
