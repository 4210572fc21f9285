/**
 * Texts for people, in English, in French and in what language is added: what a rule, a metric or a finding says.
 *
 * <p>A {@link org.incubatornetwork.text.LocalizedText} has all its languages at once, so that a result can be read in any
 * of them long after it was made, and in another process. The language is always chosen by the caller's {@link
 * java.util.Locale}, never by the default one. A {@link org.incubatornetwork.text.Message} fills such a text with typed
 * arguments; they are data and are never read as a template.
 *
 * <pre>{@code
 * LocalizedText template = LocalizedText.of("{name} has left.").with(Locale.FRENCH, "{name} est parti.");
 * Message message = Message.of(template, Map.of("name", "Atlas {0}"));
 * message.in(Locale.ENGLISH);                                       // Atlas {0} has left.
 * message.in(Locale.CANADA_FRENCH);                                 // Atlas {0} est parti.
 * message.in(Locale.JAPAN);                                         // Atlas {0} has left.
 * NumberText.percent(new BigDecimal("0.865")).in(Locale.ENGLISH);  // 86.5%
 * }</pre>
 *
 * <p>A {@link org.incubatornetwork.text.TextBundle} holds the texts of a package, and is refused as a whole if a language
 * lacks one; {@link org.incubatornetwork.text.Languages} says which languages this library speaks. {@link
 * org.incubatornetwork.text.VisibleText} shows what a text hides: control characters, marks that reorder the line they stand in,
 * and others that are not seen. Which those are is said by the library's own tables, {@link
 * org.incubatornetwork.text.CharacterSet}, and not by those of the virtual machine. {@link org.incubatornetwork.text.ByText} is a key
 * of hash maps that no choice of texts makes slow.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.text;

import org.jspecify.annotations.NullMarked;
