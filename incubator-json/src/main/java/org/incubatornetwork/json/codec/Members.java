package org.incubatornetwork.json.codec;

import static tools.jackson.core.sym.PropertyNameMatcher.MATCH_END_OBJECT;
import static tools.jackson.core.sym.PropertyNameMatcher.MATCH_UNKNOWN_NAME;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
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

    private final Supplier<B> start;
    private final BiFunction<Reading, B, @Nullable T> finish;
    private final ImmutableList<Member<T, B>> members;
    private final @Nullable Keeping<T, B> keeping;
    private final int metadataPosition;
    private final int unknownPosition;
    private final Member<T, B>[] readable;
    private final ImmutableSet<String> names;
    private final PropertyNameMatcher matcher;
    private final long required;
    private final Agreement agreement;

    private Members(Table<T, B> table) {
        start = table.start;
        finish = table.finish;
        members = ImmutableList.copyOf(table.members.values());
        keeping = table.keeping;
        metadataPosition = table.metadataPosition;
        unknownPosition = table.unknownPosition;
        readable = arrayOf(members);
        names = ImmutableSet.copyOf(table.members.keySet());
        matcher = NAMES.constructNameMatcher(Lists.transform(names.asList(), Named::fromString), false);
        long mask = 0;
        for (int i = 0; i < readable.length; i++) {
            mask |= readable[i].isRequired() ? 1L << i : 0;
        }
        required = mask;
        agreement = table.agreement.build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array is what a read indexes fastest
    private static <T, B> Member<T, B>[] arrayOf(ImmutableList<Member<T, B>> members) {
        return members.toArray(new Member[0]);
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
        return keeping != null;
    }

    /** What the members must agree in. */
    Agreement agreement() {
        return agreement;
    }

    /** Reads the object that starts at the current token; null if it is at fault. */
    @Nullable T read(Reading in) {
        in.enter();
        JsonParser parser = in.parser;
        Metadata.Builder outer = in.metadata;
        in.metadata = null;
        B builder = start.get();
        Set<String> unknownNames = null;
        long seen = 0;
        long absent = 0;
        for (int match = parser.nextNameMatch(matcher);
                match != MATCH_END_OBJECT;
                match = parser.nextNameMatch(matcher)) {
            if (match >= 0) {
                long bit = 1L << match;
                if ((seen & bit) == 0) {
                    seen |= bit;
                    parser.nextToken();
                    absent |= in.isNull() ? bit : 0;
                    readable[match].read(in, builder);
                } else {
                    in.reportMember(FormatCode.DUPLICATE_MEMBER, Severity.ERROR, ImmutableSet.of());
                    skipValue(in);
                }
            } else if (match == MATCH_UNKNOWN_NAME) {
                unknownNames = unknownNames == null ? new HashSet<>() : unknownNames;
                readUnknown(in, builder, unknownNames);
            } else {
                throw new IllegalStateException("no member: " + parser.currentToken());
            }
        }
        in.leave();
        if ((seen & required) != required) {
            reportMissing(in, required & ~seen);
        }
        if (!agreement.isEmpty()) {
            agreement.check(in, names(seen & ~absent));
        }
        Metadata.Builder metadata = in.metadata;
        in.metadata = outer;
        return in.hasFailed() ? null : build(in, builder, metadata);
    }

    private @Nullable T build(Reading in, B builder, Metadata.@Nullable Builder metadata) {
        try {
            if (metadata != null && keeping != null && keeping.metadata != null) {
                keeping.metadata.accept(builder, metadata.build());
            }
            return finish.apply(in, builder);
        } catch (IllegalArgumentException e) {
            in.reportObject(
                    FormatCode.CONFLICTING_MEMBERS, "names", String.valueOf(e.getMessage()), "consistent members");
            return null;
        }
    }

    private void readUnknown(Reading in, B builder, Set<String> unknownNames) {
        String name = in.name();
        if (!unknownNames.add(name)) {
            in.reportMember(FormatCode.DUPLICATE_MEMBER, Severity.ERROR, ImmutableSet.of());
            skipValue(in);
            return;
        }
        boolean kept = keeping != null && in.unknownMembers == UnknownMembers.KEEP;
        if (!kept) {
            in.reportMember(FormatCode.UNKNOWN_MEMBER, Severity.ERROR, names);
        } else if (!in.newerVersion) {
            in.reportMember(FormatCode.UNKNOWN_MEMBER, Severity.WARNING, names);
        }
        in.parser.nextToken();
        JsonText value = new RawJson(in).read();
        if (kept && keeping != null && value != null) {
            keeping.keep(in, builder, UnknownMember.of(name, value));
        }
    }

    private static void skipValue(Reading in) {
        in.parser.nextToken();
        new RawJson(in).skip();
    }

    private void reportMissing(Reading in, long missing) {
        for (int i = 0; i < readable.length; i++) {
            if ((missing & 1L << i) != 0) {
                in.reportObject(FormatCode.MISSING_MEMBER, "name", readable[i].name, readable[i].name);
            }
        }
    }

    private ImmutableSet<String> names(long members) {
        return IntStream.range(0, readable.length)
                .filter(i -> (members & 1L << i) != 0)
                .mapToObj(i -> readable[i].name)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Writes an object. */
    void write(Writing out, T value) {
        out.startObject();
        write(out, value, 0, metadataPosition);
        if (keeping != null && !keeping.isKnownToHaveNone(value)) {
            write(out, value, metadataPosition, unknownPosition);
            ImmutableList<UnknownMember> unknown = keeping.unknown.apply(value);
            if (!unknown.isEmpty()) {
                out.unknownMembers(unknown, names);
            }
        }
        write(out, value, unknownPosition, readable.length);
        out.endObject();
    }

    private void write(Writing out, T value, int from, int to) {
        for (int i = from; i < to; i++) {
            readable[i].write(out, value);
        }
    }

    /** Where an object's metadata and unknown members are. */
    private record Keeping<T, B>(
            @Nullable Function<T, Metadata> source,
            Function<T, ImmutableList<UnknownMember>> unknown,
            @Nullable BiConsumer<B, Metadata> metadata,
            @Nullable BiConsumer<B, UnknownMember> adder) {

        /** Whether nothing is said of an entity but its own members, as of nearly all: then no member need be asked. */
        @SuppressWarnings("ReferenceEquality") // an equal one is only not known to be none
        boolean isKnownToHaveNone(T owner) {
            return source != null && source.apply(owner) == Metadata.none();
        }

        void keep(Reading in, B builder, UnknownMember member) {
            if (adder != null) {
                adder.accept(builder, member);
            } else {
                in.metadata().addUnknownMember(member);
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
        private int metadataPosition;
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
            if (members.putIfAbsent(member.name, member) != null || members.size() > Long.SIZE) {
                throw new IllegalStateException("two members " + member.name + ", or too many");
            }
            return this;
        }

        public <V> Table<T, B> required(
                String name, ValueCodec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter) {
            return add(new Member.Required<>(name, codec, getter, setter));
        }

        public <V> Table<T, B> optional(
                String name, ValueCodec<V> codec, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
            return add(new Member.Optional<>(name, codec, getter, setter));
        }

        public Table<T, B> count(String name, Function<T, OptionalLong> getter, ObjLongConsumer<B> setter) {
            return add(new Member.Count<>(name, getter, setter));
        }

        public Table<T, B> flag(String name, Predicate<T> getter, BiConsumer<B, Boolean> setter) {
            return add(new Member.Flag<>(name, getter, setter));
        }

        public <V> Table<T, B> list(
                String name,
                ValueCodec<V> codec,
                Function<T, ? extends ImmutableCollection<V>> getter,
                BiConsumer<B, V> adder) {
            return add(new Member.Items<>(name, codec, getter, adder));
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
            metadataPosition = members.size();
            unknownPosition = members.size();
            return this;
        }

        /** The members that all entities have, and after them the unknown ones. */
        public Table<T, B> metadata() {
            keeping = Objects.requireNonNull(entity);
            metadataPosition = members.size();
            for (Member<Metadata, Metadata.Builder> member : common) {
                add(new Member.OfMetadata<>(member, Objects.requireNonNull(keeping.source())));
            }
            unknownPosition = members.size();
            return this;
        }

        public Members<T, B> build() {
            return new Members<>(this);
        }
    }
}
