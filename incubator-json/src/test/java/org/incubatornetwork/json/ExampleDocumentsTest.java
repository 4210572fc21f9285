package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents among the examples. */
class ExampleDocumentsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String SYNTHETIC = "technopark-synthetic.json";
    private static final NetworkJson JSON = NetworkJson.standard();
    /** Longitude and latitude of the middles of towns, to a tenth of a degree: no site is told to be anywhere nearer. */
    private static final ImmutableMap<String, Location> TOWNS = ImmutableMap.<String, Location>builder()
            .put("Casablanca", town("-7.6", "33.6"))
            .put("Rabat", town("-6.8", "34.0"))
            .put("Tanger", town("-5.8", "35.8"))
            .put("Agadir", town("-9.6", "30.4"))
            .put("Oujda", town("-1.9", "34.7"))
            .put("Fès", town("-5.0", "34.0"))
            .put("Tiznit", town("-9.7", "29.7"))
            .buildOrThrow();

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
                        .withSites(Lists.transform(network.sites(), ExampleDocumentsTest::placed))
                        .withMemberships(technopark.network().memberships()))
                .build();
    }

    private static Site placed(Site site) {
        String town = site.address().orElseThrow().addressLocality().orElseThrow();
        return site.withLocation(requireNonNull(TOWNS.get(town)));
    }

    private static Location town(String longitude, String latitude) {
        return Location.of(new BigDecimal(longitude), new BigDecimal(latitude));
    }

    private static boolean isPublishedBy(Claim claim, LocalDate day) {
        return claim.publishedOn().orElseThrow().hasSurelyComeBy(day);
    }
}
