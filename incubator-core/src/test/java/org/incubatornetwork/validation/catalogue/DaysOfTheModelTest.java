package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.validation.catalogue.Examples.SOUND;
import static org.incubatornetwork.validation.catalogue.Examples.claim;
import static org.incubatornetwork.validation.catalogue.Examples.day;
import static org.incubatornetwork.validation.catalogue.Examples.service;
import static org.incubatornetwork.validation.catalogue.Examples.site;
import static org.incubatornetwork.validation.catalogue.Examples.startup;
import static org.incubatornetwork.validation.catalogue.Examples.window;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of the model that is a day: in the future it is found, or it may be there. A new one needs a row. */
class DaysOfTheModelTest {
    private static final String FUTURE = "2052-06-01";
    private static final LocalDate LATER = day(FUTURE);
    private static final DateWindow LATER_YEAR = window("2052");

    /** A network with a day in the future, and how that is found. */
    record Row(Network network, List<String> findings) {
        static Row found(Network network, String finding) {
            return new Row(network, List.of(finding));
        }

        /** Plans, offers, and what is agreed beforehand. */
        static Row mayBeLater(Network network) {
            return new Row(network, List.of());
        }
    }

    private static final ImmutableMap<String, Row> ROWS = ImmutableMap.<String, Row>builder()
            .put(
                    "Network.founded",
                    Row.found(
                            SOUND.withFounded(LATER_YEAR)
                                    .withSites()
                                    .withServices()
                                    .withCohorts()
                                    .withStartups(),
                            "DATE_IN_FUTURE /network/founded"))
            .put("Seat.start", Row.mayBeLater(seat(Seat.builder().start(LATER))))
            .put("Seat.end", Row.mayBeLater(seat(Seat.builder().end(LATER))))
            .put(
                    "Recognition.start",
                    Row.found(
                            startup(0, with -> with.withRecognitions(award(LATER_YEAR))),
                            "DATE_IN_FUTURE /network/startups/0/recognitions/0/start"))
            .put(
                    "Recognition.end",
                    Row.mayBeLater(SOUND.withRecognitions(award(window("2020")).withEnd(LATER_YEAR))))
            .put("Role.reviewOn", Row.mayBeLater(role(with -> with.withReviewOn(LATER_YEAR))))
            .put("Event.start", Row.mayBeLater(event(Event.builder().start(LATER))))
            .put("Event.end", Row.mayBeLater(event(Event.builder().end(LATER))))
            .put(
                    "Organization.founded",
                    Row.found(
                            SOUND.withOrganizations(Organization.builder()
                                    .name("Hub")
                                    .founded(LATER)
                                    .build()),
                            "DATE_IN_FUTURE /network/organizations/0/founded"))
            .put("Name.start", Row.mayBeLater(named(Name.of("Souss").withStart(LATER_YEAR))))
            .put("Name.end", Row.mayBeLater(named(Name.of("Souss").withEnd(LATER_YEAR))))
            .put(
                    "Register.since",
                    Row.found(register(with -> with.withSince(LATER)), "DATE_IN_FUTURE /network/register/since"))
            .put(
                    "Register.extractedOn",
                    Row.found(
                            register(with -> with.withExtractedOn(LATER)),
                            "DATE_IN_FUTURE /network/register/extractedOn"))
            .put(
                    "Source.publishedOn",
                    Row.found(
                            sourced(Source.builder().publishedOn(LATER_YEAR).build()),
                            "DATE_IN_FUTURE /network/startups/0/jobs/0/sources/0/sources/0/publishedOn"))
            .put(
                    "Source.retrievedOn",
                    Row.found(
                            sourced(Source.builder().retrievedOn(LATER).build()),
                            "DATE_IN_FUTURE /network/startups/0/jobs/0/sources/0/sources/0/retrievedOn"))
            .put(
                    "Membership.start",
                    Row.found(
                            membership(with -> with.withStart(LATER_YEAR)),
                            "DATE_IN_FUTURE /network/memberships/0/start"))
            .put("Membership.end", Row.mayBeLater(membership(with -> with.withEnd(LATER_YEAR))))
            .put(
                    "Claim.asOf",
                    Row.found(claim(0, with -> with.withAsOf(LATER_YEAR)), "DATE_IN_FUTURE /network/claims/0/asOf"))
            .put(
                    "Claim.since",
                    Row.found(
                            claim(
                                    0,
                                    with -> with.withMeasure(MeasureId.of("startups-supported"))
                                            .withSince(LATER_YEAR)),
                            "DATE_IN_FUTURE /network/claims/0/since"))
            .put(
                    "Claim.date",
                    Row.found(
                            claim(
                                    0,
                                    with -> with.toBuilder()
                                            .measure(MeasureId.of("founded"))
                                            .quantity(Optional.empty())
                                            .date(LATER_YEAR)
                                            .build()),
                            "DATE_IN_FUTURE /network/claims/0/date"))
            .put(
                    "Claim.publishedOn",
                    Row.found(
                            claim(0, with -> with.withPublishedOn(LATER_YEAR).withNature(ClaimNature.TARGET)),
                            "DATE_IN_FUTURE /network/claims/0/publishedOn"))
            .put(
                    "LifecycleStep.on",
                    Row.found(
                            site(
                                    0,
                                    with -> with.toBuilder()
                                            .addLifecycle(Examples.step(SiteStatus.SUSPENDED, "2052"))
                                            .build()),
                            "DATE_IN_FUTURE /network/sites/0/lifecycle/2/on"))
            .put(
                    "Site.plannedOpening",
                    Row.mayBeLater(SOUND.withStartups()
                            .withSites(SOUND.sites()
                                    .get(2)
                                    .withLifecycle(Examples.step(SiteStatus.ANNOUNCED, "2024"))
                                    .withPlannedOpening(LATER_YEAR))
                            .withServices()
                            .withCohorts()))
            .put("Site.plannedClosing", Row.mayBeLater(site(0, with -> with.withPlannedClosing(LATER_YEAR))))
            .put(
                    "Predecessor.on",
                    Row.mayBeLater(site(
                            0,
                            with -> with.withFollows(Predecessor.builder()
                                    .name("Old quay")
                                    .on(LATER)
                                    .build()))))
            .put(
                    "Capacity.start",
                    Row.mayBeLater(site(
                            0,
                            with -> with.withCapacities(
                                    Examples.capacity(80).withEnd(DateWindow.of(LATER)),
                                    Examples.capacity(90).withStart(DateWindow.of(LATER))))))
            .put(
                    "Capacity.end",
                    Row.mayBeLater(site(
                            0, with -> with.withCapacities(Examples.capacity(80).withEnd(DateWindow.of(LATER))))))
            .put("ServiceOffering.start", Row.mayBeLater(service(1, with -> with.withStart(DateWindow.of(LATER)))))
            .put("ServiceOffering.end", Row.mayBeLater(service(0, with -> with.withEnd(DateWindow.of(LATER)))))
            .put("Role.start", Row.mayBeLater(role(with -> with.withStart(LATER_YEAR))))
            .put("Role.end", Row.mayBeLater(role(with -> with.withEnd(LATER_YEAR))))
            .put("Programme.start", Row.mayBeLater(programme(Programme.builder().start(LATER))))
            .put(
                    "ProgrammeRun.start",
                    Row.mayBeLater(running(ProgrammeRun.builder().start(LATER))))
            .put(
                    "ProgrammeRun.end",
                    Row.mayBeLater(running(ProgrammeRun.builder().end(LATER))))
            .put("Programme.end", Row.mayBeLater(programme(Programme.builder().end(LATER))))
            .put(
                    "Terms.start",
                    Row.mayBeLater(programme(
                            Programme.builder().addTerms(terms().start(LATER).build()))))
            .put(
                    "Terms.end",
                    Row.mayBeLater(programme(
                            Programme.builder().addTerms(terms().end(LATER).build()))))
            .put(
                    "Cohort.applicationStart",
                    Row.mayBeLater(plannedCohort(with -> with.withApplicationStart(DateWindow.of(LATER))
                            .withApplicationDeadline(DateWindow.of(LATER))
                            .withStart(DateWindow.of(LATER))
                            .withEnd(DateWindow.of(LATER)))))
            .put(
                    "Cohort.applicationDeadline",
                    Row.mayBeLater(plannedCohort(with -> with.withApplicationDeadline(DateWindow.of(LATER))
                            .withStart(DateWindow.of(LATER))
                            .withEnd(DateWindow.of(LATER)))))
            .put(
                    "Cohort.start",
                    Row.mayBeLater(plannedCohort(
                            with -> with.withStart(DateWindow.of(LATER)).withEnd(DateWindow.of(LATER)))))
            .put(
                    "Cohort.end",
                    Row.mayBeLater(plannedCohort(
                            with -> with.withStart(DateWindow.of(LATER)).withEnd(DateWindow.of(LATER)))))
            .put(
                    "Startup.founded",
                    Row.found(
                            startup(0, with -> with.withFounded(LATER_YEAR).withFundingRounds()),
                            "STARTUP_FOUNDED_IN_FUTURE /network/startups/0/founded"))
            .put(
                    "SupportPeriod.start",
                    Row.found(
                            startup(
                                    2,
                                    with -> with.toBuilder()
                                            .addSupportPeriods(SupportPeriod.builder()
                                                    .level(SupportLevel.EVENT)
                                                    .start(LATER)
                                                    .build())
                                            .build()),
                            "SUPPORT_IN_FUTURE /network/startups/2/supportPeriods/1/start"))
            .put(
                    "SupportPeriod.end",
                    Row.found(
                            Examples.period(
                                    1,
                                    1,
                                    with -> with.withEnd(DateWindow.of(LATER)).withEndReason(EndReason.GRADUATED)),
                            "DATE_IN_FUTURE /network/startups/1/supportPeriods/1/end"))
            .put(
                    "StatusEvent.on",
                    Row.found(
                            Examples.statuses(
                                    0,
                                    Examples.status(VitalStatus.OPERATING, "2023-06-01"),
                                    Examples.status(VitalStatus.CLOSED, FUTURE)),
                            "DATE_IN_FUTURE /network/startups/0/statusEvents/1/on"))
            .put(
                    "StatusEvent.observedOn",
                    Row.found(
                            Examples.statuses(
                                    0,
                                    Examples.status(VitalStatus.OPERATING, "2023-06-01")
                                            .withObservedOn(LATER)),
                            "DATE_IN_FUTURE /network/startups/0/statusEvents/0/observedOn/0"))
            .put(
                    "Jobs.on",
                    Row.found(
                            startup(
                                    0,
                                    with -> with.toBuilder()
                                            .addJobs(Examples.jobs(FUTURE, 9))
                                            .build()),
                            "JOBS_IN_FUTURE /network/startups/0/jobs/2/on"))
            .put(
                    "StageStep.start",
                    Row.found(
                            startup(
                                    0,
                                    with -> with.withStages(
                                            StageStep.of(Stage.SEED).withStart(LATER_YEAR))),
                            "DATE_IN_FUTURE /network/startups/0/stages/0/start"))
            .put(
                    "Founders.on",
                    Row.found(
                            startup(0, with -> with.withFounders(Examples.founders(FUTURE, 2))),
                            "DATE_IN_FUTURE /network/startups/0/founders/0/on"))
            .put(
                    "FunnelStage.on",
                    Row.found(
                            Examples.cohort(
                                    with -> with.withFunnel(with.funnel().get(0).withOn(LATER_YEAR))),
                            "DATE_IN_FUTURE /network/cohorts/0/funnel/0/on"))
            .put(
                    "Revenue.start",
                    Row.found(
                            Examples.atlasRevenues(Examples.revenue(FUTURE, "2053-06-01", "1")),
                            "DATE_IN_FUTURE /network/startups/0/revenues/0/end"))
            .put(
                    "Revenue.end",
                    Row.found(
                            Examples.atlasRevenues(Examples.revenue("2051-01-01", FUTURE, "1")),
                            "DATE_IN_FUTURE /network/startups/0/revenues/0/end"))
            .put(
                    "FundingRound.on",
                    Row.found(
                            startup(
                                    0,
                                    with -> with.withFundingRounds(
                                            with.fundingRounds().get(0).withOn(DateWindow.of(LATER)))),
                            "DATE_IN_FUTURE /network/startups/0/fundingRounds/0/on"))
            .put(
                    "ServiceUse.on",
                    Row.found(
                            startup(
                                    0,
                                    with -> with.withServiceUses(
                                            with.serviceUses().get(0).withOn(DateWindow.of(LATER)))),
                            "DATE_IN_FUTURE /network/startups/0/serviceUses/0/on"))
            .buildOrThrow();

