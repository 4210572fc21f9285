package org.incubatornetwork.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;

/** The day of which a published figure speaks. */
public final class ClaimDay {
    /** By the last day that a window may mean, or else by its first. */
    private static final Comparator<DateWindow> BY_LATEST =
            Comparator.comparing(window -> window.latest().or(window::earliest).orElse(LocalDate.MAX));

    private ClaimDay() {}

    /**
     * The day of which a claim speaks. One that does not say it speaks of the day on which it was published, and one that does
     * not say that either, of the day on which the first of its sources was.
     *
     * @param claim the claim
     * @return the day, as far as known; empty if neither the claim nor a source has one
     */
    public static Optional<DateWindow> of(Claim claim) {
        return claim.asOf()
                .or(claim::publishedOn)
                .or(() -> claim.sources().stream()
                        .flatMap(source -> source.publishedOn().stream())
                        .min(BY_LATEST));
    }
}
