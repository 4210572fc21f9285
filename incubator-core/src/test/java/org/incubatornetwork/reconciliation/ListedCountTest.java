package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;

/** Counts of programmes and organizations against their lists. */
class ListedCountTest {
    private static final Completeness COMPLETE = Completeness.COMPLETE;

    private static Network network(Completeness ofLists, Claim... claims) {
        return Told.network(claims)
                .withLists(ListCoverage.builder()
                        .programmes(ofLists)
                        .organizations(ofLists)
                        .build());
    }

    /** A time such as {@code 2010/2012}, {@code 2010/} or {@code /}. */
    private static Optional<DateWindow> day(String time, int end) {
        String[] days = time.split("/", -1);
        return Optional.of(days[end]).filter(day -> !day.isEmpty()).map(DateWindow::parse);
    }

    private static Role role(RoleKind kind, String organization, String time) {
        return Role.builder()
                .kind(kind)
                .organization(Organization.builder().name(organization).build())
                .start(day(time, 0))
                .end(day(time, 1))
                .build();
    }

    private static Programme programme(String id, String time) {
        return Programme.builder()
                .id(id)
                .name(id)
                .start(day(time, 0))
                .end(day(time, 1))
                .build();
    }

    private static Claim stock(String measure, String figure, String day) {
        return claim(measure, figure, day).withBasis(ClaimBasis.STOCK);
    }

    private static Claim ever(String measure, String figure, String day) {
        return claim(measure, figure, day).withBasis(ClaimBasis.CUMULATIVE);
    }

    private static List<Comparison> comparisons(Network network) {
        return Reconciler.asOf(Told.AS_OF).reconcile(network).comparisons().stream()
                .filter(comparison -> comparison.with() == Comparison.With.COMPUTED)
                .toList();
    }

