package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.incubatornetwork.model.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "MA, -7.62, 33.57, true",
        "MA, 33.57, -7.62, false",
        "MA, -15.93, 23.71, true",
        "EH, -15.93, 23.71, true",
        "FR, 2.35, 48.86, true",
        "FR, 55.45, -20.88, true",
        "FR, -30, 30, false",
        "FJ, 178.44, -18.14, true",
        "FJ, -179.99, -16.5, true",
        "FJ, 0, -17, false",
        "US, -66.1, 18.46, true",
        "FR, -149.57, -17.54, true",
        "NL, -68.93, 12.11, true",
        "RE, 2.35, 48.86, false",
        "US, -84.09, 9.93, false",
        "XK, 21.16, 42.66, true"
    })
    void placeMayLieInAnyBoxOfItsCountry(String country, BigDecimal longitude, BigDecimal latitude, boolean mayLie) {
        assertThat(Countries.mayHold(country, Location.of(longitude, latitude))).isEqualTo(mayLie);
    }

    @ParameterizedTest
    @CsvSource({"MA, true", "EH, true", "XK, true", "UK, false", "ma, false", "'', false"})
    void codesAreThoseOfTheStandard(String code, boolean known) {
        assertThat(Countries.isKnown(code)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"MA, MA, true", "EH, MA, true", "RE, FR, true", "FR, RE, true", "MA, FR, false", "XK, RS, true"})
    void regionsMayBeThoseOfATerritoryOrOfItsCountry(String country, String regions, boolean shared) {
        assertThat(Countries.mayShareRegions(country, regions)).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({
        "US-PR, -66.1, 18.46, true",
        "US-UM, 166.65, 19.28, true",
        "FR-TF, 70.22, -49.35, true",
        "PR-SJ, -66.1, 18.46, true",
        "US-CA, -66.1, 18.46, false",
        "US-PR, 2.35, 48.86, false"
    })
    void regionMayBeATerritory(String region, BigDecimal longitude, BigDecimal latitude, boolean mayLie) {
        assertThat(Countries.mayHoldAsTerritory(region, Location.of(longitude, latitude)))
                .isEqualTo(mayLie);
    }
}
