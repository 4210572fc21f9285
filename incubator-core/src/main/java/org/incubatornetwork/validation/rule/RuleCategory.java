package org.incubatornetwork.validation.rule;

/** What a rule is about, as the catalogue groups them. */
public enum RuleCategory {
    /** Ids, references, identifiers, names, codes and places. */
    IDENTITY,
    /** Facts of any kind: that none is later than it is known, and each is told once. */
    FACTS,
    /** The network itself. */
    NETWORK,
    /** Sites, their lives and their capacities. */
    SITES,
    /** Firms, and what became of them. */
    STARTUPS,
    /** Residencies and other support. */
    RESIDENCIES,
    /** Jobs, revenues and funding. */
    FIGURES,
    /** Services and memberships. */
    SERVICES,
    /** Cohorts and their funnels. */
    COHORTS,
    /** Published figures, one by one. */
    CLAIMS,
    /** Published figures against each other and against the register: reported by the reconciliation. */
    RECONCILIATION,
    /** The validation itself. */
    ENGINE,
    /** Rules that are not of this library. */
    CUSTOM
}
