package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
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
            .addTurnings(Turning.SUPPORT, Turning.FUNDING_ROUND)
            .accumulator(FundingRaised::new)
            .build();

    /** Revenue: the sales of the latest fiscal periods, for each currency. */
    public static final Metric REVENUE = metric("revenue")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("sum of the latest revenue with end <= D, or of the revenues with a < end <= b, for each currency")
            .addBreakdown("currency=<code>")
            .addDays(DayKind.SUPPORT_START)
            .bounds(Bounds.REACHED)
            .addTurnings(Turning.SUPPORT, Turning.SALES)
            .accumulator(Sales::new)
            .build();

    /** Growth of revenue: the change of the sales of those present at both ends. */
    public static final Metric REVENUE_GROWTH = metric("revenue-growth")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("(sum of revenues at the end - sum at the start) / sum at the start, of the firms that have both")
            .addBreakdown("currency=<code>", "currency=<code>,count=FIRMS", "count=FIRMS")
            .addDays(DayKind.SUPPORT_START)
            .addTurnings(Turning.SUPPORT, Turning.SALES, Turning.PAST_SALES)
            .accumulator(RevenueGrowth::new)
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

    private static final class Sales implements NumberedAccumulator<Sales> {
        private static final long serialVersionUID = 1L;

        /** What is counted of startups. */
        private enum Counted {
            STARTUPS,
            KNOWN,
            /** Those that may be supported, of whom no sales are known. */
            PERHAPS_UNKNOWN,
            WITHOUT_SUPPORT
        }

        private static final int FAULTS = Counted.values().length;

        private final boolean period;
        private final int after;
        private final int end;
        private final OpenSums sums = new OpenSums();
        private final FaultCounts faults = new FaultCounts();
        private final CountsOf<Counted> counts = new CountsOf<>(FAULTS);

        Sales(Question question) {
            this.period = question.period().isPresent();
            this.after = question.firstDay();
            this.end = question.periodEndDay();
        }

        private int upTo(StartupHistory history) {
            return Math.min(end, history.frame().asOfDay());
        }

        @Override
        public void add(StartupHistory history) {
            add(history, Certainty.SURE);
        }

        @Override
        public void add(StartupHistory history, Certainty membership) {
            Certainty supported = Presence.support(history).and(membership);
            if (!supported.isAssumed()) {
                boolean isLeftOut = membership.isAssumed() && FiscalPeriods.hasSales(history, after, upTo(history));
                counts.addIf(isLeftOut, Counted.WITHOUT_SUPPORT);
                if (supported.isPossible()) {
                    counts.addIf(!addSales(history, supported, new FaultCounts()), Counted.PERHAPS_UNKNOWN);
                }
                return;
            }
            counts.add(Counted.STARTUPS);
            counts.add(addSales(history, supported, faults) ? Counted.KNOWN : Counted.PERHAPS_UNKNOWN);
        }

        /** Adds the sales of a startup, and the faults of others. Returns whether there are any. */
        private boolean addSales(StartupHistory history, Certainty supported, FaultCounts faulty) {
            if (!period) {
                Revenue latest = FiscalPeriods.latest(history, after, upTo(history), faulty);
                if (latest != null) {
                    add(latest.amount(), supported);
                }
                return latest != null;
            }
            List<Revenue> apart = FiscalPeriods.apart(history, after, upTo(history), faulty);
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
        public boolean tell(Numbers numbers) {
            counts.tell(numbers, 0);
            faults.tell(numbers, FAULTS);
            return sums.tell(numbers, currency -> currency);
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
            sums.take(currency, key, number);
        }

        @Override
        public void merge(Sales other) {
            counts.merge(other.counts);
            faults.merge(other.faults);
            sums.merge(other.sums);
        }

        @Override
        public void report(MetricResult.Builder result) {
            long startups = counts.of(Counted.STARTUPS);
            long known = counts.of(Counted.KNOWN);
            sums.keys().forEach(currency -> result.part("currency", currency, sums.money(currency, currency)));
            result.figure(Sums.flow(sums.single(), counts.of(Counted.PERHAPS_UNKNOWN), known))
                    .populationSize(startups)
                    .coverage(Coverage.of(known, startups))
                    .exclude("REVENUE_UNKNOWN", startups - known)
                    .exclude("WITHOUT_SUPPORT", counts.of(Counted.WITHOUT_SUPPORT));
            faults.describe(result);
        }
    }
}