    private static List<String> said(Network network) {
        return comparisons(network).stream()
                .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH))
                .toList();
    }

    private static List<Verdict> verdicts(Network network) {
        return comparisons(network).stream().map(Comparison::verdict).toList();
    }

    private static Network twoOfThreeProgrammes(Completeness ofLists, Claim... claims) {
        return network(ofLists, claims)
                .withProgrammes(programme("a", "2010/"), programme("b", "2012/2015"), programme("c", "2016/"));
    }

    @Test
    void programmesAreThoseOfTheDayOrOfAllTime() {
        assertThat(said(twoOfThreeProgrammes(
                        COMPLETE,
                        stock("programmes-run", "2", "2019-12-31"),
                        stock("programmes-run", "3", "2019-12-31"),
                        stock("programmes-run", "2", "2013-06-30"),
                        ever("programmes-run", "3", "2019-12-31"),
                        ever("programmes-run", "2", "2019-12-31"))))
                .containsExactly(
                        "CONSISTENT: 2 (2019-12-31) agrees with 2 computed by the list of programmes.",
                        "INCONSISTENT: 3 (2019-12-31) disagrees with 2 computed by the list of programmes.",
                        "CONSISTENT: 2 (2013-06-30) agrees with 2 computed by the list of programmes.",
                        "CONSISTENT: 3 (2019-12-31) agrees with 3 computed by the list of programmes.",
                        "INCONSISTENT: 2 (2019-12-31) disagrees with 3 computed by the list of programmes.");
    }

    @Test
    void aListThatIsNotCompleteBoundsFromBelow() {
        assertThat(said(twoOfThreeProgrammes(
                        Completeness.PARTIAL,
                        stock("programmes-run", "1", "2019-12-31"),
                        stock("programmes-run", "5", "2019-12-31"))))
                .containsExactly(
                        "INCONSISTENT: 1 (2019-12-31) is less than 2, which is known by the list of programmes; there may be more, and not fewer.",
                        "NOT_COMPARABLE: 5 (2019-12-31) can't be checked: by the list of programmes, 2 are known of, and there may be more.");
    }

    @Test
    void eachCohortMayCountAsAProgramme() {
        Network network = twoOfThreeProgrammes(
                        COMPLETE,
                        ever("programmes-run", "5", "2019-12-31"),
                        ever("programmes-run", "4", "2019-12-31"),
                        ever("programmes-run", "6", "2019-12-31"),
                        stock("programmes-run", "5", "2019-12-31"))
                .withCohorts(IntStream.range(0, 3)
                        .mapToObj(i -> Cohort.builder()
                                .id("c" + i)
                                .name("c" + i)
                                .programmeId(ProgrammeId.of("a"))
                                .start(LocalDate.of(2011 + i, 1, 1))
                                .build())
                        .toList());

        assertThat(verdicts(network))
                .containsExactly(
                        Verdict.CONSISTENT, Verdict.NOT_COMPARABLE, Verdict.INCONSISTENT, Verdict.INCONSISTENT);
        assertThat(comparisons(network).get(1).need().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("which of them it counts");
    }

    private static Network partnered(Completeness ofLists, Claim... claims) {
        return network(ofLists, claims)
                .withRoles(
                        role(RoleKind.PARTNER, "Bank", "2010/"),
                        role(RoleKind.PARTNER, "bank", "2012/2013"),
                        role(RoleKind.PARTNER, "Port", "2015/"),
                        role(RoleKind.SPONSOR, "Brewery", "2015/"),
                        role(RoleKind.OWNER, "State", "2000/"))
                .withSites(Told.site("a").withRoles(role(RoleKind.PARTNER, "School", "2010/")));
    }

    @Test
    void organizationsAreCountedOnceByTheRolesThatMayBeMeant() {
        assertThat(said(partnered(
                        COMPLETE,
                        stock("partners", "2", "2019-12-31"),
                        stock("partners", "3", "2019-12-31"),
                        stock("partners", "4", "2019-12-31"),
                        stock("partners", "5", "2019-12-31"),
                        stock("partners", "1", "2019-12-31"),
                        stock("sponsors", "1", "2019-12-31"))))
                .containsExactly(
                        "CONSISTENT: 2 (2019-12-31) agrees with 2 computed by the roles PARTNER in the network itself.",
                        "CONSISTENT: 3 (2019-12-31) agrees with 3 computed by the roles PARTNER in the network, its sites and its programmes.",
                        "CONSISTENT: 4 (2019-12-31) agrees with 4 computed by the roles PARTNER, HOST, PREMISES_PROVIDER, FUNDER, DONOR, SPONSOR in the network, its sites and its programmes.",
                        "INCONSISTENT: 5 (2019-12-31) disagrees with 2 computed by the roles PARTNER in the network itself.",
                        "INCONSISTENT: 1 (2019-12-31) disagrees with 2 computed by the roles PARTNER in the network itself.",
                        "CONSISTENT: 1 (2019-12-31) agrees with 1 computed by the roles SPONSOR in the network itself.");
    }

    @Test
    void aFindingTellsTheNarrowestAndTheWidest() {
        assertThat(Reconciler.asOf(Told.AS_OF)
                        .reconcile(partnered(COMPLETE, stock("partners", "12", "2019-12-31")))
                        .findings())
                .extracting(finding -> finding.code() + ": " + finding.message(Locale.ENGLISH))
                .containsExactly(
                        "CLAIM_LIST_COUNT: partners: 12 claimed (2019-12-31); 2 listed in the narrowest sense, 4 in the widest.");
    }

    @Test
    void whatAClaimLeavesOpenIsNeeded() {
        assertThat(said(partnered(
                        COMPLETE,
                        claim("partners", "9", "2019-12-31"),
                        claim("partners", "9", "2019-12-31").withBasis(ClaimBasis.FLOW),
                        stock("members", "9", "2019-12-31"),
                        stock("members", "9", "2019-12-31").withCountedUnit(CountedUnit.PERSON),
                        stock("members", "9", "2019-12-31").withCountedUnit(CountedUnit.ORGANIZATION),
                        stock("partners", "1", "2019-12-31").withPopulation("universities"),
                        stock("partners", "9", "2019-12-31").withPopulation("universities"),
                        stock("partners", "1", "2019-12-31").withTerritory("MA"),
                        stock("partners", "9", "2030-12-31"))))
                .containsExactly(
                        "NOT_COMPARABLE: 9 (2019-12-31) does not say whether it is of a day, a period or of all time: partners can't be compared.",
                        "NOT_COMPARABLE: 9 (2019-12-31) is told of another stretch of time than partners is computed for.",
                        "NOT_COMPARABLE: 9 (2019-12-31) does not say that it counts what is on a list, programmes, organizations or countries: members can't be compared.",
                        "NOT_COMPARABLE: 9 (2019-12-31) does not say that it counts what is on a list, programmes, organizations or countries: members can't be compared.",
                        "INCONSISTENT: 9 (2019-12-31) disagrees with 0 computed by the roles MEMBER in the network itself.",
                        "NOT_COMPARABLE: 1 (2019-12-31) is of a part of 2, computed by the roles PARTNER in the network itself: who belongs to it is not recorded.",
                        "INCONSISTENT: 9 (2019-12-31) can't be a part of 2, computed by the roles PARTNER in the network itself.",
                        "NOT_COMPARABLE: 1 for MA (2019-12-31) is of a part of 2, computed by the roles PARTNER in the network itself: who belongs to it is not recorded.",
                        "NOT_COMPUTABLE: 9 (2030-12-31) speaks of a time after the data.");
    }

    /** Of a list that may lack some, what is claimed of a part need not be a part of what is listed. */
    @Test
    void aPartIsNotSaidToBeOneOfAPartialList() {
        assertThat(said(partnered(
                        Completeness.PARTIAL,
                        stock("partners", "40", "2019-12-31").withPopulation("universities"))))
                .containsExactly(
                        "NOT_COMPARABLE: 40 (2019-12-31) is of a part, and who belongs to it is not recorded; 2 was computed by the roles"
                                + " PARTNER in the network itself from a list that may lack some.");
    }

    @Test
    void daysAndRolesThatAreNotToldLeaveItOpen() {
        Network network = network(
                        COMPLETE,
                        stock("partners", "1", "2015-06-30"),
                        stock("partners", "4", "2015-06-30"),
                        stock("partners", "5", "2015-06-30"),
                        stock("partners", "0", "2015-06-30"),
                        stock("partners", "1", "2021-06-30"))
                .withRegister(Register.builder()
                        .coverage(Completeness.NONE)
                        .extractedOn(LocalDate.of(2020, 1, 1))
                        .build())
                .withOrganizations(Organization.builder().name("Silent").build())
                .withRoles(
                        role(RoleKind.PARTNER, "Bank", "2010/"),
                        role(RoleKind.PARTNER, "Port", "/"),
                        role(RoleKind.PARTNER, "School", "2015/"));

        assertThat(verdicts(network))
                .containsExactly(
                        Verdict.CONSISTENT,
                        Verdict.CONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT,
                        Verdict.INCONSISTENT);
    }

    @Test
    void aVagueDayHasWhatItsDaysHave() {
        Network network = network(
                        COMPLETE,
                        stock("programmes-run", "2", "2019"),
                        stock("programmes-run", "1", "2019"),
                        stock("programmes-run", "0", "2019"),
                        stock("programmes-run", "3", "2019"))
                .withProgrammes(
                        programme("a", "2019-02-01/2019-03-01"),
                        programme("b", "2019-06-01/2019-07-01"),
                        programme("c", "2018-06-01/"));

        assertThat(verdicts(network))
                .containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.INCONSISTENT);
    }

    /** Against a count day by day. */
    @Test
    void theLeastAndTheMostAreThoseOfSomeDay() {
        Random random = new Random(5);
        LocalDate first = LocalDate.of(2010, 1, 1);
        for (int run = 0; run < 60; run++) {
            List<LocalDate[]> lasting = new ArrayList<>();
            List<Programme> programmes = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                LocalDate start = first.plusDays(random.nextInt(40));
                LocalDate end = start.plusDays(1 + random.nextInt(20));
                lasting.add(new LocalDate[] {start, end});
                programmes.add(programme("p" + i, start + "/" + end));
            }
            LocalDate from = first.plusDays(random.nextInt(40));
            LocalDate to = from.plusDays(random.nextInt(20));
            long[] counts = from.datesUntil(to.plusDays(1))
                    .mapToLong(day -> lasting.stream()
                            .filter(days -> !day.isBefore(days[0]) && day.isBefore(days[1]))
                            .count())
                    .toArray();
            Network network = network(COMPLETE, stock("programmes-run", "0", "[" + from + ".." + to + "]"))
                    .withProgrammes(programmes);

            assertThat(comparisons(network).get(0).computed())
                    .extracting(figure -> figure.lower() + " to " + figure.upper())
                    .containsExactly(Arrays.stream(counts).min().getAsLong() + " to "
                            + Arrays.stream(counts).max().getAsLong());
        }
    }
}
