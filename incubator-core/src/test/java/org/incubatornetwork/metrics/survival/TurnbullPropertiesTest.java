package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

/** Laws, and second computations straight from the definitions, in quadratic time. */
class TurnbullPropertiesTest {

    private static final long NEVER = Long.MAX_VALUE;

    /** The event is after a time and at another one at the latest, or never. */
    record Observed(long after, long upTo) {

        boolean covers(InnermostInterval innermost) {
            return after <= innermost.after() && innermost.upTo().orElse(NEVER) <= upTo;
        }

        void addTo(SurvivalIntervals intervals) {
            if (upTo == NEVER) {
                intervals.add(after, EventStatus.CENSORED);
            } else {
                intervals.addInterval(after, upTo);
            }
        }
    }

    /** All kinds together: exact, to the right, to the left, short and long. */
    @Provide
    Arbitrary<List<Observed>> observations() {
        return Arbitraries.longs().between(1, 300).flatMap(span -> {
            Arbitrary<Long> times = Arbitraries.longs().between(0, span);
            return Arbitraries.frequencyOf(
                            Tuple.of(2, times.map(time -> new Observed(time - 1, time))),
                            Tuple.of(2, times.map(time -> new Observed(time, NEVER))),
                            Tuple.of(1, times.map(time -> new Observed(-1, time))),
                            Tuple.of(
                                    3,
                                    Combinators.combine(
                                                    times, Arbitraries.longs().between(1, 1 + span / 5))
                                            .as((time, length) -> new Observed(time - 1, time - 1 + length))),
                            Tuple.of(
                                    2,
                                    Combinators.combine(times, times)
                                            .as((a, b) -> new Observed(Math.min(a, b) - 1, Math.max(a, b)))))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(80);
        });
    }

    /** Each subject is looked at once. */
    @Provide
    Arbitrary<List<Observed>> looks() {
        return Arbitraries.longs()
                .between(1, 100)
                .flatMap(span -> Combinators.combine(
                                Arbitraries.longs().between(0, span),
                                Arbitraries.longs().between(0, 2 * span))
                        .as((look, death) -> death <= look ? new Observed(-1, look) : new Observed(look, NEVER))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(200));
    }

    @Provide
    Arbitrary<List<Observed>> exact() {
        return Arbitraries.longs()
                .between(1, 200)
                .flatMap(span -> Combinators.combine(Arbitraries.longs().between(0, span), Arbitraries.of(true, false))
                        .as((time, event) -> event ? new Observed(time - 1, time) : new Observed(time, NEVER))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(150));
    }

    private static SurvivalIntervals intervals(List<Observed> observations) {
        SurvivalIntervals intervals = new SurvivalIntervals();
        observations.forEach(one -> one.addTo(intervals));
        return intervals;
    }

    private static TurnbullCurve curve(List<Observed> observations) {
        return intervals(observations).turnbull().curve().orElseThrow();
    }

    private static double[] probabilities(List<Observed> observations, List<InnermostInterval> innermost) {
        return observations.stream()
                .mapToDouble(one -> innermost.stream()
                        .filter(one::covers)
                        .mapToDouble(InnermostInterval::mass)
                        .sum())
                .toArray();
    }

    @Property
    void partsMergedInAnyOrderAreTheWhole(@ForAll("observations") List<Observed> observations, @ForAll long seed) {
        Random random = new Random(seed);
        List<SurvivalIntervals> parts = new ArrayList<>(List.of(
                new SurvivalIntervals(), new SurvivalIntervals(), new SurvivalIntervals(), new SurvivalIntervals()));
        List<Observed> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(one -> one.addTo(parts.get(random.nextInt(4))));
        Collections.shuffle(parts, random);
        SurvivalIntervals merged = parts.stream().reduce(new SurvivalIntervals(), SurvivalIntervals::merge);
        SurvivalIntervals whole = intervals(observations);
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(merged.turnbull()).isEqualTo(whole.turnbull()).hasSameHashCodeAs(whole.turnbull());
    }

