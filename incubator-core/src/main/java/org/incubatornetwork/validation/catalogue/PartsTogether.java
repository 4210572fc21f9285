package org.incubatornetwork.validation.catalogue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.validation.rule.Context;

/** Adds up the parts of a site that are still there: together they are not larger than the whole, but for what was rounded. */
final class PartsTogether {
    private static final BigDecimal ROUNDING = new BigDecimal("1.01");

    private PartsTogether() {}

    static void check(Site whole, Context context) {
        List<Site> parts = context.network().parts(whole.id());
        if (parts.size() < 2 || !SitePartRules.isItself(whole, context.network())) {
            return;
        }
        check(whole, parts, PartsTogether::gross, context, "area", "gross");
        Set<CapacityUnit> units = EnumSet.noneOf(CapacityUnit.class);
        for (int i = 0; i < whole.capacities().size(); i++) {
            Capacity capacity = whole.capacities().get(i);
            boolean isInForce = SitePartRules.inForce(context.frame(), whole, capacity)
                    .filter(capacity::equals)
                    .isPresent();
            if (isInForce && units.add(capacity.unit())) {
                check(
                        whole,
                        parts,
                        site -> SitePartRules.inForce(context.frame(), site, capacity)
                                .flatMap(SitePartRules::exactly),
                        context,
                        "capacities",
                        i,
                        "quantity");
            }
        }
    }

    private static Optional<BigDecimal> gross(Site site) {
        return site.area().flatMap(FloorArea::gross);
    }

    /** A single part that is larger is found by itself. */
    private static void check(
            Site whole,
            List<Site> parts,
            Function<Site, Optional<BigDecimal>> figure,
            Context context,
            Object... path) {
        BigDecimal most = figure.apply(whole).orElse(null);
        if (most == null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Site part : parts) {
            BigDecimal own = figure.apply(part).orElse(BigDecimal.ZERO);
            if (own.compareTo(most) > 0) {
                return;
            }
            boolean isClosed = context.frame()
                    .findSite(part.id())
                    .filter(SiteHistory::isClosed)
                    .isPresent();
            sum = isClosed ? sum : sum.add(own);
        }
        if (sum.compareTo(most.multiply(ROUNDING)) > 0) {
            SitePartRules.exceeds(Optional.of(sum), Optional.of(most), whole, context, path);
        }
    }
}
