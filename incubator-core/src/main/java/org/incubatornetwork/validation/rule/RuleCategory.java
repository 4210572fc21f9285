package org.incubatornetwork.validation.rule;

/** The category of a rule: what it is about, as the catalogue groups them. */
public enum RuleCategory {
    /** Rules on ids, references, identifiers, names, codes and places. */
    IDENTITY,
    /** Rules on facts of any kind: that none is later than it is known, and each is told once. */
    FACTS,
    /** Rules on the network itself. */
    NETWORK,
    /** Rules on sites, their lives and their capacities. */
    SITES,
    /** Rules on firms, and what became of them. */
    STARTUPS,
    /** Rules on residencies and other support. */
    RESIDENCIES,
    /** Rules on jobs, revenues and funding. */
    FIGURES,
    /** Rules on services and memberships. */
    SERVICES,
    /** Rules on cohorts and their funnels. */
    COHORTS,
    /** Rules on published figures, one by one. */
    CLAIMS,
    /** Rules on published figures against each other and against the register: reported by the reconciliation. */
    RECONCILIATION,
    /** Rules on the validation itself. */
    ENGINE,
    /** Rules that are not of this library. */
    CUSTOM
}
