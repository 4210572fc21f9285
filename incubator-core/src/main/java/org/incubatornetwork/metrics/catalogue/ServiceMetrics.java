package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FactList;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;

/**
 * The metrics of services: who was reached by which service.
 *
 * <p><b>Worked example</b>: T1 was mentored twice, for 60 and for 30 minutes, T4 once, for 45, and T2 got legal advice of unknown
 * length. Three startups were reached in 4 deliveries of 135 minutes; mentoring reached two in 3 deliveries of 135 minutes, legal
 * advice one in 1 delivery of unknown length, whose minutes are no figure.
 */
public final class ServiceMetrics {
    /** Reach of services: startups, deliveries and minutes by offering and category. */
    public static final Metric SERVICE_REACH = metric("service-reach")
            .basis(TimeBasis.DAY_OR_PERIOD)
            .formula("#{supported startup with a delivery on a day <= D, or a <= day < b}")
            .addReferences("CERNE, Centro de Referencia para Apoio a Novos Empreendimentos (Anprotec and Sebrae)")
            .addBreakdown(
                    "count=DELIVERIES|MINUTES",
                    "offering=<id>",
                    "category=<code>",
                    "without=category",
                    "offering=<id>,count=DELIVERIES|MINUTES",
                    "category=<code>,count=DELIVERIES|MINUTES",
                    "without=category,count=DELIVERIES|MINUTES")
            .accumulator(Reach::new)
            .build();

    private ServiceMetrics() {}

