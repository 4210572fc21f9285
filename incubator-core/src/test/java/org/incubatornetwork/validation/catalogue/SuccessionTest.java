package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 3;

    @Property
    void isWhatALookAtEachFinds(@ForAll @Size(max = 12) List<@IntRange(max = 199) Integer> numbers) {
        List<Support> residencies = residencies(numbers.stream()
                .map(number -> period(number % 20, number % 20 + number / 20))
                .toList());
        Succession succession = Succession.of(residencies);
        for (int i = 0; i < residencies.size(); i++) {
            assertThat(succession.next(i)).isEqualTo(next(residencies, i));
            assertThat(succession.isFollowed(i, DAYS)).isEqualTo(isFollowed(residencies, residencies.get(i)));
        }
    }

    private static Optional<Support> next(List<Support> residencies, int index) {
        int end = residencies.get(index).recordedEndDay();
        for (Support next : residencies.subList(index + 1, residencies.size())) {
            if (next.startDay() >= end) {
                return Optional.of(next);
            } else if (next.recordedEndDay() > end) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isFollowed(List<Support> residencies, Support left) {
        int end = left.recordedEndDay();
        return residencies.stream()
                .filter(other -> other != left)
                .anyMatch(other -> (other.startDay() >= end && other.startDay() - end <= DAYS)
                        || (other.startDay() <= end && other.recordedEndDay() > end));
    }

    @Test
    void takesTimeInProportionWhereEachIsWithinAnother() {
        assertThat(looks(2_000)).isLessThan(2.3 * looks(1_000));
    }

    private static double looks(int count) {
        List<Support> nested = residencies(IntStream.range(0, count)
                .mapToObj(i -> period(i, 2 * count - i))
                .toList());
        int[] looks = new int[1];
        List<Support> counted = new AbstractList<>() {
            @Override
            public Support get(int index) {
                looks[0]++;
                return nested.get(index);
            }

            @Override
            public int size() {
                return nested.size();
            }
        };
        Succession succession = Succession.of(counted);
        for (int i = 0; i < count; i++) {
            succession.next(i);
            succession.isFollowed(i, DAYS);
        }
        return looks[0];
    }

    private static SupportPeriod period(int start, int end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("quay"))
                .start(FIRST_DAY.plusDays(start))
                .end(FIRST_DAY.plusDays(end))
                .build();
    }

    private static List<Support> residencies(List<SupportPeriod> periods) {
        Startup startup = Startup.builder()
                .id(StartupId.of("s"))
                .name("S")
                .supportPeriods(periods)
                .build();
        Network network = Network.builder().id("harbour").name("Harbour").build();
        return StartupInNetwork.of(startup, Frame.of(network, LocalDate.of(2024, 1, 1)))
                .soundResidencies();
    }
}
