package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;

/**
 * The values of the model as people read them. What is found keeps the values, and is said in words.
 *
 * <pre>{@code
 * ValueText.of(Quantity.of(Qualifier.AT_LEAST, 7000)).in(Locale.ENGLISH);  // at least 7,000
 * ValueText.of(DateWindow.parse("[2023..2024]")).in(Locale.FRENCH);        // entre 2023 et 2024
 * }</pre>
 */
public final class ValueText {
    private static final LocalizedText BESIDE = LocalizedText.of("{one} {next}");

    private ValueText() {}

    /**
     * A message with the values among its arguments in words.
     *
     * @param message the message
     * @return the same message, in which figures, windows of days, durations and units of capacity are texts
     */
    public static Message spoken(Message message) {
        return Message.of(message.template(), Maps.transformValues(message.arguments(), ValueText::spoken));
    }

    private static Serializable spoken(Serializable value) {
        if (value instanceof Quantity quantity) {
            return of(quantity);
        }
        if (value instanceof DateWindow window) {
            return of(window);
        }
        if (value instanceof Period period) {
            return of(period);
        }
        return value instanceof CapacityUnit unit ? of(unit) : value;
    }

    /**
     * The text of a figure as it was given.
     *
     * @param quantity the figure
     * @return its qualifier and its number, as in "at least 7,000"
     */
    public static LocalizedText of(Quantity quantity) {
        return of(quantity, NumberText::of);
    }

    /**
     * The text of a figure as it was given, with its numbers said in a chosen way.
     *
     * @param quantity the figure
     * @param number how its numbers are said: as numbers, or in per cent
     * @return its qualifier and its number, as in "25% to 30%"
     */
    public static LocalizedText of(Quantity quantity, Function<? super BigDecimal, LocalizedText> number) {
        LocalizedText value = number.apply(quantity.value());
        LocalizedText upper = quantity.upper().<LocalizedText>map(number).orElse(value);
        return filled("quantity." + quantity.qualifier(), ImmutableMap.of("value", value, "upper", upper));
    }

    /**
     * The text of a day as far as it is known, in a sentence about it.
     *
     * @param window the day
     * @return a day, a month or a year as it is written; of a span, its ends in words, as in <i>between 2023 and 2024</i>
     */
    public static LocalizedText of(DateWindow window) {
        return said("window.", window);
    }

    /**
     * The text of a day as far as it is known, among other figures and days.
     *
     * @param window the day
     * @return a day, a month or a year as it is written; of a span, its ends in words, as in <i>2023 to 2024</i>
     */
    public static LocalizedText span(DateWindow window) {
        return said("span.", window);
    }

    private static LocalizedText said(String form, DateWindow window) {
        LocalizedText day = unmarked(form, window.unmarked().toString());
        if (window.isApproximate()) {
            day = filled("window.approximate", ImmutableMap.of("day", day));
        }
        return window.isUncertain() ? filled("window.uncertain", ImmutableMap.of("day", day)) : day;
    }

    private static LocalizedText unmarked(String form, String text) {
        if (text.endsWith("X")) {
            return filled("window.decade", ImmutableMap.of("year", text.replace('X', '0')));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return LocalizedText.of(text);
        }
        String earliest = text.substring(1, dots);
        String latest = text.substring(dots + 2, text.length() - 1);
        String known = earliest.isEmpty() ? "notAfter" : latest.isEmpty() ? "notBefore" : "between";
        return filled(form + known, ImmutableMap.of("earliest", earliest, "latest", latest));
    }

    /**
     * The text of a duration.
     *
     * @param period the duration
     * @return its years, months and days, as in "1 year 6 months"; of none, {@code P0D}
     */
    public static LocalizedText of(Period period) {
        List<LocalizedText> parts = new ArrayList<>();
        add("years", period.getYears(), parts);
        add("months", period.getMonths(), parts);
        add("days", period.getDays(), parts);
        return parts.stream()
                .reduce((one, next) -> Message.of(BESIDE, ImmutableMap.of("one", one, "next", next))
                        .filled())
                .orElse(LocalizedText.of(period.toString()));
    }

    private static void add(String unit, int number, List<LocalizedText> parts) {
        if (number != 0) {
            parts.add(filled(unit, ImmutableMap.of("number", number)));
        }
    }

    /**
     * The text of a unit of capacity.
     *
     * @param unit the unit
     * @return its name in the plural
     */
    public static LocalizedText of(CapacityUnit unit) {
        Objects.requireNonNull(unit);
        return MeasureTexts.text("capacity." + unit);
    }

    private static LocalizedText filled(String key, ImmutableMap<String, ? extends Serializable> arguments) {
        return Message.of(MeasureTexts.text(key), arguments).filled();
    }
}
