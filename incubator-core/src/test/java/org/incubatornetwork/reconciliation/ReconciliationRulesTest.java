package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.DAY;
import static org.incubatornetwork.reconciliation.Told.at;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.network;
import static org.incubatornetwork.reconciliation.Told.quantity;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.supported;
import static org.incubatornetwork.reconciliation.Told.unknown;
import static org.incubatornetwork.reconciliation.Told.withRegister;
import static org.incubatornetwork.reconciliation.Told.yearly;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.SetMultimap;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.junit.jupiter.api.Test;

/** Of every rule that reconciliation reports, a network of which it has something to report, and one that comes near. */
class ReconciliationRulesTest {

    /** What the examples of the rules' pages say. */
    private static ImmutableMap<String, List<Network>> badAndGood() {
        return ImmutableMap.<String, List<Network>>builder()
                .put("CLAIM_CUMULATIVE_DECREASES", pair(supportedIn("1100", "1000"), supportedIn("1000", "1100")))
                .put("CLAIM_CUMULATIVE_JUMP", pair(jumping("3000"), jumping("1220")))
                .put("CLAIM_SURVIVAL_NOT_MONOTONE", pair(survivals("0.86", "0.89"), survivals("0.89", "0.86")))
                .put("CLAIM_DEFINITION_DRIFT", pair(repeated("incubation-success-rate"), repeated("survival")))
                .put("CLAIM_SITE_COUNT", pair(sites("4"), sites("3")))
                .put("CLAIM_LIST_COUNT", pair(partners("12"), partners("3")))
                .put("CLAIM_EXCEEDS_CAPACITY", pair(hosted("450"), hosted("250")))
                .put("CLAIM_IMPLIED_STAY", pair(leaving("50"), leaving("120")))
                .put("CLAIM_ORDER_OF_MAGNITUDE", pair(jobs("1500"), jobs("15500")))
                .put("CLAIM_REGISTER", pair(registered("2"), registered("1")))
                .put("CLAIM_DATE", pair(founded("1999"), founded("2001")))
                .put(
                        "CLAIM_SAME_TIME",
                        pair(
                                network(residents("300", DAY), residents("250", DAY)),
                                network(residents("300", DAY), residents(">250", DAY))))
                .put("CLAIM_FLOW", pair(admitted("500"), admitted("100")))
                .put("CLAIM_PART_EXCEEDS_WHOLE", pair(womenLed("70"), womenLed("20")))
                .put("CLAIM_PARTS_SUM", pair(table("1350"), table("1325")))
                .put("CLAIM_BALANCE", pair(balance("250"), balance("310")))
                .put(
                        "CLAIM_EXCEEDS_SUPPORTED",
                        pair(
                                network(residents("130", DAY), supported("100", DAY)),
                                network(residents("80", DAY), supported("100", DAY))))
                .put("CLAIM_SHARE", pair(share("40"), share("43")))
                .put("CLAIM_FUNNEL", pair(applied("500"), applied(">400")))
                .put("CLAIM_SITE_CLOSED", pair(atClosed("2020-06-30"), atClosed("2017-06-30")))
                .buildOrThrow();
    }

    private static List<Network> pair(Network bad, Network good) {
        return List.of(bad, good);
    }

    @Test
    void everyCodeHasBeenSeenToFireAndToBeSilent() {
        assertThat(badAndGood().keySet())
                .containsExactlyInAnyOrderElementsOf(RuleCatalogue.rules().stream()
                        .filter(rule -> rule.category() == RuleCategory.RECONCILIATION)
                        .map(Rule::code)
                        .toList());
        badAndGood().forEach((code, networks) -> {
            assertThat(codes(networks.get(0))).as(code).containsExactly(code);
            assertThat(codes(networks.get(1))).as(code).isEmpty();
        });
    }

    @Test
    void nobodyIsClaimedToResideAtASiteThatLeft() {
        assertThat(codes(atSite(SiteStatus.LEFT, "2022-06-30"))).containsExactly("CLAIM_SITE_CLOSED");
        assertThat(codes(atSite(SiteStatus.LEFT, "2017-06-30"))).isEmpty();
    }

