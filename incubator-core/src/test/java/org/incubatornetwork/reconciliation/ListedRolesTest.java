package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.quantity;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;

/** Counts of who came to a role and left it, of countries, universities and franchises against the lists that tell of them. */
class ListedRolesTest {
    private static final String DAY = Told.DAY;

    private static Network network(Completeness ofLists, Claim... claims) {
        return Told.network(claims)
                .withLists(ListCoverage.builder()
                        .sites(ofLists)
                        .organizations(ofLists)
                        .build());
    }

    private static Role role(RoleKind kind, Organization organization, String start, String end) {
        return Role.builder()
                .kind(kind)
                .organization(organization)
                .start(day(start))
                .end(day(end))
                .build();
    }

    private static Optional<DateWindow> day(String day) {
        return Optional.of(day).filter(told -> !told.isEmpty()).map(DateWindow::parse);
    }

    private static Organization organization(String name) {
        return Organization.builder().name(name).build();
    }

    private static Role member(String name, String start, String end) {
        return role(RoleKind.MEMBER, organization(name), start, end);
    }

    private static Claim yearly(String measure, String figure) {
        return Told.yearly(measure, figure, DAY).withCountedUnit(CountedUnit.ORGANIZATION);
    }

    private static Claim ever(String measure, String figure) {
        return claim(measure, figure, DAY).withBasis(ClaimBasis.CUMULATIVE).withCountedUnit(CountedUnit.ORGANIZATION);
    }

    private static Claim stock(String measure, String figure) {
        return claim(measure, figure, DAY).withBasis(ClaimBasis.STOCK);
    }

    private static List<Verdict> verdicts(Network network) {
        return Told.found(ComparisonKind.LIST_COUNT, network);
    }

    /** The verdicts on claims of one figure after the other, from 0. */
    private static List<Verdict> fromZero(Network network, Claim claim, int count) {
        return verdicts(network.withClaims(IntStream.range(0, count)
                .mapToObj(figure -> claim.withQuantity(quantity("" + figure)))
                .toList()));
    }

    /** B left and came back in the year, C came and stayed, D is in it by a role that joins on to its last. */
    private static Network changing(Completeness ofLists) {
        return network(ofLists)
                .withRoles(
                        member("A", "2010", ""),
                        member("B", "2012", "2019-02-01"),
                        member("B", "2019-09-01", ""),
                        member("C", "2019-03-01", ""),
                        member("D", "2015", "2019-06-01"),
                        member("D", "2019-06-01", ""),
                        member("E", "2014", "2019-11-30"));
    }

    @Test
    void membersThatCameAndLeftInAPeriod() {
        Network network = changing(Completeness.COMPLETE);
        assertThat(Told.verdicts(
                        ComparisonKind.LIST_COUNT,
                        network.withClaims(
                                yearly("members-admitted", "2"),
                                yearly("members-admitted", "1"),
                                yearly("members-admitted", "4"),
                                yearly("members-left", "2"))))
                .containsExactly(
                        "CONSISTENT: 2 (2019-12-31) agrees with 2 to 3 computed by those whose roles MEMBER begin in the network itself.",
                        "INCONSISTENT: 1 (2019-12-31) disagrees with 2 to 3 computed by those whose roles MEMBER begin in the network itself.",
                        "INCONSISTENT: 4 (2019-12-31) disagrees with 2 to 3 computed by those whose roles MEMBER begin in the network itself.",
                        "CONSISTENT: 2 (2019-12-31) agrees with 2 to 3 computed by those whose roles MEMBER end in the network itself.");
        assertThat(fromZero(changing(Completeness.PARTIAL), yearly("members-admitted", "0"), 4))
                .containsExactly(
                        Verdict.INCONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE);
    }

    @Test
    void membersThatEverCame() {
        assertThat(fromZero(changing(Completeness.COMPLETE), ever("members-admitted", "0"), 9))
                .containsExactly(
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.INCONSISTENT);
    }

