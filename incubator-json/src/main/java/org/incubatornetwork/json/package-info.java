/**
 * The JSON format of an incubator network, read and written without loss.
 *
 * <p>{@link org.incubatornetwork.json.NetworkJson} reads a document and returns what it found: every problem in one pass,
 * each with its code, JSON Pointer, line and column; and the network, if and only if nothing is wrong. What a newer
 * version of the format added is kept and written back. Writing is deterministic: equal documents have equal bytes.
 *
 * <p>The format is described for implementers in any language in {@code FORMAT.md}, beside the module.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.json;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
