/**
 * What a reconciliation consists of: comparisons, each of a {@link org.incubatornetwork.reconciliation.comparison.ComparisonKind}
 * that says what is compared and which verdicts can come of it.
 *
 * <pre>{@code
 * ComparisonKind kind = ComparisonKind.SURVIVAL;
 * kind.title().in(Locale.ENGLISH);  // Survival after a shorter and a longer time
 * kind.with();                      // CLAIMS
 * kind.verdicts();                  // [CONSISTENT, INCONSISTENT, NOT_COMPARABLE]
 * kind.rules();                     // [CLAIM_SURVIVAL_NOT_MONOTONE]
 * }</pre>
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.reconciliation.comparison;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
