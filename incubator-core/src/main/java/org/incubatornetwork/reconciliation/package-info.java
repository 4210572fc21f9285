/**
 * Published figures held against what a register tells, and against each other.
 *
 * <p>A {@link org.incubatornetwork.reconciliation.Reconciler} makes a {@link
 * org.incubatornetwork.reconciliation.Reconciliation}: for each claim of a network what comes of comparing it, in a
 * sentence and with the figures, and the contradictions as findings of the same form as those of validation.
 *
 * <pre>{@code
 * MeasureId supported = MeasureId.of("startups-supported");
 * Network told = network.withClaims(
 *         Claim.builder()
 *                 .measure(supported)
 *                 .basis(ClaimBasis.CUMULATIVE)
 *                 .quantity(Quantity.of(Qualifier.NEARLY, 3000))
 *                 .asOf(DateWindow.parse("2022-11-04"))
 *                 .build(),
 *         Claim.builder()
 *                 .measure(supported)
 *                 .basis(ClaimBasis.CUMULATIVE)
 *                 .quantity(Quantity.exactly(1100))
 *                 .asOf(DateWindow.parse("2019"))
 *                 .build());
 * Reconciliation reconciliation = Reconciler.asOf(day).reconcile(told);
 * for (Comparison comparison : reconciliation.of(supported)) {
 *     System.out.println(comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH));
 * }
 * reconciliation.of(Verdict.CONSISTENT).get(0).claims().get(0).index();  // 0
 * }</pre>
 *
 * <p>What is compared with what is a {@linkplain org.incubatornetwork.reconciliation.comparison.ComparisonKind list}. What a
 * claim says is a range: "nearly 3,000" is not 3,000 to the unit, and a year is any day of it. So a {@link
 * org.incubatornetwork.reconciliation.comparison.Verdict} is given only where every reading of the words leads to it; where
 * the words leave too much open, that is the verdict.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.reconciliation;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
