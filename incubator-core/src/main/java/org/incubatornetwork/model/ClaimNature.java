package org.incubatornetwork.model;

/** The nature of a {@link Claim}: what sort of statement it makes. A closed list: no 1.x version of the model extends it. */
public enum ClaimNature {
    /** The claim is of something that happened. */
    RESULT,
    /** The claim is an estimate of something that happened. */
    ESTIMATE,
    /** The claim is an expectation. */
    FORECAST,
    /** The claim is an aim. */
    TARGET;

    /**
     * The nature of a claim.
     *
     * @param claim the claim
     * @return what it says; {@link #RESULT} if it does not say
     */
    public static ClaimNature of(Claim claim) {
        return claim.nature().orElse(RESULT);
    }

    /**
     * Whether the claim is of something that happened, be it counted or estimated.
     *
     * @return true of {@link #RESULT} and {@link #ESTIMATE}
     */
    public boolean isOfThePast() {
        return this == RESULT || this == ESTIMATE;
    }
}
