package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.format.LocatedFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to be expected is a notation, which people of every language read, and what is meant is a value that is one. */
class ExpectedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"on\": \"2020\", \"direct\": 5.0; INVALID_COUNT; -?(0|[1-9][0-9]*), <= 2^53-1",
                "\"on\": \"31/12/2020\"; INVALID_DATE_WINDOW;"
                        + " `D | D? | D~ | D% | YYYX | [D..D] | [D..] | [..D] | [..]; D = YYYY-MM-DD | YYYY-MM | YYYY`"
            })
    void isANotation(String jobs, String code, String expected) {
        LocatedFinding found = only("""
                "startups": [{"id": "a", "name": "A", "jobs": [{%s}]}]""", jobs);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.finding().expected()).contains(expected);
    }

    @Test
    void isWhatTheGrammarOfThePageSays() {
        assertThat(only("\"sites\": [{\"id\": \"a\", \"name\": \"A\", \"area\": {\"gross\": \"%s\"}}]", "1,5")
                        .finding()
                        .expected())
                .contains("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
        assertThat(only("\"maximumStay\": \"%s\"", "P12W").finding().expected()).contains("P[nY][nM][nD], <= P9999Y");
    }

    @Test
    void isTheOrderOfTwoMembersThatDoNotGoTogether() {
        LocatedFinding found = only("""
                "claims": [{"measure": "residents", "quantity": {"qualifier": "BETWEEN", "value": "9", "upper": "%s"}}]""", "1");
        assertThat(found.code()).isEqualTo("CONFLICTING_MEMBERS");
        assertThat(found.finding().expected()).contains("value <= upper");
        assertThat(found.finding().remedy().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo("Keep what is meant: remove, add or correct one of them, so that they go together.");
    }

    @ParameterizedTest
    @CsvSource({"Residents, residents", "jobs direct, jobs-direct", "zzzzzzzz!,"})
    void aMeasureIsKnownByItsNearest(String measure, String meant) {
        LocatedFinding found = only("""
                "claims": [{"measure": "%s", "quantity": {"qualifier": "EXACT", "value": "1"}}]""", measure);
        assertThat(found.code()).isEqualTo("INVALID_ID");
        assertThat(found.hint()).isEqualTo(Optional.ofNullable(meant));
        assertThat(found.finding().remedy().orElseThrow().in(Locale.ENGLISH))
                .isEqualTo(
                        "Write 1 to 128 letters without accents, digits, and . _ : ~ or - without blanks, a letter or digit first;"
                                + " of a measure small letters, digits and -, as in jobs-direct.");
    }

    @ParameterizedTest
    @CsvSource({"mad, MAD", "Eur, EUR", "euro,", "\u20ac,"})
    void aCurrencyIsKnownByItsLetters(String currency, String meant) {
        LocatedFinding found = only("""
                "startups": [{"id": "a", "name": "A", "revenues": [
                    {"start": "2020-01-01", "end": "2021-01-01", "amount": {"amount": "1.00", "currency": "%s"}}]}]""", currency);
        assertThat(found.code()).isEqualTo("INVALID_CODE");
        assertThat(found.hint()).isEqualTo(Optional.ofNullable(meant));
    }

    private static LocatedFinding only(String members, String value) {
        String document = """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N",
                """ + members.replace("%s", value) + "}}";
        return Iterables.getOnlyElement(
                NetworkJson.standard().read(document.getBytes(UTF_8)).findings());
    }
}
