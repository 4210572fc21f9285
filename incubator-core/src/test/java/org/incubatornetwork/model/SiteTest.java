package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final LocalDate MIDDLE_OF_2020 = LocalDate.of(2020, 7, 1);

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
