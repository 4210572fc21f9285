/**
 * The immutable model of a business-incubator network: what is known of its sites, startups, services and cohorts.
 *
 * <p>The root is a {@link org.incubatornetwork.model.Network}. It can be told from a press article (sites, services and
 * a few published figures, no startup) or from a register that knows every residency day by day; both are valid, and the
 * network's {@link org.incubatornetwork.model.Register} says which it is.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Every value is built by its {@code builder()}, or by a factory {@code of} or {@code parse}; changed copies are
 *       made by {@code withX} and {@code toBuilder()}. Values are compared by content and are safe for concurrent use.
 *   <li>Constructors refuse only what makes a value meaningless, such as a malformed id. A residency that ends before
 *       it starts is accepted, so that it can be loaded, reported by a rule and mended.
 *   <li>Intervals are half-open: a {@code start} counts, an {@code end} does not. A missing end means "still there, as
 *       far as is known".
 *   <li>Unknown is not false and not zero: what is not known is an empty {@link java.util.Optional}.
 *   <li>Vague knowledge stays vague: see {@link org.incubatornetwork.model.DateWindow} and {@link
 *       org.incubatornetwork.model.Quantity}.
 *   <li>Decimals have at most 34 digits and at most 18 after the point, and are kept without trailing zeros, so that
 *       they are equal by value; see {@link org.incubatornetwork.model.Money} for its own rule.
 *   <li>Nothing reads a clock: whatever depends on "today" takes a day from the caller.
 * </ul>
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.model;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
