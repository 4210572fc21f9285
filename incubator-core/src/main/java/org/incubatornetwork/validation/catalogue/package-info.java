/**
 * The rules of this library, in groups by what they are about; the {@link
 * org.incubatornetwork.validation.catalogue.RuleCatalogue} has all of them, by their codes.
 *
 * <pre>{@code
 * Rule shares = RuleCatalogue.getRule("SHARES_SUM");
 * shares.severity();                    // WARNING
 * shares.summary().in(Locale.ENGLISH);  // The shares of the owners add up to the whole.
 * }</pre>
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.validation.catalogue;

import org.jspecify.annotations.NullMarked;
