package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.house.CapturedLog;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.AccumulatorFactory;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A metric that throws has no figure and says so; the others go on, and the log is told. */
class MetricFailureTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    enum Step {
        START,
        ADD,
        MERGE,
        REPORT
    }

    /** Throws at one step; while adding, on the startups with one of some ids. */
    private static final class Broken implements Accumulator<Broken> {
        private static final long serialVersionUID = 1L;

        private final Step step;
        private final ImmutableSet<String> ids;

        Broken(Step step, ImmutableSet<String> ids) {
            this.step = step;
            this.ids = ids;
            failAt(Step.START, "start");
        }

        private void failAt(Step now, String message) {
            if (step == now) {
                throw new IllegalStateException(message);
            }
        }

        @Override
        public void add(StartupHistory history) {
            if (ids.contains(history.startup().id().value())) {
                failAt(Step.ADD, history.startup().name());
            }
        }

        @Override
        public void merge(Broken other) {
            failAt(Step.MERGE, "merge");
        }

        @Override
        public void report(MetricResult.Builder result) {
            failAt(Step.REPORT, "report");
            result.count(0);
        }
    }

    private final CapturedLog captured = new CapturedLog();

    private static Metric metric(AccumulatorFactory factory) {
        return Metric.builder()
                .id("broken")
                .version(1)
                .unit(MetricUnit.STARTUPS)
                .name(LocalizedText.of("Broken"))
                .definition(LocalizedText.of("Throws."))
                .accumulator(factory)
                .build();
    }

    private static Metric brokenAt(Step step, String... ids) {
        return metric(question -> new Broken(step, ImmutableSet.copyOf(ids)));
    }

    private static Network network() {
        Network.Builder network = complete();
        for (int i = 0; i < 3; i++) {
            network.addStartups(startup("T" + i)
                    .name("secret " + i)
                    .addSupportPeriods(resident(A, "2020-01-01"))
                    .build());
        }
        return network.build();
    }

    private MetricRun run(Metric broken) {
        return new MetricRun(
                Frame.of(network(), DAY),
                MetricTime.of(DAY),
                new Selection(
                        Policies.DEFAULT,
                        ImmutableSet.of(ScopeKind.NETWORK, ScopeKind.SITE),
                        1_000,
                        ImmutableList.of(
                                new Variant(broken, Policies.DEFAULT),
                                new Variant(ResidencyMetrics.RESIDENTS, Policies.DEFAULT)),
                        ImmutableMap.of(),
                        null),
                new MetricLog(captured.logger(), CapturedLog.ticker()));
    }

    /** The reason's message of the network; the same is said of the site, and residents are counted in both. */
    private static String failure(MetricRun run, int residents) {
        MetricReport report = run.report();
        assertThat(report.get("residents").network().count()).hasValue(residents);
        assertThat(report.get("residents").at(A).count()).hasValue(residents);
        NoValue reason = report.get("broken").network().noValue().orElseThrow();
        assertThat(reason.code()).isEqualTo("METRIC_FAILED");
        assertThat(report.get("broken").at(A).noValue()).contains(reason);
        return reason.message(Locale.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void atWhateverStepAMetricThrowsTheOthersGoOn(Step step) {
        MetricRun run = run(brokenAt(step, "T1"));
        network().startups().subList(0, 2).forEach(run::add);
        MetricRun other = run(brokenAt(step, "T1"));
        other.add(network().startups().get(2));
        run.merge(other);

        String what = step == Step.ADD ? "secret 1" : Ascii.toLowerCase(step.name());
        assertThat(failure(run, 3))
                .isEqualTo("Not computable: the metric failed with java.lang.IllegalStateException: " + what + ".");
        assertThat(captured.lines())
                .filteredOn(line -> line.startsWith("warn"))
                .hasSize(step == Step.START ? 2 : 1)
                .allMatch(line -> line.equals("warn metric broken failed on "
                        + (step == Step.ADD ? "/network/startups/1" : "/network")
                        + " with java.lang.IllegalStateException; its further failures are not logged"));
    }

    /** Throws where a startup is told for all days at once, and counts it on each day. */
    private static final class BrokenAtOnce extends CountingAccumulator
            implements DatedAccumulator<CountingAccumulator> {
        private static final long serialVersionUID = 1L;

        BrokenAtOnce(Question question) {
            super(question, 1);
        }

        @Override
        public void add(StartupHistory history) {
            count(0);
        }

        @Override
        public boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            throw new IllegalStateException("at once");
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    @Test
    void aStartupThatAMetricFailsToTellAtOnceIsAskedOnItsDaysAndTheLogIsTold() {
        Metric broken = ResidencyMetrics.RESIDENTS.withAccumulator(BrokenAtOnce::new);
        Selection selection = new Selection(
                Policies.DEFAULT,
                ImmutableSet.of(ScopeKind.NETWORK),
                1_000,
                ImmutableList.of(new Variant(broken, Policies.DEFAULT)),
                ImmutableMap.of(),
                null);
        ImmutableList<Sweep> sweeps = Sweep.of(selection).asList();
        KnownDays days = new KnownDays(Frame.of(network(), DAY), sweeps);
        SweepPreparation preparation =
                new SweepPreparation(sweeps.get(0), LevelChoice.of(selection, Optional.empty()), AskedDays.ANY);
        MetricLog log = new MetricLog(captured.logger(), CapturedLog.ticker());
        for (Startup startup : network().startups()) {
            days.begin(startup);
            preparation.add(days, 0, log);
        }

        assertThat(preparation.prepared(EpochDay.NEVER).aside()).isEmpty();
        assertThat(captured.lines())
                .containsExactly("warn metric residents failed on /network with java.lang.IllegalStateException;"
                        + " its further failures are not logged");
    }

    @Test
    void howMuchWasMeasuredIsLogged() {
        MetricRun run = run(brokenAt(Step.REPORT));
        network().startups().forEach(run::add);

        MetricReport report = run.report();

        assertThat(captured.lines())
                .contains("debug measured " + report.results().size() + " figures of 3 startups, in 1.000 s");
    }

    @Test
    void aFailureIsKeptWhenPartsAreMerged() {
        Metric broken = brokenAt(Step.ADD, "T1");
        for (boolean brokenFirst : new boolean[] {true, false}) {
            MetricRun sound = run(broken).add(network().startups().get(0));
            MetricRun failed = run(broken).add(network().startups().get(1));
            MetricRun sum = brokenFirst ? failed.merge(sound) : sound.merge(failed);
            assertThat(failure(sum, 2)).endsWith("secret 1.");
        }
    }

    @Test
    void whichFailureIsToldDoesNotDependOnTheOrder() {
        Metric broken = brokenAt(Step.ADD, "T1", "T2");
        List<Startup> startups = network().startups();
        MetricRun forth = run(broken);
        startups.forEach(forth::add);
        MetricRun back = run(broken);
        ImmutableList.copyOf(startups).reverse().forEach(back::add);
        assertThat(failure(forth, 3)).isEqualTo(failure(back, 3)).endsWith("secret 1.");
        assertThat(forth.report()).isEqualTo(back.report());
    }

    @Test
    void aStackThatOverflowsIsAFailureAndAMachineThatFailsIsNot() {
        Metric endless = metric(question -> {
            throw new StackOverflowError();
        });
        assertThat(failure(run(endless), 0))
                .isEqualTo("Not computable: the metric failed with java.lang.StackOverflowError.");
        Metric greedy = metric(question -> {
            throw new OutOfMemoryError("as if");
        });
        assertThatThrownBy(() -> run(greedy)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aMetricWithoutAccumulatorFailsAsWell() {
        Metric none = metric(question -> Objects.requireNonNull(null, "nothing to gather with"));
        assertThat(failure(run(none), 0)).endsWith("java.lang.NullPointerException: nothing to gather with.");
    }
}
