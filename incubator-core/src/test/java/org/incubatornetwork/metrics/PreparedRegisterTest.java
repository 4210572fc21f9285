package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.JobsMetrics;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.catalogue.MoneyMetrics;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.metrics.catalogue.SurvivalMetrics;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;

class PreparedRegisterTest {
    static final ImmutableList<Metric> PREPARED = MetricCatalogue.metrics().stream()
            .filter(metric -> !metric.turnings().isEmpty())
            .collect(ImmutableList.toImmutableList());

    /** Those of which a startup is told for all days at once, if it can be. */
    private static final ImmutableList<Metric> DATED = ImmutableList.of(
            ResidencyMetrics.RESIDENTS,
            ResidencyMetrics.STARTUPS_SUPPORTED,
            ResidencyMetrics.ADMISSIONS,
            ResidencyMetrics.EXITS,
            ResidencyMetrics.TRANSFERS,
            ResidencyMetrics.AVERAGE_RESIDENTS,
            ResidencyMetrics.RESIDENT_CHURN,
            SpaceMetrics.OCCUPANCY,
            SpaceMetrics.AREA_OCCUPANCY,
            SpaceMetrics.FREE_CAPACITY,
            JobsMetrics.JOBS_DIRECT,
            JobsMetrics.JOBS_INDIRECT,
            JobsMetrics.JOBS_PER_STARTUP,
            JobsMetrics.JOBS_NET_CREATED,
            SurvivalMetrics.SURVIVAL);

    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final SurvivalClock[] CLOCKS = {
        SurvivalClock.ADMISSION, SurvivalClock.GRADUATION, SurvivalClock.FOUNDING
    };
    private static final Integer[] MONTHS = {12, 18, 60, 144};
    /** So many times are swept. */
    private static final int SWEPT = 48;

    private static final MetricEngine ENGINE =
            engine(PreparedRegister.METRICS, ScopeKind.SITE, ScopeKind.COHORT, ScopeKind.YEAR);
    private static final ImmutableList<MetricTime> TIMES = ImmutableList.<MetricTime>builder()
            .add(MetricTime.of(LocalDate.of(1850, 1, 1)), MetricTime.of(DAY))
            .addAll(MetricTime.years(DAY, Year.of(2010), Year.of(2014)))
            .add(MetricTime.of(LocalDate.of(2150, 1, 1)))
            .build();

    @Property(tries = 5)
    void aPreparedRegisterReportsWhatTheStartupsDo(@ForAll @LongRange(max = 100_000) long seed) {
        Random random = new Random(seed);
        Network network = SyntheticRegister.builder()
                .seed(seed)
                .startups(25)
                .faultShare(random.nextInt(3) * 0.2)
                .vagueShare(random.nextInt(3) * 0.3)
                .transferShare(0.3)
                .build()
                .network();
        assertSame(network, random, 40);
    }

    @Property(tries = 30)
    void soDoesAnyRegister(
            @ForAll @Realistic @Size(max = 8) @AsOf("2020-02-29") Network network, @ForAll Random random) {
        assertSame(network, random, 25);
    }

    @Property(tries = 20)
    void soDoesOneOfWhichNothingIsSaidOfItsExtraction(
            @ForAll @Realistic @Size(max = 5) @AsOf("2020-02-29") Network network, @ForAll Random random) {
        assertSame(network.withRegister(Optional.empty()), random, 25);
    }

    @Property(tries = 10)
    void soDoStartupsThatJoinGroupsAtAnyTimeOrMayHave(@ForAll @LongRange(max = 100_000) long seed) {
        Random random = new Random(seed);
        Network network = rich(seed);
        List<Startup> joined = network.startups().subList(0, 10).stream()
                .map(startup -> startup.withSupportPeriods(ImmutableList.<SupportPeriod>builder()
                        .addAll(startup.supportPeriods())
                        .add(SupportPeriod.builder()
                                .level(any(SupportLevel.values(), random))
                                .cohortId(network.cohorts()
                                        .get(random.nextInt(network.cohorts().size()))
                                        .id())
                                .start(someDays(random))
                                .build())
                        .build()))
                .toList();
        assertSame(network.withStartups(joined), random, 25);
    }

