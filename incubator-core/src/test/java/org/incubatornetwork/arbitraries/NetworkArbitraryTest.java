package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

@Tag("once")
class NetworkArbitraryTest {

    private static List<String> graveFindings(Network network, LocalDate asOf) {
        return Validator.asOf(asOf).validate(network).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.pointer() + " " + finding.message(Locale.ENGLISH))
                .toList();
    }

    // Validity

    @Property(tries = 400, edgeCases = EdgeCasesMode.FIRST)
    void validNetworksAreValid(@ForAll Network network) {
        assertThat(graveFindings(network, NetworkArbitrary.AS_OF)).isEmpty();
    }

    @Property(tries = 60)
    void theyAreValidInAnySize(@ForAll @Size(min = 20, max = 60) Network network) {
        assertThat(network.startups()).hasSizeBetween(20, 60);
        assertThat(graveFindings(network, NetworkArbitrary.AS_OF)).isEmpty();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.FIRST)
    void theyAreValidOnTheDayThatIsAskedFor(@ForAll @AsOf("2023-12-31") Network network) {
        assertThat(graveFindings(network, LocalDate.of(2023, 12, 31))).isEmpty();
    }

    @Property(tries = 150)
    void theyAreValidOnAnyDay(@ForAll("dated") Tuple.Tuple2<LocalDate, Network> dated) {
        assertThat(graveFindings(dated.get2(), dated.get1())).isEmpty();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatTheyPublishIsNeverRefuted(@ForAll("publishing") Network network) {
        assertThat(network.claims()).isNotEmpty();
        assertThat(Reconciler.asOf(NetworkArbitrary.AS_OF).reconcile(network).of(Verdict.INCONSISTENT).stream()
                        .map(each -> each.kind() + " " + each.measure() + " " + each.sentence(Locale.ENGLISH)))
                .isEmpty();
    }

    @Provide
    Arbitrary<Network> publishing() {
        return NetworkArbitrary.valid().sites(1, 4).publishing();
    }

    @Provide
    Arbitrary<Tuple.Tuple2<LocalDate, Network>> dated() {
        return Days.between(LocalDate.of(1960, 1, 1), LocalDate.of(2100, 12, 31))
                .flatMap(day -> NetworkArbitrary.valid().asOf(day).map(network -> Tuple.of(day, network)));
    }

    @Property(tries = 200)
    void theirDaysAreExactVagueAndOpen(@ForAll @Size(min = 4, max = 8) Network network) {
        network.startups().stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .flatMap(period -> Stream.concat(period.start().stream(), period.end().stream()))
                .forEach(day -> Statistics.collect(
                        day.isExact()
                                ? "exact"
                                : day.earliest().isEmpty() || day.latest().isEmpty() ? "open" : "vague"));
        Statistics.coverage(days -> {
            days.check("exact").percentage(share -> share > 20);
            days.check("vague").percentage(share -> share > 5);
            days.check("open").percentage(share -> share > 1);
        });
    }

    @Property(tries = 40)
    void exactDaysCanBeAskedFor(@ForAll("exact") Network network) {
        assertThat(network.startups())
                .flatExtracting(Startup::supportPeriods)
                .allMatch(period -> period.start().stream().allMatch(DateWindow::isExact)
                        && period.end().stream().allMatch(DateWindow::isExact));
    }

    @Provide
    Arbitrary<Network> exact() {
        return NetworkArbitrary.valid().vagueShare(0);
    }

    @Property(tries = 40)
    void realisticNetworksHaveNoError(@ForAll @Realistic Network network) {
        assertThat(Validator.asOf(NetworkArbitrary.AS_OF).validate(network).hasErrors())
                .isFalse();
    }

    @Example
    void everyRuleHasItsFault() {
        Set<String> grave = RuleCatalogue.rules().stream()
                .filter(rule -> rule.severity() != Severity.INFO && rule.category() != RuleCategory.RECONCILIATION)
                .map(Rule::code)
                .collect(Collectors.toSet());
        assertThat(FlawedNetwork.codes()).isSubsetOf(grave);
        assertThat(Sets.difference(grave, FlawedNetwork.codes()))
                .as("what is found when a rule throws")
                .containsExactly("RULE_FAILED");
    }

    @Property(tries = 700)
    void aFlawedNetworkHasOneFault(@ForAll FlawedNetwork flawed) {
        assertThat(graveFindings(flawed.network(), flawed.asOf()))
                .hasSizeBetween(1, 3)
                .allMatch(finding -> finding.startsWith(flawed.code() + " "));
    }

    @Property(tries = 20)
    void aFaultCanBeAskedFor(@ForAll @Flaws({"JOBS_NEGATIVE", "AREA_ORDER"}) FlawedNetwork flawed) {
        assertThat(flawed.code()).isIn("JOBS_NEGATIVE", "AREA_ORDER");
    }

    @Example
    void refusesAFaultThatThereIsNot() {
        assertThatThrownBy(() -> NetworkArbitrary.valid().flawed("NO_SUCH_RULE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no fault for the rule NO_SUCH_RULE");
    }

    // Distribution

    private static final int SAMPLE = 1_000;

    private static ImmutableList<Network> sample(Arbitrary<Network> networks) {
        RandomGenerator<Network> generator = networks.generator(1000);
        Random random = new Random(7);
        return IntStream.range(0, SAMPLE)
                .mapToObj(i -> generator.next(random).value())
                .collect(ImmutableList.toImmutableList());
    }

    @Example
    void noBranchOfTheModelIsStarved() {
        List<Network> networks = sample(NetworkArbitrary.valid());
        List<Startup> startups = networks.stream()
                .flatMap(network -> network.startups().stream())
                .toList();
        List<SupportPeriod> periods = startups.stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .toList();
        List<Site> sites =
                networks.stream().flatMap(network -> network.sites().stream()).toList();
        List<Stay> stays = startups.stream()
                .flatMap(startup -> stays(startup, NetworkArbitrary.AS_OF).stream())
                .toList();

        assertShare(networks, 0.05, network -> network.sites().isEmpty());
        assertShare(networks, 0.05, network -> network.startups().isEmpty());
        for (Completeness coverage : Completeness.values()) {
            assertShare(networks, 0.02, network -> network.registerCoverage() == coverage);
        }
        assertShare(networks, 0.2, network -> !network.services().isEmpty());
        assertShare(networks, 0.2, network -> !network.memberships().isEmpty());
        assertShare(networks, 0.2, network -> !network.claims().isEmpty());
        assertShare(networks, 0.2, network -> !network.roles().isEmpty());
        assertShare(
                networks,
                0.2,
                network -> network.cohorts().stream()
                        .anyMatch(cohort -> !cohort.funnel().isEmpty()));
        assertShare(
                networks,
                0.02,
                network ->
                        network.kind().filter(NetworkArbitraryTest::isUnknown).isPresent());

        for (SiteStatus status : SiteStatus.values()) {
            assertShare(sites, 0.02, site -> site.lifecycle().stream().anyMatch(step -> step.status() == status));
        }
        for (SiteKind kind : SiteKind.values()) {
            assertShare(sites, 0.05, site -> site.kind().equals(Optional.of(kind)));
        }
        assertShare(sites, 0.05, site -> site.lifecycle().isEmpty());
        assertShare(
                sites,
                0.05,
                site -> site.lifecycle().stream()
                        .anyMatch(step -> step.on().flatMap(DateWindow::day).isEmpty()));
        assertShare(
                networks,
                0.1,
                network -> network.sites().stream()
                        .anyMatch(site -> site.isOpenOn(NetworkArbitrary.AS_OF)
                                && network.residents(site.id(), NetworkArbitrary.AS_OF)
                                        .isEmpty()));
        assertShare(networks, 0.03, network -> network.sites().stream().anyMatch(site -> isFull(network, site)));

        for (SupportLevel level : SupportLevel.values()) {
            assertShare(periods, 0.05, period -> period.level() == level);
        }
        for (EndReason reason : EndReason.values()) {
            assertShare(periods, 0.01, period -> period.endReason().equals(Optional.of(reason)));
        }
        for (SupportMode mode : SupportMode.values()) {
            assertShare(periods, 0.03, period -> period.mode().equals(Optional.of(mode)));
        }
        assertShare(periods, 0.005, period -> isOneDay(period));
        assertShare(periods, 0.005, period -> period.end().equals(period.start()));
        assertShare(
                periods,
                0.01,
                period -> isLeapDay(period.start().flatMap(DateWindow::day))
                        || isLeapDay(period.end().flatMap(DateWindow::day)));
        for (Stay.State state : Stay.State.values()) {
            assertShare(stays, 0.002, stay -> stay.state() == state);
        }
        assertShare(stays, 0.02, NetworkArbitraryTest::isMovedOnTheDay);

        for (VitalStatus status : VitalStatus.values()) {
            assertShare(
                    startups,
                    0.03,
                    startup -> startup.statusEvents().stream().anyMatch(event -> event.status() == status));
        }
        assertShare(startups, 0.3, startup -> !startup.residencies().isEmpty());
        assertShare(
                startups,
                0.03,
                startup -> stays(startup, NetworkArbitrary.AS_OF).size() > 1);
        assertShare(
                startups,
                0.3,
                startup ->
                        startup.founded().filter(NetworkArbitraryTest::isVague).isPresent());
        assertShare(
                startups,
                0.2,
                startup ->
                        startup.jobs().stream().anyMatch(jobs -> jobs.indirect().isPresent()));
        assertShare(startups, 0.2, startup -> !startup.revenues().isEmpty());
        assertShare(startups, 0.2, startup -> !startup.fundingRounds().isEmpty());
        assertShare(startups, 0.1, startup -> !startup.serviceUses().isEmpty());
        assertShare(startups, 0.1, startup -> !startup.identifiers().isEmpty());
        assertShare(
                startups,
                0.02,
                startup ->
                        startup.kind().filter(NetworkArbitraryTest::isUnknown).isPresent());
        assertShare(
                startups,
                0.05,
                startup -> startup.name()
                        .codePoints()
                        .anyMatch(
                                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
        assertShare(startups, 0.05, startup -> !startup.name().chars().allMatch(c -> c < 128));
    }

    private static <T> void assertShare(List<T> all, double least, Predicate<T> which) {
        assertThat((double) all.stream().filter(which).count() / all.size()).isGreaterThanOrEqualTo(least);
    }

    private static boolean isUnknown(OpenCode code) {
        return !code.isKnown();
    }

    private static boolean isVague(DateWindow window) {
        return window.day().isEmpty();
    }

    private static boolean isOneDay(SupportPeriod period) {
        return period.end()
                .flatMap(DateWindow::day)
                .equals(period.start().flatMap(DateWindow::day).map(start -> start.plusDays(1)));
    }

    private static boolean isLeapDay(Optional<LocalDate> day) {
        return day.filter(date -> Year.isLeap(date.getYear()) && date.getDayOfYear() == 60)
                .isPresent();
    }

    private static boolean isFull(Network network, Site site) {
        int residents = network.residents(site.id(), NetworkArbitrary.AS_OF).size();
        return residents > 0
                && site.capacities().stream()
                        .anyMatch(capacity -> capacity.quantity().equals(Quantity.exactly(residents)));
    }

    // Edge cases

    private static Map<String, Predicate<Network>> notable() {
        LocalDate day = NetworkArbitrary.AS_OF;
        return ImmutableMap.<String, Predicate<Network>>builder()
                .put(
                        "nothing",
                        network ->
                                network.sites().isEmpty() && network.startups().isEmpty())
                .put(
                        "a leap day as a start",
                        network -> anyStay(
                                network, period -> isLeapDay(period.start().flatMap(DateWindow::day))))
                .put(
                        "a leap day as an end",
                        network -> anyStay(
                                network, period -> isLeapDay(period.end().flatMap(DateWindow::day))))
                .put("a stay of one day", network -> anyStay(network, period -> isOneDay(period)))
                .put(
                        "a stay of no day",
                        network -> anyStay(network, period -> period.end().equals(period.start())))
                .put(
                        "an empty site",
                        network -> network.sites().stream()
                                .anyMatch(site -> site.isOpenOn(day)
                                        && network.residents(site.id(), day).isEmpty()))
                .put("a full site", network -> network.sites().stream().anyMatch(site -> isFull(network, site)))
                .put(
                        "a transfer on the day",
                        network -> network.startups().stream()
                                .flatMap(startup -> stays(startup, day).stream())
                                .anyMatch(NetworkArbitraryTest::isMovedOnTheDay))
                .put(
                        "an unknown code",
                        network -> network.kind()
                                .filter(NetworkArbitraryTest::isUnknown)
                                .isPresent())
                .put(
                        "a vague date",
                        network -> network.startups().stream()
                                .anyMatch(startup -> startup.founded()
                                        .filter(NetworkArbitraryTest::isVague)
                                        .isPresent()))
                .put("a Tifinagh name", network -> anyName(network, c -> inScript(c, UnicodeScript.TIFINAGH)))
                .put("an Arabic name", network -> anyName(network, c -> inScript(c, UnicodeScript.ARABIC)))
                .put(
                        "a mark that reorders",
                        network -> anyName(
                                network,
                                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE))
                .buildOrThrow();
    }

    @Example
    void edgeCasesHaveWhatIsEasilyGotWrong() {
        List<Network> edgeCases = new ArrayList<>();
        NetworkArbitrary.valid().edgeCases().forEach(edgeCase -> edgeCases.add(edgeCase.value()));

        notable().forEach((name, isNotable) -> assertThat(edgeCases).as(name).anyMatch(isNotable));
    }

    private static boolean anyStay(Network network, Predicate<SupportPeriod> which) {
        return network.startups().stream()
                .flatMap(startup -> startup.residencies().stream())
                .anyMatch(which);
    }

    private static boolean anyName(Network network, IntPredicate which) {
        return Stream.concat(
                        network.sites().stream().map(Site::name),
                        network.startups().stream().map(Startup::name))
                .anyMatch(name -> name.codePoints().anyMatch(which));
    }

    private static boolean inScript(int codePoint, UnicodeScript script) {
        return UnicodeScript.of(codePoint) == script;
    }

    private static boolean isMovedOnTheDay(Stay stay) {
        return stay.supports().size() > 1
                && stay.supports().get(1).startDay() == stay.supports().get(0).endDay();
    }

    private static List<Stay> stays(Startup startup, LocalDate asOf) {
        Frame frame = Frame.of(Network.builder().id("n").name("N").build(), asOf);
        return StartupInNetwork.of(startup, frame).stays().stream()
                .map(Spell::stay)
                .toList();
    }

    // Shrinking

    @Example
    void countersAreSmallAndReadable() {
        Network smallest = smallest(
                NetworkArbitrary.valid(),
                network -> network.residents(NetworkArbitrary.AS_OF).isEmpty());
        assertThat(smallest.sites()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("Site 1");
            assertThat(site.capacities()).isEmpty();
        });
        assertThat(smallest.startups()).singleElement().satisfies(startup -> {
            assertThat(startup.id().value()).isEqualTo("startup-1");
            assertThat(startup.name()).isEqualTo("Startup 1");
            assertThat(startup.supportPeriods()).hasSize(1);
            assertThat(startup.statusEvents()).isEmpty();
            assertThat(startup.jobs()).isEmpty();
            assertThat(startup.founded()).isEmpty();
        });
        assertThat(smallest.services()).isEmpty();
        assertThat(smallest.claims()).isEmpty();
    }

    @Example
    void countersOfTransfersHaveTwoResidencies() {
        Network smallest = smallest(
                NetworkArbitrary.valid(),
                network -> network.startups().stream()
                        .flatMap(startup -> startup.residencies().stream())
                        .noneMatch(residency -> residency.endReason().equals(Optional.of(EndReason.TRANSFERRED))));
        assertThat(smallest.startups())
                .singleElement()
                .satisfies(startup -> assertThat(startup.supportPeriods()).hasSizeBetween(1, 2));
    }

    @Example
    void realisticCountersAreSmallToo() {
        Network smallest = smallest(
                NetworkArbitrary.realistic(),
                network -> network.startups().stream()
                        .noneMatch(startup -> startup.statusEvents().stream()
                                .map(StatusEvent::status)
                                .anyMatch(EnumSet.of(VitalStatus.CLOSED)::contains)));
        assertThat(smallest.startups()).hasSizeLessThan(20);
        assertThat(smallest.sites()).hasSize(2);
    }

    @Example
    void flawedCountersHaveLittleButTheFlaw() {
        FlawedNetwork smallest = smallest(
                NetworkArbitrary.valid().flawed("JOBS_NEGATIVE", "AREA_ORDER"),
                flawed -> flawed.code().equals("AREA_ORDER"));
        assertThat(smallest.network())
                .isEqualTo(smallest(NetworkArbitrary.valid().flawed("JOBS_NEGATIVE"), any -> false)
                        .network());
        assertThat(smallest.network().startups())
                .singleElement()
                .satisfies(startup -> assertThat(startup.id().value()).contains("flawed"));
    }

    @Example
    void countersOfAnythingAreSmallToo() {
        Network smallest = smallest(
                ModelArbitraries.any(Network.class), network -> network.sites().isEmpty());
        assertThat(smallest.sites()).hasSize(1);
        assertThat(smallest.startups()).isEmpty();
        assertThat(smallest.claims()).isEmpty();
    }

    /** The smallest value for which a law does not hold, found as jqwik finds it: by the next smaller one that breaks it. */
    private static <T> T smallest(Arbitrary<T> values, Predicate<T> law) {
        RandomGenerator<T> generator = values.generator(1000);
        Random random = new Random(11);
        Shrinkable<T> found = generator.next(random);
        while (law.test(found.value())) {
            found = generator.next(random);
        }
        while (true) {
            Optional<Shrinkable<T>> smaller =
                    found.shrink().filter(shrunk -> !law.test(shrunk.value())).findFirst();
            if (smaller.isEmpty()) {
                return found.value();
            }
            found = smaller.get();
        }
    }

    @Example
    void refusesSizesOutOfOrder() {
        assertThatThrownBy(() -> NetworkArbitrary.valid().startups(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("startups must be from 0 and in order, were 3 to 2");
    }
}
