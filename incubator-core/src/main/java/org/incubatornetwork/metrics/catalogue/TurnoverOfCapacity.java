package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;

/**
 * The exits of a period, transfers between sites among a site's, by the capacity of the sites that were open in it. An exit
 * counts if the places of its site do: not from a site that closed on the first day, nor from no site at all.
 */
final class TurnoverOfCapacity implements NumberedAccumulator<TurnoverOfCapacity> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final int start;
    private final int end;
    /** By ordinal of the site. */
    private final TreeMap<Integer, Long> exits = new TreeMap<>();

    private boolean changed;

    TurnoverOfCapacity(Question question) {
        this.question = question;
        this.start = question.periodStartDay();
        this.end = question.periodEndDay();
    }

    private Offered offered(SiteHistory site) {
        SiteLives lives = new SiteLives(question.frame());
        int lastOpen = lives.lastOpenDay(site, start, end);
        if (lastOpen == EpochDay.NEVER) {
            return Offered.notOpen(site, lives.openness(site, start, end));
        }
        CapacityUnit unit = question.policies().capacityUnit();
        Offered offered = Offered.inForce(site, unit, EpochDay.date(lastOpen));
        changed |=
                offered.quantity() != null && hasChanged(site, lives.firstOpenDay(site, start, end), lastOpen, offered);
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
                exits.merge(spell.siteOrdinal(), 1L, Long::sum);
            }
        }
    }

    @Override
    public void merge(TurnoverOfCapacity other) {
        other.exits.forEach((site, count) -> exits.merge(site, count, Long::sum));
    }

    @Override
    public boolean tell(Numbers numbers) {
        exits.forEach((site, count) -> numbers.add(site, count));
        return true;
    }

    @Override
    public void take(long key, long number) {
        exits.merge((int) key, number, Long::sum);
    }

    @Override
    public void report(MetricResult.Builder result) {
        // the sites whose places count, and so their exits
        OfferingSites sites = OfferingSites.of(question, this::offered);
        long counted = 0;
        long all = 0;
        for (Map.Entry<Integer, Long> site : exits.entrySet()) {
            counted += sites.includes(site.getKey()) ? site.getValue() : 0;
            all += site.getValue();
        }
        if (sites.isEmpty()) {
            result.noValue(sites.reason(NoValue.NO_CAPACITY));
        } else {
            result.figure(Figure.ratio(MetricUnit.RATIO, BigDecimal.valueOf(counted), sites.quantity()))
                    .populationSize(all);
            if (changed) {
                result.addWarning(CatalogueTexts.warning("CAPACITY_CHANGED"));
            }
        }
        sites.exclude(result);
        result.exclude("EXIT_AT_SITE_WITHOUT_CAPACITY", all - counted);
    }
}
