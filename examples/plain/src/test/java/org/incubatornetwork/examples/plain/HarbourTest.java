package org.incubatornetwork.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    void oneStartupIsDueToLeave() {
        assertThat(network.dueToLeave(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)))
                .hasSize(1)
                .allSatisfy(departure -> assertThat(departure.dueOn()).isEqualTo(LocalDate.of(2024, 5, 3)));
    }
}
