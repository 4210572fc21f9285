package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FactList;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
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
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.DELIVERY)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.DELIVERY)
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

    private static final class Reach implements NumberedAccumulator<Reach> {
        private static final long serialVersionUID = 1L;
        private static final String OFFERING = "offering";
        private static final String CATEGORY = "category";

        /** What is counted of startups, and of deliveries to those who are supported. */
        private enum Counted {
            SUPPORTED,
            /** Deliveries of any day. */
            RECORDED,
            /** Startups that may be supported, of which no delivery is recorded. */
            PERHAPS_UNRECORDED,
            WITHOUT_MINUTES,
            WITHOUT_SUPPORT
        }

        private static final int FAULTS = Counted.values().length;
        private static final int ALL = FAULTS + FaultCounts.NUMBERS;
        private static final int WITHOUT_CATEGORY = ALL + Count.NUMBERS;

        private final Question question;
        private final int from;
        private final int lastDay;
        private final Count all = new Count();
        private final Map<String, Count> offerings = new HashMap<>();
        private final Map<String, Count> byCategory = new HashMap<>();
        private final Count withoutCategory = new Count();
        /** A number for each startup as it comes, by which it is told from the one before. */
        private long startup;

        private final FaultCounts faults = new FaultCounts();
        private final CountsOf<Counted> counts = new CountsOf<>(FAULTS);

        Reach(Question question) {
            this.question = question;
            this.from = question.firstDay();
            this.lastDay = question.periodEndDay() - 1;
        }

        @Override
        public void add(StartupHistory history) {
            add(history, Certainty.SURE);
        }

        @Override
        public void add(StartupHistory history, Certainty membership) {
            FactList<ServiceUse> told = history.facts().serviceUses();
            Certainty isSupported = Presence.support(history).and(membership);
            int asOf = history.frame().asOfDay();
            int to = Math.min(lastDay, asOf);
            boolean reached = false;
            boolean recorded = false;
            counts.addIf(isSupported.isAssumed(), Counted.SUPPORTED);
            startup++;
            for (int i = 0; i < told.size(); i++) {
                ServiceUse use = told.get(i);
                Certainty day = history.frame().within(use.on(), from, to);
                Certainty asked = isSupported.and(isHere(history, use, day));
                Optional<Fault> fault = told.fault(i);
                if (fault.isPresent()) {
                    fault.filter(known -> asked.isAssumed()).ifPresent(faults::add);
                } else {
                    boolean isRecorded = EpochDay.earliest(use.on()) <= asOf;
                    recorded |= isRecorded;
                    if (asked.isPossible()) {
                        add(use, asked.and(isOffered(use)));
                    }
                    if (isSupported.isAssumed()) {
                        faults.addUndated(use.on(), asked, history.frame());
                        counts.addIf(isRecorded, Counted.RECORDED);
                    } else {
                        reached |= day.isAssumed();
                    }
                }
            }
            counts.addIf(reached && membership.isAssumed(), Counted.WITHOUT_SUPPORT);
            counts.addIf(isSupported.isPossible() && !recorded, Counted.PERHAPS_UNRECORDED);
        }

        /** Whether a delivery on a day asked for is of the scope: of a site it is if the startup was supported there. */
        private Certainty isHere(StartupHistory history, ServiceUse use, Certainty day) {
            if (!question.isSite() || day == Certainty.IMPOSSIBLE) {
                return day;
            }
            Frame frame = history.frame();
            return day.and(Presence.supportAt(
                    history, EpochDay.earliest(use.on()), frame.dayOf(use.on()), frame.latestDay(use.on())));
        }

        /** Whether the service was offered on the day, which is open if a day is vague. */
        private Certainty isOffered(ServiceUse use) {
            ServiceOffering service =
                    question.frame().findService(use.serviceId()).orElse(null);
            if (service == null || (service.start().isEmpty() && service.end().isEmpty())) {
                return Certainty.SURE;
            }
            boolean exact = use.on().isExact() && isExact(service.start()) && isExact(service.end());
            return exact ? Certainty.SURE : Certainty.ASSUMED;
        }

        private static boolean isExact(Optional<DateWindow> day) {
            return day.isEmpty() || day.get().isExact();
        }

        private void add(ServiceUse use, Certainty certainty) {
            all.add(use, startup, certainty);
            offerings
                    .computeIfAbsent(use.serviceId().value(), id -> new Count())
                    .add(use, startup, certainty);
            question.frame()
                    .findService(use.serviceId())
                    .flatMap(ServiceOffering::category)
                    .map(category -> byCategory.computeIfAbsent(category.code(), code -> new Count()))
                    .orElse(withoutCategory)
                    .add(use, startup, certainty);
            if (!certainty.isAssumed()) {
                return;
            }
            if (use.minutes().isEmpty()) {
                counts.add(Counted.WITHOUT_MINUTES);
            } else if (use.minutes().getAsLong() < 0) {
                faults.add(Fault.NEGATIVE);
            }
        }

        @Override
        public boolean countsUndatedSupport() {
            return !question.isSite();
        }

        @Override
        public boolean tell(Numbers numbers) {
            counts.tell(numbers, 0);
            faults.tell(numbers, FAULTS);
            boolean told = all.tell(numbers, ALL) && withoutCategory.tell(numbers, WITHOUT_CATEGORY);
            for (Map.Entry<String, Count> offering : offerings.entrySet()) {
                told &= offering.getValue().tell(numbers.of(new PairName(OFFERING, offering.getKey()).text()), 0);
            }
            for (Map.Entry<String, Count> category : byCategory.entrySet()) {
                told &= category.getValue().tell(numbers.of(new PairName(CATEGORY, category.getKey()).text()), 0);
            }
            return told;
        }

        @Override
        public void take(long key, long number) {
            if (key >= WITHOUT_CATEGORY) {
                withoutCategory.take((int) key - WITHOUT_CATEGORY, number);
            } else if (key >= ALL) {
                all.take((int) key - ALL, number);
            } else if (key >= FAULTS) {
                faults.take(key - FAULTS, number);
            } else {
                counts.take(key, number);
            }
        }

        @Override
        public void takeOf(String name, long key, long number) {
            PairName part = PairName.of(name);
            (part.first().equals(OFFERING) ? offerings : byCategory)
                    .computeIfAbsent(part.second(), first -> new Count())
                    .take((int) key, number);
        }

        @Override
        public void merge(Reach other) {
            counts.merge(other.counts);
            faults.merge(other.faults);
            all.merge(other.all);
            withoutCategory.merge(other.withoutCategory);
            other.offerings.forEach((id, theirs) ->
                    offerings.computeIfAbsent(id, key -> new Count()).merge(theirs));
            other.byCategory.forEach((code, theirs) ->
                    byCategory.computeIfAbsent(code, key -> new Count()).merge(theirs));
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.part("count", "DELIVERIES", flow(all.deliveries.figure(MetricUnit.DELIVERIES)))
                    .part("count", "MINUTES", flow(all.minutes()));
            offerings.forEach((id, count) -> report(result, PartKey.of(OFFERING, id), count));
            byCategory.forEach((code, count) -> report(result, PartKey.of(CATEGORY, code), count));
            if (!withoutCategory.deliveries.isEmpty()) {
                report(result, PartKey.without(CATEGORY), withoutCategory);
            }
            result.figure(flow(all.startups.figure(MetricUnit.STARTUPS)))
                    .populationSize(counts.of(Counted.SUPPORTED))
                    .exclude("MINUTES_UNKNOWN", counts.of(Counted.WITHOUT_MINUTES))
                    .exclude("WITHOUT_SUPPORT", counts.of(Counted.WITHOUT_SUPPORT));
            faults.describe(result);
        }

        /**
         * Of a network that says which services it offers, a register that is complete keeps a record of their use, be it that nobody
         * has used any yet; of one that is not, nothing recorded is nothing known.
         */
        private Figure flow(Figure sum) {
            boolean keepsRecord = !question.network().services().isEmpty()
                    && question.frame().registerCoverage().equals(Optional.of(Completeness.COMPLETE));
            return Sums.flow(sum, keepsRecord ? 0 : counts.of(Counted.PERHAPS_UNRECORDED), counts.of(Counted.RECORDED));
        }

        private static void report(MetricResult.Builder result, PartKey key, Count count) {
            result.putPart(key, count.startups.figure(MetricUnit.STARTUPS))
                    .putPart(key.and("count", "DELIVERIES"), count.deliveries.figure(MetricUnit.DELIVERIES))
                    .putPart(key.and("count", "MINUTES"), count.minutes());
        }
    }

    /** What was delivered, and to how many startups. */
    private static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;
        /** What one of {@link #beyond} stands for: as many minutes as no number of 64 bits has any more. */
        private static final BigDecimal ONE_BEYOND =
                BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE);

        private static final int TIMED = 2 * OpenCount.NUMBERS;
        private static final int UNTIMED = TIMED + 1;
        private static final int MINUTES = UNTIMED + 1;
        /** How many numbers it is told by. */
        static final int NUMBERS = MINUTES + 3;
        /** Numbers of fewer digits are of 64 bits. */
        private static final int DIGITS = 19;

        private final OpenCount startups = new OpenCount();
        private final OpenCount deliveries = new OpenCount();
        private long timed;
        /** Deliveries that may count and don't say how long they took. */
        private long untimed;

        private long minutes;
        private long beyond;
        private long lastStartup;
        private Certainty lastCertainty = Certainty.IMPOSSIBLE;
        /** By how many minutes less and more there may be. */
        private BigDecimal below = BigDecimal.ZERO;

        private BigDecimal above = BigDecimal.ZERO;

        void add(ServiceUse use, long startup, Certainty certainty) {
            Certainty before = lastStartup == startup ? lastCertainty : Certainty.IMPOSSIBLE;
            lastStartup = startup;
            lastCertainty = before.or(certainty);
            startups.replace(before, lastCertainty);
            deliveries.add(certainty);
            long length = use.minutes().orElse(-1);
            untimed += length < 0 ? 1 : 0;
            if (length >= 0 && certainty.isAssumed()) {
                timed++;
                addMinutes(length);
            }
            if (length > 0 && certainty == Certainty.ASSUMED) {
                below = below.add(BigDecimal.valueOf(length));
            } else if (length > 0 && certainty == Certainty.POSSIBLE) {
                above = above.add(BigDecimal.valueOf(length));
            }
        }

        /** Neither number is negative, so that their sum has a sign only if it is too large. */
        private void addMinutes(long more) {
            long sum = minutes + more;
            beyond += sum < 0 ? 1 : 0;
            minutes = sum & Long.MAX_VALUE;
        }

        /** Tells so many numbers, the first of them by a key; false if there are more minutes than that can be told of. */
        boolean tell(NumberedAccumulator.Numbers numbers, long first) {
            startups.tell(numbers, first);
            deliveries.tell(numbers, first + OpenCount.NUMBERS);
            numbers.add(first + TIMED, timed);
            numbers.add(first + UNTIMED, untimed);
            numbers.add(first + MINUTES, minutes);
            numbers.add(first + MINUTES + 1, below.longValue());
            numbers.add(first + MINUTES + 2, above.longValue());
            return beyond == 0 && below.precision() < DIGITS && above.precision() < DIGITS;
        }

        void take(int which, long number) {
            if (which < OpenCount.NUMBERS) {
                startups.take(which, number);
            } else if (which < TIMED) {
                deliveries.take(which - OpenCount.NUMBERS, number);
            } else if (which == TIMED) {
                timed += number;
            } else if (which == UNTIMED) {
                untimed += number;
            } else if (which == MINUTES) {
                addMinutes(number);
            } else if (which == MINUTES + 1) {
                below = below.add(BigDecimal.valueOf(number));
            } else {
                above = above.add(BigDecimal.valueOf(number));
            }
        }

        void merge(Count other) {
            startups.merge(other.startups);
            deliveries.merge(other.deliveries);
            timed += other.timed;
            untimed += other.untimed;
            beyond += other.beyond;
            below = below.add(other.below);
            above = above.add(other.above);
            addMinutes(other.minutes);
        }

        Figure minutes() {
            BigDecimal sum = BigDecimal.valueOf(beyond).multiply(ONE_BEYOND).add(BigDecimal.valueOf(minutes));
            Figure figure = Figure.amount(MetricUnit.MINUTES, sum).between(sum.subtract(below), sum.add(above));
            return Sums.flow(figure, untimed, timed);
        }
    }
}
