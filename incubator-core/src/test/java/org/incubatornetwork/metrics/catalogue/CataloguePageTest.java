package org.incubatornetwork.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Languages;
import org.junit.jupiter.api.Test;

class CataloguePageTest {

    /** To renew the page, run this test with {@code -Dpages.write} and commit what it wrote. */
    @Test
    void pageIsCurrent() throws IOException {
        Path page = Path.of("METRICS.md");
        if (System.getProperty("pages.write") != null) {
            Files.writeString(page, CataloguePage.text(), StandardCharsets.UTF_8);
        }
        assertThat(page).hasContent(CataloguePage.text());
    }

    @Test
    void metricIsFoundByItsIdAndTheNearestIsNamed() {
        assertThat(MetricCatalogue.findMetric("capacity")).isEmpty();
        assertThat(MetricCatalogue.getMetric(MeasureId.of("residents"))).isSameAs(ResidencyMetrics.RESIDENTS);
        assertThat(MetricCatalogue.getMetric("residents")).isSameAs(ResidencyMetrics.RESIDENTS);
        assertThatThrownBy(() -> MetricCatalogue.getMetric("resident"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no metric resident; did you mean residents?");
        assertThatThrownBy(() -> MetricCatalogue.getMetric(MeasureId.of("height")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no metric height");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        for (Metric metric : MetricCatalogue.metrics()) {
            assertThat(metric.definition().byLanguage().values())
                    .hasSameSizeAs(Languages.all())
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(metric.formula().orElseThrow()).isNotBlank();
            assertThat(metric.source().orElseThrow().in(Locale.FRENCH)).isNotBlank();
            assertThat(MetricCatalogue.findMetric(metric.id())).contains(metric);
        }
    }
}
