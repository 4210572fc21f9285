package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Optional;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;

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

    /** What a comparison would need that comes to nothing, by the key of its sentence and with some of its arguments. */
    static Optional<LocalizedText> need(
            Verdict verdict, String sentence, ImmutableMap<String, LocalizedText> arguments) {
        if (!verdict.isOpen()) {
            return Optional.empty();
        }
        LocalizedText need = text(sentence + ".need");
        return Optional.of(
                arguments.isEmpty() ? need : Message.of(need, arguments).filled());
    }

    /** A figure as it was printed, as in "nearly 3,000", "at least MAD 5,000" and "25% to 30%". */
    static LocalizedText figure(Quantity quantity, Kind kind, Optional<String> currency) {
        return ValueText.of(quantity, number -> number(number, kind, currency));
    }

    private static LocalizedText number(BigDecimal number, Kind kind, Optional<String> currency) {
        LocalizedText digits = kind == Kind.RATE ? NumberText.percent(number) : NumberText.of(number);
        return currency.map(code -> filled("money", ImmutableMap.of("currency", verbatim(code), "amount", digits)))
                .orElse(digits);
    }

    /** A figure that was computed, rounded to a tenth of a per cent or to one decimal; a range if its ends differ. */
    static LocalizedText rounded(BigDecimal lower, BigDecimal upper, Kind kind, Optional<String> currency) {
        LocalizedText from = number(round(lower, kind), kind, currency);
        LocalizedText to = number(round(upper, kind), kind, currency);
        return from.equals(to) ? from : filled("range", ImmutableMap.of("lower", from, "upper", to));
    }

    private static BigDecimal round(BigDecimal value, Kind kind) {
        BigDecimal rounded = value.setScale(kind == Kind.RATE ? 3 : 1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A ratio, and the numbers that it is of. */
    static LocalizedText ofHowMany(LocalizedText ratio, Fraction fraction) {
        return filled(
                "of-how-many",
                ImmutableMap.of(
                        "ratio", ratio,
                        "numerator", NumberText.of(plain(fraction.numerator())),
                        "denominator", NumberText.of(plain(fraction.denominator()))));
    }

    /** A range of sums, whose ends may be open. */
    static LocalizedText open(Range<BigDecimal> range, Optional<String> currency) {
        if (range.hasLowerBound() && range.hasUpperBound()) {
            return rounded(range.lowerEndpoint(), range.upperEndpoint(), Kind.AMOUNT, currency);
        }
        if (!range.hasLowerBound() && !range.hasUpperBound()) {
            return text("any");
        }
        Quantity quantity = range.hasLowerBound()
                ? Quantity.of(Qualifier.AT_LEAST, plain(range.lowerEndpoint()))
                : Quantity.of(Qualifier.UP_TO, plain(range.upperEndpoint()));
        return figure(quantity, Kind.AMOUNT, currency);
    }

    /** A figure of a part of the network, and of which. */
    static LocalizedText of(LocalizedText figure, Extent extent) {
        return filled("figure.of", ImmutableMap.of("figure", figure, "extent", verbatim(extent)));
    }

    static LocalizedText day(DateWindow day) {
        return ValueText.span(day);
    }

    static LocalizedText duration(Period period) {
        return ValueText.of(period);
    }

    /** When a figure held: the day, month or year, or its ends in words; "undated" if that is not known. */
    static LocalizedText when(Optional<DateWindow> day) {
        return day.map(ValueText::span).orElseGet(() -> text("undated"));
    }

    /** When a figure held, and who published it, if that is known. */
    static LocalizedText whenAndBy(Claim claim) {
        LocalizedText when = when(claim.heldOn());
        return claim.saidBy()
                .or(() -> claim.sources().stream()
                        .flatMap(source -> source.publisher().or(source::title).stream())
                        .findFirst())
                .map(by -> filled("when-and-by", ImmutableMap.of("when", when, "by", verbatim(VisibleText.start(by)))))
                .orElse(when);
    }

    static LocalizedText filled(String key, ImmutableMap<String, LocalizedText> arguments) {
        return Message.of(text(key), arguments).filled();
    }

    static LocalizedText verbatim(Object value) {
        return LocalizedText.verbatim(value.toString());
    }
}
