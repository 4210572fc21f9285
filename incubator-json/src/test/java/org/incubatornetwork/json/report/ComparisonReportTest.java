package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures side by side, as text and as JSON. */
class ComparisonReportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static MetricReport report(String id, int sites, LocalDate day) {
        Network.Builder network = Network.builder().id(id).name(id);
        for (int i = 0; i < sites; i++) {
            network.addSites(Site.builder()
                    .id("site-" + i)
                    .name("Site " + i)
                    .addLifecycle(LifecycleStep.builder()
                            .status(SiteStatus.OPERATIONAL)
                            .on(LocalDate.of(2015, 1, 1))
                            .build())
                    .build());
        }
        return report(network.build(), day);
    }

    private static MetricReport report(Network network, LocalDate day) {
        return MetricEngine.builder()
                .asOf(day)
                .metrics(ImmutableSet.of(MetricCatalogue.getMetric("site-count")))
                .build()
                .measure(network);
    }

    private static MetricComparison comparison() {
        return MetricComparison.builder()
                .add("Harbour", report("harbour", 4, DAY))
                .add("Valley", report("valley", 6, DAY))
                .add("Desert", report("desert", 1, DAY.plusDays(1)))
                .build();
    }

    @Test
    void textHasDifferencesAndReasons() {
        assertThat(ComparisonReport.of(comparison(), Locale.ENGLISH).writeString(ReportFormat.TEXT))
                .contains("Harbour", "Valley", "Desert", "+2, × 1.50")
                .contains("  The days of the two networks differ, or the lengths of the periods. (Sites\n  open)\n");
        assertThat(ComparisonReport.of(comparison(), Locale.FRENCH).writeString(ReportFormat.TEXT))
                .contains("Côte à côte")
                .contains("× 1,50");
    }

    /** Each beside the first again, to which it is compared. */
    @Test
    void whatDoesNotFitOnALineIsToldInFurtherTables() {
        MetricComparison.Builder comparison = MetricComparison.builder();
        for (int i = 1; i <= 8; i++) {
            comparison.add("Net-" + i, report("n" + i, i, DAY));
        }

        String text = ComparisonReport.of(comparison.build(), Locale.ENGLISH).writeString(ReportFormat.TEXT);

        assertThat(text.lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence(
                        " metric Net-1 Net-2 Net-3 Net-4 Net-5",
                        " metric Net-1 Net-6 Net-7 Net-8",
                        " +5, × 6.00 +6, × 7.00 +7, × 8.00");
    }

    @Test
    void jsonHasValuesDifferencesAndObstacles() {
        JsonNode json = JsonMapper.shared()
                .readTree(ComparisonReport.of(comparison(), Locale.ENGLISH).writeString(ReportFormat.JSON));

        assertThat(json.at("/format").asString()).isEqualTo("incubator-network-comparison");
        assertThat(json.at("/columns/1/label").asString()).isEqualTo("Valley");
        assertThat(json.at("/columns/2/asOf").asString()).isEqualTo("2024-07-01");
        assertThat(json.at("/rows/0/measure").asString()).isEqualTo("site-count");
        assertThat(json.at("/rows/0/values/2/value").asDouble()).isEqualTo(1);
        assertThat(json.at("/rows/0/differences/0/difference").asDouble()).isEqualTo(2);
        assertThat(json.at("/rows/0/differences/0/ratio").asDouble()).isEqualTo(1.5);
        assertThat(json.at("/rows/0/differences/1/difference").isMissingNode()).isTrue();
        assertThat(json.at("/rows/0/differences/1/obstacles/0/code").asString()).isEqualTo("OTHER_TIME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void jsonIsWhatItsSchemaSaysAndTheSameByteForByte(String language) throws IOException {
        ComparisonReport report = ComparisonReport.of(comparison(), Locale.forLanguageTag(language));
        String json = report.writeString(ReportFormat.JSON);

        assertThat(ReportSchemaTest.errors(json, "comparison-1.0.schema.json")).isEmpty();
        assertThat(ReportSchemaTest.errors(json.replace("\"label\"", "\"name\""), "comparison-1.0.schema.json"))
                .isNotEmpty();
        GoldenReportTest.check("comparison-" + language + ".json", json);
        GoldenReportTest.check("comparison-" + language + ".txt", report.writeString(ReportFormat.TEXT));
    }

    @Test
    void aDifferenceThatVagueDaysLeaveOpenHasItsBounds() throws IOException {
        Network open = Network.builder()
                .id("open")
                .name("Open")
                .addSites(Site.builder()
                        .id("quay")
                        .name("Quay")
                        .addLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.OPERATIONAL)
                                .on(DateWindow.parse("2024"))
                                .build())
                        .build())
                .build();
        MetricComparison both = MetricComparison.builder()
                .add("Harbour", report("harbour", 4, DAY))
                .add("Open", report(open, DAY))
                .build();

        assertThat(ComparisonReport.of(both, Locale.ENGLISH).writeString(ReportFormat.TEXT))
                .contains("0 (0 – 1)", "-4 (-4 – -3), × 0.00");
        String json = ComparisonReport.of(both, Locale.ENGLISH).writeString(ReportFormat.JSON);
        assertThat(ReportSchemaTest.errors(json, "comparison-1.0.schema.json")).isEmpty();
        JsonNode difference = JsonMapper.shared().readTree(json).at("/rows/0/differences/0");
        assertThat(difference.at("/least").asString()).isEqualTo("-4");
        assertThat(difference.at("/most").asString()).isEqualTo("-3");
    }

    @Test
    void sarifIsForFindings() {
        ComparisonReport report = ComparisonReport.of(comparison(), Locale.ENGLISH);

        assertThatThrownBy(() -> report.writeString(ReportFormat.SARIF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a comparison has no findings, which SARIF is for");
    }
}
