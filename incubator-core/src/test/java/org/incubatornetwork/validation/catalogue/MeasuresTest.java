package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.metrics.MetricCatalogue;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void everyMetricIsAMeasureOfClaims() {
        assertThat(MetricCatalogue.metrics()).allMatch(metric -> Measures.isKnown(metric.id()));
    }

    @Test
    void measuresThatOnlyClaimsHaveAreKnown() {
        assertThat(MetricCatalogue.claimMeasures()).allMatch(Measures::isKnown);
    }
}
