package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.house.HouseLaws;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.report.ComparisonReport;
import org.incubatornetwork.json.report.CsvReport;
import org.incubatornetwork.json.report.DiffReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.junit.jupiter.api.io.TempDir;

class HouseTest extends HouseLaws {
    @TempDir
    Path directory = Path.of("");

    @Override
    protected Lookup lookup(Method getter) {
        throw new AssertionError("nothing is looked up by a word in this module, but by " + getter);
    }

    @Override
    protected List<Object> samples() {
        Network network = Samples.maximalNetwork();
        NetworkDocument document = NetworkDocument.of(network);
        byte[] bytes = NetworkJson.standard().writeBytes(document);
        MetricReport metrics = MetricEngine.asOf(LocalDate.of(2024, 1, 1)).measure(network);
        MetricComparison sites = MetricComparison.ofScopes(metrics, ScopeKind.SITE);
        NetworkDiff diff = NetworkDiff.between(network, network.withName("B"));
        return ImmutableList.<Object>builder()
                .add(directory.resolve("file"), bytes, network, document, JsonLimits.STANDARD)
                .add(
                        NetworkJson.standard(),
                        NetworkJsonLines.standard(),
                        NetworkJson.standard().read(bytes))
                .add(PoliciesJson.standard(), ConfigurationJson.standard(), Policies.DEFAULT)
                .add(ValidationConfiguration.DEFAULT, metrics, sites, diff)
                .add(
                        SourceText.of("a.json", bytes),
                        Report.builder(network).build(),
                        CsvReport.ofFigures(metrics, Locale.ENGLISH))
                .add(ComparisonReport.of(sites, Locale.ENGLISH), DiffReport.of(diff, Locale.ENGLISH))
                .build();
    }
}