    @Property
    void theConditionsOfKuhnAndTuckerHold(@ForAll("observations") List<Observed> observations) {
        TurnbullFit fit = intervals(observations).turnbull();
        List<InnermostInterval> innermost = fit.curve().orElseThrow().intervals();
        double[] probabilities = probabilities(observations, innermost);
        double n = observations.size();
        double gap = 0;
        double sum = 0;
        for (InnermostInterval one : innermost) {
            double derivative = 0;
            for (int i = 0; i < observations.size(); i++) {
                derivative += observations.get(i).covers(one) ? 1 / probabilities[i] : 0;
            }
            gap = Math.max(gap, one.mass() > 0 ? Math.abs(derivative / n - 1) : derivative / n - 1);
            sum += one.mass();
            assertThat(one.mass()).isBetween(0.0, 1.0);
        }
        assertThat(sum).isCloseTo(1, Offset.offset(1e-14));
        assertThat(gap).isLessThanOrEqualTo(1e-11).isCloseTo(fit.kuhnTuckerGap().orElseThrow(), Offset.offset(1e-11));
        assertThat(fit.kuhnTuckerGap().orElseThrow()).isLessThanOrEqualTo(1e-12);
    }

    @Property
    void theLikelihoodIsTheProductOverSubjectsAndNoOtherMassesHaveAGreater(
            @ForAll("observations") List<Observed> observations, @ForAll long seed) {
        TurnbullCurve curve = curve(observations);
        List<InnermostInterval> innermost = curve.intervals();
        double found = 0;
        for (double probability : probabilities(observations, innermost)) {
            found += Math.log(probability);
        }
        assertThat(curve.logLikelihood()).isCloseTo(found, Offset.offset(1e-10 * observations.size()));
        Random random = new Random(seed);
        for (double near : new double[] {1, 1e-2, 1e-4}) {
            double[] others =
                    random.doubles(innermost.size()).map(u -> -Math.log(u)).toArray();
            double sum = 0;
            for (int j = 0; j < others.length; j++) {
                others[j] = (1 - near) * innermost.get(j).mass() + near * others[j] / others.length;
                sum += others[j];
            }
            double likelihood = 0;
            for (Observed one : observations) {
                double probability = 0;
                for (int j = 0; j < others.length; j++) {
                    probability += one.covers(innermost.get(j)) ? others[j] / sum : 0;
                }
                likelihood += Math.log(probability);
            }
            assertThat(likelihood).isLessThanOrEqualTo(curve.logLikelihood() + 1e-9 * observations.size());
        }
    }

    /** Time by time: an innermost interval is where the set of subjects who may die grows no more before it shrinks. */
    @Property
    void innermostIntervalsAreThoseOfTheDefinition(@ForAll("observations") List<Observed> observations) {
        TreeSet<Long> ends = new TreeSet<>();
        TreeSet<Long> starts = new TreeSet<>();
        observations.forEach(one -> {
            starts.add(one.after());
            ends.add(one.upTo());
        });
        List<List<Long>> expected = new ArrayList<>();
        for (long start : starts) {
            for (long end : ends.tailSet(start, false)) {
                boolean empty = starts.subSet(start, false, end, false).isEmpty()
                        && ends.subSet(start, false, end, false).isEmpty();
                if (empty) {
                    expected.add(List.of(start, end));
                }
            }
        }
        assertThat(curve(observations).intervals())
                .extracting(one -> List.of(one.after(), one.upTo().orElse(NEVER)))
                .isEqualTo(expected);
    }

    @Property
    void theRangesAreThoseOfTheMasses(
            @ForAll("observations") List<Observed> observations, @ForAll @LongRange(max = 400) long time) {
        TurnbullCurve curve = curve(observations);
        double least = 0;
        double most = 0;
        for (InnermostInterval one : curve.intervals()) {
            least += one.after() + 1 > time ? one.mass() : 0;
            most += one.upTo().orElse(NEVER) > time ? one.mass() : 0;
        }
        TurnbullPoint point = curve.at(time);
        assertThat(point.least()).isCloseTo(least, Offset.offset(1e-14)).isLessThanOrEqualTo(point.most());
        assertThat(point.most()).isCloseTo(most, Offset.offset(1e-14));
        assertThat(point.alive()).isEqualTo((int)
                observations.stream().filter(one -> one.after() >= time).count());
        assertThat(point.dead()).isEqualTo((int)
                observations.stream().filter(one -> one.upTo() <= time).count());
        assertThat(point.alive() + point.dead() + point.unknown()).isEqualTo(observations.size());
        TurnbullPoint next = curve.at(time + 1);
        assertThat(next.least()).isLessThanOrEqualTo(point.least());
        assertThat(next.most()).isLessThanOrEqualTo(point.most());
        assertThat(curve.lastTime())
                .isEqualTo(observations.stream()
                        .mapToLong(one -> one.upTo() == NEVER ? one.after() : one.upTo())
                        .max()
                        .orElseThrow());
    }

