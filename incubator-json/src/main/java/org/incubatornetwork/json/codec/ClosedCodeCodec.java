package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/** The codec of a code of a closed list. */
final class ClosedCodeCodec<E extends Enum<E>> extends ValueCodec<E> {
    private final AsciiMap<E> codes = new AsciiMap<>();
    private final Map<E, SerializedString> prepared;
    private final ImmutableSet<String> names;
    private final String expected;

    ClosedCodeCodec(Class<E> type, Set<E> among) {
        prepared = new EnumMap<>(type);
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        for (E code : among) {
            codes.put(code.name(), code);
            prepared.put(code, new SerializedString(code.name()));
            all.add(code.name());
        }
        names = all.build();
        expected = "\"" + String.join("\" | \"", names) + "\"";
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
