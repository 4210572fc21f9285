package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Rules on published figures against each other and against the register. Validation does not apply them: the
 * reconciliation of claims finds what they are about, and a validation that is given its findings reports them
 * with its own.
 */
public final class ReconciliationRules {
    /** A cumulative figure never falls. */
    public static final Rule CLAIM_CUMULATIVE_DECREASES = RuleTexts.rule(
                    "CLAIM_CUMULATIVE_DECREASES", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** A cumulative figure grows no faster than what flows into it. */
    public static final Rule CLAIM_CUMULATIVE_JUMP = RuleTexts.rule(
                    "CLAIM_CUMULATIVE_JUMP", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Of one population, no more are alive later. */
    public static final Rule CLAIM_SURVIVAL_NOT_MONOTONE = RuleTexts.rule(
                    "CLAIM_SURVIVAL_NOT_MONOTONE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** A figure that is repeated keeps its meaning. */
    public static final Rule CLAIM_DEFINITION_DRIFT = RuleTexts.rule(
                    "CLAIM_DEFINITION_DRIFT", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** As many sites are counted as there are. */
    public static final Rule CLAIM_SITE_COUNT = RuleTexts.rule(
                    "CLAIM_SITE_COUNT", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** No more are resident than there is room for. */
    public static final Rule CLAIM_EXCEEDS_CAPACITY = RuleTexts.rule(
                    "CLAIM_EXCEEDS_CAPACITY", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Residents and exits imply a stay that the policy allows. */
    public static final Rule CLAIM_IMPLIED_STAY = RuleTexts.rule(
                    "CLAIM_IMPLIED_STAY", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** A figure does not change tenfold within months. */
    public static final Rule CLAIM_ORDER_OF_MAGNITUDE = RuleTexts.rule(
                    "CLAIM_ORDER_OF_MAGNITUDE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    private ReconciliationRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                CLAIM_CUMULATIVE_DECREASES,
                CLAIM_CUMULATIVE_JUMP,
                CLAIM_SURVIVAL_NOT_MONOTONE,
                CLAIM_DEFINITION_DRIFT,
                CLAIM_SITE_COUNT,
                CLAIM_EXCEEDS_CAPACITY,
                CLAIM_IMPLIED_STAY,
                CLAIM_ORDER_OF_MAGNITUDE);
    }
}
