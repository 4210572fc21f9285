/**
 * Published figures held against what a register tells, and against each other.
 *
 * <p>A {@link org.incubatornetwork.reconciliation.Reconciler} makes a {@link
 * org.incubatornetwork.reconciliation.Reconciliation}: for each claim of a network what comes of comparing it, in a
 * sentence and with the figures, and the contradictions as findings of the same form as those of validation.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.reconciliation;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
