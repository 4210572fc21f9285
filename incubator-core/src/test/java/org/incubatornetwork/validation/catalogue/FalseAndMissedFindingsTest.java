package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incubatornetwork.validation.catalogue.Examples.SOUND;
import static org.incubatornetwork.validation.catalogue.Examples.capacity;
import static org.incubatornetwork.validation.catalogue.Examples.hosted;
import static org.incubatornetwork.validation.catalogue.Examples.identified;
import static org.incubatornetwork.validation.catalogue.Examples.round;
import static org.incubatornetwork.validation.catalogue.Examples.site;
import static org.incubatornetwork.validation.catalogue.Examples.status;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Situations in which a rule once found what is no fault, or missed what is one. */
class FalseAndMissedFindingsTest {
    private static final Startup PLAIN = Startup.builder().id("s").name("S").build();

    private static Network network(Startup... startups) {
        return Network.builder().id("n").name("N").addStartups(startups).build();
    }

    private static Startup named(String id, String name) {
        return PLAIN.toBuilder().id(id).name(name).build();
    }

    private static ImmutableList<Finding> found(Network network) {
        return Validator.asOf(Examples.AS_OF).validate(network).findings();
    }

    private static List<String> codes(Network network) {
        return found(network).stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XEU", "ECS", "PLZ", "CSK", "UAK", "ITL"})
    void withdrawnCurrenciesAreCurrencies(String currency) {
        assertThat(codes(network(PLAIN.toBuilder()
                        .addFundingRounds(round("1996-01-01", Money.of("5", currency)))
                        .addStatusEvents(status(VitalStatus.UNKNOWN, "1997-01-01"))
                        .build())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, US-PR, -66.1, 18.46",
        "PR, US-PR, -66.1, 18.46",
        "US, US-GU, 144.75, 13.47",
        "US, US-UM, 166.65, 19.28",
        "FR, FR-NC, 166.45, -22.27",
        "FR, FR-971, -61.55, 16.25",
        "FR, FR-GP, -61.55, 16.25",
        "FR, FR-RE, 55.45, -20.88",
        "GB, GB-JE, -2.11, 49.19",
        "GP, FR-971, -61.55, 16.25",
        "FR, FR-TF, 70.22, -49.35",
        "NL, NL-CW, -68.93, 12.11",
        "FI, FI-01, 19.95, 60.1",
        "XK, , 21.16, 42.66",
        "RS, RS-25, 21.16, 42.66",
        ", NZ-AUK, 174.76, -36.85"
    })
    void aTerritoryIsOfItsCountry(String country, String region, BigDecimal longitude, BigDecimal latitude) {
        Site site = Site.builder()
                .id("a")
                .name("A")
                .address(Address.builder()
                        .addressCountry(Optional.ofNullable(country))
                        .addressRegion(Optional.ofNullable(region))
                        .build())
                .location(Location.of(longitude, latitude))
                .build();

        assertThat(codes(network().withSites(site).withCountry("MA")))
                .containsExactly("SITES_WITHOUT_LIFECYCLE /network/sites");
    }

    /** A hub of which a house opened on some day is told of by that. */
    @Test
    void aWholeIsToldOfByItsParts() {
        Site hub = Site.builder().id("hub").name("Hub").build();
        Site house = Site.builder().id("house").name("House").partOf("hub").build();
        LifecycleStep opening = LifecycleStep.builder()
                .status(SiteStatus.OPERATIONAL)
                .on(DateWindow.parse("2012"))
                .build();

        assertThat(codes(network().withSites(hub, house.withLifecycle(opening))))
                .doesNotContain("SITES_WITHOUT_LIFECYCLE /network/sites");
        assertThat(codes(network().withSites(hub, house))).contains("SITES_WITHOUT_LIFECYCLE /network/sites");
    }

    /** It is compared with nothing, so that nothing is asked that it would need to be. */
    @Test
    void nothingIsAskedOfAClaimThatNoLongerStands() {
        Claim undated = Claim.builder()
                .measure(MeasureId.of("survival"))
                .quantity(Quantity.of(Qualifier.EXACT, new BigDecimal("0.5")))
                .build();
        Claim money = undated.withMeasure(MeasureId.of("budget"));

        assertThat(codes(network().withClaims(undated, money)))
                .contains(
                        "CLAIM_UNDATED /network/claims/0",
                        "CLAIM_WITHOUT_POPULATION /network/claims/0",
                        "CLAIM_WITHOUT_CURRENCY /network/claims/1");
        assertThat(codes(network()
                        .withClaims(
                                undated.withStanding(ClaimStanding.SUPERSEDED),
                                money.withStanding(ClaimStanding.REJECTED))))
                .noneMatch(found -> found.contains("/network/claims"));
    }

    @Test
    void whatBeganAfterTheExtractionIsFoundOnceAndIsNotInTheFuture() {
        Network register = network(PLAIN.toBuilder()
                        .addSupportPeriods(hosted("harbour", "2024-05-01")
                                .withLevel(SupportLevel.DIRECT)
                                .withSiteId(Optional.empty()))
                        .build())
                .withRegister(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2023, 12, 31))
                        .build());

        assertThat(found(register).stream().map(finding -> finding.code() + ": " + finding.message(Locale.ENGLISH)))
                .containsExactly(
                        "DATE_AFTER_EXTRACTION: supportPeriods.start: 1 May 2024 is after the extraction of the"
                                + " register on 31 December 2023.");
    }

