package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Languages;
import org.junit.jupiter.api.Test;

class CataloguePageTest {

    /** To renew the page, run this test with {@code -Dmetrics.page=write} and commit what it wrote. */
    @Test
    void pageIsCurrent() throws IOException {
        Path page = Path.of("METRICS.md");
        if ("write".equals(System.getProperty("metrics.page"))) {
            Files.writeString(page, CataloguePage.text(), StandardCharsets.UTF_8);
        }
        assertThat(page).hasContent(CataloguePage.text());
    }

    @Test
    void everyMetricOfTheRequirementsIsThere() {
        assertThat(MetricCatalogue.metrics().stream().map(metric -> metric.id().value()))
                .containsExactlyInAnyOrder(
                        "residents",
                        "residents-by-support-level",
                        "occupancy",
                        "area-occupancy",
                        "free-capacity",
                        "site-count",
                        "startups-supported",
                        "admissions",
                        "exits",
                        "transfers",
                        "average-residents",
                        "resident-turnover",
                        "resident-turnover-of-capacity",
                        "resident-replacement",
                        "resident-churn",
                        "incubation-success-rate",
                        "outcomes",
                        "attrition-rate",
                        "survival",
                        "survival-at-anniversary",
                        "survival-fixed-cohort",
                        "survival-naive",
                        "graduates-in-business",
                        "survival-comparison",
                        "stay-length",
                        "implied-stay",
                        "cohort-graduation-rate",
                        "cohort-retention",
                        "selection-funnel",
                        "jobs-direct",
                        "jobs-indirect",
                        "jobs-per-startup",
                        "jobs-net-created",
                        "funding-raised",
                        "revenue",
                        "revenue-growth",
                        "sector-share",
                        "sector-concentration",
                        "service-reach",
                        "follow-up-coverage");
    }

    @Test
    void everyTextIsThereInEveryLanguage() {
        for (Metric metric : MetricCatalogue.metrics()) {
            assertThat(metric.definition().byLanguage().values())
                    .hasSameSizeAs(Languages.all())
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(metric.formula()).isNotBlank();
            assertThat(metric.source().in(Locale.FRENCH)).isNotBlank();
            assertThat(MetricCatalogue.find(metric.id())).contains(metric);
        }
        assertThat(MetricCatalogue.find(MeasureId.of("capacity"))).isEmpty();
    }
}
