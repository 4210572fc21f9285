package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final Startup UNKNOWN = Startup.builder().id("a").name("A").build();

    private static Startup inStage(Stage stage, String start) {
        return UNKNOWN.withStages(
                StageStep.builder().stage(stage).start(DateWindow.parse(start)).build());
    }

    @Test
    void whatIsNotKnownOfAStartupSpeaksForIt() {
        Eligibility conditions = Eligibility.builder()
                .addSector(Sector.of("ISIC", "J"))
                .addStage(Stage.SEED)
                .addKind(StartupKind.STARTUP)
                .build();

        assertThat(conditions.mayHaveAdmitted(UNKNOWN, DAY)).isTrue();
        assertThat(conditions.admits(UNKNOWN, DAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ISIC, J62, true", // within J
        "ISIC, J, true",
        "ISIC, K641, true",
        "ISIC, K64, true", // holds K641
        "ISIC, K65, false",
        "ISIC, A, false",
        "NACE, A, true", // may be any of ISIC's
    })
    void aSectorMayBeWithinOneThatIsListedOrHoldOne(String scheme, String code, boolean isPossible) {
        Eligibility conditions = Eligibility.builder()
                .addSectors(Sector.of("ISIC", "J"), Sector.of("ISIC", "K641"))
                .build();

        assertThat(conditions.mayHaveAdmitted(UNKNOWN.withSectors(Sector.of(scheme, code)), DAY))
                .isEqualTo(isPossible);
    }

    @Test
    void aStartupIsPastTheStagesBeforeOneThatItSurelyHas() {
        Eligibility conditions = Eligibility.builder().addStage(Stage.IDEA).build();

        assertThat(conditions.mayHaveAdmitted(inStage(Stage.SEED, "2021"), DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(inStage(Stage.SEED, "2022"), DAY)).isTrue();
        assertThat(conditions.mayHaveAdmitted(inStage(Stage.SEED, "2021"), LocalDate.MIN))
                .isTrue();
        assertThat(Eligibility.builder().addStage(Stage.SEED).build().mayHaveAdmitted(inStage(Stage.IDEA, "2021"), DAY))
                .isFalse();
    }

    @Test
    void aFirmIsOfAgeWhenItApplies() {
        Eligibility young = Eligibility.builder().maximumAge(Period.ofYears(2)).build();
        Eligibility old = Eligibility.builder().minimumAge(Period.ofYears(2)).build();

        assertThat(young.admits(founded("2020-01-01"), DAY)).isTrue();
        assertThat(young.admits(founded("2019-12-31"), DAY)).isFalse();
        assertThat(old.admits(founded("2020-01-01"), DAY)).isTrue();
        assertThat(old.admits(founded("2020-01-02"), DAY)).isFalse();
        assertThat(young.mayHaveAdmitted(founded("2019-12-31"), DAY)).isFalse();
        assertThat(old.mayHaveAdmitted(founded("2020-01-02"), DAY)).isFalse();
    }

    @Test
    void whatIsNotKnownOfAnAgeSpeaksForAFirm() {
        Eligibility conditions = Eligibility.builder()
                .minimumAge(Period.ofYears(1))
                .maximumAge(Period.ofYears(2))
                .build();

        assertThat(conditions.admits(UNKNOWN, DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(UNKNOWN, DAY)).isTrue();
        assertThat(conditions.mayHaveAdmitted(founded("[..2019]"), DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(founded("[..2020]"), DAY)).isTrue();
        assertThat(conditions.admits(founded("[..2020]"), DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(founded("2019"), LocalDate.MIN, LocalDate.MAX))
                .isTrue();
        assertThat(conditions.admitsAtSomeTime(UNKNOWN)).isTrue();
    }

    private static Startup founded(String day) {
        return UNKNOWN.withFounded(DateWindow.parse(day));
    }

    @Test
    void aFirmHasSoldMuchOrLittleInItsLastYearBeforeItApplies() {
        Eligibility conditions = Eligibility.builder()
                .minimumRevenue(Money.of("10", "MAD"))
                .maximumRevenue(Money.of("1000", "MAD"))
                .build();

        assertThat(conditions.admits(sold("10", "MAD", 2021), DAY)).isTrue();
        assertThat(conditions.admits(sold("1000", "MAD", 2021), DAY)).isTrue();
        assertThat(conditions.admits(sold("1001", "MAD", 2021), DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(sold("1001", "MAD", 2021), DAY)).isFalse();
        assertThat(conditions.mayHaveAdmitted(sold("9", "MAD", 2021), DAY)).isFalse();
        assertThat(conditions.asksForWhatIsNotTold()).isFalse();
    }

    @Test
    void whatIsNotKnownOfSalesSpeaksForAFirm() {
        Eligibility conditions =
                Eligibility.builder().maximumRevenue(Money.of("1000", "MAD")).build();

        assertThat(conditions.admits(UNKNOWN, DAY)).isFalse();
        for (Startup firm : List.of(UNKNOWN, sold("9999", "EUR", 2021), sold("9999", "MAD", 2020))) {
            assertThat(conditions.admits(firm, DAY)).isFalse();
            assertThat(conditions.mayHaveAdmitted(firm, DAY)).isTrue();
            assertThat(conditions.admitsAtSomeTime(firm)).isFalse();
        }
        assertThat(conditions.mayHaveAdmitted(sold("9999", "MAD", 2021), DAY, DAY.plusDays(364)))
                .isFalse();
        assertThat(conditions.mayHaveAdmitted(sold("9999", "MAD", 2021), DAY, DAY.plusDays(365)))
                .isTrue();
        assertThat(conditions.mayHaveAdmitted(sold("9999", "MAD", 2021), LocalDate.MIN, LocalDate.MAX))
                .isTrue();
    }

    private static Startup sold(Revenue... revenues) {
        return UNKNOWN.withRevenues(revenues);
    }

    private static Revenue sales(String amount, String start, String end) {
        return Revenue.builder()
                .start(LocalDate.parse(start))
                .end(LocalDate.parse(end))
                .amount(Money.of(amount, "MAD"))
                .build();
    }

    @Test
    void halfAYearIsNotAFiscalYear() {
        Startup firm = sold(sales("30000", "2021-01-01", "2021-07-01"), sales("30000", "2021-07-01", "2022-01-01"));
        Eligibility least =
                Eligibility.builder().minimumRevenue(Money.of("50000", "MAD")).build();
        Eligibility most =
                Eligibility.builder().maximumRevenue(Money.of("50000", "MAD")).build();

        assertThat(least.mayHaveAdmitted(firm, DAY)).isTrue();
        assertThat(least.admits(firm, DAY)).isFalse();
        assertThat(most.mayHaveAdmitted(firm, DAY)).isTrue();
        assertThat(most.admits(firm, DAY)).isFalse();
        assertThat(most.admitsAtSomeTime(firm)).isFalse();
        assertThat(most.admits(sold(sales("50000", "2021-01-02", "2022-01-01")), DAY))
                .isTrue();
    }

    @Test
    void ofOneYearAllFiguresHaveToAgreeAndOfSeveralTheLastCounts() {
        Eligibility most =
                Eligibility.builder().maximumRevenue(Money.of("50000", "MAD")).build();
        Revenue low = sales("10000", "2021-01-01", "2022-01-01");
        Revenue high = sales("90000", "2021-01-01", "2022-01-01");
        Revenue lowBefore = sales("10000", "2020-04-01", "2021-04-01");

        assertThat(most.admits(sold(low, high), DAY)).isFalse();
        assertThat(most.mayHaveAdmitted(sold(low, high), DAY)).isTrue();
        assertThat(most.admits(sold(lowBefore, high), DAY)).isFalse();
        assertThat(most.mayHaveAdmitted(sold(lowBefore, high), DAY)).isFalse();
        assertThat(most.admitsAtSomeTime(sold(lowBefore, high))).isTrue();
        assertThat(most.admitsAtSomeTime(sold(low, high))).isFalse();
    }

    @Test
    void ofSeveralYearsThatFollowEachOtherOneHasToBeWithinTheLimits() {
        Eligibility most =
                Eligibility.builder().maximumRevenue(Money.of("50000", "MAD")).build();
        Revenue first = sales("90000", "2020-01-01", "2021-01-01");
        Revenue second = sales("90000", "2021-01-01", "2022-01-01");
        Revenue third = sales("90000", "2022-01-01", "2023-01-01");
        LocalDate from = LocalDate.of(2021, 6, 1);
        LocalDate until = LocalDate.of(2022, 5, 31);

        assertThat(most.mayHaveAdmitted(sold(second, first), from, until)).isFalse();
        assertThat(most.mayHaveAdmitted(sold(first, second.withAmount(Money.of("50000", "MAD"))), from, until))
                .isTrue();
        assertThat(most.mayHaveAdmitted(sold(first, third), from, until)).isTrue();
        assertThat(most.mayHaveAdmitted(sold(first, third), from, LocalDate.of(2023, 5, 31)))
                .isTrue();
        assertThat(most.mayHaveAdmitted(sold(second, third), from, until)).isTrue();
    }

    @Test
    void whoeverTellsNoSalesIsNeverEligibleForSuchAsAskForThem() {
        Eligibility least =
                Eligibility.builder().minimumRevenue(Money.of("50000", "MAD")).build();

        assertThat(least.admitsAtSomeTime(UNKNOWN)).isFalse();
        assertThat(least.admitsAtSomeTime(sold("49999", "MAD", 2021))).isFalse();
        assertThat(least.admitsAtSomeTime(sold("50000", "EUR", 2021))).isFalse();
        assertThat(least.admitsAtSomeTime(sold("50000", "MAD", 2015))).isTrue();
    }

    private static Startup sold(String amount, String currency, int year) {
        return UNKNOWN.withRevenues(Revenue.builder()
                .start(LocalDate.of(year, 1, 1))
                .end(LocalDate.of(year + 1, 1, 1))
                .amount(Money.of(amount, currency))
                .build());
    }

    @Test
    void whatNoStartupTellsAdmitsNobodyForCertainAndRefusesNobody() {
        for (Eligibility conditions : List.of(
                Eligibility.builder().otherConditions("a recognised startup").build(),
                Eligibility.builder()
                        .minimumDomesticOwnership(new BigDecimal("0.510"))
                        .build(),
                Eligibility.builder()
                        .maximumPriorAid(Money.of("1000000", "INR"))
                        .build(),
                Eligibility.builder().addSubgroups(Subgroup.WOMEN_LED).build(),
                Eligibility.builder().minimumTeam(2).build(),
                Eligibility.builder().maximumTeam(9).build(),
                Eligibility.builder().party(RoleKind.HOST).build())) {
            assertThat(conditions.asksForWhatIsNotTold()).isTrue();
            assertThat(conditions.admits(UNKNOWN, DAY)).isFalse();
            assertThat(conditions.admitsAtSomeTime(UNKNOWN)).isFalse();
            assertThat(conditions.mayHaveAdmitted(UNKNOWN, DAY)).isTrue();
        }
        assertThat(Eligibility.builder().build().admits(UNKNOWN, DAY)).isTrue();
    }

    @Test
    void aFirmMayHaveBeenAProject() {
        Startup firm = UNKNOWN.withKind(StartupKind.STARTUP);

        assertThat(Eligibility.builder()
                        .addKind(StartupKind.PROJECT_HOLDER)
                        .build()
                        .mayHaveAdmitted(firm, DAY))
                .isTrue();
        assertThat(Eligibility.builder()
                        .addKind(StartupKind.of("SPIN_OFF"))
                        .build()
                        .mayHaveAdmitted(firm, DAY))
                .isFalse();
    }

    @Test
    void theConditionsThatAStartupCannotHaveMetAreToldByTheirMembers() {
        Eligibility conditions = Eligibility.builder()
                .addSector(Sector.of("ISIC", "J"))
                .addStage(Stage.IDEA)
                .addKind(StartupKind.STARTUP)
                .minimumAge(Period.ofYears(1))
                .maximumRevenue(Money.of("1000", "MAD"))
                .build();
        Startup none = sold("1001", "MAD", 2021)
                .withFounded(DateWindow.parse("2021-06"))
                .withSectors(Sector.of("ISIC", "A"))
                .withStages(StageStep.of(Stage.SEED).withStart(DateWindow.parse("2021")))
                .withKind(StartupKind.SMALL_ENTERPRISE);

        assertThat(conditions.unmetConditions(none, DAY, DAY))
                .containsExactly("sectors", "stages", "kinds", "minimumAge", "maximumRevenue");
        assertThat(conditions.withMaximumAge(Period.ofMonths(1)).unmetConditions(none, DAY, DAY))
                .contains("maximumAge");
        assertThat(conditions.unmetConditions(none.withFounded(DateWindow.parse("2020")), DAY, DAY))
                .doesNotContain("minimumAge");
        assertThat(conditions.unmetConditions(UNKNOWN, DAY, DAY)).isEmpty();
        assertThat(conditions.withParty(RoleKind.HOST).unmetConditions(none, DAY, DAY))
                .isEmpty();
    }
}
