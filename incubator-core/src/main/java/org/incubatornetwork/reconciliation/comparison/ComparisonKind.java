package org.incubatornetwork.reconciliation.comparison;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;
import org.incubatornetwork.validation.rule.Rule;

/**
 * The comparisons that a reconciliation makes, in the order in which it makes them. Each says what it compares, which
 * verdicts can come of it, and which rules' findings. Two claims of one measure meet in one of them alone: of one time in {@link
 * #SAME_TIME}, one time after the other in {@link #CUMULATIVE} or {@link #MAGNITUDE}, of other horizons in {@link #SURVIVAL}, as a
 * whole and its part in {@link #PARTS}, in other words of other times in {@link #DEFINITION}.
 */
public enum ComparisonKind {
    /** A claim, and what is computed for the day or period that it speaks of. */
    COMPUTED(Comparison.With.COMPUTED, verdicts(Verdict.values()), ReconciliationRules.CLAIM_REGISTER),
    /** A claimed number of sites, and those that are open: the network's own, and with those that partners operate. */
    SITE_COUNT(
            Comparison.With.COMPUTED,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.MET, Verdict.MISSED),
            ReconciliationRules.CLAIM_SITE_COUNT),
    /** A claimed number of programmes or of organizations with a role, and those that the network's lists tell. */
    LIST_COUNT(
            Comparison.With.COMPUTED,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.MET, Verdict.MISSED),
            ReconciliationRules.CLAIM_LIST_COUNT),
    /** A claimed date, and that which the network tells of itself. */
    DATE(
            Comparison.With.FACTS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPUTABLE),
            ReconciliationRules.CLAIM_DATE),
    /** Two dates of one thing. */
    SAME_DATE(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_DATE),
    /** Two figures of one measure and extent for the same time. */
    SAME_TIME(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_SAME_TIME),
    /** A count since inception, and the next one. */
    CUMULATIVE(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_CUMULATIVE_DECREASES,
            ReconciliationRules.CLAIM_CUMULATIVE_JUMP,
            ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE),
    /** What came in a period, and how much had come in all. */
    FLOW(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_FLOW),
    /** Two figures of one measure within a year, one ten times the other. */
    MAGNITUDE(Comparison.With.CLAIMS, verdicts(Verdict.NOT_COMPARABLE), ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE),
    /** Figures of one measure, said to be of different populations or from different clocks. */
    DEFINITION(Comparison.With.CLAIMS, verdicts(Verdict.NOT_COMPARABLE), ReconciliationRules.CLAIM_DEFINITION_DRIFT),
    /** One rate, published of two measures. */
    SAME_FIGURE(Comparison.With.CLAIMS, verdicts(Verdict.NOT_COMPARABLE), ReconciliationRules.CLAIM_DEFINITION_DRIFT),
    /** Two survivals for the same time, after a shorter and after a longer time. */
    SURVIVAL(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE),
    /** A figure of a whole, and those of its parts. */
    PARTS(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_PART_EXCEEDS_WHOLE,
            ReconciliationRules.CLAIM_PARTS_SUM),
    /** Residents at the beginning and at the end of a period, and who came and left in it. */
    BALANCE(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_BALANCE),
    /** Residents, exits or admissions, and how many had ever been supported. */
    EVER_SUPPORTED(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_EXCEEDS_SUPPORTED),
    /** A number of residents, and the latest capacity published by then. */
    CAPACITY(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_EXCEEDS_CAPACITY),
    /** The mean stay that a turnover, or residents and exits of a year, imply, and the longest that the network allows. */
    IMPLIED_STAY(
            Comparison.With.POLICY,
            verdicts(Verdict.CONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPUTABLE),
            ReconciliationRules.CLAIM_IMPLIED_STAY),
    /** A target, and a result of its day. */
    TARGET(Comparison.With.CLAIMS, verdicts(Verdict.MET, Verdict.MISSED, Verdict.NOT_COMPARABLE)),
    /** A ratio, and the count and the whole that it is said to be of. */
    SHARE(Comparison.With.ITSELF, verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT), ReconciliationRules.CLAIM_SHARE),
    /** The day that a result is of, and an earlier one of its publication. */
    PUBLICATION(Comparison.With.ITSELF, verdicts(Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE)),
    /** Residents of sites that are closed. */
    CLOSED_SITE(
            Comparison.With.FACTS,
            verdicts(Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_SITE_CLOSED),
    /** A figure of an intake, a programme or the network, and its funnel. */
    FUNNEL(
            Comparison.With.FACTS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_FUNNEL);

    private final Comparison.With with;

    @SuppressWarnings("ImmutableEnumChecker") // immutable sets of enum constants and of strings
    private final ImmutableSet<Verdict> verdicts;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ImmutableSet<String> rules;

    ComparisonKind(Comparison.With with, ImmutableSet<Verdict> verdicts, Rule... rules) {
        this.with = with;
        this.verdicts = verdicts;
        this.rules = Stream.of(rules).map(Rule::code).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<Verdict> verdicts(Verdict... verdicts) {
        return Sets.immutableEnumSet(Arrays.asList(verdicts));
    }

    /**
     * The other side of the comparison.
     *
     * @return what claims are compared with
     */
    public Comparison.With with() {
        return with;
    }

    /**
     * The verdicts that can come of the comparison.
     *
     * @return the verdicts, at least one
     */
    public ImmutableSet<Verdict> verdicts() {
        return verdicts;
    }

    /**
     * The rules of which the comparison reports findings.
     *
     * @return the codes of the rules; empty if it only says what it compared
     */
    public ImmutableSet<String> rules() {
        return rules;
    }

    /**
     * The comparison's name.
     *
     * @return the name
     */
    public LocalizedText title() {
        return ComparisonTexts.text("kind." + name() + ".title");
    }

    /**
     * The description of the comparison: what is compared, and how.
     *
     * @return the description, in sentences
     */
    public LocalizedText description() {
        return ComparisonTexts.text("kind." + name() + ".description");
    }
}
