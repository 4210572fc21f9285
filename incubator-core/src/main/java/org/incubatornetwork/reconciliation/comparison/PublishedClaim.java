package org.incubatornetwork.reconciliation.comparison;

import java.io.Serializable;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/**
 * A claim and its place among the claims of a network.
 *
 * @param index its position in {@link org.incubatornetwork.model.Network#claims()}, from 0
 * @param claim the claim
 */
public record PublishedClaim(int index, Claim claim) implements Serializable {
    /**
     * The claim as a finding points to it.
     *
     * @return the claim with its pointer in the document
     */
    public Subject subject() {
        return EntityKind.CLAIM.subject(claim, index);
    }
}
