package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.text.Languages;
import org.junit.jupiter.api.Test;

class MeasureTableTest {
    private static final String HEAD = columns(Languages.all());

    private static String columns(List<Locale> languages) {
        return "id,unit,lower,upper,asks,computed,basis,counts,total,brought,also"
                + inEach(languages, tag -> "name_" + tag)
                + inEach(languages, tag -> "description_" + tag);
    }

    private static String inEach(List<Locale> languages, UnaryOperator<String> cell) {
        return languages.stream()
                .map(language -> "," + cell.apply(language.toLanguageTag()))
                .collect(Collectors.joining());
    }

    @Test
    void aCellWithACommaOrAQuotationMarkIsQuoted() {
        String names = inEach(Languages.all(), tag -> "Beds " + tag);
        String descriptions = inEach(Languages.all(), tag -> "\"Beds, of \"\"any\"\" kind " + tag + ".\"");
        assertThat(MeasureTable.read(Stream.of(
                        "# a remark",
                        HEAD,
                        "beds,NUMBER,0,,population,no,STOCK,PERSON,count,yes,cots berths" + names + descriptions)))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.id()).hasToString("beds");
                    assertThat(measure.name().in(Locale.FRENCH)).isEqualTo("Beds fr");
                    assertThat(measure.description().orElseThrow().in(Locale.ENGLISH))
                            .isEqualTo("Beds, of \"any\" kind en.");
                    assertThat(measure.asks()).containsExactly(ClaimDetail.POPULATION);
                    assertThat(measure.basis()).contains(ClaimBasis.STOCK);
                    assertThat(measure.countedUnit()).contains(CountedUnit.PERSON);
                    assertThat(measure.isTotal()).isTrue();
                    assertThat(measure.isCount()).isTrue();
                    assertThat(measure.isBroughtAlong()).isTrue();
                    assertThat(measure.alsoKnownAs()).containsExactly("cots", "berths");
                });
    }

    @Test
    void aLanguageWithoutItsColumnsIsNamed() {
        Stream<String> lines = Stream.of(columns(Languages.all().stream()
                .filter(language -> !language.equals(Locale.FRENCH))
                .toList()));
        assertThatThrownBy(() -> MeasureTable.read(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table of measures lacks name_fr, description_fr: it has its texts in every language,"
                        + " as languages.properties lists them");
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        int cells = 11 + 2 * Languages.all().size();
        assertThatThrownBy(() -> MeasureTable.read(Stream.of(HEAD, "beds,NUMBER,0,,,no,Beds")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the row of beds in the table of measures must have " + cells + " cells, had 7");
    }
}
