package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/** The ways in which a day is said, as far as it is known. Days, months and years are shown as they are written, but where noted. */
enum DayText {
    /** As what a sentence tells of: <i>between 2023 and 2024</i>. */
    NAMED("window."),
    /** As one of several figures and days: <i>2023 to 2024</i>. */
    AMONG_FIGURES("span."),
    /** As the time of what happened: <i>in 2023</i>. A month has its name. */
    TIME("on.");

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

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

    /** A day, a month or a year. */
    private LocalizedText point(String text) {
        return this == TIME ? filled(prefix + precision(text), "day", name(text)) : name(text);
    }

    private static String precision(String text) {
        return text.length() == YEAR_LENGTH ? "year" : text.length() == MONTH_LENGTH ? "month" : "day";
    }

    private LocalizedText name(String text) {
        if (this != TIME || text.length() != MONTH_LENGTH) {
            return LocalizedText.of(text);
        }
        String year = text.substring(0, YEAR_LENGTH);
        String month = text.substring(YEAR_LENGTH + 1);
        return filled("month." + month, "year", LocalizedText.of(year));
    }

    private static LocalizedText filled(String key, String name, LocalizedText value) {
        return Message.of(MeasureTexts.text(key), ImmutableMap.of(name, value)).filled();
    }
}
