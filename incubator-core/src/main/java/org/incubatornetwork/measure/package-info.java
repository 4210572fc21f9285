/**
 * Measures: what a figure, published or computed, can be a figure of.
 *
 * <p>One table holds them, {@link org.incubatornetwork.measure.Measures}: for each its id, its unit, the limits of its
 * figures, what a claim of it has to say so that it means something, and whether a metric computes it or only claims have
 * it. Rules on claims, metrics, reconciliation and the page on the format have it from there.
 *
 * <pre>{@code
 * Measure survival = Measures.getMeasure("survival");
 * survival.unit();        // RATIO
 * survival.upper();       // Optional[1]
 * survival.asks();        // [POPULATION, CLOCK]
 * survival.isComputed();  // true
 *
 * Measure capacity = Measures.getMeasure("capacity");
 * capacity.isComputed();                   // false
 * capacity.name().in(Locale.FRENCH);  // Capacité
 *
 * Measures.findMeasure("coffee-machines");  // Optional.empty
 * }</pre>
 *
 * <p>The list is open: a network may publish a measure of its own, of which nothing is known.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.measure;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