    /**
     * The metrics of services.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(SERVICE_REACH);
    }

    private static final class Reach implements Accumulator<Reach> {
        private static final long serialVersionUID = 1L;
        private static final int STARTUPS = 0;
        private static final int DELIVERIES = 1;
        private static final int MINUTES = 2;
        private static final int BEYOND = 3;
        private static final int TIMED = 4;
        private static final int LAST_STARTUP = 5;
        /** What one of the count BEYOND stands for: as many minutes as no number of 64 bits has any more. */
        private static final BigDecimal ONE_BEYOND =
                BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);

        private final Question question;
        private final int from;
        private final int to;
        private final ImmutableMap<ServiceId, String> categories;
        private final long[] all = new long[LAST_STARTUP + 1];
        private final Map<String, long[]> offerings = new HashMap<>();
        private final Map<String, long[]> byCategory = new HashMap<>();
        private final long[] withoutCategory = new long[LAST_STARTUP + 1];
        /** A number for each startup as it comes, by which it is told from the one before. */
        private long startup;

        private final FaultCounts faults = new FaultCounts();
        private long withoutMinutes;
        private long withoutSupport;
        private long supported;
        /** Deliveries of any day that count. */
        private long recorded;

        Reach(Question question) {
            this.question = question;
            boolean period = question.period().isPresent();
            this.from = period ? question.periodStartDay() : EpochDay.BEFORE_ALL;
            this.to = period ? question.periodEndDay() : question.asOfDay() + 1;
            Map<ServiceId, String> byId = new HashMap<>();
            for (ServiceId id : question.frame().serviceIds()) {
                question.frame()
                        .findService(id)
                        .flatMap(ServiceOffering::category)
                        .ifPresent(category -> byId.put(id, category.code()));
            }
            this.categories = ImmutableMap.copyOf(byId);
        }

        @Override
        public void add(StartupHistory history) {
            FactList<ServiceUse> told = history.facts().serviceUses();
            boolean isSupported = history.isSupported();
            boolean reached = false;
            supported += isSupported ? 1 : 0;
            startup++;
            for (int i = 0; i < told.size(); i++) {
                ServiceUse use = told.get(i);
                int day = EpochDay.of(use.on());
                boolean asked = from <= day && day < to && day <= question.asOfDay();
                Optional<Fault> fault = told.fault(i);
                if (fault.isPresent()) {
                    fault.filter(known -> asked && isSupported && isHere(history, day))
                            .ifPresent(faults::add);
                } else if (!isSupported) {
                    reached |= asked;
                } else {
                    recorded += day <= question.asOfDay() ? 1 : 0;
                    if (asked && isHere(history, day)) {
                        add(use);
                    }
                }
            }
            withoutSupport += reached ? 1 : 0;
        }

        /** Whether a delivery on a day is one of the scope: of a site it is if the startup was supported there on the day. */
        private boolean isHere(StartupHistory history, int day) {
            return !question.isSite() || history.isSupportedOn(day);
        }

        private void add(ServiceUse use) {
            String category = categories.get(use.serviceId());
            add(use, all);
            add(use, offerings.computeIfAbsent(use.serviceId().value(), id -> new long[LAST_STARTUP + 1]));
            add(
                    use,
                    category == null
                            ? withoutCategory
                            : byCategory.computeIfAbsent(category, code -> new long[LAST_STARTUP + 1]));
            if (use.minutes().isEmpty()) {
                withoutMinutes++;
            } else if (use.minutes().getAsLong() < 0) {
                faults.add(Fault.NEGATIVE);
            }
        }

        private void add(ServiceUse use, long[] count) {
            count[STARTUPS] += count[LAST_STARTUP] == startup ? 0 : 1;
            count[LAST_STARTUP] = startup;
            count[DELIVERIES]++;
            if (use.minutes().orElse(-1) >= 0) {
                count[TIMED]++;
                addMinutes(use.minutes().orElse(0), count);
            }
        }

        /** Neither number is negative, so that their sum has a sign only if it is too large. */
        private static void addMinutes(long minutes, long[] count) {
            long sum = count[MINUTES] + minutes;
            count[BEYOND] += sum < 0 ? 1 : 0;
            count[MINUTES] = sum & Long.MAX_VALUE;
        }

        @Override
        public boolean countsUndatedSupport() {
            return !question.isSite();
        }

        @Override
        public void merge(Reach other) {
            supported += other.supported;
            recorded += other.recorded;
            faults.merge(other.faults);
            withoutMinutes += other.withoutMinutes;
            withoutSupport += other.withoutSupport;
            add(all, other.all);
            add(withoutCategory, other.withoutCategory);
            other.offerings.forEach((id, theirs) ->
                    add(offerings.computeIfAbsent(id, key -> new long[LAST_STARTUP + 1]), theirs));
            other.byCategory.forEach((code, theirs) ->
                    add(byCategory.computeIfAbsent(code, key -> new long[LAST_STARTUP + 1]), theirs));
        }

        private static void add(long[] ours, long[] theirs) {
            addMinutes(theirs[MINUTES], ours);
            for (int i = 0; i < LAST_STARTUP; i++) {
                ours[i] += i == MINUTES ? 0 : theirs[i];
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.part("count", "DELIVERIES", flow(Figure.count(MetricUnit.DELIVERIES, all[DELIVERIES])))
                    .part("count", "MINUTES", flow(minutes(all)));
            offerings.forEach((id, count) -> report(result, PartKey.of("offering", id), count));
            byCategory.forEach((code, count) -> report(result, PartKey.of("category", code), count));
            if (withoutCategory[DELIVERIES] > 0) {
                report(result, PartKey.without("category"), withoutCategory);
            }
            result.figure(flow(Figure.count(MetricUnit.STARTUPS, all[STARTUPS])))
                    .populationSize(supported)
                    .exclude("MINUTES_UNKNOWN", withoutMinutes)
                    .exclude("WITHOUT_SUPPORT", withoutSupport);
            faults.describe(result);
        }

        /** A network that says which services it offers keeps a record of them, be it that nobody has had any yet. */
        private Figure flow(Figure sum) {
            return Sums.flow(
                    sum, supported, recorded + question.frame().serviceIds().size());
        }

        private static Figure minutes(long[] count) {
            BigDecimal minutes =
                    BigDecimal.valueOf(count[BEYOND]).multiply(ONE_BEYOND).add(BigDecimal.valueOf(count[MINUTES]));
            return Sums.flow(Figure.amount(MetricUnit.MINUTES, minutes), count[DELIVERIES], count[TIMED]);
        }

        private static void report(MetricResult.Builder result, PartKey key, long[] count) {
            result.putPart(key, Figure.count(MetricUnit.STARTUPS, count[STARTUPS]))
                    .putPart(key.and("count", "DELIVERIES"), Figure.count(MetricUnit.DELIVERIES, count[DELIVERIES]))
                    .putPart(key.and("count", "MINUTES"), minutes(count));
        }
    }
}
