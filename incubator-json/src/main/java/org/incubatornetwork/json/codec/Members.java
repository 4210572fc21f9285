package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.UnknownMember;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.Named;

/**
 * The table of the members of an object, in the order in which they are written. It is all there is to a type; reading,
 * writing, the schema and the tests of the format's description go by it.
 *
 * @param <T> the type of the model
 * @param <B> what collects the values of its members while it is read
 */
public final class Members<T, B> {
    private static final JsonFactory NAMES = new JsonFactory();

    private final ImmutableList<Member<T, B>> members;
    private final Agreement agreement;
    private final ObjectReader<T, B> reader;
    private final ImmutableList<Part<T>> parts;
    private final Tie tie;

    private Members(Table<T, B> table) {
        members = ImmutableList.copyOf(table.members.values());
        ImmutableSet<String> names = ImmutableSet.copyOf(table.members.keySet());
        long required = 0;
        for (int i = 0; i < members.size(); i++) {
            required |= members.get(i).isRequired() ? 1L << i : 0;
        }
        agreement = table.agreement.build();
        reader = new ObjectReader<>(
                table.start,
                table.finish,
                members,
                names,
                NAMES.constructNameMatcher(Lists.transform(names.asList(), Named::fromString), false),
                required,
                agreement,
                agreement.among(names.asList()),
                table.keeping,
                Tie.reading(members));
        parts = parts(table, names);
        tie = Tie.writing(parts);
    }

    /** What is written: the members, and the unknown ones in their place. */
    private ImmutableList<Part<T>> parts(Table<T, B> table, ImmutableSet<String> names) {
        Keeping<T, B> keeping = table.keeping;
        if (keeping == null) {
            return ImmutableList.copyOf(members);
        }
        return ImmutableList.<Part<T>>builder()
                .addAll(members.subList(0, table.unknownPosition))
                .add(new Unknown<>(keeping.unknown(), names))
                .addAll(members.subList(table.unknownPosition, members.size()))
                .build();
    }

    /**
     * A table for an entity.
     *
     * @param common the members that all entities have
     */
    public static <T extends Entity, B> Table<T, B> entity(
            Supplier<B> start,
            Function<B, T> build,
            BiConsumer<B, Metadata> metadata,
            ImmutableList<Member<Metadata, Metadata.Builder>> common) {
        return new Table<>(
                start,
                (in, builder) -> build.apply(builder),
                new Keeping<>(Entity::metadata, entity -> entity.metadata().unknownMembers(), metadata, null),
                common);
    }

    /** A table for another type that is built by a builder. */
    public static <T, B> Table<T, B> of(Supplier<B> start, Function<B, T> build) {
        return new Table<>(start, (in, builder) -> build.apply(builder), null, ImmutableList.of());
    }

    /** The same, if the members must agree: the function returns null after it has reported that they don't. */
    public static <T, B> Table<T, B> checked(Supplier<B> start, BiFunction<Reading, B, @Nullable T> finish) {
        return new Table<>(start, finish, null, ImmutableList.of());
    }

    /** The members alone. */
    ImmutableList<Member<T, B>> asList() {
        return members;
    }

    /** Whether unknown members can be kept. */
    boolean keepsUnknown() {
        return reader.keeping() != null;
    }

    /** What the members must agree in. */
    Agreement agreement() {
        return agreement;
    }

    /** Reads the object that starts at the current token; null if it is at fault. */
    @Nullable T read(Reading in) {
        return reader.read(in);
    }

    /** Writes an object. */
    void write(Writing out, T value) {
        out.startObject();
        MethodHandle[] tied = tie.tied();
        if (tied == null) {
            parts.forEach(part -> part.write(out, value));
        } else {
            for (MethodHandle part : tied) {
                write(part, out, value);
            }
        }
        out.endObject();
    }

    private static void write(MethodHandle tied, Writing out, Object value) {
        try {
            tied.invokeExact(out, value);
        } catch (Throwable e) {
            throw Tie.unchecked(e);
        }
    }

