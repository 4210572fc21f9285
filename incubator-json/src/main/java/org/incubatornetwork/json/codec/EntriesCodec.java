package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object whose names are keys, each of a known set or grammar; the codec of a value may depend on its key.
 *
 * @param <V> the type of the values
 */
public final class EntriesCodec<V> implements ValueCodec<ImmutableMap<String, V>> {
    private final Predicate<String> admits;
    private final Optional<String> pattern;
    private final ImmutableSet<String> keys;
    private final Function<String, ValueCodec<V>> codecs;
    private final ImmutableMap<String, Object> schema;

    /**
     * Entries.
     *
     * @param keys the known keys
     * @param codecs the codec of the value of each key
     * @param keySchema the schema of a key
     * @param valueSchema the schema of a value, whatever its key
     */
    public EntriesCodec(
            ImmutableSet<String> keys,
            Function<String, ValueCodec<V>> codecs,
            ImmutableMap<String, Object> keySchema,
            ImmutableMap<String, Object> valueSchema) {
        this(keys::contains, Optional.empty(), keys, codecs, keySchema, valueSchema);
    }

    private EntriesCodec(
            Predicate<String> admits,
            Optional<String> pattern,
            ImmutableSet<String> keys,
            Function<String, ValueCodec<V>> codecs,
            ImmutableMap<String, Object> keySchema,
            ImmutableMap<String, Object> valueSchema) {
        this.admits = admits;
        this.pattern = pattern;
        this.keys = keys;
        this.codecs = codecs;
        this.schema =
                ImmutableMap.of("type", "object", "propertyNames", keySchema, "additionalProperties", valueSchema);
    }

    /** Entries whose keys are all that match a pattern, and whose values are of one codec. */
    public static <V> EntriesCodec<V> matching(String pattern, ValueCodec<V> codec) {
        return new EntriesCodec<>(
                Pattern.compile(pattern).asMatchPredicate(),
                Optional.of(pattern),
                ImmutableSet.of(),
                key -> codec,
                ValueCodec.pattern(pattern),
                codec.schema());
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return schema;
    }

    @Override
    public @Nullable ImmutableMap<String, V> read(Reading in) {
        if (in.parser.currentToken() != JsonToken.START_OBJECT) {
            return in.wrongType("object");
        }
        in.enter();
        ImmutableMap.Builder<String, V> entries = ImmutableMap.builder();
        Set<String> seen = new HashSet<>();
        while (in.parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.name();
            boolean isNew = seen.add(key);
            if (isNew && admits.test(key)) {
                in.parser.nextToken();
                V value = codecs.apply(key).read(in);
                if (value != null) {
                    entries.put(key, value);
                }
            } else {
                if (isNew) {
                    in.reportSetting(keys, pattern);
                } else {
                    in.reportMember(FormatCode.DUPLICATE_MEMBER, Severity.ERROR, ImmutableSet.of());
                }
                in.parser.nextToken();
                new RawJson(in).skip();
            }
        }
        in.leave();
        return entries.buildOrThrow();
    }

    @Override
    public void write(Writing out, ImmutableMap<String, V> entries) {
        out.startObject();
        for (Map.Entry<String, V> entry : entries.entrySet()) {
            String key = entry.getKey();
            out.name(key);
            if (!admits.test(key)) {
                throw out.refused(FormatCode.INVALID_CODE, "actual", VisibleText.of(key));
            }
            codecs.apply(key).write(out, entry.getValue());
        }
        out.endObject();
    }
}
