package org.incubatornetwork.json.benchmark;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONFactory;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.runtime.Settings;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** Libraries that bind JSON to records, each set up so that it reads and writes what the format says, as fast as it can. */
public enum Library {
    JACKSON_3(Jackson3::new),
    JACKSON_2(Jackson2::new),
    FASTJSON2(Fastjson2::new),
    AVAJE(Avaje::new),
    DSL_JSON(Dsl::new),
    GSON(GsonBinding::new);

    private final Supplier<Binding> binding;

    Library(Supplier<Binding> binding) {
        this.binding = binding;
    }

    /** A new binding: nothing of a library is loaded before. */
    Binding binding() {
        return binding.get();
    }

    /** From bytes to records and back. */
    interface Binding {
        PlainDocument read(byte[] json) throws IOException;

        void write(PlainDocument document, OutputStream out) throws IOException;
    }

    private static final class Jackson3 implements Binding {
        private final tools.jackson.databind.json.JsonMapper mapper = tools.jackson.databind.json.JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .withConfigOverride(BigDecimal.class, decimal -> decimal.setFormat(AS_STRING))
                .build();

        @Override
        public PlainDocument read(byte[] json) {
            return mapper.readValue(json, PlainDocument.class);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) {
            mapper.writeValue(out, document);
        }
    }

    private static final class Jackson2 implements Binding {
        private final com.fasterxml.jackson.databind.json.JsonMapper mapper = mapper();

        private static com.fasterxml.jackson.databind.json.JsonMapper mapper() {
            com.fasterxml.jackson.databind.json.JsonMapper mapper =
                    com.fasterxml.jackson.databind.json.JsonMapper.builder()
                            .addModule(new com.fasterxml.jackson.datatype.jdk8.Jdk8Module())
                            .addModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
                            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .defaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL,
                                    com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS))
                            .build();
            mapper.configOverride(BigDecimal.class).setFormat(AS_STRING);
            return mapper;
        }

        @Override
        public PlainDocument read(byte[] json) throws IOException {
            return mapper.readValue(json, PlainDocument.class);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) throws IOException {
            mapper.writeValue(out, document);
        }
    }

    private static final com.fasterxml.jackson.annotation.JsonFormat.Value AS_STRING =
            com.fasterxml.jackson.annotation.JsonFormat.Value.forShape(
                    com.fasterxml.jackson.annotation.JsonFormat.Shape.STRING);

    private static final class Fastjson2 implements Binding {
        Fastjson2() {
            JSONFactory.getDefaultObjectWriterProvider()
                    .register(
                            BigDecimal.class,
                            (writer, value, name, type, features) ->
                                    writer.writeString(((BigDecimal) value).toPlainString()));
        }

        @Override
        public PlainDocument read(byte[] json) {
            return JSON.parseObject(json, PlainDocument.class);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) {
            JSON.writeTo(out, document);
        }
    }

    private static final class Avaje implements Binding {
        private final JsonType<PlainDocument> type =
                Jsonb.builder().add(BigDecimal.class, new Decimals()).build().type(PlainDocument.class);

        @Override
        public PlainDocument read(byte[] json) {
            return type.fromJson(json);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) {
            type.toJson(document, out);
        }

        private static final class Decimals implements io.avaje.json.JsonAdapter<BigDecimal> {
            @Override
            public BigDecimal fromJson(io.avaje.json.JsonReader reader) {
                return new BigDecimal(reader.readString());
            }

            @Override
            public void toJson(io.avaje.json.JsonWriter writer, BigDecimal value) {
                if (value == null) {
                    writer.nullValue();
                } else {
                    writer.value(value.toPlainString());
                }
            }
        }
    }

    private static final class Dsl implements Binding {
        private final DslJson<Object> json =
                new DslJson<>(Settings.withRuntime().includeServiceLoader().skipDefaultValues(true));

        Dsl() {
            json.registerReader(
                    BigDecimal.class, reader -> reader.wasNull() ? null : new BigDecimal(reader.readSimpleString()));
            json.registerWriter(BigDecimal.class, (writer, value) -> {
                if (value == null) {
                    writer.writeNull();
                } else {
                    writer.writeAscii('"' + value.toPlainString() + '"');
                }
            });
        }

        @Override
        public PlainDocument read(byte[] bytes) throws IOException {
            return json.deserialize(PlainDocument.class, bytes, bytes.length);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) throws IOException {
            json.serialize(document, out);
        }
    }

    private static final class GsonBinding implements Binding {
        private final Gson gson = new GsonBuilder()
                .disableHtmlEscaping()
                .registerTypeAdapter(LocalDate.class, text(LocalDate::parse, LocalDate::toString))
                .registerTypeAdapter(BigDecimal.class, text(BigDecimal::new, BigDecimal::toPlainString))
                .create();

        private static <T> TypeAdapter<T> text(Function<String, T> parse, Function<T, String> print) {
            return new TypeAdapter<T>() {
                @Override
                public T read(JsonReader in) throws IOException {
                    return parse.apply(in.nextString());
                }

                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    out.value(print.apply(value));
                }
            }.nullSafe();
        }

        @Override
        public PlainDocument read(byte[] json) {
            return gson.fromJson(
                    new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), PlainDocument.class);
        }

        @Override
        public void write(PlainDocument document, OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            gson.toJson(document, writer);
            writer.flush();
        }
    }
}
