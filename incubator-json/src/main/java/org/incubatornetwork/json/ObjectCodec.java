package org.incubatornetwork.json;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object of the format. The table of its members is made when the first of its kind is read or written: a program that
 * meets one small document would wait longest for tables of what is not in it.
 *
 * @param <T> the type of the model
 * @param <B> what collects the values of its members while it is read
 */
final class ObjectCodec<T, B> extends ValueCodec<T> {
    private final String name;
    private final Supplier<Members<T, B>> members;

    /**
     * An object.
     *
     * @param name the type's name in the format
     * @param members makes the table of its members
     */
    ObjectCodec(String name, Supplier<Members<T, B>> members) {
        this.name = name;
        this.members = Suppliers.memoize(members);
    }

    /** The type's name in the format. */
    String name() {
        return name;
    }

    ImmutableList<Member<T, B>> members() {
        return members.get().asList();
    }

    /** Whether unknown members can be kept. */
    boolean keepsUnknown() {
        return members.get().keepsUnknown();
    }

    /** Sets of members of which an object has at most one. */
    ImmutableList<ImmutableSet<String>> exclusive() {
        return members.get().exclusive();
    }

    @Override
    ObjectCodec<T, B> described() {
        return this;
    }

    @Override
    ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("$ref", "#/$defs/" + name);
    }

    @Override
    @Nullable T read(Reading in) {
        return in.parser.currentToken() == JsonToken.START_OBJECT
                ? members.get().read(in)
                : in.wrongType("object");
    }

    @Override
    void write(Writing out, T value) {
        members.get().write(out, value);
    }
}
