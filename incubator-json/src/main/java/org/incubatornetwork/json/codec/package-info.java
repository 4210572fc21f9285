/**
 * How a value of the format is read and written.
 *
 * <p>A {@link org.incubatornetwork.json.codec.ValueCodec} reads and writes values of one type: {@link
 * org.incubatornetwork.json.codec.Values} has those of one token, an {@link org.incubatornetwork.json.codec.ObjectCodec} goes by
 * a table of {@link org.incubatornetwork.json.codec.Members}. Codecs have no state: what goes on in one document is in its
 * {@link org.incubatornetwork.json.codec.Reading} or {@link org.incubatornetwork.json.codec.Writing}. A {@link
 * org.incubatornetwork.json.codec.DocumentReader} is around them all: it refuses what is no JSON in UTF-8, and gives what was
 * found its place.
 *
 * <p>Members and codecs that have fields are records, which the JIT sees through: {@link org.incubatornetwork.json.codec.Tie}
 * has each of them compiled for itself where a table is met often.
 *
 * <p>Only this package meets Jackson's tokens; the types of the model are in the tables above it.
 */
@NullMarked
package org.incubatornetwork.json.codec;

import org.jspecify.annotations.NullMarked;
