package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against what R's survival package made of the same data: see the head of r-turnbull.txt. */
class TurnbullReferenceTest {

    /** A line of the file: what the data are made of, and R's likelihood unless it was late. */
    record DataSet(String kind, int subjects, int span, long seed, String logLikelihood) {

        boolean isLate() {
            return logLikelihood.equals("late");
        }

        /** How far R stays below the greatest likelihood; less than 0 if it does not. */
        double shortfall() {
            TurnbullCurve curve =
                    intervals(kind, subjects, span, seed).turnbull().curve().orElseThrow();
            assertThat(curve.subjects()).isEqualTo(subjects);
            return isLate() ? 0 : curve.logLikelihood() - Double.parseDouble(logLikelihood);
        }
    }

    private static List<DataSet> dataSets() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TurnbullReferenceTest.class.getResourceAsStream("r-turnbull.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(line -> new DataSet(
                            line[0],
                            Integer.parseInt(line[1]),
                            Integer.parseInt(line[2]),
                            Long.parseLong(line[3]),
                            line[4]))
                    .toList();
        }
    }

    /** Lehmer's generator, four numbers for each subject, after two that are thrown away. As in the R script. */
    private static SurvivalIntervals intervals(String kind, int subjects, int span, long seed) {
        SurvivalIntervals intervals = new SurvivalIntervals();
        long state = seed;
        for (int i = -2; i < subjects; i++) {
            long[] x = new long[4];
            for (int j = 0; j < 4; j++) {
                state = state * 16807 % 2147483647;
                x[j] = state;
            }
            if (i >= 0) {
                add(intervals, kind, span, x);
            }
        }
        return intervals;
    }

    private static void add(SurvivalIntervals intervals, String kind, int span, long[] x) {
        long look = x[0] % span;
        long death = x[1] % (2L * span);
        long later = look + 1 + x[2] % span;
        long width = 1 + span / 4L;
        switch (kind) {
            case "current-status" -> addLook(intervals, death, look);
            case "two-looks" -> {
                if (death > look && death <= later) {
                    intervals.addInterval(look, later);
                } else {
                    addLook(intervals, death, death <= look ? look : later);
                }
            }
            case "windows" -> {
                if (x[3] % 4 == 0) {
                    intervals.add(death, EventStatus.CENSORED);
                } else {
                    addWindow(intervals, death, width, x[2]);
                }
            }
            case "mixed" -> {
                switch ((int) (x[3] % 4)) {
                    case 0 -> intervals.add(death, EventStatus.EVENT);
                    case 1 -> intervals.add(look, EventStatus.CENSORED);
                    case 2 -> intervals.addInterval(-1, death);
                    default -> addWindow(intervals, death, width, x[2]);
                }
            }
            case "exact" ->
                intervals.add(Math.min(death, look), death <= look ? EventStatus.EVENT : EventStatus.CENSORED);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static void addLook(SurvivalIntervals intervals, long death, long look) {
        if (death <= look) {
            intervals.addInterval(-1, look);
        } else {
            intervals.add(look, EventStatus.CENSORED);
        }
    }

    private static void addWindow(SurvivalIntervals intervals, long death, long width, long x) {
        intervals.addInterval(death - 1 - x % width, death + x / width % width);
    }

    @Test
    void noLikelihoodIsLessThanThatOfR() throws IOException {
        List<DataSet> sets = dataSets();
        assertThat(sets).hasSize(500);
        for (DataSet set : sets) {
            assertThat(set.shortfall()).as(set.toString()).isGreaterThanOrEqualTo(-1e-9 * set.subjects());
        }
    }

    /** Where it comes to its end on intervals, R's likelihood is near, so that both are of the same data. */
    @Test
    void mostLikelihoodsAreNearThatOfR() throws IOException {
        List<DataSet> sets = dataSets();
        long near = sets.stream()
                .filter(set -> !set.isLate() && set.shortfall() < 1e-2)
                .count();
        assertThat(near).isBetween(300L, 500L);
    }

    /** What the documentation says of R: how far it stays below, and that its times alone have a subject too many. */
    @Test
    void rStopsEarlyAndDoesNotEndOnOneSet() throws IOException {
        List<DataSet> sets = dataSets();
        assertThat(sets).filteredOn(DataSet::isLate).hasSize(1);
        assertThat(sets.stream().mapToDouble(DataSet::shortfall).max().orElseThrow())
                .isBetween(2.0, 2.1);
        assertThat(sets)
                .filteredOn(set -> set.kind().equals("exact") && set.subjects() == 2)
                .anyMatch(set -> set.shortfall() > 0.1);
    }
}
