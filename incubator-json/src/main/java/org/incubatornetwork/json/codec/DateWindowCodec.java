package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.DateWindow;
import org.jspecify.annotations.Nullable;

/** The codec of a day as far as it is known, in EDTF. */
final class DateWindowCodec extends ValueCodec<DateWindow> {
    private static final String POINT = "(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?";

    @Override
    public ImmutableMap<String, Object> schema() {
        return Values.pattern(
                "(?:" + POINT + "|\\[" + POINT + "\\.\\.(?:" + POINT + ")?\\]|\\[\\.\\." + POINT + "\\])");
    }

    @Override
    public @Nullable DateWindow read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        LocalDate day = in.date();
        DateWindow window =
                day != null ? in.shared.dates.window(day) : in.shared(Kind.DATE_WINDOW, DateWindowCodec::window);
        return window != null
                ? window
                : in.report(
                        FormatCode.INVALID_DATE_WINDOW,
                        "YYYY-MM-DD | YYYY-MM | YYYY | [FIRST..LAST] | [FIRST..] | [..LAST]");
    }

    private static @Nullable DateWindow window(String text) {
        try {
            return DateWindow.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void write(Writing out, DateWindow value) {
        Optional<LocalDate> day = value.day();
        if (day.isPresent()) {
            out.date(day.get());
        } else {
            out.plain(value.toString());
        }
    }
}
