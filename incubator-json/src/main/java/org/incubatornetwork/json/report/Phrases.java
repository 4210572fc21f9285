package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Locale;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.ListText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;

/** Words and figures of the reports in one language. */
final class Phrases {
    private static final TextBundle BUNDLE = TextBundle.load(Phrases.class, "report");

    private final Locale locale;

    Phrases(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The tag of the language that a locale is served in. */
    static String language(Locale locale) {
        return BUNDLE.text("sites").languageFor(locale);
    }

    String of(String key) {
        return filled(key, ImmutableMap.of());
    }

    String of(String key, String name, Serializable value) {
        return filled(key, ImmutableMap.of(name, value));
    }

    String of(String key, String name, Serializable value, String name2, Serializable value2) {
        return filled(key, ImmutableMap.of(name, value, name2, value2));
    }

    String of(
            String key,
            String name,
            Serializable value,
            String name2,
            Serializable value2,
            String name3,
            Serializable value3) {
        return filled(key, ImmutableMap.of(name, value, name2, value2, name3, value3));
    }

    /** What should have stood somewhere. */
    String expected(String expected) {
        return of("findings.expected", "expected", VisibleText.start(expected));
    }

    private String filled(String key, ImmutableMap<String, Serializable> arguments) {
        return ValueText.spoken(Message.of(BUNDLE.text(key), arguments)).in(locale);
    }

    /** A number with all its digits. */
    String number(BigDecimal number) {
        return NumberText.of(number).in(locale);
    }

    String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** A number rounded to some places, all of them shown. */
    String rounded(double number, int places) {
        return number(BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN));
    }

    /** A ratio in per cent, with one place. */
    String percent(double ratio) {
        return NumberText.percent(BigDecimal.valueOf(ratio).setScale(3, RoundingMode.HALF_EVEN))
                .in(locale);
    }

    String quantity(Quantity quantity) {
        return ValueText.of(quantity).in(locale);
    }

    String list(Iterable<String> items) {
        return ListText.of(items).in(locale);
    }

    /** A capacity, or several of one unit, in words. */
    String capacity(String figures, CapacityUnit unit) {
        return of("capacity." + unit, "figures", figures);
    }

    /** How long after; a duration with days is shown as it is written. */
    String horizon(Period horizon) {
        int months = Math.toIntExact(horizon.toTotalMonths());
        if (!horizon.equals(Period.ofMonths(months).normalized()) && !horizon.equals(Period.ofMonths(months))) {
            return horizon.toString();
        }
        if (months % 12 == 0) {
            return of("horizon.years", "count", months / 12);
        }
        return of("horizon.months", "count", months);
    }

    /** A vague date in words. */
    String date(DateWindow window) {
        return ValueText.span(window).in(locale);
    }
}
