package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.house.SerializedCopy;

class RunningTotalsTest {
    private static final long LEVELS = 1L << 24;
    private static final int[] DAYS = {EpochDay.BEFORE_ALL, -40_000, -1, 0, 3, 40, 12_000, 12_050, 47_482, 1 << 30};

    /** By key and day; what has come to 0 as well. */
    private final Map<Long, TreeMap<Integer, Long>> expected = new TreeMap<>();

    private Changes changes = new Changes();
    private Changes others = new Changes();

    @BeforeTry
    void begin() {
        expected.clear();
        changes = new Changes();
        others = new Changes();
    }

    @Property(tries = 60)
    void numbersComeToTheSumOfTheirChanges(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 2000) int count,
            @ForAll @IntRange(min = 1, max = 400) int often,
            @ForAll @IntRange(min = 100, max = 12_000) int span)
            throws Exception {
        long[] near = {Long.MIN_VALUE / 2, -3, 0, LEVELS, 1L << 35, Long.MAX_VALUE - 1000};
        for (int i = 0; i < count; i++) {
            long key =
                    (random.nextBoolean() ? 0 : near[random.nextInt(near.length)]) + random.nextInt(1 + count / often);
            int day = random.nextInt(50) == 0 ? DAYS[random.nextInt(DAYS.length)] : random.nextInt(span);
            long change = random.nextInt(5) == 0 ? random.nextInt() : random.nextBoolean() ? 1 : -1;
            add(key, day, change);
            if (random.nextInt(10) == 0) {
                add(key, day, -change);
            }
        }
        changes.addAll(others);
        RunningTotals totals = SerializedCopy.of(changes.totals(EpochDay.NEVER));
        for (int day : DAYS) {
            assertThat(told(totals, day)).isEqualTo(expected(day));
            for (long key : expected.keySet()) {
                assertThat(totals.total(key, day)).isEqualTo(total(key, day));
            }
            assertThat(totals.total(77, day)).isEqualTo(total(77, day));
        }
        RunningTotals carried = totals.on(AskedDays.of(
                Arrays.stream(DAYS).mapToObj(RunningTotalsTest::time).toList()));
        for (int i = 0; i < 3 * DAYS.length; i++) {
            int day = DAYS[i < DAYS.length ? i : random.nextInt(DAYS.length)];
            assertThat(told(carried, day)).isEqualTo(expected(day));
        }
        assertThat(increases(totals, 3, 9000)).isEqualTo(expectedIncreases(3, 9000));
        assertThat(levels(totals, 3, 9000)).isEqualTo(expectedLevels(3, 9000));
    }

    @Example
    void ofNoChangesNothingIsTold() {
        assertThat(told(new Changes().totals(EpochDay.NEVER), 10)).isEmpty();
        assertThat(new Changes().totals(EpochDay.NEVER).total(1, 10)).isZero();
    }

    @Example
    void numbersThatChangeOnMostDaysHaveAPlaceForEach() {
        for (int day = 0; day < 600; day += 4) {
            changes.add(63, 1000 + day, 1);
            changes.add(64, 1000 + day, 1);
        }
        changes.add(0, 1000, 1);
        changes.add(0, 1009, 1);
        changes.add(63, EpochDay.BEFORE_ALL, 1);
        DailyChanges daily = new DailyChanges();
        assertThat(daily.add(63, 1000, 1)).isFalse();
        assertThat(daily.makeRoom(changes)).isTrue();
        assertThat(daily.add(63, 1000, 1)).isTrue();
        assertThat(daily.add(63, 1001, -7)).isTrue();
        assertThat(daily.add(63, 999, 1)).isFalse();
        assertThat(daily.add(63, 1597, 1)).isFalse();
        assertThat(daily.add(63, 1000, Integer.MAX_VALUE)).isFalse();
        assertThat(daily.add(64, 1000, 1)).isFalse();
        assertThat(daily.add(-1, 1000, 1)).isFalse();
        assertThat(daily.add(0, 1004, 1)).isTrue();
        assertThat(daily).hasToString("3 changes");
    }

    @Example
    void numbersTooLargeForTheirDaysAreKeptApartHoweverMany() {
        for (int times = 0; times < 8; times++) {
            for (int day = 0; day < 2000; day++) {
                changes.add(5, day, 400_000_000);
            }
        }
        assertThat(changes.totals(EpochDay.NEVER).total(5, 999)).isEqualTo(8 * 1000 * 400_000_000L);
    }

    private void add(long key, int day, long change) {
        (change % 3 == 0 ? others : changes).add(key, day, change);
        expected.computeIfAbsent(key, first -> new TreeMap<>()).merge(day, change, Long::sum);
    }

    private long total(long key, int day) {
        TreeMap<Integer, Long> ofKey = expected.getOrDefault(key, new TreeMap<>());
        return ofKey.headMap(day, true).values().stream()
                .mapToLong(change -> change)
                .sum();
    }

    private static MetricTime time(int day) {
        return MetricTime.of(LocalDate.ofEpochDay(day));
    }

    private static Map<Long, Long> told(RunningTotals totals, int day) {
        Map<Long, Long> told = new TreeMap<>();
        totals.tell(day, told::put);
        return told;
    }

    private Map<Long, Long> expected(int day) {
        Map<Long, Long> told = new TreeMap<>();
        expected.keySet().forEach(key -> put(told, key, total(key, day)));
        return told;
    }

    private static Map<Long, Long> increases(RunningTotals totals, int earlier, int day) {
        Map<Long, Long> told = new TreeMap<>();
        totals.tellIncrease(earlier, day, LEVELS, told::put);
        return told;
    }

    private Map<Long, Long> expectedIncreases(int earlier, int day) {
        Map<Long, Long> told = new TreeMap<>();
        expected.keySet().stream()
                .filter(key -> key < LEVELS)
                .forEach(key -> put(told, key, total(key, day) - total(key, earlier)));
        return told;
    }

    private static Map<Long, Long> levels(RunningTotals totals, int... days) {
        Map<Long, Long> told = new TreeMap<>();
        totals.tellLevels(LEVELS, told::put, days);
        return told;
    }

    private Map<Long, Long> expectedLevels(int... days) {
        Map<Long, Long> told = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            int place = i;
            expected.keySet().stream()
                    .filter(key -> key >= LEVELS)
                    .forEach(key -> put(told, LEVELS + (key - LEVELS) * days.length + place, total(key, days[place])));
        }
        return told;
    }

    private static void put(Map<Long, Long> told, long key, long number) {
        if (number != 0) {
            told.put(key, number);
        }
    }
}
