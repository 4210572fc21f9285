package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.measure.ClaimDetail;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on published figures, one by one. */
public final class ClaimRules {
    /** A published figure has a day. */
    public static final Rule CLAIM_UNDATED = claim("CLAIM_UNDATED", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::undated)
            .build();

    /** A published figure about some startups says about which, and a survival from when it counts. */
    public static final Rule CLAIM_WITHOUT_POPULATION = claim("CLAIM_WITHOUT_POPULATION", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::withoutPopulation)
            .build();

    /** A published rate is a rate. */
    public static final Rule CLAIM_RATE_OUT_OF_RANGE = claim("CLAIM_RATE_OUT_OF_RANGE", Severity.ERROR)
            .on(EntityKind.CLAIM, ClaimRules::rateOutOfRange)
            .build();

    /** A published number is not less than none, where its measure can't be. */
    public static final Rule CLAIM_NEGATIVE = claim("CLAIM_NEGATIVE", Severity.ERROR)
            .on(EntityKind.CLAIM, ClaimRules::negative)
            .build();

    /** A published figure is of a measure that is known. */
    public static final Rule CLAIM_MEASURE_UNKNOWN = claim("CLAIM_MEASURE_UNKNOWN", Severity.INFO)
            .on(EntityKind.CLAIM, ClaimRules::measureUnknown)
            .build();

    private ClaimRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                CLAIM_UNDATED,
                CLAIM_WITHOUT_POPULATION,
                CLAIM_RATE_OUT_OF_RANGE,
                CLAIM_NEGATIVE,
                CLAIM_MEASURE_UNKNOWN);
    }

    private static Rule.Builder claim(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.CLAIMS, severity);
    }

    private static void undated(Claim claim, Context context) {
        if (claim.heldOn().isEmpty()) {
            context.at().with("measure", claim.measure()).report();
        }
    }

    private static void withoutPopulation(Claim claim, Context context) {
        ImmutableSet<ClaimDetail> asked =
                Measures.findMeasure(claim.measure()).map(Measure::asks).orElse(ImmutableSet.of());
        boolean ofWhom = asked.contains(ClaimDetail.POPULATION)
                && claim.population().filter(words -> !words.isBlank()).isEmpty();
        boolean fromWhen = asked.contains(ClaimDetail.CLOCK)
                && claim.clock().orElse(SurvivalClock.UNSTATED) == SurvivalClock.UNSTATED
                && claim.clockDescription().isEmpty();
        if (ofWhom || fromWhen) {
            context.at()
                    .with("measure", claim.measure())
                    .with("quantity", figure(claim))
                    .report();
        }
    }

    /** What was published: a figure or a day. */
    static Serializable figure(Claim claim) {
        return claim.quantity().isPresent()
                ? claim.quantity().get()
                : claim.date().orElseThrow();
    }

    private static void rateOutOfRange(Claim claim, Context context) {
        Measure measure = Measures.findMeasure(claim.measure()).orElse(null);
        Quantity quantity = claim.quantity().orElse(null);
        if (measure == null || quantity == null || !isBounded(measure)) {
            return;
        }
        Optional<BigDecimal> least = measure.lower();
        Optional<BigDecimal> most = measure.upper();
        BigDecimal lower = quantity.value();
        BigDecimal upper = quantity.upper().orElse(lower);
        // less than the least is as far out as the least less something, and more than the most likewise
        int leastExcess = quantity.qualifier() == Qualifier.LESS_THAN ? 1 : 0;
        int mostExcess = quantity.qualifier() == Qualifier.MORE_THAN ? -1 : 0;
        if ((least.isPresent() && lower.compareTo(least.get()) < leastExcess)
                || (most.isPresent() && upper.compareTo(most.get()) > mostExcess)) {
            context.at("quantity")
                    .with("measure", claim.measure())
                    .with("quantity", quantity)
                    .actual(quantity)
                    .expected(least.map(BigDecimal::toString).orElse("")
                            + ".."
                            + most.map(BigDecimal::toString).orElse(""))
                    .report();
        }
    }

    /** Whether the figures of a measure are ratios, or else have a most. */
    private static boolean isBounded(Measure measure) {
        return measure.unit().equals(MetricUnit.RATIO) || measure.upper().isPresent();
    }

    private static void negative(Claim claim, Context context) {
        Quantity quantity = claim.quantity().orElse(null);
        if (quantity != null && quantity.value().signum() < 0) {
            Measures.findMeasure(claim.measure())
                    .filter(measure -> !isBounded(measure))
                    .flatMap(Measure::lower)
                    .filter(least -> quantity.value().compareTo(least) < 0)
                    .ifPresent(least -> context.at("quantity")
                            .with("measure", claim.measure())
                            .with("quantity", quantity)
                            .actual(quantity)
                            .expected(">= " + least)
                            .report());
        }
    }

    private static void measureUnknown(Claim claim, Context context) {
        if (Measures.findMeasure(claim.measure()).isEmpty()) {
            context.at("measure")
                    .with("measure", claim.measure())
                    .actual(claim.measure())
                    .nearest(
                            claim.measure().value(),
                            Lists.transform(
                                    Measures.measures(), measure -> measure.id().value()))
                    .report();
        }
    }
}
