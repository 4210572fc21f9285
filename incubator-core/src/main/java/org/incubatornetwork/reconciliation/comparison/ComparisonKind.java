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
 * verdicts can come of it, and which rules' findings.
 */
public enum ComparisonKind {
    /** A claim, and what is computed for the day or period that it speaks of. */
    COMPUTED(Comparison.With.COMPUTED, verdicts(Verdict.values())),
    /** A claimed number of sites, and those that are open: the network's own, and with those that partners operate. */
    SITE_COUNT(
            Comparison.With.COMPUTED,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT),
            ReconciliationRules.CLAIM_SITE_COUNT),
    /** Two figures of one measure for the same time. */
    SAME_TIME(Comparison.With.CLAIMS, verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT)),
    /** A count since inception, and the next one. */
    CUMULATIVE(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE),
            ReconciliationRules.CLAIM_CUMULATIVE_DECREASES,
            ReconciliationRules.CLAIM_CUMULATIVE_JUMP),
    /** Two figures of one measure within a year, one ten times the other. */
    MAGNITUDE(Comparison.With.CLAIMS, verdicts(Verdict.INCONSISTENT), ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE),
    /** Figures of one measure, said to be of different populations or from different clocks. */
    DEFINITION(Comparison.With.CLAIMS, verdicts(Verdict.NOT_COMPARABLE), ReconciliationRules.CLAIM_DEFINITION_DRIFT),
    /** One rate, published of two measures. */
    SAME_FIGURE(Comparison.With.CLAIMS, verdicts(Verdict.NOT_COMPARABLE), ReconciliationRules.CLAIM_DEFINITION_DRIFT),
    /** Two survivals for the same time, after a shorter and after a longer time. */
    SURVIVAL(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT),
            ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE),
    /** A number of residents, and the latest capacity published by then. */
    CAPACITY(
            Comparison.With.CLAIMS,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT),
            ReconciliationRules.CLAIM_EXCEEDS_CAPACITY),
    /** The mean stay that a turnover, or residents and exits of a year, imply, and the longest that the network allows. */
    IMPLIED_STAY(
            Comparison.With.POLICY,
            verdicts(Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPUTABLE),
            ReconciliationRules.CLAIM_IMPLIED_STAY);

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
