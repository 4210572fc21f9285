/**
 * Rules over a network, and what they find.
 *
 * <p>A {@link org.incubatornetwork.validation.Finding} says what is wrong, where, why it matters and how to mend it. It is
 * data: it is compared by content, can be serialized, and is rendered in English or French.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.validation;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