    @Property
    void theRestrictedMeanIsASumOfSurvivalOverDays(
            @ForAll("observations") List<Observed> observations, @ForAll @LongRange(max = 400) long horizon) {
        TurnbullCurve curve = curve(observations);
        double least = 0;
        double most = 0;
        for (long time = 0; time < horizon; time++) {
            least += curve.at(time).least();
            most += curve.at(time).most();
        }
        MeanRange mean = curve.restrictedMean(horizon);
        assertThat(mean.least()).isCloseTo(least, Offset.offset(1e-10));
        assertThat(mean.most()).isCloseTo(most, Offset.offset(1e-10));
    }

    @Property
    void theMedianIsWhereSurvivalComesDownToOneHalf(@ForAll("observations") List<Observed> observations) {
        TurnbullCurve curve = curve(observations);
        TimeRange median = curve.median();
        long least = (long) median.least();
        assertThat(curve.at(least).least()).isLessThan(0.5 + 1e-7);
        if (least > 0) {
            assertThat(curve.at(least - 1).least()).isGreaterThan(0.5 - 1e-7);
        }
        if (median.most().isPresent()) {
            long most = (long) median.most().orElseThrow();
            assertThat(most).isGreaterThanOrEqualTo(least);
            assertThat(curve.at(most).most()).isLessThan(0.5);
            assertThat(most == 0 || curve.at(most - 1).most() > 0.5 - 1e-7).isTrue();
        } else {
            assertThat(curve.at(curve.lastTime()).most()).isGreaterThan(0.5 - 1e-7);
        }
    }

    @Property
    void ofExactTimesIsTheKaplanMeierCurve(@ForAll("exact") List<Observed> observations) {
        SurvivalIntervals intervals = intervals(observations);
        SurvivalCurve kaplanMeier =
                intervals.exactTimes().orElseThrow().kaplanMeier().orElseThrow();
        TurnbullCurve turnbull = intervals.turnbull().curve().orElseThrow();
        for (SurvivalPoint row : kaplanMeier.rows()) {
            TurnbullPoint point = turnbull.at(row.time());
            assertThat(point.least())
                    .isCloseTo(row.survival(), Offset.offset(1e-12))
                    .isEqualTo(point.most());
        }
        assertThat(turnbull.at(kaplanMeier.lastTime() + 1).most())
                .isCloseTo(turnbull.at(kaplanMeier.lastTime()).most(), Offset.offset(0.0));
    }

    @Property
    void ofSingleLooksIsTheResultOfPooledAdjacentViolators(@ForAll("looks") List<Observed> observations) {
        TurnbullCurve curve = curve(observations);
        // by time of look, ascending: dead and looked at, pooled as long as the share of the dead falls
        List<long[]> pools = new ArrayList<>();
        TreeSet<Long> looks = new TreeSet<>();
        observations.forEach(one -> looks.add(one.upTo() == NEVER ? one.after() : one.upTo()));
        for (long look : looks) {
            long dead = observations.stream().filter(one -> one.upTo() == look).count();
            long alive = observations.stream()
                    .filter(one -> one.after() == look && one.upTo() == NEVER)
                    .count();
            long[] pool = {dead, dead + alive, 1};
            while (!pools.isEmpty()) {
                long[] last = pools.get(pools.size() - 1);
                if (last[0] * pool[1] <= pool[0] * last[1]) {
                    break;
                }
                pools.remove(pools.size() - 1);
                pool = new long[] {pool[0] + last[0], pool[1] + last[1], pool[2] + last[2]};
            }
            pools.add(pool);
        }
        List<Double> expected = new ArrayList<>();
        for (long[] pool : pools) {
            expected.addAll(Collections.nCopies((int) pool[2], 1 - (double) pool[0] / pool[1]));
        }
        int i = 0;
        for (long look : looks) {
            TurnbullPoint point = curve.at(look);
            assertThat(expected.get(i)).isBetween(point.least() - 1e-12, point.most() + 1e-12);
            // Only where nobody was seen dead before, or nobody alive after, is a value not decided.
            if (expected.get(i) > 1e-12 && expected.get(i) < 1 - 1e-12) {
                assertThat(point.least())
                        .isCloseTo(expected.get(i), Offset.offset(1e-12))
                        .isEqualTo(point.most());
            }
            i++;
        }
    }
}
