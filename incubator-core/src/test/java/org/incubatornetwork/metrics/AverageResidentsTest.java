package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An average of residents is made of the residents of its days, and open as far as these are. */
class AverageResidentsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final LocalDate START = LocalDate.of(2016, 12, 20);
    private static final LocalDate END = START.plusDays(20);

    private static MetricReport measure(Network network, VagueDates policy, LocalDate start, LocalDate end) {
        return MetricEngine.builder()
                .asOf(VagueNetworks.EXTRACTED)
                .period(start, end)
                .metrics(List.of(ResidencyMetrics.AVERAGE_RESIDENTS))
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build()
                .measure(network);
    }

    /** One is resident all the time; another came some day from December 2020 to February 2021, and a third has left by then or not. */
    @ParameterizedTest
    @CsvSource({
        "EARLIEST,1.5 (1.0 to 2.5)",
        "MIDDLE,2.0 (1.0 to 2.5)",
        "LATEST,2.0 (1.0 to 2.5)",
        "EXCLUDE,1.0 (1.0 to 2.5)"
    })
    void byEndpointsItIsOpenAsItsEndsAre(VagueDates policy, String expected) {
        Network network = complete()
                .addStartups(
                        startup("s")
                                .addSupportPeriods(resident(A, "2019-01-01"))
                                .build(),
                        startup("t")
                                .addSupportPeriods(resident(A, "2019-01-01")
                                        .withStart(DateWindow.parse("[2020-12-01..2021-02-28]")))
                                .build(),
                        startup("u")
                                .addSupportPeriods(
                                        resident(A, "2019-01-01").withEnd(DateWindow.parse("[2019-06-01..2022-12-31]")))
                                .build())
                .build();
        Figure average = measure(network, policy, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))
                .get("average-residents")
                .under(policies -> policies.withAverage(AverageMethod.ENDPOINTS))
                .network()
                .figure();
        assertThat(average).hasToString(expected);
    }

    @Property(tries = 20)
    void byWhateverMethodItIsOfTheResidentsOfItsDays(@ForAll long seed, @ForAll VagueDates policy) {
        Network network = VagueNetworks.network(seed);
        MetricReport averages = measure(network, policy, START, END);
        List<MetricReport> days = residents(network, policy, START.datesUntil(END));
        List<MetricReport> ends = residents(network, policy, Stream.of(START, END));
        for (MetricResult average : averages.results()) {
            check(average, average.policies().average() == AverageMethod.DAILY ? days : ends);
        }
    }

    private static List<MetricReport> residents(Network network, VagueDates policy, Stream<LocalDate> days) {
        return MetricEngine.builder()
                .asOf(VagueNetworks.EXTRACTED)
                .metrics(List.of(ResidencyMetrics.RESIDENTS))
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE)
                .build()
                .measureSeries(network, days.map(MetricTime::of).toList())
                .reports();
    }

    private static void check(MetricResult average, List<MetricReport> days) {
        Scope scope = average.scope();
        boolean isMeasured = average.value().isPresent()
                && days.stream()
                        .allMatch(day -> day.get("residents").at(scope).value().isPresent());
        if (isMeasured) {
            assertThat(average.value().getAsDouble())
                    .as("%s", average)
                    .isCloseTo(mean(days, scope, figure -> figure.amount().orElseThrow()), EXACT);
            Figure figure = average.figure();
            double least = figure.least()
                    .map(BigDecimal::doubleValue)
                    .orElse(average.value().getAsDouble());
            double most = figure.most()
                    .map(BigDecimal::doubleValue)
                    .orElse(average.value().getAsDouble());
            assertThat(least)
                    .as("%s", average)
                    .isCloseTo(mean(days, scope, day -> day.least().orElseThrow()), EXACT);
            assertThat(most)
                    .as("%s", average)
                    .isCloseTo(mean(days, scope, day -> day.most().orElseThrow()), EXACT);
        }
    }

    private static double mean(List<MetricReport> days, Scope scope, Function<Figure, BigDecimal> number) {
        return days.stream()
                .map(day -> number.apply(day.get("residents").at(scope).figure()))
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElseThrow();
    }
}
