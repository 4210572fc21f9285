package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    @Test
    void isHeldAtTheSitesThatItNamesOrAtAll() {
        Programme programme = Programme.builder().id("p").name("P").build();

        assertThat(programme.isHeldAt(SiteId.of("quay"))).isTrue();
        assertThat(programme.toBuilder().addSiteIds("quay").build().isHeldAt(SiteId.of("quay")))
                .isTrue();
        assertThat(programme.toBuilder().addSiteIds("pier").build().isHeldAt(SiteId.of("quay")))
                .isFalse();
    }

    private static ProgrammeRun run(String site, String start, String end) {
        return ProgrammeRun.builder()
                .siteId(site)
                .start(DateWindow.parse(start))
                .end(DateWindow.parse(end))
                .build();
    }

    private static Optional<String> pause(Programme programme, String site, String day) {
        return programme
                .findPause(DateWindow.parse(day), Optional.of(SiteId.of(site)))
                .map(DateWindow::toString);
    }

    @Test
    void pausesBetweenItsRunsAtASiteWhereverTheirDaysLie() {
        Programme programme = Programme.builder()
                .id("p")
                .name("P")
                .addRuns(
                        run("quay", "2021", "2022-06"),
                        run("quay", "[2023..2024]", "2025"),
                        run("pier", "2010", "2040"))
                .build();

        assertThat(pause(programme, "quay", "2022-08")).contains("[2022-06-30..2022-12-31]");
        assertThat(pause(programme, "quay", "2022-06")).isEmpty();
        assertThat(pause(programme, "quay", "[2022-08..2023-01]")).isEmpty();
        assertThat(pause(programme, "quay", "2020")).contains("[..2020-12-31]");
        assertThat(pause(programme, "quay", "2026-01-01")).contains("[2025-12-31..]");
        assertThat(pause(programme, "pier", "2022-08")).isEmpty();
        assertThat(pause(programme, "mole", "2022-08")).isEmpty();
        assertThat(programme.findPause(DateWindow.parse("2022-08"), Optional.empty()))
                .isEmpty();
        assertThat(programme.findPause(DateWindow.parse("2005"), Optional.empty()))
                .contains(DateWindow.parse("[..2009-12-31]"));
    }

    @Test
    void doesNotPauseWhereItMayRunAtAnyTime() {
        Programme programme = Programme.builder()
                .id("p")
                .name("P")
                .addSiteIds("quay")
                .addRuns(run("pier", "2021", "2022"))
                .build();

        assertThat(pause(programme, "quay", "2024")).isEmpty();
        assertThat(pause(programme, "pier", "2024")).contains("[2022-12-31..]");
        assertThat(programme.findPause(DateWindow.parse("2024"), Optional.empty()))
                .isEmpty();
        assertThat(pause(programme.withRuns(run("pier", "2022", "2021")), "pier", "2024"))
                .isEmpty();
        assertThat(pause(
                        programme.withRuns(
                                run("pier", "2021", "2022"),
                                ProgrammeRun.builder().territory("MA").build()),
                        "pier",
                        "2024"))
                .isEmpty();
    }

    @Test
    void runsAtASiteRuleWhereTheProgrammeNamesItAsWell() {
        Programme programme = Programme.builder()
                .id("p")
                .name("P")
                .addSiteIds("quay")
                .addRuns(run("quay", "2015", "2018-01-01"), run("quay", "2020-01-01", "2021-01-01"))
                .build();

        assertThat(pause(programme, "quay", "2019")).contains("[2018..2019]");
        assertThat(programme.findPause(DateWindow.parse("2019"), Optional.empty()))
                .contains(DateWindow.parse("[2018..2019]"));
        assertThat(programme.findPause(DateWindow.parse("2024"), Optional.empty()))
                .contains(DateWindow.parse("[2021-01-01..]"));
    }

    @Test
    void runsOfNoStatedSiteAreOfThoseThatTheProgrammeNames() {
        Programme programme = Programme.builder()
                .id("p")
                .name("P")
                .addSiteIds("quay")
                .addRuns(ProgrammeRun.builder()
                        .end(DateWindow.parse("2019-01-01"))
                        .build())
                .build();

        assertThat(pause(programme, "quay", "2020")).contains("[2019-01-01..]");
        assertThat(programme.findPause(DateWindow.parse("2020"), Optional.empty()))
                .contains(DateWindow.parse("[2019-01-01..]"));
    }

    @Test
    void programmeIsSurelyThereFromItsLatestStartToItsEarliestEnd() {
        Programme programme = Programme.builder()
                .id("seed")
                .name("Seed")
                .start(DateWindow.parse("2016"))
                .end(DateWindow.parse("2018"))
                .build();

        assertThat(programme.covers(LocalDate.of(2016, 12, 30))).isFalse();
        assertThat(programme.covers(LocalDate.of(2016, 12, 31))).isTrue();
        assertThat(programme.covers(LocalDate.of(2017, 12, 31))).isTrue();
        assertThat(programme.covers(LocalDate.of(2018, 1, 1))).isFalse();
        assertThat(Programme.builder().id("seed").name("Seed").build().covers(LocalDate.of(2016, 1, 1)))
                .isTrue();
    }

    @Test
    void staysAreLimitedByTheNetworkOrByAnyProgramme() {
        Network network = Network.builder().id("harbour").name("Harbour").build();
        Programme seed = Programme.builder().id("seed").name("Seed").build();

        assertThat(network.withProgrammes(seed).limitsStays()).isFalse();
        assertThat(network.withMaximumStay(Period.ofYears(3)).limitsStays()).isTrue();
        assertThat(network.withProgrammes(seed.withMaximumStay(Period.ofMonths(6)))
                        .limitsStays())
                .isTrue();
    }
}
