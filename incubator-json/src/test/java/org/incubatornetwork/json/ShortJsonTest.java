package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.SampleReportingFormat;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.arbitraries.ShortJson;
import org.incubatornetwork.model.Network;
import org.junit.jupiter.api.Test;

class ShortJsonTest {

    /** What a failed property shows may be put into a document; but for unknown members, which are left out. */
    @Property(tries = 50)
    void isReadBackAsTheSameNetwork(@ForAll @AsOf("2024-02-29") Network network) {
        Network read = NetworkJson.standard()
                .readOrThrow("{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":"
                        + ShortJson.json(network) + "}")
                .network();

        assertThat(ShortJson.json(read)).isEqualTo(ShortJson.json(network));
        assertThat(read.startups()).hasSameSizeAs(network.startups());
    }

    @Test
    void isHowAFailedPropertyShowsANetwork() {
        Network network = Network.builder().id("harbour").name("Harbour").build();

        assertThat(ServiceLoader.load(SampleReportingFormat.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(format -> format.appliesTo(network))
                        .map(format -> format.report(network)))
                .singleElement()
                .hasToString("{\"id\":\"harbour\",\"name\":\"Harbour\"}");
    }
}
