package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.validation.catalogue.Examples.SOUND;
import static org.incubatornetwork.validation.catalogue.Examples.claim;
import static org.incubatornetwork.validation.catalogue.Examples.funnel;
import static org.incubatornetwork.validation.catalogue.Examples.period;
import static org.incubatornetwork.validation.catalogue.Examples.service;
import static org.incubatornetwork.validation.catalogue.Examples.site;
import static org.incubatornetwork.validation.catalogue.Examples.startup;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of the model that is a number and can't be negative is found where it is. A new one needs a row. */
class NumbersOfTheModelTest {
    private static final Money NEGATIVE = Money.of("-1", "MAD");
    private static final BigDecimal LESS = new BigDecimal(-1);

    /** A network with a negative number, and how that is found. */
    record Row(Network network, String finding) {}

    private static final ImmutableMap<String, Row> ROWS = ImmutableMap.<String, Row>builder()
            .put(
                    "Role.share",
                    new Row(
                            SOUND.withRoles(SOUND.roles().get(0).withShare(LESS)),
                            "SHARE_OUT_OF_RANGE /network/roles/0/share"))
            .put(
                    "Capacity.quantity",
                    new Row(
                            site(
                                    0,
                                    with -> with.withCapacities(Capacity.builder()
                                            .unit(CapacityUnit.DESK)
                                            .quantity(Quantity.exactly(-1))
                                            .build())),
                            "CAPACITY_NOT_POSITIVE /network/sites/0/capacities/0/quantity"))
            .put(
                    "Premises.storeys",
                    new Row(
                            site(
                                    0,
                                    with -> with.withPremises(
                                            Premises.builder().storeys(-1).build())),
                            "AMOUNT_NEGATIVE /network/sites/0/premises/storeys"))
            .put(
                    "Organization.seatCount",
                    new Row(
                            SOUND.withOrganizations(Organization.builder()
                                    .name("Board")
                                    .seatCount(-1)
                                    .build()),
                            "AMOUNT_NEGATIVE /network/organizations/0/seatCount"))
            .put(
                    "Event.attendance",
                    new Row(
                            SOUND.withEvents(Event.builder()
                                    .kind(EventKind.DEMO_DAY)
                                    .attendance(Quantity.exactly(-1))
                                    .build()),
                            "AMOUNT_NEGATIVE /network/events/0/attendance"))
            .put(
                    "FloorArea.gross",
                    new Row(area(FloorArea.builder().gross(LESS)), "AREA_ORDER /network/sites/0/area/gross"))
            .put(
                    "FloorArea.usable",
                    new Row(area(FloorArea.builder().usable(LESS)), "AREA_ORDER /network/sites/0/area/usable"))
            .put(
                    "FloorArea.lettable",
                    new Row(area(FloorArea.builder().lettable(LESS)), "AREA_ORDER /network/sites/0/area/lettable"))
            .put(
                    "ServiceOffering.price",
                    new Row(service(0, with -> with.withPrice(NEGATIVE)), "AMOUNT_NEGATIVE /network/services/0/price"))
            .put(
                    "Cohort.maximumEnrolment",
                    new Row(
                            Examples.cohort(
                                    with -> with.withMaximumEnrolment(-1).withFunnel()),
                            "AMOUNT_NEGATIVE /network/cohorts/0/maximumEnrolment"))
            .put(
                    "FunnelStage.quantity",
                    new Row(funnel(FunnelStep.APPLIED, -1), "AMOUNT_NEGATIVE /network/cohorts/0/funnel/0/quantity"))
            .put(
                    "Founders.total",
                    new Row(
                            founders(with -> with.withTotal(-1)),
                            "FOUNDERS_NEGATIVE /network/startups/0/founders/0/total"))
            .put(
                    "Founders.women",
                    new Row(
                            founders(with -> with.withWomen(-1)),
                            "FOUNDERS_NEGATIVE /network/startups/0/founders/0/women"))
            .put(
                    "FounderGroup.number",
                    new Row(
                            founders(with -> with.withGroups(FounderGroup.builder()
                                    .group(Subgroup.YOUTH)
                                    .number(-1)
                                    .build())),
                            "FOUNDERS_NEGATIVE /network/startups/0/founders/0/groups/0/number"))
            .put(
                    "Claim.numerator",
                    new Row(
                            claim(1, with -> with.withNumerator(Quantity.exactly(-1))),
                            "CLAIM_NEGATIVE /network/claims/1/numerator"))
            .put(
                    "Claim.denominator",
                    new Row(
                            claim(1, with -> with.withDenominator(Quantity.exactly(-1))),
                            "CLAIM_DENOMINATOR_ZERO /network/claims/1/denominator"))
            .put(
                    "Claim.quantity",
                    new Row(
                            claim(0, with -> with.withQuantity(Quantity.exactly(-1))),
                            "CLAIM_NEGATIVE /network/claims/0/quantity"))
            .put(
                    "OccupiedSpace.quantity",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withOccupied(OccupiedSpace.builder()
                                            .unit(CapacityUnit.DESK)
                                            .quantity(LESS)
                                            .build())),
                            "CAPACITY_NOT_POSITIVE /network/startups/1/supportPeriods/1/occupied/quantity"))
            .put(
                    "Terms.amount",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(
                                            terms().amount(NEGATIVE).build())),
                            "AMOUNT_NEGATIVE /network/startups/1/supportPeriods/1/terms/0/amount"))
            .put(
                    "Terms.maximumAmount",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().amount(NEGATIVE)
                                            .maximumAmount(NEGATIVE)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/startups/1/supportPeriods/1/terms/0/maximumAmount"))
            .put(
                    "Terms.upperAmount",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().amount(NEGATIVE)
                                            .upperAmount(NEGATIVE)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/startups/1/supportPeriods/1/terms/0/upperAmount"))
            .put(
                    "Terms.upperShare",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().share(BigDecimal.ONE)
                                            .upperShare(LESS)
                                            .build())),
                            "SHARE_OUT_OF_RANGE /network/startups/1/supportPeriods/1/terms/0/upperShare"))
            .put(
                    "Terms.share",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().share(LESS).build())),
                            "SHARE_OUT_OF_RANGE /network/startups/1/supportPeriods/1/terms/0/share"))
            .put(
                    "Terms.firstInstalment",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(
                                            terms().firstInstalment(LESS).build())),
                            "SHARE_OUT_OF_RANGE /network/startups/1/supportPeriods/1/terms/0/firstInstalment"))
            .put(
                    "Terms.discount",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(
                                            terms().discount(LESS).build())),
                            "SHARE_OUT_OF_RANGE /network/startups/1/supportPeriods/1/terms/0/discount"))
            .put(
                    "Terms.instalments",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().instalments(Quantity.exactly(-1))
                                            .build())),
                            "NUMBER_IMPLAUSIBLE /network/startups/1/supportPeriods/1/terms/0/instalments"))
            .put(
                    "Terms.interestRate",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(terms().interestRate(Quantity.exactly(-1))
                                            .build())),
                            "NUMBER_IMPLAUSIBLE /network/startups/1/supportPeriods/1/terms/0/interestRate"))
            .put(
                    "Terms.valuationCap",
                    new Row(
                            period(
                                    1,
                                    1,
                                    with -> with.withTerms(
                                            terms().valuationCap(NEGATIVE).build())),
                            "AMOUNT_NEGATIVE /network/startups/1/supportPeriods/1/terms/0/valuationCap"))
            .put(
                    "Eligibility.minimumDomesticOwnership",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .minimumDomesticOwnership(LESS)
                                            .build())),
                            "SHARE_OUT_OF_RANGE /network/services/0/eligibility/minimumDomesticOwnership"))
            .put(
                    "Eligibility.minimumTeam",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .minimumTeam(-1)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/services/0/eligibility/minimumTeam"))
            .put(
                    "Eligibility.maximumTeam",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .maximumTeam(-1)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/services/0/eligibility/maximumTeam"))
            .put(
                    "Eligibility.minimumRevenue",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .minimumRevenue(NEGATIVE)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/services/0/eligibility/minimumRevenue"))
            .put(
                    "Eligibility.maximumRevenue",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .maximumRevenue(NEGATIVE)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/services/0/eligibility/maximumRevenue"))
            .put(
                    "Eligibility.maximumPriorAid",
                    new Row(
                            service(
                                    0,
                                    with -> with.withEligibility(Eligibility.builder()
                                            .maximumPriorAid(NEGATIVE)
                                            .build())),
                            "AMOUNT_NEGATIVE /network/services/0/eligibility/maximumPriorAid"))
            .put(
                    "Jobs.direct",
                    new Row(
                            Examples.atlasJobs(Examples.jobs("2020-01-15", -1).withBaseline(true)),
                            "JOBS_NEGATIVE /network/startups/0/jobs/0/direct"))
            .put(
                    "Jobs.indirect",
                    new Row(
                            Examples.atlasJobs(Examples.jobs("2020-01-15", 1)
                                    .withBaseline(true)
                                    .withIndirect(-1)
                                    .withMethod("survey")),
                            "JOBS_NEGATIVE /network/startups/0/jobs/0/indirect"))
            .put(
                    "Revenue.amount",
                    new Row(
                            Examples.atlasRevenues(Examples.revenue("2021-01-01", "2022-01-01", "-1")),
                            "AMOUNT_NEGATIVE /network/startups/0/revenues/0/amount"))
            .put(
                    "Revenue.exportAmount",
                    new Row(
                            Examples.atlasRevenues(Examples.revenue("2021-01-01", "2022-01-01", "1")
                                    .withExportAmount(NEGATIVE)),
                            "AMOUNT_NEGATIVE /network/startups/0/revenues/0/exportAmount"))
            .put(
                    "FundingRound.amount",
                    new Row(
                            Examples.atlasFunding(Examples.round("2021-05-01", NEGATIVE)),
                            "FUNDING_NEGATIVE /network/startups/0/fundingRounds/0/amount"))
            .put(
                    "ServiceUse.minutes",
                    new Row(
                            startup(
                                    0,
                                    with -> with.withServiceUses(
                                            with.serviceUses().get(0).withMinutes(-1))),
                            "AMOUNT_NEGATIVE /network/startups/0/serviceUses/0/minutes"))
            .buildOrThrow();

    private static Network area(FloorArea.Builder area) {
        return site(0, with -> with.withArea(area.build()));
    }

    private static Terms.Builder terms() {
        return Terms.builder().kind(TermsKind.RENT);
    }

    private static Network founders(UnaryOperator<Founders> change) {
        return startup(0, atlas -> atlas.withFounders(change.apply(Examples.founders("2020", 2))));
    }

    static Stream<Map.Entry<String, Row>> rows() {
        return ROWS.entrySet().stream();
    }

    /** Beside those of which numbers are made: of them the members that hold them have rows. */
    @Test
    void everyNumberHasARow() {
        assertThat(DocumentMembers.of(BigDecimal.class, OptionalLong.class, Money.class, Quantity.class))
                .filteredOn(member -> !member.startsWith("Money.")
                        && !member.startsWith("Quantity.")
                        && !member.startsWith(Location.class.getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aNegativeNumberIsFound(Map.Entry<String, Row> row) {
        assertThat(Validator.asOf(Examples.AS_OF)
                        .validate(row.getValue().network())
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .contains(row.getValue().finding());
    }
}
