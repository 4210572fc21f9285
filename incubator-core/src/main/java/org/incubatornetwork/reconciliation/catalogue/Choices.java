package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;

/** TEMPORARY until the table of measures says so. */
final class Choices {
    private static final ImmutableSet<String> STOCKS = ImmutableSet.of(
            "residents",
            "site-count",
            "capacity",
            "area",
            "area-gross",
            "area-usable",
            "residents-by-support-level",
            "free-capacity");

    private Choices() {}

    static Optional<ClaimBasis> basis(Claim claim) {
        return claim.basis()
                .or(() -> STOCKS.contains(claim.measure().value()) ? Optional.of(ClaimBasis.STOCK) : Optional.empty());
    }

    static Optional<CountedUnit> countedUnit(Claim claim) {
        return claim.countedUnit()
                .or(() -> ImmutableSet.of("residents", "startups-supported", "residents-by-support-level")
                                .contains(claim.measure().value())
                        ? Optional.of(CountedUnit.STARTUP)
                        : Optional.empty());
    }

    static boolean isTotal(MeasureId id) {
        Optional<Measure> measure = Measures.findMeasure(id);
        return measure.isPresent()
                && !measure.get().unit().equals(MetricUnit.RATIO)
                && !measure.get().unit().equals(MetricUnit.NUMBER)
                && !measure.get().unit().equals(MetricUnit.DAYS)
                && measure.get().lower().isPresent()
                && !id.value().startsWith("average")
                && !id.value().contains("-per-");
    }
}
