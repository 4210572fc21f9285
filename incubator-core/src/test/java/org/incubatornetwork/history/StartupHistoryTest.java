package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

class StartupHistoryTest {
    private static final LocalDate AS_OF = LocalDate.of(2022, 1, 1);
    private static final SiteId A = SiteId.of("a");
    private static final SiteId B = SiteId.of("b");
    private static final Frame FRAME = Frame.of(
            Network.builder()
                    .id("n")
                    .name("N")
                    .addSites(Site.builder().id(A).name("A").build())
                    .addSites(Site.builder().id(B).name("B").build())
                    .build(),
            AS_OF);

    private static Startup.Builder startup() {
        return Startup.builder().id("s").name("S");
    }

    private static StartupInNetwork history(Startup.Builder startup) {
        return StartupInNetwork.of(startup.build(), FRAME);
    }

    private static LifeCourse life(Startup.Builder startup) {
        return history(startup).life();
    }

    private static SupportPeriod.Builder support(SupportLevel level, String start) {
        return SupportPeriod.builder().level(level).start(LocalDate.parse(start));
    }

    private static SupportPeriod.Builder residency(SiteId site, String start) {
        return support(SupportLevel.HOSTED, start).siteId(site);
    }

    private static StatusEvent status(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(LocalDate.parse(on)).build();
    }

    private static int day(String day) {
        return EpochDay.of(LocalDate.parse(day));
    }

    @Test
    void supportCountsOnceItHasBegunUnlessItEndsBeforeIt() {
        StartupInNetwork history = history(startup()
                .addSupportPeriods(residency(A, "2022-01-01").build())
                .addSupportPeriods(residency(A, "2022-01-02").build())
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(B)
                        .build())
                .addSupportPeriods(
                        residency(A, "2020-01-01").end(LocalDate.of(2019, 1, 1)).build())
                .addSupportPeriods(support(SupportLevel.EVENT, "2019-01-01").build()));

