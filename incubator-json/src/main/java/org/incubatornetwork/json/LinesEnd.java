package org.incubatornetwork.json;

import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** The last line of JSON Lines: {@code {"end":{"startups":3000}}}. */
final class LinesEnd {
    private static final SerializedString END = new SerializedString("end");
    private static final SerializedString STARTUPS = new SerializedString("startups");

    private static final ObjectCodec<Long, long[]> COUNTS = ObjectCodec.<Long, long[]>of(
                    "End", () -> new long[] {-1}, draft -> draft[0])
            .count("startups", OptionalLong::of, (draft, count) -> draft[0] = count)
            .build();

    static final ObjectCodec<Long, long[]> LINE = ObjectCodec.<Long, long[]>of(
                    "Line", () -> new long[] {-1}, draft -> draft[0])
            .required("end", COUNTS, count -> count, (draft, count) -> draft[0] = count)
            .build();

    private LinesEnd() {}

    /** Whether a line is, or was meant to be, the last one. */
    static boolean isEnd(String line) {
        return line.stripLeading().startsWith("{\"end\"");
    }

    static void write(JsonGenerator generator, long startups) {
        generator.writeStartObject();
        generator.writeName(END);
        generator.writeStartObject();
        generator.writeName(STARTUPS);
        generator.writeNumber(startups);
        generator.writeEndObject();
        generator.writeEndObject();
    }
}
