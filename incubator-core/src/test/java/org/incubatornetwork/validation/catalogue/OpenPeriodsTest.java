package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenPeriodsTest {
    private record Period(int start, int end, int group) {
        static Period of(int number) {
            return new Period(number % 10, number % 10 + number / 10 % 8, number / 80);
        }
    }

    @Property
    void areThoseThatALookAtEachFinds(@ForAll @Size(max = 20) List<@IntRange(max = 239) Integer> numbers) {
        List<Period> periods = numbers.stream()
                .map(Period::of)
                .sorted(Comparator.comparingInt(Period::start))
                .toList();
        OpenPeriods<Period> open = new OpenPeriods<>(Period::end, Period::group);
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            List<Period> before = periods.subList(0, i);

            assertThat(open.firstOfGroup(period, period.start()))
                    .isSameAs(first(before, period, other -> other.group() == period.group()));
            assertThat(open.firstOfOthers(period, period.start()))
                    .isSameAs(first(before, period, other -> other.group() != period.group()));

            open.add(period);
        }
    }

    private static @Nullable Period first(List<Period> before, Period period, Predicate<Period> isMeant) {
        return before.stream()
                .filter(isMeant)
                .filter(other -> other.end() > period.start())
                .findFirst()
                .orElse(null);
    }

    @Test
    void areAskedInProportionHoweverManyAreOpen() {
        assertThat(questions(2_000)).isLessThan(2.3 * questions(1_000));
    }

    /** All open until the end, half of them of one group; then none. */
    private static double questions(int count) {
        List<Period> asked = new ArrayList<>();
        OpenPeriods<Period> open = new OpenPeriods<>(
                period -> {
                    asked.add(period);
                    return period.end();
                },
                Period::group);
        IntStream.range(0, 2 * count).forEach(i -> {
            Period period = new Period(i, i < count ? count : i, i % 2 == 0 ? 0 : i);
            open.firstOfGroup(period, i);
            open.firstOfOthers(period, i);
            open.add(period);
        });
        return asked.size();
    }

    @Property
    void visitsWhatIsInConflictWithTheFirstThatItIsInConflictWith(
            @ForAll @Size(max = 20) List<@IntRange(max = 239) Integer> numbers) {
        List<Period> periods = numbers.stream().map(Period::of).distinct().toList();
        Comparator<Period> order = Comparator.comparingInt(Period::start)
                .thenComparingInt(Period::end)
                .thenComparingInt(Period::group);
        ExclusivePeriods<Period> exclusive =
                new ExclusivePeriods<>(Period::start, Period::end, Period::group, period -> period.end() != 7);
        List<List<Period>> visited = new ArrayList<>();
        exclusive.visitConflicts(
                periods, order, (place, one, other) -> visited.add(List.of(periods.get(place), other)));

        List<Period> inOrder = periods.stream().sorted(order).toList();
        List<List<Period>> byPairs = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Period one = inOrder.get(i);
            inOrder.subList(0, i).stream()
                    .filter(other -> isConflict(one, other))
                    .findFirst()
                    .ifPresent(other -> byPairs.add(List.of(one, other)));
        }
        assertThat(visited).isEqualTo(byPairs);
    }

    private static boolean isConflict(Period one, Period other) {
        return one.group() == other.group()
                && one.end() != 7
                && other.end() != 7
                && one.start() < other.end()
                && other.start() < one.end();
    }
}
