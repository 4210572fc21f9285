package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.Worded;
import org.jspecify.annotations.Nullable;

/**
 * The values of the model as people read them. What is found keeps the values, and is said in words.
 *
 * <pre>{@code
 * ValueText.of(Quantity.of(Qualifier.AT_LEAST, 7000)).in(Locale.ENGLISH);  // at least 7,000
 * ValueText.of(DateWindow.parse("[2023..2024]")).in(Locale.FRENCH);        // entre 2023 et 2024
 * ValueText.on(DateWindow.parse("2023-03")).in(Locale.FRENCH);             // en mars 2023
 * }</pre>
 */
public final class ValueText {
    private static final LocalizedText BESIDE = LocalizedText.of("{one} {next}");
    /** The forms that a place may ask for of a day. */
    private static final ImmutableMap<String, DayText> FORMS =
            ImmutableMap.of(":on", DayText.TIME, ":words", DayText.IN_WORDS);

    private ValueText() {}

    /**
     * A message that says its values in words, however it is asked for its text: figures, durations, units of capacity, and days as far
     * as they are known. A place such as {@code {day}} has a day as it is written, of a span its ends in words; {@code {day:on}} has
     * {@linkplain #on the time}, and {@code {day:words}} the day in words without a preposition, as in <i>14 March 2023</i>.
     *
     * @param message the message
     * @return the same message with the same arguments, and beside them what its places say
     */
    public static Message spoken(Message message) {
        Map<String, Serializable> said = new LinkedHashMap<>(message.arguments());
        message.arguments().forEach((name, value) -> {
            if (isDay(value)) {
                FORMS.forEach((form, text) -> {
                    if (hasPlace(message.template(), "{" + name + form + "}")) {
                        said.putIfAbsent(name + form, new InWords(value, text));
                    }
                });
            }
            if (hasWords(value)) {
                said.putIfAbsent(name + ":", new InWords(value, null));
            }
        });
        return said.size() == message.arguments().size() ? message : Message.of(message.template(), said);
    }

    /** A value in words, of a day those of a form. */
    private record InWords(Serializable value, @Nullable DayText form) implements Worded {

        @Override
        public LocalizedText inWords() {
            return form == null ? words(value) : words(value, form);
        }

        private static LocalizedText words(Serializable day, DayText form) {
            return day instanceof LocalDate exact ? form.of(exact) : form.of((DateWindow) day);
        }

        private static LocalizedText words(Serializable value) {
            if (value instanceof Quantity quantity) {
                return of(quantity);
            }
            if (value instanceof DateWindow window) {
                return of(window);
            }
            return value instanceof Period period ? of(period) : of((CapacityUnit) value);
        }
    }

    private static boolean hasWords(Serializable value) {
        return value instanceof Quantity
                || value instanceof DateWindow
                || value instanceof Period
                || value instanceof CapacityUnit;
    }

    private static boolean isDay(Serializable value) {
        return value instanceof DateWindow || value instanceof LocalDate;
    }

    private static boolean hasPlace(LocalizedText template, String place) {
        for (String text : template.byLanguage().values()) {
            if (text.contains(place)) {
                return true;
            }
        }
        return false;
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
        return DayText.NAMED.of(window);
    }

    /**
     * The text of a day as far as it is known, among other figures and days.
     *
     * @param window the day
     * @return a day, a month or a year as it is written; of a span, its ends in words, as in <i>2023 to 2024</i>
     */
    public static LocalizedText span(DateWindow window) {
        return DayText.AMONG_FIGURES.of(window);
    }

    /**
     * The text of the time at which something happened, with its preposition. A message has it in a place such as {@code {day:on}}.
     *
     * @param window the day, as far as it is known
     * @return the time, as in <i>on 14 March 2023</i>, <i>in March 2023</i>, <i>in 2023</i> or <i>between 2023 and 2024</i>
     */
    public static LocalizedText on(DateWindow window) {
        return DayText.TIME.of(window);
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
