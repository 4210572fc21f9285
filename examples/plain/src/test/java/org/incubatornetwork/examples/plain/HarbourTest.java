package org.incubatornetwork.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
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

    @Test
    void aContradictionIsFoundAndNotRefused() {
        Startup algae = network.getStartup(StartupId.of("algae"));
        SupportPeriod backwards = algae.supportPeriods().get(0).withEnd(DateWindow.of(LocalDate.of(2019, 1, 1)));
        ValidationReport report = Validator.asOf(LocalDate.of(2024, 1, 1))
                .validate(network.withStartup(algae.withSupportPeriods(backwards)));
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/network/startups/0/supportPeriods/0/end");
                    assertThat(finding.message(Locale.ENGLISH)).contains("on 1 January 2019");
                    assertThat(finding.message(Locale.FRENCH)).contains("le 1er janvier 2019");
                });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        NetworkJson json = NetworkJson.standard();
        String text = json.writeString(NetworkDocument.of(network));
        assertThat(json.readOrThrow(text).network()).isEqualTo(network);
    }
}
