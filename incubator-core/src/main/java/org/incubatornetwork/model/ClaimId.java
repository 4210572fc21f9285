package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Claim}, unique among the claims of its network. */
public final class ClaimId extends AbstractId<ClaimId> implements Comparable<ClaimId> {
    @Serial
    private static final long serialVersionUID = 1;

    private ClaimId(String value) {
        super("claim id", value);
    }

    /**
     * The claim id with a given text.
     *
     * @param value the id's text
     * @return the claim id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static ClaimId of(String value) {
        return new ClaimId(value);
    }

    @Override
    public ClaimId withValue(String value) {
        return of(value);
    }
}
