package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The codec of an array that is one value: unlike a list of the model, it may be empty and say so. What is repeated in it counts once.
 *
 * @param <V> the type of the items
 */
public final class SetCodec<V> implements ValueCodec<ImmutableSet<V>> {
    private final ValueCodec<V> items;

    /** Arrays of items of one codec. */
    public SetCodec(ValueCodec<V> items) {
        this.items = items;
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("type", "array", "items", items.schema());
    }

    @Override
    public @Nullable ImmutableSet<V> read(Reading in) {
        if (in.parser.currentToken() != JsonToken.START_ARRAY) {
            return in.wrongType("array");
        }
        Set<V> set = new LinkedHashSet<>();
        in.enter();
        while (in.nextItem()) {
            V item = items.read(in);
            if (item != null) {
                set.add(item);
            }
        }
        in.leave();
        return ImmutableSet.copyOf(set);
    }

    @Override
    public void write(Writing out, ImmutableSet<V> set) {
        out.startArray();
        set.forEach(item -> items.write(out, item));
        out.endArray();
    }
}
