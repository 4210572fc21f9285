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
public abstract class Member<T, B> {
    final String name;
    final SerializedString prepared;

    /** A member of some name. */
    protected Member(String name) {
        this.name = name;
        this.prepared = new SerializedString(name);
    }

    /** The member's name. */
    public final String name() {
        return name;
    }

    /** Whether an object must have the member. */
    public boolean isRequired() {
        return false;
    }

    /** Reads the value at the current token into a builder. */
    public abstract void read(Reading in, B builder);

    /** The JSON Schema of the value, where it is not null. */
    public abstract ImmutableMap<String, Object> schema();

    /** The codec of the value, or of its items; null if it is of a kind of its own. */
    public @Nullable ValueCodec<?> codec() {
        return null;
    }

    /** Writes name and value, or nothing where there is none. */
    public abstract void write(Writing out, T owner);

    /** A value that must be there. */
    static final class Required<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Function<T, V> getter;
        private final BiConsumer<B, V> setter;

        Required(String name, ValueCodec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter) {
            super(name);
            this.codec = codec;
            this.getter = getter;
            this.setter = setter;
        }

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
        public @Nullable ValueCodec<?> codec() {
            return codec;
        }

        @Override
        public void write(Writing out, T owner) {
            out.name(prepared);
            codec.write(out, getter.apply(owner));
        }
    }

    /** A value that may be there. */
    static final class Optional<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Function<T, java.util.Optional<V>> getter;
        private final BiConsumer<B, V> setter;

        Optional(String name, ValueCodec<V> codec, Function<T, java.util.Optional<V>> getter, BiConsumer<B, V> setter) {
            super(name);
            this.codec = codec;
            this.getter = getter;
            this.setter = setter;
        }

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
        public @Nullable ValueCodec<?> codec() {
            return codec;
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
    public static final class Count<T, B> extends Member<T, B> {
        private final Function<T, OptionalLong> getter;
        private final ObjLongConsumer<B> setter;

        public Count(String name, Function<T, OptionalLong> getter, ObjLongConsumer<B> setter) {
            super(name);
            this.getter = getter;
            this.setter = setter;
        }

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
    static final class Flag<T, B> extends Member<T, B> {
        private final Predicate<T> getter;
        private final BiConsumer<B, Boolean> setter;

        Flag(String name, Predicate<T> getter, BiConsumer<B, Boolean> setter) {
            super(name);
            this.getter = getter;
            this.setter = setter;
        }

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
    static final class Items<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Function<T, ? extends ImmutableCollection<V>> getter;
        private final BiConsumer<B, V> adder;

        Items(
                String name,
                ValueCodec<V> codec,
                Function<T, ? extends ImmutableCollection<V>> getter,
                BiConsumer<B, V> adder) {
            super(name);
            this.codec = codec;
            this.getter = getter;
            this.adder = adder;
        }

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
            while (parser.nextToken() != JsonToken.END_ARRAY) {
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
        public @Nullable ValueCodec<?> codec() {
            return codec;
        }

        @Override
        public void write(Writing out, T owner) {
            ImmutableList<V> items = getter.apply(owner).asList();
            if (!items.isEmpty()) {
                out.name(prepared);
                out.startArray();
                // By index: most lists are short, and an iterator would be made for each.
                for (int i = 0; i < items.size(); i++) {
                    codec.write(out, items.get(i));
                }
                out.endArray();
            }
        }
    }

    /** An array whose items are handed over one by one when it is written, which can be done once; it is never read. */
    public static final class Handed<T, B, V> extends Member<T, B> {
        private final ValueCodec<V> codec;
        private final Iterator<? extends V> items;

        public Handed(String name, ValueCodec<V> codec, Iterator<? extends V> items) {
            super(name);
            this.codec = codec;
            this.items = items;
        }

        @Override
        public void read(Reading in, B builder) {
            throw new UnsupportedOperationException(name);
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
    public static final class OfMetadata<T, B> extends Member<T, B> {
        private final Member<Metadata, Metadata.Builder> member;
        private final Function<T, Metadata> metadata;

        OfMetadata(Member<Metadata, Metadata.Builder> member, Function<T, Metadata> metadata) {
            super(member.name);
            this.member = member;
            this.metadata = metadata;
        }

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
        public void write(Writing out, T owner) {
            member.write(out, metadata.apply(owner));
        }
    }
}
