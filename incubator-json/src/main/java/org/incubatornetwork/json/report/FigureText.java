package org.incubatornetwork.json.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;

/** A figure of a metric as text for people: its value, its bounds, the numbers that it is made of. */
final class FigureText {
    private FigureText() {}

    /** The sign of doubt on a figure that rests on vague days, and does not say itself how far they leave it open. */
    static String mark(MetricResult result, Figure figure) {
        return result.restsOnVagueDays() && !figure.isOpen() ? "*" : "";
    }

    /** Whether there is something to show: a value, or bounds in its place. */
    static boolean isShown(Figure figure) {
        return figure.value().isPresent() || figure.isOpen();
    }

    /** The value, and in brackets its bounds where vague days leave it open; the bounds alone where there is no value. */
    static String value(Phrases phrases, Figure figure) {
        String bounds = bounds(phrases, figure);
        String number = figure.value().isEmpty()
                ? bounds
                : number(phrases, figure) + (bounds.isEmpty() ? "" : " (" + bounds + ")");
        String amount = figure.unit().equals(MetricUnit.DAYS) ? phrases.of("metrics.days", "count", number) : number;
        return amount + figure.currency().map(currency -> " " + currency).orElse("");
    }

    private static String number(Phrases phrases, Figure figure) {
        return figure.amount()
                .map(amount -> phrases.number(shown(amount)))
                .orElseGet(() -> number(phrases, figure, figure.value().orElseThrow()));
    }

    private static String bounds(Phrases phrases, Figure figure) {
        Optional<String> least = figure.lowerBound().map(bound -> bound(phrases, figure, bound));
        Optional<String> most = figure.upperBound().map(bound -> bound(phrases, figure, bound));
        if (least.isPresent() && most.isPresent()) {
            return least.get() + " – " + most.get();
        }
        return least.map(bound -> "≥ " + bound)
                .orElseGet(() -> most.map(bound -> "≤ " + bound).orElse(""));
    }

    /** Two bounds of a unit. */
    static String range(Phrases phrases, MetricUnit unit, BigDecimal least, BigDecimal most) {
        return unit.equals(MetricUnit.RATIO)
                ? phrases.percent(least.doubleValue()) + " – " + phrases.percent(most.doubleValue())
                : phrases.number(shown(least)) + " – " + phrases.number(shown(most));
    }

    private static String bound(Phrases phrases, Figure figure, BigDecimal bound) {
        // of what has no value, the bounds are those of a count or a sum
        return figure.amount().isPresent() || (figure.value().isEmpty() && isCounted(figure))
                ? phrases.number(shown(bound))
                : number(phrases, figure, bound.doubleValue());
    }

    private static boolean isCounted(Figure figure) {
        return !figure.unit().equals(MetricUnit.RATIO)
                && !figure.unit().equals(MetricUnit.NUMBER)
                && !figure.unit().equals(MetricUnit.DAYS);
    }

    /** A number in the unit of a figure. */
    static String number(Phrases phrases, Figure figure, double value) {
        if (figure.unit().equals(MetricUnit.RATIO)) {
            return phrases.percent(value);
        }
        return phrases.rounded(
                value, figure.unit().equals(MetricUnit.DAYS) ? 0 : figure.unit().equals(MetricUnit.NUMBER) ? 2 : 1);
    }

    /** The numerator and the denominator; empty where there are none. */
    static String ratio(Phrases phrases, Figure figure) {
        Optional<BigDecimal> numerator = figure.numerator();
        Optional<BigDecimal> denominator = figure.denominator();
        return numerator.isPresent() && denominator.isPresent()
                ? phrases.number(shown(numerator.get())) + " / " + phrases.number(shown(denominator.get()))
                : "";
    }

    private static BigDecimal shown(BigDecimal exact) {
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() <= 1 ? plain : plain.setScale(1, RoundingMode.HALF_EVEN);
    }
}
