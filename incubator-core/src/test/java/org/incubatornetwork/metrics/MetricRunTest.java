package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.synthetic.SyntheticRegister;

class MetricRunTest {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);
    private static final MetricEngine ENGINE =
            MetricEngine.builder().asOf(DAY).year(Year.of(2015)).build();

    private static Network rich(long seed) {
        return SyntheticRegister.builder()
                .seed(seed)
                .startups(60)
                .faultShare(0.2)
                .build()
                .network();
    }

    @Property(tries = 12)
    void anyPartitionAndOrderGiveTheSameReport(
            @ForAll @LongRange(max = 1000) long seed, @ForAll @IntRange(min = 1, max = 7) int parts) throws Exception {
        Network network = rich(seed);
        MetricReport whole = ENGINE.measure(network);
        Random random = new Random(seed);
        List<Startup> shuffled = new ArrayList<>(network.startups());
        Collections.shuffle(shuffled, random);
        List<MetricRun> runs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            runs.add(ENGINE.start(network));
        }
        shuffled.forEach(startup -> runs.get(random.nextInt(parts)).add(startup));
        Collections.shuffle(runs, random);
        MetricRun sum = ENGINE.start(network.withStartups(ImmutableList.of()));
        for (MetricRun run : runs) {
            sum.merge(SerializedCopy.of(run));
        }
        assertThat(sum.startups()).isEqualTo(network.startups().size());
        assertThat(sum.report().results()).isEqualTo(whole.results());
        assertThat(sum.report()).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(ENGINE.measure(network, network.startups().parallelStream())).isEqualTo(whole);
    }

    @Property(tries = 4)
    void aSeriesInPartsIsTheSeries(@ForAll @LongRange(max = 1000) long seed) throws Exception {
        Network network = rich(seed);
        List<MetricTime> times = new ArrayList<>(MetricTime.years(DAY, Year.of(2012), Year.of(2014)));
        times.add(1, MetricTime.of(LocalDate.of(2013, 6, 30)));
        ImmutableList<MetricReport> whole = ENGINE.measureSeries(network, times).reports();
        MetricSeriesRun odd = ENGINE.start(network, times);
        MetricSeriesRun even = ENGINE.start(network, times);
        for (int i = 0; i < network.startups().size(); i++) {
            (i % 2 == 0 ? even : odd).add(network.startups().get(i));
        }

        assertThat(SerializedCopy.of(odd)
                        .merge(SerializedCopy.of(even))
                        .report()
                        .reports())
                .isEqualTo(whole);
        assertThat(odd.merge(even).startups()).isEqualTo(network.startups().size());
        assertThat(ENGINE.measureSeries(network, network.startups().parallelStream(), times)
                        .reports())
                .isEqualTo(whole);
        assertThat(whole)
                .isEqualTo(times.stream().map(time -> measure(network, time)).collect(ImmutableList.toImmutableList()));
        assertThatThrownBy(() -> odd.merge(ENGINE.start(network, times.subList(0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "runs can be merged only if they ask the same of the same network; these differ in the number of times: ");
    }

    private static MetricReport measure(Network network, MetricTime time) {
        MetricEngine.Builder engine = MetricEngine.builder().asOf(time.asOf());
        time.period().ifPresent(period -> engine.period(period.start(), period.end()));
        return engine.build().measure(network);
    }

    @Property(tries = 2)
    void resultsAreTheSameInAnotherProcess(@ForAll @LongRange(max = 10) long seed) throws Exception {
        for (MetricResult result : ENGINE.measure(rich(seed)).results()) {
            assertThat(SerializedCopy.of(result)).isEqualTo(result).hasToString(result.toString());
        }
    }

    @Property(tries = 5)
    void runsOfDifferentQuestionsDoNotMerge(@ForAll @LongRange(max = 5) long seed) {
        Network network = rich(seed);
        MetricRun run = ENGINE.start(network);
        MetricRun other = MetricEngine.builder().asOf(DAY.plusDays(1)).build().start(network);
        assertThatThrownBy(() -> run.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "runs can be merged only if they ask the same of the same network; these differ in the time: "
                                + run + ", " + other);
    }

    @Property(tries = 12)
    void whatIsDatedLaterDoesNotShow(@ForAll @LongRange(max = 1000) long seed) {
        Network network = rich(seed);
        Network past = network.withStartups(
                network.startups().stream().map(MetricRunTest::past).collect(ImmutableList.toImmutableList()));
        assertThat(ENGINE.measure(past).results())
                .isEqualTo(ENGINE.measure(network).results());
    }

    /** The startup as it was recorded on the day. */
    private static Startup past(Startup startup) {
        return startup.withSupportPeriods(startup.supportPeriods().stream()
                        .filter(period ->
                                period.start().isEmpty() || period.start().get().mayHaveComeBy(DAY))
                        .map(period ->
                                period.end().isPresent() && !period.end().get().mayHaveComeBy(DAY)
                                        ? period.toBuilder()
                                                .end(Optional.empty())
                                                .endReason(Optional.empty())
                                                .build()
                                        : period)
                        .toList())
                .withStatusEvents(startup.statusEvents().stream()
                        .filter(event -> event.on().mayHaveComeBy(DAY))
                        .toList())
                .withJobs(startup.jobs().stream()
                        .filter(jobs -> jobs.on().mayHaveComeBy(DAY))
                        .toList())
                .withRevenues(startup.revenues().stream()
                        .filter(revenue -> !revenue.end().isAfter(DAY))
                        .toList())
                .withFundingRounds(startup.fundingRounds().stream()
                        .filter(round -> round.on().mayHaveComeBy(DAY))
                        .toList())
                .withServiceUses(startup.serviceUses().stream()
                        .filter(use -> use.on().mayHaveComeBy(DAY))
                        .toList());
    }

    @Property(tries = 12)
    void residentsAtTheEndAreThoseAtTheStartAndWhoCameLessWhoLeft(@ForAll @LongRange(max = 1000) long seed) {
        RandomRegister register = new RandomRegister(seed, 40);
        Network network = register.network();
        for (int year = 2009; year < 2019; year++) {
            MetricReport report =
                    flow().asOf(register.extract).year(Year.of(year)).build().measure(network);
            MetricReport before = at(network, LocalDate.of(year - 1, 12, 31));
            MetricReport after = at(network, LocalDate.of(year, 12, 31));
            for (Scope scope : scopes(network)) {
                assertThat(count(before, "residents", scope)
                                + count(report, "admissions", scope)
                                - count(report, "exits", scope))
                        .as("%s in %s", scope, year)
                        .isEqualTo(count(after, "residents", scope));
            }
        }
    }

    private static MetricReport at(Network network, LocalDate day) {
        return flow().asOf(day).build().measure(network);
    }

    private static MetricEngine.Builder flow() {
        return MetricEngine.builder()
                .metrics(Stream.of("residents", "admissions", "exits")
                        .map(MetricCatalogue::getMetric)
                        .toList());
    }

    private static List<Scope> scopes(Network network) {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.network()));
        network.sites().forEach(site -> scopes.add(Scope.of(site.id())));
        return scopes;
    }

    private static long count(MetricReport report, String measure, Scope scope) {
        return report.get(measure).at(scope).count().orElseThrow();
    }

    @Property(tries = 12)
    void figuresAreWithinTheirBounds(@ForAll @LongRange(max = 1000) long seed) {
        Network network = rich(seed);
        MetricReport report = ENGINE.measure(network);
        for (MetricResult result : report.results()) {
            assertThat(result.value().isPresent()).isEqualTo(result.noValue().isEmpty());
            List<Figure> figures = new ArrayList<>(result.parts().values());
            figures.add(result.figure());
            for (Figure figure : figures) {
                figure.value().ifPresent(value -> assertThat(value).isFinite());
                figure.interval().ifPresent(limits -> {
                    if (figure.unit().equals(MetricUnit.RATIO)) {
                        assertThat(limits.lower()).isBetween(0.0, 1.0);
                        assertThat(limits.upper()).isBetween(0.0, 1.0);
                        assertThat(limits.contains(figure.value().orElseThrow()))
                                .isTrue();
                    }
                });
            }
        }
        for (String measure : List.of("residents", "startups-supported")) {
            long sum = 0;
            for (Site site : network.sites()) {
                sum += report.get(measure).at(site.id()).count().orElseThrow();
            }
            long hosted = measure.equals("residents")
                    ? report.get(measure).network().count().orElseThrow()
                    : report.get(measure)
                            .network()
                            .part("level", "HOSTED")
                            .count()
                            .orElseThrow();
            long elsewhere = network.startups().stream()
                    .filter(startup -> startup.residencies().stream()
                            .anyMatch(r -> r.siteId().isEmpty()
                                    || network.findSite(r.siteId().get()).isEmpty()))
                    .count();
            assertThat(hosted).isLessThanOrEqualTo(sum + elsewhere);
        }
    }

    @Property(tries = 5)
    void contradictoryStatusesAreNoException(@ForAll @LongRange(max = 50) long seed) {
        Network network = rich(seed);
        List<Startup> startups = new ArrayList<>();
        for (Startup startup : network.startups()) {
            List<StatusEvent> shuffled = new ArrayList<>(startup.statusEvents());
            shuffled.addAll(network.startups().get(0).statusEvents());
            Collections.shuffle(shuffled, new Random(seed));
            startups.add(startup.withStatusEvents(shuffled));
        }
        MetricReport report = ENGINE.measure(network.withStartups(startups));
        assertThat(report.results())
                .noneMatch(result -> result.noValue()
                        .map(reason -> reason.code().equals("METRIC_FAILED"))
                        .orElse(false));
    }
}