    @Test
    void everyVerdictOfEveryComparisonHasBeenSeen() {
        SetMultimap<ComparisonKind, Verdict> seen = HashMultimap.create();
        Stream.concat(badAndGood().values().stream().flatMap(List::stream), others())
                .flatMap(network -> Reconciler.asOf(Told.AS_OF).reconcile(network).comparisons().stream())
                .forEach(comparison -> {
                    seen.put(comparison.kind(), comparison.verdict());
                    assertThat(comparison.with()).isEqualTo(comparison.kind().with());
                    assertThat(comparison.kind().rules())
                            .containsAll(Iterables.transform(comparison.findings(), Finding::code));
                });

        for (ComparisonKind kind : ComparisonKind.values()) {
            assertThat(seen.get(kind)).as(kind.name()).isEqualTo(kind.verdicts());
        }
    }

    private static Stream<Network> others() {
        Claim target = residents("2", DAY).withNature(ClaimNature.TARGET);
        Claim sites = claim("site-count", "3", DAY);
        Claim admitted = claim("admissions", "300", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        return Stream.of(
                applied("500").withCohorts(),
                partners("12").withLists(Optional.empty()),
                partners("12").withClaims(target(partners("12")), target(partners("3"))),
                network(claim("applications", "500", "2017").withCohortId(CohortId.of("2018")))
                        .withCohorts(applied("500").cohorts()),
                network(
                        admitted,
                        admitted.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("340")),
                        claim("admissions", "50", DAY).withBasis(ClaimBasis.FLOW)),
                withRegister(
                        Completeness.COMPLETE,
                        network(
                                target,
                                target.withQuantity(quantity("1")),
                                target.withAsOf(DateWindow.parse("2030")),
                                residents("2", DAY).withSubgroups(Subgroup.WOMEN_LED)),
                        "2012-01-01/"),
                network(sites),
                network(
                        Completeness.COMPLETE,
                        sites.withNature(ClaimNature.TARGET),
                        sites.withNature(ClaimNature.TARGET).withQuantity(quantity("9"))),
                network(
                        residents("9", DAY).withPopulation("firms"),
                        residents("10", DAY).withPopulation("people"),
                        supported("20", DAY),
                        supported("30", "2020").withPopulation("people")),
                network(unknown(residents("130", DAY)), supported("100", DAY)),
                withRegister(
                        Completeness.COMPLETE,
                        network(at("a", residents("1", DAY)))
                                .withSites(Told.site("a")
                                        .withLifecycle(
                                                Told.step(SiteStatus.OPERATIONAL, "2000"),
                                                Told.step(SiteStatus.CLOSED, "2018"))),
                        "2012-01-01/"),
                network(
                        founded("2001").claims().get(0),
                        unknown(founded("1999").claims().get(0))),
                network(target, residents("3", DAY)),
                network(target, residents("1", DAY)),
                network(target, residents("~1.9", DAY)),
                network(target, residents("3", DAY).withPopulation("people"), target.withPopulation("firms")),
                network(survival("0.86", "P18M"), survival("0.89", "P5Y").withClock(Optional.empty())),
                network(
                        residents("9", "2019"),
                        at("a", residents("10", "2019")),
                        yearly("exits", "5", "2019"),
                        residents("99", "2018")),
                network(residents("9", DAY), claim("capacity", "8", "2018").withUnit(CapacityUnit.STARTUP)),
                leaving("50").withMaximumStay(Optional.empty()),
                founded("1999").withClaims(founded("1999").claims().get(0).withPopulation("the company")),
                network(
                        founded("1999").claims().get(0),
                        founded("2001").claims().get(0)),
                network(
                        founded("2001").claims().get(0),
                        founded("2001").claims().get(0).withPopulation("x")),
                network(
                        founded("2001").claims().get(0),
                        founded("200X").claims().get(0)),
                network(published(Optional.of(ClaimNature.RESULT))),
                network(published(Optional.empty())),
                repeated("survival")
                        .withClaims(
                                survival("0.86", "P18M").withPopulation("a"),
                                survival("0.87", "P18M").withPopulation("b").withAsOf(DateWindow.parse("2021"))));
    }

    private static Claim published(Optional<ClaimNature> nature) {
        return residents("9", DAY).withPublishedOn(DateWindow.parse("2017")).withNature(nature);
    }

    private static Network supportedIn(String then, String now) {
        return network(supported(then, "2019"), supported(now, "2021"));
    }

