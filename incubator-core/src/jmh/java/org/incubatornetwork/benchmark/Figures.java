package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.DoubleMath;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.openjdk.jmh.infra.Blackhole;

/** The figures of a report by a text that says which: metric, scope, policies laid side by side, part. */
final class Figures {
    /** Parts that are ours alone: moves between sites, and the confidence limits of medians. */
    private static final ImmutableSet<String> OURS_ALONE =
            ImmutableSet.of("TRANSFER", "TRANSFERRED", "MEDIAN_LOWER", "MEDIAN_UPPER");

    private static final double TOLERANCE = 1e-9;

    private Figures() {}

    /** Every figure that has a value, those of parts included. */
    static Map<String, Double> of(MetricReport report) {
        Map<String, Double> figures = new TreeMap<>();
        for (MetricResult result : report.results()) {
            String key = key(result);
            put(figures, key, result.figure());
            result.parts().forEach((part, figure) -> {
                if (OURS_ALONE.stream().noneMatch(part.values()::containsValue)) {
                    put(figures, key + " " + part, figure);
                }
            });
        }
        return figures;
    }

    /** Metric, scope, and the policies that are laid side by side. */
    static String key(MetricResult result) {
        return result.id() + " " + result.scope() + choices(result);
    }

    private static String choices(MetricResult result) {
        return result.metric().orElseThrow().sideBySide().stream()
                .map(kind -> " " + kind + "=" + kind.choice(result.policies()).orElse(""))
                .collect(Collectors.joining());
    }

    private static void put(Map<String, Double> figures, String key, Figure figure) {
        OptionalDouble value = figure.value();
        if (value.isPresent()) {
            figures.put(key, value.getAsDouble());
        }
    }

    /** Gives all that a report says to somebody: what is made only when it is looked at has to be made. */
    static void lookAt(MetricReport report, Blackhole look) {
        for (MetricResult result : report.results()) {
            lookAt(result.figure(), look);
            result.parts().forEach((part, figure) -> {
                look.consume(part);
                lookAt(figure, look);
            });
            look.consume(result.populationSize());
            look.consume(result.coverage());
            look.consume(result.exclusions());
            look.consume(result.warnings());
            look.consume(result.curve());
            look.consume(result.turnbull());
            look.consume(result.comparisons());
        }
    }

    private static void lookAt(Figure figure, Blackhole look) {
        look.consume(figure.value());
        look.consume(figure.noValue());
        look.consume(figure.numerator());
        look.consume(figure.denominator());
        look.consume(figure.lowerBound());
        look.consume(figure.upperBound());
        look.consume(figure.interval());
        look.consume(figure.standardError());
        look.consume(figure.numberAtRisk());
    }

    /** Throws unless two sides found the same: a peer that finds something else does not do the same work. */
    static void checkSame(Map<String, Double> ours, Map<String, Double> theirs) {
        Map<String, String> differences = new TreeMap<>();
        ours.forEach((key, value) -> {
            Double other = theirs.get(key);
            if (other == null || !DoubleMath.fuzzyEquals(value, other, TOLERANCE * Math.max(1, Math.abs(value)))) {
                differences.put(key, value + " and " + other);
            }
        });
        theirs.forEach((key, value) -> {
            if (!ours.containsKey(key)) {
                differences.put(key, "none and " + value);
            }
        });
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "ours and theirs of " + ours.size() + " and " + theirs.size() + " figures differ: " + differences);
        }
    }
}
