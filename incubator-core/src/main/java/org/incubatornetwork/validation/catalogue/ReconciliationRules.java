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

    /** As many programmes and organizations are counted as are listed. */
    public static final Rule CLAIM_LIST_COUNT = RuleTexts.rule(
                    "CLAIM_LIST_COUNT", RuleCategory.RECONCILIATION, Severity.WARNING)
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

    /** A figure is what a complete register holds, and no less than any holds. */
    public static final Rule CLAIM_REGISTER = RuleTexts.rule(
                    "CLAIM_REGISTER", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** A date is that which the network tells of itself, and of one thing there is one. */
    public static final Rule CLAIM_DATE = RuleTexts.rule("CLAIM_DATE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Of one thing and day there is one figure. */
    public static final Rule CLAIM_SAME_TIME = RuleTexts.rule(
                    "CLAIM_SAME_TIME", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** What comes in a period is what a count since inception grows by in it. */
    public static final Rule CLAIM_FLOW = RuleTexts.rule("CLAIM_FLOW", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** No part is more than its whole. */
    public static final Rule CLAIM_PART_EXCEEDS_WHOLE = RuleTexts.rule(
                    "CLAIM_PART_EXCEEDS_WHOLE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Parts that share nothing add up to their whole, if none is missing. */
    public static final Rule CLAIM_PARTS_SUM = RuleTexts.rule(
                    "CLAIM_PARTS_SUM", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Who was there, and who came, without who left, is who is there. */
    public static final Rule CLAIM_BALANCE = RuleTexts.rule(
                    "CLAIM_BALANCE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Nobody is resident, comes or leaves who was never supported. */
    public static final Rule CLAIM_EXCEEDS_SUPPORTED = RuleTexts.rule(
                    "CLAIM_EXCEEDS_SUPPORTED", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** A ratio is the quotient of the numbers it is said to be of. */
    public static final Rule CLAIM_SHARE = RuleTexts.rule("CLAIM_SHARE", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** Nobody resides in a closed site. */
    public static final Rule CLAIM_SITE_CLOSED = RuleTexts.rule(
                    "CLAIM_SITE_CLOSED", RuleCategory.RECONCILIATION, Severity.WARNING)
            .build();

    /** What is published of an intake is what its funnel has. */
    public static final Rule CLAIM_FUNNEL = RuleTexts.rule(
                    "CLAIM_FUNNEL", RuleCategory.RECONCILIATION, Severity.WARNING)
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
                CLAIM_LIST_COUNT,
                CLAIM_EXCEEDS_CAPACITY,
                CLAIM_IMPLIED_STAY,
                CLAIM_ORDER_OF_MAGNITUDE,
                CLAIM_REGISTER,
                CLAIM_DATE,
                CLAIM_SAME_TIME,
                CLAIM_FLOW,
                CLAIM_PART_EXCEEDS_WHOLE,
                CLAIM_PARTS_SUM,
                CLAIM_BALANCE,
                CLAIM_EXCEEDS_SUPPORTED,
                CLAIM_SHARE,
                CLAIM_SITE_CLOSED,
                CLAIM_FUNNEL);
    }
}