    /** The last day of a role is the last of the year, and the first day after it is in the next. */
    @Test
    void whoLeavesMayDoSoOnTheLastDayOrTheNext() {
        Network network = network(Completeness.COMPLETE).withRoles(member("A", "2010", "2020-01-01"));
        assertThat(fromZero(network, yearly("members-left", "0"), 3))
                .containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    @Test
    void whatAClaimOfComingsLeavesOpenIsNeeded() {
        Claim admitted = yearly("members-admitted", "9");
        assertThat(Told.found(
                        ComparisonKind.COMPUTED,
                        changing(Completeness.COMPLETE)
                                .withClaims(
                                        admitted.withCountedUnit(Optional.empty()),
                                        admitted.withBasis(ClaimBasis.STOCK),
                                        admitted.withHorizonQualifier(Qualifier.ABOUT))))
                .containsOnly(Verdict.NOT_COMPARABLE)
                .hasSize(3);
        assertThat(verdicts(changing(Completeness.COMPLETE).withClaims(admitted.withHorizon(Optional.empty()))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void soManyLengthsOfPeriodsAreCounted() {
        Network network = changing(Completeness.COMPLETE)
                .withClaims(IntStream.rangeClosed(1, 20)
                        .mapToObj(months -> yearly("members-admitted", "0").withHorizon(Period.ofMonths(months)))
                        .toList());
        assertThat(verdicts(network)).hasSize(16);
        assertThat(Told.found(ComparisonKind.COMPUTED, network))
                .containsExactly(
                        Verdict.NOT_COMPUTABLE, Verdict.NOT_COMPUTABLE, Verdict.NOT_COMPUTABLE, Verdict.NOT_COMPUTABLE);
    }

    @Test
    void aFlowWithoutALengthIsOfAYearLikeAnyOther() {
        Claim year = yearly("members-admitted", "0");
        Network network = changing(Completeness.COMPLETE)
                .withClaims(Stream.concat(
                                Stream.of(year.withHorizon(Optional.empty())),
                                IntStream.rangeClosed(1, 16)
                                        .mapToObj(months -> year.withHorizon(Period.ofMonths(months))))
                        .toList());

        assertThat(verdicts(network)).hasSize(17);
    }

    /** Against a count day by day, of months of every length. */
    @Test
    void theLeastAndTheMostAreThoseOfSomePeriod() {
        Random random = new Random(3);
        LocalDate first = LocalDate.of(2011, 12, 20);
        for (int run = 0; run < 60; run++) {
            Period length = random.nextBoolean() ? Period.ofMonths(1) : Period.ofDays(1 + random.nextInt(40));
            List<LocalDate> starts = new ArrayList<>();
            List<Role> roles = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                starts.add(first.plusDays(random.nextInt(120)));
                roles.add(member("m" + i, starts.get(i).toString(), ""));
            }
            LocalDate from = first.plusDays(random.nextInt(120));
            LocalDate to = from.plusDays(random.nextInt(20));
            long[] counts = from.datesUntil(to.plusDays(1))
                    .mapToLong(day -> starts.stream()
                            .filter(start -> !start.isAfter(day)
                                    && !start.isBefore(day.plusDays(1).minus(length)))
                            .count())
                    .toArray();
            Claim claim = yearly("members-admitted", "0").withHorizon(length).withAsOf(DateWindow.between(from, to));

            assertThat(Told.comparisons(
                                    ComparisonKind.LIST_COUNT,
                                    network(Completeness.COMPLETE, claim).withRoles(roles))
                            .get(0)
                            .computed())
                    .extracting(figure -> figure.lower() + " to " + figure.upper())
                    .containsExactly(LongStream.of(counts).min().getAsLong() + " to "
                            + Arrays.stream(counts).max().getAsLong());
        }
    }

    private static Organization of(String name, String country) {
        return Organization.builder().name(name).country(country).build();
    }

    @Test
    void countriesOfMembersOnceEach() {
        Network network = network(Completeness.COMPLETE)
                .withRoles(
                        role(RoleKind.MEMBER, of("A", "MA"), "2010", ""),
                        role(RoleKind.MEMBER, of("B", "MA"), "2010", ""),
                        role(RoleKind.MEMBER, of("C", "FR"), "2010", ""),
                        role(RoleKind.MEMBER, of("D", "BE"), "2010", "2015"),
                        role(RoleKind.PARTNER, of("E", "DE"), "2010", ""),
                        member("F", "2010", ""));
        assertThat(fromZero(network, claim("member-countries", "0", DAY), 5))
                .containsExactly(
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.INCONSISTENT);
    }

    private static Organization of(OrganizationKind kind, String name) {
        return organization(name).withKind(kind);
    }

    @Test
    void universitiesByWhateverRoleMayBeMeant() {
        Network network = network(Completeness.COMPLETE)
                .withRoles(
                        role(RoleKind.PARTNER, of(OrganizationKind.UNIVERSITY, "A"), "2010", ""),
                        role(RoleKind.FOUNDER, of(OrganizationKind.UNIVERSITY, "B"), "2010", ""),
                        role(RoleKind.PARTNER, of(OrganizationKind.RESEARCH_INSTITUTE, "C"), "2010", ""),
                        role(RoleKind.PARTNER, of(OrganizationKind.BANK, "D"), "2010", ""));
        Claim claim = stock("universities", "0");
        assertThat(fromZero(network, claim, 5))
                .containsExactly(
                        Verdict.INCONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.INCONSISTENT);
        Network unsaid = network.withRoles(role(RoleKind.PARTNER, organization("A"), "2010", ""));
        assertThat(fromZero(unsaid, claim, 3))
                .containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    private static Site partnerOperated(String id, Role... roles) {
        return Told.site(id).withKind(SiteKind.PARTNER_OPERATED).withRoles(roles);
    }

    @Test
    void franchisesAreThoseWhoRunPartnersSites() {
        Network network = network(Completeness.COMPLETE)
                .withSites(
                        partnerOperated("a", role(RoleKind.OPERATOR, organization("A"), "2010", "")),
                        partnerOperated("b", role(RoleKind.OPERATOR, organization("A"), "2010", "")),
                        partnerOperated("c", role(RoleKind.OPERATOR, organization("B"), "2010", "")),
                        Told.site("d"));
        Claim claim = claim("franchises", "0", DAY);
        assertThat(fromZero(network, claim, 5))
                .containsExactly(
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.INCONSISTENT);
        Network closed = network.withSites(network.sites()
                .get(2)
                .withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2000"), Told.step(SiteStatus.CLOSED, "2018")));
        assertThat(fromZero(closed, claim, 2)).containsExactly(Verdict.CONSISTENT, Verdict.INCONSISTENT);
        assertThat(fromZero(network.withLists(Optional.empty()), claim, 4))
                .containsExactly(
                        Verdict.INCONSISTENT, Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE);
    }

    /** Of two sites one opened in 2015, by whomever it is run: on an earlier day there was one at most. */
    @Test
    void sitesCountForFranchisesOnlyWhileTheyMayBeOpen() {
        Network network = network(Completeness.COMPLETE)
                .withSites(
                        partnerOperated("a", role(RoleKind.OPERATOR, organization("A"), "", ""))
                                .withLifecycle(Told.step(SiteStatus.OPERATIONAL, "1990")),
                        partnerOperated("b", role(RoleKind.OPERATOR, organization("B"), "", ""))
                                .withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2015")),
                        partnerOperated("c").withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2015")),
                        partnerOperated("d")
                                .withLifecycle(ImmutableList.of())
                                .withPlannedOpening(DateWindow.parse("[2016..]")));
        assertThat(fromZero(network, claim("franchises", "0", "1991"), 3))
                .containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
        assertThat(fromZero(network, claim("franchises", "0", "2016"), 6))
                .endsWith(Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    /** A role that does not say since when begins with what it stands on, at the earliest. */
    @Test
    void rolesAreThoseOfWhatThereWas() {
        Role host = role(RoleKind.HOST, of(OrganizationKind.UNIVERSITY, "A"), "", "");
        Network network = network(Completeness.COMPLETE)
                .withSites(Told.site("a")
                        .withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2015"))
                        .withRoles(host));
        assertThat(fromZero(network, claim("universities", "0", "1991").withBasis(ClaimBasis.STOCK), 2))
                .containsExactly(Verdict.CONSISTENT, Verdict.INCONSISTENT);
        Network programme = network(Completeness.COMPLETE)
                .withSites()
                .withProgrammes(Programme.builder()
                        .id("p")
                        .name("P")
                        .start(DateWindow.parse("2015"))
                        .addRoles(host)
                        .build());
        assertThat(fromZero(programme, claim("universities", "0", "1991").withBasis(ClaimBasis.STOCK), 2))
                .containsExactly(Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    @Test
    void sitesOfOneIdAreOneAmongThoseOfFranchises() {
        Site site = partnerOperated("a", role(RoleKind.OPERATOR, organization("A"), "2010", ""));
        Network twice = network(Completeness.COMPLETE).withSites(site, site.withName("Again"));
        assertThat(fromZero(twice, claim("franchises", "0", DAY), 3))
                .containsExactly(Verdict.INCONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
    }

    /** By its id on the list of organizations, or where it has its role; in one order or the other. */
    @Test
    void itDoesNotMatterWhereAnOrganizationIsTold() {
        Network inPlace = network(Completeness.COMPLETE)
                .withRoles(
                        role(
                                RoleKind.MEMBER,
                                of("A", "MA").withKind(OrganizationKind.UNIVERSITY),
                                "2010",
                                "2019-06-01"),
                        role(RoleKind.PARTNER, of("A", "MA"), "2012", ""),
                        role(RoleKind.MEMBER, of("B", "FR"), "2019-02-01", ""));
        List<Organization> listed = List.of(
                of("B", "FR").withId(OrganizationId.of("b")),
                of("A", "MA").withKind(OrganizationKind.UNIVERSITY).withId(OrganizationId.of("a")));
        Network onList = inPlace.withOrganizations(listed)
                .withRoles(inPlace.roles().reverse().stream()
                        .map(role -> role.withOrganization(Optional.empty())
                                .withOrganizationId(OrganizationId.of(
                                        role.organization().orElseThrow().name().equals("A") ? "a" : "b")))
                        .toList());
        for (Claim claim : List.of(
                yearly("members-admitted", "0"),
                yearly("members-left", "0"),
                ever("members-left", "0"),
                claim("member-countries", "0", DAY),
                stock("universities", "0"),
                stock("partners", "0"))) {
            assertThat(fromZero(onList, claim, 4))
                    .as(claim.measure().value())
                    .isEqualTo(fromZero(inPlace, claim, 4))
                    .contains(Verdict.CONSISTENT, Verdict.INCONSISTENT);
        }
    }

    /** Beside those of whom nothing is told. */
    @Test
    void anOrganizationOfWhichNoRoleIsToldMayHaveAny() {
        Network network = network(Completeness.COMPLETE).withOrganizations(organization("Silent"));
        for (Claim claim : List.of(
                yearly("members-admitted", "0"),
                yearly("members-left", "0"),
                claim("member-countries", "0", DAY),
                stock("universities", "0"),
                claim("franchises", "0", DAY).withQuantity(Quantity.exactly(0)))) {
            assertThat(fromZero(network.withSites(), claim, 3))
                    .as(claim.measure().value())
                    .containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT);
        }
    }
}
