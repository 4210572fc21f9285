package org.incubatornetwork.model;

/** What the members of a {@link Claim} agree in. */
final class ClaimAgreement {
    private ClaimAgreement() {}

    static void check(Claim claim) {
        claim.currency().ifPresent(currency -> Grammar.CURRENCY.check("currency", currency));
        Durations.check("horizon", claim.horizon());
        if (claim.quantity().isPresent() == claim.date().isPresent()) {
            throw new IllegalArgumentException("a claim must have a quantity or a date, had "
                    + (claim.date().isPresent() ? "both" : "neither"));
        }
        if (claim.horizonQualifier().isPresent()
                && (claim.horizon().isEmpty() || claim.horizonQualifier().get() == Qualifier.BETWEEN)) {
            throw new IllegalArgumentException("the qualifier of a horizon must stand beside one, and not be BETWEEN");
        }
        boolean isOfPart = !claim.siteIds().isEmpty()
                || !claim.subgroups().isEmpty()
                || claim.cohortId().isPresent()
                || claim.programmeId().isPresent()
                || claim.tierId().isPresent()
                || claim.territory().isPresent();
        if (claim.organizationId().isPresent() && isOfPart) {
            throw new IllegalArgumentException(
                    "a claim must be about an organization, or about the network or a part of it");
        }
    }
}
