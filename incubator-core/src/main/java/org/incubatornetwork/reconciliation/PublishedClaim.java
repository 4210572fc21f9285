package org.incubatornetwork.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/**
 * A claim and its place among the claims of a network.
 *
 * @param index its position in {@link org.incubatornetwork.model.Network#claims()}, from 0
 * @param claim the claim
 */
public record PublishedClaim(int index, Claim claim) implements Serializable {
    /** By the last day that a claim may speak of, undated ones last, and then by position. */
    static final Comparator<PublishedClaim> BY_DAY = Comparator.comparing((PublishedClaim claim) ->
                    claim.window().flatMap(PublishedClaim::lastDay).orElse(LocalDate.MAX))
            .thenComparingInt(PublishedClaim::index);

    /**
     * When the figure held.
     *
     * @return the day that the claim speaks of, or else that of its publication, as far as known
     */
    public Optional<DateWindow> window() {
        return claim.asOf().or(claim::publishedOn);
    }

    /**
     * The claim as a finding points to it.
     *
     * @return the claim with its pointer in the document
     */
    public Subject subject() {
        return EntityKind.CLAIM.subject(claim, index);
    }

    /** The last day of a window, or the first if it has no last. */
    static Optional<LocalDate> lastDay(DateWindow window) {
        return window.latest().or(window::earliest);
    }
}
