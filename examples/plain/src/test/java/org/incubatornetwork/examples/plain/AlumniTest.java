package org.incubatornetwork.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.junit.jupiter.api.Test;

class AlumniTest {
    private final Alumni alumni = new Alumni();
    private final Network network = alumni.network();

    @Test
    void aFirmClosedBetweenTheListsThatSawIt() {
        Startup algae = network.getStartup(StartupId.of("algae"));

        StatusEvent closing = algae.statusEvents().get(1);
        assertThat(closing.on()).isEqualTo(DateWindow.parse("[2021-04-02..2024-06-30]"));
        assertThat(closing.observedOn()).containsExactly(LocalDate.of(2021, 4, 1), LocalDate.of(2024, 6, 30));
        assertThat(closing.evidence()).hasValue("Portfolio; Census of alumni");
    }

    @Test
    void whatTheListsDoNotSayIsNotInvented() {
        Startup buoys = network.getStartup(StartupId.of("buoys"));

        assertThat(buoys.supportPeriods().get(0).start()).hasValue(DateWindow.parse("[..2024-06-30]"));
        assertThat(buoys.supportPeriods().get(0).end()).hasValue(DateWindow.unknown());
    }

    @Test
    void listsThatDisagreeAreNamed() {
        assertThat(alumni.disagreements())
                .containsExactly("Cord: Lists disagree about the firm: "
                        + "“Census of alumni” of 2024-06-30 has it as OPERATING; "
                        + "“Trade register” of 2024-06-30 has it as CLOSED.");
        assertThat(network.getStartup(StartupId.of("cord")).statusEvents()).isEmpty();
    }

    @Test
    void allOfThemWereSupported() {
        MetricReport report =
                MetricEngine.builder().asOf(LocalDate.of(2024, 6, 30)).build().measure(network);

        assertThat(report.get("startups-supported").network().count()).hasValue(3);
    }
}
