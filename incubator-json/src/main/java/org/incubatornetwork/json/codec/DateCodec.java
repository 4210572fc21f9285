package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;

/** The codec of a day, {@code YYYY-MM-DD}. */
final class DateCodec implements ValueCodec<LocalDate> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern("(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])");
    }

    @Override
    public @Nullable LocalDate read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        LocalDate date = in.date();
        return date != null ? date : in.report(FormatCode.INVALID_DATE, "YYYY-MM-DD");
    }

    @Override
    public void write(Writing out, LocalDate value) {
        out.date(value);
    }
}
