package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Networks, sites and years side by side: values, differences and ratios where all agrees, and why not where it does not. */
class SideBySideTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    /** A network with so many residents at each of its sites. */
    private static Network network(String id, int... residents) {
        Network.Builder network = Network.builder()
                .id(id)
                .name(id)
                .register(Register.builder().coverage(Completeness.COMPLETE).build());
        for (int i = 0; i < residents.length; i++) {
            SiteId site = SiteId.of("site-" + i);
            network.addSites(Site.builder()
                    .id(site)
                    .name("Site " + i)
                    .addLifecycle(LifecycleStep.builder()
                            .status(SiteStatus.OPERATIONAL)
                            .on(LocalDate.of(2015, 1, 1))
                            .build())
                    .build());
            for (int k = 0; k < residents[i]; k++) {
                network.addStartups(Startup.builder()
                        .id("s-" + i + "-" + k)
                        .name("S")
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .siteId(site)
                                .start(LocalDate.of(2020 + k, 1, 1))
                                .build())
                        .build());
            }
        }
        return network.build();
    }

    private static MetricReport report(Network network, LocalDate day, int year) {
        return MetricEngine.builder().asOf(day).year(Year.of(year)).build().measure(network);
    }

    private static MetricComparison.Row row(MetricComparison comparison, String measure) {
        return comparison.rows(measure).get(0);
    }

    @Test
    void anyNumberOfNetworksAreLaidBesideEachOther() {
        MetricComparison comparison = MetricComparison.builder()
                .add("Harbour", report(network("harbour", 4), DAY, 2023))
                .add("Valley", report(network("valley", 1, 1), DAY, 2023))
                .add("Desert", report(network("desert", 3), DAY, 2023))
                .build();

        MetricComparison.Row residents = row(comparison, "residents");
        assertThat(residents.results())
                .extracting(result -> result.orElseThrow().count().orElseThrow())
                .containsExactly(4L, 2L, 3L);
        assertThat(residents.between(0, 1).difference()).hasValue(-2);
        assertThat(residents.between(0, 1).ratio()).hasValue(0.5);
        assertThat(residents.between(1, 2).difference()).hasValue(1);
        assertThat(row(comparison, "admissions").between(0, 2).isComparable()).isTrue();
    }

    @Test
    void sitesOfOneReportAreLaidBesideEachOther() {
        MetricComparison comparison =
                MetricComparison.ofScopes(report(network("harbour", 4, 1), DAY, 2023), ScopeKind.SITE);

        assertThat(comparison.columns())
                .extracting(MetricComparison.Column::label)
                .containsExactly("Site 0", "Site 1");
        assertThat(row(comparison, "residents").between(0, 1).ratio()).hasValue(0.25);
    }

    @Test
    void yearsOfOneNetworkAreLaidBesideEachOther() {
        Network network = network("harbour", 5);
        MetricComparison comparison = MetricComparison.builder()
                .add("2022", report(network, LocalDate.of(2023, 1, 1), 2022))
                .add("2023", report(network, LocalDate.of(2024, 1, 1), 2023))
                .build();

        assertThat(row(comparison, "residents").between(0, 1).difference()).hasValue(1);
        assertThat(row(comparison, "admissions").between(0, 1).difference()).hasValue(0);
        assertThat(MetricComparison.ofScopes(report(network, DAY, 2023), ScopeKind.YEAR)
                        .columns())
                .extracting(MetricComparison.Column::label)
                .containsExactly("2020", "2021", "2022", "2023", "2024");
    }

    @Test
    void timesOfASeriesAreLaidBesideEachOther() {
        LocalDate day = LocalDate.of(2023, 1, 1);
        ReportingPeriod year = ReportingPeriod.of(Year.of(2022));
        MetricSeries series = MetricEngine.asOf(DAY)
                .measureSeries(
                        network("harbour", 5),
                        List.of(
                                MetricTime.of(day),
                                MetricTime.of(day.plusYears(1)),
                                MetricTime.of(day),
                                MetricTime.of(day, year),
                                MetricTime.of(DAY, year)));

        MetricComparison comparison = MetricComparison.ofTimes(series, Scope.network());

        assertThat(comparison.columns())
                .extracting(MetricComparison.Column::label)
                .containsExactly(
                        "2023-01-01",
                        "2024-01-01",
                        "[2022-01-01, 2023-01-01)",
                        "[2022-01-01, 2023-01-01) (" + DAY + ")");
        assertThat(row(comparison, "residents").between(0, 1).difference()).hasValue(1);
    }

    @Test
    void figuresOfTwoNetworksOnDifferentDaysAreNotHeldAgainstEachOther() {
        MetricComparison comparison = MetricComparison.builder()
                .add("Harbour", report(network("harbour", 4), DAY, 2023))
                .add("Valley", report(network("valley", 2), DAY.plusDays(1), 2023))
                .build();

        FigureDifference residents = row(comparison, "residents").between(0, 1);
        assertThat(residents.obstacles()).containsExactly(Incomparable.OTHER_TIME);
        assertThat(residents.difference()).isEmpty();
        assertThat(residents.ratio()).isEmpty();
        assertThat(row(comparison, "residents").results()).hasSize(2);
    }

    @Test
    void periodsOfDifferentLengthsAreNotHeldAgainstEachOther() {
        Network network = network("harbour", 4);
        MetricComparison comparison = MetricComparison.builder()
                .add("Year", report(network, DAY, 2023))
                .add(
                        "Half",
                        MetricEngine.builder()
                                .asOf(DAY)
                                .period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 1))
                                .build()
                                .measure(network))
                .build();

        assertThat(row(comparison, "admissions").between(0, 1).obstacles()).containsExactly(Incomparable.OTHER_TIME);
        assertThat(row(comparison, "residents").between(0, 1).isComparable()).isTrue();
    }

    @Test
    void figuresByOtherLevelsAreNotHeldAgainstEachOther() {
        Network network = network("harbour", 4);
        MetricReport direct = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2023))
                .policies(Policies.DEFAULT.withLevels(ImmutableSet.of(SupportLevel.HOSTED, SupportLevel.DIRECT)))
                .build()
                .measure(network);
        MetricComparison comparison = MetricComparison.builder()
                .add("Hosted", report(network, DAY, 2023))
                .add("All", direct)
                .build();

        assertThat(row(comparison, "admissions").between(0, 1).obstacles()).containsExactly(Incomparable.OTHER_LEVELS);
        assertThat(row(comparison, "residents").between(0, 1).isComparable()).isTrue();
    }

    @Test
    void whatOneLacksIsSaidToBeMissing() {
        MetricComparison comparison = MetricComparison.builder()
                .add("Harbour", report(network("harbour", 4), DAY, 2023))
                .add("Nobody", report(network("nobody"), DAY, 2023))
                .build();

        assertThat(row(comparison, "occupancy").between(0, 1).obstacles()).contains(Incomparable.NO_VALUE);
    }

    @Test
    void twoColumnsHaveTwoLabels() {
        MetricReport report = report(network("harbour", 1), DAY, 2023);
        MetricComparison.Builder comparison = MetricComparison.builder().add("Harbour", report);

        assertThatThrownBy(() -> comparison.add("Harbour", report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two columns with the label Harbour");
        assertThat(MetricComparison.builder().build().rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidInEveryLanguage(Incomparable reason) {
        assertThat(List.of(reason.message(Locale.ENGLISH), reason.message(Locale.FRENCH)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
    }
}