        assertThat(history.recordedSupports())
                .extracting(Support::toString)
                .containsExactly(
                        "HOSTED [2022-01-01, ) COUNTED",
                        "HOSTED [2022-01-02, ) NOT_BEGUN",
                        "HOSTED [, ) WITHOUT_START",
                        "HOSTED [2020-01-01, 2019-01-01) ENDS_BEFORE_START",
                        "EVENT [2019-01-01, ) COUNTED");
        assertThat(history.supports()).extracting(Support::index).containsExactly(0, 2, 4);
        assertThat(history.residencies()).extracting(Support::index).containsExactly(0);
        assertThat(history.soundResidencies()).extracting(Support::index).containsExactly(0, 1);
        assertThat(history.recordedSupports())
                .extracting(Support::hasBegun)
                .containsExactly(true, false, true, false, true);
        assertThat(history.atSites())
                .extracting(StartupAtSite::toString)
                .containsExactly("s as of 2022-01-01 at a", "s as of 2022-01-01 at b");
        StartupAtSite b = history.atSites().get(1);
        assertThat(b.isSupported()).isTrue();
        assertThat(b.isSupportedOn(EpochDay.of(AS_OF) - 1)).isFalse();
        assertThat(b.isResident()).isTrue();
    }

    @Test
    void siteOfAResidencyToComeHasNothingToDoWithTheStartupYet() {
        StartupInNetwork history = history(startup()
                .addSupportPeriods(residency(B, "2023-01-01").build())
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(A)
                        .build()));

        assertThat(history.atSites())
                .extracting(view -> view.site().site().id())
                .containsExactly(A);
    }

    @Test
    void soundResidenciesComeByStartWhateverTheOrderOfTheList() {
        ImmutableList<SupportPeriod> periods = ImmutableList.of(
                residency(A, "2021-01-01").build(),
                support(SupportLevel.DIRECT, "2019-01-01").build(),
                residency(B, "2020-01-01").build(),
                residency(A, "2020-01-01").build());
        StartupInNetwork history = history(startup().addAllSupportPeriods(periods));
        StartupInNetwork reversed = history(startup().addAllSupportPeriods(periods.reverse()));

        assertThat(history.soundResidencies())
                .extracting(Support::startDay)
                .containsExactly(
                        EpochDay.of(LocalDate.of(2020, 1, 1)),
                        EpochDay.of(LocalDate.of(2020, 1, 1)),
                        EpochDay.of(LocalDate.of(2021, 1, 1)));
        assertThat(reversed.soundResidencies())
                .extracting(Support::period)
                .containsExactlyElementsOf(
                        history.soundResidencies().stream().map(Support::period).toList());
    }

    @Test
    void admissionIsAtTheSiteOfTheFirstResidencyOrTheLeastOfSeveral() {
        StartupInNetwork history = history(startup()
                .addSupportPeriods(residency(B, "2020-01-01").build())
                .addSupportPeriods(residency(A, "2020-01-01").build()));

        assertThat(history.admissionSite()).contains(A);
        assertThat(history.atSites().get(0).admission()).contains(LocalDate.of(2020, 1, 1));
        assertThat(history.atSites().get(1).admission()).isEmpty();
    }

    @Test
    void levelIsTheClosestEverAndTheClosestNow() {
        StartupInNetwork history = history(startup()
                .addSupportPeriods(
                        residency(A, "2019-01-01").end(LocalDate.of(2020, 1, 1)).build())
                .addSupportPeriods(support(SupportLevel.EVENT, "2020-01-01").build())
                .addSupportPeriods(support(SupportLevel.REMOTE, "2020-01-01").build()));

        assertThat(history.supportLevel()).contains(SupportLevel.HOSTED);
        assertThat(history.currentSupportLevel()).contains(SupportLevel.REMOTE);
        assertThat(history.isSupportedOn(day("2019-12-31"))).isTrue();
        assertThat(history.residentDays(day("2019-12-01"), day("2020-12-01"))).isEqualTo(31);
    }

    @Test
    void membersOfACohortAreThoseWhoseSupportWithItCounts() {
        CohortId winter = CohortId.of("winter");
        assertThat(history(startup()
                                .addSupportPeriods(support(SupportLevel.REMOTE, "2021-01-01")
                                        .cohortId(winter)
                                        .build()))
                        .cohorts())
                .containsExactly(winter);
        assertThat(history(startup()
                                .addSupportPeriods(support(SupportLevel.REMOTE, "2023-01-01")
                                        .cohortId(winter)
                                        .build()))
                        .cohorts())
                .isEmpty();
        assertThat(history(startup()
                                .addSupportPeriods(SupportPeriod.builder()
                                        .level(SupportLevel.REMOTE)
                                        .cohortId(winter)
                                        .build()))
                        .cohorts())
                .containsExactly(winter);
    }

    /** Support that ended in a transfer ends, or goes on, with the stay that it is of. */
    @Test
    void graduatesOfACohortAreThoseWhoseStayWithItEndedSoAndItsCurrentMembersThoseWhoseStayGoesOn() {
        CohortId winter = CohortId.of("winter");
        SupportPeriod moved = residency(A, "2020-01-01")
                .cohortId(winter)
                .end(LocalDate.parse("2021-01-01"))
                .endReason(EndReason.TRANSFERRED)
                .build();
        SupportPeriod next = residency(B, "2021-01-01").build();
        StartupInNetwork resident = history(startup().addSupportPeriods(moved, next));
        StartupInNetwork graduate = history(startup()
                .addSupportPeriods(
                        moved,
                        next.withEnd(DateWindow.of(LocalDate.parse("2021-06-01")))
                                .withEndReason(EndReason.GRADUATED)));

        assertThat(resident.currentCohorts()).containsExactly(winter);
        assertThat(resident.graduatedCohorts()).isEmpty();
        assertThat(graduate.graduatedCohorts()).containsExactly(winter);
        assertThat(graduate.currentCohorts()).isEmpty();
    }

    @Test
    void whoGraduatedFromAProgrammeGraduatedFromThatOfWhichItIsPart() {
        ProgrammeId region = ProgrammeId.of("region");
        ProgrammeId nation = ProgrammeId.of("nation");
        Frame frame = Frame.of(
                FRAME.network()
                        .withProgrammes(
                                Programme.builder()
                                        .id(region)
                                        .name("Region")
                                        .partOf(nation)
                                        .build(),
                                Programme.builder().id(nation).name("Nation").build()),
                AS_OF);
        SupportPeriod goesOn =
                support(SupportLevel.REMOTE, "2020-01-01").programmeId(region).build();
        SupportPeriod graduated =
                goesOn.withEnd(DateWindow.of(LocalDate.parse("2021-01-01"))).withEndReason(EndReason.GRADUATED);
        StartupInNetwork member =
                StartupInNetwork.of(startup().addSupportPeriods(goesOn).build(), frame);
        StartupInNetwork graduate =
                StartupInNetwork.of(startup().addSupportPeriods(graduated).build(), frame);

        assertThat(member.programmes()).containsExactlyInAnyOrder(region, nation);
        assertThat(member.currentProgrammes()).containsExactlyInAnyOrder(region, nation);
        assertThat(member.graduatedProgrammes()).isEmpty();
        assertThat(graduate.graduatedProgrammes()).containsExactlyInAnyOrder(region, nation);
        assertThat(graduate.currentProgrammes()).isEmpty();
    }

    @Test
    void residentOccupiesAPlaceAndTheSpaceThatIsRecordedUnlessVirtual() {
        SupportPeriod desks = residency(A, "2020-01-01")
                .occupied(OccupiedSpace.builder()
                        .unit(CapacityUnit.DESK)
                        .quantity(new BigDecimal(3))
                        .build())
                .build();
        Support there = history(startup().addSupportPeriods(desks)).supports().get(0);
        assertThat(there.occupied(CapacityUnit.STARTUP)).contains(BigDecimal.ONE);
        assertThat(there.occupied(CapacityUnit.DESK)).contains(new BigDecimal(3));
        assertThat(there.occupied(CapacityUnit.SQUARE_METRE)).isEmpty();
        Support virtual = history(startup().addSupportPeriods(desks.withMode(SupportMode.VIRTUAL)))
                .supports()
                .get(0);
        assertThat(virtual.occupied(CapacityUnit.STARTUP)).isEmpty();
        assertThat(virtual.occupied(CapacityUnit.DESK)).isEmpty();
    }

    @Test
    void firmThatIsBackWithinTwoYearsHasNotClosed() {
        Startup.Builder back = startup()
                .addStatusEvents(status(VitalStatus.OPERATING, "2020-01-01"))
                .addStatusEvents(status(VitalStatus.CLOSED, "2018-01-01"));
        assertThat(life(back).isClosed()).isFalse();
        assertThat(life(back).shutting()).isEmpty();
        LifeCourse late = life(startup()
                .addStatusEvents(status(VitalStatus.CLOSED, "2018-01-01"))
                .addStatusEvents(status(VitalStatus.OPERATING, "2020-01-02")));
        assertThat(late.closedDay()).isEqualTo(day("2018-01-01"));
        assertThat(late.latestStatus()).contains(VitalStatus.OPERATING);
        LifeCourse tooSoonToKnow = life(startup()
                .addStatusEvents(status(VitalStatus.CLOSED, "2021-01-01"))
                .addStatusEvents(status(VitalStatus.OPERATING, "2022-01-02")));
        assertThat(tooSoonToKnow.closedDay()).isEqualTo(day("2021-01-01"));
    }

    @Test
    void insolventFirmIsDeadAndNotShut() {
        LifeCourse life = life(startup()
                .addStatusEvents(status(VitalStatus.INSOLVENT, "2020-01-01"))
                .addStatusEvents(status(VitalStatus.CLOSED, "2021-01-01")));
        assertThat(life.closedDay()).isEqualTo(day("2020-01-01"));
        assertThat(life.shutting().map(StatusEvent::on)).contains(DateWindow.parse("2021-01-01"));
        assertThat(life(startup().addStatusEvents(status(VitalStatus.INSOLVENT, "2020-01-01")))
                        .shutting())
                .isEmpty();
    }

    @Test
    void firmMergesWithTheLastMergerThatIsKnownIfNothingElseBecameOfIt() {
        StatusEvent merged = status(VitalStatus.MERGED, "2020-01-01");
        StatusEvent toCome = status(VitalStatus.MERGED, "2031-01-01");

        assertThat(life(startup().addStatusEvents(merged, toCome)).merging()).contains(merged);
        assertThat(life(startup().addStatusEvents(merged, status(VitalStatus.CLOSED, "2021-01-01")))
                        .merging())
                .contains(merged);
        assertThat(life(startup().addStatusEvents(merged, status(VitalStatus.OPERATING, "2021-01-01")))
                        .merging())
                .isEmpty();
        assertThat(life(startup().addStatusEvents(toCome)).merging()).isEmpty();
    }

    @Test
    void failedResidencyWithNothingOnOrAfterItsEndIsAClosing() {
        SupportPeriod failed = residency(A, "2019-01-01")
                .end(LocalDate.of(2020, 1, 1))
                .endReason(EndReason.FAILED)
                .build();
        LifeCourse life = life(startup().addSupportPeriods(failed));
        assertThat(life.closedDay()).isEqualTo(day("2020-01-01"));
        assertThat(life.latestStatus()).contains(VitalStatus.CLOSED);
        assertThat(life(startup()
                                .addSupportPeriods(failed)
                                .addStatusEvents(status(VitalStatus.OPERATING, "2020-01-01")))
                        .isClosed())
                .isFalse();
    }

    @Test
    void closureComesLastOfADay() {
        LifeCourse life = life(startup()
                .addStatusEvents(status(VitalStatus.INSOLVENT, "2020-01-01"))
                .addStatusEvents(status(VitalStatus.OPERATING, "2020-01-01")));
        assertThat(life.latestStatus()).contains(VitalStatus.INSOLVENT);
        assertThat(life).hasToString("s INSOLVENT");
    }

    @Test
    void saleEndsIndependenceUnderTheStrictPolicyUnlessTheFirmGoesOn() {
        Startup.Builder sold = startup().addStatusEvents(status(VitalStatus.ACQUIRED, "2020-01-01"));
        assertThat(history(sold).death(ExitPolicy.STRICT)).contains(LocalDate.of(2020, 1, 1));
        assertThat(history(sold).death(ExitPolicy.NBIA)).isEmpty();
        assertThat(history(sold.addStatusEvents(status(VitalStatus.OPERATING, "2021-01-01")))
                        .death(ExitPolicy.STRICT))
                .isEmpty();
        LifeCourse merged = life(startup().addStatusEvents(status(VitalStatus.MERGED, "2020-01-01")));
        assertThat(merged.isMerged()).isTrue();
        assertThat(merged.isUnknownOn(day("2020-01-01"), ExitPolicy.EUROSTAT, FollowUp.REGISTER_COMPLETE))
                .isTrue();
        assertThat(merged.isUnknownOn(day("2019-12-31"), ExitPolicy.EUROSTAT, FollowUp.REGISTER_COMPLETE))
                .isFalse();
        assertThat(merged.isUnknownOn(day("2020-01-01"), ExitPolicy.NBIA, FollowUp.REGISTER_COMPLETE))
                .isFalse();
    }

    @Test
    void supportOfOtherLevelsIsEvidenceWhereItIsAskedFor() {
        LifeCourse life = life(startup()
                .addSupportPeriods(
                        residency(A, "2015-01-01").end(LocalDate.of(2016, 1, 1)).build())
                .addSupportPeriods(support(SupportLevel.REMOTE, "2018-01-01").build())
                .addJobs(Jobs.builder().on(LocalDate.of(2017, 1, 1)).direct(2).build()));
        assertThat(life.lastEvidenceDay()).isEqualTo(day("2017-01-01"));
        assertThat(life.lastEvidenceDay(ImmutableSet.copyOf(SupportLevel.values())))
                .isEqualTo(EpochDay.of(AS_OF));
        assertThat(life.isFollowedUp(ExitPolicy.NBIA)).isFalse();
        assertThat(life.directJobs(JobsBasis.HEADCOUNT)).hasValue(2);
        assertThat(life.directJobs(JobsBasis.FTE)).isEmpty();
        assertThat(life.indirectJobs(JobsBasis.HEADCOUNT)).isEmpty();
        assertThat(history(startup()).lastEvidence()).isEmpty();
        SupportPeriod goesOn =
                SupportPeriod.builder().level(SupportLevel.HOSTED).siteId(A).build();
        assertThat(history(startup().addSupportPeriods(goesOn)).lastEvidence())
                .contains(history(startup()).asOf());
    }

    @Test
    void whatIsRecordedButStatusesIsActivity() {
        StartupInNetwork history = history(startup()
                .addSupportPeriods(
                        residency(A, "2015-01-01").end(LocalDate.of(2016, 1, 1)).build())
                .addStatusEvents(StatusEvent.builder()
                        .status(VitalStatus.OPERATING)
                        .on(LocalDate.of(2019, 1, 1))
                        .build())
                .addJobs(Jobs.builder().on(LocalDate.of(2017, 1, 1)).direct(2).build()));
        assertThat(history.lastActivityDay(ImmutableSet.of())).isEqualTo(day("2017-01-01"));
        assertThat(history(startup()).lastActivityDay(ImmutableSet.of(SupportLevel.HOSTED)))
                .isEqualTo(EpochDay.BEFORE_ALL);
    }

    @Test
    void foundingIsTheDayThatThePolicyTakes() {
        Startup spring = startup().founded(DateWindow.parse("2021-03")).build();
        assertThat(founding(spring, AS_OF, VagueDates.EXCLUDE)).isEqualTo(FoundingDay.VAGUE);
        assertThat(founding(spring, AS_OF, VagueDates.EARLIEST)).isEqualTo(day("2021-03-01"));
        assertThat(founding(spring, AS_OF, VagueDates.MIDDLE)).isEqualTo(day("2021-03-16"));
        assertThat(founding(spring, AS_OF, VagueDates.LATEST)).isEqualTo(day("2021-03-31"));
        assertThat(founding(spring, LocalDate.of(2021, 3, 15), VagueDates.LATEST))
                .isEqualTo(FoundingDay.VAGUE);
        assertThat(founding(spring, LocalDate.of(2021, 2, 28), VagueDates.LATEST))
                .isEqualTo(FoundingDay.UNKNOWN);
        assertThat(founding(startup().build(), AS_OF, VagueDates.LATEST)).isEqualTo(FoundingDay.UNKNOWN);
    }

    private static int founding(Startup startup, LocalDate asOf, VagueDates policy) {
        return FoundingDay.of(startup, Frame.of(FRAME.network(), asOf, policy));
    }

    @Property(tries = 300)
    void viewsFromSitesHaveNoMoreThanTheWhole(@ForAll @Anything Network network) {
        Frame frame = Frame.of(network, AS_OF);
        for (Startup startup : network.startups()) {
            StartupInNetwork whole = StartupInNetwork.of(startup, frame);
            for (StartupAtSite view : whole.atSites()) {
                assertThat(whole.supports()).containsAll(view.supports());
                assertThat(whole.residencies()).containsAll(view.residencies());
                assertThat(whole.stays()).containsAll(view.stays());
                assertThat(view.life()).isSameAs(whole.life());
                assertThat(view.admissionDay()).isIn(whole.admissionDay(), EpochDay.NEVER);
                assertThat(view.graduationDay()).isIn(whole.graduationDay(), EpochDay.NEVER);
            }
            assertThat(whole.residencies()).allMatch(residency -> residency.isResidency() && residency.isSound());
            assertThat(whole.isResident()).isEqualTo(whole.isResidentOn(AS_OF));
        }
    }

    @Test
    void daysBeyondAllNumbersAreTheLastThatHaveOne() {
        assertThat(EpochDay.of(LocalDate.MAX)).isEqualTo(EpochDay.NEVER - 1);
        assertThat(EpochDay.of(LocalDate.MIN)).isEqualTo(EpochDay.BEFORE_ALL + 1);
        assertThat(EpochDay.window(EpochDay.of(LocalDate.MIN), EpochDay.of(LocalDate.MAX)))
                .hasToString("[0001..9999]");
        assertThat(EpochDay.window(EpochDay.BEFORE_ALL, EpochDay.of(LocalDate.MIN)))
                .hasToString("[..0001-01-01]");
        assertThat(EpochDay.dateIfAny(EpochDay.NEVER)).isEmpty();
        assertThat(EpochDay.dateIfAny(0)).contains(LocalDate.EPOCH);
        assertThat(EpochDay.date(EpochDay.plusMonths(day("2012-02-29"), 12))).isEqualTo("2013-02-28");
        assertThat(EpochDay.date(EpochDay.newYear(2013))).isEqualTo("2013-01-01");
    }
}
