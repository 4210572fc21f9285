package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/** The ways in which a day is said, as far as it is known. */
enum DayText {
    /** As what a sentence tells of, as it is written: <i>2023-03-14</i>, <i>between 2023 and 2024</i>. */
    NAMED("window."),
    /** As one of several figures and days, as it is written: <i>2023-03-14</i>, <i>2023 to 2024</i>. */
    AMONG_FIGURES("span."),
    /** As what a sentence tells of, in words: <i>14 March 2023</i>. */
    IN_WORDS("window."),
    /** As the time of what happened, in words: <i>on 14 March 2023</i>, <i>in 2023</i>. */
    TIME("on.");

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int TWO_DIGITS = 2;

    private final String prefix;

    DayText(String prefix) {
        this.prefix = prefix;
    }

    LocalizedText of(DateWindow window) {
        if (window.isUnknown()) {
            return MeasureTexts.text(prefix + "unknown");
        }
        String unmarked = window.unmarked().toString();
        LocalizedText day =
                window.isApproximate() ? filled("window.approximate", "day", name(unmarked)) : unmarked(unmarked);
        return window.isUncertain() ? filled("window.uncertain", "day", day) : day;
    }

    LocalizedText of(LocalDate day) {
        return point(day.toString());
    }

    private LocalizedText unmarked(String text) {
        if (text.endsWith("X")) {
            return filled(prefix + "decade", "year", LocalizedText.of(text.replace('X', '0')));
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return point(text);
        }
        String earliest = text.substring(1, dots);
        String latest = text.substring(dots + 2, text.length() - 1);
        if (earliest.isEmpty()) {
            return filled(prefix + "notAfter", "latest", point(latest));
        }
        return latest.isEmpty()
                ? filled(prefix + "notBefore", "earliest", point(earliest))
                : Message.of(
                                MeasureTexts.text(prefix + "between"),
                                ImmutableMap.of("earliest", name(earliest), "latest", name(latest)))
                        .filled();
    }

    /** A day, a month or a year by itself. */
    private LocalizedText point(String text) {
        if (isInWords() && text.length() > MONTH_LENGTH) {
            return day(this == TIME ? "on.day" : "day", text);
        }
        return this == TIME
                ? filled(text.length() == YEAR_LENGTH ? "on.year" : "on.month", "day", name(text))
                : name(text);
    }

    /** A day, a month or a year beside other words. */
    private LocalizedText name(String text) {
        if (!isInWords() || text.length() == YEAR_LENGTH) {
            return LocalizedText.of(text);
        }
        return text.length() == MONTH_LENGTH ? month(text) : day("day.definite", text);
    }

    private boolean isInWords() {
        return this == IN_WORDS || this == TIME;
    }

    private static LocalizedText day(String key, String text) {
        int end = text.length() - TWO_DIGITS - 1;
        return Message.of(
                        MeasureTexts.text(key),
                        ImmutableMap.of(
                                "number",
                                Integer.parseInt(text.substring(end + 1)),
                                "month",
                                month(text.substring(0, end))))
                .filled();
    }

    private static LocalizedText month(String text) {
        int end = text.length() - TWO_DIGITS - 1;
        return filled("month." + text.substring(end + 1), "year", LocalizedText.of(text.substring(0, end)));
    }

    private static LocalizedText filled(String key, String name, LocalizedText value) {
        return Message.of(MeasureTexts.text(key), ImmutableMap.of(name, value)).filled();
    }
}
