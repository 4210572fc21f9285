package org.incubatornetwork.metrics;

import java.util.Optional;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;

/** A residency as known on the as-of date: its end is {@link Days#NEVER} if it is not known by then. */
final class Residency {
    final SupportPeriod period;
    final int start;
    final int end;
    final @Nullable SiteId siteId;
    /** The site's ordinal in the frame. */
    final int site;

    Residency(SupportPeriod period, Frame frame) {
        this.period = period;
        this.start = Days.of(period.start().orElseThrow());
        this.end = Days.known(period.end(), frame.asOfDay);
        this.siteId = period.siteId().orElse(null);
        this.site = siteId == null ? Frame.NO_SITE : frame.ordinal(siteId);
    }

    boolean covers(int day) {
        return start <= day && day < end;
    }

    /** Why it ended; null if it did not, as far as is known, or nobody says why. */
    @Nullable EndReason reason() {
        return end == Days.NEVER ? null : period.endReason().orElse(null);
    }

    boolean isVirtual() {
        return period.mode().equals(Optional.of(SupportMode.VIRTUAL));
    }
}
