package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.TextBundle;

/** The words of reconciliation: sentences, and what stands in them. */
final class Wording {
    private static final TextBundle TEXTS = TextBundle.load(ComparisonKind.class, "reconciliation");

    private Wording() {}

    static LocalizedText text(String key) {
        return TEXTS.text(key);
    }

    static Message sentence(String key, ImmutableMap<String, LocalizedText> arguments) {
        return Message.of(text(key), arguments);
    }

    /** A figure as it was printed, as in "nearly 3,000" and "25% to 30%". */
    static LocalizedText figure(Quantity quantity, Kind kind) {
        return ValueText.of(quantity, number -> number(number, kind));
    }

    static LocalizedText number(BigDecimal number, Kind kind) {
        return kind == Kind.RATE ? NumberText.percent(number) : NumberText.of(number);
    }

    /** A figure that was computed, rounded to a tenth of a per cent or to one decimal; a range if its ends differ. */
    static LocalizedText rounded(BigDecimal lower, BigDecimal upper, Kind kind) {
        LocalizedText from = number(round(lower, kind), kind);
        LocalizedText to = number(round(upper, kind), kind);
        return from.equals(to)
                ? from
                : Message.of(text("range"), ImmutableMap.of("lower", from, "upper", to))
                        .filled();
    }

    static LocalizedText rounded(Range<BigDecimal> range, Kind kind) {
        return rounded(range.lowerEndpoint(), range.upperEndpoint(), kind);
    }

    private static BigDecimal round(BigDecimal value, Kind kind) {
        BigDecimal rounded = value.setScale(kind == Kind.RATE ? 3 : 1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    /** When a figure held: the day, month or year, or its ends in words; "undated" if that is not known. */
    static LocalizedText when(Optional<DateWindow> day) {
        return day.map(ValueText::span).orElseGet(() -> text("undated"));
    }

    static LocalizedText verbatim(Object value) {
        return LocalizedText.of(value.toString());
    }
}
