package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents among the examples. */
class ExampleDocumentsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String SYNTHETIC = "technopark-synthetic.json";
    private static final NetworkJson JSON = NetworkJson.standard();

    @ParameterizedTest
    @ValueSource(strings = {"technopark.json", SYNTHETIC})
    void areWrittenByteForByteAsTheyWereRead(String name) throws IOException {
        byte[] document = Files.readAllBytes(EXAMPLES.resolve(name));

        ReadResult result = JSON.read(document);

        assertThat(result.findings()).isEmpty();
        assertThat(JSON.writeBytes(result.orElseThrow())).isEqualTo(document);
    }

    /** To write it anew after a change of the writer of synthetic registers: {@code -Dexamples.write=true}. */
    @Test
    void theSyntheticRegisterIsWhatItsSeedWrites() throws IOException {
        Path file = EXAMPLES.resolve(SYNTHETIC);
        byte[] written = JSON.writeBytes(synthetic());
        if (Boolean.getBoolean("examples.write")) {
            Files.write(file, written);
        }

        assertThat(written).isEqualTo(Files.readAllBytes(file));
    }

    /** Startups that never existed, under the figures that the press had of the real ones by the day of the extract. */
    private static NetworkDocument synthetic() throws IOException {
        NetworkDocument technopark = JSON.readOrThrow(EXAMPLES.resolve("technopark.json"));
        SyntheticRegister register = SyntheticRegister.technopark();
        Network network = register.network();
        ImmutableList<Claim> claims = technopark.network().claims().stream()
                .filter(claim -> claim.siteIds().isEmpty() && isPublishedBy(claim, register.extractedOn()))
                .collect(ImmutableList.toImmutableList());
        return technopark.toBuilder()
                .network(network.withClaims(claims)
                        .withMemberships(technopark.network().memberships()))
                .build();
    }

    private static boolean isPublishedBy(Claim claim, LocalDate day) {
        return claim.publishedOn().orElseThrow().hasSurelyComeBy(day);
    }
}
