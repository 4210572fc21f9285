package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.TextBundle;

/** How the values of the model are said in a message: the finding keeps the values, and people read words. */
final class Words {
    private static final TextBundle TEXTS = TextBundle.load(Words.class, "words");
    private static final LocalizedText AND = LocalizedText.of("{one} {next}");

    private Words() {}

    /** A message whose arguments are said in words. */
    static Message spoken(Message message) {
        return Message.of(message.template(), Maps.transformValues(message.arguments(), Words::spoken));
    }

    private static Serializable spoken(Serializable value) {
        if (value instanceof Quantity quantity) {
            return quantity(quantity);
        }
        if (value instanceof DateWindow window) {
            return window(window);
        }
        if (value instanceof Period period) {
            return period(period);
        }
        return value instanceof CapacityUnit unit ? TEXTS.text("unit." + unit) : value;
    }

    private static LocalizedText quantity(Quantity quantity) {
        LocalizedText value = NumberText.of(quantity.value());
        LocalizedText upper = quantity.upper().map(NumberText::of).orElse(value);
        return filled("quantity." + quantity.qualifier(), ImmutableMap.of("value", value, "upper", upper));
    }

    /** A day, a month or a year as it is written; of a span, its two ends. */
    private static Serializable window(DateWindow window) {
        Serializable day = unmarked(window.unmarked().toString());
        if (window.isApproximate()) {
            day = filled("window.approximate", ImmutableMap.of("day", day));
        }
        return window.isUncertain() ? filled("window.uncertain", ImmutableMap.of("day", day)) : day;
    }

    private static Serializable unmarked(String text) {
        if (text.endsWith("X")) {
            return filled("window.decade", ImmutableMap.of("year", text.replace('X', '0')));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return text;
        }
        String earliest = text.substring(1, dots);
        String latest = text.substring(dots + 2, text.length() - 1);
        String form = earliest.isEmpty() ? "notAfter" : latest.isEmpty() ? "notBefore" : "between";
        return filled("window." + form, ImmutableMap.of("earliest", earliest, "latest", latest));
    }

    private static LocalizedText period(Period period) {
        List<LocalizedText> parts = new ArrayList<>();
        add("years", period.getYears(), parts);
        add("months", period.getMonths(), parts);
        add("days", period.getDays(), parts);
        return parts.stream()
                .reduce((one, next) -> Message.of(AND, ImmutableMap.of("one", one, "next", next))
                        .filled())
                .orElse(LocalizedText.of(period.toString()));
    }

    private static void add(String unit, int number, List<LocalizedText> parts) {
        if (number != 0) {
            parts.add(filled(unit + (number == 1 ? ".one" : ".many"), ImmutableMap.of("number", number)));
        }
    }

    private static LocalizedText filled(String key, ImmutableMap<String, ? extends Serializable> arguments) {
        return Message.of(TEXTS.text(key), arguments).filled();
    }
}
