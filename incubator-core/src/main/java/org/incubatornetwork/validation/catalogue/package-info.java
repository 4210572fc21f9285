/**
 * The rules of this library, in groups by what they are about; the {@link
 * org.incubatornetwork.validation.catalogue.RuleCatalogue} has all of them, by their codes.
 *
 * <pre>{@code
 * Rule ids = RuleCatalogue.getRule("ID_DUPLICATE");
 * ids.severity();                    // ERROR
 * ids.summary().in(Locale.ENGLISH);  // Ids are unique among things of one kind.
 * }</pre>
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.validation.catalogue;

import org.jspecify.annotations.NullMarked;
