/**
 * Metrics of an incubator network: what each figure means, to the day, and what it is.
 *
 * <p>A {@link org.incubatornetwork.metrics.MetricEngine} takes an as-of date, a period and {@link
 * org.incubatornetwork.metrics.metric.Policies}, and measures a network in one pass over its startups. Its {@link
 * org.incubatornetwork.metrics.MetricReport} answers by measure and scope:
 *
 * <pre>{@code
 * MetricReport report = MetricEngine.builder().asOf(day).year(Year.of(2021)).build().measure(network);
 * report.get("residents").at(SiteId.of("rabat")).count();  // OptionalLong[72]
 * report.get("admissions").network().count();                // OptionalLong[143]
 * Figure fiveYears =
 *         report.get("survival").under(p -> p.withClock(SurvivalClock.ADMISSION)).network().part("horizon", "P5Y");
 * fiveYears.value();                                         // OptionalDouble[0.906...]
 * fiveYears.interval();                                      // Optional[ConfidenceInterval[lower=0.8..., upper=0.9...]]
 *
 * // Whatever has no value says why.
 * MetricReport ofNoYear = MetricEngine.builder().asOf(day).build().measure(network);
 * ofNoYear.get("admissions").network().noValue();            // Optional[NO_PERIOD]
 * }</pre>
 *
 * <p>The reasons are those of {@link org.incubatornetwork.metrics.metric.NoValue}. A metric that throws has one as well, and the
 * others go on; the log gets its id, the startup and the class of what was thrown. Nothing dated after the as-of date has
 * any effect on any figure.
 *
 * <p>Several times are measured in one pass by {@link org.incubatornetwork.metrics.MetricEngine#measureSeries}; two networks
 * are laid side by side by {@link org.incubatornetwork.metrics.MetricComparison}. Who asks again and again, of other days and
 * periods, has a {@link org.incubatornetwork.metrics.PreparedRegister} made once.
 *
 * <p>Startups may as well come one by one, from a stream or the lines of a file, and in parts that are merged: see {@link
 * org.incubatornetwork.metrics.MetricRun}. Everything is counted in integers and exact decimals, so that neither the order of
 * the startups nor their partition changes a bit of a report.
 *
 * <p>A {@link org.incubatornetwork.metrics.metric.Metric} is a value: id, version, texts, and an {@link
 * org.incubatornetwork.metrics.metric.Accumulator} that is shown each startup as a {@link
 * org.incubatornetwork.history.StartupHistory}. A metric of one's own is given to the engine and has all that the metrics of the
 * {@link org.incubatornetwork.metrics.catalogue.MetricCatalogue} have.
 *
 * @serial exclude
 */
@ValueStyle
@NullMarked
package org.incubatornetwork.metrics;

import org.incubatornetwork.style.ValueStyle;
import org.jspecify.annotations.NullMarked;
