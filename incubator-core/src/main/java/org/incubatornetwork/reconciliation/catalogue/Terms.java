package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.measure.ClaimDetail;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.SurvivalClock;

/**
 * The terms in which a figure is told: figures in other terms are no figures of the same. What the table of measures leaves no
 * choice for is stated.
 *
 * @param measure what it is a figure of
 * @param organization the organization that it is about; empty if that is the network
 * @param basis how it relates to time
 * @param clock from when it counts
 * @param unit in which capacity is counted
 * @param countedUnit what each one of it is
 * @param currency the currency of money
 * @param horizon the duration that it speaks of
 * @param since from when a cumulative figure counts
 */
record Terms(
        MeasureId measure,
        Optional<OrganizationId> organization,
        Optional<ClaimBasis> basis,
        Optional<SurvivalClock> clock,
        Optional<CapacityUnit> unit,
        Optional<CountedUnit> countedUnit,
        Optional<String> currency,
        Optional<Horizon> horizon,
        Optional<Days> since) {

    /** In months, as {@link Horizon#period} tells it. */
    private static final Period YEAR = Period.ofMonths(12);

    static Terms of(Claim claim) {
        Optional<ClaimBasis> basis = Measures.basis(claim);
        boolean isOfPeriod = basis.isEmpty() && claim.horizon().isPresent() && !isRatio(claim.measure());
        return new Terms(
                claim.measure(),
                claim.organizationId(),
                isOfPeriod ? Optional.of(ClaimBasis.FLOW) : basis,
                claim.clock().filter(clock -> clock != SurvivalClock.UNSTATED),
                claim.unit(),
                Measures.countedUnit(claim),
                claim.currency(),
                Horizon.of(claim),
                claim.since().map(Days::of));
    }

    private static boolean isRatio(MeasureId measure) {
        return Measures.findMeasure(measure).map(Measure::unit).equals(Optional.of(MetricUnit.RATIO));
    }

    boolean is(ClaimBasis stated) {
        return basis.equals(Optional.of(stated));
    }

    /** How long the period is that it speaks of: a year if it isn't said. */
    Period length() {
        return horizon.map(Horizon::period).orElse(YEAR);
    }

    /** Whether it is money of which it isn't said what money. */
    boolean isOfUnknownCurrency() {
        return currency.isEmpty()
                && Measures.findMeasure(measure)
                        .map(Measure::unit)
                        .filter(MetricUnit.MONEY::equals)
                        .isPresent();
    }

    /** The name of the first term that other terms of the measure lack, add or have otherwise; empty if there is none. */
    Optional<String> difference(Terms other) {
        Map<String, Optional<?>> others = other.named();
        return named().entrySet().stream()
                .filter(term -> !term.getValue().equals(others.get(term.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name of a term that the measure leaves a choice for and that isn't said: two that don't say it may mean it differently. */
    Optional<String> unsaid() {
        Optional<Measure> known = Measures.findMeasure(measure);
        boolean isTotal = known.map(Measure::isTotal).orElse(true);
        if (isTotal && basis.isEmpty()) {
            return Optional.of("basis");
        }
        if (isTotal && is(ClaimBasis.FLOW) && horizon.isEmpty()) {
            return Optional.of("horizon");
        }
        if (clock.isEmpty()
                && known.filter(each -> each.asks().contains(ClaimDetail.CLOCK)).isPresent()) {
            return Optional.of("clock");
        }
        boolean isOfCapacity = known.map(Measure::unit).equals(Optional.of(MetricUnit.CAPACITY));
        return isOfCapacity && unit.isEmpty() ? Optional.of("unit") : Optional.empty();
    }

    private ImmutableMap<String, Optional<?>> named() {
        return ImmutableMap.<String, Optional<?>>builder()
                .put("basis", basis)
                .put("clock", clock)
                .put("unit", unit)
                .put("countedUnit", countedUnit)
                .put("currency", currency)
                .put("since", since)
                .put("horizon", horizon)
                .buildOrThrow();
    }

    /** What figures of a day, of a period and of all time have in common if they count the same. */
    Terms withoutTime() {
        return new Terms(
                measure,
                organization,
                Optional.empty(),
                clock,
                unit,
                countedUnit,
                currency,
                Optional.empty(),
                Optional.empty());
    }

    /** The same terms with nothing said of from when it counts; of durations that differ in words alone, of the same. */
    Terms withoutClock() {
        return new Terms(
                measure,
                organization,
                basis,
                Optional.empty(),
                unit,
                countedUnit,
                currency,
                horizon.map(Horizon::ofSurvival),
                since);
    }
}
