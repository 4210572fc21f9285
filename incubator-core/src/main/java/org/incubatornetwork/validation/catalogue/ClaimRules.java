package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incubatornetwork.measure.ClaimDetail;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.text.Capitals;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on published figures, one by one. Of those that don't stand nothing is asked that they would need to be compared. */
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

    /** No published figure is a part of itself. */
    public static final Rule CLAIM_PART_OF_ITSELF = claim("CLAIM_PART_OF_ITSELF", Severity.ERROR)
            .on(EntityKind.NETWORK, PartsOfClaims::circles)
            .build();

    /** A published figure is a day if its measure is one, and a quantity of any other. */
    public static final Rule CLAIM_FIGURE_OF_OTHER_KIND = claim("CLAIM_FIGURE_OF_OTHER_KIND", Severity.ERROR)
            .on(EntityKind.CLAIM, ClaimRules::figureOfOtherKind)
            .build();

    /** Published money has a currency. */
    public static final Rule CLAIM_WITHOUT_CURRENCY = claim("CLAIM_WITHOUT_CURRENCY", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::withoutCurrency)
            .build();

    /** A published share is of something. */
    public static final Rule CLAIM_DENOMINATOR_ZERO = claim("CLAIM_DENOMINATOR_ZERO", Severity.ERROR)
            .on(EntityKind.CLAIM, ClaimRules::denominatorZero)
            .build();

    /** Only a cumulative figure counts since a day. */
    public static final Rule CLAIM_SINCE_NOT_CUMULATIVE = claim("CLAIM_SINCE_NOT_CUMULATIVE", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::sinceNotCumulative)
            .build();

    /** The basis of a published figure is one that its measure can have. */
    public static final Rule CLAIM_BASIS_IMPOSSIBLE = claim("CLAIM_BASIS_IMPOSSIBLE", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::basisImpossible)
            .build();

    /** A published figure counts what its measure counts. */
    public static final Rule CLAIM_COUNTED_UNIT_IMPOSSIBLE = claim("CLAIM_COUNTED_UNIT_IMPOSSIBLE", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::countedUnitImpossible)
            .build();

    /** The territory of a published figure is one that there is, if it is given by a code. */
    public static final Rule CLAIM_TERRITORY_UNKNOWN = claim("CLAIM_TERRITORY_UNKNOWN", Severity.WARNING)
            .on(EntityKind.CLAIM, ClaimRules::territoryUnknown)
            .build();

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?|\\s*");

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
                CLAIM_MEASURE_UNKNOWN,
                CLAIM_PART_OF_ITSELF,
                CLAIM_FIGURE_OF_OTHER_KIND,
                CLAIM_WITHOUT_CURRENCY,
                CLAIM_DENOMINATOR_ZERO,
                CLAIM_SINCE_NOT_CUMULATIVE,
                CLAIM_BASIS_IMPOSSIBLE,
                CLAIM_COUNTED_UNIT_IMPOSSIBLE,
                CLAIM_TERRITORY_UNKNOWN);
    }

    private static Rule.Builder claim(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.CLAIMS, severity);
    }

    private static void undated(Claim claim, Context context) {
        if (claim.stands() && claim.heldOn().isEmpty() && claim.date().isEmpty()) {
            context.at().with("measure", claim.measure()).report();
        }
    }

    private static void withoutPopulation(Claim claim, Context context) {
        if (!claim.stands()) {
            return;
        }
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
        if (quantity != null) {
            Measures.findMeasure(claim.measure())
                    .filter(measure -> !isBounded(measure))
                    .flatMap(Measure::lower)
                    .filter(least -> quantity.value().compareTo(least) < 0)
                    .ifPresent(least -> reportNegative(claim, quantity, least, context, "quantity"));
        }
        if (claim.numerator().isPresent() && claim.numerator().get().value().signum() < 0) {
            reportNegative(claim, claim.numerator().get(), BigDecimal.ZERO, context, "numerator");
        }
    }

    private static void reportNegative(
            Claim claim, Quantity quantity, BigDecimal least, Context context, String member) {
        context.at(member)
                .with("measure", claim.measure())
                .with("quantity", quantity)
                .actual(quantity)
                .expected(">= " + least)
                .report();
    }

    private static void measureUnknown(Claim claim, Context context) {
        if (Measures.findMeasure(claim.measure()).isEmpty()) {
            context.at("measure")
                    .with("measure", claim.measure())
                    .actual(claim.measure())
                    .nearest(() -> Measures.findNearest(claim).map(Measure::toString))
                    .report();
        }
    }

    private static void figureOfOtherKind(Claim claim, Context context) {
        Optional<Measure> measure = Measures.findMeasure(claim.measure());
        if (measure.isPresent() && measure.get().isDate() != claim.date().isPresent()) {
            Serializable figure = figure(claim);
            context.at(claim.date().isPresent() ? "date" : "quantity")
                    .with("measure", claim.measure())
                    .with("figure", figure)
                    .with("unit", measure.get().unit().name())
                    .actual(figure)
                    .expected(measure.get().isDate() ? "date" : "quantity")
                    .report();
        }
    }

    private static void withoutCurrency(Claim claim, Context context) {
        if (claim.stands()
                && claim.quantity().isPresent()
                && claim.currency().isEmpty()
                && Measures.findMeasure(claim.measure()).map(Measure::unit).equals(Optional.of(MetricUnit.MONEY))) {
            context.at()
                    .with("measure", claim.measure())
                    .with("quantity", claim.quantity().get())
                    .report();
        }
    }

    private static void denominatorZero(Claim claim, Context context) {
        Quantity denominator = claim.denominator().orElse(null);
        if (denominator != null
                && denominator.qualifier() != Qualifier.MORE_THAN
                && denominator.upper().orElse(denominator.value()).signum() <= 0) {
            context.at("denominator")
                    .with("measure", claim.measure())
                    .with("denominator", denominator)
                    .actual(denominator)
                    .expected("> 0")
                    .report();
        }
    }

    private static void sinceNotCumulative(Claim claim, Context context) {
        Optional<ClaimBasis> basis = Measures.basis(claim);
        if (claim.since().isPresent() && basis.isPresent() && basis.get() != ClaimBasis.CUMULATIVE) {
            context.at("since")
                    .with("measure", claim.measure())
                    .with("since", claim.since().get())
                    .with("basis", basis.get())
                    .actual(claim.since().get())
                    .report();
        }
    }

    private static void basisImpossible(Claim claim, Context context) {
        Optional<ClaimBasis> only = Measures.findMeasure(claim.measure()).flatMap(Measure::basis);
        if (only.isPresent() && claim.basis().isPresent() && !claim.basis().equals(only)) {
            context.at("basis")
                    .with("measure", claim.measure())
                    .with("basis", claim.basis().get())
                    .with("only", only.get())
                    .actual(claim.basis().get())
                    .expected(only.get().name())
                    .report();
        }
    }

    private static void countedUnitImpossible(Claim claim, Context context) {
        Optional<CountedUnit> only = Measures.findMeasure(claim.measure()).flatMap(Measure::countedUnit);
        if (only.isPresent()
                && claim.countedUnit().isPresent()
                && !claim.countedUnit().equals(only)) {
            context.at("countedUnit")
                    .with("measure", claim.measure())
                    .with("unit", claim.countedUnit().get())
                    .with("only", only.get())
                    .actual(claim.countedUnit().get())
                    .expected(only.get().code())
                    .report();
        }
    }

    /** Names in words are of places without an agreed code; of a division only its country can be told. */
    private static void territoryUnknown(Claim claim, Context context) {
        String territory = claim.territory().orElse(null);
        if (territory != null
                && CODE.matcher(territory).matches()
                && !(territory.equals(Capitals.of(territory))
                        && Countries.isKnown(territory.split("-", 2)[0]))) {
            context.at("territory")
                    .with("territory", territory)
                    .actual(territory)
                    .expected("MA, MA-06")
                    .nearest(() -> Countries.findMeant(territory))
                    .report();
        }
    }
}
