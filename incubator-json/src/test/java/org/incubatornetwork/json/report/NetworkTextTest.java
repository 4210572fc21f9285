package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTextTest {
    private static final Path HARBOUR = Path.of("..", "examples", "harbour.json");

    private static String lines(Network network, String language, String day) {
        StringBuilder out = new StringBuilder();
        new NetworkText(new Phrases(Locale.forLanguageTag(language)), network, LocalDate.parse(day)).appendTo(out, 80);
        return out.toString();
    }

    private static Network harbour() throws IOException {
        return NetworkJson.standard().readOrThrow(HARBOUR).network();
    }

    @Test
    void whoRunsAndGovernsANetworkAndWhatItOffersIsToldOfTheDay() throws IOException {
        assertThat(lines(harbour(), "en", "2024-12-31")).isEqualTo("""
                          Run by Harbour Company.
                          Governed by Council.
                          Seat: Casablanca, MA.
                          Members: 1.
                          Programmes: Launch, Launch North.
                          Recognised: Clean harbour.
                        """);
        assertThat(lines(harbour(), "fr", "2015-06-30")).isEqualTo("""
                          Exploitant : Harbour Company.
                          Gouverné par Council.
                          Siège : Tanger, MA.
                          Membres : 2.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30, '  Programmes that pause: Launch.'", "2022-06-30, '  Programmes: Launch.'"})
    void aProgrammePausesBetweenItsRuns(String day, String line) throws IOException {
        Network network = harbour();
        network = network.withProgrammes(network.programmes()
                .get(0)
                .withRuns(network.programmes().get(0).runs().subList(0, 2)));

        assertThat(lines(network, "en", day)).contains(line + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-30, ''",
        "2022-06-30, '  Programmes: P.\n'",
        "2024-06-30, '  Programmes that pause: P.\n'",
        "2027-06-30, ''"
    })
    void aProgrammeHasNotBegunBeforeItsFirstRunAndIsOverAfterTheLast(String day, String lines) {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addProgrammes(Programme.builder()
                        .id("p")
                        .name("P")
                        .addSiteIds("quay")
                        .addRuns(run("2021", "2023-06"), run("2025", "2026"))
                        .build())
                .build();

        assertThat(lines(network, "en", day)).isEqualTo(lines);
    }

    private static ProgrammeRun run(String start, String end) {
        return ProgrammeRun.builder()
                .siteId("quay")
                .start(DateWindow.parse(start))
                .end(DateWindow.parse(end))
                .build();
    }

    @Test
    void aMemberOfSeveralRolesIsCountedOnce() {
        Role role = Role.builder()
                .kind(RoleKind.MEMBER)
                .organizationId(OrganizationId.of("o"))
                .build();
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addOrganizations(Organization.builder().id("o").name("O").build())
                .addRoles(role, role.withStart(DateWindow.parse("2020")))
                .build();

        assertThat(lines(network, "en", "2024-12-31")).isEqualTo("  Members: 1.\n");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addAllRoles(IntStream.rangeClosed(1, 14)
                        .mapToObj(number -> Role.builder()
                                .kind(RoleKind.OPERATOR)
                                .organization(Organization.builder()
                                        .name("O" + number)
                                        .build())
                                .build())
                        .toList())
                .build();

        assertThat(lines(network, "en", "2024-12-31"))
                .isEqualTo("  Run by O1, O2, O3, O4, O5, O6, O7, O8, O9, O10, O11, O12 … +2.\n");
    }
}
