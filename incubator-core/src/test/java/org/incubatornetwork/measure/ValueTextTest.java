package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.NumberText;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    @Test
    void figureIsSaidWithItsQualifier() {
        LocalizedText nearly = ValueText.of(Quantity.of(Qualifier.NEARLY, 3000));
        assertThat(nearly.in(Locale.ENGLISH)).isEqualTo("nearly 3,000");
        assertThat(nearly.in(Locale.FRENCH)).isEqualTo("près de 3\u202f000");
    }

    @Test
    void ratioIsSaidInPerCentIfAskedFor() {
        Quantity ratio = Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.3"));
        assertThat(ValueText.of(ratio, NumberText::percent).in(Locale.ENGLISH)).isEqualTo("25% to 30%");
        assertThat(ValueText.of(ratio).in(Locale.ENGLISH)).isEqualTo("0.25 to 0.3");
    }

    @Test
    void spanIsSaidAloneAndAmongOthers() {
        DateWindow span = DateWindow.parse("[2023..2024]");
        assertThat(ValueText.of(span).in(Locale.ENGLISH)).isEqualTo("between 2023 and 2024");
        assertThat(ValueText.span(span).in(Locale.ENGLISH)).isEqualTo("2023 to 2024");
        assertThat(ValueText.span(DateWindow.parse("[..2024-12-31]")).in(Locale.FRENCH))
                .isEqualTo("2024-12-31 ou avant");
        assertThat(ValueText.span(DateWindow.parse("2023")).in(Locale.FRENCH)).isEqualTo("2023");
    }
}
