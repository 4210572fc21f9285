package org.incubatornetwork.metrics.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FactList;
import org.incubatornetwork.history.Facts;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Money;

/** The amounts of the funding rounds of supported startups, for each currency and instrument. */
final class FundingRaised implements NumberedAccumulator<FundingRaised> {
    private static final long serialVersionUID = 1L;
    private static final DateWindow ANY_DAY = DateWindow.of(LocalDate.EPOCH);
    /** In a name, in place of the code of an instrument. */
    private static final String NONE = "";

    /** What is counted of startups, and of the rounds of those who are supported. */
    private enum Counted {
        STARTUPS,
        WITHOUT_SUPPORT,
        /** Rounds of any day. */
        RECORDED,
        /** Startups that may be supported, of which no round is recorded. */
        PERHAPS_UNRECORDED,
        /** Rounds of the days asked for. */
        WITHOUT_AMOUNT,
        /** The same, of the days that may be asked for. */
        PERHAPS_WITHOUT_AMOUNT
    }

    private static final int ROUNDS = Counted.values().length;
    private static final int FAULTS = ROUNDS + OpenCount.NUMBERS;

    private final int from;
    private final int lastDay;
    private final TreeMap<String, OpenSums> byCurrency = new TreeMap<>();
    private final OpenSums withoutInstrument = new OpenSums();
    private final FaultCounts faults = new FaultCounts();
    private final CountsOf<Counted> counts = new CountsOf<>(ROUNDS);
    private final OpenCount rounds = new OpenCount();

    FundingRaised(Question question) {
        this.from = question.firstDay();
        this.lastDay = question.periodEndDay() - 1;
    }

    @Override
    public void add(StartupHistory history) {
        add(history, Certainty.SURE);
    }

    @Override
    public void add(StartupHistory history, Certainty membership) {
        FactList<FundingRound> told = history.facts().rounds();
        Certainty supported = Presence.support(history).and(membership);
        int asOf = history.frame().asOfDay();
        int to = Math.min(lastDay, asOf);
        boolean raised = false;
        boolean recorded = false;
        counts.addIf(supported.isAssumed(), Counted.STARTUPS);
        BitSet apart = hasVagueDay(told) ? apart(told, history.frame()) : null;
        for (int i = 0; i < told.size(); i++) {
            Certainty asked = history.frame().within(told.get(i).on(), from, to);
            Optional<Fault> fault = told.fault(i);
            if (fault.isPresent() && supported.and(asked).isAssumed()) {
                faults.add(fault.get());
            }
            Certainty counted = supported.and(asked).and(standing(told.get(i), fault, apart == null || apart.get(i)));
            if (counted.isPossible()) {
                add(told.get(i), counted);
            }
            boolean isRecorded =
                    fault.isEmpty() && EpochDay.earliest(told.get(i).on()) <= asOf;
            recorded |= isRecorded;
            if (fault.isEmpty() && supported.isAssumed()) {
                faults.addUndated(told.get(i).on(), asked, history.frame());
                counts.addIf(isRecorded, Counted.RECORDED);
            } else if (fault.isEmpty()) {
                raised |= asked.isAssumed();
            }
        }
        counts.addIf(raised && membership.isAssumed(), Counted.WITHOUT_SUPPORT);
        counts.addIf(supported.isPossible() && !recorded, Counted.PERHAPS_UNRECORDED);
    }

