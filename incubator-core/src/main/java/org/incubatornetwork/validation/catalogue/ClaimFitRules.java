package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on whether a published figure fits what its measure can be a figure of. */
public final class ClaimFitRules {
    /** A published figure says nothing that its measure has not. */
    public static final Rule CLAIM_DETAIL_FOREIGN = fit("CLAIM_DETAIL_FOREIGN")
            .on(EntityKind.CLAIM, ClaimFitRules::detailForeign)
            .on(EntityKind.NETWORK, ClaimFitRules::partsForeign)
            .build();

    /** A published figure is of a time when there was what it is about. */
    public static final Rule CLAIM_BEFORE_SUBJECT = fit("CLAIM_BEFORE_SUBJECT")
            .on(EntityKind.CLAIM, ClaimsTooEarly::check)
            .build();

    /** What is counted whole is published whole. */
    public static final Rule CLAIM_NOT_WHOLE =
            fit("CLAIM_NOT_WHOLE").on(EntityKind.CLAIM, ClaimFitRules::notWhole).build();

    private ClaimFitRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(CLAIM_DETAIL_FOREIGN, CLAIM_BEFORE_SUBJECT, CLAIM_NOT_WHOLE);
    }

    private static Rule.Builder fit(String code) {
        return RuleTexts.rule(code, RuleCategory.CLAIMS, Severity.WARNING);
    }

    private static void detailForeign(Claim claim, Context context) {
        Measure measure = Measures.findMeasure(claim.measure()).orElse(null);
        if (measure == null) {
            return;
        }
        MetricUnit unit = measure.unit();
        boolean isRatio = unit.equals(MetricUnit.RATIO);
        boolean isStock = measure.basis().equals(Optional.of(ClaimBasis.STOCK));
        foreign(!isRatio && !unit.equals(MetricUnit.CAPACITY), claim, claim.unit(), context, "unit");
        foreign(!isRatio && !unit.equals(MetricUnit.MONEY), claim, claim.currency(), context, "currency");
        if (claim.siteIds().size() == 1) {
            foreign(
                    unit.equals(MetricUnit.SITES),
                    claim,
                    claim.siteIds().stream().findFirst(),
                    context,
                    "siteIds");
        }
        foreign(isStock, claim, claim.clock().filter(clock -> clock != SurvivalClock.UNSTATED), context, "clock");
        foreign(isStock, claim, claim.clockDescription(), context, "clockDescription");
        foreign(isStock, claim, claim.horizon(), context, "horizon");
        foreign(measure.isTotal(), claim, claim.numerator(), context, "numerator");
        foreign(measure.isTotal(), claim, claim.denominator(), context, "denominator");
    }

    /** A part counts the same unit as its whole, where both units are known. */
    private static void partsForeign(Network network, Context context) {
        List<Claim> claims = network.claims();
        int[] wholes = PartsOfClaims.wholes(claims);
        for (int i = 0; i < wholes.length; i++) {
            Claim whole = wholes[i] == PartsOfClaims.NONE ? null : claims.get(wholes[i]);
            if (whole != null && !isOfOneUnit(claims.get(i), whole)) {
                Observation seen = context.about(EntityKind.CLAIM.subject(claims.get(i), i), "partOf");
                foreign(seen, claims.get(i), whole.measure().value(), "partOf");
            }
        }
    }

    /** Whether a claim and its whole count one unit, as far as the table says. */
    private static boolean isOfOneUnit(Claim claim, Claim whole) {
        Optional<MetricUnit> unit = Measures.findMeasure(claim.measure()).map(Measure::unit);
        Optional<MetricUnit> other = Measures.findMeasure(whole.measure()).map(Measure::unit);
        return claim.measure().equals(whole.measure()) || unit.isEmpty() || other.isEmpty() || unit.equals(other);
    }

    private static void foreign(boolean isForeign, Claim claim, Optional<?> told, Context context, String member) {
        if (isForeign && told.isPresent()) {
            foreign(context.at(member), claim, told.get().toString(), member);
        }
    }

    private static void foreign(Observation seen, Claim claim, String value, String member) {
        seen.with("measure", claim.measure())
                .with("member", member)
                .with("value", value)
                .actual(value)
                .report();
    }

    private static void notWhole(Claim claim, Context context) {
        Measure measure = Measures.findMeasure(claim.measure()).orElse(null);
        if (measure != null
                && measure.isCount()
                && !ScaleRules.mayBeMeasured(Measures.countedUnit(claim))
                && claim.quantity().isPresent()
                && !ScaleRules.isWhole(claim.quantity().get())) {
            context.at("quantity")
                    .with("measure", claim.measure())
                    .with("quantity", claim.quantity().get())
                    .actual(claim.quantity().get())
                    .report();
        }
    }
}
