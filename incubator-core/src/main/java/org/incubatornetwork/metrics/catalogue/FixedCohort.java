package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;

/** Graduates by calendar year, and who of them was active some calendar years later. */
final class FixedCohort extends AccumulatorWithDeaths<FixedCohort> {
    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;

    /** In years. */
    private final ImmutableList<Integer> horizons;
    /** By year of graduation, for each horizon. */
    private final TreeMap<Integer, Survivors[]> years = new TreeMap<>();

    private long deadBefore;

    FixedCohort(Question question) {
        super(question);
        ImmutableList.Builder<Integer> inYears = ImmutableList.builder();
        for (int months : question.policies().horizons()) {
            if (months % MONTHS == 0) {
                inYears.add(months / MONTHS);
            }
        }
        this.horizons = inYears.build();
    }

    private Survivors[] tallies(int year) {
        return years.computeIfAbsent(year, graduation -> Survivors.ofHorizons(horizons.size()));
    }

    @Override
    public void add(StartupHistory history) {
        if (!SurvivalMetrics.hasGraduationDay(history)) {
            return;
        }
        int graduation = history.graduationDay();
        deaths.add(history);
        if (history.life().latestDeathDay(question.policies().exits()) < graduation) {
            deadBefore++;
            return;
        }
        int year = EpochDay.year(graduation);
        Survivors[] tallies = tallies(year);
        for (int i = 0; i < tallies.length; i++) {
            if (CalendarYears.isOver(year + horizons.get(i), history.frame())) {
                tallies[i].add(history, EpochDay.newYear(year + horizons.get(i)), question);
            }
        }
    }

    @Override
    boolean tellOwn(Numbers numbers) {
        numbers.add(0, deadBefore);
        years.forEach((year, tallies) -> {
            for (int i = 0; i < tallies.length; i++) {
                tallies[i].tell(numbers, keyOf(year, i));
            }
        });
        return true;
    }

    private long keyOf(int year, int horizon) {
        return 1 + (CalendarYears.number(year) * horizons.size() + horizon) * Survivors.NUMBERS;
    }

    @Override
    void takeOwn(long key, long number) {
        if (key == 0) {
            deadBefore += number;
        } else {
            long place = (key - 1) / Survivors.NUMBERS;
            int horizon = (int) (place % horizons.size());
            int year = CalendarYears.year(place / horizons.size());
            tallies(year)[horizon].take((int) ((key - 1) % Survivors.NUMBERS), number);
        }
    }

    @Override
    void mergeOwn(FixedCohort other) {
        deadBefore += other.deadBefore;
        other.years.forEach((year, theirs) -> {
            Survivors[] ours = tallies(year);
            for (int i = 0; i < ours.length; i++) {
                ours[i].merge(theirs[i]);
            }
        });
    }

    @Override
    public void report(MetricResult.Builder result) {
        Policies policies = question.policies();
        deaths.describe(result);
        result.exclude("DEAD_BEFORE_ORIGIN", deadBefore);
        Survivors pooled = new Survivors();
        for (int i = 0; i < horizons.size(); i++) {
            pooled = new Survivors();
            PartKey key = PartKey.of("horizon", Policies.horizonCode(MONTHS * horizons.get(i)));
            for (Map.Entry<Integer, Survivors[]> year : years.entrySet()) {
                if (CalendarYears.isOver(year.getKey() + horizons.get(i), question.frame())) {
                    pooled.merge(year.getValue()[i]);
                    result.putPart(key.and("year", year.getKey().toString()), year.getValue()[i].figure(policies));
                }
            }
            result.putPart(key, pooled.figure(policies));
        }
        if (horizons.isEmpty()) {
            result.noValue(NoValue.SEE_BREAKDOWN);
        } else {
            pooled.describe(result, policies);
            result.figure(pooled.figure(policies));
        }
    }
}
