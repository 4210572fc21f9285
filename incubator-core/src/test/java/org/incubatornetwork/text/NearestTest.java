package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("GRADUATED", "WITHDREW", "WARNING", "SEED", "casablanca", "MAD");

    @ParameterizedTest
    @CsvSource({
        "GRADUATE, GRADUATED",
        "GRDAUATED, GRADUATED",
        "graduated, GRADUATED",
        "SEEED, SEED",
        "casablnca, casablanca",
        "WARN, WARNING",
        "mad, MAD",
        "MA, MAD",
        "MDA, MAD"
    })
    void aSlipHasWhatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"EXPELLED", "W", "EUR", "''"})
    void anotherWordHasNone(String word) {
        assertThat(Nearest.to(word, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SEEDS, SEED",
        "SEAD, SEED",
        "resident, residents",
        "resident-c, resident-churn",
        "attrition, attrition-rate",
        "cour, cours",
        "bat, bad"
    })
    void ofSeveralTheShortestIsTakenAndOfTheseTheFirstInAnyOrder(String word, String meant) {
        List<String> known = new ArrayList<>(List.of(
                "SEED",
                "SEEDY",
                "resident-churn",
                "resident-turnover",
                "residents",
                "attrition-rate-late",
                "attrition-rate",
                "courses",
                "court",
                "cours",
                "bar",
                "bad"));
        assertThat(Nearest.to(word, known)).contains(meant);
        Collections.reverse(known);
        assertThat(Nearest.to(word, known)).contains(meant);
    }
}
