package org.incubatornetwork.reconciliation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityRangeTest {
    private final QuantityRange ranges = new QuantityRange(new BigDecimal("0.05"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT     | 0.86  | RATE   | [0.855..0.865)",
                "EXACT     | 0.9   | RATE   | [0.895..0.905)",
                "EXACT     | 0.125 | RATE   | [0.1245..0.1255)",
                "EXACT     | 1     | RATE   | [0.995..1.005)",
                "EXACT     | 2.5   | AMOUNT | [2.45..2.55)",
                "EXACT     | 450   | COUNT  | [450..450]",
                "ABOUT     | 170   | COUNT  | [162..178]",
                "ABOUT     | 0.5   | RATE   | [0.475..0.525]",
                "NEARLY    | 3000  | COUNT  | [2850..3000]",
                "NEARLY    | 1     | COUNT  | [1..1]",
                "NEARLY    | 0     | COUNT  | [0..0]",
                "ABOUT     | 0.01  | RATE   | [0.005..0.015)",
                "AT_LEAST  | 0.86  | RATE   | [0.855..+∞)",
                "UP_TO     | 0.860 | RATE   | (-∞..0.8605)",
                "MORE_THAN | 1000  | COUNT  | [1001..+∞)",
                "MORE_THAN | 0.5   | RATE   | (0.5..+∞)",
                "AT_LEAST  | 60    | COUNT  | [60..+∞)",
                "LESS_THAN | 60    | COUNT  | (-∞..59]",
                "UP_TO     | 60    | COUNT  | (-∞..60]"
            })
    void standsForWhatTheWordsAllow(Qualifier qualifier, BigDecimal value, Kind kind, String range) {
        assertThat(text(ranges.of(Quantity.of(qualifier, value), kind))).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MORE_THAN | 1100 | COUNT | 1155",
                "AT_LEAST  | 60   | COUNT | 63",
                "MORE_THAN | 10   | COUNT | 11",
                "MORE_THAN | 0    | COUNT | 1",
            })
    void isNotReadAsFarMore(Qualifier qualifier, BigDecimal value, Kind kind, BigDecimal most) {
        assertThat(ranges.asRead(Quantity.of(qualifier, value), kind).upperEndpoint())
                .isEqualByComparingTo(most);
    }

    @ParameterizedTest
    @CsvSource({"LESS_THAN, 10, 9", "LESS_THAN, 0, -1", "UP_TO, 60, 57"})
    void isNotReadAsFarLess(Qualifier qualifier, BigDecimal value, BigDecimal least) {
        assertThat(ranges.asRead(Quantity.of(qualifier, value), Kind.COUNT).lowerEndpoint())
                .isEqualByComparingTo(least);
    }

    private static String text(Range<BigDecimal> range) {
        return (range.hasLowerBound() && range.lowerBoundType() == BoundType.CLOSED ? "[" : "(")
                + (range.hasLowerBound() ? plain(range.lowerEndpoint()) : "-∞")
                + ".."
                + (range.hasUpperBound() ? plain(range.upperEndpoint()) : "+∞")
                + (range.hasUpperBound() && range.upperBoundType() == BoundType.CLOSED ? "]" : ")");
    }

    private static String plain(BigDecimal endpoint) {
        return endpoint.stripTrailingZeros().toPlainString();
    }
}
