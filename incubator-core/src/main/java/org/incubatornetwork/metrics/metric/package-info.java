/**
 * What a metric is made of: everything that the metrics of the {@linkplain org.incubatornetwork.metrics.catalogue library} have is
 * here, for a metric of one's own as well.
 *
 * <p>A {@link org.incubatornetwork.metrics.metric.Metric} is a value: id, version, unit, texts, and what makes an {@link
 * org.incubatornetwork.metrics.metric.Accumulator}. That is given a {@link org.incubatornetwork.metrics.metric.Question}, is shown
 * each startup as a {@link org.incubatornetwork.history.StartupHistory}, is merged with those that saw others, and in the end
 * fills a {@link org.incubatornetwork.metrics.metric.MetricResult}. Where it only counts, a {@link
 * org.incubatornetwork.metrics.metric.CountingAccumulator} does most of it:
 *
 * <pre>{@code
 * final class LongResidents extends CountingAccumulator {
 *     private static final long serialVersionUID = 1L;
 *
 *     LongResidents(Question question) {
 *         super(question, 1);
 *     }
 *
 *     @Override
 *     public void add(StartupHistory history) {
 *         if (history.isResidentOn(question().asOfDay()) && history.isResidentOn(question().asOf().minusYears(3))) {
 *             count(0);
 *         }
 *     }
 *
 *     @Override
 *     public void report(MetricResult.Builder result) {
 *         result.count(total(0));
 *     }
 * }
 *
 * Metric longResidents = Metric.builder()
 *         .id("long-residents")
 *         .version(1)
 *         .unit(MetricUnit.STARTUPS)
 *         .name(LocalizedText.of("Long residents"))
 *         .definition(LocalizedText.of("Residents that were resident three years ago as well."))
 *         .accumulator(LongResidents::new)
 *         .build();
 * MetricEngine.builder().asOf(day).addMetrics(longResidents).build().measure(network).get("long-residents").network().count();
 * }</pre>
 *
 * <p>A {@link org.incubatornetwork.metrics.metric.Figure} is one number with what is needed to judge it, or a {@link
 * org.incubatornetwork.metrics.metric.NoValue}. {@link org.incubatornetwork.metrics.metric.Policies} are the choices that it depends
 * on, {@link org.incubatornetwork.metrics.metric.Scope} the part of the network that it is about.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.metrics.metric;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
