package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;

/** The startups first admitted in each year, and who of them is still there, and lives, on anniversaries. */
final class Retention extends AccumulatorWithDeaths<Retention> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 10;
    /** How many numbers a year is told by. */
    private static final int NUMBERS = 1 + 3 * (LONGEST + 1);

    private final TreeMap<Integer, Year> years = new TreeMap<>();

    Retention(Question question) {
        super(question);
    }

    /** The startups first admitted in a year: all, and by anniversary those supported and those who live. */
    private static final class Year implements Serializable {
        private static final long serialVersionUID = 1L;
        private final long[] supported = new long[LONGEST + 1];
        private final Living[] living = new Living[LONGEST + 1];
        private long startups;

        Year() {
            Arrays.setAll(living, k -> new Living());
        }

        void tell(Numbers numbers, long first) {
            numbers.add(first, startups);
            for (int k = 0; k <= LONGEST; k++) {
                numbers.add(first + 1 + 3L * k, supported[k]);
                numbers.add(first + 2 + 3L * k, living[k].surely());
                numbers.add(first + 3 + 3L * k, living[k].perhaps());
            }
        }

        void take(int which, long number) {
            int anniversary = (which - 1) / 3;
            if (which == 0) {
                startups += number;
            } else if (which % 3 == 1) {
                supported[anniversary] += number;
            } else if (which % 3 == 2) {
                living[anniversary].addSurely(number);
            } else {
                living[anniversary].addPerhaps(number);
            }
        }

        void merge(Year other) {
            startups += other.startups;
            for (int k = 0; k <= LONGEST; k++) {
                supported[k] += other.supported[k];
                living[k].merge(other.living[k]);
            }
        }
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, admission -> new Year());
    }

    @Override
    public void add(StartupHistory history) {
        int admission = history.admissionDay();
        if (admission == EpochDay.NEVER) {
            return;
        }
        deaths.add(history);
        int first = EpochDay.year(admission);
        Year year = year(first);
        year.startups++;
        for (int k = 0; k <= LONGEST && CalendarYears.isOver(first + k, history.frame()); k++) {
            int anniversary = EpochDay.plusMonths(admission, 12 * k);
            year.supported[k] += history.inNetwork().isParticipantOn(anniversary) ? 1 : 0;
            year.living[k].add(history.life(), anniversary, question.policies().exits());
        }
    }

    @Override
    boolean tellOwn(Numbers numbers) {
        years.forEach((number, year) -> year.tell(numbers, CalendarYears.number(number) * NUMBERS));
        return true;
    }

    @Override
    void takeOwn(long key, long number) {
        year(CalendarYears.year(key / NUMBERS)).take((int) (key % NUMBERS), number);
    }

    @Override
    void mergeOwn(Retention other) {
        other.years.forEach((year, theirs) -> year(year).merge(theirs));
    }

    @Override
    public void report(MetricResult.Builder result) {
        Policies policies = question.policies();
        long startups = 0;
        for (Map.Entry<Integer, Year> entry : years.entrySet()) {
            Year year = entry.getValue();
            startups += year.startups;
            for (int k = 0; k <= LONGEST && CalendarYears.isOver(entry.getKey() + k, question.frame()); k++) {
                PartKey key = PartKey.of("year", entry.getKey().toString()).and("anniversary", Integer.toString(k));
                result.putPart(
                                key.and("state", "SUPPORTED"),
                                Figure.proportion(year.supported[k], year.startups, policies))
                        .putPart(key.and("state", "ALIVE"), year.living[k].of(year.startups, policies));
            }
        }
        result.noValue(startups == 0 ? NoValue.NO_SUBJECTS : NoValue.SEE_BREAKDOWN)
                .populationSize(startups);
        deaths.describe(result);
    }
}
