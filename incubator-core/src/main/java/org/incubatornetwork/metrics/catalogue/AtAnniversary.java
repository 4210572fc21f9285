package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.SurvivalClock;

/** Those of whom some anniversary has come, by horizon, and who of them lives on it. */
final class AtAnniversary extends AccumulatorWithDeaths<AtAnniversary> {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Integer> horizons;
    private final Survivors[] tallies;
    private long deadBefore;

    AtAnniversary(Question question) {
        super(question);
        this.horizons = question.policies().horizons().asList();
        this.tallies = Survivors.ofHorizons(horizons.size());
    }

    @Override
    public void add(StartupHistory history) {
        Policies policies = question.policies();
        if (policies.clock() == SurvivalClock.FOUNDING || !SurvivalMetrics.isSubject(history, policies)) {
            return;
        }
        deaths.add(history);
        int origin = SurvivalMetrics.origin(history, policies);
        if (history.life().latestDeathDay(policies.exits()) < origin) {
            deadBefore++;
            return;
        }
        for (int i = 0; i < tallies.length; i++) {
            int anniversary = EpochDay.plusMonths(origin, horizons.get(i));
            if (anniversary <= history.frame().asOfDay()) {
                tallies[i].add(history, anniversary, question);
            }
        }
    }

    @Override
    boolean tellOwn(Numbers numbers) {
        numbers.add(0, deadBefore);
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].tell(numbers, 1 + (long) i * Survivors.NUMBERS);
        }
        return true;
    }

    @Override
    void takeOwn(long key, long number) {
        if (key == 0) {
            deadBefore += number;
        } else {
            int place = (int) key - 1;
            tallies[place / Survivors.NUMBERS].take(place % Survivors.NUMBERS, number);
        }
    }

    @Override
    void mergeOwn(AtAnniversary other) {
        deadBefore += other.deadBefore;
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].merge(other.tallies[i]);
        }
    }

    @Override
    public void report(MetricResult.Builder result) {
        Policies policies = question.policies();
        if (policies.clock() == SurvivalClock.FOUNDING) {
            // whoever died before admission is not in the register: the count would have no denominator
            result.noValue(NoValue.NOT_FOR_CLOCK);
            return;
        }
        for (int i = 0; i < tallies.length; i++) {
            Survivors tally = tallies[i];
            PartKey key = PartKey.of("horizon", Policies.horizonCode(horizons.get(i)));
            result.putPart(key, tally.figure(policies))
                    .putPart(key.and("count", "ELIGIBLE"), Figure.count(MetricUnit.STARTUPS, tally.eligible))
                    .putPart(key.and("count", "UNKNOWN"), Figure.count(MetricUnit.STARTUPS, tally.unknown()));
            if (tally.living.perhaps() > 0) {
                result.putPart(
                        key.and("count", "DEATH_IN_WINDOW"), Figure.count(MetricUnit.STARTUPS, tally.living.perhaps()));
            }
        }
        deaths.describe(result);
        result.exclude("DEAD_BEFORE_ORIGIN", deadBefore);
        if (tallies.length == 0) {
            result.noValue(NoValue.SEE_BREAKDOWN);
        } else {
            Survivors last = tallies[tallies.length - 1];
            last.describe(result, policies);
            result.figure(last.figure(policies));
        }
    }
}
