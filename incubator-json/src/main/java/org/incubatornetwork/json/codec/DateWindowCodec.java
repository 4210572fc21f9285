package org.incubatornetwork.json.codec;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.DateWindow;
import org.jspecify.annotations.Nullable;

/** The codec of a day as far as it is known, in EDTF. */
final class DateWindowCodec implements ValueCodec<DateWindow> {
    private static final String EXPECTED =
            "D | D? | D~ | D% | YYYX | [D..D] | [D..] | [..D] | [..]; D = YYYY-MM-DD | YYYY-MM | YYYY";

    private static final String YEAR = "[0-9]{4}";
    private static final String MONTH = "-(?:0[1-9]|1[0-2])";
    private static final String DAY = "-(?:0[1-9]|[12][0-9]|3[01])";
    private static final String POINT = YEAR + "(?:" + MONTH + "(?:" + DAY + ")?)?";
    private static final String DOTS = "\\.\\.";
    private static final String NO_YEAR_0 = "(?!.*0000|000X)";

    @Override
    public ImmutableMap<String, Object> schema() {
        String span = Stream.of(
                        YEAR + DOTS + YEAR,
                        YEAR + MONTH + DOTS + YEAR + MONTH,
                        YEAR + MONTH + DAY + DOTS + YEAR + MONTH + DAY,
                        POINT + DOTS,
                        DOTS + POINT,
                        DOTS)
                .collect(joining("|", "\\[(?:", ")\\]"));
        return ValueCodec.pattern(NO_YEAR_0 + "(?:" + POINT + "[?~%]?|[0-9]{3}X|" + span + ")");
    }

    @Override
    public @Nullable DateWindow read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        DateWindow day = in.exactDay();
        DateWindow window = day != null ? day : in.shared(Kind.DATE_WINDOW, DateWindowCodec::window);
        return window != null ? window : in.report(FormatCode.INVALID_DATE_WINDOW, EXPECTED, DateWindowCodec::hint);
    }

    private static @Nullable DateWindow window(String text) {
        try {
            return DateWindow.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> hint(String text) {
        return DateWindow.suggest(text).map(DateWindow::toString);
    }

    @Override
    public void write(Writing out, DateWindow value) {
        out.window(value);
    }
}
