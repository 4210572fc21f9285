package org.incubatornetwork.json.codec;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object of the format. The table of its members is made when the first of its kind is read or written: a program that
 * meets one small document would wait longest for tables of what is not in it.
 *
 * @param <T> the type of the model
 * @param <B> what collects the values of its members while it is read
 */
public final class ObjectCodec<T, B> implements ValueCodec<T> {
    private final String name;
    private final Supplier<Members<T, B>> members;
    private final boolean isCounted;
    private final @Nullable Kind repeated;

    /**
     * An object.
     *
     * @param name the type's name in the format
     * @param members makes the table of its members
     */
    public ObjectCodec(String name, Supplier<Members<T, B>> members) {
        this(name, members, false, null);
    }

    private ObjectCodec(String name, Supplier<Members<T, B>> members, boolean isCounted, @Nullable Kind repeated) {
        this.name = name;
        this.members = Suppliers.memoize(members::get);
        this.isCounted = isCounted;
        this.repeated = repeated;
    }

    /** An object of which there may be so many in a document that they tell how far it is read. */
    public static <T, B> ObjectCodec<T, B> counted(String name, Supplier<Members<T, B>> members) {
        return new ObjectCodec<>(name, members, true, null);
    }

    /** A small object that many a document has many times in the same words: what they say is read once, and is one object. */
    public static <T, B> ObjectCodec<T, B> repeated(String name, Kind kind, Supplier<Members<T, B>> members) {
        return new ObjectCodec<>(name, members, false, kind);
    }

    /** The type's name in the format. */
    public String name() {
        return name;
    }

    public ImmutableList<Member<T, B>> members() {
        return members.get().asList();
    }

    /** Whether unknown members can be kept. */
    public boolean keepsUnknown() {
        return members.get().keepsUnknown();
    }

    /** What the members must agree in. */
    public Agreement agreement() {
        return members.get().agreement();
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("$ref", "#/$defs/" + name);
    }

    @Override
    public @Nullable T read(Reading in) {
        T value = in.parser.currentToken() == JsonToken.START_OBJECT
                ? repeated == null || !in.looksFor(repeated) ? members.get().read(in) : readRepeated(in, repeated)
                : in.wrongType("object");
        if (isCounted) {
            in.countObject();
        }
        return value;
    }

    private @Nullable T readRepeated(Reading in, Kind kind) {
        T known = in.repeated(kind);
        if (known != null) {
            return known;
        }
        int start = in.start();
        T value = members.get().read(in);
        if (value != null) {
            in.keepRepeated(kind, start, value);
        }
        return value;
    }

    @Override
    public void write(Writing out, T value) {
        members.get().write(out, value);
    }
}
