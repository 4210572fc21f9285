package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.SiteId;

/** The sites at which something is held: from when to when there are any. */
final class HeldAt {
    private HeldAt() {}

    /** The site that there was first; empty if one of them is not known. */
    static Optional<SiteHistory> first(List<SiteId> ids, Frame frame) {
        SiteHistory first = null;
        for (SiteId id : ids) {
            SiteHistory site = frame.findSite(id).orElse(null);
            if (site == null) {
                return Optional.empty();
            }
            first = first == null || site.firstStepDay() < first.firstStepDay() ? site : first;
        }
        return Optional.ofNullable(first);
    }

    /** Whether all of some sites have surely closed, or left, by a day. */
    static boolean areClosed(List<SiteId> ids, DateWindow day, Frame frame) {
        return are(ids, day, frame, SiteHistory::closedFromDay);
    }

    /** Whether there is surely nothing of some sites by a day. */
    static boolean areGone(List<SiteId> ids, DateWindow day, Frame frame) {
        return are(ids, day, frame, SiteHistory::goneFromDay);
    }

    private static boolean are(List<SiteId> ids, DateWindow day, Frame frame, ToIntFunction<SiteHistory> over) {
        int earliest = EpochDay.earliest(day);
        return ids.stream()
                .allMatch(id -> frame.findSite(id)
                        .filter(site -> over.applyAsInt(site) <= earliest)
                        .isPresent());
    }
}
