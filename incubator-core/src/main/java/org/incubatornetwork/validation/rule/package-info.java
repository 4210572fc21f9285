/**
 * What a rule is made of, for this library's rules and one's own alike.
 *
 * <p>A {@link org.incubatornetwork.validation.rule.Rule} is a value: a code, texts, {@linkplain
 * org.incubatornetwork.validation.rule.RuleParameter thresholds}, {@linkplain org.incubatornetwork.validation.rule.Check
 * checks} that look at one entity each, and perhaps a {@link org.incubatornetwork.validation.rule.Collector} that remembers
 * what only all startups together can tell. A check asks its {@link org.incubatornetwork.validation.rule.Context} what it
 * needs to know, and reports {@linkplain org.incubatornetwork.validation.rule.Observation observations}:
 *
 * <pre>{@code
 * Rule quiet = Rule.builder("STARTUP_WITHOUT_SECTOR")
 *         .message(LocalizedText.of("{name} is in no sector.").with(Locale.FRENCH, "{name} n'est d'aucun secteur."))
 *         .on(EntityKind.STARTUP, (startup, context) -> {
 *             if (startup.sectors().isEmpty()) {
 *                 context.at("sectors").with("name", startup.name()).report();
 *             }
 *         })
 *         .build();
 * }</pre>
 *
 * <p>What comes of it is a {@link org.incubatornetwork.validation.rule.Finding}: it says what is wrong, where, why it matters
 * and how to mend it. It is data: it is compared by content, can be serialized, and is rendered in every language of the
 * library.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.validation.rule;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
