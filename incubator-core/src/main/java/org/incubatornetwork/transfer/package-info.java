/**
 * How what is under way travels between processes: sealed, so that a stream which was cut or altered is refused. Not for
 * consumers.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.transfer;

import org.jspecify.annotations.NullMarked;
