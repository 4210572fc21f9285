package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** What is far from the ordinary is measured right, however it is asked for: of startups one by one, in a series, and when prepared. */
class LimitsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final MetricEngine ENGINE = MetricEngine.builder()
            .asOf(DAY)
            .metrics(PreparedRegister.METRICS)
            .scopes(ScopeKind.SITE)
            .build();

    /** Days within the calendar of most, on its edges, and as far away as days go. */
    private static final ImmutableList<LocalDate> DAYS = ImmutableList.of(
            LocalDate.MIN,
            LocalDate.of(1, 1, 1),
            LocalDate.of(1850, 6, 15),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            DAY,
            LocalDate.of(2100, 12, 31),
            LocalDate.of(2101, 1, 1),
            LocalDate.of(2150, 6, 15),
            LocalDate.of(9999, 12, 31),
            LocalDate.MAX.minusDays(1));

    private static final Network NETWORK =
            SyntheticRegister.builder().seed(11).startups(20).build().network();

    @Example
    void daysBefore1900AndAfter2100AreDaysLikeOthers() {
        List<Startup> startups = new ArrayList<>(NETWORK.startups());
        for (int year : new int[] {1, 1850, 1899, 2101, 2150, 9990}) {
            startups.add(startup(
                    NETWORK.startups().get(0).withName("of " + year),
                    LocalDate.of(year, 2, 28),
                    LocalDate.of(year + 3, 1, 1)));
        }
        Network network = NETWORK.withRegister(Optional.empty()).withStartups(startups);
        assertSame(network, timesOf(DAYS));
        PreparedRegister register = ENGINE.prepare(network);
        assertThat(count(register, "residents", LocalDate.of(1851, 1, 1))).isEqualTo(1);
        assertThat(count(register, "jobs-direct", LocalDate.of(1851, 1, 1))).isEqualTo(3);
        assertThat(count(register, "residents", LocalDate.of(2151, 1, 1))
                        - count(register, "residents", LocalDate.of(2149, 1, 1)))
                .isEqualTo(1);
    }

    private static long count(PreparedRegister register, String metric, LocalDate day) {
        return register.measure(day).get(metric).network().count().orElseThrow();
    }

    @Example
    void aStartupWithTenThousandPeriodsIsMeasuredAlike() {
        Startup startup = NETWORK.startups().get(0);
        List<SupportPeriod> periods = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LocalDate start = LocalDate.of(1950, 1, 1).plusDays(3L * i);
            periods.add(residency(i % 2, start, start.plusDays(2)));
        }
        Collections.reverse(periods);
        Network network = NETWORK.withStartups(startup.withSupportPeriods(periods));
        assertSame(network, timesOf(DAYS));
        PreparedRegister register = ENGINE.prepare(network);
        assertThat(count(register, "residents", LocalDate.of(1950, 1, 1).plusDays(3_000)))
                .isEqualTo(1);
        assertThat(count(register, "residents", LocalDate.of(1950, 1, 1).plusDays(3_002)))
                .isZero();
    }

    @Example
    void whatWasPreparedOfOneNetworkIsRefusedForAnother() {
        Network other = NETWORK.withSites(NETWORK.sites().subList(0, 2));
        PreparedRegister register = ENGINE.prepare(NETWORK);
        assertThatThrownBy(() -> ENGINE.measureSeries(other, register, timesOf(DAYS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a prepared register can be asked only by an engine and of a network like those that it was prepared"
                                + " with; these differ in the network's sites: " + register + ", "
                                + other.withStartups(ImmutableList.of()));
        MetricSeriesRun run = ENGINE.start(NETWORK, timesOf(DAYS));
        MetricSeriesRun ofOther = ENGINE.start(other, timesOf(DAYS));
        assertThatThrownBy(() -> run.merge(ofOther))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "runs can be merged only if they ask the same of the same network; these differ in the network's sites: ");
    }

    private static Startup startup(Startup startup, LocalDate start, LocalDate end) {
        return startup.withSupportPeriods(residency(0, start, end))
                .withStatusEvents(StatusEvent.builder()
                        .status(VitalStatus.CLOSED)
                        .on(DateWindow.of(end.minusMonths(15)))
                        .build())
                .withJobs(Jobs.builder().on(DateWindow.of(start)).direct(3).build());
    }

    private static SupportPeriod residency(int site, LocalDate start, LocalDate end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(NETWORK.sites().get(site).id())
                .start(start)
                .end(DateWindow.of(end))
                .build();
    }

    /** Each day with the year until then, but for the first day that there is. */
    private static List<MetricTime> timesOf(List<LocalDate> days) {
        return days.stream()
                .map(day -> day.equals(LocalDate.MIN)
                        ? MetricTime.of(day)
                        : MetricTime.of(day, ReportingPeriod.of(day.minusYears(1), day.plusDays(1))))
                .toList();
    }

    /** Few times are asked of startups, many are swept. */
    private static void assertSame(Network network, List<MetricTime> times) {
        List<MetricReport> expected = ENGINE.measureSeries(network, times).reports();
        assertThat(ENGINE.prepare(network).measureSeries(times).reports()).isEqualTo(expected);
        List<MetricTime> many = new ArrayList<>();
        while (many.size() < 240) {
            many.addAll(times);
        }
        assertThat(ENGINE.measureSeries(network, many).reports().subList(0, times.size()))
                .isEqualTo(expected);
    }
}