    /** The members of an object that are carried without being understood. */
    private record Unknown<T>(Function<T, ImmutableList<UnknownMember>> members, ImmutableSet<String> known)
            implements Part<T> {
        @Override
        public void write(Writing out, T owner) {
            ImmutableList<UnknownMember> unknown = members.apply(owner);
            if (!unknown.isEmpty()) {
                out.unknownMembers(unknown, known);
            }
        }
    }

    /** A table in the making. */
    public static final class Table<T, B> {
        private final Supplier<B> start;
        private final BiFunction<Reading, B, @Nullable T> finish;
        private final @Nullable Keeping<T, B> entity;
        private final ImmutableList<Member<Metadata, Metadata.Builder>> common;
        private final Map<String, Member<T, B>> members = new LinkedHashMap<>();
        private final Agreement.Builder agreement = new Agreement.Builder();
        private @Nullable Keeping<T, B> keeping;
        private int unknownPosition;

        private Table(
                Supplier<B> start,
                BiFunction<Reading, B, @Nullable T> finish,
                @Nullable Keeping<T, B> entity,
                ImmutableList<Member<Metadata, Metadata.Builder>> common) {
            this.start = start;
            this.finish = finish;
            this.entity = entity;
            this.common = common;
        }

        @CanIgnoreReturnValue
        public Table<T, B> add(Member<T, B> member) {
            if (members.putIfAbsent(member.name(), member) != null || members.size() > Long.SIZE) {
                throw new IllegalStateException("two members " + member.name() + ", or too many");
            }
            return this;
        }

        public <V> Table<T, B> required(
                String name, ValueCodec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter) {
            return add(new Member.Required<>(new SerializedString(name), codec, getter, setter));
        }

        public <V> Table<T, B> optional(
                String name, ValueCodec<V> codec, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
            return add(new Member.Optional<>(new SerializedString(name), codec, getter, setter));
        }

        public Table<T, B> count(String name, Function<T, OptionalLong> getter, ObjLongConsumer<B> setter) {
            return add(new Member.Count<>(new SerializedString(name), getter, setter));
        }

        public Table<T, B> flag(String name, Predicate<T> getter, BiConsumer<B, Boolean> setter) {
            return add(new Member.Flag<>(new SerializedString(name), getter, setter));
        }

        public <V> Table<T, B> list(
                String name,
                ValueCodec<V> codec,
                Function<T, ? extends ImmutableCollection<V>> getter,
                BiConsumer<B, V> adder) {
            return add(new Member.Items<>(new SerializedString(name), codec, getter, adder));
        }

        /** Members of which an object has at most one. */
        public Table<T, B> atMostOne(String... names) {
            agreement.atMostOne(names);
            return this;
        }

        /** Members of which an object has one. */
        public Table<T, B> exactlyOne(String... names) {
            agreement.atLeastOne(names).atMostOne(names);
            return this;
        }

        /** A member that stands beside another alone. */
        public Table<T, B> requires(String name, String other) {
            agreement.requires(name, other);
            return this;
        }

        /** Unknown members are kept, and written here. */
        public Table<T, B> unknown(
                Function<T, ImmutableList<UnknownMember>> unknown, BiConsumer<B, UnknownMember> adder) {
            keeping = new Keeping<>(null, unknown, null, adder);
            unknownPosition = members.size();
            return this;
        }

        /** The members that all entities have, and after them the unknown ones. */
        public Table<T, B> metadata() {
            keeping = Objects.requireNonNull(entity);
            for (Member<Metadata, Metadata.Builder> member : common) {
                add(new Member.OfMetadata<>(member.prepared(), member, Objects.requireNonNull(keeping.source())));
            }
            unknownPosition = members.size();
            return this;
        }

        public Members<T, B> build() {
            return new Members<>(this);
        }
    }
}
