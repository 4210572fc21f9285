package org.incubatornetwork.json.results;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.text.CharacterSet;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes the members of JSON objects, one after the other; what is absent or empty is left out. */
public final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .characterEscapes(new InvisibleEscapes())
            .build();

    private final JsonGenerator generator;
    private final boolean isOwn;

    private JsonOutput(JsonGenerator generator, boolean isOwn) {
        this.generator = generator;
        this.isOwn = isOwn;
    }

    /** One object into a generator of someone else's, which escapes texts as it does. */
    public static void object(JsonGenerator generator, Consumer<JsonOutput> members) {
        generator.writeStartObject();
        members.accept(new JsonOutput(generator, false));
        generator.writeEndObject();
    }

    /** One object, indented, with a newline at its end. */
    public static Output.Content object(Consumer<JsonOutput> members) {
        return Output.json(FACTORY, Layout.INDENTED, generator -> {
            generator.writeStartObject();
            members.accept(new JsonOutput(generator, true));
            generator.writeEndObject();
        });
    }

    public void text(String name, Object value) {
        generator.writeName(name);
        item(value.toString());
    }

    private void item(String text) {
        if (isOwn && text.codePoints().anyMatch(JsonOutput::isInvisiblePair)) {
            // The generator asks for escapes of single characters, and puts pairs together as they are.
            generator.writeRawValue(
                    '"' + VisibleText.of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"');
        } else {
            generator.writeString(text);
        }
    }

    private static boolean isInvisiblePair(int character) {
        return Character.isSupplementaryCodePoint(character) && CharacterSet.HIDDEN.contains(character);
    }

    public void text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
    }

    /** An array of texts. */
    public void texts(String name, Collection<String> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(this::item);
        generator.writeEndArray();
    }

    /** A value of the model as a document has it; on one line, and with what is not seen escaped in it, unless the generator is someone else's. */
    public void value(String name, Object value) {
        generator.writeName(name);
        if (isOwn) {
            generator.writeRawValue(VisibleText.of(ModelText.of(value)));
        } else {
            ModelText.write(generator, value);
        }
    }

    public void count(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    public void count(String name, OptionalLong value) {
        value.ifPresent(present -> count(name, present));
    }

    public void flag(String name) {
        generator.writeBooleanProperty(name, true);
    }

    /** A binary fraction in the shortest spelling that reads back as the same. */
    public void estimate(String name, double value) {
        generator.writeNumberProperty(name, value);
    }

    public void estimate(String name, OptionalDouble value) {
        value.ifPresent(present -> estimate(name, present));
    }

    /** An exact decimal, as a string in plain notation. */
    public void decimal(String name, Optional<BigDecimal> value) {
        value.ifPresent(present -> text(
                name, present.signum() == 0 ? "0" : present.stripTrailingZeros().toPlainString()));
    }

    public void object(String name, Consumer<JsonOutput> members) {
        generator.writeObjectPropertyStart(name);
        members.accept(this);
        generator.writeEndObject();
    }

    public <K, V> void object(String name, Map<K, V> entries, Member<V> member) {
        if (!entries.isEmpty()) {
            object(name, out -> entries.forEach((key, value) -> member.write(out, key.toString(), value)));
        }
    }

    public <T> void array(String name, Collection<T> items, Item<T> item) {
        if (!items.isEmpty()) {
            arrayOrEmpty(name, items, item);
        }
    }

    public <T> void arrayOrEmpty(String name, Collection<T> items, Item<T> item) {
        generator.writeArrayPropertyStart(name);
        for (T each : items) {
            generator.writeStartObject();
            item.write(this, each);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** Writes a member of an object. */
    @FunctionalInterface
    public interface Member<V> {
        void write(JsonOutput out, String name, V value);
    }

    /** Writes the members of an object in an array. */
    @FunctionalInterface
    public interface Item<T> {
        void write(JsonOutput out, T value);
    }

    /** Escapes, besides what JSON asks for, what turns the direction of writing or is invisible: the text stays the same. */
    private static final class InvisibleEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            if (Character.isSurrogate((char) character)) {
                return null; // half of a pair, which the generator puts together
            }
            return CharacterSet.HIDDEN.contains(character)
                    ? new SerializedString(VisibleText.of(Character.toString(character)))
                    : null;
        }
    }
}
