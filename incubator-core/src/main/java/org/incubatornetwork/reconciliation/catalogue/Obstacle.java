package org.incubatornetwork.reconciliation.catalogue;

import java.util.Optional;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** Why a claim can't be held against anything computed, whatever the data are. */
enum Obstacle {
    /** It is about an organization, of which the data tell nothing. */
    ABOUT_ORGANIZATION("computed.about-organization", Verdict.NOT_COMPUTABLE),
    /** It is an aim of a day that has not come. */
    TARGET_NOT_YET("computed.target-not-yet", Verdict.NOT_YET),
    /** No metric computes its measure. */
    NOTHING_COMPUTES("computed.nothing-computes", Verdict.NOT_COMPUTABLE),
    /** It is an expectation. */
    NOT_A_RESULT("computed.not-a-result", Verdict.NOT_COMPARABLE),
    /** It has no day. */
    UNDATED("computed.undated", Verdict.NOT_COMPUTABLE),
    /** It speaks of a time after the data. */
    NOT_YET("computed.not-yet", Verdict.NOT_COMPUTABLE),
    /** Others of later days ask for as many figures as are computed. */
    TOO_MANY("computed.too-many", Verdict.NOT_COMPUTABLE),
    /** It is of money, and does not say in which currency. */
    CURRENCY_UNSTATED("computed.currency-unstated", Verdict.NOT_COMPARABLE),
    /** It does not say from when it counts. */
    CLOCK_UNSTATED("computed.clock-unstated", Verdict.NOT_COMPARABLE),
    /** It counts by a clock by which nothing is computed. */
    CLOCK_NOT_COMPUTED("computed.clock-not-computed", Verdict.NOT_COMPUTABLE),
    /** It does not say in what unit. */
    UNIT_UNSTATED("computed.unit-unstated", Verdict.NOT_COMPARABLE),
    /** It does not say whether it is of a day, a period or of all time. */
    BASIS_UNSTATED("computed.basis-unstated", Verdict.NOT_COMPARABLE),
    /** It relates to time as nothing that is computed does. */
    OTHER_BASIS("computed.other-basis", Verdict.NOT_COMPARABLE),
    /** It counts something else. */
    OTHER_UNIT("computed.other-unit", Verdict.NOT_COMPARABLE),
    /** It does not say that it counts what is on a list. */
    UNIT_NOT_LISTED("computed.unit-not-listed", Verdict.NOT_COMPARABLE),
    /** It is of a duration at which no curve is read. */
    OTHER_HORIZON("computed.other-horizon", Verdict.NOT_COMPARABLE);

    private final String sentence;
    private final Verdict verdict;

    Obstacle(String sentence, Verdict verdict) {
        this.sentence = sentence;
        this.verdict = verdict;
    }

