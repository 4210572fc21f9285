package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incubatornetwork.text.Nearest;

/** The rules of this library. */
public final class RuleCatalogue {
    private static final ImmutableList<Rule> RULES = ImmutableList.of(
            IdentityRules.ID_DUPLICATE,
            IdentityRules.REFERENCE_DANGLING,
            IdentityRules.IDENTIFIER_DUPLICATE,
            IdentityRules.ICE_CHECKSUM,
            IdentityRules.ICE_SAME_ENTERPRISE,
            IdentityRules.LEI_CHECKSUM,
            IdentityRules.NAME_BLANK,
            IdentityRules.NAME_NEAR_DUPLICATE,
            IdentityRules.CODE_UNKNOWN,
            IdentityRules.COUNTRY_UNKNOWN,
            IdentityRules.REGION_CODE_MALFORMED,
            IdentityRules.REGION_NOT_IN_COUNTRY,
            IdentityRules.LOCATION_OUT_OF_RANGE,
            IdentityRules.LOCATION_OUT_OF_COUNTRY,
            NetworkRules.SHARES_SUM,
            NetworkRules.SHARE_OUT_OF_RANGE,
            SiteRules.SITE_OPENED_BEFORE_NETWORK,
            SiteRules.SITE_LIFECYCLE_ORDER,
            SiteRules.SITE_REOPENED,
            SiteRules.SITE_OPERATIONAL_WITHOUT_OPENING,
            SiteRules.SITE_PLANNED_DATE_PASSED,
            SiteRules.SITE_OPENING_SLIPPED,
            SiteRules.SITE_NOT_OPERATIONAL_HAS_RESIDENTS,
            SiteRules.SITE_CLOSED_HAS_RESIDENTS,
            SiteRules.SITE_WITHOUT_CAPACITY,
            SiteRules.CAPACITY_NOT_POSITIVE,
            SiteRules.CAPACITY_PERIOD_ORDER,
            SiteRules.CAPACITY_PERIODS_OVERLAP,
            SiteRules.AREA_ORDER,
            SiteRules.AREA_PER_STARTUP_IMPLAUSIBLE,
            SiteRules.OCCUPANCY_OVER_CAPACITY,
            SiteRules.PREMISES_PROVIDER_MISSING,
            StartupRules.STARTUP_FOUNDED_IN_FUTURE,
            StartupRules.STARTUP_OLD_AT_ADMISSION,
            StartupRules.ADMITTED_BEFORE_FOUNDED,
            StartupRules.STATUS_ORDER,
            StartupRules.STATUS_BEFORE_FOUNDING,
            StartupRules.STATUS_AFTER_TERMINAL,
            StartupRules.STATUS_STALE,
            StartupRules.STATUS_WITHOUT_EVIDENCE,
            StartupRules.ACQUIRED_WITHOUT_ACQUIRER,
            ResidencyRules.RESIDENCY_ENDS_BEFORE_START,
            ResidencyRules.RESIDENCY_OVERLAP_SAME_SITE,
            ResidencyRules.RESIDENCY_OVERLAP_SITES,
            ResidencyRules.RESIDENCY_EXCEEDS_POLICY,
            ResidencyRules.RESIDENCY_IN_FUTURE,
            ResidencyRules.RESIDENCY_WITHOUT_SITE,
            ResidencyRules.RESIDENCY_WITHOUT_START,
            ResidencyRules.SERVICE_USE_WITHOUT_SUPPORT,
            ResidencyRules.PERIOD_END_LOOKS_INCLUSIVE,
            ResidencyRules.MOVE_NOT_LINKED,
            ResidencyRules.TRANSFER_WITHOUT_SUCCESSOR,
            ResidencyRules.END_WITHOUT_REASON,
            ResidencyRules.END_REASON_WITHOUT_END,
            ResidencyRules.RESIDENT_AFTER_CLOSURE,
            FigureRules.JOBS_NEGATIVE,
            FigureRules.JOBS_IN_FUTURE,
            FigureRules.JOBS_WITHOUT_BASELINE,
            FigureRules.JOBS_BASIS_MIXED,
            FigureRules.JOBS_JUMP,
            FigureRules.JOBS_INDIRECT_WITHOUT_METHOD,
            FigureRules.REVENUE_PERIOD_ORDER,
            FigureRules.REVENUE_PERIODS_OVERLAP,
            FigureRules.EXPORT_EXCEEDS_REVENUE,
            FigureRules.FUNDING_NEGATIVE,
            FigureRules.FUNDING_BEFORE_FOUNDING,
            FigureRules.CURRENCY_UNKNOWN,
            FigureRules.CURRENCY_MINOR_UNITS,
            ServiceRules.SERVICE_AT_CLOSED_SITE,
            ServiceRules.SERVICE_PERIOD_ORDER,
            ServiceRules.SERVICE_NEVER_ELIGIBLE,
            ServiceRules.MEMBERSHIP_PERIOD_ORDER,
            CohortRules.COHORT_DATES_ORDER,
            CohortRules.COHORT_OVER_ENROLLED,
            CohortRules.COHORT_FUNNEL_ORDER,
            CohortRules.COHORT_FUNNEL_MISMATCH,
            CohortRules.COHORT_SITE_MISMATCH,
            ClaimRules.CLAIM_UNDATED,
            ClaimRules.CLAIM_WITHOUT_POPULATION,
            ClaimRules.CLAIM_RATE_OUT_OF_RANGE,
            ClaimRules.CLAIM_MEASURE_UNKNOWN,
            ReconciliationRules.CLAIM_CUMULATIVE_DECREASES,
            ReconciliationRules.CLAIM_CUMULATIVE_JUMP,
            ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE,
            ReconciliationRules.CLAIM_DEFINITION_DRIFT,
            ReconciliationRules.CLAIM_SITE_COUNT,
            ReconciliationRules.CLAIM_EXCEEDS_CAPACITY,
            ReconciliationRules.CLAIM_IMPLIED_STAY,
            ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE,
            EngineRules.RULE_FAILED);

    private static final ImmutableMap<String, Rule> BY_CODE = Maps.uniqueIndex(RULES, Rule::code);

    private RuleCatalogue() {}

    /**
     * Every rule of this library, those that the reconciliation reports included.
     *
     * @return the rules, in the order of the catalogue's page
     */
    public static ImmutableList<Rule> rules() {
        return RULES;
    }

    /**
     * The rule with a code.
     *
     * @param code the code
     * @return the rule; empty if there is none
     */
    public static Optional<Rule> findRule(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The rule with a code.
     *
     * @param code the code
     * @return the rule
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Rule getRule(String code) {
        return findRule(code)
                .orElseThrow(() -> new NoSuchElementException("no rule " + code + didYouMean(code, BY_CODE.keySet())));
    }

    /** The end of a message on a word that is not known: empty if no known word is near. */
    static String didYouMean(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }
}
