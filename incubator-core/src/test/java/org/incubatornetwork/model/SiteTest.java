package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final LocalDate MIDDLE_OF_2020 = LocalDate.of(2020, 7, 1);
    static final int STEPS = 9;
    private static final ImmutableList<String> ALL_STEPS = ImmutableList.of(
            "ANNOUNCED 2018",
            "OPERATIONAL 2019",
            "OPERATIONAL 2019-01-01",
            "OPERATIONAL [2018..2020]",
            "SUSPENDED [2018..2020]",
            "SUSPENDED 2019-01-01",
            "CLOSED 2020",
            "CLOSED 2019-01-01",
            "CANCELLED [..2019]");

    @Test
    void hasNoStatusBeforeItsFirstStep() {
        Site site = site("ANNOUNCED 2021-01-01");

        assertThat(site.statusOn(MIDDLE_OF_2020)).isEmpty();
        assertThat(site.isStatusUncertainOn(MIDDLE_OF_2020)).isFalse();
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isFalse();
    }

    @Test
    void isOpenFromTheFirstDayOfItsStatus() {
        Site site = site("ANNOUNCED 2019", "OPERATIONAL 2020-07-01", "CLOSED 2020-07-03");

        assertThat(site.isOpenOn(MIDDLE_OF_2020.minusDays(1))).isFalse();
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isTrue();
        assertThat(site.isOpenOn(MIDDLE_OF_2020.plusDays(1))).isTrue();
        assertThat(site.isOpenOn(MIDDLE_OF_2020.plusDays(2))).isFalse();
    }

    @Test
    void isUncertainWhileAVagueDateMayHaveCome() {
        Site site = site("ANNOUNCED 2019", "OPERATIONAL 2020");

        assertThat(site.statusOn(MIDDLE_OF_2020)).contains(SiteStatus.ANNOUNCED);
        assertThat(site.isStatusUncertainOn(MIDDLE_OF_2020)).isTrue();
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isFalse();
        assertThat(site.isStatusUncertainOn(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(site.isOpenOn(LocalDate.of(2020, 12, 31))).isTrue();
    }

    @Test
    void isNotOpenWhileItMayHaveClosed() {
        Site site = site("OPERATIONAL 2001", "CLOSED 2020");

        assertThat(site.statusOn(MIDDLE_OF_2020)).contains(SiteStatus.OPERATIONAL);
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isFalse();
    }

    @Test
    void isCertainIfTheVagueStepChangesNothing() {
        Site site = site("OPERATIONAL 2001", "OPERATIONAL [2019..]");

        assertThat(site.isStatusUncertainOn(MIDDLE_OF_2020)).isFalse();
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isTrue();
    }

    @Test
    void takesTheLaterInTheListOfTwoStepsOfOneDay() {
        assertThat(site("DELIVERED 2020-07-01", "OPERATIONAL 2020-07-01").isOpenOn(MIDDLE_OF_2020))
                .isTrue();
        assertThat(site("OPERATIONAL 2020-07-01", "SUSPENDED 2020-07-01").isOpenOn(MIDDLE_OF_2020))
                .isFalse();
    }

    @Test
    void takesTheLatestStepWhateverTheOrderOfTheList() {
        assertThat(site("OPERATIONAL 2020-07-01", "ANNOUNCED 2015").isOpenOn(MIDDLE_OF_2020))
                .isTrue();
    }

    @Test
    void isNotHeldBackByAnEarlierStepOfAVaguerDate() {
        Site site = site("ANNOUNCED 2020", "OPERATIONAL 2020-02");

        assertThat(site.isOpenOn(LocalDate.of(2020, 2, 15))).isFalse();
        assertThat(site.isOpenOn(MIDDLE_OF_2020)).isTrue();
        assertThat(site.isOpenOn(LocalDate.of(2022, 1, 1))).isTrue();
    }

    @Test
    void isUnsettledByAStepListedEarlierThatComesSurelyLater() {
        Site site = site("CLOSED [2020-06-01..2020-12-31]", "OPERATIONAL 2001");

        assertThat(site.isStatusUncertainOn(MIDDLE_OF_2020)).isTrue();
        assertThat(site.statusOn(LocalDate.of(2021, 1, 1))).contains(SiteStatus.CLOSED);
    }

    @Test
    void isAsCertainIfAStepIsGivenTwice() {
        assertThat(site("SUSPENDED [2010..2020]", "OPERATIONAL 2019-01-01").isOpenOn(MIDDLE_OF_2020.minusYears(1)))
                .isTrue();
        assertThat(site("SUSPENDED [2010..2020]", "OPERATIONAL 2019-01-01", "SUSPENDED [2010..2020]")
                        .isOpenOn(MIDDLE_OF_2020.minusYears(1)))
                .isTrue();
        assertThat(site("OPERATIONAL 2019-01-01", "SUSPENDED [2010..2020]", "OPERATIONAL 2019-01-01")
                        .isOpenOn(MIDDLE_OF_2020.minusYears(1)))
                .isTrue();
    }

    @Property
    void noStepGivenTwiceMakesAStatusUncertain(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = STEPS - 1) Integer> steps,
            @ForAll @IntRange(max = 5) int place,
            @ForAll @IntRange(max = 4) int repeated,
            @ForAll @IntRange(max = 3) int year) {
        List<String> twice = new ArrayList<>(steps.stream().map(ALL_STEPS::get).toList());
        Site once = site(twice.toArray(String[]::new));
        twice.add(Math.min(place, twice.size()), twice.get(Math.min(repeated, twice.size() - 1)));
        LocalDate day = LocalDate.of(2018 + year, 7, 1);

        assertThat(once.isStatusUncertainOn(day)
                        || !site(twice.toArray(String[]::new)).isStatusUncertainOn(day)
                        || !site(twice.toArray(String[]::new)).statusOn(day).equals(once.statusOn(day)))
                .isTrue();
    }

    private static Site site(String... steps) {
        Site.Builder site = Site.builder().id(SiteId.of("site")).name("Site");
        for (String step : steps) {
            site.addLifecycle(LifecycleStep.builder()
                    .status(SiteStatus.valueOf(step.substring(0, step.indexOf(' '))))
                    .on(DateWindow.parse(step.substring(step.indexOf(' ') + 1)))
                    .build());
        }
        return site.build();
    }
}
