/**
 * What was found and computed, as JSON.
 *
 * <p>{@link org.incubatornetwork.json.results.ResultJson} says how each result is written, {@link
 * org.incubatornetwork.json.results.ResultForms} of which types there is a form. Reports write them among other members, and a mapper
 * of a host's wherever it meets one; in both they look alike.
 */
@NullMarked
package org.incubatornetwork.json.results;

import org.jspecify.annotations.NullMarked;
