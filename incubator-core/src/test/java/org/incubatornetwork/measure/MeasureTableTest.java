package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.junit.jupiter.api.Test;

class MeasureTableTest {
    private static final String HEAD =
            "id,unit,lower,upper,asks,computed,basis,counts,total,also,name_en,name_fr,description_en,description_fr";

    @Test
    void aCellWithACommaOrAQuotationMarkIsQuoted() {
        assertThat(MeasureTable.read(Stream.of(
                        "# a remark",
                        HEAD,
                        "beds,NUMBER,0,,population,no,STOCK,PERSON,yes,cots berths,Beds,Lits,\"Beds, of \"\"any\"\" kind.\",Lits.")))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.id()).hasToString("beds");
                    assertThat(measure.name().in(Locale.FRENCH)).isEqualTo("Lits");
                    assertThat(measure.description().orElseThrow().in(Locale.ENGLISH))
                            .isEqualTo("Beds, of \"any\" kind.");
                    assertThat(measure.asks()).containsExactly(ClaimDetail.POPULATION);
                    assertThat(measure.basis()).contains(ClaimBasis.STOCK);
                    assertThat(measure.countedUnit()).contains(CountedUnit.PERSON);
                    assertThat(measure.isTotal()).isTrue();
                    assertThat(measure.alsoKnownAs()).containsExactly("cots", "berths");
                });
    }

    @Test
    void aLanguageWithoutItsColumnsIsNamed() {
        Stream<String> lines = Stream.of("id,unit,lower,upper,asks,computed,basis,counts,total,also,name_en,description_en");
        assertThatThrownBy(() -> MeasureTable.read(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the table of measures lacks name_fr, description_fr: it has its texts in every language,"
                        + " as languages.properties lists them");
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        Stream<String> lines = Stream.of(HEAD, "beds,NUMBER,0,,,no,Beds");
        assertThatThrownBy(() -> MeasureTable.read(lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the row of beds in the table of measures must have 14 cells, had 7");
    }
}
