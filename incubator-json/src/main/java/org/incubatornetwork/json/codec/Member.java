package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.incubatornetwork.model.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * One member of an object: its name, the codec of its value, and how the value gets from the model and to its builder.
 *
 * @param <T> the type that has the member
 * @param <B> what collects the values of the type's members
 */
public interface Member<T, B> extends Part<T> {
    /** The member's name, as it is written. */
    SerializedString prepared();

    /** The member's name. */
    default String name() {
        return prepared().getValue();
    }

    /** Whether an object must have the member. */
    default boolean isRequired() {
        return false;
    }

    /** Reads the value at the current token into a builder. */
    void read(Reading in, B builder);

    /** The JSON Schema of the value, where it is not null. */
    ImmutableMap<String, Object> schema();

    /** The codec of the value, or of its items; null if it is of a kind of its own. */
    default @Nullable ValueCodec<?> codec() {
        return null;
    }

    @Override
    void write(Writing out, T owner);

    /** A value that must be there. */
    record Required<T, B, V>(
            SerializedString prepared, ValueCodec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter)
            implements Member<T, B> {
        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public void read(Reading in, B builder) {
            V value = codec.read(in);
            if (value != null) {
                setter.accept(builder, value);
            }
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return codec.schema();
        }

        @Override
        public void write(Writing out, T owner) {
            out.name(prepared);
            codec.write(out, getter.apply(owner));
        }
    }

    /** A value that may be there. */
    record Optional<T, B, V>(
            SerializedString prepared,
            ValueCodec<V> codec,
            Function<T, java.util.Optional<V>> getter,
            BiConsumer<B, V> setter)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            V value = in.skipNull() ? null : codec.read(in);
            if (value != null) {
                setter.accept(builder, value);
            }
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return codec.schema();
        }

        @Override
        public void write(Writing out, T owner) {
            java.util.Optional<V> value = getter.apply(owner);
            if (value.isPresent()) {
                out.name(prepared);
                codec.write(out, value.get());
            }
        }
    }

    /** A whole number that may be there. */
    record Count<T, B>(SerializedString prepared, Function<T, OptionalLong> getter, ObjLongConsumer<B> setter)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            if (in.skipNull()) {
                return;
            }
            long count = in.count(-CountGrammar.LARGEST, CountGrammar.LARGEST, CountGrammar.EXPECTED);
            if (count != Reading.NO_COUNT) {
                setter.accept(builder, count);
            }
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of(
                    "type", "integer", "minimum", -CountGrammar.LARGEST, "maximum", CountGrammar.LARGEST);
        }

        @Override
        public void write(Writing out, T owner) {
            OptionalLong count = getter.apply(owner);
            if (count.isPresent()) {
                out.name(prepared);
                out.count(count.getAsLong());
            }
        }
    }

    /** True, or nothing. */
    record Flag<T, B>(SerializedString prepared, Predicate<T> getter, BiConsumer<B, Boolean> setter)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            if (in.skipNull()) {
                return;
            }
            JsonToken token = in.parser.currentToken();
            if (token.isBoolean()) {
                setter.accept(builder, token == JsonToken.VALUE_TRUE);
            } else {
                in.wrongType("boolean");
            }
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("type", "boolean");
        }

        @Override
        public void write(Writing out, T owner) {
            if (getter.test(owner)) {
                out.name(prepared);
                out.flag();
            }
        }
    }

    /** An array. */
    record Items<T, B, V>(
            SerializedString prepared,
            ValueCodec<V> codec,
            Function<T, ? extends ImmutableCollection<V>> getter,
            BiConsumer<B, V> adder)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            if (in.skipNull()) {
                return;
            }
            JsonParser parser = in.parser;
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                in.wrongType("array");
                return;
            }
            in.enter();
            while (in.nextItem()) {
                V item = codec.read(in);
                if (item != null) {
                    adder.accept(builder, item);
                }
            }
            in.leave();
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("type", "array", "items", codec.schema());
        }

        @Override
        public void write(Writing out, T owner) {
            ImmutableList<V> items = getter.apply(owner).asList();
            if (!items.isEmpty()) {
                writeAll(out, items);
            }
        }

        private void writeAll(Writing out, ImmutableList<V> items) {
            out.name(prepared);
            out.startArray();
            // By index: most lists are short, and an iterator would be made for each.
            for (int i = 0; i < items.size(); i++) {
                codec.write(out, items.get(i));
            }
            out.endArray();
        }
    }

    /** An array whose items are handed over one by one when it is written, which can be done once; it is never read. */
    record Handed<T, B, V>(SerializedString prepared, ValueCodec<V> codec, Iterator<? extends V> items)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            throw new UnsupportedOperationException(name());
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("type", "array", "items", codec.schema());
        }

        @Override
        public void write(Writing out, T owner) {
            if (items.hasNext()) {
                out.name(prepared);
                out.startArray();
                while (items.hasNext()) {
                    codec.write(out, items.next());
                }
                out.endArray();
            }
        }
    }

    /** A member that all entities have. */
    record OfMetadata<T, B>(
            SerializedString prepared, Member<Metadata, Metadata.Builder> member, Function<T, Metadata> metadata)
            implements Member<T, B> {
        @Override
        public void read(Reading in, B builder) {
            member.read(in, in.metadata());
        }

        @Override
        public ImmutableMap<String, Object> schema() {
            return member.schema();
        }

        @Override
        public @Nullable ValueCodec<?> codec() {
            return member.codec();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // an equal one is only not known to be none
        public void write(Writing out, T owner) {
            Metadata told = metadata.apply(owner);
            if (told != Metadata.none()) {
                member.write(out, told);
            }
        }
    }
}
