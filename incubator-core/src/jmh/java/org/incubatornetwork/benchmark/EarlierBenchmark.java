package org.incubatornetwork.benchmark;

import com.google.common.base.Predicates;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The library as it was before registers were prepared, whose {@code measureSeries} asked every startup for each time: a peer of {@link
 * PreparedRegisterBenchmark} and {@link MonthEndsBenchmark}. Both write the same register by the same seed.
 *
 * <p>{@code .ci/benchmarks incubator-core Earlier}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EarlierBenchmark {
    /**
     * What is defined otherwise since: the stays of cohorts and programmes, which were any of their members', and the average of a site
     * where nobody was and that may have been closed, which was 0.
     */
    private static final Pattern DEFINED_ANEW = Pattern.compile(" (COHORT|PROGRAMME) | average-residents SITE ");

    /** Seven metrics in 240 months. */
    @State(Scope.Benchmark)
    public static class Dashboard {
        /** How many startups there are. */
        @Param("3000")
        public int startups;

        private EarlierLibrary.Asked asked;

        /** Makes the register, and makes sure that both libraries find the same. */
        @Setup
        public void setUp() {
            asked = EarlierLibrary.asked("dashboard", startups);
            checkSame(AskedMonths.dashboard(startups), asked);
        }
    }

    /** The default report at 24 month ends. */
    @State(Scope.Benchmark)
    public static class Defaults {
        /** How many startups there are. */
        @Param("2995")
        public int startups;

        private EarlierLibrary.Asked asked;

        /** Makes the register, and makes sure that both libraries find the same. */
        @Setup
        public void setUp() {
            asked = EarlierLibrary.asked("defaults", startups);
            checkSame(AskedMonths.defaults(startups), asked);
        }
    }

    private static void checkSame(AskedMonths now, EarlierLibrary.Asked earlier) {
        Figures.checkSame(
                ofSameDefinition(now.figures()),
                ofSameDefinition(earlier.figures().get()));
    }

    private static Map<String, Double> ofSameDefinition(Map<String, Double> figures) {
        return Maps.filterKeys(figures, Predicates.not(Predicates.contains(DEFINED_ANEW)));
    }

    /**
     * 240 months of seven metrics, of which no result is looked at.
     *
     * @param register the register
     * @return the reports
     */
    @Benchmark
    public Object months(Dashboard register) {
        return register.asked.measuring().get();
    }

    /**
     * 240 months of seven metrics, of which everything is looked at.
     *
     * @param register the register
     * @param look takes it
     */
    @Benchmark
    public void monthsLookedAt(Dashboard register, Blackhole look) {
        register.asked.looking().accept(look::consume);
    }

    /**
     * 24 default reports, of which everything is looked at.
     *
     * @param register the register
     * @param look takes it
     */
    @Benchmark
    public void monthEnds(Defaults register, Blackhole look) {
        register.asked.looking().accept(look::consume);
    }
}
