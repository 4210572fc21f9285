package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Revenue;

/**
 * The metrics of money: what the startups raised and sold. Amounts are exact, and amounts in different currencies are never
 * added.
 *
 * <p><b>Worked example</b>: T1 raised 100,000 MAD of equity and 20,000 EUR as a grant, T2 50,000 MAD of equity and a prize of unknown
 * amount. There is no single figure, but 150,000 MAD (equity) and 20,000 EUR (grant), and one round is excluded; told twice, the
 * 50,000 MAD would count once all the same. T1 sold for 200,000 MAD in 2020 and 260,000 MAD in 2021, T2 for 100,000 MAD in 2021 alone: over 2021 the revenue of those present at both ends, T1,
 * grew by 60,000/200,000 = 30 %.
 */
public final class MoneyMetrics {
    /** Funding raised: the amounts of funding rounds, for each currency. */
    public static final Metric FUNDING_RAISED = metric("funding-raised")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("sum of the amounts of rounds on a day <= D, or a <= day < b, for each currency")
            .addBreakdown(
                    "currency=<code>",
                    "currency=<code>,instrument=<code>",
                    "currency=<code>,without=instrument",
                    "count=ROUNDS")
            .addDays(DayKind.SUPPORT_START, DayKind.FUNDING_ROUND)
            .bounds(Bounds.WIDER)
            .accumulator(FundingRaised::new)
            .build();

    /** Revenue: the sales of the latest fiscal periods, for each currency. */
    public static final Metric REVENUE = metric("revenue")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("sum of the latest revenue with end <= D, or of the revenues with a < end <= b, for each currency")
            .addBreakdown("currency=<code>")
            .addDays(DayKind.SUPPORT_START)
            .bounds(Bounds.REACHED)
            .accumulator(Sales::new)
            .build();

    /** Growth of revenue: the change of the sales of those present at both ends. */
    public static final Metric REVENUE_GROWTH = metric("revenue-growth")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("(sum of revenues at the end - sum at the start) / sum at the start, of the firms that have both")
            .addBreakdown("currency=<code>", "currency=<code>,count=FIRMS", "count=FIRMS")
            .addDays(DayKind.SUPPORT_START)
            .accumulator(Growth::new)
            .build();

    private MoneyMetrics() {}

