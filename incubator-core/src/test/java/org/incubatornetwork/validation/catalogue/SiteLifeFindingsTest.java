package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incubatornetwork.validation.catalogue.Examples.AS_OF;
import static org.incubatornetwork.validation.catalogue.Examples.capacity;
import static org.incubatornetwork.validation.catalogue.Examples.step;
import static org.incubatornetwork.validation.catalogue.Examples.window;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.junit.jupiter.api.Test;

/** What is found at sites that close, that leave the network, and that come back. */
class SiteLifeFindingsTest {
    private static final LifecycleStep OPENED = step(SiteStatus.OPERATIONAL, "2015-01-01");

    private static Network network(LifecycleStep... steps) {
        return Network.builder()
                .id("n")
                .name("N")
                .addSites(Site.builder()
                        .id("pier")
                        .name("Pier")
                        .addLifecycle(steps)
                        .build())
                .build();
    }

    private static List<String> found(Network network, String code) {
        return of(network, code).stream()
                .map(finding -> finding.pointer() + " " + finding.message(Locale.ENGLISH))
                .toList();
    }

    private static List<Finding> of(Network network, String code) {
        return Validator.asOf(AS_OF).validate(network).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static Network withResident(LifecycleStep... steps) {
        return network(steps)
                .withStartups(Startup.builder()
                        .id("s")
                        .name("S")
                        .addSupportPeriod(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .siteId(SiteId.of("pier"))
                                .start(window("2020"))
                                .build())
                        .build());
    }

    @Test
    void aSiteThatCameBackInTheYearInWhichItLeftMayHaveResidents() {
        LifecycleStep back = step(SiteStatus.OPERATIONAL, "2018-05");
        LifecycleStep undated = LifecycleStep.builder().status(SiteStatus.LEFT).build();

        assertThat(found(withResident(OPENED, step(SiteStatus.LEFT, "2018"), back), "SITE_CLOSED_HAS_RESIDENTS"))
                .isEmpty();
        assertThat(found(withResident(OPENED, undated, back), "SITE_CLOSED_HAS_RESIDENTS"))
                .isEmpty();
        assertThat(found(withResident(OPENED, step(SiteStatus.LEFT, "2018")), "SITE_CLOSED_HAS_RESIDENTS"))
                .hasSize(1);
    }

    /** The resident came in 2020. */
    @Test
    void aSuspensionThatIsToldAfterWhatEndedItHasEnded() {
        LifecycleStep suspended = step(SiteStatus.SUSPENDED, "2018");
        LifecycleStep back = step(SiteStatus.OPERATIONAL, "2019");

        assertThat(found(withResident(OPENED, suspended), "ADMITTED_WHILE_SUSPENDED"))
                .hasSize(1);
        assertThat(found(withResident(OPENED, suspended, back), "ADMITTED_WHILE_SUSPENDED"))
                .isEmpty();
        assertThat(found(withResident(OPENED, back, suspended), "ADMITTED_WHILE_SUSPENDED"))
                .isEmpty();
    }

    @Test
    void aSiteThatLeftComesBackInUseAndIsNotPlannedAnew() {
        LifecycleStep left = step(SiteStatus.LEFT, "2018");

        for (SiteStatus status : List.of(SiteStatus.OPERATIONAL, SiteStatus.SUSPENDED, SiteStatus.CLOSED)) {
            assertThat(found(network(OPENED, left, step(status, "2019")), "SITE_REOPENED"))
                    .isEmpty();
        }
        assertThat(found(network(OPENED, left, step(SiteStatus.ANNOUNCED, "2019")), "SITE_REOPENED"))
                .containsExactly("/network/sites/0/lifecycle/2/status ANNOUNCED (2019) follows LEFT.");
    }

    @Test
    void aSiteThatLeftGoesOnUntilItCloses() {
        Capacity late = capacity(100).withStart(window("2022"));
        Role role = Role.builder()
                .kind(RoleKind.OPERATOR)
                .organization(Organization.builder().name("O").build())
                .start(window("2022"))
                .build();
        Network left = network(OPENED, step(SiteStatus.LEFT, "2018"));
        Network closed = network(OPENED, step(SiteStatus.LEFT, "2018"), step(SiteStatus.CLOSED, "2020"));

        assertThat(found(withOf(left, late, role), "FACT_OUTSIDE_SITE_LIFE")).isEmpty();
        assertThat(found(withOf(left, late, role), "ROLE_OUTSIDE_LIFE")).isEmpty();
        assertThat(found(withOf(closed, late, role), "FACT_OUTSIDE_SITE_LIFE"))
                .containsExactly(
                        "/network/sites/0/capacities/0/start start (2022) does not go with the life of \"Pier\""
                                + " (< 2020-12-31).");
        assertThat(found(withOf(closed, late, role), "ROLE_OUTSIDE_LIFE"))
                .containsExactly("/network/sites/0/roles/0/start"
                        + " The role of \"O\" starts in 2022, outside the life of what it is about (2020).");
    }

    @Test
    void theLifeThatARoleIsOutsideIsShownAsItIsTold() {
        Role role = Role.builder()
                .kind(RoleKind.OPERATOR)
                .organization(Organization.builder().name("O").build())
                .start(window("2009"))
                .build();
        Network site = withOf(network(step(SiteStatus.ANNOUNCED, "2012")), capacity(100), role);
        Network founded = network().withFounded(window("2012")).withRoles(role);
        Network programme = network()
                .withProgrammes(Programme.builder()
                        .id("p")
                        .name("P")
                        .start(window("2012-03"))
                        .addRoles(role)
                        .build());

        assertThat(of(site, "ROLE_OUTSIDE_LIFE"))
                .extracting(finding -> finding.message(Locale.ENGLISH), finding -> finding.expected())
                .containsExactly(tuple(
                        "The role of \"O\" starts in 2009, outside the life of what it is about (2012).",
                        Optional.of(">= 2012")));
        assertThat(of(founded, "ROLE_OUTSIDE_LIFE"))
                .extracting(finding -> finding.message(Locale.FRENCH))
                .containsExactly("Le rôle de « O » commence en 2009, hors de la vie de ce sur quoi il porte (2012).");
        assertThat(of(programme, "ROLE_OUTSIDE_LIFE"))
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly("The role of \"O\" starts in 2009, outside the life of what it is about (2012-03).");
    }

    private static Network withOf(Network network, Capacity capacity, Role role) {
        return network.withSites(network.sites().get(0).withCapacities(capacity).withRoles(role));
    }

    private static List<String> ofRun(String programmeEnd, ProgrammeRun.Builder run, LifecycleStep... steps) {
        Programme.Builder programme = Programme.builder()
                .id("p")
                .name("P")
                .start(window("2016"))
                .addRuns(run.siteId("pier").build());
        if (!programmeEnd.isEmpty()) {
            programme.end(window(programmeEnd));
        }
        return found(network(steps).withProgrammes(programme.build()), "FACT_OUTSIDE_SITE_LIFE");
    }

    @Test
    void aRunWithoutAnEndGoesOnUntilItsProgrammeEnds() {
        LifecycleStep closed = step(SiteStatus.CLOSED, "2019");
        for (ProgrammeRun.Builder run :
                List.of(ProgrammeRun.builder(), ProgrammeRun.builder().start(window("2017")))) {
            assertThat(ofRun("2018", run, OPENED, closed)).isEmpty();
            assertThat(ofRun("2020-06", run, OPENED, closed))
                    .containsExactly("/network/programmes/0/runs/0 end (2020-06) does not go with the life of \"Pier\""
                            + " (<= 2019-12-31).");
            assertThat(ofRun("", run, OPENED, closed)).hasSize(1);
        }
    }

    @Test
    void aRunWithoutAStartBeginsNoEarlierThanItsProgramme() {
        assertThat(ofRun("2018", ProgrammeRun.builder(), step(SiteStatus.OPERATIONAL, "2017")))
                .isEmpty();
        assertThat(ofRun(
                        "2018",
                        ProgrammeRun.builder(),
                        step(SiteStatus.OPERATIONAL, "2010"),
                        step(SiteStatus.CLOSED, "2014")))
                .containsExactly("/network/programmes/0/runs/0 start (2016) does not go with the life of \"Pier\""
                        + " (< 2014-12-31).");
    }

    @Test
    void aProgrammeRunsOnAtASiteThatLeft() {
        assertThat(Stream.of("", "2020")
                        .flatMap(end ->
                                ofRun(end, ProgrammeRun.builder(), OPENED, step(SiteStatus.LEFT, "2018")).stream()))
                .isEmpty();
    }
}
