/**
 * The comparisons, one a class, each of the {@link org.incubatornetwork.reconciliation.comparison.ComparisonKind} that
 * documents it, and what they share: how a claim is read ({@code ReadClaim}, {@code QuantityRange}), arithmetic of ranges, and
 * words. {@code Comparisons} lists them in order. Not exported.
 */
@NullMarked
package org.incubatornetwork.reconciliation.catalogue;

import org.jspecify.annotations.NullMarked;
