package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** The codec of a code of a closed list. */
record ClosedCodeCodec<E extends Enum<E>>(
        AsciiMap<E> codes, ImmutableMap<E, SerializedString> prepared, ImmutableSet<String> names, String expected)
        implements ValueCodec<E> {

    /** The codec of some codes of a list. */
    static <E extends Enum<E>> ClosedCodeCodec<E> of(Class<E> type, Set<E> among) {
        AsciiMap<E> codes = new AsciiMap<>();
        Map<E, SerializedString> prepared = new EnumMap<>(type);
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        for (E code : among) {
            codes.put(code.name(), code);
            prepared.put(code, new SerializedString(code.name()));
            all.add(code.name());
        }
        ImmutableSet<String> names = all.build();
        return new ClosedCodeCodec<>(
                codes, Maps.immutableEnumMap(prepared), names, "\"" + String.join("\" | \"", names) + "\"");
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("enum", names.asList());
    }

    @Override
    public @Nullable E read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        E code = in.loadAscii() ? codes.find(in.buffer, in.from, in.to) : null;
        return code != null ? code : in.report(FormatCode.INVALID_CODE, expected, names);
    }

    @Override
    public void write(Writing out, E value) {
        out.prepared(Objects.requireNonNull(prepared.get(value)));
    }
}
