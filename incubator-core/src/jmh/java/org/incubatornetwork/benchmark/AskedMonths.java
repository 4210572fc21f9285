package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;

/**
 * A register that is asked for months in a series, preparation included. This source, and those that it needs, are compiled against the
 * library as it was before registers were prepared as well, so that both are asked the same; what it has and gives away is of the
 * platform, and so the same class to both. It uses no more of the library than was there already.
 */
public final class AskedMonths implements Supplier<Object>, Consumer<Consumer<Object>> {
    /** The months, each with its last day and the year that ends with it. */
    static final ImmutableList<MetricTime> MONTHS = IntStream.rangeClosed(1, 240)
            .mapToObj(months -> Registers.AS_OF.withDayOfMonth(1).minusMonths(240L - months))
            .map(end -> MetricTime.of(end.minusDays(1), ReportingPeriod.of(end.minusYears(1), end)))
            .collect(ImmutableList.toImmutableList());

    /** The last of them, which are asked for everything. */
    static final ImmutableList<MetricTime> LAST_MONTHS = MONTHS.subList(216, 240);

    /** Seven metrics, of the network and of each site. */
    static final MetricEngine DASHBOARD = MetricEngine.builder()
            .asOf(Registers.AS_OF)
            .metrics(Stream.of(
                            "residents",
                            "occupancy",
                            "admissions",
                            "exits",
                            "startups-supported",
                            "jobs-direct",
                            "survival")
                    .map(MetricCatalogue::getMetric)
                    .toList())
            .scopes(ScopeKind.SITE)
            .build();

    /** What is measured when nothing is said: all metrics of all scopes. */
    static final MetricEngine DEFAULT = MetricEngine.asOf(Registers.AS_OF);

    private final MetricEngine engine;
    final Network network;
    private final ImmutableList<MetricTime> months;

    private AskedMonths(MetricEngine engine, int startups, ImmutableList<MetricTime> months) {
        this.engine = engine;
        this.network = Registers.network(startups);
        this.months = months;
    }

    /**
     * Seven metrics in each of 240 months, of the year until then where they are of a period.
     *
     * @param startups how many startups there are
     * @return what is to be asked
     */
    public static AskedMonths dashboard(int startups) {
        return new AskedMonths(DASHBOARD, startups, MONTHS);
    }

    /**
     * The default report at the ends of 24 months.
     *
     * @param startups how many startups there are
     * @return what is to be asked
     */
    public static AskedMonths defaults(int startups) {
        return new AskedMonths(DEFAULT, startups, LAST_MONTHS);
    }

    /** Asks, and looks at no result. */
    @Override
    public Object get() {
        return engine.measureSeries(network, months);
    }

    /** Asks, and gives all that the reports say to somebody. */
    @Override
    public void accept(Consumer<Object> look) {
        for (MetricReport report : engine.measureSeries(network, months).reports()) {
            Figures.lookAt(report, look);
        }
    }

    /**
     * Every figure of every month.
     *
     * @return the figures by the day and what they are of
     */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        ImmutableList<MetricReport> reports =
                engine.measureSeries(network, months).reports();
        for (int i = 0; i < months.size(); i++) {
            String day = months.get(i).asOf() + " ";
            Figures.of(reports.get(i)).forEach((key, value) -> figures.put(day + key, value));
        }
        return figures;
    }
}