    /** A cohort that nobody is a member of yet. */
    private static Network plannedCohort(UnaryOperator<Cohort> change) {
        return SOUND.withStartups()
                .withServices()
                .withCohorts(change.apply(SOUND.cohorts().get(0).withFunnel()));
    }

    private static Network register(UnaryOperator<Register> change) {
        return SOUND.withRegister(change.apply(SOUND.register().orElseThrow()));
    }

    private static Network seat(Seat.Builder seat) {
        return SOUND.withSeats(
                seat.address(Address.builder().addressLocality("Rabat").build()).build());
    }

    private static Recognition award(DateWindow day) {
        return Recognition.builder().kind(RecognitionKind.AWARD).start(day).build();
    }

    private static Network event(Event.Builder event) {
        return SOUND.withEvents(event.kind(EventKind.CONFERENCE).build());
    }

    private static Network named(Name name) {
        return SOUND.withNames(name);
    }

    private static Network role(UnaryOperator<Role> change) {
        return SOUND.withRoles(change.apply(Examples.role(RoleKind.OPERATOR, "Region")));
    }

    private static Network running(ProgrammeRun.Builder run) {
        return programme(Programme.builder().addRuns(run.build()));
    }

    private static Network programme(Programme.Builder programme) {
        return SOUND.withProgramme(programme.id("announced").name("Announced").build());
    }