    private static Network jumping(String now) {
        return network(yearly("admissions", "60", "2018-12-31"), supported("1100", DAY), supported(now, "2021-12-31"));
    }

    private static Claim survival(String rate, String horizon) {
        return claim("survival", rate, DAY)
                .withClock(SurvivalClock.ADMISSION)
                .withHorizon(Period.parse(horizon))
                .withPopulation("graduates");
    }

    private static Network survivals(String sooner, String later) {
        return network(survival(sooner, "P18M"), survival(later, "P5Y"));
    }

    private static Network repeated(String measure) {
        Claim first = survival("0.86", "P18M");
        return network(
                first,
                measure.equals("survival")
                        ? first.withAsOf(DateWindow.parse("2022")).withPopulation("in other words")
                        : claim(measure, "0.86", "2022"));
    }

    private static Network sites(String count) {
        return network(Completeness.COMPLETE, claim("site-count", count, DAY));
    }

    /** Three have worked with it since 2010, and are all that are listed. */
    private static Network partners(String count) {
        return network(claim("partners", count, DAY).withBasis(ClaimBasis.STOCK))
                .withLists(ListCoverage.builder()
                        .organizations(Completeness.COMPLETE)
                        .build())
                .withRoles(Stream.of("Bank", "Port", "School")
                        .map(name -> Role.builder()
                                .kind(RoleKind.PARTNER)
                                .organization(Organization.builder().name(name).build())
                                .start(DateWindow.parse("2010"))
                                .build())
                        .toList());
    }

    private static Claim target(Network network) {
        return network.claims().get(0).withNature(ClaimNature.TARGET);
    }

    private static Network hosted(String residents) {
        return network(residents(residents, DAY), claim("capacity", "300", DAY).withUnit(CapacityUnit.STARTUP));
    }

    private static Network leaving(String exits) {
        return network(residents("450", DAY), yearly("exits", exits, DAY)).withMaximumStay(Period.ofYears(5));
    }

    private static Network jobs(String later) {
        return network(claim("jobs-total", "15000", "2022-12"), claim("jobs-total", later, "2023-07"));
    }

    private static Network registered(String residents) {
        return withRegister(Completeness.COMPLETE, network(residents(residents, DAY)), "2012-01-01/");
    }

    private static Network founded(String year) {
        return network(Claim.builder()
                        .measure(MeasureId.of("founded"))
                        .date(DateWindow.parse(year))
                        .build())
                .withFounded(DateWindow.parse("2001-10"));
    }

    private static Network admitted(String inAYear) {
        return network(
                yearly("admissions", inAYear, DAY),
                claim("admissions", "400", DAY).withBasis(ClaimBasis.CUMULATIVE));
    }

    private static Network womenLed(String figure) {
        return network(residents("60", DAY), residents(figure, DAY).withSubgroups(Subgroup.WOMEN_LED));
    }

    private static Network table(String whole) {
        return network(
                Completeness.COMPLETE,
                residents(whole, DAY),
                at("a", residents("600", DAY)),
                at("b", residents("485", DAY)),
                at("c", residents("240", DAY)));
    }

    private static Network balance(String after) {
        return network(
                residents("300", "2018-12-31"),
                yearly("admissions", "20", DAY),
                yearly("exits", "10", DAY),
                residents(after, DAY));
    }

    private static Network share(String part) {
        return network(claim("incubation-success-rate", "0.86", DAY)
                .withNumerator(quantity(part))
                .withDenominator(quantity("50")));
    }

    private static Network atClosed(String day) {
        return atSite(SiteStatus.CLOSED, day);
    }

    private static Network atSite(SiteStatus since2018, String day) {
        Network network = network(at("a", residents("20", day)));
        return network.withSites(
                Told.site("a").withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2000"), Told.step(since2018, "2018")));
    }

    private static Network applied(String figure) {
        return network(claim("applications", figure, DAY).withCohortId(CohortId.of("2018")))
                .withCohorts(Cohort.builder()
                        .id("2018")
                        .name("2018")
                        .start(DateWindow.parse("2018"))
                        .addFunnel(FunnelStage.of(FunnelStep.APPLIED, 450))
                        .build());
    }

    private static List<String> codes(Network network) {
        return Reconciler.asOf(Told.AS_OF).reconcile(network).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
