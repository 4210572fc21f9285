package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.UnknownMember;
import org.jspecify.annotations.Nullable;

/**
 * Where an object's metadata and unknown members are.
 *
 * @param source its metadata; null if it has none
 * @param unknown its unknown members
 * @param metadata takes its metadata, which has the unknown members
 * @param adder takes an unknown member, of an object without metadata
 */
record Keeping<T, B>(
        @Nullable Function<T, Metadata> source,
        Function<T, ImmutableList<UnknownMember>> unknown,
        @Nullable BiConsumer<B, Metadata> metadata,
        @Nullable BiConsumer<B, UnknownMember> adder) {

    void keep(Reading in, B builder, UnknownMember member) {
        if (adder != null) {
            adder.accept(builder, member);
        } else {
            in.metadata().addUnknownMember(member);
        }
    }

    void keep(B builder, Metadata.Builder told) {
        if (metadata != null) {
            metadata.accept(builder, told.build());
        }
    }
}
