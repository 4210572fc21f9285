package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How often a table was met, after which its members are tied together, does not show. */
class OftenMetTest {
    private static final NetworkJson JSON = NetworkJson.standard();
    private static final JsonFactory FACTORY = Jackson.factory(JsonLimits.STANDARD);
    private static final int OFTEN = 20_000;

    @Test
    void whatIsReadAndWrittenStaysTheSame() throws IOException {
        NetworkDocument document = NetworkDocument.of(Samples.maximalNetwork());
        byte[] bytes = JSON.writeBytes(document);
        List<String> before = outcomes();

        ModelCodecs.all()
                .forEach(model -> meetOften(model.codec(), Samples.minimal().get(model.type())));

        assertThat(JSON.writeBytes(document)).isEqualTo(bytes);
        assertThat(JSON.readOrThrow(bytes)).isEqualTo(document);
        assertThat(outcomes()).isEqualTo(before);
    }

    @SuppressWarnings("unchecked") // the value is of the type of the codec
    private static <T> void meetOften(ValueCodec<T> codec, @Nullable Object value) {
        if (value == null) {
            return;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            Writing out = Writing.tokens(generator);
            generator.writeStartArray();
            for (int i = 0; i < OFTEN; i++) {
                codec.write(out, (T) value);
            }
            generator.writeEndArray();
        }
        try (JsonParser parser = Jackson.parser(FACTORY, text.toString())) {
            Reading in = new Reading(parser, JsonLimits.STANDARD, UnknownMembers.KEEP);
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                assertThat(Objects.equals(codec.read(in), value)).isTrue();
            }
        }
    }

    /** Of each document of the conformance kit what is found in it, and what is written of what was read. */
    private static List<String> outcomes() throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (ConformanceTest.Case example : ConformanceTest.cases().toList()) {
            if (!example.isLines()) {
                ReadResult result = JSON.read(example.document());
                outcomes.add(example + " " + result.findings()
                        + result.document().map(JSON::writeString).orElse(""));
            }
        }
        return outcomes;
    }
}
