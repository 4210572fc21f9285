package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.TreeSet;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;

/**
 * The exits of a period, transfers between sites among a site's, by the capacity of the sites that were open in it. An exit
 * counts if the places of its site do: not from a site that closed on the first day, nor from no site at all.
 */
final class TurnoverOfCapacity implements Accumulator<TurnoverOfCapacity> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final int start;
    private final int end;
    /** The sites whose places count, and so their exits. */
    private final OfferingSites sites;

    private boolean changed;

    private long exits;
    private long excludedExits;

    TurnoverOfCapacity(Question question) {
        this.question = question;
        this.start = question.periodStartDay();
        this.end = question.periodEndDay();
        this.sites = OfferingSites.of(question, this::offered);
    }

    private Offered offered(SiteHistory site) {
        int lastOpen = site.lastOpenDay(start, end);
        if (lastOpen == EpochDay.NEVER) {
            return Offered.missing(site.isUncertain(start, end) ? NoValue.SITE_UNCERTAIN : NoValue.SITE_NOT_OPEN);
        }
        CapacityUnit unit = question.policies().capacityUnit();
        Offered offered = Offered.inForce(site, unit, EpochDay.date(lastOpen));
        changed |= offered.quantity() != null && hasChanged(site, site.firstOpenDay(start, end), lastOpen, offered);
        return offered;
    }

    private boolean hasChanged(SiteHistory site, int first, int last, Offered offered) {
        CapacityUnit unit = question.policies().capacityUnit();
        VagueDates vague = question.frame().vagueDates();
        TreeSet<Integer> days = new TreeSet<>();
        days.add(first);
        for (Capacity capacity : site.site().capacities()) {
            if (capacity.unit() == unit) {
                capacity.start().ifPresent(day -> days.add(vague.dayOf(day)));
                capacity.end().ifPresent(day -> days.add(vague.dayOf(day)));
            }
        }
        return days.subSet(first, true, last, true).stream()
                .anyMatch(
                        day -> !Offered.inForce(site, unit, EpochDay.date(day)).equals(offered));
    }

    @Override
    public void add(StartupHistory history) {
        for (Spell spell : history.spells()) {
            if (start <= spell.endDay() && spell.endDay() < end) {
                if (sites.includes(spell.siteOrdinal())) {
                    exits++;
                } else {
                    excludedExits++;
                }
            }
        }
    }

    @Override
    public void merge(TurnoverOfCapacity other) {
        exits += other.exits;
        excludedExits += other.excludedExits;
    }

    @Override
    public void report(MetricResult.Builder result) {
        if (sites.isEmpty()) {
            result.noValue(sites.reason(NoValue.NO_CAPACITY));
        } else {
            result.figure(Figure.ratio(MetricUnit.RATIO, BigDecimal.valueOf(exits), sites.quantity()))
                    .populationSize(exits + excludedExits);
            if (changed) {
                result.addWarning(CatalogueTexts.warning("CAPACITY_CHANGED"));
            }
        }
        sites.exclude(result);
        result.exclude("EXIT_AT_SITE_WITHOUT_CAPACITY", excludedExits);
    }
}
