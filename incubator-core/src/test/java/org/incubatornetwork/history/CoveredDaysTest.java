package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;

class CoveredDaysTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    @Property
    void areThoseThatSomeSupportCovers(
            @ForAll @Size(max = 20) List<@IntRange(max = 199) Integer> numbers,
            @ForAll @IntRange(max = 40) int number,
            @ForAll @IntRange(max = 3) int length) {
        List<SupportPeriod> periods =
                numbers.stream().map(CoveredDaysTest::period).toList();
        StartupInNetwork history = StartupInNetwork.of(
                Startup.builder()
                        .id(StartupId.of("s"))
                        .name("S")
                        .supportPeriods(periods)
                        .build(),
                Frame.of(Network.builder().id("harbour").name("Harbour").build(), FIRST_DAY.plusDays(15)));
        int day = EpochDay.of(FIRST_DAY.plusDays(number));

        assertThat(CoveredDays.of(history.recordedSupports(), Support::startDay, Support::recordedEndDay)
                        .containAny(day, day + length))
                .isEqualTo(history.recordedSupports().stream()
                        .filter(support -> support.startDay() != EpochDay.NEVER)
                        .anyMatch(support -> support.startDay() <= day + length && day < support.recordedEndDay()));
        assertThat(history.isSupportedOn(day))
                .isEqualTo(history.supports().stream().anyMatch(support -> support.covers(day)));
    }

    /** One in ten has no start, and one in ten no end. */
    private static SupportPeriod period(int number) {
        SupportPeriod.Builder period = SupportPeriod.builder().level(SupportLevel.DIRECT);
        int start = number % 20;
        int length = number / 20;
        if (start != 0) {
            period.start(FIRST_DAY.plusDays(start));
        }
        if (length != 9) {
            period.end(FIRST_DAY.plusDays(start + length));
        }
        return period.build();
    }
}