    /** The key of the sentence that says so. */
    String sentence() {
        return sentence;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The first obstacle to holding a claim against anything computed, but that there are too many. */
    static Optional<Obstacle> to(ReadClaim claim, Settings settings, ClaimTimes times) {
        Optional<Metric> metric = settings.metric(claim.measure());
        if (claim.terms().organization().isPresent()) {
            return Optional.of(ABOUT_ORGANIZATION);
        }
        boolean isAfterData = claim.isDated() && times.isAfterData(claim, metric);
        if (claim.nature() == ClaimNature.TARGET && isAfterData) {
            return Optional.of(TARGET_NOT_YET);
        }
        if (metric.isEmpty() && !ComparedMeasures.isOfList(claim.measure())) {
            return Optional.of(NOTHING_COMPUTES);
        }
        if (claim.nature() == ClaimNature.FORECAST) {
            return Optional.of(NOT_A_RESULT);
        }
        if (!claim.isDated() || isAfterData) {
            return Optional.of(isAfterData ? NOT_YET : UNDATED);
        }
        return metric.map(ofClaim -> inTerms(claim.terms(), ofClaim)).orElseGet(() -> inTermsOfList(claim.terms()));
    }

    /** A list has things of one kind, and tells how many there are on a day, come or leave in a period, or have been by then. */
    private static Optional<Obstacle> inTermsOfList(Terms terms) {
        if (!terms.countedUnit().equals(ComparedMeasures.listed(terms.measure()))) {
            return Optional.of(UNIT_NOT_LISTED);
        }
        if (terms.basis().isEmpty()) {
            return Optional.of(BASIS_UNSTATED);
        }
        boolean areChanges = ComparedMeasures.CHANGES_OF_MEMBERS.contains(terms.measure());
        if (terms.is(areChanges ? ClaimBasis.STOCK : ClaimBasis.FLOW) || isOfImpossibleBasis(terms)) {
            return Optional.of(OTHER_BASIS);
        }
        return isOfVagueLength(terms) ? Optional.of(OTHER_HORIZON) : Optional.empty();
    }

    private static boolean isOfVagueLength(Terms terms) {
        return terms.is(ClaimBasis.FLOW)
                && terms.horizon().filter(horizon -> !horizon.isExact()).isPresent();
    }

    /** Whether it says that it relates to time as no figure of its measure does. */
    private static boolean isOfImpossibleBasis(Terms terms) {
        return Measures.findMeasure(terms.measure())
                .flatMap(Measure::basis)
                .filter(only -> !terms.is(only))
                .isPresent();
    }

    private static Optional<Obstacle> inTerms(Terms terms, Metric metric) {
        if (metric.unit().equals(MetricUnit.MONEY) && terms.currency().isEmpty()) {
            return Optional.of(CURRENCY_UNSTATED);
        }
        boolean countsFromWhen = metric.policies().contains(PolicyKind.CLOCK);
        if (countsFromWhen && terms.clock().isEmpty()) {
            return Optional.of(CLOCK_UNSTATED);
        }
        if (countsFromWhen && terms.clock().equals(Optional.of(SurvivalClock.EXIT))) {
            return Optional.of(CLOCK_NOT_COMPUTED);
        }
        if (metric.policies().contains(PolicyKind.CAPACITY_UNIT) && terms.unit().isEmpty()) {
            return Optional.of(UNIT_UNSTATED);
        }
        if (isOfVagueLength(terms)) {
            return Optional.of(OTHER_HORIZON);
        }
        if (ComparedMeasures.isTotal(metric.id())) {
            return ofCount(terms, metric);
        }
        boolean isOfCurve = ComparedMeasures.SURVIVALS.contains(metric.id());
        return isOfCurve
                        && terms.horizon()
                                .filter(horizon -> !horizon.isOfCurve())
                                .isPresent()
                ? Optional.of(OTHER_HORIZON)
                : Optional.empty();
    }

    private static Optional<Obstacle> ofCount(Terms terms, Metric metric) {
        boolean countsStartups = metric.unit().equals(MetricUnit.STARTUPS)
                || metric.unit().equals(MetricUnit.ADMISSIONS)
                || metric.unit().equals(MetricUnit.EXITS);
        if (countsStartups
                && terms.countedUnit()
                        .filter(unit -> !unit.equals(CountedUnit.STARTUP) && !unit.equals(CountedUnit.STAY))
                        .isPresent()) {
            return Optional.of(OTHER_UNIT);
        }
        if (terms.basis().isEmpty()) {
            return Optional.of(BASIS_UNSTATED);
        }
        return isComputed(terms.basis().get(), metric) && !isOfImpossibleBasis(terms)
                ? Optional.empty()
                : Optional.of(OTHER_BASIS);
    }

    private static boolean isComputed(ClaimBasis basis, Metric metric) {
        if (metric.basis() == TimeBasis.DAY) {
            boolean isSinceInception = metric.id().equals(ComparedMeasures.SUPPORTED);
            return basis == (isSinceInception ? ClaimBasis.CUMULATIVE : ClaimBasis.STOCK);
        }
        return metric.basis() == TimeBasis.COHORT || basis != ClaimBasis.STOCK;
    }
}