    private static boolean hasVagueDay(FactList<FundingRound> told) {
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).on().isExact()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rounds that surely are several, by their places: of those that are alike but for their days as many as no two may be of one
     * day.
     */
    private static BitSet apart(FactList<FundingRound> told, Frame frame) {
        List<Integer> byEnd = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (told.fault(i).isEmpty()) {
                byEnd.add(i);
            }
        }
        byEnd.sort(Comparator.comparingInt(
                        (Integer i) -> frame.latestDay(told.get(i).on()))
                .thenComparing(i -> EpochDay.earliest(told.get(i).on()), Comparator.reverseOrder()));
        Map<String, Integer> lastDays = new HashMap<>(); // by what they say: many may have one hash
        BitSet apart = new BitSet(told.size());
        for (int i : byEnd) {
            String alike = Facts.bare(told.get(i)).withOn(ANY_DAY).toString();
            Integer last = lastDays.get(alike);
            if (last == null || EpochDay.earliest(told.get(i).on()) > last) {
                apart.set(i);
                lastDays.put(alike, frame.latestDay(told.get(i).on()));
            }
        }
        return apart;
    }

    /** Whether a round counts: one that may be another which is alike need not. */
    private static Certainty standing(FundingRound round, Optional<Fault> fault, boolean isApart) {
        if (fault.isPresent()) {
            boolean open = fault.get() == Fault.REPEATED && !round.on().isExact();
            return open ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
        }
        return isApart ? Certainty.SURE : Certainty.ASSUMED;
    }

    private void add(FundingRound round, Certainty certainty) {
        rounds.add(certainty);
        if (round.amount().isPresent()) {
            Money amount = round.amount().get();
            String currency = amount.currency();
            if (round.instrument().isPresent()) {
                ofCurrency(currency).add(round.instrument().get().code(), amount.amount(), certainty);
            } else {
                withoutInstrument.add(currency, amount.amount(), certainty);
            }
        } else {
            counts.addIf(certainty.isAssumed(), Counted.WITHOUT_AMOUNT);
            counts.add(Counted.PERHAPS_WITHOUT_AMOUNT);
        }
    }

    private OpenSums ofCurrency(String currency) {
        return byCurrency.computeIfAbsent(currency, unseen -> new OpenSums());
    }

    @Override
    public boolean countsUndatedSupport() {
        return true;
    }

    @Override
    public boolean tell(Numbers numbers) {
        counts.tell(numbers, 0);
        rounds.tell(numbers, ROUNDS);
        faults.tell(numbers, FAULTS);
        boolean told = withoutInstrument.tell(numbers, currency -> new PairName(currency, NONE).text());
        for (Map.Entry<String, OpenSums> sums : byCurrency.entrySet()) {
            told &= sums.getValue().tell(numbers, instrument -> new PairName(sums.getKey(), instrument).text());
        }
        return told;
    }

    @Override
    public void takeOf(String name, long key, long number) {
        PairName sum = PairName.of(name);
        if (sum.second().equals(NONE)) {
            withoutInstrument.take(sum.first(), key, number);
        } else {
            ofCurrency(sum.first()).take(sum.second(), key, number);
        }
    }

    @Override
    public void take(long key, long number) {
        if (key >= FAULTS) {
            faults.take(key - FAULTS, number);
        } else if (key >= ROUNDS) {
            rounds.take(key - ROUNDS, number);
        } else {
            counts.take(key, number);
        }
    }

    @Override
    public void merge(FundingRaised other) {
        counts.merge(other.counts);
        faults.merge(other.faults);
        rounds.merge(other.rounds);
        other.byCurrency.forEach((currency, theirs) -> ofCurrency(currency).merge(theirs));
        withoutInstrument.merge(other.withoutInstrument);
    }

    @Override
    public void report(MetricResult.Builder result) {
        long unrecorded = counts.of(Counted.PERHAPS_UNRECORDED);
        long recorded = counts.of(Counted.RECORDED);
        long withoutAmount = counts.of(Counted.WITHOUT_AMOUNT);
        OpenSums sums = new OpenSums();
        sums.merge(withoutInstrument);
        withoutInstrument
                .keys()
                .forEach(currency -> result.putPart(
                        PartKey.of("currency", currency).andWithout("instrument"),
                        withoutInstrument.money(currency, currency)));
        byCurrency.forEach((currency, instruments) -> {
            sums.addAll(currency, instruments);
            instruments
                    .keys()
                    .forEach(instrument -> result.putPart(
                            PartKey.of("currency", currency).and("instrument", instrument),
                            instruments.money(instrument, currency)));
        });
        sums.keys().forEach(currency -> result.part("currency", currency, sums.money(currency, currency)));
        Figure sum = Sums.known(
                sums.single(),
                counts.of(Counted.PERHAPS_WITHOUT_AMOUNT),
                rounds.value() - withoutAmount,
                NoValue.NO_AMOUNT);
        result.figure(Sums.flow(sum, unrecorded, recorded))
                .populationSize(counts.of(Counted.STARTUPS))
                .part("count", "ROUNDS", Sums.flow(rounds.figure(MetricUnit.NUMBER), unrecorded, recorded))
                .coverage(Coverage.of(rounds.value() - withoutAmount, rounds.value()))
                .exclude("AMOUNT_UNKNOWN", withoutAmount)
                .exclude("WITHOUT_SUPPORT", counts.of(Counted.WITHOUT_SUPPORT));
        faults.describe(result);
    }
}
