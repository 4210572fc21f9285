/**
 * The immutable model of a business-incubator network: what is known of its sites, startups, services and cohorts.
 *
 * <p>The root is a {@link org.incubatornetwork.model.Network}. It can be told from a press article (sites, services and
 * a few published figures, no startup) or from a register that knows every residency day by day; both are valid, and the
 * network's {@link org.incubatornetwork.model.Register} says which it is.
 *
 * <pre>{@code
 * Site quay = Site.builder()
 *         .id("quay")
 *         .name("The Quay")
 *         .kind(SiteKind.REGULAR)
 *         .addLifecycle(LifecycleStep.builder()
 *                 .status(SiteStatus.OPERATIONAL)
 *                 .on(DateWindow.parse("2019-03"))
 *                 .build())
 *         .build();
 * quay.isOpenOn(LocalDate.of(2019, 4, 1));             // true
 * quay.isStatusUncertainOn(LocalDate.of(2019, 3, 15)); // true
 * quay.address();                                      // Optional.empty
 *
 * Network harbour = Network.builder().id("harbour").name("Harbour").addSites(quay).build();
 * harbour.registerCoverage();                          // NONE
 * harbour.withSite(quay.withName("Old Quay")).getSite(quay.id()).name();  // Old Quay
 *
 * NetworkKind.of("VILLAGE_OF_STARTUPS").isKnown();     // false
 * Quantity.of(Qualifier.NEARLY, 3000).value();         // 3000
 * }</pre>
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
 *   <li>Codes of lists that grow, such as {@link org.incubatornetwork.model.NetworkKind}, are values: one that this version
 *       does not know is kept as it was written. What can only be one of few things is an enum.
 *   <li>{@code findX} looks for something and may come back empty; {@code getX} throws where there is none.
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