    /** Thirty days of grace after the first of June end on the first of July: who leaves on that day was not there any more. */
    @Test
    void whoIsStillThereOnTheDayOfTheExtractionLastsOnThatDay() {
        String found = "RESIDENT_AFTER_CLOSURE /network/startups/0/supportPeriods/0";

        assertThat(codes(closedOnTheFirstOfJune(hosted("harbour", "2022-01-01"), "2023-07-01")))
                .contains(found);
        assertThat(codes(closedOnTheFirstOfJune(hosted("harbour", "2022-01-01"), "2023-06-30")))
                .doesNotContain(found);
        assertThat(codes(closedOnTheFirstOfJune(
                        hosted("harbour", "2022-01-01", "2023-07-02", EndReason.WITHDREW), "2023-12-31")))
                .contains(found);
        assertThat(codes(closedOnTheFirstOfJune(
                        hosted("harbour", "2022-01-01", "2023-07-01", EndReason.WITHDREW), "2023-12-31")))
                .doesNotContain(found);
    }

    private static Network closedOnTheFirstOfJune(SupportPeriod residency, String extracted) {
        return network(PLAIN.withSupportPeriods(residency).withStatusEvents(status(VitalStatus.CLOSED, "2023-06-01")))
                .withRegister(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.parse(extracted))
                        .build());
    }

    @Test
    void whatLastsIsKnownByTheExtractionAlone() {
        List<String> codes = List.of(
                "RESIDENCY_EXCEEDS_POLICY",
                "TRANSFER_WITHOUT_SUCCESSOR",
                "RESIDENT_AFTER_CLOSURE",
                "SITE_CLOSED_HAS_RESIDENTS");
        Site closed = Site.builder()
                .id("harbour")
                .name("Harbour")
                .addLifecycle(
                        Examples.step(SiteStatus.OPERATIONAL, "2010-01-01"),
                        Examples.step(SiteStatus.CLOSED, "2024-02-01"))
                .build();
        Network open = network(
                        named("a", "Anchor").withSupportPeriods(hosted("harbour", "2021-01-01")),
                        named("b", "Buoy")
                                .withSupportPeriods(
                                        hosted("harbour", "2022-01-01", "2023-06-20", EndReason.TRANSFERRED)),
                        named("c", "Cable")
                                .withSupportPeriods(hosted("harbour", "2022-01-01"))
                                .withStatusEvents(status(VitalStatus.CLOSED, "2023-06-20")))
                .withSites(closed)
                .withMaximumStay(Period.ofYears(3));
        assertThat(found(open).stream().map(Finding::code)).containsAll(codes);

        Network extracted = open.withRegister(Register.builder()
                .coverage(Completeness.COMPLETE)
                .extractedOn(LocalDate.of(2023, 6, 30))
                .build());
        assertThat(found(extracted).stream().map(Finding::code)).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void whoWithdrewMayComeBackElsewhere() {
        for (EndReason reason :
                List.of(EndReason.WITHDREW, EndReason.EXPELLED, EndReason.GRADUATED, EndReason.TERM_REACHED)) {
            assertThat(codes(Examples.period(1, 0, period -> period.withEndReason(reason))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Cœur Net, Coeur-Net",
        "Ægir, AEGIR SARL",
        "Łódź Tech, Lodz Tech",
        "Ørsted Lab, Orsted Lab",
        "Straße Eins, Strasse Eins",
        "Techno Park, Techno-Park",
        "Techno Park, Technopark",
        "Techno\u00adpark, Technopark",
        "Techno\u200cpark, Technopark",
        "Techno\ufeffpark, Technopark",
        "أطلس للطاقة, أطـــلس للطاقة",
        "Atlas, Atlas S.à r.l.",
        "Atlas, S. A. R. L. Atlas",
        "Atlas, Atlas S A"
    })
    void nearDuplicatesAreFoundAndBothAreNamed(String one, String other) {
        assertThat(found(network(named("a1", one), named("a2", other))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("NAME_NEAR_DUPLICATE");
                    assertThat(finding.message(Locale.ENGLISH))
                            .isEqualTo("The name \"" + other + "\" (a2) is nearly that of \"" + VisibleText.of(one)
                                    + "\" (a1).");
                });
    }

    @ParameterizedTest
    @CsvSource({"किला, कुला", "ปีก, ปาก", "がく, かく", "한국, 하국", "وؤ, وو"})
    void namesThatDifferInMarksThatAreLettersAreTwo(String one, String other) {
        assertThat(codes(network(named("a1", one), named("a2", other)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MA-CR, 12345, MA-CR, 12 345",
        "MA-CR, 12345, MA-CR, 12-345",
        "MA-CR, 12345, MA-CR, 12.345",
        "MA-IF, 777001, ma-if, 777001",
        "EU-VAT, FR40303265045, EU-VAT, fr40303265045",
        "MA-ICE, 001561191000066, ma-ice, 001 561 191 0000 66"
    })
    void oneNumberInTwoSpellingsIsOne(String scheme, String id, String otherScheme, String otherId) {
        assertThat(codes(network(
                        identified(named("a", "Firm a"), scheme, id),
                        identified(named("b", "Firm b"), otherScheme, otherId))))
                .containsExactly("IDENTIFIER_DUPLICATE /network/startups/1/identifiers/0/id");
    }

    @ParameterizedTest
    @CsvSource({
        "ma-ice, 001561191000065, ICE_CHECKSUM",
        "MA-ICE, 000000000000000, ICE_CHECKSUM",
        "xi-lei, 213800KUD8LXJWSQ9D15, LEI_CHECKSUM",
        "MA-CR, 0000, IDENTIFIER_BLANK"
    })
    void whatIsNoNumberIsFoundHoweverItsSchemeIsSpelled(String scheme, String id, String code) {
        assertThat(codes(network(identified(PLAIN, scheme, id), identified(named("b", "B"), scheme, id))))
                .contains(code + " /network/startups/0/identifiers/0/id")
                .allMatch(finding -> !code.equals("IDENTIFIER_BLANK") || finding.startsWith(code));
    }

    @ParameterizedTest
    @CsvSource({"xi-lei, 5493 0084 UKLV MY22 DS16", "XI-LEI, 54930084uklvmy22ds16", "ma ice, 001.561.191.0000.66"})
    void aNumberIsValidInAnySpelling(String scheme, String id) {
        assertThat(codes(network(identified(PLAIN, scheme, id)))).isEmpty();
    }

    /** A startup that is given twice is found to be, and nothing else is wrong because of it. */
    @Test
    void whatIsGivenTwiceOccupiesOnePlace() {
        Startup rif = SOUND.startups().get(1);
        Network full = site(1, tanger -> tanger.withCapacities(capacity(1)));
        Cohort cohort = full.cohorts().get(0).withMaximumEnrolment(2);
        Network twice = full.withCohorts(cohort)
                .withStartups(SOUND.startups().get(0), rif, SOUND.startups().get(2), rif);

        assertThat(codes(twice)).containsExactly("ID_DUPLICATE /network/startups/3/id");
    }

    @Test
    void whatIsGivenTwiceOccupiesTheLeastOfWhatIsSaid() {
        Startup rif = SOUND.startups().get(1);
        Startup wider = rif.withSupportPeriods(hosted("tanger", "2021-06-01").withOccupied(desks(9)));
        Startup narrow = rif.withSupportPeriods(hosted("tanger", "2021-06-01").withOccupied(desks(3)));
        Network desks = site(
                        1,
                        tanger -> tanger.withCapacities(capacity(9), capacity(4).withUnit(CapacityUnit.DESK)))
                .withCohorts()
                .withServices();
        for (List<Startup> order : List.of(List.of(wider, narrow), List.of(narrow, wider))) {
            assertThat(codes(desks.withStartups(order))).containsExactly("ID_DUPLICATE /network/startups/1/id");
        }
        assertThat(codes(desks.withStartups(wider)))
                .containsExactly("OCCUPANCY_OVER_CAPACITY /network/sites/1/capacities/1/quantity");
    }

    private static OccupiedSpace desks(int number) {
        return OccupiedSpace.builder()
                .unit(CapacityUnit.DESK)
                .quantity(BigDecimal.valueOf(number))
                .build();
    }

    /** Its start is in the days of its cohort: it is found to overlap, and told without a day. */
    @Test
    void aResidencyWithoutAStartOverlapsAndFollowsAsItsCohortDoes() {
        Cohort cohort = Cohort.builder()
                .id("c")
                .name("C")
                .start(LocalDate.of(2018, 1, 1))
                .end(LocalDate.of(2018, 3, 1))
                .build();
        SupportPeriod undated = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .cohortId(CohortId.of("c"))
                .build();
        SupportPeriod first = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("a"))
                .start(LocalDate.of(2017, 1, 1))
                .build();
        Network.Builder network = Network.builder()
                .id("n")
                .name("N")
                .addCohorts(cohort)
                .addSites(Site.builder().id("a").name("A").build())
                .addSites(Site.builder().id("b").name("B").build());

        assertThat(codes(network.startups(List.of(PLAIN.toBuilder()
                                .addSupportPeriods(first, undated.withSiteId(SiteId.of("a")))
                                .build()))
                        .build()))
                .contains("RESIDENCY_OVERLAP_SAME_SITE /network/startups/0/supportPeriods/1/start")
                .noneMatch(code -> code.startsWith("RULE_FAILED"));
        assertThat(codes(network.startups(List.of(PLAIN.toBuilder()
                                .addSupportPeriods(
                                        first.withEnd(DateWindow.of(LocalDate.of(2018, 1, 1))),
                                        undated.withSiteId(SiteId.of("b")))
                                .build()))
                        .build()))
                .contains("MOVE_NOT_LINKED /network/startups/0/supportPeriods/0/endReason")
                .noneMatch(code -> code.startsWith("RULE_FAILED"));
    }

    /** Who was at two sites on one day and nowhere longer may have come from either. */
    @Test
    void whichOfTwoVisitsOfOneDayCameFirstIsNotKnown() {
        LocalDate day = LocalDate.of(2017, 1, 1);
        SupportPeriod left = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("a"))
                .start(day)
                .end(day)
                .endReason(EndReason.LEFT_FOR_SPACE)
                .build();
        SupportPeriod other = left.toBuilder()
                .siteId(SiteId.of("b"))
                .endReason(EndReason.TRANSFERRED)
                .build();
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addSites(Site.builder().id("a").name("A").build())
                .addSites(Site.builder().id("b").name("B").build())
                .build();
        String found = "MOVE_NOT_LINKED /network/startups/0/supportPeriods/0/endReason";

        assertThat(codes(network.withStartups(PLAIN.withSupportPeriods(left, other))))
                .doesNotContain(found);
        SupportPeriod before = left.withStart(DateWindow.of(day.minusDays(1)));
        assertThat(codes(network.withStartups(PLAIN.withSupportPeriods(before, other))))
                .contains(found);
        SupportPeriod after = other.withEnd(DateWindow.of(day.plusDays(1)));
        assertThat(codes(network.withStartups(PLAIN.withSupportPeriods(left, after))))
                .contains(found);
    }

    /** Runs over parts count one startup that both have as one. */
    @Test
    void whatIsGivenInTwoPartsIsOne() {
        Startup rif = SOUND.startups().get(1);
        Network full = site(1, tanger -> tanger.withCapacities(capacity(1)));
        Validator validator = Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(SpaceRules.OCCUPANCY_OVER_CAPACITY, CohortRules.COHORT_FUNNEL_MISMATCH)
                .build();
        ValidationRun run =
                validator.start(full).add(SOUND.startups().get(0), 0).add(rif, 1);
        ValidationRun other = validator.start(full).add(rif, 2);

        assertThat(run.merge(other).report().findings()).isEmpty();
    }

    @Test
    void residentsOfAClosedSiteAreCountedOnceEach() {
        Startup souss = SOUND.startups().get(2);
        Network closed = site(
                2,
                fes -> fes.withLifecycle(
                        Examples.step(SiteStatus.OPERATIONAL, "2005"), Examples.step(SiteStatus.CLOSED, "2018-05-01")));

        assertThat(found(closed.withStartups(souss, souss).withCohorts()))
                .filteredOn(finding -> finding.code().equals("SITE_CLOSED_HAS_RESIDENTS"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.ENGLISH))
                        .isEqualTo(
                                "Startups resident at \"Fès\", which had closed or left the network by 1 May 2018: 1, "
                                        + "the first of them \"Souss Agritech\"."));
    }

    @Test
    void worksMayBePlannedAndOpeningsNot() {
        Network planned = site(
                2,
                fes -> fes.withLifecycle(
                        Examples.step(SiteStatus.ANNOUNCED, "2024"),
                        Examples.step(SiteStatus.UNDER_CONSTRUCTION, "2052"),
                        Examples.step(SiteStatus.DELIVERED, "2053"),
                        Examples.step(SiteStatus.OPERATIONAL, "2054")));

        assertThat(codes(planned.withStartups().withCohorts().withServices()))
                .containsExactly("DATE_IN_FUTURE /network/sites/2/lifecycle/3/on");
    }

    /** Uses of a service before, in and after the time in which it was offered; those in the future are found as such. */
    @Test
    void servicesAreUsedWhileTheyAreOffered() {
        Network offered = Examples.service(
                0,
                training -> training.withStart(DateWindow.of(Examples.day("2020-03-03")))
                        .withEnd(DateWindow.of(Examples.day("2021-03-03"))));
        Startup user = offered.startups().get(0);
        List<String> days = List.of("2020-03-02", "2020-03-03", "2021-03-02", "2021-03-03", "2052-01-01");
        Startup uses = user.withServiceUses(days.stream()
                .map(day -> user.serviceUses().get(0).withOn(DateWindow.of(Examples.day(day))))
                .toList());

        assertThat(codes(offered.withStartups(
                        uses, SOUND.startups().get(1), SOUND.startups().get(2))))
                .containsExactly(
                        "SERVICE_USE_OUTSIDE_OFFERING /network/startups/0/serviceUses/0/on",
                        "SERVICE_USE_OUTSIDE_OFFERING /network/startups/0/serviceUses/3/on",
                        "DATE_IN_FUTURE /network/startups/0/serviceUses/4/on");
    }

    @Test
    void manySupportsWithoutAStartAreFoundEach() {
        Cohort cohort = Cohort.builder().id("w").name("W").build();
        Startup[] startups = IntStream.range(0, 5)
                .mapToObj(i -> named("s" + i, "n" + i)
                        .withSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.DIRECT)
                                .cohortId(cohort.id())
                                .build()))
                .toArray(Startup[]::new);

        assertThat(codes(network(startups).withCohorts(cohort)))
                .containsExactlyElementsOf(Stream.of(startups)
                        .map(startup -> "SUPPORT_WITHOUT_START /network/startups/"
                                + List.of(startups).indexOf(startup) + "/supportPeriods/0")
                        .toList());
    }

    @Test
    void aNetworkIsNoMemberOfItselfWhateverItIsCalled() {
        Network network = network()
                .withNames(Name.of("Network of N"))
                .withMemberships(
                        Membership.builder()
                                .association(
                                        Organization.builder().name("Others").build())
                                .build(),
                        Membership.builder()
                                .association(Organization.builder()
                                        .name("NETWORK OF N")
                                        .build())
                                .build());

        assertThat(found(network))
                .filteredOn(finding -> finding.code().equals("ROLE_OF_ITSELF"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/network/memberships/1/association");
                    assertThat(finding.subject()).map(Subject::pointer).hasValue("/network/memberships/1");
                });
    }

    /** Who looks at a firm may do so within a year before the programme begins: two fiscal years may count. */
    @ParameterizedTest
    @CsvSource({"2025, 1", "2019, 0", "2018, 0", "2020, 1"})
    void salesOfEveryYearThatMayCountAreHeldAgainstTheConditionsOfAProgramme(int withoutYear, int findings) {
        Programme programme = Programme.builder()
                .id("p")
                .name("P")
                .eligibility(Eligibility.builder()
                        .maximumRevenue(Money.of("50000", "MAD"))
                        .build())
                .build();
        Startup firm = PLAIN.toBuilder()
                .addAllRevenues(IntStream.range(2014, 2022)
                        .filter(year -> year != withoutYear)
                        .mapToObj(year -> Revenue.builder()
                                .start(LocalDate.of(year, 1, 1))
                                .end(LocalDate.of(year + 1, 1, 1))
                                .amount(Money.of("5000000", "MAD"))
                                .build())
                        .toList())
                .addSupportPeriod(SupportPeriod.builder()
                        .level(SupportLevel.REMOTE)
                        .programmeId(programme.id())
                        .start(DateWindow.parse("2020-06-01"))
                        .build())
                .build();

        assertThat(codes(network(firm).withProgrammes(programme)))
                .filteredOn(code -> code.startsWith("SUPPORT_NOT_ELIGIBLE"))
                .hasSize(findings);
    }

    @Test
    void supportAndServicesForOthersSayWhichConditionIsNotMet() {
        Eligibility conditions = Eligibility.builder()
                .addKind(StartupKind.SMALL_ENTERPRISE)
                .maximumAge(Period.ofYears(1))
                .build();
        Programme programme = Programme.builder()
                .id("p")
                .name("Boost")
                .eligibility(conditions)
                .build();
        ServiceOffering service = ServiceOffering.builder()
                .id("v")
                .name("Loan")
                .eligibility(conditions.withKinds())
                .build();
        Startup firm = PLAIN.toBuilder()
                .founded(DateWindow.parse("2012"))
                .kind(StartupKind.STARTUP)
                .addSupportPeriod(SupportPeriod.builder()
                        .level(SupportLevel.REMOTE)
                        .programmeId(programme.id())
                        .start(DateWindow.parse("2020-06-01"))
                        .build())
                .addServiceUse(ServiceUse.builder()
                        .serviceId(service.id())
                        .on(DateWindow.parse("2020-07-01"))
                        .build())
                .build();
        Network network = network(firm).toBuilder()
                .addProgrammes(programme)
                .addServices(service)
                .build();

        assertThat(messages(network, "SUPPORT_NOT_ELIGIBLE"))
                .containsExactly(
                        "\"Boost\" is not for such a startup (eligibility: kinds, maximumAge).",
                        "« Boost » n'est pas destiné à une telle startup (eligibility : kinds, maximumAge).");
        assertThat(messages(network, "SERVICE_USE_NOT_ELIGIBLE"))
                .containsExactly(
                        "The use on 1 July 2020 of \"Loan\", which is not for such a startup (eligibility: maximumAge).",
                        "L'usage le 1er juillet 2020 de « Loan », qui n'est pas destiné à une telle startup"
                                + " (eligibility : maximumAge).");
    }

    @Test
    void twoLettersAreACountryAndToldWithTheOneThatIsMeant() {
        Network network = network().toBuilder()
                .country("UK")
                .addTerritories("ma", "Al Haouz", "q")
                .addProgrammes(Programme.builder()
                        .id("p")
                        .name("P")
                        .territory("el")
                        .addRuns(
                                ProgrammeRun.builder().territory("QQ").build(),
                                ProgrammeRun.builder().territory("MA-99").build())
                        .build())
                .addClaims(Claim.builder()
                        .id("c")
                        .measure(MeasureId.of("jobs-direct"))
                        .quantity(Quantity.exactly(3))
                        .territory("fr")
                        .build())
                .build();

        assertThat(found(network))
                .filteredOn(finding -> finding.code().equals("COUNTRY_UNKNOWN"))
                .extracting(
                        finding -> finding.pointer() + " " + finding.message(Locale.ENGLISH),
                        finding -> finding.message(Locale.FRENCH),
                        finding -> finding.hint().orElse(""))
                .containsExactlyInAnyOrder(
                        tuple(
                                "/network/country UK is not the code of a country.",
                                "UK n'est pas le code d'un pays.",
                                "GB"),
                        tuple(
                                "/network/territories/0 ma is not the code of a country.",
                                "ma n'est pas le code d'un pays.",
                                "MA"),
                        tuple(
                                "/network/programmes/0/territory el is not the code of a country.",
                                "el n'est pas le code d'un pays.",
                                "GR"),
                        tuple(
                                "/network/programmes/0/runs/0/territory QQ is not the code of a country.",
                                "QQ n'est pas le code d'un pays.",
                                ""));
        assertThat(found(network))
                .filteredOn(finding -> finding.pointer().toString().equals("/network/claims/0/territory"))
                .extracting(Finding::code, finding -> finding.hint().orElse(""))
                .containsExactly(tuple("CLAIM_TERRITORY_UNKNOWN", "FR"));
        assertThat(codes(network)).contains("REGION_UNKNOWN /network/programmes/0/runs/1/territory");
    }

    private static Startup counted(Founders... counts) {
        return PLAIN.toBuilder().addFounders(counts).build();
    }

    @Test
    void aGroupOfFoundersIsToldByItsName() {
        Founders count = Founders.builder()
                .on(DateWindow.parse("2020"))
                .total(1)
                .women(3)
                .addGroup(FounderGroup.builder().group(Subgroup.YOUTH).number(2).build())
                .build();

        assertThat(messages(network(counted(count)), "FOUNDERS_GROUP_EXCEEDS_TOTAL"))
                .containsExactly(
                        "3 of 1 founder are of the group women.",
                        "3 fondateurs sur 1 sont du groupe women.",
                        "2 of 1 founder are of the group YOUTH.",
                        "2 fondateurs sur 1 sont du groupe YOUTH.");
    }

    @Test
    void womenAreAGroupAsWell() {
        FounderGroup one =
                FounderGroup.builder().group(Subgroup.WOMEN).number(1).build();
        Founders count =
                Founders.builder().on(DateWindow.parse("2020")).women(2).build();
        Founders day = count.withOn(DateWindow.parse("2020-02-01"));

        assertThat(messages(network(counted(count.withGroups(one))), "FOUNDERS_CONTRADICT"))
                .containsExactly(
                        "WOMEN: 1 founder in 2020, and 2 at the same time.",
                        "WOMEN : 1 fondateur en 2020, et 2 au même moment.");
        assertThat(codes(network(counted(count.withGroups(one.withNumber(2)))))).isEmpty();
        assertThat(codes(network(counted(count.withGroups(one).withWomen(OptionalLong.empty())))))
                .isEmpty();
        assertThat(codes(
                        network(counted(day, day.withWomen(OptionalLong.empty()).withGroups(one)))))
                .containsExactly("FOUNDERS_CONTRADICT /network/startups/0/founders/0/women");
        // a group without a number tells none, and hides none
        FounderGroup untold = FounderGroup.builder().group(Subgroup.WOMEN).build();
        assertThat(codes(
                        network(counted(day.withGroups(untold), day.withWomen(3).withTotal(4)))))
                .contains("FOUNDERS_CONTRADICT /network/startups/0/founders/1/women");
    }

    private static List<String> messages(Network network, String code) {
        return found(network).stream()
                .filter(finding -> finding.code().equals(code))
                .flatMap(finding -> Stream.of(finding.message(Locale.ENGLISH), finding.message(Locale.FRENCH)))
                .toList();
    }

    @Test
    void whatIsRepeatedInAnOrganizationIsFoundWhereverItIsTold() {
        Recognition award = Recognition.builder()
                .kind(RecognitionKind.AWARD)
                .start(DateWindow.parse("2019"))
                .build();
        Organization twice = Organization.builder()
                .name("O")
                .metadata(Metadata.builder()
                        .addIdentifiers(Identifier.of("ice", "1"), Identifier.of("ice", "1"))
                        .build())
                .addRecognitions(award, award)
                .build();
        Network network = network()
                .withRoles(
                        Role.builder().kind(RoleKind.FUNDER).organization(twice).build())
                .withMemberships(
                        Membership.builder().association(twice.withName("P")).build())
                .withOrganizations(twice.withId(OrganizationId.of("q")).withName("Q"));

        assertThat(codes(network))
                .filteredOn(code -> code.startsWith("VALUE_REPEATED"))
                .containsExactly(
                        "VALUE_REPEATED /network/organizations/0/recognitions/1",
                        "VALUE_REPEATED /network/organizations/0/identifiers/1",
                        "VALUE_REPEATED /network/roles/0/organization/recognitions/1",
                        "VALUE_REPEATED /network/roles/0/organization/identifiers/1",
                        "VALUE_REPEATED /network/memberships/0/association/recognitions/1",
                        "VALUE_REPEATED /network/memberships/0/association/identifiers/1");
    }

    @Test
    void ofValuesToldTwiceWithOtherNumbersTheSameOneIsFoundInAnyOrder() {
        FounderGroup three =
                FounderGroup.builder().group(Subgroup.YOUTH).number(3).build();
        FounderGroup two = three.withNumber(2);
        Founders founders = Examples.founders("2020-01-01", 4);
        assertThat(repeated(founders.withGroups(three, two)))
                .hasSize(1)
                .isEqualTo(repeated(founders.withGroups(two, three)));
    }

    private static List<String> repeated(Founders founders) {
        return found(network(PLAIN.withFounders(founders))).stream()
                .filter(finding -> finding.code().equals("VALUE_REPEATED"))
                .map(Finding::fingerprint)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2017, 1", "2018, 0", "2021, 0", "2023, 1"})
    void aSiteIsRecognisedWhileItIsThere(String start, int findings) {
        Recognition award = Recognition.builder()
                .kind(RecognitionKind.AWARD)
                .start(DateWindow.parse(start))
                .build();
        Site site = Site.builder()
                .id("pier")
                .name("Pier")
                .addLifecycle(
                        Examples.step(SiteStatus.OPERATIONAL, "2018-03-01"),
                        Examples.step(SiteStatus.CLOSED, "2022-05-01"))
                .addRecognitions(award)
                .build();

        assertThat(codes(network().withSites(site)))
                .filteredOn("FACT_OUTSIDE_SITE_LIFE /network/sites/0/recognitions/0/start"::equals)
                .hasSize(findings);
    }

    /** A project may win an award once it is supported. */
    @ParameterizedTest
    @CsvSource({"2016, '', 1", "2018, '', 0", "2019, '', 0", "2016, 2016, 0", "2015, 2016, 1"})
    void aFirmIsRecognisedOnceItIsFoundedOrSupported(String start, String supported, int findings) {
        Startup.Builder firm = PLAIN.toBuilder()
                .founded(DateWindow.parse("2018"))
                .addRecognitions(Recognition.builder()
                        .kind(RecognitionKind.AWARD)
                        .start(DateWindow.parse(start))
                        .build());
        if (!supported.isEmpty()) {
            firm.addSupportPeriod(SupportPeriod.builder()
                    .level(SupportLevel.REMOTE)
                    .start(DateWindow.parse(supported))
                    .build());
        }

        assertThat(codes(network(firm.build())))
                .filteredOn("FIGURE_BEFORE_FOUNDING /network/startups/0/recognitions/0/start"::equals)
                .hasSize(findings);
    }

    @Test
    void theFeeOfADeliveryIsThePriceOfTheService() {
        ServiceOffering service = ServiceOffering.builder()
                .id("v")
                .name("V")
                .price(Money.of("250", "MAD"))
                .build();
        Terms fee = Terms.builder()
                .kind(TermsKind.FEE)
                .amount(Money.of("300", "MAD"))
                .build();

        assertThat(found(network().withServices(service.withTerms(fee))))
                .filteredOn(finding -> finding.code().equals("MEMBERS_CONTRADICT"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/network/services/0/terms");
                    assertThat(finding.message(Locale.ENGLISH)).isEqualTo("terms does not go with price: 250.00 MAD.");
                });
        for (Terms other : List.of(
                fee.withAmount(Money.of("250.00", "MAD")),
                fee.withAmount(Money.of("25", "EUR")),
                fee.withStart(DateWindow.parse("2020")),
                fee.withPeriod(Period.ofMonths(1)),
                fee.withParty(RoleKind.MEMBER))) {
            assertThat(codes(network().withServices(service.withTerms(other))))
                    .noneMatch(code -> code.startsWith("MEMBERS_CONTRADICT"));
        }
    }
}
