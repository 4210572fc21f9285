package org.incubatornetwork.examples.spreadsheet.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
    /** A number in a column of texts is what was typed, with the zeros of its format, and without its words. */
    @ParameterizedTest
    @CsvSource({
        "1250.5, 1250.5 €, 1250.5",
        "1250, 1250 DH, 1250",
        "7, 007, 007",
        "612345678, 06 12 34 56 78, 06 12 34 56 78",
        "1.25E3, 1.25E3, 1250"
    })
    void aNumberIsATextWithoutTheWordsOfItsFormat(String stored, String shown, String text) {
        Cell cell = new Cell(Cell.Kind.NUMBER, stored, shown);
        assertThat(TypedText.of(cell, "name", () -> new Place("a.xlsx", "startups", 1, 0, 0, "name"))
                        .text())
                .isEqualTo(text);
        assertThat(TypedText.id(cell)).isEqualTo(text);
    }
}