    @Property(tries = 6)
    void partsAreTheWhole(@ForAll @LongRange(max = 1000) long seed, @ForAll Random random) throws Exception {
        Network network = rich(seed);
        MetricEngine engine = random.nextBoolean() ? ENGINE : engine(DATED, ScopeKind.SITE);
        PreparedRegister whole = engine.prepare(network);
        RegisterPreparation odd = engine.startPreparation(network);
        RegisterPreparation even = engine.startPreparation(network.withStartups(ImmutableList.of()));
        for (int i = 0; i < network.startups().size(); i++) {
            if (i == 20) {
                odd = SerializedCopy.of(odd); // and goes on
            }
            (i % 2 == 0 ? even : odd).add(network.startups().get(i));
        }
        PreparedRegister sum =
                SerializedCopy.of(odd).merge(SerializedCopy.of(even)).prepared();
        assertThat(sum.startups()).isEqualTo(network.startups().size());
        for (MetricTime time : TIMES) {
            MetricReport expected = whole.measure(time);
            assertThat(sum.measure(time)).isEqualTo(expected);
            assertThat(SerializedCopy.of(whole).measure(time)).isEqualTo(expected);
        }
        assertThat(whole.measureSeries(TIMES)).isEqualTo(engine.measureSeries(network, network.startups(), TIMES));
        assertThat(engine.measureSeries(network, whole, TIMES)).isEqualTo(whole.measureSeries(TIMES));
        assertThat(TIMES.parallelStream().map(whole::measure).map(MetricReport::results))
                .containsExactlyElementsOf(TIMES.stream()
                        .map(time -> whole.measure(time).results())
                        .toList());
        assertThat(odd.merge(even)).hasToString("RegisterPreparation{network=" + network.id() + ", startups=40}");
        assertThatThrownBy(() -> even.add(network.startups().get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the run was merged into another, and can't be used any more: " + even);
    }

    @Example
    void moneyIsToldInNumbersWhateverItsInstrumentAndCurrency() {
        Network network = rich(7);
        List<Startup> funded = network.startups().stream()
                .map(startup -> startup.withFundingRounds(
                        round("TOKENS", "12.50", "XAF"), round("EQUITY", "7", "EUR"), round("TOKENS", "3.1", "XAF")))
                .toList();
        MetricEngine engine = engine(ImmutableList.of(MoneyMetrics.FUNDING_RAISED), ScopeKind.SITE);
        Network raised = network.withStartups(funded);
        PreparedRegister register = engine.prepare(raised);
        MetricTime time = MetricTime.of(LocalDate.of(2019, 6, 30));
        assertThat(register.measure(time).results())
                .isEqualTo(engine.measureSeries(raised, List.of(time))
                        .reports()
                        .get(0)
                        .results());
    }

    private static FundingRound round(String instrument, String amount, String currency) {
        return FundingRound.builder()
                .on(LocalDate.of(2018, 1, 31))
                .instrument(FundingInstrument.of(instrument))
                .amount(Money.of(amount, currency))
                .build();
    }

    @Example
    void whatIsKnownOfAGroupOnlyLaterIsAskedOfTheStartup() {
        Startup resident = Startup.builder()
                .id("buoys")
                .name("Buoys")
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId("quay")
                        .start(LocalDate.of(2019, 3, 1))
                        .build())
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.DIRECT)
                        .cohortId("first")
                        .start(LocalDate.of(2021, 5, 1))
                        .build())
                .build();
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(Site.builder().id("quay").name("The Quay").build())
                .addCohorts(Cohort.builder().id("first").name("First").build())
                .addStartups(resident)
                .build();
        MetricEngine engine = engine(PREPARED, ScopeKind.COHORT);
        PreparedRegister register = engine.prepare(network);
        for (int year = 2018; year <= 2022; year++) {
            LocalDate start = LocalDate.of(year, 1, 1);
            MetricTime time = MetricTime.of(LocalDate.of(2022, 12, 31), ReportingPeriod.of(start, start.plusYears(1)));
            assertThat(register.measure(time).results())
                    .isEqualTo(engine.measureSeries(network, List.of(time))
                            .reports()
                            .get(0)
                            .results());
        }
    }

    /** Times so many that they are swept, and times of which each is asked of each startup. */
    private static List<MetricTime> weeks(int count) {
        List<MetricTime> weeks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = LocalDate.of(2012, 1, 1).plusWeeks(2L * i);
            weeks.add(MetricTime.of(day, ReportingPeriod.of(day.minusYears(1), day)));
        }
        return weeks;
    }

    @Example
    void aLongSeriesIsTheReportOfEachOfItsTimes() throws Exception {
        Network network = rich(6);
        List<MetricTime> weeks = weeks(130);
        List<MetricReport> expected = new ArrayList<>();
        for (List<MetricTime> few : Lists.partition(weeks, 26)) {
            expected.addAll(ENGINE.measureSeries(network, few).reports());
        }
        assertThat(ENGINE.measureSeries(network, weeks).reports()).isEqualTo(expected);
        assertThat(ENGINE.measureSeries(network, network.startups().parallelStream(), weeks)
                        .reports())
                .isEqualTo(expected);

        List<MetricReport> backwards =
                Lists.reverse(ENGINE.prepare(network).measureSeries(weeks).reports());
        assertThat(backwards.parallelStream().map(MetricReport::results))
                .containsExactlyElementsOf(Lists.reverse(expected).stream()
                        .map(MetricReport::results)
                        .toList());
        // of such a stream no size is told, and no part but its outer elements
        assertThat(ENGINE.measureSeries(
                                network,
                                Lists.partition(network.startups(), 7).stream().flatMap(List::stream),
                                weeks)
                        .reports())
                .isEqualTo(expected);
        assertThat(ENGINE.measureSeries(
                                network,
                                Lists.partition(network.startups(), 7).parallelStream()
                                        .flatMap(List::stream),
                                weeks.subList(0, 26))
                        .reports())
                .isEqualTo(expected.subList(0, 26));

        MetricSeriesRun odd = ENGINE.start(network, weeks);
        MetricSeriesRun even = ENGINE.start(network, weeks);
        for (int i = 0; i < network.startups().size(); i++) {
            (i % 2 == 0 ? even : odd).add(network.startups().get(i));
        }
        MetricSeriesRun sum = SerializedCopy.of(odd).merge(SerializedCopy.of(even));
        assertThat(sum.report().reports()).isEqualTo(expected);
        assertThat(sum.startups()).isEqualTo(network.startups().size());
        assertThat(sum)
                .hasToString(
                        "MetricSeriesRun[RegisterPreparation{network=" + network.id() + ", startups=40}, times=130]");

        assertThatThrownBy(() -> sum.merge(ENGINE.start(network, weeks(131))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the number of times");
        assertThatThrownBy(() -> sum.merge(ENGINE.start(network, Lists.reverse(weeks))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the times");
        assertThatThrownBy(() -> sum.merge(engine(PREPARED, ScopeKind.SITE, ScopeKind.COHORT, ScopeKind.YEAR)
                        .start(network, weeks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the metrics");
        assertThatThrownBy(() -> sum.merge(engine(PREPARED, ScopeKind.SITE).start(network, weeks)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the scopes");
        assertThat(sum.merge(ENGINE.start(network, weeks)).report().reports()).isEqualTo(expected);
    }

    /** Runs that startups are added to together go by one definition of stays, whichever of them are swept. */
    @Example
    void levelsOfALongSeriesAreThoseOfTheRunsBesideIt() {
        Network network = rich(6);
        LocalDate founding = LocalDate.of(1950, 1, 1);
        List<MetricTime> before = Collections.nCopies(SWEPT, MetricTime.of(founding));
        List<MetricTime> few = List.of(MetricTime.of(DAY));
        for (boolean longIsLate : List.of(true, false)) {
            MetricSeriesRun early = ENGINE.start(network, longIsLate ? List.of(before.get(0)) : before);
            MetricSeriesRun late = ENGINE.start(network, longIsLate ? Collections.nCopies(SWEPT, few.get(0)) : few);
            assertThat(early.report().reports().get(0).policies().levels())
                    .contains(Policies.LEVELS_WITHOUT_RESIDENCIES);
            network.startups().forEach(startup -> MetricSeriesRun.addToAll(List.of(early, late), startup));
            assertThat(early.report().reports().get(0).policies().levels()).contains(Policies.LEVELS_WITH_RESIDENCIES);
            assertThat(late.report().reports().get(0))
                    .isEqualTo(ENGINE.measureSeries(network, few).reports().get(0));
        }
    }

    /** Residencies that may have begun leave levels open alike, however a register is measured, in whatever parts. */
    @Property(tries = 20)
    void levelsAreAsOpenHoweverARegisterIsMeasured(@ForAll @LongRange(max = 100_000) long seed) throws Exception {
        Random random = new Random(seed);
        Network network = mayHost(random);
        List<MetricTime> times = weeks(random.nextBoolean() ? 5 : SWEPT + 5);
        List<MetricTime> some = times.subList(0, 1 + random.nextInt(4));
        MetricEngine engine = engine(
                random.nextBoolean()
                        ? PreparedRegister.METRICS
                        : ImmutableList.of(
                                ResidencyMetrics.ADMISSIONS,
                                ResidencyMetrics.ADMISSIONS
                                        .withId(MeasureId.of("own-admissions"))
                                        .withTurnings(ImmutableList.of())),
                ScopeKind.SITE,
                ScopeKind.YEAR);
        PreparedRegister register = SerializedCopy.of(engine.prepare(network));
        for (List<MetricTime> asked : List.of(some, times)) {
            MetricSeriesRun odd = engine.start(network, asked);
            MetricSeriesRun even = engine.start(network, asked);
            RegisterPreparation first = engine.startPreparation(network);
            RegisterPreparation second = engine.startPreparation(network);
            for (Startup startup : network.startups()) {
                boolean isOdd = random.nextBoolean();
                (isOdd ? odd : even).add(startup);
                (isOdd ? first : second).add(startup);
            }
            MetricSeries expected =
                    SerializedCopy.of(odd).merge(SerializedCopy.of(even)).report();
            assertThat(register.measureSeries(asked)).isEqualTo(expected);
            assertThat(SerializedCopy.of(second).merge(first).prepared().measureSeries(asked))
                    .isEqualTo(expected);
            assertThat(engine.measureSeries(network, asked)).isEqualTo(expected);
            MetricSeriesRun beside = engine.start(network, times);
            MetricSeriesRun run = engine.start(network, asked);
            network.startups().forEach(startup -> MetricSeriesRun.addToAll(List.of(beside, run), startup));
            assertThat(beside.report()).isEqualTo(engine.measureSeries(network, times));
        }
        MetricTime time = times.get(random.nextInt(times.size()));
        assertThat(register.measure(time))
                .isEqualTo(
                        engine.measureSeries(network, List.of(time)).reports().get(0));
    }

    /** Firms that are mentored, and some that are, or may have been, resident at some time. */
    private static Network mayHost(Random random) {
        List<Startup> startups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            LocalDate day = LocalDate.of(2011, 6, 1).plusDays(random.nextInt(1500));
            startups.add(Startup.builder()
                    .id("s" + i)
                    .name("S" + i)
                    .addSupportPeriods(SupportPeriod.builder()
                            .level(i < 3 || random.nextBoolean() ? SupportLevel.DIRECT : SupportLevel.HOSTED)
                            .siteId("quay")
                            .start(
                                    i < 3
                                            ? Optional.of(DateWindow.of(day))
                                            : Optional.of(
                                                            random.nextInt(3) == 0
                                                                    ? DateWindow.of(day)
                                                                    : DateWindow.between(
                                                                            day, day.plusDays(random.nextInt(900))))
                                                    .filter(window -> random.nextInt(4) > 0))
                            .build())
                    .build());
        }
        Register.Builder register =
                Register.builder().coverage(random.nextInt(3) == 0 ? Completeness.PARTIAL : Completeness.COMPLETE);
        if (random.nextBoolean()) {
            register.extractedOn(LocalDate.of(2012 + random.nextInt(4), 6, 30));
        }
        return Network.builder()
                .id("harbour")
                .name("Harbour")
                .register(register.build())
                .addSites(Site.builder().id("quay").name("The Quay").build())
                .build()
                .withStartups(startups);
    }

    @Example
    void anotherNetworkIsRefusedAndOtherMetrics() {
        Network network = rich(1);
        PreparedRegister register = ENGINE.prepare(network);
        Network other = network.withName("Another");
        assertThatThrownBy(() -> ENGINE.measureSeries(other, register, TIMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a prepared register can be asked only by an engine and of a network like those that it was prepared"
                                + " with; these differ in the network's name: " + register + ", "
                                + other.withStartups(ImmutableList.of()));
        MetricEngine fewer =
                engine(ImmutableList.of(ResidencyMetrics.RESIDENTS), ScopeKind.SITE, ScopeKind.COHORT, ScopeKind.YEAR);
        assertThatThrownBy(() -> fewer.measureSeries(network, register, TIMES))
                .hasMessageContaining("these differ in the metrics or their policies: ");
        assertThatThrownBy(() -> engine(PREPARED, ScopeKind.YEAR).measureSeries(network, register, TIMES))
                .hasMessageContaining("these differ in the scopes: ");
        RegisterPreparation preparation = ENGINE.startPreparation(network);
        RegisterPreparation ofOther = ENGINE.startPreparation(other);
        assertThatThrownBy(() -> preparation.merge(ofOther))
                .hasMessage(
                        "runs can be merged only if they ask the same of the same network; these differ in the network's name: "
                                + preparation + ", " + ofOther);
    }

    /** Of metrics that can't be swept the startups themselves are asked: they are kept. */
    @Property(tries = 3)
    void aRegisterCanBePreparedForAnyMetric(@ForAll @LongRange(max = 1000) long seed) throws Exception {
        Network network = rich(seed);
        MetricEngine engine = engine(MetricCatalogue.metrics(), ScopeKind.values());
        PreparedRegister register = engine.prepare(network);
        assertThat(register.startupsAside()).isEqualTo(network.startups().size());
        MetricSeries expected = engine.measureSeries(network, TIMES);
        assertThat(register.measureSeries(TIMES)).isEqualTo(expected);
        assertThat(engine.prepare(network.withStartups(), network.startups().stream())
                        .measureSeries(TIMES))
                .isEqualTo(expected);
        assertThat(SerializedCopy.of(register).measureSeries(TIMES)).isEqualTo(expected);
    }

    /** What can be swept is, the rest is asked of each startup at each time: in one report, as if nothing were swept. */
    @Property(tries = 3)
    void aLongSeriesOfAnyMetricsIsTheReportOfEachOfItsTimes(@ForAll @LongRange(max = 1000) long seed) throws Exception {
        Network network = rich(seed);
        Random random = new Random(seed);
        List<Metric> metrics = new ArrayList<>(MetricCatalogue.metrics());
        metrics.add(ResidencyMetrics.ADMISSIONS
                .withId(MeasureId.of("own-admissions"))
                .withTurnings(ImmutableList.of()));
        Collections.shuffle(metrics, random);
        Policies first = policies(random);
        MetricEngine engine = MetricEngine.builder()
                .asOf(DAY)
                .metrics(metrics)
                .policies(first, policies(random).withVagueDates(first.vagueDates()))
                .scopeLimit(3)
                .build();
        List<MetricTime> times = new ArrayList<>(weeks(40));
        times.replaceAll(time -> random.nextBoolean() ? MetricTime.of(time.asOf()) : time);
        List<MetricReport> expected = engine.measureSeries(network, times).reports();
        List<MetricTime> twice = new ArrayList<>(times);
        twice.addAll(times);
        MetricSeriesRun odd = engine.start(network, twice);
        MetricSeriesRun even = engine.start(network, twice);
        for (int i = 0; i < network.startups().size(); i++) {
            (i % 2 == 0 ? even : odd).add(network.startups().get(i));
        }
        MetricSeriesRun sum = SerializedCopy.of(odd).merge(SerializedCopy.of(even));
        assertThat(sum.report().reports().subList(0, 40)).isEqualTo(expected);
        assertThat(sum.report().reports().subList(40, 80)).isEqualTo(expected);
    }

    @Example
    void aStartupWithTenThousandPeriodsIsAskedAsAnyOther() {
        Network network = rich(2);
        Startup startup = network.startups().get(0);
        List<SupportPeriod> periods = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LocalDate start = LocalDate.of(1890, 1, 1).plusDays(8L * i);
            periods.add(SupportPeriod.builder()
                    .level(SupportLevel.HOSTED)
                    .siteId(network.sites().get(i % 2).id())
                    .start(start)
                    .end(DateWindow.of(start.plusDays(7)))
                    .build());
        }
        Network many = network.withStartups(startup.withSupportPeriods(periods));
        PreparedRegister register = ENGINE.prepare(many);
        assertThat(register).hasToString("PreparedRegister{network=" + network.id() + ", startups=1, aside=1}");
        assertThat(register.measureSeries(TIMES)).isEqualTo(ENGINE.measureSeries(many, many.startups(), TIMES));
    }

    @Example
    void aHundredThousandSitesCostOnlyWhereSomebodyIs() {
        Network network = rich(3);
        ImmutableList.Builder<Site> sites = ImmutableList.builder();
        for (int i = 0; i < 100_000; i++) {
            sites.add(network.sites().get(0).withId(SiteId.of("far-" + i)));
        }
        Network wide = network.withSites(ImmutableList.<Site>builder()
                .addAll(sites.build())
                .addAll(network.sites())
                .build());
        PreparedRegister register = ENGINE.prepare(wide);
        MetricTime time = TIMES.get(1);
        assertThat(register.measure(time).get("residents").network())
                .isEqualTo(
                        ENGINE.prepare(network).measure(time).get("residents").network());
    }

    @Example
    void aMetricThatThrowsIsAskedOfTheStartupItself() {
        Network network = rich(4);
        Metric failing =
                ResidencyMetrics.RESIDENTS.withId(MeasureId.of("failing")).withAccumulator(Failing::new);
        MetricEngine engine = engine(ImmutableList.of(failing), ScopeKind.SITE);
        PreparedRegister register = engine.prepare(network);
        assertThat(register.startupsAside()).isBetween(1L, 39L);
        assertThat(register.measureSeries(TIMES)).isEqualTo(engine.measureSeries(network, network.startups(), TIMES));
    }

    @Example
    void aMetricOfOnesOwnTakesPartIfItSaysOnWhichDaysItTurns() {
        Network network = rich(5);
        Metric own = Metric.builder()
                .id("hosted-elsewhere")
                .version(1)
                .unit(MetricUnit.STARTUPS)
                .name(LocalizedText.of("Hosted elsewhere"))
                .definition(LocalizedText.of("Supported, and not resident."))
                .addTurnings(Turning.SUPPORT)
                .accumulator(HostedElsewhere::new)
                .build();
        MetricEngine engine = engine(ImmutableList.of(own), ScopeKind.SITE);
        assertThat(engine.prepare(network).measureSeries(TIMES))
                .isEqualTo(engine.measureSeries(network, network.startups(), TIMES));
    }

    @Example
    void ofMostStartupsItIsToldAtOnceWhatChangesWhen() {
        assertToldAtOnce(0, 0.9, 1);
        assertToldAtOnce(0.2, 0.2, 0.9);
    }

    /** Whether so many startups are told for all days at once, and the others on their days, with the same result. */
    private static void assertToldAtOnce(double vague, double fewest, double most) {
        Network network = SyntheticRegister.builder()
                .seed(3)
                .startups(60)
                .faultShare(0.05)
                .vagueShare(vague)
                .build()
                .network();
        Set<String> told = new HashSet<>();
        Metric own = Metric.builder()
                .id("hosted-once")
                .version(1)
                .unit(MetricUnit.STARTUPS)
                .name(LocalizedText.of("Hosted once"))
                .definition(LocalizedText.of("Ever resident."))
                .addTurnings(Turning.SUPPORT)
                .accumulator(question -> new HostedOnce(question, told))
                .build();
        MetricEngine engine = engine(ImmutableList.of(own), ScopeKind.SITE);
        PreparedRegister register = engine.prepare(network);
        assertThat(told.size() / 60.0).isBetween(fewest, most);
        assertThat(register.measureSeries(TIMES)).isEqualTo(engine.measureSeries(network, network.startups(), TIMES));
    }

    /** None of them fails to, which nobody would see: a startup that can't be told at once is asked on its days. */
    @Example
    void metricsTellAStartupOfWhichEverythingIsKnownWhenItHappens() {
        Network network = SyntheticRegister.builder()
                .seed(3)
                .startups(60)
                .faultShare(0)
                .vagueShare(0)
                .build()
                .network();
        Frame frame = Frame.of(network, DAY);
        for (Metric metric : DATED) {
            Question question = Question.of(
                    frame, Optional.of(ReportingPeriod.of(Year.of(2019))), Scope.network(), Policies.DEFAULT);
            DatedAccumulator<?> accumulator =
                    (DatedAccumulator<?>) metric.accumulator().start(question);
            long told = network.startups().stream()
                    .flatMap(startup -> DatedHistory.find(
                            startup,
                            frame.asOf(EpochDay.date(EpochDay.NEVER - 1)),
                            day -> frame.asOf(EpochDay.date(day)))
                            .stream())
                    .filter(history -> accumulator.tellDated(history, (from, until) -> (key, number) -> {}))
                    .count();
            assertThat(told).as(metric.toString()).isGreaterThan(40);
        }
    }

    private static final class HostedOnce extends CountingAccumulator implements DatedAccumulator<CountingAccumulator> {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> told;

        HostedOnce(Question question, Set<String> told) {
            super(question, 1);
            this.told = told;
        }

        @Override
        public void add(StartupHistory history) {
            count(0, history.residencies().isEmpty() ? 0L : 1L);
        }

        @Override
        public boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            told.add(history.whole().startup().id().value());
            int first = history.supportedFrom(SupportLevel.HOSTED);
            if (first != EpochDay.NEVER) {
                numbers.from(first).add(0, 1);
            }
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    @Example
    void numbersOfNamesAreRefusedByWhoHasNone() {
        NumberedAccumulator.Numbers numbers = (key, number) -> {};
        assertThatThrownBy(() -> numbers.of("fisheries"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no numbers can be told of fisheries");
        HostedElsewhere counts = new HostedElsewhere(
                Question.of(Frame.of(rich(1), DAY), Optional.empty(), Scope.network(), Policies.DEFAULT));
        assertThatThrownBy(() -> counts.takeOf("fisheries", 0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no numbers were told of fisheries");
    }

    private static final class HostedElsewhere extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        HostedElsewhere(Question question) {
            super(question, 1);
        }

        @Override
        public void add(StartupHistory history) {
            count(0, history.isSupported() && !history.isResident() ? 1L : 0L);
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    private static final class Failing extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        Failing(Question question) {
            super(question, 1);
        }

        @Override
        public void add(StartupHistory history) {
            if (history.startup().id().value().endsWith("7")) {
                throw new IllegalStateException("seven");
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    private static Network rich(long seed) {
        return SyntheticRegister.builder()
                .seed(seed)
                .startups(40)
                .faultShare(0.2)
                .vagueShare(0.2)
                .build()
                .network();
    }

    private static MetricEngine engine(List<Metric> metrics, ScopeKind... scopes) {
        return MetricEngine.builder().asOf(DAY).metrics(metrics).scopes(scopes).build();
    }

    /** A day, or a window of some. */
    private static DateWindow someDays(Random random) {
        LocalDate first = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(4000));
        return DateWindow.between(first, first.plusDays(random.nextBoolean() ? 0 : random.nextInt(800)));
    }

    private static void assertSame(Network network, Random random, int times) {
        assertSame(network, random, times, MetricEngine.builder().metrics(PREPARED));
        assertSame(
                network,
                random,
                times,
                MetricEngine.builder()
                        .metrics(random.nextBoolean() ? PreparedRegister.METRICS : DATED)
                        .scopes(ScopeKind.SITE));
    }

    private static void assertSame(Network network, Random random, int times, MetricEngine.Builder measured) {
        MetricEngine.Builder engine = measured.policies(policies(random));
        PreparedRegister register = engine.asOf(DAY).build().prepare(network);
        List<LocalDate> days = days(network, random, times);
        List<MetricTime> asked = new ArrayList<>();
        for (LocalDate day : days) {
            LocalDate start = random.nextBoolean() ? days.get(random.nextInt(days.size())) : day.withDayOfYear(1);
            LocalDate end = random.nextBoolean() ? days.get(random.nextInt(days.size())) : day.plusDays(1);
            MetricTime time =
                    start.isBefore(end) ? MetricTime.of(day, ReportingPeriod.of(start, end)) : MetricTime.of(day);
            asked.add(time);
            MetricReport expected = ImmutableList.copyOf(engine.asOf(DAY)
                            .build()
                            .measureSeries(network, ImmutableList.of(time))
                            .reports())
                    .get(0);
            MetricReport found = register.measure(time);
            assertThat(found.results()).hasSameSizeAs(expected.results());
            for (int i = 0; i < found.results().size(); i++) {
                assertThat(found.results().get(i))
                        .as("%s under %s", time, register)
                        .isEqualTo(expected.results().get(i));
            }
            assertThat(found).isEqualTo(expected);
        }
        assertSameInSeries(engine.build(), network, random, asked);
    }

    /** What is swept for some times alone is what each startup says at each of them. */
    private static void assertSameInSeries(
            MetricEngine engine, Network network, Random random, List<MetricTime> times) {
        Collections.shuffle(times, random);
        List<MetricTime> some = times.subList(0, 1 + random.nextInt(Math.min(8, times.size())));
        List<MetricTime> often = Collections.nCopies(SWEPT, some).stream()
                .flatMap(List::stream)
                .limit(SWEPT + some.size())
                .toList();
        assertThat(engine.measureSeries(network, often).reports().subList(0, some.size()))
                .isEqualTo(engine.measureSeries(network, some).reports());
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static Policies policies(Random random) {
        Policies.Builder policies = Policies.builder()
                .exits(any(ExitPolicy.values(), random))
                .unknowns(any(UnknownPolicy.values(), random))
                .vagueDates(any(VagueDates.values(), random))
                .clock(any(CLOCKS, random))
                .average(any(AverageMethod.values(), random))
                .jobsBasis(random.nextBoolean() ? JobsBasis.HEADCOUNT : JobsBasis.FTE)
                .horizons(random.nextBoolean() ? ImmutableSortedSet.copyOf(MONTHS) : ImmutableSortedSet.of());
        if (random.nextBoolean()) {
            policies.followUp(any(FollowUp.values(), random));
        }
        if (random.nextBoolean()) {
            policies.levels(any(SupportLevel.values(), random), any(SupportLevel.values(), random));
        }
        return policies.build();
    }

    /** Days around those that are told, some of them later by a law, and some far away. */
    private static List<LocalDate> days(Network network, Random random, int count) {
        TreeSet<LocalDate> told = new TreeSet<>();
        for (Startup startup : network.startups()) {
            Stream.of(
                            startup.supportPeriods().stream()
                                    .flatMap(
                                            support -> Stream.concat(support.start().stream(), support.end().stream())),
                            startup.statusEvents().stream().map(StatusEvent::on),
                            startup.jobs().stream().map(jobs -> jobs.on()),
                            startup.serviceUses().stream().map(use -> use.on()),
                            startup.fundingRounds().stream().map(round -> round.on()),
                            startup.revenues().stream().map(revenue -> DateWindow.of(revenue.end())),
                            startup.founded().stream())
                    .flatMap(windows -> windows)
                    .forEach(window -> {
                        window.earliest().ifPresent(told::add);
                        window.latest().ifPresent(told::add);
                    });
        }
        network.register().flatMap(register -> register.extractedOn()).ifPresent(told::add);
        told.add(DAY);
        ImmutableList<LocalDate> all = ImmutableList.copyOf(told);
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        days.add(
                LocalDate.of(1850, 1, 1),
                all.get(0).minusDays(1),
                all.get(all.size() - 1).plusYears(3),
                LocalDate.of(2150, 1, 1));
        for (int i = 0; i < count; i++) {
            LocalDate day = all.get(random.nextInt(all.size())).plusDays(random.nextInt(5) - 2);
            days.add(
                    switch (random.nextInt(8)) {
                        case 0 -> day.plusDays(90);
                        case 1 -> day.plusMonths(24);
                        case 2 -> day.plusDays(random.nextInt(400));
                        case 3 -> day.plusMonths(any(MONTHS, random));
                        case 4 ->
                            day.plusYears(random.nextInt(13)).withDayOfYear(1).minusDays(random.nextInt(3));
                        default -> day;
                    });
        }
        return days.build();
    }
}
