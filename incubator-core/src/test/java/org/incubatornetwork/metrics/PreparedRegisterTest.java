package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.synthetic.SyntheticRegister;

class PreparedRegisterTest {
    static final ImmutableList<Metric> PREPARED = MetricCatalogue.metrics().stream()
            .filter(metric -> !metric.turnings().isEmpty())
            .collect(ImmutableList.toImmutableList());

    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    @Property(tries = 8)
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

    @Property(tries = 60)
    void soDoesAnyRegister(
            @ForAll @Realistic @Size(max = 8) @AsOf("2020-02-29") Network network, @ForAll Random random) {
        assertSame(network, random, 25);
    }

    @Property(tries = 40)
    void soDoesOneOfWhichNothingIsSaidOfItsExtraction(
            @ForAll @Realistic @Size(max = 5) @AsOf("2020-02-29") Network network, @ForAll Random random) {
        assertSame(network.withRegister(Optional.empty()), random, 25);
    }

    private static void assertSame(Network network, Random random, int times) {
        MetricEngine.Builder engine = MetricEngine.builder().metrics(PREPARED).policies(policies(random));
        PreparedRegister register = engine.asOf(DAY).build().prepare(network);
        List<LocalDate> days = days(network, random, times);
        for (LocalDate day : days) {
            LocalDate start = random.nextBoolean() ? days.get(random.nextInt(days.size())) : day.withDayOfYear(1);
            LocalDate end = random.nextBoolean() ? days.get(random.nextInt(days.size())) : day.plusDays(1);
            MetricTime time =
                    start.isBefore(end) ? MetricTime.of(day, ReportingPeriod.of(start, end)) : MetricTime.of(day);
            MetricReport expected = ImmutableList.copyOf(engine.asOf(DAY)
                            .build()
                            .measureSeries(network, ImmutableList.of(time))
                            .reports())
                    .get(0);
            MetricReport found = register.measure(time);
            assertThat(found.results()).hasSameSizeAs(expected.results());
            for (int i = 0; i < found.results().size(); i++) {
                if (!found.results().get(i).equals(expected.results().get(i))) {
                    System.out.println("FOUND " + found.results().get(i).parts()
                            + found.results().get(i).warnings()
                            + found.results().get(i).exclusions());
                    System.out.println("EXPECTED " + expected.results().get(i).parts()
                            + expected.results().get(i).warnings()
                            + expected.results().get(i).exclusions());
                }
                assertThat(found.results().get(i))
                        .as("%s under %s", time, register)
                        .isEqualTo(expected.results().get(i));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Policies policies(Random random) {
        Policies.Builder policies = Policies.builder()
                .exits(ExitPolicy.values()[random.nextInt(3)])
                .vagueDates(VagueDates.values()[random.nextInt(4)])
                .jobsBasis(random.nextBoolean() ? JobsBasis.HEADCOUNT : JobsBasis.FTE)
                .horizons(random.nextBoolean() ? ImmutableSortedSet.of(12, 60) : ImmutableSortedSet.of());
        if (random.nextBoolean()) {
            policies.followUp(FollowUp.values()[random.nextInt(2)]);
        }
        if (random.nextBoolean()) {
            policies.levels(SupportLevel.values()[random.nextInt(4)], SupportLevel.values()[random.nextInt(4)]);
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
                    switch (random.nextInt(6)) {
                        case 0 -> day.plusDays(90);
                        case 1 -> day.plusMonths(24);
                        case 2 -> day.plusDays(random.nextInt(400));
                        default -> day;
                    });
        }
        return days.build();
    }
}
