package org.incubatornetwork.json.codec;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;
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

    /**
     * An object.
     *
     * @param name the type's name in the format
     * @param members makes the table of its members
     */
    public ObjectCodec(String name, Supplier<Members<T, B>> members) {
        this(name, members, false);
    }

    private ObjectCodec(String name, Supplier<Members<T, B>> members, boolean isCounted) {
        this.name = name;
        this.members = Suppliers.memoize(members::get);
        this.isCounted = isCounted;
    }

    /** An object of which there may be so many in a document that they tell how far it is read. */
    public static <T, B> ObjectCodec<T, B> counted(String name, Supplier<Members<T, B>> members) {
        return new ObjectCodec<>(name, members, true);
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
                ? members.get().read(in)
                : in.wrongType("object");
        if (isCounted) {
            in.countObject();
        }
        return value;
    }

    @Override
    public void write(Writing out, T value) {
        members.get().write(out, value);
    }
}
