package org.incubatornetwork.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.TurnbullFit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Turnbull's estimate from deaths of which most are known as intervals, over eleven years of days.
 *
 * <p>{@code .ci/benchmarks incubator-core Turnbull}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class TurnbullBenchmark {
    private static final int DAYS = 4000;
    private static final long SEED = 20;

    /** How firms are observed. */
    public enum Observed {
        /** The day of death is known of some; of others the year, or some months; of others that it was before a list. */
        REGISTER {
            @Override
            void add(SurvivalIntervals firms, Random random) {
                int death = death(random);
                int list = random.nextInt(DAYS);
                if (death > list) {
                    firms.add(list, EventStatus.CENSORED);
                    return;
                }
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> firms.add(death, EventStatus.EVENT);
                    case 4, 5, 6 -> {
                        int newYear = random.nextInt(365);
                        int start = (death + newYear) / 365 * 365 - newYear;
                        firms.addInterval(start - 1, start + 364);
                    }
                    case 7, 8 -> firms.addInterval(death - 1 - random.nextInt(200), death + random.nextInt(200));
                    default -> firms.addInterval(-1, list);
                }
            }
        },

        /** No day is known but to half a year at most, wherever it begins, and everybody died. */
        VAGUE {
            @Override
            void add(SurvivalIntervals firms, Random random) {
                int death = death(random);
                firms.addInterval(death - 1 - random.nextInt(100), death + random.nextInt(100));
            }
        },

        /** Each firm is looked at from time to time. */
        LOOKS {
            @Override
            void add(SurvivalIntervals firms, Random random) {
                int death = death(random);
                int pause = 20 + random.nextInt(400);
                int before = -1;
                int look = before;
                while (look < death && look < DAYS) {
                    before = look;
                    look += 1 + random.nextInt(2 * pause);
                }
                if (look < death) {
                    firms.add(look, EventStatus.CENSORED);
                } else {
                    firms.addInterval(before, look);
                }
            }
        };

        /** Adds a firm. */
        abstract void add(SurvivalIntervals firms, Random random);

        private static int death(Random random) {
            return (int) Math.min(-Math.log(1 - random.nextDouble()) * DAYS / 2, 10 * DAYS);
        }
    }

    /** How many firms there are. */
    @Param("100000")
    public int startups;

    /** How they are observed. */
    @Param
    public Observed observed;

    private SurvivalIntervals firms;

    /** Makes the observations, and sees to it that the estimate is found. */
    @Setup
    public void setUp() {
        firms = new SurvivalIntervals();
        Random random = new Random(SEED);
        for (int i = 0; i < startups; i++) {
            observed.add(firms, random);
        }
        TurnbullFit fit = fit();
        if (fit.kuhnTuckerGap().orElseThrow() > TurnbullFit.TOLERANCE) {
            throw new IllegalStateException(fit.toString());
        }
    }

    /**
     * The estimate.
     *
     * @return the fit
     */
    @Benchmark
    public TurnbullFit fit() {
        return firms.turnbull();
    }
}
