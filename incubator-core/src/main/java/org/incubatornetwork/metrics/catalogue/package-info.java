/**
 * The metrics of this library, in twelve groups that list themselves. They are made of the public interface alone, as anybody's
 * are.
 *
 * <pre>{@code
 * Metric residents = MetricCatalogue.getMetric("residents");
 * residents.formula();                                         // Optional[#{startup: some residency has start <= D and ...}]
 * MetricCatalogue.findMetric("resident");                      // Optional.empty
 * MetricEngine.builder().asOf(day).metrics(SpaceMetrics.all()).build().measure(network).metrics().size();  // 5
 * }</pre>
 *
 * <p>Each group tells a worked example, computed by hand, in its Javadoc; a test computes it.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
