package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything against what R's survival package made of the same data: see the head of r-survival.txt. */
class ReferenceTest {

    private static final double RELATIVE = 1e-10;

    /** One data set and the lines of reference values about it. */
    record DataSet(String name, SurvivalTimes times, Map<String, SurvivalTimes> groups, List<String[]> expectations) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<DataSet> dataSets() throws IOException {
        List<List<String[]>> blocks = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("r-survival.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("set ")) {
                    blocks.add(new ArrayList<>());
                }
                if (!line.startsWith("#")) {
                    blocks.get(blocks.size() - 1).add(line.split(" "));
                }
            }
        }
        return blocks.stream().map(ReferenceTest::dataSet);
    }

    private static DataSet dataSet(List<String[]> lines) {
        Map<String, String[]> data = new TreeMap<>();
        List<String[]> expectations = new ArrayList<>();
        for (String[] line : lines) {
            switch (line[0]) {
                case "set", "time", "status", "entry", "groups", "generated" -> data.put(line[0], line);
                default -> expectations.add(line);
            }
        }
        SurvivalTimes times = new SurvivalTimes();
        Map<String, SurvivalTimes> groups = new TreeMap<>();
        if (data.containsKey("generated")) {
            String[] parameters = column(data, "generated");
            generate(
                    Integer.parseInt(parameters[1]),
                    Integer.parseInt(parameters[2]),
                    Integer.parseInt(parameters[3]),
                    groups);
            groups.values().forEach(times::merge);
        } else {
            String[] time = column(data, "time");
            for (int i = 1; i < time.length; i++) {
                EventStatus status = column(data, "status")[i].equals("1") ? EventStatus.EVENT : EventStatus.CENSORED;
                long entry = data.containsKey("entry") ? Long.parseLong(column(data, "entry")[i]) : 0;
                String group = data.containsKey("groups") ? column(data, "groups")[i] : "";
                times.addLateEntry(entry, Long.parseLong(time[i]), status);
                groups.computeIfAbsent(group, label -> new SurvivalTimes())
                        .addLateEntry(entry, Long.parseLong(time[i]), status);
            }
        }
        return new DataSet(column(data, "set")[1], times, groups, expectations);
    }

    private static String[] column(Map<String, String[]> data, String name) {
        return data.getOrDefault(name, new String[0]);
    }

    /** Lehmer's generator, three numbers for each subject; group d lives a tenth shorter. As in the R script. */
    private static void generate(int subjects, long seed, int span, Map<String, SurvivalTimes> groups) {
        long state = seed;
        for (int i = 0; i < subjects; i++) {
            long[] x = new long[3];
            for (int j = 0; j < 3; j++) {
                state = state * 16807 % 2147483647;
                x[j] = state;
            }
            String group = List.of("a", "b", "c", "d").get((int) (x[2] % 4));
            long time = x[0] % span;
            groups.computeIfAbsent(group, label -> new SurvivalTimes())
                    .add(
                            group.equals("d") ? time - time / 10 : time,
                            x[1] % 5 < 3 ? EventStatus.EVENT : EventStatus.CENSORED);
        }
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void agreesWithR(DataSet set) {
        SurvivalCurve curve = set.times().kaplanMeier().orElseThrow();
        assertThat(set.expectations()).isNotEmpty();
        List<String[]> rows = set.expectations().stream()
                .filter(line -> line[0].equals("row"))
                .toList();
        if (!rows.isEmpty()) {
            assertThat(curve.rows())
                    .extracting(row -> Long.toString(row.time()))
                    .containsExactlyElementsOf(rows.stream().map(row -> row[1]).toList());
        }
        for (String[] line : set.expectations()) {
            switch (line[0]) {
                case "row" -> row(line, curve.at(Long.parseLong(line[1])));
                case "at" -> at(line, curve.at(Long.parseLong(line[1])));
                case "median" -> median(line, curve);
                case "mean" -> mean(line, curve.restrictedMean(Long.parseLong(line[1])));
                case "test" -> test(line, LogRankTest.of(set.groups(), weighting(line[1])));
                case "group" -> group(line, LogRankTest.of(set.groups(), weighting(line[1])));
                default -> fail("unknown line " + Arrays.toString(line));
            }
        }
    }

    private static void row(String[] line, SurvivalPoint row) {
        assertThat(row.atRisk()).isEqualTo(Integer.parseInt(line[2]));
        assertThat(row.events()).isEqualTo(Integer.parseInt(line[3]));
        assertThat(row.censored()).isEqualTo(Integer.parseInt(line[4]));
        same(line, 5, row.survival());
        same(line, 6, row.standardError());
        same(line, 7, row.cumulativeHazard());
        same(line, 8, row.cumulativeHazardError());
        int column = 9;
        for (SurvivalLimits method : SurvivalLimits.values()) {
            Optional<ConfidenceInterval> limits = row.limits(method, ConfidenceLevel.NINETY_FIVE_PERCENT);
            same(line, column++, optional(limits.map(ConfidenceInterval::lower)));
            same(line, column++, optional(limits.map(ConfidenceInterval::upper)));
        }
    }

    private static void at(String[] line, SurvivalPoint point) {
        assertThat(point.atRisk()).isEqualTo(Integer.parseInt(line[2]));
        same(line, 3, point.survival());
        same(line, 4, point.standardError());
    }

    private static void median(String[] line, SurvivalCurve curve) {
        SurvivalLimits method = switch (line[1]) {
            case "plain" -> SurvivalLimits.PLAIN;
            case "log" -> SurvivalLimits.LOG;
            default -> SurvivalLimits.LOG_LOG;
        };
        MedianSurvival median = curve.median(method, ConfidenceLevel.of(Double.parseDouble(line[2])));
        same(line, 3, median.value());
        same(line, 4, median.lower());
        same(line, 5, median.upper());
    }

    private static void mean(String[] line, RestrictedMean mean) {
        same(line, 2, mean.mean());
        same(line, 3, mean.standardError());
    }

    private static LogRankTest.Weighting weighting(String rho) {
        return rho.equals("0") ? LogRankTest.Weighting.LOG_RANK : LogRankTest.Weighting.PETO_PETO;
    }

    private static void test(String[] line, LogRankTest test) {
        if (line[2].equals("error")) {
            assertThat(test.statistic()).isEmpty();
            assertThat(test.pValue()).isEmpty();
        } else {
            same(line, 2, test.statistic());
            assertThat(test.degreesOfFreedom().orElse(-1)).isEqualTo(Integer.parseInt(line[3]));
            pValue(line[4], test.pValue());
        }
    }

    /** However small, relative to itself; its relative error is that of the statistic times half the statistic. */
    private static void pValue(String expected, OptionalDouble found) {
        if (expected.equals("NA")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.orElseThrow()).isCloseTo(Double.parseDouble(expected), Percentage.withPercentage(1e-7));
        }
    }

    private static void group(String[] line, LogRankTest test) {
        LogRankTest.Group group = test.groups().stream()
                .filter(one -> one.label().equals(line[2]))
                .findAny()
                .orElseThrow();
        same(line, 3, group.observed());
        same(line, 4, group.expected());
        same(line, 5, group.variance());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static void same(String[] line, int column, double found) {
        same(line, column, OptionalDouble.of(found));
    }

    private static void same(String[] line, int column, OptionalDouble found) {
        if (line[column].equals("NA")) {
            assertThat(found)
                    .as("column %d of %s", column, Arrays.toString(line))
                    .isEmpty();
            return;
        }
        double expected = Double.parseDouble(line[column]);
        double error = Math.abs(found.orElse(Double.NaN) - expected);
        // R's own rounding leaves about 1e-15 where the true value is 0.
        if (!(error <= Math.max(RELATIVE * Math.abs(expected), 1e-13))) {
            fail("column %d of %s: found %s", column, Arrays.toString(line), found);
        }
    }
}
