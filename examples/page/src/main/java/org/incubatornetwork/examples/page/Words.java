package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;

/** Words and figures of the page in one language. */
public record Words(Locale language) {
    static final String NONE = "–";
    private static final TextBundle BUNDLE =
            TextBundle.load(Words.class, "page", List.of(Locale.ENGLISH, Locale.FRENCH));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final int LONGEST_NAME = 80;

    /** A text, its places filled with the values of the names, which alternate with them. */
    public String of(String key, Serializable... namesAndValues) {
        ImmutableMap.Builder<String, Serializable> arguments = ImmutableMap.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Message.of(BUNDLE.text(key), arguments.buildOrThrow()).in(language);
    }

    /** What stands on its own, with a capital. */
    static String sentence(String text) {
        int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** A code in words; one of a document's own as it is written, in small letters. */
    String code(String list, String code) {
        String key = list + "." + code;
        return BUNDLE.keys().contains(key)
                ? of(key)
                : name(
                        code.equals(code.toUpperCase(Locale.ROOT))
                                ? code.replace('_', ' ').toLowerCase(Locale.ROOT)
                                : code);
    }

    /** A text of the document: characters that are not seen are escaped, and what is long is cut. */
    String name(String text) {
        return VisibleText.of(text, LONGEST_NAME);
    }

    /** A text of the document, whole. */
    String text(String text) {
        return VisibleText.of(text);
    }

    String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    String number(BigDecimal number) {
        return NumberText.of(number).in(language);
    }

    String rounded(double number, int places) {
        return number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN));
    }

    String percent(double ratio) {
        return NumberText.percent(BigDecimal.valueOf(ratio).setScale(3, RoundingMode.HALF_EVEN))
                .in(language);
    }

    String date(LocalDate day) {
        return DAY.withLocale(language).format(day);
    }

    /** A probability as journals print it. */
    String probability(double p) {
        return p < 0.001
                ? "p\u00a0<\u00a0" + number(new BigDecimal("0.001"))
                : "p\u00a0=\u00a0" + number(new BigDecimal(p).round(new MathContext(2)));
    }

    /** The value of a figure, with its bounds where vague days leave it open; or why there is none. */
    String value(Figure figure) {
        if (figure.isOpen() && figure.value().isEmpty()) {
            return number(figure, figure.least().orElse(BigDecimal.ZERO).doubleValue())
                    + NONE
                    + figure.most()
                            .map(most -> number(figure, most.doubleValue()))
                            .orElse("");
        }
        return figure.value().isPresent()
                ? number(figure, figure.value().getAsDouble())
                        + figure.currency().map(currency -> " " + currency).orElse("")
                : figure.noValue().map(reason -> reason.message(language)).orElse(NONE);
    }

    private String number(Figure figure, double value) {
        if (figure.unit().equals(MetricUnit.RATIO)) {
            return percent(value);
        }
        return rounded(value, value == Math.rint(value) ? 0 : 1);
    }

    /** What a figure is divided by and into, as in "239 / 319"; empty where it is no ratio. */
    String ratio(Figure figure) {
        Optional<BigDecimal> numerator = figure.numerator();
        Optional<BigDecimal> denominator = figure.denominator();
        return numerator.isPresent() && denominator.isPresent()
                ? number(plain(numerator.get())) + "\u00a0/\u00a0" + number(plain(denominator.get()))
                : "";
    }

    String interval(Figure figure) {
        return figure.interval()
                .map(interval -> number(figure, interval.lower()) + " – " + number(figure, interval.upper()))
                .orElse(NONE);
    }

    String coverage(Coverage coverage) {
        return of(
                "coverage",
                "known",
                number(coverage.known()),
                "population",
                number(coverage.population()),
                "share",
                coverage.share().isPresent() ? percent(coverage.share().getAsDouble()) : NONE);
    }

    private static BigDecimal plain(BigDecimal exact) {
        BigDecimal plain = exact.stripTrailingZeros();
        return plain.scale() <= 1 ? plain : plain.setScale(1, RoundingMode.HALF_EVEN);
    }
}
