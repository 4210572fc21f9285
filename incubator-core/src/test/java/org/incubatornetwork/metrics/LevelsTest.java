package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.supported;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.catalogue.OutcomeMetrics;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Which support makes stays: a policy, which is left to what a run has seen or chosen. */
class LevelsTest {
    private static final ImmutableList<SupportLevel> BY_CLOSENESS = ImmutableList.copyOf(SupportLevel.values());

    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final ImmutableSet<SupportLevel> UNHOSTED =
            ImmutableSet.of(SupportLevel.HOSTED, SupportLevel.DIRECT, SupportLevel.REMOTE);
    /** Those who are resident are a part of these metrics, whatever makes stays. */
    private static final ImmutableSet<String> OF_JOBS =
            ImmutableSet.of("jobs-direct", "jobs-indirect", "jobs-per-startup", "jobs-net-created");

    private static MetricEngine engine(Policies policies) {
        return MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2015))
                .policies(policies)
                .scopeLimit(7)
                .build();
    }

    private static final MetricEngine BY_DEFAULT = engine(Policies.DEFAULT);

    private static Policies levels(Iterable<SupportLevel> levels) {
        return Policies.DEFAULT.withLevels(ImmutableSet.copyOf(levels));
    }

    private static Network changed(Network network, Function<SupportPeriod, SupportPeriod> change) {
        return network.withStartups(network.startups().stream()
                .map(startup -> startup.withSupportPeriods(
                        startup.supportPeriods().stream().map(change).toList()))
                .toList());
    }

    private static Network rich(long seed) {
        return SyntheticRegister.builder()
                .seed(seed)
                .startups(40)
                .faultShare(0.2)
                .build()
                .network();
    }

    /** What was found, without the policies and warnings. */
    private static String found(MetricResult result) {
        return result + " " + result.parts() + result.populationSize() + result.coverage() + result.exclusions()
                + result.curve() + result.comparisons() + result.figure().numerator();
    }

    private static List<String> stays(MetricReport report) {
        return report.results().stream()
                .filter(result -> result.policiesUsed().containsKey(PolicyKind.LEVELS)
                        || result.id().value().equals("cohort-graduation-rate"))
                .filter(result -> !OF_JOBS.contains(result.id().value()))
                .map(LevelsTest::found)
                .toList();
    }

    // What is found

    /** Three months with an accelerator that hosts nobody, and a day at an event; on paper. */
    @Test
    void acceleratorHasAdmissionsAndGraduatesWithoutHosting() {
        CohortId spring = CohortId.of("spring");
        SupportPeriod programme = SupportPeriod.builder()
                .level(SupportLevel.DIRECT)
                .start(LocalDate.of(2015, 1, 1))
                .end(LocalDate.of(2015, 4, 1))
                .endReason(EndReason.GRADUATED)
                .cohortId(spring)
                .build();
        Network network = complete()
                .addCohorts(Cohort.builder()
                        .id(spring)
                        .name("Spring")
                        .start(LocalDate.of(2015, 1, 1))
                        .build())
                .addStartups(startup("graduate").addSupportPeriods(programme).build())
                .addStartups(startup("dropout")
                        .addSupportPeriods(programme
                                .withEnd(programme.start().orElseThrow())
                                .withEndReason(EndReason.WITHDREW))
                        .build())
                // mentored from afar until the summer as well: one stay, of 181 days, whose outcome is that of the
                // mentoring
                .addStartups(startup("mentored")
                        .addSupportPeriods(programme)
                        .addSupportPeriods(programme.toBuilder()
                                .level(SupportLevel.REMOTE)
                                .cohortId(Optional.empty())
                                .end(LocalDate.of(2015, 7, 1))
                                .endReason(EndReason.TERM_REACHED)
                                .build())
                        .build())
                .addStartups(startup("visitor")
                        .addSupportPeriods(supported(SupportLevel.EVENT, "2015-03-01"))
                        .build())
                .build();

        MetricReport report = BY_DEFAULT.measure(network);
        assertThat(report.get("admissions").network().count()).hasValue(3);
        assertThat(report.get("exits").network().count()).hasValue(3);
        assertThat(report.get("incubation-success-rate").network().value()).hasValue(1.0 / 3);
        assertThat(report.get("attrition-rate").network().value()).hasValue(1.0 / 3);
        assertThat(report.get("outcomes")
                        .network()
                        .part("reason", "TERM_REACHED")
                        .value())
                .hasValue(1.0 / 3);
        assertThat(report.get("stay-length")
                        .network()
                        .part("statistic", "RESTRICTED_MEAN")
                        .value())
                .hasValue((0 + 90 + 181) / 3.0);
        assertThat(report.get("survival")
                        .network()
                        .part("statistic", "SUBJECTS")
                        .value())
                .hasValue(1.0);
        assertThat(report.get("survival")
                        .under(p -> p.withClock(SurvivalClock.ADMISSION))
                        .network()
                        .part("statistic", "SUBJECTS")
                        .value())
                .hasValue(3.0);
        assertThat(report.get("cohort-graduation-rate").of(spring).value()).hasValue(2.0 / 3);
        assertThat(report.get("admissions").admittedIn(Year.of(2015)).count()).hasValue(3);
        assertThat(report.get("residents").network().count()).hasValue(0);
        assertThat(report.get("startups-supported").network().count()).hasValue(4);
        assertThat(report.policies().levels()).contains(UNHOSTED);
        assertThat(report.get("admissions").network().policiesUsed())
                .containsEntry(PolicyKind.LEVELS, "[HOSTED, DIRECT, REMOTE]");

        MetricReport events =
                engine(levels(ImmutableSet.of(SupportLevel.EVENT))).measure(network);
        assertThat(events.get("admissions").network().count()).hasValue(1);
        assertThat(events.get("admissions").network().policiesUsed()).containsEntry(PolicyKind.LEVELS, "[EVENT]");

        // one resident, and the network is one of residencies
        Network hosting = network.withStartups(Iterables.concat(
                network.startups(),
                ImmutableList.of(startup("resident")
                        .addSupportPeriods(resident(A, "2015-06-01"))
                        .build())));
        MetricReport hosted = BY_DEFAULT.measure(hosting);
        assertThat(hosted.get("admissions").network().count()).hasValue(1);
        assertThat(hosted.get("cohort-graduation-rate").of(spring).value()).hasValue(2.0 / 3);
        assertThat(hosted.policies().levels()).contains(ImmutableSet.of(SupportLevel.HOSTED));
        assertThat(hosted.get("admissions")
                        .under(policies -> Policies.DEFAULT)
                        .network()
                        .count())
                .hasValue(1);
    }

    /** A network told with residencies and the same told with direct support have the same stays and the same lives. */
    @Property(tries = 40)
    void participationIsTheSameWhicheverLevelTellsIt(@ForAll @Anything Network network) {
        assertSame(network);
        assertSame(changed(network, period -> period.withSiteId(A)));
    }

    @Property(tries = 10)
    void participationOfARegisterIsTheSameWhicheverLevelTellsIt(@ForAll @LongRange(max = 1000) long seed) {
        assertSame(rich(seed));
        assertSame(changed(rich(seed), period -> period.withSiteId(A)));
    }

    @Test
    void anAcceleratorAndItsHostedTwinHaveTheSameStays() {
        assertSame(SyntheticRegister.builder()
                .kind(NetworkKind.ACCELERATOR)
                .startYear(2010)
                .startups(150)
                .vagueShare(0.3)
                .build()
                .network());
    }

    private static void assertSame(Network network) {
        MetricReport hosted = BY_DEFAULT.measure(changed(network, period -> period.withLevel(SupportLevel.HOSTED)));
        MetricReport direct = BY_DEFAULT.measure(changed(network, period -> period.withLevel(SupportLevel.DIRECT)));
        assertThat(stays(direct)).isEqualTo(stays(hosted));
    }

    /** How close the levels are to one another is all that matters, and none but the chosen ones does. */
    @Property(tries = 10)
    void onlyTheOrderOfLevelsMatters(@ForAll @LongRange(max = 1000) long seed) {
        Network mixed = mixed(rich(seed), seed);
        Network farther =
                changed(mixed, period -> period.withLevel(BY_CLOSENESS.get(BY_CLOSENESS.indexOf(period.level()) + 1)));
        MetricReport one = engine(levels(List.of(SupportLevel.HOSTED, SupportLevel.REMOTE)))
                .measure(mixed);
        MetricReport other =
                engine(levels(List.of(SupportLevel.DIRECT, SupportLevel.EVENT))).measure(farther);
        assertThat(one.get("outcomes").network().count().orElseThrow()).isPositive();
        assertThat(stays(other)).isEqualTo(stays(one));
    }

    /** Support of every level but the last, without transfers, which a level of its own would have. */
    private static Network mixed(Network network, long seed) {
        Random random = new Random(seed);
        return changed(
                network,
                period -> period.withLevel(BY_CLOSENESS.get(random.nextInt(3)))
                        .withEndReason(period.endReason().filter(reason -> reason != EndReason.TRANSFERRED)));
    }

    // When it is decided

    /** Some parts have seen a residency and others have not, in any order, here and in other processes. */
    @Property(tries = 20)
    void partsAreTheWholeWhicheverOfThemHasSeenAResidency(
            @ForAll @LongRange(max = 1000) long seed,
            @ForAll @IntRange(max = 3) int hosted,
            @ForAll @IntRange(min = 1, max = 4) int parts)
            throws Exception {
        Random random = new Random(seed);
        Network unhosted = changed(rich(seed), period -> period.withLevel(SupportLevel.DIRECT));
        List<Startup> startups = new ArrayList<>(unhosted.startups());
        for (int i = 0; i < hosted; i++) {
            startups.add(startup("hosted" + i)
                    .addSupportPeriods(resident(A, "2015-0" + (i + 1) + "-01"))
                    .build());
        }
        Collections.shuffle(startups, random);
        List<MetricRun> runs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            runs.add(BY_DEFAULT.start(unhosted));
        }
        startups.forEach(startup -> runs.get(random.nextInt(parts)).add(startup));
        MetricRun sum = runs.get(0);
        for (MetricRun run : runs.subList(1, parts)) {
            sum = random.nextBoolean()
                    ? sum.merge(SerializedCopy.of(run))
                    : SerializedCopy.of(run).merge(sum);
        }
        MetricReport whole = BY_DEFAULT.measure(unhosted, startups);
        assertThat(sum.report()).isEqualTo(whole);
        MetricReport chosen = engine(levels(hosted > 0 ? ImmutableSet.of(SupportLevel.HOSTED) : UNHOSTED))
                .measure(unhosted, startups);
        assertThat(whole).isEqualTo(chosen);
        assertThat(whole.omittedScopes()).isEqualTo(chosen.omittedScopes());
        assertThat(whole.results()).isEqualTo(chosen.results());
    }

    @Test
    void residencyToComeIsNoneYet() {
        Network network = complete()
                .addStartups(startup("mentored")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2015-03-01"))
                        .build())
                .addStartups(startup("resident")
                        .addSupportPeriods(resident(A, "2016-03-01"))
                        .build())
                .build();
        assertThat(BY_DEFAULT.measure(network).policies().levels()).contains(UNHOSTED);
        assertThat(MetricEngine.asOf(DAY.plusDays(1))
                        .measure(network)
                        .policies()
                        .levels())
                .contains(ImmutableSet.of(SupportLevel.HOSTED));

        // all times of a series go by one definition
        List<MetricTime> times = List.of(MetricTime.of(DAY), MetricTime.of(DAY.plusDays(1)));
        assertThat(BY_DEFAULT.measureSeries(network, times).reports())
                .extracting(report -> report.policies().levels().orElseThrow())
                .containsOnly(ImmutableSet.of(SupportLevel.HOSTED));
        MetricSeriesRun first =
                BY_DEFAULT.start(network, times).add(network.startups().get(0));
        MetricSeriesRun second =
                BY_DEFAULT.start(network, times).add(network.startups().get(1));
        assertThat(first.merge(second).report().reports())
                .isEqualTo(BY_DEFAULT.measureSeries(network, times).reports());
    }

    private static Startup mayReside(String id, Optional<DateWindow> start) {
        return startup(id)
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(A)
                        .start(start)
                        .build())
                .build();
    }

    private static boolean isOpen(MetricReport report) {
        boolean isOpen = report.get("admissions").network().restsOnOpenLevels();
        for (MetricResult result : report.results()) {
            boolean isByLevels = result.policiesUsed().containsKey(PolicyKind.LEVELS)
                    || result.scope().kind() == ScopeKind.YEAR;
            if (!isOpen || !isByLevels) {
                assertThat(result.warnings()).doesNotContain(MetricWarning.LEVELS_OPEN);
            }
        }
        return isOpen;
    }

    @Test
    void levelsAreOpenWhereItIsNotCertainThatThereWasAResidency() {
        Network mentored = complete()
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2017, 1, 31))
                        .build())
                .addStartups(startup("mentored")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2015-03-01"))
                        .build())
                .build();
        assertThat(isOpen(BY_DEFAULT.measure(mentored))).isFalse();
        assertThat(levelsWith(mentored, "2015")).isEqualTo("[HOSTED]");
        assertThat(levelsWith(mentored, "[2015-01-01..2016-03-01]")).isEqualTo("[HOSTED] open");
        assertThat(levelsWith(mentored, "[2016-02-01..2016-12-01]")).isEqualTo("[HOSTED, DIRECT, REMOTE] open");
        assertThat(levelsWith(mentored, "[2016-03-01..2016-12-01]")).isEqualTo("[HOSTED, DIRECT, REMOTE]");
        assertThat(levelsWith(mentored, "")).isEqualTo("[HOSTED, DIRECT, REMOTE] open");
        Network open = mentored.withStartup(mayReside("hosted", Optional.empty()));
        MetricReport report = BY_DEFAULT.measure(open);
        assertThat(report.get("admissions").network().warnings()).containsExactly(MetricWarning.LEVELS_OPEN);
        assertThat(report.get("residents").network().restsOnOpenLevels()).isFalse();
        assertThat(report.get("residents").admittedIn(Year.of(2015)).restsOnOpenLevels())
                .isTrue();
        assertThat(isOpen(engine(levels(UNHOSTED)).measure(open))).isFalse();

        // a residency that is certain decides, here or at another time of a series
        assertThat(isOpen(BY_DEFAULT.measure(open.withStartup(mayReside("resident", Optional.of(DateWindow.of(DAY)))))))
                .isFalse();
        assertThat(BY_DEFAULT
                        .measureSeries(open, List.of(MetricTime.of(DAY), MetricTime.of(LocalDate.of(2017, 1, 31))))
                        .reports())
                .noneMatch(LevelsTest::isOpen);

        // what is missing may be a residency
        assertThat(isOpen(BY_DEFAULT.measure(mentored.withRegister(
                        Register.builder().coverage(Completeness.PARTIAL).build()))))
                .isTrue();
        assertThat(isOpen(BY_DEFAULT.measure(mentored.withRegister(Optional.empty()))))
                .isTrue();
        assertThat(isOpen(measuredOn(LocalDate.of(2017, 1, 31), mentored))).isFalse();
        assertThat(isOpen(measuredOn(LocalDate.of(2017, 2, 1), mentored))).isTrue();
    }

    private static MetricReport measuredOn(LocalDate day, Network network) {
        return MetricEngine.builder().asOf(day).year(Year.of(2015)).build().measure(network);
    }

    private static String levelsWith(Network network, String start) {
        Startup other = mayReside(
                "hosted", Optional.of(start).filter(day -> !day.isEmpty()).map(DateWindow::parse));
        Network told = network.withStartup(other);
        MetricReport report = BY_DEFAULT.measure(told);
        assertThat(BY_DEFAULT
                        .prepare(told)
                        .measure(MetricTime.years(DAY, Year.of(2015), Year.of(2015))
                                .get(0)))
                .isEqualTo(report);
        return report.get("admissions").network().policiesUsed().get(PolicyKind.LEVELS)
                + (isOpen(report) ? " open" : "");
    }

    @Test
    void networkWithoutStartupsHasNoResidencies() {
        assertThat(BY_DEFAULT.measure(complete().build()).policies().levels()).contains(UNHOSTED);
    }

    // What is asked

    @Test
    void severalChoicesStandInOneReportWhereTheyAreAskedFor() {
        Network network = complete()
                .addStartups(startup("both")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2014-03-01"))
                        .addSupportPeriods(resident(A, "2015-03-01"))
                        .build())
                .build();
        MetricReport report = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2014))
                .policies(
                        Policies.DEFAULT,
                        Policies.builder().levels(SupportLevel.DIRECT).build())
                .build()
                .measure(network);

        assertThat(report.get("admissions").network().count()).hasValue(0);
        MetricResults direct = report.get("admissions").under(p -> p.withLevels(ImmutableSet.of(SupportLevel.DIRECT)));
        assertThat(direct.network().count()).hasValue(1);
        assertThat(direct.admittedIn(Year.of(2014)).count()).hasValue(1);
        assertThat(report.get("admissions").admittedIn(Year.of(2015)).count()).hasValue(0);
        assertThat(report.get("residents")).hasSize(report.scopes().size() - 1);
        assertThat(report.results().stream().map(MetricResult::scope).distinct())
                .containsExactlyElementsOf(report.scopes());

        MetricRequest request = new MetricRequest(
                MetricTime.of(DAY),
                Scope.of(Year.of(2014)),
                OutcomeMetrics.OUTCOMES,
                Policies.builder().levels(SupportLevel.DIRECT).build());
        MetricSeriesRun run = BY_DEFAULT.start(network, List.of(request));
        network.startups().forEach(run::add);
        assertThat(run.report().reports().get(0).results())
                .extracting(result -> result.policies().levels().orElseThrow())
                .containsExactly(ImmutableSet.of(SupportLevel.DIRECT));
    }

    @Test
    void metricIsShownStaysOfTheLevelsIfItNamesThem() {
        Network network = complete()
                .addStartups(startup("mentored")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2015-03-01"))
                        .build())
                .build();
        Metric plain = Metric.builder()
                .id("stays")
                .version(1)
                .unit(MetricUnit.STAYS)
                .name(LocalizedText.of("Stays"))
                .definition(LocalizedText.of("Stays."))
                .accumulator(Stays::new)
                .build();
        Metric named = plain.withPolicies(PolicyKind.LEVELS);

        assertThat(measure(plain, network)).hasValue(0);
        assertThat(measure(named, network)).hasValue(1);
    }

    private static OptionalLong measure(Metric metric, Network network) {
        return MetricEngine.builder()
                .asOf(DAY)
                .metrics(List.of(metric))
                .build()
                .measure(network)
                .get("stays")
                .network()
                .count();
    }

    private static final class Stays extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        Stays(Question question) {
            super(question, 1);
        }

        @Override
        public void add(StartupHistory history) {
            count(0, history.stays().size());
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    @Test
    void residentsAndSpaceAreNotGoverned() {
        assertThat(MetricCatalogue.metrics().stream()
                        .filter(metric -> !metric.policies().contains(PolicyKind.LEVELS))
                        .map(metric -> metric.id().value()))
                .containsExactly(
                        "residents",
                        "residents-by-support-level",
                        "startups-supported",
                        "average-residents",
                        "resident-turnover",
                        "resident-replacement",
                        "resident-churn",
                        "implied-stay",
                        "occupancy",
                        "area-occupancy",
                        "free-capacity",
                        "site-count",
                        "resident-turnover-of-capacity",
                        "cohort-graduation-rate",
                        "selection-funnel",
                        "funding-raised",
                        "revenue",
                        "revenue-growth",
                        "sector-share",
                        "sector-concentration",
                        "service-reach");
        assertThat(MetricCatalogue.metrics())
                .noneMatch(metric -> metric.sideBySide().contains(PolicyKind.LEVELS));
    }

    @Test
    void noLevelsAreNoPolicy() {
        assertThatThrownBy(() -> levels(ImmutableSet.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("levels must be at least one");
        assertThat(Stream.of(levels(List.of(SupportLevel.DIRECT, SupportLevel.HOSTED)))
                        .map(PolicyKind.LEVELS::choice))
                .containsExactly(Optional.of("[HOSTED, DIRECT]"));
        assertThat(PolicyKind.LEVELS.choice(Policies.DEFAULT)).isEmpty();
    }
}