    private static Terms.Builder terms() {
        return Terms.builder().kind(TermsKind.EQUITY);
    }

    private static Network membership(UnaryOperator<Membership> change) {
        return SOUND.withMemberships(change.apply(SOUND.memberships().get(0)));
    }

    /** The source of a source of a headcount. */
    private static Network sourced(Source source) {
        Source other = Source.builder().metadata(Metadata.ofSources(source)).build();
        return startup(
                0,
                with -> with.withJobs(
                        with.jobs().get(0).withMetadata(Metadata.ofSources(other)),
                        with.jobs().get(1)));
    }

    static Stream<Map.Entry<String, Row>> rows() {
        return ROWS.entrySet().stream();
    }

    static Stream<Map.Entry<String, Row>> rowsOfStartups() {
        return rows().filter(row ->
                row.getValue().findings().stream().anyMatch(finding -> finding.contains(" /network/startups/")));
    }

    @Test
    void everyDayHasARow() {
        assertThat(ROWS.keySet())
                .containsExactlyInAnyOrderElementsOf(DocumentMembers.of(LocalDate.class, DateWindow.class));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aFactInTheFutureIsFound(Map.Entry<String, Row> row) {
        assertThat(findings(Examples.AS_OF, row.getValue().network()))
                .isEqualTo(row.getValue().findings());
    }

    /** Read later, the same facts are in the past, but the register was extracted before them. */
    @ParameterizedTest
    @MethodSource("rowsOfStartups")
    void aFactAfterTheExtractionIsFound(Map.Entry<String, Row> row) {
        Network network = row.getValue().network();
        String finding = row.getValue().findings().get(0);

        assertThat(findings(
                        day("2060-01-01"),
                        network.withRegister(network.register().orElseThrow().withExtractedOn(day("2050-01-01")))))
                .contains("DATE_AFTER_EXTRACTION" + finding.substring(finding.indexOf(' ')));
    }

    private static ImmutableList<String> findings(LocalDate asOf, Network network) {
        return Validator.asOf(asOf).validate(network).findings().stream()
                .map(DaysOfTheModelTest::text)
                .collect(ImmutableList.toImmutableList());
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.pointer();
    }
}