    /**
     * The metrics of money.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(FUNDING_RAISED, REVENUE, REVENUE_GROWTH);
    }

    /** Adds to what there is of a key. */
    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal amount) {
        sums.merge(key, amount, BigDecimal::add);
    }

    private static final class Sales implements Accumulator<Sales> {
        private static final long serialVersionUID = 1L;

        private final boolean period;
        private final int after;
        private final int upTo;
        private final OpenSums sums = new OpenSums();
        private final FaultCounts faults = new FaultCounts();
        private long startups;
        private long known;
        private long withoutSupport;

        Sales(Question question) {
            this.period = question.period().isPresent();
            this.after = period ? question.periodStartDay() : EpochDay.BEFORE_ALL;
            this.upTo = Math.min(question.periodEndDay(), question.asOfDay());
        }

        @Override
        public void add(StartupHistory history) {
            Certainty supported = Presence.support(history);
            if (!supported.isAssumed()) {
                withoutSupport += FiscalPeriods.hasSales(history, after, upTo) ? 1 : 0;
                if (supported.isPossible()) {
                    addSales(history, supported, new FaultCounts());
                }
                return;
            }
            startups++;
            known += addSales(history, supported, faults) ? 1 : 0;
        }

        /** Adds the sales of a startup, and the faults of others. Returns whether there are any. */
        private boolean addSales(StartupHistory history, Certainty supported, FaultCounts faulty) {
            if (!period) {
                Revenue latest = FiscalPeriods.latest(history, after, upTo, faulty);
                if (latest != null) {
                    add(latest.amount(), supported);
                }
                return latest != null;
            }
            List<Revenue> apart = FiscalPeriods.apart(history, after, upTo, faulty);
            apart.forEach(revenue -> add(revenue.amount(), supported));
            return !apart.isEmpty();
        }

        private void add(Money amount, Certainty supported) {
            sums.add(amount.currency(), amount.amount(), supported);
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public void merge(Sales other) {
            startups += other.startups;
            known += other.known;
            withoutSupport += other.withoutSupport;
            faults.merge(other.faults);
            sums.merge(other.sums);
        }

        @Override
        public void report(MetricResult.Builder result) {
            sums.keys().forEach(currency -> result.part("currency", currency, sums.money(currency, currency)));
            result.figure(Sums.flow(sums.single(), startups, known))
                    .populationSize(startups)
                    .coverage(Coverage.of(known, startups))
                    .exclude("REVENUE_UNKNOWN", startups - known)
                    .exclude("WITHOUT_SUPPORT", withoutSupport);
            faults.describe(result);
        }
    }

    private static final class Growth implements Accumulator<Growth> {
        private static final long serialVersionUID = 1L;
        /** Fiscal periods may differ by the days of a month and no more. */
        private static final int MONTH = 31;

        private final int start;
        private final int end;
        private final int beforeStart;
        private final int beforeEnd;
        private final int asOf;
        private final TreeMap<String, BigDecimal> before = new TreeMap<>();
        private final TreeMap<String, BigDecimal> after = new TreeMap<>();
        private final TreeMap<String, Long> firms = new TreeMap<>();
        private final FaultCounts faults = new FaultCounts();
        private long startups;
        private long withoutSupport;
        private long atOneEnd;
        private long currencyChanged;
        private long lengthsDiffer;

        Growth(Question question) {
            this.asOf = question.asOfDay();
            boolean period = question.period().isPresent();
            this.start = period ? question.periodStartDay() : EpochDay.plusMonths(asOf, -12);
            this.end = period ? question.periodEndDay() : asOf;
            this.beforeStart = EpochDay.plusMonths(start, -12);
            this.beforeEnd = EpochDay.plusMonths(end, -12);
        }

        @Override
        public void add(StartupHistory history) {
            if (!history.isSupported()) {
                boolean both = FiscalPeriods.hasSales(history, beforeStart, Math.min(start, asOf))
                        && FiscalPeriods.hasSales(history, beforeEnd, Math.min(end, asOf));
                withoutSupport += both ? 1 : 0;
                return;
            }
            startups++;
            Revenue first = FiscalPeriods.latest(history, beforeStart, Math.min(start, asOf), faults);
            Revenue last = FiscalPeriods.latest(history, beforeEnd, Math.min(end, asOf), faults);
            if (first == null || last == null || first.equals(last)) {
                atOneEnd++;
            } else if (!first.amount().currency().equals(last.amount().currency())) {
                currencyChanged++;
            } else if (Math.abs(length(first) - length(last)) > MONTH) {
                lengthsDiffer++;
            } else {
                String currency = first.amount().currency();
                MoneyMetrics.add(before, currency, first.amount().amount());
                MoneyMetrics.add(after, currency, last.amount().amount());
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

        @Override
        public void merge(Growth other) {
            startups += other.startups;
            withoutSupport += other.withoutSupport;
            faults.merge(other.faults);
            atOneEnd += other.atOneEnd;
            currencyChanged += other.currencyChanged;
            lengthsDiffer += other.lengthsDiffer;
            other.before.forEach((currency, sum) -> MoneyMetrics.add(before, currency, sum));
            other.after.forEach((currency, sum) -> MoneyMetrics.add(after, currency, sum));
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
                BigDecimal change =
                        after.getOrDefault(currency, BigDecimal.ZERO).subtract(base);
                figure = Figure.ratio(MetricUnit.RATIO, change, base);
                PartKey key = PartKey.of("currency", currency);
                result.putPart(key, figure)
                        .putPart(key.and("count", "FIRMS"), Figure.count(MetricUnit.STARTUPS, entry.getValue()));
            }
            result.figure(firms.size() > 1 ? Figure.missing(MetricUnit.RATIO, NoValue.SEVERAL_CURRENCIES) : figure)
                    .part("count", "FIRMS", Figure.count(MetricUnit.STARTUPS, present))
                    .populationSize(startups)
                    .coverage(Coverage.of(present, startups))
                    .exclude("REVENUE_AT_ONE_END", atOneEnd)
                    .exclude("CURRENCY_CHANGED", currencyChanged)
                    .exclude("FISCAL_PERIODS_DIFFER", lengthsDiffer)
                    .exclude("WITHOUT_SUPPORT", withoutSupport);
            faults.describe(result);
        }
    }
}
