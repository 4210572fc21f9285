package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.stream.IntStream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.RuleCount;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final String CONFERENCE = "2022-11-04";
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    /** Of Technopark's second site only the year of its opening is known, 2012. */
    @Test
    void aClaimBetweenTheLeastAndTheMostIsNotContradicted() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("site-count", Quantity.exactly(2), "2012-06-01"),
                claim("site-count", Quantity.exactly(1), "2012-06-02"),
                claim("site-count", Quantity.exactly(3), "2012-06-03")));

        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains(
                        "2 (2012-06-01) agrees with 1 to 2 computed counting the network's own sites.",
                        "1 (2012-06-02) agrees with 1 to 2 computed counting the network's own sites.",
                        "3 (2012-06-03) disagrees with 1 to 2 computed counting the network's own sites.");
        assertThat(codes(reconciliation)).contains("CLAIM_SITE_COUNT").hasSize(1);
    }

    @Test
    void whatCameOfItCanBeReadInADebugger() {
        Reconciliation reconciliation = reconcile(technopark(claim("site-count", Quantity.exactly(2), "2012-06-01")));

        assertThat(reconciliation).hasToString("Reconciliation{CONSISTENT=1}");
        assertThat(reconciliation.comparisons().get(0))
                .hasToString(
                        "site-count CONSISTENT: 2 (2012-06-01) agrees with 1 to 2 computed counting the network's own"
                                + " sites.");
    }

    @Test
    void countsSitesWithAndWithoutThoseThatPartnersOperate() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("site-count", Quantity.exactly(5), CONFERENCE),
                claim("site-count", Quantity.exactly(4), CONFERENCE)));

        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .containsExactly(
                        "5 (2022-11-04) agrees with 5 computed counting partner-operated sites too.",
                        "4 (2022-11-04) agrees with 4 computed counting the network's own sites.",
                        "The register has them all, so that they can be true together, though one might think: 4"
                                + " (2022-11-04) and 5 (2022-11-04) can't both be true.");
        assertThat(verdicts(reconciliation)).containsOnly(Verdict.CONSISTENT);
        assertThat(codes(reconciliation)).isEmpty();
    }

    @Test
    void seesThatACountSinceInceptionRisesFasterThanStartupsAreAdmitted() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("admissions", Quantity.exactly(60), "2016-06")
                        .withBasis(ClaimBasis.FLOW)
                        .withHorizon(Period.ofYears(1)),
                cumulative(Quantity.of(Qualifier.MORE_THAN, 1000), "2018-10"),
                cumulative(Quantity.of(Qualifier.MORE_THAN, 1100), "2019-11"),
                cumulative(Quantity.of(Qualifier.NEARLY, 3000), "2021-12")));

        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains(
                        "more than 1,100 (2019-11) can follow on more than 1,000 (2018-10).",
                        "From more than 1,100 (2019-11) to nearly 3,000 (2021-12) is at least 1,695 more, which the"
                                + " published admissions (60) can't bring: another population is counted.");
        assertThat(codes(reconciliation)).containsExactly("CLAIM_CUMULATIVE_JUMP");
        assertThat(reconciliation.findings().get(0).pointer()).isEqualTo("/network/claims/3/quantity");
    }

    @Test
    void seesThatACountSinceInceptionFalls() {
        Reconciliation reconciliation = reconcile(technopark(
                cumulative(Quantity.exactly(3500), "2023-07"), cumulative(Quantity.exactly(3000), "2022-12")));

        assertThat(codes(reconciliation)).isEmpty();
        assertThat(codes(reconcile(technopark(
                        cumulative(Quantity.exactly(3500), "2022-12"), cumulative(Quantity.exactly(3000), "2023-07")))))
                .containsExactly("CLAIM_CUMULATIVE_DECREASES");
    }

    @Test
    void doesNotTakeNearlyForAFall() {
        assertThat(codes(reconcile(technopark(
                        cumulative(Quantity.exactly(3000), "2022-09"),
                        cumulative(Quantity.of(Qualifier.NEARLY, 3000), CONFERENCE)))))
                .isEmpty();
    }

    @Test
    void seesThatOfOnePopulationMoreCannotBeAliveLater() {
        Reconciliation reconciliation = reconcile(technopark(
                survival("0.86", Period.ofMonths(18), SurvivalClock.ADMISSION),
                survival("0.89", Period.ofYears(5), SurvivalClock.ADMISSION)));

        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains("86% after 18 months (2021-12-31) and 89% after 5 years (2021-12-31) can't be of one"
                        + " population: the dead do not return.");
        assertThat(sentences(reconciliation, Locale.FRENCH))
                .contains("86\u202f% après 18 mois (2021-12-31) et 89\u202f% après 5 ans (2021-12-31) ne peuvent venir"
                        + " d'une même population : on ne ressuscite pas.");
        assertThat(codes(reconciliation)).containsExactly("CLAIM_SURVIVAL_NOT_MONOTONE");
        assertThat(codes(reconcile(technopark(
                        survival("0.90", Period.ofMonths(18), SurvivalClock.ADMISSION),
                        survival("0.895", Period.ofYears(5), SurvivalClock.ADMISSION)))))
                .isEmpty();
    }

    @Test
    void derivesTheStayThatATurnoverImplies() {
        Reconciliation reconciliation = reconcile(technopark(
                yearly("resident-turnover", Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.30")))));

        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains("25% to 30% (2022-11-04) implies a mean stay of 3.3 to 4 years, within the limit of 5.");
        assertThat(codes(reconciliation)).isEmpty();
    }

    @Test
    void derivesTheStayThatResidentsAndExitsImply() {
        assertThat(codes(reconcile(technopark(
                        claim("residents", Quantity.exactly(250), CONFERENCE), yearly("exits", Quantity.exactly(60))))))
                .isEmpty();
        Reconciliation tooLong = reconcile(technopark(
                claim("residents", Quantity.exactly(450), CONFERENCE), yearly("exits", Quantity.exactly(50))));
        assertThat(codes(tooLong)).containsExactly("CLAIM_IMPLIED_STAY");
        assertThat(sentences(tooLong, Locale.ENGLISH))
                .contains("450 (2022-11-04) implies a mean stay of 9 years, beyond the limit of 5, if as many come as"
                        + " go.");
    }

    /** Who has left a programme may reside as before. */
    @Test
    void noStayIsImpliedByTheResidentsAndExitsOfAProgramme() {
        ProgrammeId programme = ProgrammeId.of("sprint");
        assertThat(codes(reconcile(technopark(
                        claim("residents", Quantity.exactly(450), CONFERENCE).withProgrammeId(programme),
                        yearly("exits", Quantity.exactly(50)).withProgrammeId(programme)))))
                .isEmpty();
    }

    @Test
    void seesALostDigit() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("jobs-direct-and-indirect", Quantity.of(Qualifier.MORE_THAN, 15_000), CONFERENCE),
                claim("jobs-direct-and-indirect", Quantity.exactly(1500), "2023-07")));

        assertThat(codes(reconciliation)).containsExactly("CLAIM_ORDER_OF_MAGNITUDE");
        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains("more than 15,000 (2022-11-04) and 1,500 (2023-07) differ by a factor of ten or more within a"
                        + " year: is a digit lost or gained?");
    }

    @Test
    void seesThatResidentsDoNotFit() {
        Claim capacity = claim("capacity", Quantity.exactly(450), CONFERENCE).withUnit(CapacityUnit.STARTUP);

        assertThat(codes(reconcile(
                        technopark(capacity, claim("residents", Quantity.of(Qualifier.MORE_THAN, 450), "2023-07")))))
                .containsExactly("CLAIM_EXCEEDS_CAPACITY");
        assertThat(codes(reconcile(technopark(capacity, claim("residents", Quantity.exactly(450), "2023-07")))))
                .isEmpty();
    }

    @Test
    void seesThatTheSameFigureIsPublishedOfAnotherMeasure() {
        Reconciliation reconciliation = reconcile(technopark(
                survival("0.86", Period.ofMonths(18), SurvivalClock.ADMISSION),
                claim("incubation-success-rate", Quantity.of(Qualifier.EXACT, new BigDecimal("0.86")), CONFERENCE)));

        assertThat(codes(reconciliation)).containsExactly("CLAIM_DEFINITION_DRIFT");
    }

    @Test
    void saysThatWordsDifferAndFindsNothingInIt() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("jobs", Quantity.exactly(1500), "2015").withPopulation("jobs on site"),
                claim("jobs", Quantity.exactly(1600), "2016").withPopulation("jobs of graduates")));

        assertThat(codes(reconciliation)).isEmpty();
        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains("What is published as jobs is said of different ones: jobs on site; jobs of graduates.");
    }

    @Test
    void comparesAClaimWithTheRegisterOnItsDay() {
        Network network = register()
                .addClaims(
                        claim("residents", Quantity.of(Qualifier.ABOUT, 3), "2020-06-30"),
                        claim("residents", Quantity.exactly(4), "2020-06-30"),
                        claim("residents", Quantity.of(Qualifier.AT_LEAST, 2), "2020"),
                        cumulative(Quantity.exactly(3), "2020-12-31").withSubgroups(Subgroup.HOSTED),
                        claim("incubation-success-rate", rate("0.5"), "2022-01-01"),
                        claim("exits", Quantity.exactly(2), "2021-12-31").withBasis(ClaimBasis.FLOW))
                .build();

        assertThat(sentences(reconcile(network), Locale.ENGLISH))
                .containsSubsequence(
                        "about 3 (2020-06-30) agrees with 3 computed by the register.",
                        "4 (2020-06-30) disagrees with 3 computed by the register.",
                        "at least 2 (2020) agrees with 3 computed by the register.",
                        "3 for HOSTED (2020-12-31) agrees with 3 computed by the register.",
                        "50% (2022-01-01) agrees with 50% (1 of 2) computed by the register.",
                        "2 (2021-12-31) agrees with 2 computed by the register.");
    }

    @Test
    void comparesAVagueDayWithAllThatTheFigureWasThen() {
        Network network = register()
                .addClaims(
                        claim("residents", Quantity.exactly(3), "2021"),
                        claim("residents", Quantity.exactly(2), "2021"))
                .build();

        assertThat(sentences(reconcile(network), Locale.ENGLISH))
                .contains(
                        "3 (2021) agrees with 1 to 3 computed by the register.",
                        "2 (2021) agrees with 1 to 3 computed by the register.");
    }

    @Test
    void saysWhatIsMissing() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("residents", Quantity.exactly(450), CONFERENCE),
                claim("association-members", Quantity.exactly(400), CONFERENCE)
                        .withOrganizationId(OrganizationId.of("iasp")),
                claim("jobs-created", Quantity.exactly(15_000), CONFERENCE),
                claim("residents", Quantity.exactly(500), "2030"),
                claim("residents", Quantity.exactly(600), CONFERENCE).withNature(ClaimNature.TARGET),
                claim("incubation-success-rate", rate("0.7"), CONFERENCE).withNature(ClaimNature.FORECAST),
                survival("0.89", Period.ofYears(5), SurvivalClock.UNSTATED),
                Claim.builder()
                        .measure(MeasureId.of("residents"))
                        .quantity(Quantity.exactly(1))
                        .build()));

        assertThat(reconciliation.comparisons().stream()
                        .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH)))
                .startsWith(
                        "NOT_COMPUTABLE: 450 (2022-11-04) stands unchecked. Not computable: the network has no register of startups.",
                        "NOT_COMPUTABLE: 400 (2022-11-04) is about an organization, of which the data tell nothing.",
                        "NOT_COMPUTABLE: Nothing computes jobs-created: 15,000 (2022-11-04) stands by itself.",
                        "NOT_COMPUTABLE: 500 (2030) speaks of a time after the data.",
                        "NOT_COMPARABLE: 70% (2022-11-04) is not a result but an expectation.",
                        "NOT_COMPARABLE: 89% (2021-12-31) does not say from when it counts: survival can't be compared.",
                        "NOT_COMPUTABLE: 1 has no date.");
    }

    /** An aim that others say was missed, and a figure that has a second source; the result of the one and a third figure stay. */
    @Test
    void whatIsAnsweredByOthersIsNotSaidToBeUncomputable() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("residents", Quantity.exactly(600), CONFERENCE).withNature(ClaimNature.TARGET),
                claim("residents", Quantity.exactly(450), CONFERENCE),
                claim("mentors", Quantity.exactly(40), CONFERENCE),
                claim("mentors", Quantity.of(Qualifier.AT_LEAST, BigDecimal.valueOf(30)), CONFERENCE),
                claim("mentors", Quantity.exactly(50), "2024")));

        assertThat(reconciliation.comparisons().stream()
                        .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH)))
                .containsExactly(
                        "NOT_COMPUTABLE: 450 (2022-11-04) stands unchecked. Not computable: the network has no register of startups.",
                        "NOT_COMPUTABLE: Nothing computes mentors: 50 (2024) stands by itself.",
                        "CONSISTENT: at least 30 (2022-11-04) and 40 (2022-11-04) can both be true.",
                        "MISSED: The target of 600 (2022-11-04) was missed: 450 (2022-11-04).");
    }

    @Test
    void laysOutAFlowOfDaysOverAYear() {
        assertThat(codes(reconcile(technopark(
                        claim("admissions", Quantity.exactly(5), "2016-06")
                                .withBasis(ClaimBasis.FLOW)
                                .withHorizon(Period.ofDays(30)),
                        cumulative(Quantity.exactly(1000), "2018-12-31"),
                        cumulative(Quantity.exactly(1100), "2019-12-31")))))
                .isEmpty();
        assertThat(codes(reconcile(
                        technopark(yearly("resident-turnover", rate("0.5"))).withMaximumStay(Period.ofDays(90)))))
                .containsExactly("CLAIM_IMPLIED_STAY");
    }

    @Test
    void takesSmallAndOpenFiguresAsTheyCome() {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.BETWEEN) {
                assertThat(reconcile(technopark(
                                        yearly("admissions", Quantity.of(qualifier, 1)),
                                        yearly("exits", Quantity.of(qualifier, 0)),
                                        claim("residents", Quantity.of(qualifier, 2), CONFERENCE),
                                        cumulative(Quantity.of(qualifier, 3), "2022"),
                                        cumulative(Quantity.of(qualifier, 4), "2023")))
                                .comparisons())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void comparesMoneyInItsOwnCurrencyAlone() {
        Network network = register()
                .addClaims(raised().withCurrency("MAD"), raised().withCurrency("EUR"), raised())
                .build();
        Startup funded = network.startups()
                .get(0)
                .withFundingRounds(FundingRound.builder()
                        .on(LocalDate.of(2020, 6, 1))
                        .amount(Money.of("100", "MAD"))
                        .build());

        Reconciliation reconciliation = reconcile(network.withStartup(funded));
        assertThat(verdicts(reconciliation).subList(0, 3))
                .containsExactly(Verdict.CONSISTENT, Verdict.NOT_COMPUTABLE, Verdict.NOT_COMPARABLE);
        assertThat(sentences(reconciliation, Locale.ENGLISH))
                .contains(
                        "MAD 100 (2021-12-31) agrees with MAD 100 computed by the register.",
                        "100 (2021-12-31) does not say in which currency: funding-raised can't be compared.",
                        "100 (2021-12-31) and EUR 100 (2021-12-31) can't be compared without the currency of both.",
                        "EUR 100 (2021-12-31) and MAD 100 (2021-12-31) can't be compared: they do not both say, in the"
                                + " same way, the currency.");
        assertThat(codes(reconciliation)).isEmpty();
    }

    private static Claim raised() {
        return claim("funding-raised", Quantity.exactly(100), "2021-12-31").withBasis(ClaimBasis.CUMULATIVE);
    }

    @Test
    void saysTheEndsOfAVagueDayInWords() {
        Reconciliation reconciliation = reconcile(technopark(
                claim("capacity", Quantity.exactly(40), "[2023-11-24..]"),
                claim("capacity", Quantity.exactly(60), "[2023-11-24..]")));

        assertThat(sentences(reconciliation, Locale.FRENCH))
                .contains(
                        "40 (2023-11-24 ou après) et 60 (2023-11-24 ou après) peuvent être vrais tous deux, chacun d'un"
                                + " autre jour.");
    }

    @Test
    void comparesFiguresOfTheSameDaysHoweverTheseAreMarked() {
        assertThat(sentences(
                        reconcile(technopark(
                                claim("capacity", Quantity.exactly(40), "2014"),
                                claim("capacity", Quantity.exactly(60), "2014~"))),
                        Locale.ENGLISH))
                .contains("40 (2014) and 60 (about 2014) can both be true, each of a day of its own.");
    }

    @Test
    void saysMarksAndDecadesInWords() {
        assertThat(sentences(
                        reconcile(technopark(
                                claim("capacity", Quantity.exactly(40), "2014%"),
                                claim("capacity", Quantity.exactly(60), "2014%"))),
                        Locale.ENGLISH))
                .contains("40 (perhaps about 2014) and 60 (perhaps about 2014) can both be true, each of a day of its"
                        + " own.");
        assertThat(sentences(
                        reconcile(technopark(
                                claim("capacity", Quantity.exactly(40), "201X"),
                                claim("capacity", Quantity.exactly(60), "201X"))),
                        Locale.FRENCH))
                .contains("40 (les années 2010) et 60 (les années 2010) peuvent être vrais tous deux, chacun d'un autre"
                        + " jour.");
    }

    @Test
    void tellsOfTheSitesThatPartnersOperate() {
        assertThat(reconcile(technopark(claim("site-count", Quantity.exactly(6), CONFERENCE)))
                        .findings()
                        .get(0)
                        .message(Locale.ENGLISH))
                .isEqualTo("Sites claimed: 6 (2022-11-04); 4 of the network's own counted, 5 with those that partners"
                        + " operate.");
    }

    @Test
    void findingsAreUnderTheConfigurationOfTheValidation() {
        Network network = technopark(
                survival("0.86", Period.ofYears(1), SurvivalClock.ADMISSION),
                survival("0.86", Period.ofYears(1), SurvivalClock.GRADUATION).withAsOf(DateWindow.parse("2022")),
                cumulative(Quantity.exactly(3500), "2022-12"),
                cumulative(Quantity.exactly(3000), "2023-07"));
        ImmutableList<Finding> found = reconcile(network).findings();
        Finding drift = found.stream()
                .filter(finding -> finding.code().equals("CLAIM_DEFINITION_DRIFT"))
                .findFirst()
                .orElseThrow();
        ValidationReport all = validate(network, ValidationConfiguration.builder());

        assertThat(codes(all))
                .contains("CLAIM_CUMULATIVE_DECREASES", "CLAIM_DEFINITION_DRIFT", "SITE_WITHOUT_CAPACITY");
        assertThat(codes(validate(network, ValidationConfiguration.builder().disable("CLAIM_DEFINITION_DRIFT"))))
                .doesNotContain("CLAIM_DEFINITION_DRIFT")
                .contains("CLAIM_CUMULATIVE_DECREASES");
        assertThat(codes(validate(network, ValidationConfiguration.builder().addOnly("CLAIM_DEFINITION_DRIFT"))))
                .containsExactly("CLAIM_DEFINITION_DRIFT");
        assertThat(validate(
                                network,
                                ValidationConfiguration.builder().grade("CLAIM_CUMULATIVE_DECREASES", Severity.ERROR))
                        .isFailure())
                .isTrue();
        ValidationReport suppressed =
                validate(network, ValidationConfiguration.builder().suppress(drift.fingerprint(), "as printed"));
        assertThat(codes(suppressed)).doesNotContain("CLAIM_DEFINITION_DRIFT");
        assertThat(suppressed.suppressed()).isEqualTo(1);
        assertThat(suppressed.idleSuppressions()).isEmpty();
        ValidationReport later = Validator.builder()
                .asOf(AS_OF)
                .configuration(ValidationConfiguration.DEFAULT.accepting(all))
                .build()
                .validate(network, network.startups(), found);
        assertThat(later.findings()).isEmpty();
        assertThat(later.accepted()).isEqualTo(all.findings().size());
        ValidationReport many = Validator.asOf(AS_OF)
                .validate(network, network.startups(), Iterables.limit(Iterables.cycle(drift), 1500));
        assertThat(many.counts()).contains(new RuleCount("CLAIM_DEFINITION_DRIFT", Severity.WARNING, 1500, 1000));
    }

    private static ValidationReport validate(Network network, ValidationConfiguration.Builder configuration) {
        return Validator.builder()
                .asOf(AS_OF)
                .configuration(configuration.build())
                .build()
                .validate(network, network.startups(), reconcile(network).findings());
    }

    private static ImmutableList<String> codes(ValidationReport report) {
        return report.counts().stream().map(RuleCount::code).collect(ImmutableList.toImmutableList());
    }

    @Test
    void pointsToBothClaimsOfAContradiction() {
        Finding finding = reconcile(technopark(
                        cumulative(Quantity.exactly(3500), "2022-12"), cumulative(Quantity.exactly(3000), "2023-07")))
                .findings()
                .get(0);

        assertThat(finding.pointer()).isEqualTo("/network/claims/1/quantity");
        assertThat(finding.related())
                .singleElement()
                .satisfies(related -> assertThat(related.pointer()).isEqualTo("/network/claims/0"));
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("startups-supported: 3,000 (2023-07) is less than the earlier 3,500 (2022-12).");
    }

    @Test
    void asksForADay() {
        assertThatThrownBy(() -> Reconciler.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an as-of date must be set: nothing here reads a clock");
        assertThatThrownBy(() -> Reconciler.builder().tolerance(new BigDecimal("1.5")))
                .hasMessage("a tolerance must be from 0 to 1, was 1.5");
        assertThatThrownBy(() -> Reconciler.builder().jumpFactor(BigDecimal.ZERO))
                .hasMessage("a jump factor must be at least 1, was 0");
    }

    private static Reconciliation reconcile(Network network) {
        return Reconciler.asOf(AS_OF).reconcile(network);
    }

    private static ImmutableList<String> sentences(Reconciliation reconciliation, Locale locale) {
        return reconciliation.comparisons().stream()
                .map(comparison -> comparison.sentence(locale))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Verdict> verdicts(Reconciliation reconciliation) {
        return reconciliation.comparisons().stream().map(Comparison::verdict).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> codes(Reconciliation reconciliation) {
        return reconciliation.findings().stream().map(Finding::code).collect(ImmutableList.toImmutableList());
    }

    /** Four sites of its own and one that a partner operates; no register. */
    private static Network technopark(Claim... claims) {
        return Network.builder()
                .id("technopark")
                .name("Technopark")
                .maximumStay(Period.ofYears(5))
                .lists(ListCoverage.builder().sites(Completeness.COMPLETE).build())
                .addSites(
                        site("casablanca", "2001"),
                        site("rabat", "2012"),
                        site("tanger", "2015-10-01"),
                        site("agadir", "2021"),
                        site("cite", "2020-02").withKind(SiteKind.PARTNER_OPERATED))
                .addClaims(claims)
                .build();
    }

    /** Three residents from 2020 on; two leave on 1 July 2021, one of them as a graduate. */
    private static Network.Builder register() {
        return Network.builder()
                .id("register")
                .name("Register")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .addSite(site("site", "2001"))
                .addAllStartups(IntStream.range(0, 3)
                        .mapToObj(i -> Startup.builder()
                                .id("s" + i)
                                .name("S" + i)
                                .addSupportPeriod(residency(i))
                                .build())
                        .toList());
    }

    private static SupportPeriod residency(int i) {
        SupportPeriod residency = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("site"))
                .start(LocalDate.of(2020, 1, 1))
                .build();
        return i == 0
                ? residency
                : residency
                        .withEnd(DateWindow.of(LocalDate.of(2021, 7, 1)))
                        .withEndReason(i == 1 ? EndReason.GRADUATED : EndReason.WITHDREW);
    }

    private static Site site(String id, String opened) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse(opened))
                        .build())
                .build();
    }

    private static Claim claim(String measure, Quantity quantity, String asOf) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(quantity)
                .asOf(DateWindow.parse(asOf))
                .build();
    }

    private static Claim cumulative(Quantity quantity, String asOf) {
        return claim("startups-supported", quantity, asOf).withBasis(ClaimBasis.CUMULATIVE);
    }

    private static Claim yearly(String measure, Quantity quantity) {
        return claim(measure, quantity, CONFERENCE).withBasis(ClaimBasis.FLOW).withHorizon(Period.ofYears(1));
    }

    private static Claim survival(String rate, Period horizon, SurvivalClock clock) {
        return claim("survival", rate(rate), "2021-12-31").withHorizon(horizon).withClock(clock);
    }

    private static Quantity rate(String rate) {
        return Quantity.of(Qualifier.EXACT, new BigDecimal(rate));
    }

    @Test
    void aReconcilerPrintsAsWhatItAsks() {
        assertThat(Reconciler.builder()
                        .asOf(LocalDate.of(2023, 12, 31))
                        .metrics(ImmutableList.of())
                        .build())
                .hasToString("Reconciler{asOf=2023-12-31, tolerance=0.05, metrics=0}");
    }
}
