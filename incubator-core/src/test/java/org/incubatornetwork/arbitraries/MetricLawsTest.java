package org.incubatornetwork.arbitraries;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.AccumulatorFactory;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.junit.jupiter.api.Test;

class MetricLawsTest {
    private static final MetricTime TIME = MetricTime.of(LocalDate.of(2023, 12, 31));

    /** How many startups there are. */
    private static class Counting implements Accumulator<Counting> {
        private static final long serialVersionUID = 1L;

        int count;

        @Override
        public void add(StartupHistory history) {
            if (history.startup().name().equals("bad")) {
                throw new IllegalStateException("no name");
            }
            count++;
        }

        @Override
        public void merge(Counting other) {
            count += other.count;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(count);
        }
    }

    private static final class NotMerging extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public void merge(Counting other) {}
    }

    private static final class NotSerializable extends Counting {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // the mistake
        private final Optional<String> name = Optional.of("x");

        @Override
        public String toString() {
            return "NotSerializable{" + name + "}";
        }
    }

    private static final class FailingOfTwo extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public void report(MetricResult.Builder result) {
            result.count(count == 2 ? 1 / (count - 2) : count);
        }
    }

    /** The length of the last name. */
    private static final class Ordered extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public void add(StartupHistory history) {
            count = history.startup().name().length();
        }

        @Override
        public void merge(Counting other) {
            count = other.count == 0 ? count : other.count;
        }
    }

    /** What lacks words. */
    private static final class WithoutWords extends Counting {
        private static final long serialVersionUID = 1L;

        @Override
        public void report(MetricResult.Builder result) {
            result.noValue(NoValue.of("MINE", Message.of(LocalizedText.of("Because of {why}."))))
                    .addWarning(MetricWarning.of(
                            "OFTEN", Message.of(LocalizedText.of("{many} of {all}."), ImmutableMap.of("all", 3))))
                    .exclude("UNSAID", 1)
                    .part("kind", "A", Figure.count(MetricUnit.STARTUPS, 1));
        }
    }

    private static Metric metric(AccumulatorFactory factory) {
        return Metric.builder()
                .id("named")
                .version(1)
                .unit(MetricUnit.STARTUPS)
                .name(LocalizedText.of("Named"))
                .definition(LocalizedText.of("Startups by name."))
                .addScopes(ScopeKind.NETWORK)
                .accumulator(factory)
                .build();
    }

    private static Network network(String... names) {
        Network.Builder network = Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder().coverage(Completeness.COMPLETE).build());
        for (int i = 0; i < names.length; i++) {
            network.addStartups(Startup.builder().id("s" + i).name(names[i]).build());
        }
        return network.build();
    }

    private static void assertFault(Metric metric, Network network, String... faults) {
        assertThatThrownBy(() -> MetricLaws.of(metric, network, TIME).areKept())
                .isInstanceOf(AssertionError.class)
                .hasMessage("the metric named v1 does not keep the laws of metrics:\n  " + String.join("\n  ", faults));
    }

    @Test
    void aSoundMetricKeepsThem() {
        Metric sound = metric(question -> new Counting());

        assertThatCode(() -> MetricLaws.of(sound, network("a", "b", "c"), TIME).areKept())
                .doesNotThrowAnyException();
    }

    @Test
    void aMetricThatThrowsIsToldWithTheStartup() {
        assertFault(
                metric(question -> new Counting()),
                network("a", "bad", "c"),
                "on /network/startups/1: Not computable: the metric failed with "
                        + "java.lang.IllegalStateException: no name.");
        assertFault(
                metric(question -> {
                    throw new IllegalStateException("no");
                }),
                network("a"),
                "on /network: Not computable: the metric failed with java.lang.IllegalStateException: no.");
        assertFault(
                metric(question -> new FailingOfTwo()),
                network("a", "b"),
                "on /network/startups, of which it needs several: Not computable: the metric failed with "
                        + "java.lang.ArithmeticException: / by zero.");
    }

    @Test
    void anAccumulatorThatDoesNotMergeIsTold() {
        assertFault(
                metric(question -> new NotMerging()),
                network("a", "b", "c"),
                "merged from parts it is named NETWORK: 1, and of all at once named NETWORK: 3",
                "merged from parts it is named NETWORK: 0, and of all at once named NETWORK: 3",
                "sent to another process it is named NETWORK: 0, and of all at once named NETWORK: 3");
    }

    @Test
    void whatCannotBeSentIsTold() {
        assertFault(
                metric(question -> new NotSerializable()),
                network("a"),
                "it can't be sent to another process: java.io.NotSerializableException: " + "java.util.Optional");
    }

    @Test
    void anOrderThatShowsIsTold() {
        assertFault(
                metric(question -> new Ordered()),
                network("a", "bb"),
                "in the reverse order it is named NETWORK: 1, and of all at once named NETWORK: 2",
                "merged from parts it is named NETWORK: 1, and of all at once named NETWORK: 2");
    }

    @Test
    void textsWithPlacesThatNothingFillsAreTold() {
        Metric metric = metric(question -> new WithoutWords()).withDefinition(LocalizedText.of("Startups of {site}."));

        assertFault(
                metric,
                network("a"),
                "no argument fills the place {site} of its definition",
                "no argument fills the place {why} of its reason MINE",
                "no argument fills the place {many} of its warning OFTEN",
                "no words say what it excludes as UNSAID: add them with putExclusion",
                "its breakdown does not announce the part kind=A: add it with addBreakdown");
    }
}
