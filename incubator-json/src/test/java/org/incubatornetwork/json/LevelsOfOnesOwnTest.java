package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.PreparedRegister;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;

/** A consumer's metric of a period that tells levels: however a register is measured, it comes to the same. */
class LevelsOfOnesOwnTest {
    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final CohortId FIRST = CohortId.of("first");

    private static final Metric GROWTH = Metric.builder()
            .id("residents-from-to")
            .version(1)
            .unit(MetricUnit.STARTUPS)
            .basis(TimeBasis.PERIOD)
            .name(LocalizedText.of("Residents from and to"))
            .definition(LocalizedText.of("Residents on the first day of the period, on its last and on the day after."))
            .addBreakdown("day=EVE,FIRST,LAST,AFTER")
            .addTurnings(Turning.SUPPORT)
            .accumulator(Growth::new)
            .build();
    private static final MetricEngine ENGINE = MetricEngine.builder()
            .asOf(DAY)
            .metrics(List.of(GROWTH))
            .scopes(ScopeKind.SITE, ScopeKind.COHORT)
            .policies(Policies.builder().levels(SupportLevel.HOSTED).build())
            .build();

    /** Counts who is there on four days, and who is admitted in between. */
    private static final class Growth extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final List<String> DAYS = List.of("EVE", "FIRST", "LAST", "AFTER");
        private static final int ADMISSIONS = DAYS.size();
        private static final int RESIDENTS = 0;

        /** Of a period of one day: by how many more residents there are than on its eve. */
        private long more;

        Growth(Question question) {
            super(question, DAYS.size() + 1);
        }

        @Override
        public void add(StartupHistory history) {
            int start = question().periodStartDay();
            int end = question().periodEndDay();
            int[] days = {start - 1, start, end - 1, end};
            for (int i = 0; i < days.length; i++) {
                count(i, history.isResidentOn(days[i]) ? 1 : 0);
            }
            for (Spell spell : history.spells()) {
                if (spell.isAdmission() && start <= spell.startDay() && spell.startDay() < end) {
                    count(ADMISSIONS);
                }
            }
            more += (history.isResidentOn(start) ? 1 : 0) - (history.isResidentOn(start - 1) ? 1 : 0);
        }

        @Override
        public boolean tell(Numbers numbers) {
            boolean isTold = super.tell((key, number) -> {
                if (key == ADMISSIONS) {
                    numbers.add(key, number);
                }
            });
            if (more != 0) {
                numbers.add(LEVELS + RESIDENTS, more);
            }
            return isTold;
        }

        @Override
        public void take(long key, long number) {
            if (key < LEVELS) {
                super.take(key, number);
            } else {
                count((int) (key - LEVELS), number);
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(ADMISSIONS));
            for (int i = 0; i < DAYS.size(); i++) {
                result.putPart(PartKey.of("day", DAYS.get(i)), Figure.count(MetricUnit.STARTUPS, total(i)));
            }
        }
    }

    private static SupportPeriod hosted(String start) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId("quay")
                .start(LocalDate.parse(start))
                .build();
    }

    private static SupportPeriod joined(CohortId cohort, LocalDate start) {
        return SupportPeriod.builder()
                .level(SupportLevel.DIRECT)
                .cohortId(cohort)
                .start(start)
                .build();
    }

    private static MetricTime year(int year, LocalDate asOf) {
        LocalDate start = LocalDate.of(year, 1, 1);
        return MetricTime.of(asOf, ReportingPeriod.of(start, start.plusYears(1)));
    }

    /** Two came in 2019 and one in 2021; one of the first joins a cohort in 2021, where it has been a resident all along. */
    @Example
    void whoJoinsACohortLaterThanItResidesIsThereAllAlong() throws IOException {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(Site.builder().id("quay").name("The Quay").build())
                .addCohorts(Cohort.builder().id(FIRST).name("First").build())
                .addStartups(
                        Startup.builder()
                                .id("buoys")
                                .name("Buoys")
                                .addSupportPeriods(hosted("2019-03-01"), joined(FIRST, LocalDate.of(2021, 5, 1)))
                                .build(),
                        Startup.builder()
                                .id("nets")
                                .name("Nets")
                                .addSupportPeriods(hosted("2019-06-01"))
                                .build(),
                        Startup.builder()
                                .id("sails")
                                .name("Sails")
                                .addSupportPeriods(hosted("2021-01-01"))
                                .build())
                .build();
        MetricReport of2021 = ENGINE.prepare(network).measure(year(2021, DAY));

        assertThat(of2021.get(GROWTH.id()).network())
                .hasToString("residents-from-to NETWORK: 1")
                .satisfies(result -> assertThat(result.parts().values())
                        .extracting(figure -> figure.count().orElseThrow())
                        .containsExactly(3L, 2L, 3L, 3L));
        assertThat(of2021.get(GROWTH.id()).of(FIRST).parts().values())
                .extracting(figure -> figure.count().orElseThrow())
                .containsExactly(1L, 1L, 1L, 1L);
        assertSame(network, times());
    }

    @Property(tries = 5)
    void howeverARegisterIsMeasuredLevelsAreTheSame(@ForAll @LongRange(max = 100_000) long seed) throws IOException {
        Random random = new Random(seed);
        Network register = SyntheticRegister.builder()
                .seed(seed)
                .startups(30)
                .faultShare(0.2)
                .vagueShare(random.nextInt(2) * 0.2)
                .transferShare(0.3)
                .build()
                .network();
        Network network = register.withStartups(register.startups().stream()
                .map(startup -> random.nextInt(3) > 0
                        ? startup
                        : startup.withSupportPeriods(ImmutableList.<SupportPeriod>builder()
                                .addAll(startup.supportPeriods())
                                .add(joined(
                                        register.cohorts()
                                                .get(random.nextInt(
                                                        register.cohorts().size()))
                                                .id(),
                                        LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4000))))
                                .build()))
                .toList());
        assertSame(network, times());
    }

    /** So many that they are swept. */
    private static List<MetricTime> times() {
        List<MetricTime> times = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            LocalDate day = LocalDate.of(2017, 1, 15).plusDays(17L * i);
            times.add(MetricTime.of(day, ReportingPeriod.of(day.minusMonths(1 + i % 14), day.plusDays(1 + i % 2))));
        }
        return times;
    }

    private static void assertSame(Network network, List<MetricTime> times) throws IOException {
        List<MetricReport> measured = new ArrayList<>();
        for (List<MetricTime> few : Lists.partition(times, 65)) {
            measured.addAll(ENGINE.measureSeries(network, few).reports());
        }
        PreparedRegister prepared = ENGINE.prepare(network);

        for (int i = 0; i < times.size(); i++) {
            assertThat(prepared.measure(times.get(i)).results())
                    .as("%s under %s", times.get(i), prepared)
                    .isEqualTo(measured.get(i).results());
        }
        assertThat(ENGINE.measureSeries(network, times).reports()).isEqualTo(measured);
        assertThat(ofLines(network, times)).isEqualTo(measured);
    }

    private static List<MetricReport> ofLines(Network network, List<MetricTime> times) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(network), lines);
        List<MetricSeriesRun> runs = new ArrayList<>();
        NetworkJsonLines.standard()
                .read(
                        new ByteArrayInputStream(lines.toByteArray()),
                        frame -> runs.add(ENGINE.start(frame.network(), times)),
                        startup -> runs.get(0).add(startup));
        return runs.get(0).report().reports();
    }
}
