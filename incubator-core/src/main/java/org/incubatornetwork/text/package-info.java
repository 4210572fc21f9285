/**
 * Texts in English and French: what a rule, a metric or a finding says to people.
 *
 * <p>A {@link org.incubatornetwork.text.LocalizedText} has both languages at once, so that a result can be read in either
 * long after it was made, and in another process. The language is always chosen by the caller's {@link
 * java.util.Locale}, never by the default one. A {@link org.incubatornetwork.text.Message} fills such a text with typed
 * arguments; they are data and are never read as a template.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.text;

import org.jspecify.annotations.NullMarked;
