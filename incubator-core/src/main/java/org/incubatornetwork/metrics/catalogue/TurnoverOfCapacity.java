package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.jspecify.annotations.Nullable;

/** The exits of a period, transfers between sites among a site's, by the capacity of the sites that were open in it. */
final class TurnoverOfCapacity implements Accumulator<TurnoverOfCapacity> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final int start;
    private final int end;
    /** The sites whose exits are left out, because nobody knows how many places they had. */
    private final boolean[] excluded;

    private final TreeMap<String, Long> excludedSites = new TreeMap<>();
    private BigDecimal capacity = BigDecimal.ZERO;
    private boolean changed;
    private @Nullable NoValue missing = NoValue.NO_CAPACITY;

    private long exits;
    private long excludedExits;

    TurnoverOfCapacity(Question question) {
        this.question = question;
        this.start = question.periodStartDay();
        this.end = question.periodEndDay();
        this.excluded = new boolean[question.frame().sites().size()];
        question.sites().forEach(this::addSite);
    }

    private void addSite(SiteHistory site) {
        int lastOpen = site.lastOpenDay(start, end);
        if (lastOpen == EpochDay.NEVER) {
            missing = question.isSite() ? NoValue.SITE_NOT_OPEN : missing;
            excludedSites.merge("SITE_NOT_OPEN", 1L, Long::sum);
            return;
        }
        CapacityUnit unit = question.policies().capacityUnit();
        Offered offered = Offered.inForce(site, unit, EpochDay.date(lastOpen));
        BigDecimal quantity = offered.quantity();
        NoValue reason = offered.missing();
        if (quantity != null) {
            capacity = capacity.add(quantity);
            missing = null;
            changed |= hasChanged(site, unit, site.firstOpenDay(start, end), lastOpen, offered);
        } else if (reason != null) {
            excluded[site.ordinal()] = !question.isSite(); // a single site has no figure then, and nothing to explain
            excludedSites.merge("SITE_" + reason.code(), 1L, Long::sum);
            missing = question.isSite() ? reason : missing;
        }
    }

    private static boolean hasChanged(SiteHistory site, CapacityUnit unit, int first, int last, Offered offered) {
        LocalDate from = EpochDay.date(first);
        LocalDate to = EpochDay.date(last);
        for (Capacity capacity : site.site().capacities()) {
            for (Optional<LocalDate> day : ImmutableList.of(Optional.of(from), capacity.start(), capacity.end())) {
                if (capacity.unit() == unit
                        && day.isPresent()
                        && !day.get().isBefore(from)
                        && !day.get().isAfter(to)
                        && !Offered.inForce(site, unit, day.get()).equals(offered)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void add(StartupHistory history) {
        for (Spell spell : history.spells()) {
            if (start <= spell.endDay() && spell.endDay() < end) {
                if (spell.siteOrdinal() != Frame.NO_SITE && excluded[spell.siteOrdinal()]) {
                    excludedExits++;
                } else {
                    exits++;
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
        NoValue reason = missing;
        if (reason != null) {
            result.noValue(reason);
        } else {
            result.figure(Figure.ratio(MetricUnit.RATIO, BigDecimal.valueOf(exits), capacity))
                    .populationSize(exits + excludedExits);
            if (changed) {
                result.addWarning(CatalogueTexts.warning("CAPACITY_CHANGED"));
            }
        }
        excludedSites.forEach(result::exclude);
        result.exclude("EXIT_AT_SITE_WITHOUT_CAPACITY", excludedExits);
    }
}
