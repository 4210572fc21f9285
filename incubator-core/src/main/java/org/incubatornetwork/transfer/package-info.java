/**
 * What tells one content from another: digests of texts, and the seal by which a stream between processes that was cut or altered
 * is refused. Not for consumers.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.transfer;

import org.jspecify.annotations.NullMarked;
