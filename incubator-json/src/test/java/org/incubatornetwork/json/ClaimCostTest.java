package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice as many claims cost about twice as much to reconcile, whatever they are to each other. */
@Tag("once")
class ClaimCostTest {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    private static Claim claim(String measure, int number) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(Quantity.exactly(number % 977))
                .asOf(DateWindow.of(FIRST.plusDays(number % 10_000)))
                .build();
    }

    private static Claim named(int number, int whole) {
        return claim("residents", number)
                .withId(ClaimId.of("claim-" + number))
                .withPartOf(ClaimId.of("claim-" + whole));
    }

    private static Arguments of(String what, IntFunction<Claim> claim) {
        return Arguments.of(what, claim);
    }

    private static Stream<Arguments> claims() {
        DateWindow day = DateWindow.of(FIRST);
        return Stream.of(
                of(
                        "counts since inception, day by day",
                        i -> claim("startups-supported", i).withBasis(ClaimBasis.CUMULATIVE)),
                of(
                        "parts by site of one whole",
                        i -> i == 0
                                ? claim("residents", 1)
                                : claim("residents", i).withAsOf(day).withSiteIds(SiteId.of("site-" + i))),
                of(
                        "residents, one day after the other",
                        i -> claim("residents", i).withAsOf(DateWindow.of(FIRST.plusDays(i)))),
                of("partners day by day", i -> claim("partners", i).withBasis(ClaimBasis.STOCK)),
                of(
                        "residents of every day and exits of periods of every length",
                        i -> i % 2 == 0
                                ? claim("exits", i)
                                        .withAsOf(day)
                                        .withBasis(ClaimBasis.FLOW)
                                        .withHorizon(Period.ofDays(1 + i))
                                : claim("residents", i).withAsOf(i % 4 == 1 ? day : DateWindow.of(FIRST.minusDays(i)))),
                of("a circle of parts", i -> named(i, i % 500 + 1)),
                of("parts of themselves", i -> named(i, i)),
                of("a chain of parts", i -> named(i, i + 1)),
                of("parts of parts", i -> named(i, i / 2)),
                of(
                        "figures of 34 digits",
                        i -> claim("jobs-total", i)
                                .withBasis(ClaimBasis.CUMULATIVE)
                                .withQuantity(Quantity.of(
                                        Qualifier.EXACT,
                                        new BigDecimal("1234567890123456789012345678900000")
                                                .add(BigDecimal.valueOf(i))))),
                of("territories that no list knows", i -> claim("jobs-total", i).withTerritory("Land " + i)),
                of(
                        "subgroups of subgroups",
                        i -> claim("residents", i % 300)
                                .withSubgroups(
                                        Subgroup.of("A" + i % 7), Subgroup.of("B" + i % 5), Subgroup.of("C" + i % 3))
                                .withTerritory("MA-0" + i % 9)
                                .withCohortId(CohortId.of("c" + i % 4))),
                of(
                        "several sites together",
                        i -> claim("residents", i)
                                .withSiteIds(SiteId.of("site-" + i % 40), SiteId.of("site-" + (i / 40) % 40))),
                of(
                        "days that are windows",
                        i -> claim("residents", i)
                                .withAsOf(DateWindow.between(
                                        FIRST.plusDays(i % 200),
                                        FIRST.plusYears(9).plusDays(i % 190)))),
                of(
                        "targets and results of one day",
                        i -> claim("residents", i)
                                .withAsOf(day)
                                .withNature(i % 2 == 0 ? ClaimNature.TARGET : ClaimNature.RESULT)),
                of(
                        "survival after every time",
                        i -> claim("survival", i)
                                .withAsOf(day)
                                .withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("0." + (100 + i % 900))))
                                .withClock(SurvivalClock.ADMISSION)
                                .withHorizon(Period.ofMonths(1 + i % 600))),
                of(
                        "who came, who left and who was there",
                        i -> List.of(
                                        claim("residents", i),
                                        claim("admissions", i)
                                                .withBasis(ClaimBasis.FLOW)
                                                .withHorizon(Period.ofMonths(1 + i % 5)),
                                        claim("exits", i)
                                                .withBasis(ClaimBasis.FLOW)
                                                .withHorizon(Period.ofMonths(1 + i % 7)))
                                .get(i % 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void costGrowsInProportion(String what, IntFunction<Claim> claim) {
        allocated(50, claim);
        long once = allocated(1_500, claim);
        long twice = allocated(3_000, claim);

        assertThat((double) twice / once).as(what).isLessThan(2.4);
    }

    private static long allocated(int count, IntFunction<Claim> claim) {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .roles(IntStream.range(0, count)
                        .mapToObj(i -> Role.builder()
                                .kind(RoleKind.PARTNER)
                                .organization(Organization.builder()
                                        .name("Partner " + i)
                                        .build())
                                .start(FIRST.plusDays(i % 3_000))
                                .build())
                        .toList())
                .sites(IntStream.range(0, 40)
                        .mapToObj(i ->
                                Site.builder().id("site-" + i).name("Site " + i).build())
                        .toList())
                .claims(IntStream.range(0, count).mapToObj(claim).toList())
                .build();
        Allocation<Reconciliation> reconciled =
                Allocation.of(() -> Reconciler.asOf(AS_OF).reconcile(network));
        // of each claim at least it is said what came of it, or that others were computed in its place
        assertThat(reconciled.result().comparisons()).isNotEmpty();
        return reconciled.bytes();
    }
}
