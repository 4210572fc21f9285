package org.incubatornetwork.json.lines;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.incubatornetwork.json.codec.CountGrammar;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.Writing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** The last line of JSON Lines: {@code {"end":{"startups":3000}}}. */
public final class LastLine {
    /** Where the line says how many there are. */
    static final String COUNT = "/end/startups";

    private static final Pattern START = Pattern.compile("\\s*\\{\\s*\"end\"");
    private static final SerializedString END = new SerializedString("end");
    private static final SerializedString STARTUPS = new SerializedString("startups");

    private static final ObjectCodec<Long, long[]> COUNTS = new ObjectCodec<>(
            "End",
            () -> Members.<Long, long[]>of(() -> new long[1], draft -> draft[0])
                    .add(new StartupCount())
                    .unknown(count -> ImmutableList.of(), (draft, member) -> {})
                    .build());

    /** The line. */
    public static final ObjectCodec<Long, long[]> LINE = new ObjectCodec<>(
            "LastLine",
            () -> Members.<Long, long[]>of(() -> new long[1], draft -> draft[0])
                    .required("end", COUNTS, count -> count, (draft, count) -> draft[0] = count)
                    .unknown(count -> ImmutableList.of(), (draft, member) -> {})
                    .build());

    private LastLine() {}

    /** Whether a line is, or was meant to be, the last one. */
    static boolean isEnd(String line) {
        return START.matcher(line).lookingAt();
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

    /** How many startups there were: a count that must be there. */
    private static final class StartupCount implements Member<Long, long[]> {
        private final Member<Long, long[]> count =
                new Member.Count<>(STARTUPS, OptionalLong::of, (draft, number) -> draft[0] = number);

        @Override
        public SerializedString prepared() {
            return count.prepared();
        }

        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public void read(Reading in, long[] draft) {
            if (in.isNull()) {
                in.wrongType("integer");
            } else {
                count.read(in, draft);
            }
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("type", "integer", "minimum", 0, "maximum", CountGrammar.LARGEST);
        }

        @Override
        public void write(Writing out, Long owner) {
            count.write(out, owner);
        }
    }
}
