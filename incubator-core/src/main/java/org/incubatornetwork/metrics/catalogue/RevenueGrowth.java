package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Revenue;

/** The change of the sales of those firms that have some at both ends, for each currency. */
final class RevenueGrowth implements NumberedAccumulator<RevenueGrowth> {
    private static final long serialVersionUID = 1L;
    /** Fiscal periods may differ by the days of a month and no more. */
    private static final int MONTH = 31;

    private static final int YEAR = 12;

    /** What is counted of startups. */
    private enum Counted {
        STARTUPS,
        WITHOUT_SUPPORT,
        AT_ONE_END,
        CURRENCY_CHANGED,
        LENGTHS_DIFFER
    }

    private static final int FAULTS = Counted.values().length;
    /** The keys of a currency: the firms, and the first of the sum of either end. */
    private static final int FIRMS = 0;

    private static final int BEFORE = 1;
    private static final int AFTER = BEFORE + DecimalNumbers.KEYS;

    private final Question question;
    private final TreeMap<String, BigDecimal> before = new TreeMap<>();
    private final TreeMap<String, BigDecimal> after = new TreeMap<>();
    private final TreeMap<String, Long> firms = new TreeMap<>();
    private final FaultCounts faults = new FaultCounts();
    private final CountsOf<Counted> counts = new CountsOf<>(FAULTS);

    RevenueGrowth(Question question) {
        this.question = question;
    }

    @Override
    public void add(StartupHistory history) {
        int asOf = history.frame().asOfDay();
        boolean period = question.period().isPresent();
        int start = period ? question.periodStartDay() : EpochDay.plusMonths(asOf, -YEAR);
        int end = period ? question.periodEndDay() : asOf;
        int beforeStart = EpochDay.plusMonths(start, -YEAR);
        int beforeEnd = EpochDay.plusMonths(end, -YEAR);
        if (!history.isSupported()) {
            boolean both = FiscalPeriods.hasSales(history, beforeStart, Math.min(start, asOf))
                    && FiscalPeriods.hasSales(history, beforeEnd, Math.min(end, asOf));
            counts.addIf(both, Counted.WITHOUT_SUPPORT);
            return;
        }
        counts.add(Counted.STARTUPS);
        Revenue first = FiscalPeriods.latest(history, beforeStart, Math.min(start, asOf), faults);
        Revenue last = FiscalPeriods.latest(history, beforeEnd, Math.min(end, asOf), faults);
        if (first == null || last == null || first.equals(last)) {
            counts.add(Counted.AT_ONE_END);
        } else if (!first.amount().currency().equals(last.amount().currency())) {
            counts.add(Counted.CURRENCY_CHANGED);
        } else if (Math.abs(length(first) - length(last)) > MONTH) {
            counts.add(Counted.LENGTHS_DIFFER);
        } else {
            String currency = first.amount().currency();
            add(before, currency, first.amount().amount());
            add(after, currency, last.amount().amount());
            firms.merge(currency, 1L, Long::sum);
        }
    }

    @Override
    public boolean countsUndatedSupport() {
        return true;
    }

    private static int length(Revenue revenue) {
        return EpochDay.of(revenue.end()) - EpochDay.of(revenue.start());
    }

    /** Adds to what there is of a key. */
    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    @Override
    public boolean tell(Numbers numbers) {
        counts.tell(numbers, 0);
        faults.tell(numbers, FAULTS);
        boolean told = true;
        for (Map.Entry<String, Long> entry : firms.entrySet()) {
            String currency = entry.getKey();
            Numbers ofCurrency = numbers.of(currency);
            ofCurrency.add(FIRMS, entry.getValue());
            told &= DecimalNumbers.tell(before.getOrDefault(currency, BigDecimal.ZERO), BEFORE, ofCurrency);
            told &= DecimalNumbers.tell(after.getOrDefault(currency, BigDecimal.ZERO), AFTER, ofCurrency);
        }
        return told;
    }

    @Override
    public void take(long key, long number) {
        if (key >= FAULTS) {
            faults.take(key - FAULTS, number);
        } else {
            counts.take(key, number);
        }
    }

    @Override
    public void takeOf(String currency, long key, long number) {
        if (key == FIRMS) {
            firms.merge(currency, number, Long::sum);
        } else if (key < AFTER) {
            add(before, currency, DecimalNumbers.taken((int) key - BEFORE, number));
        } else {
            add(after, currency, DecimalNumbers.taken((int) key - AFTER, number));
        }
    }

    @Override
    public void merge(RevenueGrowth other) {
        counts.merge(other.counts);
        faults.merge(other.faults);
        other.before.forEach((currency, sum) -> add(before, currency, sum));
        other.after.forEach((currency, sum) -> add(after, currency, sum));
        other.firms.forEach((currency, count) -> firms.merge(currency, count, Long::sum));
    }

    @Override
    public void report(MetricResult.Builder result) {
        Figure figure = Figure.missing(MetricUnit.RATIO, NoValue.NO_SUBJECTS);
        long present = 0;
        for (Map.Entry<String, Long> entry : firms.entrySet()) {
            String currency = entry.getKey();
            present += entry.getValue();
            BigDecimal base = before.getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal change = after.getOrDefault(currency, BigDecimal.ZERO).subtract(base);
            figure = Figure.ratio(MetricUnit.RATIO, change, base);
            PartKey key = PartKey.of("currency", currency);
            result.putPart(key, figure)
                    .putPart(key.and("count", "FIRMS"), Figure.count(MetricUnit.STARTUPS, entry.getValue()));
        }
        result.figure(firms.size() > 1 ? Figure.missing(MetricUnit.RATIO, NoValue.SEVERAL_CURRENCIES) : figure)
                .part("count", "FIRMS", Figure.count(MetricUnit.STARTUPS, present))
                .populationSize(counts.of(Counted.STARTUPS))
                .coverage(Coverage.of(present, counts.of(Counted.STARTUPS)))
                .exclude("REVENUE_AT_ONE_END", counts.of(Counted.AT_ONE_END))
                .exclude("CURRENCY_CHANGED", counts.of(Counted.CURRENCY_CHANGED))
                .exclude("FISCAL_PERIODS_DIFFER", counts.of(Counted.LENGTHS_DIFFER))
                .exclude("WITHOUT_SUPPORT", counts.of(Counted.WITHOUT_SUPPORT));
        faults.describe(result);
    }
}
