package org.incubatornetwork.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.FlawedNetwork;
import org.incubatornetwork.arbitraries.Flaws;
import org.incubatornetwork.model.Network;

/** Without a server, with networks that nobody has thought of. */
class NetworkControllerTest {
    private final NetworkController controller = new NetworkController();

    @Property(tries = 50)
    void whateverIsSoundIsKept(@ForAll @AsOf("2024-02-29") Network network) {
        controller.put(network.id(), LocalDate.of(2024, 2, 29), network);

        assertThat(controller.get(network.id())).isEqualTo(network);
    }

    @Property(tries = 20)
    void whatContradictsItselfIsRefused(@ForAll @Flaws("SUPPORT_ENDS_BEFORE_START") FlawedNetwork flawed) {
        assertThatThrownBy(() -> controller.put(flawed.network().id(), flawed.asOf(), flawed.network()))
                .isInstanceOf(InvalidNetworkException.class);
    }
}
