package org.incubatornetwork.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricResult;
import org.incubatornetwork.metrics.NoValue;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;

class HarbourTest {
    private final Network network = Harbour.network();

    @Test
    void whoIsResidentDependsOnTheDayAsked() {
        assertThat(network.residents(Harbour.QUAY, LocalDate.of(2022, 6, 30)))
                .extracting(Startup::name)
                .containsExactly("Algae", "Buoys");
        assertThat(network.residents(Harbour.QUAY, LocalDate.of(2022, 7, 1)))
                .extracting(Startup::name)
                .containsExactly("Buoys");
    }

    @Test
    void aFigureSaysWhatItWasComputedFrom() {
        MetricReport report =
                MetricEngine.builder().asOf(LocalDate.of(2024, 1, 1)).build().measure(network);
        MetricResult success = report.get("incubation-success-rate").at(Harbour.QUAY);
        assertThat(success.value()).hasValue(1);
        assertThat(success.denominator()).contains(BigDecimal.ONE);
    }

    @Test
    void whatCannotBeKnownHasAReasonInPlaceOfAValue() {
        MetricReport report =
                MetricEngine.builder().asOf(LocalDate.of(2021, 1, 1)).build().measure(network);
        // Nobody has left yet: 0 of 0 is neither 0 % nor 100 %.
        assertThat(report.get("incubation-success-rate").at(Harbour.QUAY).noValue())
                .contains(NoValue.EMPTY_DENOMINATOR);
    }
}
