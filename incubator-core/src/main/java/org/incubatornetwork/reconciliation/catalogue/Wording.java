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
        return from.equals(to) ? from : fill(text("range"), ImmutableMap.of("lower", from, "upper", to));
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
        return day.map(Wording::window).orElseGet(() -> text("undated"));
    }

    private static LocalizedText window(DateWindow window) {
        LocalizedText day = unmarked(window.unmarked().toString());
        if (window.isApproximate()) {
            day = fill(text("when.approximate"), ImmutableMap.of("day", day));
        }
        return window.isUncertain() ? fill(text("when.uncertain"), ImmutableMap.of("day", day)) : day;
    }

    private static LocalizedText unmarked(String edtf) {
        if (edtf.endsWith("X")) {
            return fill(text("when.decade"), ImmutableMap.of("year", verbatim(edtf.replace('X', '0'))));
        }
        int dots = edtf.indexOf("..");
        if (dots < 0) {
            return verbatim(edtf);
        }
        String earliest = edtf.substring(1, dots);
        String latest = edtf.substring(dots + 2, edtf.length() - 1);
        String form = earliest.isEmpty() ? "until" : latest.isEmpty() ? "from" : "between";
        return fill(text("when." + form), ImmutableMap.of("earliest", verbatim(earliest), "latest", verbatim(latest)));
    }

    static LocalizedText verbatim(Object value) {
        return LocalizedText.of(value.toString());
    }

    private static LocalizedText fill(LocalizedText template, ImmutableMap<String, LocalizedText> arguments) {
        return Message.of(template, arguments).filled();
    }
}
