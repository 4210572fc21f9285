package org.incubatornetwork.metrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;

class NumberedAccumulatorTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    @Property(tries = 20)
    void oneThatBeginsAnewTellsWhatANewOneDoesAndNothingOfWhomItMayNotCount(
            @ForAll @Realistic @Size(max = 5) @AsOf("2020-02-29") Network network, @ForAll Random random) {
        Map<String, NumberedAccumulator<?>> used = new TreeMap<>();
        for (Startup startup : network.startups()) {
            for (int i = 0; i < 4; i++) {
                LocalDate day = FIRST.plusDays(random.nextInt(4000));
                Frame frame = Frame.of(network, day);
                LocalDate start = day.minusDays(random.nextInt(400));
                for (StartupHistory history : seen(StartupInNetwork.of(startup, frame))) {
                    for (Metric metric : MetricCatalogue.metrics()) {
                        assertAlike(metric, history, ReportingPeriod.of(start, day.plusDays(1)), used);
                    }
                }
            }
        }
    }

    private static List<StartupHistory> seen(StartupInNetwork startup) {
        List<StartupHistory> seen = new ArrayList<>(startup.atSites());
        seen.add(startup);
        return seen;
    }

    private static void assertAlike(
            Metric metric, StartupHistory history, ReportingPeriod period, Map<String, NumberedAccumulator<?>> used) {
        Scope scope = history instanceof StartupAtSite view
                ? Scope.of(view.site().site().id())
                : Scope.network();
        Question question = Question.of(history.frame(), Optional.of(period), scope, Policies.DEFAULT);
        if (metric.accumulator().start(question) instanceof NumberedAccumulator<?> first) {
            NumberedAccumulator<?> again = used.computeIfAbsent(metric + " " + scope, name ->
                    (NumberedAccumulator<?>) metric.accumulator().start(question));
            first.add(history);
            Map<String, Long> told = told(first);
            if (!again.mayCount(history)) {
                assertThat(told).as("%s of %s", metric, history).isEmpty();
            }
            if (again.begin(question)) {
                again.add(history);
                assertThat(told(again)).as("%s of %s", metric, history).isEqualTo(told);
            }
        }
    }

    /** What is told, and that it can't be if so. */
    private static Map<String, Long> told(NumberedAccumulator<?> accumulator) {
        Map<String, Long> told = new TreeMap<>();
        if (!accumulator.tell(new Told("", told))) {
            told.put("not told", 1L);
        }
        return told;
    }

    private record Told(String name, Map<String, Long> numbers) implements NumberedAccumulator.Numbers {
        @Override
        public void add(long key, long number) {
            if (number != 0) {
                numbers.merge(name + key, number, Long::sum);
            }
        }

        @Override
        public NumberedAccumulator.Numbers of(String other) {
            return new Told(other + " ", numbers);
        }
    }
}
