package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.Examples;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two faults have two fingerprints, no order of a list shows, equal ones are counted, and what is known of them is counted too. */
class FingerprintLawsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private static Jobs negative(String on) {
        return Jobs.builder().on(LocalDate.parse(on)).direct(-3).build();
    }

    private static Network network(Startup... startups) {
        return Network.builder().id("n").name("N").addStartups(startups).build();
    }

    private static Startup startup(String id, Jobs... jobs) {
        return Startup.builder()
                .id(StartupId.of(id))
                .name("Firm " + id)
                .addJobs(jobs)
                .build();
    }

    private static Validator validator(ValidationConfiguration configuration) {
        return Validator.builder().asOf(DAY).configuration(configuration).build();
    }

    private static ValidationConfiguration negativeJobs() {
        return ValidationConfiguration.builder().addOnly("JOBS_NEGATIVE").build();
    }

    private static List<String> pointers(ValidationReport report) {
        return report.findings().stream().map(Finding::pointer).toList();
    }

    @Test
    void aBaselineShowsTheNewFaultsOfOneStartup() {
        ValidationReport before = validator(negativeJobs()).validate(network(startup("a", negative("2020-01-01"))));
        Network after = network(startup("a", negative("2020-01-01"), negative("2021-01-01"), negative("2022-12-01")));

        ValidationReport report = validator(negativeJobs().accepting(before)).validate(after);

        assertThat(pointers(report))
                .containsExactly("/network/startups/0/jobs/1/direct", "/network/startups/0/jobs/2/direct");
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.fingerprints()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void oneNumberInTwoRegistersIsTwoFaults() {
        Startup first = startup("a");
        Startup second = startup("b");
        ValidationConfiguration duplicates = ValidationConfiguration.builder()
                .addOnly("IDENTIFIER_DUPLICATE")
                .build();

        ValidationReport report = validator(duplicates)
                .validate(network(
                        first.withMetadata(
                                identified(Identifier.of("MA-CR", "12345"), Identifier.of("MA-IF", "12345"))),
                        second.withMetadata(
                                identified(Identifier.of("ma-cr", "12345"), Identifier.of("MA-IF", "12345")))));

        assertThat(pointers(report))
                .containsExactly("/network/startups/1/identifiers/0/id", "/network/startups/1/identifiers/1/id");
        assertThat(report.fingerprints()).hasSize(2).doesNotHaveDuplicates();
        assertThat(validator(duplicates)
                        .validate(network(
                                first.withMetadata(identified(Identifier.of("MA-IF", "12345"))),
                                second.withMetadata(identified(Identifier.of("MA-IF", "12345")))))
                        .fingerprints())
                .isSubsetOf(report.fingerprints());
    }

    private static Metadata identified(Identifier... identifiers) {
        return Metadata.builder().addIdentifiers(identifiers).build();
    }

    @Test
    void aSuppressionHidesOneOfTheFaultsOfOneStartup() {
        Network network = network(startup("a", negative("2020-01-01"), negative("2021-01-01")));
        String second =
                validator(negativeJobs()).validate(network).findings().get(1).fingerprint();

        ValidationReport report = validator(ValidationConfiguration.builder()
                        .from(negativeJobs())
                        .suppress(second, "a credit")
                        .build())
                .validate(network);

        assertThat(pointers(report)).containsExactly("/network/startups/0/jobs/0/direct");
        assertThat(report.suppressed()).isEqualTo(1);
    }

    @Test
    void ofEqualFindingsAsManyAreKnownAsThereWere() {
        Jobs jobs = negative("2020-01-01");
        ValidationReport before = validator(negativeJobs()).validate(network(startup("a", jobs, jobs)));
        Network after = network(startup("b"), startup("a", jobs, jobs, jobs));

        assertThat(before.fingerprints().entrySet())
                .extracting(Multiset.Entry::getCount)
                .containsExactly(2);
        ValidationReport report = validator(negativeJobs().accepting(before)).validate(after);
        assertThat(pointers(report)).containsExactly("/network/startups/1/jobs/2/direct");
        assertThat(report.counts())
                .containsExactly(
                        new RuleCount("JOBS_NEGATIVE", report.findings().get(0).severity(), 1, 1));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.fingerprints()).hasSize(3);
        assertThat(validator(negativeJobs().accepting(report)).validate(after).findings())
                .isEmpty();
    }

    @Test
    void everySuppressionIsOfOneFinding() {
        Jobs jobs = negative("2020-01-01");
        Network network = network(startup("a", jobs, jobs, jobs));
        String fingerprint =
                validator(negativeJobs()).validate(network).findings().get(0).fingerprint();
        Suppression suppression = Suppression.of(fingerprint, "a credit");
        ValidationConfiguration.Builder twice =
                ValidationConfiguration.builder().from(negativeJobs()).addSuppressions(suppression, suppression);

        ValidationReport report = validator(twice.build()).validate(network);
        assertThat(pointers(report)).containsExactly("/network/startups/0/jobs/2/direct");
        assertThat(report.suppressed()).isEqualTo(2);
        assertThat(report.fingerprints()).containsExactly(fingerprint);
        ValidationReport idle = validator(
                        twice.addSuppressions(suppression, suppression).build())
                .validate(network);
        assertThat(idle.findings()).isEmpty();
        assertThat(idle.suppressed()).isEqualTo(3);
        assertThat(idle.idleSuppressions()).containsExactly(suppression);
    }

    @Test
    void whichOfEqualFindingsIsNewDoesNotDependOnTheParts() {
        Jobs jobs = negative("2020-01-01");
        Startup once = startup("a", jobs);
        Validator validator =
                validator(negativeJobs().accepting(validator(negativeJobs()).validate(network(once))));
        ValidationRun first = validator.start(network());
        ValidationRun second = validator.start(network());
        second.add(once, 0);
        first.add(once, 7);

        assertThat(first.report().findings()).isEmpty();
        ValidationReport report = first.merge(second).report();
        assertThat(pointers(report)).containsExactly("/network/startups/7/jobs/0/direct");
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void whatIsOneTooManyIsShownBehindAnyNumberOfKnownOnes() {
        List<Startup> startups = new ArrayList<>(IntStream.range(0, 1500)
                .mapToObj(i -> startup("s" + i, negative("2020-01-01")))
                .toList());
        ValidationReport before = validator(negativeJobs()).validate(network(), startups);
        startups.set(1400, startup("s1400", negative("2020-01-01"), negative("2020-01-01")));

        ValidationReport report = validator(negativeJobs().accepting(before)).validate(network(), startups);
        assertThat(pointers(report)).containsExactly("/network/startups/1400/jobs/1/direct");
        assertThat(report.accepted()).isEqualTo(1500);
    }

    /** A pointer to a value in an item of a list of an entity. */
    private static final Pattern INNERMOST_ITEM = Pattern.compile("(/network/[a-zA-Z]+/\\d+/.*?/\\d+)(/[a-zA-Z/]*)?");

    private static final int SIZE = 40;
    private static final Network FAULTY = faulty();
    private static final ImmutableSortedMultiset<String> FINGERPRINTS =
            Validator.asOf(Examples.AS_OF.minusYears(4)).validate(FAULTY).fingerprints();

    /** A register with every startup entered twice. */
    private static Network faulty() {
        Network network = SyntheticRegister.builder()
                .seed(11)
                .startups(SIZE / 2)
                .faultShare(0.5)
                .build()
                .network();
        return network.withStartups(ImmutableList.<Startup>builder()
                .addAll(network.startups())
                .addAll(network.startups())
                .build());
    }

    @Property(tries = 40)
    void whatIsKnownIsCountedInAnyParts(
            @ForAll @Size(SIZE) List<@IntRange(max = 2) Integer> owners,
            @ForAll @Size(min = 1, max = 50) List<@IntRange(max = 3) Integer> times) {
        ImmutableSortedMultiset.Builder<String> known = ImmutableSortedMultiset.naturalOrder();
        int next = 0;
        for (String fingerprint : FINGERPRINTS.elementSet()) {
            known.addCopies(fingerprint, times.get(next++ % times.size()));
        }
        ImmutableSortedMultiset<String> baseline = known.build();
        Validator validator = Validator.builder()
                .asOf(Examples.AS_OF.minusYears(4))
                .configuration(ValidationConfiguration.builder()
                        .addAllBaseline(baseline)
                        .build())
                .build();
        List<ValidationRun> runs =
                Stream.generate(() -> validator.start(FAULTY)).limit(3).toList();
        IntStream.range(0, SIZE)
                .forEach(i -> runs.get(owners.get(i)).add(FAULTY.startups().get(i), i));
        ValidationReport whole = validator.validate(FAULTY);

        assertThat(runs.get(1).merge(runs.get(0)).merge(runs.get(2)).report()).isEqualTo(whole);
        assertThat(whole.findings().stream()
                        .map(Finding::fingerprint)
                        .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(Comparator.naturalOrder())))
                .isEqualTo(without(FINGERPRINTS, baseline));
        assertThat(whole.fingerprints()).isEqualTo(FINGERPRINTS);
    }

    private static ImmutableSortedMultiset<String> without(Multiset<String> all, Multiset<String> known) {
        ImmutableSortedMultiset.Builder<String> rest = ImmutableSortedMultiset.naturalOrder();
        all.entrySet()
                .forEach(entry -> rest.addCopies(
                        entry.getElement(), Math.max(0, entry.getCount() - known.count(entry.getElement()))));
        return rest.build();
    }

    @Test
    void everyReasonIsKeptInAnyOrder() {
        Rule picky = Rule.builder("PICKY")
                .message(LocalizedText.of("picky"))
                .onHistories((history, context) -> context.cannotRun(
                        LocalizedText.of("no " + history.startup().id())))
                .build();
        Validator validator = Validator.builder().asOf(DAY).rules(picky).build();
        ValidationRun one = validator.start(network()).add(startup("b")).add(startup("a"));
        ValidationRun other = validator.start(network()).add(startup("c")).add(startup("a"));

        assertThat(other.merge(one).report().skippedRules())
                .extracting(skipped -> skipped.code() + " " + skipped.reason().in(Locale.ENGLISH))
                .containsExactly("PICKY no a", "PICKY no b", "PICKY no c");
    }

    @Test
    void aRunIsMergedOnceAndNotIntoItself() {
        Validator validator = Validator.asOf(DAY);
        ValidationRun run = validator.start(network());
        ValidationRun other = validator.start(network()).add(startup("a"));

        assertThatThrownBy(() -> run.merge(run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run can't be merged into itself: ValidationRun{asOf=2023-01-01, network=n, startups=0}");
        run.merge(other);
        String refusal = "the run was merged into another, and can't be used any more: "
                + "ValidationRun{asOf=2023-01-01, network=n, startups=1}";
        assertThatThrownBy(() -> run.merge(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> other.merge(run))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(refusal);
        assertThatThrownBy(() -> other.add(startup("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(refusal);
        assertThatThrownBy(other::report)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(refusal);
        assertThat(run.report().startups()).isEqualTo(1);
    }

    static Stream<Network> networks() {
        return Stream.concat(
                Stream.of(
                        FAULTY,
                        SyntheticRegister.builder()
                                .seed(5)
                                .startups(200)
                                .faultShare(0.7)
                                .build()
                                .network()),
                Examples.faulty());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void noOrderOfAListShows(Network network) {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            assertThat(prints(shuffled(network, random))).isEqualTo(prints(network));
        }
    }

    /** Of every bad example, every item of a list that a finding leads through, with each of its members made another. */
    @ParameterizedTest
    @MethodSource("networks")
    void aFactThatDiffersInAnyMemberHasAnotherFingerprint(Network network) {
        Validator validator = Validator.asOf(Examples.AS_OF);
        for (Finding finding : validator.validate(network).findings()) {
            Matcher item = INNERMOST_ITEM.matcher(finding.pointer());
            // Of an id that is given twice the fact is the id, whatever has it.
            if (item.matches() && !finding.code().equals("ID_DUPLICATE")) {
                Validator ofTheRule = Validator.builder()
                        .asOf(Examples.AS_OF)
                        .rules(RuleCatalogue.getRule(finding.code()))
                        .build();
                for (Network changed : Changes.ofMembers(network, item.group(1))) {
                    assertThat(ofTheRule.validate(changed).findings())
                            .as("%s", finding)
                            .noneMatch(other -> other.pointer().equals(finding.pointer())
                                    && other.fingerprint().equals(finding.fingerprint()));
                }
            }
        }
    }

    /** The codes with the fingerprints, as a failure is to be read. */
    private static ImmutableMultiset<String> prints(Network network) {
        return Validator.asOf(Examples.AS_OF).validate(network).findings().stream()
                .map(finding -> finding.code() + " " + finding.fingerprint())
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** The same with every list in another order, but for the lives of sites, whose order says what came later. */
    private static Network shuffled(Network network, Random random) {
        return network.withRoles(shuffled(network.roles(), random))
                .withOrganizations(shuffled(network.organizations(), random))
                .withFocusSectors(shuffled(network.focusSectors(), random))
                .withMemberships(shuffled(network.memberships(), random))
                .withClaims(shuffled(network.claims(), random))
                .withSites(shuffled(network.sites(), random).stream()
                        .map(site -> site.withCapacities(shuffled(site.capacities(), random)))
                        .toList())
                .withServices(shuffled(network.services(), random).stream()
                        .map(service -> service.withSiteIds(shuffled(service.siteIds(), random)))
                        .toList())
                .withCohorts(shuffled(network.cohorts(), random).stream()
                        .map(cohort -> cohort.withSiteIds(shuffled(cohort.siteIds(), random)))
                        .toList())
                .withStartups(shuffled(network.startups(), random).stream()
                        .map(startup -> shuffled(startup, random))
                        .toList());
    }

    private static Startup shuffled(Startup startup, Random random) {
        return startup.withSectors(shuffled(startup.sectors(), random))
                .withSupportPeriods(shuffled(startup.supportPeriods(), random))
                .withStatusEvents(shuffled(startup.statusEvents(), random))
                .withJobs(shuffled(startup.jobs(), random))
                .withRevenues(shuffled(startup.revenues(), random))
                .withFundingRounds(shuffled(startup.fundingRounds(), random))
                .withServiceUses(shuffled(startup.serviceUses(), random))
                .withMetadata(startup.metadata()
                        .withIdentifiers(shuffled(startup.identifiers(), random))
                        .withSources(shuffled(startup.sources(), random)));
    }

    private static <T> ImmutableList<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return ImmutableList.copyOf(shuffled);
    }
}
